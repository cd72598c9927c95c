/**
 * Questions beside the matter: they share a word or two with an article (pay, discount, 送货, 发票), but nobody wrote their answer
 * down. Each must lead to "we do not know" and a person, never to the nearest text. In two halves like the others.
 */

/** Rules and words were changed while looking at these. */
export const BESIDE_TUNED: readonly string[] = [
  '1+1等于几',
  '下雨天送货吗',
  '能开专票吗',
  'Can I pay in cash?',
  'Is there a discount for students?',
  // Thirty further, the first half.
  '送货的时候能顺便带走垃圾吗',
  '师傅会说粤语吗',
  '安装师傅能帮忙修水管吗',
  '会员生日有蛋糕吗',
  '退货可以拿到超市去退吗',
  '可以用比特币付款吗',
  '木蜡油能吃吗',
  '周末有直播优惠吗',
  'Can the technician also paint my walls?',
  'Do you deliver by drone?',
  'Is the warranty valid in Germany?',
  'Can I return it to a supermarket?',
  'Do members get free cinema tickets?',
  'Can I pay with bitcoin?',
  'Does the guarantee cover earthquakes?',
]

/** Written before any of the rules and looked at once. */
export const BESIDE_REPORTED: readonly string[] = [
  '半夜能送货吗',
  '可以用公积金付款吗',
  '发票能开成办公用品吗',
  '老师买有折扣吗',
  '布样可以做成窗帘吗',
  '质保包括被偷吗',
  '师傅穿鞋套吗',
  '送货员能帮我遛狗吗',
  'Do you give a discount to nurses?',
  'Can I pay in euros?',
  'Will you deliver on Christmas Eve?',
  'Do you insure the sofa against theft?',
  'Can the technician repair my fridge?',
  'Do you offer gift wrapping?',
  'Can I rent a sofa for a wedding?',
]
