/** The shop's own words for what a customer wants, added to a search that found nothing: 专票 finds 发票, 不喜欢 finds 无理由退货. */

interface Spoken {
  readonly zh: string
  readonly en: string
}

const WORDS: Readonly<Record<string, Spoken>> = {
  'return-policy': { zh: '七天无理由退货 退货规则', en: 'return within seven days without a reason' },
  return: { zh: '七天无理由退货 怎么退', en: 'return within seven days without a reason' },
  exchange: { zh: '换货 换颜色换尺寸', en: 'exchange for another colour or size' },
  'damage-report': { zh: '到货就坏了', en: 'damaged on arrival' },
  'missing-part': { zh: '少了零件 补寄配件', en: 'missing parts' },
  'quality-problem': { zh: '质量问题 退换修', en: 'quality fault repair exchange' },
  repair: { zh: '维修 上门', en: 'repair how' },
  warranty: { zh: '质保 年限', en: 'warranty guarantee length' },
  'refund-status': { zh: '退款 到账时间', en: 'refund time' },
  invoice: { zh: '开发票', en: 'invoice' },
  freight: { zh: '送货范围 运费', en: 'delivery areas' },
  'delivery-time': { zh: '多久送到 送货时间', en: 'how long delivery takes' },
  'change-delivery-time': { zh: '改送货时间', en: 'change the delivery day' },
  'change-address': { zh: '改送货 地址', en: 'change the delivery address' },
  'install-fee': { zh: '安装费 上楼搬运费', en: 'installation fee carrying upstairs' },
  'install-book': { zh: '预约安装', en: 'booking the installation' },
  'assembly-help': { zh: '自己装 组装', en: 'self assembly' },
  membership: { zh: '会员', en: 'membership' },
  payment: { zh: '付款方式 分期', en: 'ways to pay instalments' },
  promotion: { zh: '价保 优惠', en: 'price protection offers' },
  privacy: { zh: '个人信息 删除', en: 'your data' },
  colour: { zh: '色样 小样', en: 'free samples' },
}

/** The shelf of the help centre on which an answer to a want most likely stands. */
const SHELF: Readonly<Record<string, string>> = {
  'delivery-time': 'delivery',
  freight: 'delivery',
  'change-address': 'delivery',
  'change-delivery-time': 'delivery',
  'install-fee': 'installation',
  'install-book': 'installation',
  'assembly-help': 'installation',
  'return-policy': 'returns',
  return: 'returns',
  exchange: 'returns',
  'refund-status': 'returns',
  warranty: 'warranty',
  repair: 'warranty',
  'quality-problem': 'warranty',
  payment: 'payment',
  invoice: 'payment',
  promotion: 'payment',
  care: 'care',
  safety: 'safety',
  recommend: 'choosing',
  colour: 'choosing',
  membership: 'membership',
  privacy: 'privacy',
}

export const shelfOf = (intent: string): string | undefined => SHELF[intent]

/** @returns undefined when the want has no words of its own */
export function shopWords(intent: string, language: 'zh-CN' | 'en'): string | undefined {
  return WORDS[intent]?.[language === 'en' ? 'en' : 'zh']
}
