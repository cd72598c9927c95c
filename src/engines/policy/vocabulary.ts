/** The closed lists of words that facts, packs and answers share. */

/** What a customer can have done, or a merchant may answer. */
export const REMEDIES = [
  'refund-return',
  'refund-only',
  'exchange',
  'repair',
  'part',
  'partial-refund',
  'return-freight',
  'compensation',
  'price-protection',
  'install-again',
  'cancel',
  'refuse-with-proof',
] as const
export type Remedy = (typeof REMEDIES)[number]

/** Upon what a remedy rests: rules of one remedy compose only upon one ground. */
export const GROUNDS = [
  'no-reason',
  'quality',
  'late',
  'fraud',
  'injury',
  'promise',
  'price',
  'page-error',
  'bespoke',
  'unsent',
] as const
export type Ground = (typeof GROUNDS)[number]

export const KINDS = [
  'no-reason',
  'quality',
  'mismatch',
  'wrong-item',
  'damage',
  'missing',
  'install',
  'late',
  'price',
  'colour',
  'size',
  'fraud',
  'injury',
  'cancel',
] as const
export type Kind = (typeof KINDS)[number]

export const CATEGORIES = [
  'furniture',
  'home-goods',
  'ceramics',
  'appliance',
  'electronics-portable',
  'electronics-fixed',
  'digital',
  'perishable',
  'newspaper',
  'decoration',
  'waterproofing',
  'service',
  'other',
] as const

export const PROVINCES = [
  'anhui',
  'beijing',
  'chongqing',
  'fujian',
  'gansu',
  'guangdong',
  'guangxi',
  'guizhou',
  'hainan',
  'hebei',
  'heilongjiang',
  'henan',
  'hubei',
  'hunan',
  'inner-mongolia',
  'jiangsu',
  'jiangxi',
  'jilin',
  'liaoning',
  'ningxia',
  'qinghai',
  'shaanxi',
  'shandong',
  'shanghai',
  'shanxi',
  'sichuan',
  'tianjin',
  'tibet',
  'xinjiang',
  'yunnan',
  'zhejiang',
] as const

/** Who pays, the customer's best first. */
export const PAYERS = ['merchant', 'shared', 'customer'] as const
export type Payer = (typeof PAYERS)[number]

/** The instants from which a period can be counted. */
export const STARTS = [
  'ordered',
  'signed',
  'in-use',
  'installed',
  'requested',
  'goods-received',
  'repaired',
  'proof-asked',
  'ruled',
] as const
export type Start = (typeof STARTS)[number]

export const COUNTINGS = ['day-after', 'exact', 'working-days'] as const

/** The closed list of causes for which a period of the customer's stands still. */
export const PAUSE_CAUSES = ['in-repair'] as const

/** Terms of the merchant's own that the order was made under, as numbers. */
export const PROMISES = [
  'noReasonDays',
  'warrantyMonths',
  'priceProtectionDays',
  'compensationFen',
  'lateFenPerDay',
  'lateCapFen',
] as const
export type PromiseName = (typeof PROMISES)[number]

/** Proofs, with their names for people. */
export const EVIDENCE = {
  'bespoke-record': { zh: '定制确认书或签字图纸', en: 'signed drawing or bespoke confirmation' },
  'production-date': { zh: '下单后生产的时间凭证', en: 'proof that it was made after the order' },
  'bespoke-content': { zh: '特殊定制内容凭证', en: 'proof of what was made specially' },
  'purchase-confirmation': { zh: '下单时逐次确认的记录', en: 'record of the confirmation at this purchase' },
  'condition-photos': { zh: '退回商品状况照片', en: 'photos of the state of the goods sent back' },
  'fault-photos': { zh: '问题照片或视频', en: 'photos or video of the fault' },
  'intact-at-signing': { zh: '签收时完好的证明', en: 'proof that it was intact when signed for' },
  'repair-record': { zh: '维修记录', en: 'repair record' },
  'repair-recording': { zh: '维修沟通录音录像', en: 'recording about the repair' },
  'accredited-report': { zh: '有资质机构的检测报告', en: 'report of an accredited laboratory' },
  'sample-seal': { zh: '样品封存记录', en: 'record of the sealed sample' },
  'price-difference': { zh: '实付与发票价差的证明', en: 'proof of the difference between paid and invoice' },
  'door-photos': { zh: '上门六面照片和面单', en: 'photos of six sides and the label at the door' },
  'driver-note': { zh: '司机签注', en: "driver's note" },
  'shock-log': { zh: '震动倾斜记录', en: 'shock and tilt log' },
  'e-signature': { zh: '电子签收时间', en: 'time of the electronic signature' },
  'door-video': { zh: '门口视频', en: 'video at the door' },
  'carton-weight': { zh: '装箱与到门重量', en: 'carton weight at packing and at the door' },
  'unboxing-video': { zh: '开箱视频', en: 'unboxing video' },
  'packing-photo': { zh: '打包照片', en: 'packing photo' },
  'packing-passes': { zh: '包装合格记录', en: 'record that the packing meets its specification' },
  'bom-scan': { zh: '配件清单扫描', en: 'scan of the parts list' },
  'pack-video': { zh: '打包视频', en: 'packing video' },
  'pre-start-photos': { zh: '安装前照片', en: 'photos before the installation began' },
  'work-video': { zh: '安装过程视频', en: 'video of the work' },
  'tool-list': { zh: '工具与扭矩清单', en: 'list of tools and torque' },
  checklist: { zh: '安装检查单', en: 'installation checklist' },
  'level-photo': { zh: '水平与固定照片', en: 'photo of level and anchors' },
  certificate: { zh: '师傅证书', en: "technician's certificate" },
  'manual-version': { zh: '随货说明书版本', en: 'version of the manual that was sent' },
  'manual-shown': { zh: '说明书已提示的记录', en: 'record that the manual was shown' },
  'hole-photo': { zh: '孔位照片', en: 'photo of the hole pattern' },
  'part-list': { zh: '零件清单', en: 'part list' },
  'chat-record': { zh: '聊天或通话记录', en: 'chat or call record' },
  'page-snapshot': { zh: '下单时页面快照', en: 'snapshot of the page at purchase' },
  'colour-photo': { zh: '与纸币同框的颜色照片', en: 'photo of the colour beside a banknote' },
  'lab-value': { zh: '色差测量值', en: 'measured colour difference' },
  'signed-drawing': { zh: '双方签字图纸', en: 'drawing signed by both' },
  'measuring-record': { zh: '量尺记录', en: 'measuring record' },
  'floor-plan': { zh: '户型图版本', en: 'version of the floor plan' },
  'gps-arrival': { zh: '到达定位', en: 'position at arrival' },
  schedule: { zh: '预约记录', en: 'schedule' },
  'customer-reason': { zh: '客户改期原因', en: "customer's reason for the change" },
  'order-promise': { zh: '下单时的时效承诺', en: 'promise made at the order' },
  'scan-times': { zh: '物流扫描时间', en: 'scan times' },
} as const
export type Proof = keyof typeof EVIDENCE
export const PROOFS = Object.keys(EVIDENCE).filter((name): name is Proof => name in EVIDENCE)

export interface Said {
  readonly zh: string
  readonly en: string
}
