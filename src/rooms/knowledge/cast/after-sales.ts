// Articles on returns, guarantee, money and invoices, exact about the law behind them.
import { type Entry, OWNERS, policy, product } from './entry.ts'

const { xiaoman, fangmin, qianlai, duheng } = OWNERS

export const AFTER_SALES: readonly Entry[] = [
  {
    slug: 'seven-day-return',
    shelf: 'returns',
    owner: fangmin,
    reviewIn: 45,
    ago: 75,
    mentions: policy('return-window', 'return-freight', 'custom-goods'),
    zh: [
      '七天无理由退货',
      `**签收第二天算第 1 天**，7 天内在订单页点「退货」或告诉我们就算数，不问理由。第 7 天遇上法定节假日，顺延到节后第一个工作日。

## 什么叫完好

商品、配件、标签、赠品都在，没有弄脏、弄坏。拆箱看、坐一坐、拉抽屉，都不影响。标签剪掉、弄脏或磕坏，就不算完好。

## 什么不能无理由退

按您的尺寸或要求、下单之后才做的。下单时会单独请您确认，没有确认的照样能退。

## 钱什么时候到

我们收到并验好后 **3 个工作日**退款，最迟不超过收货后 7 天，原路退回；券和积分退券和积分。`,
    ],
    en: [
      'Seven days to return without a reason',
      `**The day after you sign is day 1.** Within 7 days press "Return" on the order page or tell us; no reason is asked. If day 7 is a public holiday, the first working day after it counts.

## What intact means

Goods, parts, labels and gifts are complete, not soiled, not damaged. Unpacking, sitting, opening drawers is fine. Cut labels, stains and dents are not intact.

## What cannot be returned without a reason

Goods made after the order to your size or wish. We ask you to confirm this separately; without that confirmation it can be returned.

## The money

**3 working days** after we received and checked it, 7 days after receipt at the latest, the way you paid; coupons and points come back as such.`,
    ],
    before: ['七天无理由退货', '签收后 7 天内可退。'],
  },
  {
    slug: 'return-freight-who-pays',
    shelf: 'returns',
    owner: fangmin,
    reviewIn: 80,
    ago: 70,
    mentions: policy('return-freight'),
    zh: [
      '退货运费谁付',
      `| 原因 | 谁付 |
|---|---|
| 无理由 | 您付回程。沙发 180 元起，柜子 220 元起，小件 25 元起，取件前先报价 |
| 质量问题、发错、与描述不符 | 我们付来回，含拆装 |
| 您要换颜色、换尺寸 | 您付来回 |
| 运输途中坏的 | 我们付 |

报价后不退了，不收任何费用。家友会员无理由退货上门取件免费。`,
    ],
    en: [
      'Who pays the freight of a return',
      `| Reason | Who |
|---|---|
| none | you pay the way back: sofas from ¥180, cabinets from ¥220, small items from ¥25, quoted first |
| a fault, wrong goods, unlike the description | we pay both ways and the dismantling |
| another colour or size by choice | you pay both ways |
| broken on the way | we pay |

If you keep it after the quote, nothing is charged. Home Friends have free collection.`,
    ],
  },
  {
    slug: 'custom-goods-return',
    shelf: 'returns',
    owner: fangmin,
    reviewIn: 95,
    ago: 66,
    mentions: [...policy('custom-goods'), product('GM-WC')],
    zh: [
      '定制的能退吗',
      `按您家尺寸做的不能无理由退，因为改不回去、别家也用不上。**但有四种情况照样处理**：

1. 尺寸和签字图纸不一样：重做或退款。
2. 有质量问题：修、换，修两次还不好可以退。
3. 误期超过 15 天：可以取消，退全款。
4. 还没开工：扣已花的设计费，其余退。

选现有的颜色、现有的宽度，不算定制，适用七天无理由。`,
    ],
    en: [
      'Can made-to-order goods be returned',
      `Not without a reason: they cannot be undone and fit nobody else. **Four cases are handled all the same**:

1. Sizes unlike the signed drawing: made again or refunded.
2. A fault: repair or exchange; return if two repairs fail.
3. More than 15 days late: cancel, full refund.
4. Work has not begun: refund less the design fee spent.

An existing colour or width is not made to order; the seven days apply.`,
    ],
  },
  {
    slug: 'quality-return',
    shelf: 'returns',
    owner: duheng,
    reviewIn: 88,
    ago: 58,
    mentions: policy('return-freight', 'warranty'),
    zh: [
      '有质量问题怎么办',
      `收到 7 天内有质量问题，可以退、换、修，您选。7 天以后在质保期内，先修或换；修两次还不好，可以退。来回运费、拆装、误工我们承担。

拍三样：整体一张、坏处近照一张、商品标签一张。我们 24 小时内给出处理办法。

天然木材的树结、纹理和轻微色差不是质量问题；开裂、掉漆、异响、塌陷、甲醛超标是。`,
    ],
    en: [
      'If something is faulty',
      `Within 7 days of receipt: return, exchange or repair, as you choose. Later, within the guarantee: repair or exchange first; if two repairs fail, return. We bear freight and dismantling.

Photograph three things: the whole, the fault, the label. You have our answer within 24 hours.

Knots, grain and slight shades of natural wood are no fault; cracks, peeling, noise, sagging and excess formaldehyde are.`,
    ],
  },
  {
    slug: 'damaged-on-arrival',
    shelf: 'returns',
    owner: xiaoman,
    reviewIn: 50,
    ago: 62,
    mentions: policy('damage'),
    zh: [
      '到货就坏了怎么办',
      `是我们的责任，不管是快递摔的还是仓库装错的。

1. 拍照：外箱六面、面单、坏的地方，带包装一起。
2. 发给我们，24 小时内回复。
3. 按坏的轻重：寄零件（72 小时内）、师傅上门补、换新、退款。先做不用您跑的那一种。

最好在 72 小时内告诉我们，证据清楚好找快递赔。晚了也管，只是要多看几张照片。箱子先别扔。`,
    ],
    en: [
      'It arrived damaged',
      `That is ours to put right, whether the carrier dropped it or we packed it badly.

1. Photograph the six sides, the label and the damage, with the packing.
2. Send it; you have an answer within 24 hours.
3. By how bad it is: a part (within 72 hours), a technician, a new one, the money. First whatever spares you the trip.

Within 72 hours is best, while evidence is fresh. Later we help too, with a few more photos. Keep the carton for now.`,
    ],
  },
  {
    slug: 'missing-parts',
    shelf: 'returns',
    owner: xiaoman,
    reviewIn: 105,
    ago: 52,
    mentions: [...policy('damage'), product('CH-T140', 'part')],
    zh: [
      '少了零件',
      `说明书最后一页是配件清单，每样有编号。把缺的编号和数量发来：

- 24 小时内确认，72 小时内寄出，不收钱，不用退货。
- 不知道编号就拍一张照片，圈出来。
- 等不及的（下午师傅要来），告诉我们，能从同城仓库调的当天送。

螺丝包里每种多放一颗，先数一数。`,
    ],
    en: [
      'A part is missing',
      `The last page of the manual lists every part with its number. Send us number and quantity:

- Confirmed within 24 hours, sent within 72, free, nothing to return.
- Without the number, send a photo and circle it.
- If it cannot wait, say so; from a warehouse in your city it comes the same day.

Each bolt pack holds one spare of every kind; count first.`,
    ],
  },
  {
    slug: 'exchange',
    shelf: 'returns',
    owner: xiaoman,
    reviewIn: 115,
    ago: 48,
    mentions: policy('return-window', 'return-freight'),
    zh: [
      '想换颜色、换尺寸',
      `签收后 7 天内、商品完好可以换一次。补差价多退少补，来回运费您付（沙发约 360 元），取旧送新同一趟。

换成更贵的，付了差价再发；换成便宜的，验好旧件 3 个工作日退差价。拿不准颜色，先要免费色样。`,
    ],
    en: [
      'Another colour or size',
      `Once, within 7 days of signing, intact. The difference is paid or refunded; freight both ways is yours (about ¥360 for a sofa), old and new in one trip.

Dearer: we send after the difference is paid. Cheaper: refunded within 3 working days of checking. Unsure of the colour? Ask for free samples first.`,
    ],
  },
  {
    slug: 'refund-time',
    shelf: 'returns',
    owner: qianlai,
    reviewIn: 92,
    ago: 44,
    mentions: policy('return-window'),
    zh: [
      '退款几天到账',
      `我们收到退货、验好后 3 个工作日内发起退款，原路退回。之后看渠道：

| 渠道 | 到账 |
|---|---|
| 微信零钱、支付宝余额 | 当天 |
| 储蓄卡 | 1–3 个工作日 |
| 信用卡、花呗 | 3–7 个工作日，恢复额度 |

订单页有退款编号，过了日子没到，把编号给我们或渠道查。`,
    ],
    en: [
      'When the refund arrives',
      `We start it within 3 working days of receiving and checking, the way you paid. Then:

| Way | Arrives |
|---|---|
| WeChat or Alipay balance | same day |
| debit card | 1–3 working days |
| credit card, Huabei | 3–7 working days, as credit |

The order page shows the refund number; if it is late, give it to us or to the bank.`,
    ],
  },
  {
    slug: 'warranty-length',
    shelf: 'warranty',
    owner: duheng,
    reviewIn: 70,
    ago: 90,
    mentions: policy('warranty'),
    zh: [
      '质保几年，从哪天算',
      `| 部位 | 年限 |
|---|---|
| 框架、柜体 | 5 年 |
| 弹簧、海绵、铰链、滑轨、气压杆 | 3 年 |
| 面料、漆面、油面 | 1 年 |
| 床垫床芯（塌陷超过 25 mm） | 10 年 |

**由我们安装的，从装好那天起算；自己装的，从签收那天起算。** 换了新的，重新算。修的那些天不算在内。

不在质保内：泡水、重压超过承重、宠物抓咬、自己改装。不在内的也修，只收零件和上门费，先报价。`,
    ],
    en: [
      'How long the guarantee lasts',
      `| What | Years |
|---|---|
| frames, bodies | 5 |
| springs, foam, hinges, runners, gas lifts | 3 |
| covers, lacquer, oil | 1 |
| mattress cores (sagging over 25 mm) | 10 |

**Where we install, it begins on the day of installation; otherwise on the day of signing.** A replacement begins anew. Days in repair do not count.

Not covered: water, overload, pets, own changes. We repair that too, for parts and the visit, quoted first.`,
    ],
  },
  {
    slug: 'repair-how',
    shelf: 'warranty',
    owner: duheng,
    reviewIn: 85,
    ago: 64,
    mentions: policy('warranty'),
    zh: [
      '报修怎么走',
      `1. 订单页点「报修」，或把照片、10 秒视频发给我们。
2. 24 小时内告诉您：寄零件自己换（大多 15 分钟）、师傅上门、还是回厂。
3. 上门一般 3 天内；零件现货 72 小时内寄出。
4. 修好当面验，修过的地方再保 90 天。

修两次同一处还不好，可以换或退。`,
    ],
    en: [
      'How a repair goes',
      `1. Press "Repair" on the order page, or send a photo or a 10-second video.
2. Within 24 hours we say which: a part to change yourself (mostly 15 minutes), a technician, or our workshop.
3. Visits within about 3 days; parts in stock leave within 72 hours.
4. You check it on the spot; the repaired place has 90 more days.

If two repairs of one place fail: exchange or return.`,
    ],
  },
  {
    slug: 'spare-parts-price',
    shelf: 'warranty',
    owner: duheng,
    reviewIn: 125,
    ago: 30,
    mentions: [product('BY-W160', 'part'), product('YQ-L285', 'part')],
    zh: [
      '过保了，零件能单买吗',
      `能。每件商品的真相表里「配件清单」写着能单换的零件和价钱，停产 5 年内都供。

例：沙发脚 25 元一只，坐垫布套 180 元一个，衣柜缓冲铰链 18 元一个，抽屉滑轨 55 元一副。满 99 元包邮，不满收 10 元。`,
    ],
    en: [
      'Can I buy parts after the guarantee',
      `Yes. The parts list in each truth sheet shows what can be bought alone and its price, for 5 years after production ends.

For instance a sofa leg ¥25, a seat cover ¥180, a soft-close hinge ¥18, a pair of runners ¥55. Free freight from ¥99, else ¥10.`,
    ],
  },
  {
    slug: 'payment-ways',
    shelf: 'payment',
    owner: qianlai,
    reviewIn: 135,
    ago: 57,
    zh: [
      '怎么付款',
      `微信、支付宝、银联卡、对公转账。现货全款；定制付 50% 定金开工，发货前付清。

订单留 24 小时，没付自动取消，不扣任何费用。我们不会私下发收款码，也不会打电话要验证码。`,
    ],
    en: [
      'How to pay',
      `WeChat, Alipay, UnionPay cards, company transfer. Stock goods in full; made-to-order 50% to begin, the rest before dispatch.

An order waits 24 hours and lapses unpaid at no cost. We never send a private payment code or ask for a verification code by phone.`,
    ],
  },
  {
    slug: 'instalments',
    shelf: 'payment',
    owner: qianlai,
    reviewIn: 33,
    ago: 41,
    mentions: policy('instalments'),
    zh: [
      '可以分期吗',
      `满 2,000 元可以分 3、6、12 期。3 期、6 期免息；12 期每期手续费 0.6%，6,880 元分 12 期每月约 614.6 元，总共多付约 495 元。

退货时已付的各期和手续费一并退。`,
    ],
    en: [
      'Paying in instalments',
      `From ¥2,000 in 3, 6 or 12 parts. 3 and 6 are free of interest; 12 costs 0.6% a part: ¥6,880 becomes about ¥614.6 a month, about ¥495 more in all.

When you return it, parts paid and fees come back.`,
    ],
  },
  {
    slug: 'invoice',
    shelf: 'payment',
    owner: qianlai,
    reviewIn: 98,
    ago: 37,
    mentions: policy('invoice'),
    zh: [
      '怎么开发票',
      `订单页点「开发票」，填抬头；公司要填税号。订单完成后 7 天内开电子发票，发到邮箱，也在订单页下载。

填错可以红冲重开一次。12 个月以内的订单可补开。退货要先作废发票。`,
    ],
    en: [
      'Invoices',
      `Press "Invoice" on the order page and fill in the title; companies add their tax number. The electronic invoice comes within 7 days of completion, by mail and on the order page.

A mistake is corrected once. Orders of the last 12 months can be invoiced. A return voids the invoice first.`,
    ],
  },
  {
    slug: 'price-protection',
    shelf: 'payment',
    owner: qianlai,
    reviewIn: 77,
    ago: 33,
    mentions: policy('price-protection'),
    zh: [
      '买完降价了',
      `下单后 **30 天**内，同一规格在同一渠道降价，退差价。在订单页点「价保」，1 个工作日到账。限时券、赠品、满减凑单不算降价。每次降价退一次。`,
    ],
    en: [
      'It got cheaper after I bought it',
      `Within **30 days** of the order, if the same variant is cheaper in the same channel, the difference is refunded. Press "Price protection" on the order page; it arrives in 1 working day. Coupons, gifts and basket offers do not count. Once for each price drop.`,
    ],
  },
]
