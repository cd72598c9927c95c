/** The inventory: what a customer of a furniture shop may want, one name each, and the kinds of detail he may give. */

/** In the order of the inventory; `other` is none of them. */
export const INTENTS = {
  greet: ['打招呼', 'Greeting'],
  goodbye: ['道谢告别', 'Thanks and goodbye'],
  human: ['找人工', 'Wants a person'],
  'order-status': ['查订单物流', 'Order status'],
  'delivery-time': ['什么时候到', 'Delivery time'],
  'change-address': ['改地址', 'Change address'],
  'change-delivery-time': ['改送货时间', 'Change delivery time'],
  'cancel-order': ['取消订单', 'Cancel order'],
  urge: ['催促', 'Urging'],
  return: ['退货', 'Return'],
  exchange: ['换货', 'Exchange'],
  'refund-status': ['退款进度', 'Refund status'],
  'return-policy': ['退换规则', 'Return policy'],
  'damage-report': ['到货破损', 'Damaged on arrival'],
  'missing-part': ['少件', 'Missing part'],
  'wrong-item': ['发错货', 'Wrong item'],
  'quality-problem': ['质量问题', 'Quality problem'],
  repair: ['维修', 'Repair'],
  warranty: ['质保', 'Warranty'],
  compensation: ['要求赔偿', 'Compensation'],
  complaint: ['投诉', 'Complaint'],
  'install-book': ['预约安装', 'Book installation'],
  'install-change': ['改安装时间', 'Change installation'],
  'install-progress': ['安装进度', 'Installation progress'],
  'install-problem': ['安装问题', 'Installation problem'],
  'install-fee': ['安装搬运费', 'Installation fee'],
  'assembly-help': ['自己组装求助', 'Assembly help'],
  price: ['价格', 'Price'],
  promotion: ['优惠活动', 'Promotion'],
  stock: ['库存', 'Stock'],
  size: ['尺寸', 'Size'],
  fit: ['放得下吗', 'Will it fit'],
  material: ['材质', 'Material'],
  colour: ['颜色', 'Colour'],
  comfort: ['舒适度', 'Comfort'],
  safety: ['安全环保', 'Safety'],
  care: ['清洁保养', 'Care'],
  customise: ['定制', 'Customise'],
  recommend: ['求推荐', 'Recommendation'],
  'design-service': ['设计量尺', 'Design service'],
  payment: ['付款', 'Payment'],
  invoice: ['发票', 'Invoice'],
  freight: ['运费', 'Freight'],
  membership: ['会员积分', 'Membership'],
  privacy: ['个人信息', 'Privacy'],
  praise: ['好评', 'Praise'],
  other: ['其他', 'Something else'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>

export type Intent = keyof typeof INTENTS

export function isIntent(name: string): name is Intent {
  return Object.hasOwn(INTENTS, name)
}

export const SLOT_KINDS = [
  'order-number',
  'phone',
  'product',
  'part',
  'colour',
  'material',
  'size',
  'room',
  'address',
  'person',
  'time',
  'money',
  'quantity',
  'body-height',
  'floor',
  'reason',
] as const

export type SlotKind = (typeof SLOT_KINDS)[number]

export function isSlotKind(name: string): name is SlotKind {
  return SLOT_KINDS.some((kind) => kind === name)
}

/** A detail as it stands in the text, and what it comes to. */
export interface FoundSlot {
  readonly kind: SlotKind
  /** Numbers for measures and money, `{from, to}` for times, a plain name otherwise; see the formats. */
  readonly value: unknown
  readonly text: string
  readonly from: number
  readonly to: number
}

export type SlotReading = Omit<FoundSlot, 'kind'>

/** One of a kind as itself, several as an array. */
export type Slots = { readonly [kind in SlotKind]?: SlotReading | readonly SlotReading[] }
