/** The channels of the demo shop: one widget on its own web site. */
import type { ChannelDraft } from './rows.ts'

export const QINGHE_WEB: ChannelDraft = {
  kind: 'web',
  name: '青禾木居网站',
  key: 'qinghe',
  settings: {
    allowedOrigins: [],
    shopName: { 'zh-CN': '青禾木居', en: 'Qinghe Home' },
    greeting: {
      'zh-CN': '您好，这里是青禾木居。尺寸、材质、送货、安装，直接问；助手先答，人随时在。',
      en: 'Hello, this is Qinghe Home. Ask about sizes, materials, delivery or installation; the assistant answers first, a person is always within reach.',
    },
  },
}
