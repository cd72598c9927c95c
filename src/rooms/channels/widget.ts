/** The web widget: the words a shop greets with, and whose pages may show it. */
import type { WebSettings } from './contract.ts'

/** What a new widget says until the merchant says it better. */
export const OUR_WORDS: WebSettings = {
  allowedOrigins: [],
  greeting: {
    'zh-CN': '您好，想问尺寸、材质、送货或安装，直接说就行。助手先答，人随时在。',
    en: 'Hello. Ask about sizes, materials, delivery or installation. The assistant answers first; a person is always within reach.',
  },
  offlineWords: {
    'zh-CN': '现在没有同事在线，助手照常回答；要人答的，我们上班先看。',
    en: 'Nobody is at the desk now. The assistant still answers; what needs a person is read first when we are back.',
  },
  hoursText: { 'zh-CN': '', en: '' },
  accent: '#2e4e7e',
  languages: ['zh-CN', 'en'],
  shopName: { 'zh-CN': '', en: '' },
}

/** The whole of the settings, whatever an older program wrote. */
export const settled = (settings: Partial<WebSettings>): WebSettings => ({ ...OUR_WORDS, ...settings })

/**
 * Whether a page on this origin may show the widget: our own pages, any origin that the merchant named, and every page
 * while he has named none. No origin at all: a page of the same address asks.
 * @param host the host that this request reached
 */
export function mayShow(settings: WebSettings, origin: string | undefined, host: string): boolean {
  if (!origin) return true
  const asking = originOf(origin)
  if (!asking) return false
  if (asking.host === host || settings.allowedOrigins.length === 0) return true
  return settings.allowedOrigins.some((allowed) => originOf(allowed)?.origin === asking.origin)
}

function originOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
