// The rules 青禾木居 has given itself, as values and words; the law behind each is named.
import type { PolicyDraft, PolicyValue } from '../contract.ts'

const value = (
  key: string,
  zh: string,
  en: string,
  is: number | string,
  unit: PolicyValue['unit'],
): PolicyValue => ({ key, label: { zh, en }, value: is, unit })

/** Two of them change after the articles are written, so that a visitor sees alarms: `later` is what they become. */
export const POLICIES: readonly (PolicyDraft & { readonly later?: readonly PolicyValue[] })[] = [
  {
    key: 'return-window',
    title: { zh: '七天无理由退货', en: 'Seven-day return without a reason' },
    text: {
      zh: '签收第二天起 7 天内告诉我们就算数；商品完好，开箱查看和合理试用不影响。收到退货并验好后 3 个工作日内退款，最迟不超过收货后 7 天。',
      en: 'Tell us within 7 days counted from the day after you sign for it. The goods are intact; opening and reasonable trying do not matter. We refund within 3 working days of receiving and checking, 7 days after receipt at the latest.',
    },
    values: [
      value('days', '期限', 'window', 7, 'day'),
      value('refund-working-days', '退款工作日', 'refund, working days', 3, 'day'),
      value('refund-limit', '退款最迟', 'refund at the latest', 7, 'day'),
    ],
    law: '消费者权益保护法 25；网络购买商品七日无理由退货暂行办法 8、9、10、13',
  },
  {
    key: 'return-freight',
    title: { zh: '退货运费', en: 'Freight of returns' },
    text: {
      zh: '无理由退货，回程运费由您付，上门取件前先报价，您同意了再取。质量问题、发错、与描述不符，来回运费和拆装费都由我们付。',
      en: 'Without a reason the way back is yours to pay; we quote before collecting and come only if you agree. For faults, wrong goods or goods unlike their description we pay both ways and the dismantling.',
    },
    values: [
      value('sofa', '沙发类起', 'sofas from', 18_000, 'fen'),
      value('cabinet', '柜类起', 'cabinets from', 22_000, 'fen'),
      value('parcel', '小件起', 'small items from', 2_500, 'fen'),
    ],
    law: '消费者权益保护法 24、25；暂行办法 18、19',
  },
  {
    key: 'custom-goods',
    title: { zh: '定制商品', en: 'Made-to-order goods' },
    text: {
      zh: '按您的尺寸或要求、下单之后才做的商品不适用无理由退货，下单时单独确认，不预先勾选。有质量问题、尺寸与签字图纸不符、误期，照样修、换、退。选现有颜色和规格不算定制。',
      en: 'Goods made after the order to your size or wish cannot be returned without a reason; you confirm this separately, nothing is ticked beforehand. Faults, sizes unlike the signed drawing and delays keep every remedy. Choosing an existing colour or size is not made to order.',
    },
    values: [
      value('deposit', '定金比例', 'deposit', 50, 'percent'),
      value('from-days', '工期从', 'made in, from', 25, 'day'),
      value('to-days', '工期到', 'made in, to', 35, 'day'),
    ],
    law: '消费者权益保护法 25；消费者权益保护法实施条例 19；民法典 781',
  },
  {
    key: 'warranty',
    title: { zh: '质保', en: 'Guarantee' },
    text: {
      zh: '框架和柜体 5 年，弹簧、海绵、铰链、滑轨 3 年，面料、漆面、油面 1 年，床垫床芯 10 年。由我们安装的，从装好那天起算；换了新的重新算；修的那些天不算在内。',
      en: 'Frames and bodies 5 years; springs, foam, hinges and runners 3; covers and finishes 1; mattress cores 10. Where we install, it begins on the day of installation; a replacement begins anew; days in repair do not count.',
    },
    values: [
      value('frame', '框架与柜体', 'frames and bodies', 5, 'year'),
      value('fittings', '弹簧、海绵、五金', 'springs, foam, fittings', 3, 'year'),
      value('cover', '面料与表面', 'covers and finishes', 1, 'year'),
      value('mattress', '床垫床芯', 'mattress cores', 10, 'year'),
    ],
    law: '消费者权益保护法实施条例 18',
  },
  {
    key: 'delivery',
    title: { zh: '送货', en: 'Delivery' },
    text: {
      zh: '30 个城市现货 3–5 天送到，其他地方 7–15 天。订单页写着承诺的那一天，误了每单赔 100 元。',
      en: 'Stock goods reach 30 cities in 3–5 days and other places in 7–15. The order page names the promised day; if we miss it, ¥100 an order.',
    },
    values: [
      value('cities', '快送城市', 'fast cities', 30, 'piece'),
      value('from-days', '快送从', 'fast, from', 3, 'day'),
      value('to-days', '快送到', 'fast, to', 5, 'day'),
      value('far-from', '其他从', 'elsewhere, from', 7, 'day'),
      value('far-to', '其他到', 'elsewhere, to', 15, 'day'),
      value('late', '误期赔付', 'paid when late', 10_000, 'fen'),
    ],
    law: '电子商务法 20；消费者权益保护法实施条例 12',
  },
  {
    key: 'floor-carrying',
    title: { zh: '上楼费', en: 'Carrying upstairs' },
    text: {
      zh: '有电梯且进得去，不收。走楼梯，2 楼以内不收，3 楼起每层每件大件 30 元。进不去要吊装的，先报价。',
      en: 'With a lift that takes it: free. By stairs: free up to the 2nd floor, then ¥30 a floor and large item. Hoisting is quoted first.',
    },
    values: [
      value('free-floors', '免费楼层', 'free floors', 2, 'floor'),
      value('per-floor', '每层每大件', 'a floor and large item', 3_000, 'fen'),
    ],
    later: [
      value('free-floors', '免费楼层', 'free floors', 3, 'floor'),
      value('per-floor', '每层每大件', 'a floor and large item', 2_500, 'fen'),
    ],
  },
  {
    key: 'installation',
    title: { zh: '安装', en: 'Installation' },
    text: {
      zh: '沙发、床、餐桌送到家免费装。衣柜、书柜每延米 100 元；灯具、镜子上墙每件 60 元；挪旧家具每件 50 元。打孔 4 个以内不另收。',
      en: 'Sofas, beds and dining tables: free at delivery. Wardrobes and bookcases ¥100 a metre; lamps and mirrors on the wall ¥60 each; moving old furniture ¥50 each. Up to 4 holes included.',
    },
    values: [
      value('cabinet-metre', '柜类每延米', 'cabinets a metre', 10_000, 'fen'),
      value('wall-item', '上墙每件', 'wall items each', 6_000, 'fen'),
      value('old-item', '挪旧家具每件', 'moving old furniture each', 5_000, 'fen'),
      value('holes', '含打孔', 'holes included', 4, 'piece'),
    ],
  },
  {
    key: 'technician-late',
    title: { zh: '师傅迟到', en: 'Late technicians' },
    text: {
      zh: '师傅比约好的时段晚到 1 小时以上，赔 100 元，另送 20 元券，自动到账，不用申请。',
      en: 'If the technician comes more than 1 hour after the agreed slot: ¥100 and a ¥20 coupon, without asking.',
    },
    values: [
      value('after-hours', '晚到', 'late by', 1, 'hour'),
      value('cash', '赔付', 'paid', 10_000, 'fen'),
      value('coupon', '券', 'coupon', 2_000, 'fen'),
    ],
    law: '消费者权益保护法实施条例 12',
  },
  {
    key: 'damage',
    title: { zh: '到货破损与缺件', en: 'Damage and missing parts' },
    text: {
      zh: '签收前运输途中坏的由我们负责。门口看得见的，拍照拒收；拆开才看见的，建议 72 小时内拍照告诉我们，晚了也处理，只是要多看几张照片。缺件 24 小时内确认，72 小时内寄出。',
      en: 'What breaks before you sign is ours to answer for. Visible at the door: photograph and refuse. Found when unpacking: tell us within 72 hours if you can; later is handled too, with a few more photos. Missing parts are confirmed in 24 hours and sent within 72.',
    },
    values: [
      value('tell-hours', '建议告知', 'tell us within', 72, 'hour'),
      value('confirm-hours', '缺件确认', 'parts confirmed', 24, 'hour'),
      value('send-hours', '缺件寄出', 'parts sent', 72, 'hour'),
    ],
    law: '电子商务法 20；民法典 604、620–623',
  },
  {
    key: 'invoice',
    title: { zh: '发票', en: 'Invoices' },
    text: {
      zh: '开电子发票，订单完成后 7 天内发到邮箱或订单页。可补开 12 个月以内的订单。',
      en: 'Electronic invoices within 7 days of completion, by mail or on the order page. Orders of the last 12 months can be invoiced later.',
    },
    values: [
      value('days', '开出', 'issued within', 7, 'day'),
      value('later-months', '可补开', 'can be issued for', 12, 'month'),
    ],
  },
  {
    key: 'price-protection',
    title: { zh: '价保', en: 'Price protection' },
    text: {
      zh: '下单后 30 天内同一规格在同一渠道降价，退差价。限时券和赠品不算降价。',
      en: 'If the same variant gets cheaper in the same channel within 30 days of the order, we refund the difference. Timed coupons and gifts do not count.',
    },
    values: [value('days', '价保期', 'protected for', 30, 'day')],
    later: [value('days', '价保期', 'protected for', 15, 'day')],
  },
  {
    key: 'samples',
    title: { zh: '色样', en: 'Samples' },
    text: {
      zh: '布样、皮样、木样每次最多 5 片，免费寄，2 天内发出，不用寄回。',
      en: 'Up to 5 samples of cloth, leather or wood at a time, free, sent within 2 days, yours to keep.',
    },
    values: [
      value('pieces', '每次', 'at a time', 5, 'piece'),
      value('days', '发出', 'sent within', 2, 'day'),
    ],
  },
  {
    key: 'instalments',
    title: { zh: '分期', en: 'Instalments' },
    text: {
      zh: '满 2,000 元可分 3、6、12 期。3 期、6 期免息；12 期每期手续费 0.6%，付款页写明总额。',
      en: 'From ¥2,000 in 3, 6 or 12 parts. 3 and 6 are free of interest; 12 costs 0.6% a part, with the total on the payment page.',
    },
    values: [
      value('from', '起付', 'from', 200_000, 'fen'),
      value('free-parts', '免息期数', 'free parts up to', 6, 'piece'),
      value('fee', '12 期每期', '12 parts, each', 0.6, 'percent'),
    ],
  },
  {
    key: 'membership',
    title: { zh: '会员', en: 'Membership' },
    text: {
      zh: '12 个月内满 5,000 元为木友，满 20,000 元为家友。木友延保 1 年；家友延保 2 年、30 天无理由退货、上门取件免费。',
      en: '¥5,000 in 12 months makes a Wood Friend, ¥20,000 a Home Friend. Wood Friends get 1 more year of guarantee; Home Friends 2 more, 30 days to return without a reason and free collection.',
    },
    values: [
      value('wood', '木友', 'Wood Friend', 500_000, 'fen'),
      value('home', '家友', 'Home Friend', 2_000_000, 'fen'),
      value('home-days', '家友无理由', 'Home Friend returns', 30, 'day'),
    ],
  },
  {
    key: 'privacy',
    title: { zh: '个人信息', en: 'Personal data' },
    text: {
      zh: '只留送货、安装、售后要用的。家里的照片和户型图 180 天后删。交易记录按法律留 3 年。要看、要导出、要删，15 天内办完。',
      en: 'We keep what delivery, installation and service need. Photos and plans of your home go after 180 days. Trade records stay 3 years by law. Access, export and deletion within 15 days.',
    },
    values: [
      value('photo-days', '照片保留', 'photos kept', 180, 'day'),
      value('trade-years', '交易记录', 'trade records', 3, 'year'),
      value('answer-days', '办理期限', 'done within', 15, 'day'),
    ],
    law: '个人信息保护法 19、45、47；网络交易监督管理办法 31',
  },
]
