/** Three hundred inventions: prices, dates and policies nobody wrote down, and true sentences bent by a figure or a no. */

const ZH_INVENTED = `
这款沙发现在只要 3999 元。
活动价三千九百九十九元，今天下单有效。
全场八折，满两千再减三百。
给您打个七五折吧。
老客户可以便宜五百块。
这件原价 12800，现在半价。
您今天付款的话，我给您优惠一百元。
价格在门店可以再谈。
定金两百就能锁定价格。
买沙发送一张茶几。
满三千元送床垫。
运费由我们承担，全国包邮。
上楼搬运免费，不限楼层。
安装一律免费。
我们赠送您一套抱枕。
首单立减 200 元。
分期免息十二期。
这款下个月会涨价 10%。
双十一价格是全年最低。
价格保证三十天，降价退差。
明天就能送到您家。
今天下午三点前送达。
后天上午师傅会上门安装。
下周三可以送货。
三天之内一定到货。
最快 24 小时发货。
本周五之前保证装好。
国庆期间照常送货。
周末两天都能安装。
月底之前一定到。
您的订单 10 月 28 日会送到。
半小时之内客服会给您回电。
我们会在两小时内处理好。
补件三天就到。
样品当天寄出。
这批货十五号到仓。
师傅十分钟后到。
春节不打烊，随时送。
次日达，晚到一天赔一百。
最晚下个月一号交付。
可以三十天无理由退货。
拆封了也能退。
定制的也可以退。
用过一年也能退货。
退货不收任何费用。
退款当天到账。
质量问题假一赔十。
我们终身保修。
质保十年，人为损坏也包。
布料磨损免费更换。
褪色包换。
可以无条件换货。
换货的运费我们出。
不满意全额退款。
先送货，满意再付款。
过了质保期也免费修。
任何问题都可以退。
赔偿标准是货款的三倍。
我已经给您申请了 500 元补偿。
给您退 20% 的货款。
旧家具免费拉走。
可以用信用卡付款。
发票可以开成办公用品。
送货不上楼也不退运费。
这款沙发完全防水。
猫抓不坏。
绝对没有甲醛。
可以机洗。
孕妇和婴儿都可以放心用。
承重五百公斤。
这是头层牛皮的。
框架是红木的。
获得过欧盟认证。
十年不变形。
能进任何电梯。`

const EN_INVENTED = `
It is on sale for 3,999 yuan today.
I can give you 20 percent off.
Members get a discount of five hundred yuan.
The price drops to half next week.
You get a free coffee table with it.
Shipping is free anywhere in the country.
Carrying it upstairs costs nothing.
Installation is always free.
We match any price you find.
Take a 300 yuan voucher with your first order.
It costs only ¥1,299 with the coupon.
A deposit of 100 yuan holds the price.
You can pay in twelve instalments without interest.
The price is guaranteed for ninety days.
We refund the difference if it gets cheaper.
Two chairs are complimentary with every table.
The old sofa is collected at no charge.
I have taken 15% off for you.
It is the cheapest sofa in town.
The showroom has a better price.
It arrives tomorrow.
We deliver within 24 hours.
You will have it by Friday.
The technician comes on Monday at nine.
Delivery takes three days at most.
Your order ships tonight.
It will be there on 12 October.
We install at weekends as well.
Spare parts arrive in two days.
Someone will call you in ten minutes.
It is restocked next Tuesday.
We deliver on public holidays.
You will get it before the end of the month.
The sample leaves our house today.
Same-day delivery is possible.
Late delivery is compensated with 100 yuan a day.
The repair takes one hour.
It is ready in a fortnight.
Tomorrow morning suits the driver.
We promise delivery within a week.
You can return it within sixty days.
Returns are free of charge.
Opened boxes can be returned.
Custom pieces can be returned as well.
You can send it back after a year.
The refund arrives the same day.
We offer a lifetime warranty.
The warranty covers accidents and pets.
Ten years of guarantee on everything.
Stains are covered by the warranty.
We replace it without questions.
Exchange shipping is on us.
You get your money back if you are not happy.
Pay after delivery when you like it.
We repair it for free after the warranty ends.
I have already approved a full refund.
We compensate three times the price.
You are entitled to 30 percent back.
Credit cards are accepted everywhere.
No proof of purchase is needed.
The fabric is waterproof.
Cats cannot scratch it.
It contains no formaldehyde at all.
You can put the cover in the washing machine.
It is safe for babies.
It carries 500 kilograms.
The leather is full grain.
The frame is solid walnut.
It is certified by the European Union.
It never loses its shape.
It fits through every door.
It was tested for 200,000 cycles.
It is made in Denmark.
The foam lasts twenty years.
It assembles in five minutes.`

const listed = (text: string): string[] => text.trim().split('\n')

export interface Lie {
  readonly language: 'zh-CN' | 'en'
  readonly text: string
}

/** A hundred and fifty, half in each language. */
export const INVENTED: readonly Lie[] = [
  ...listed(ZH_INVENTED).map((text) => ({ language: 'zh-CN', text }) as const),
  ...listed(EN_INVENTED).map((text) => ({ language: 'en', text }) as const),
]

/** Ways to bend a true sentence; undefined where this one has nothing to bend. */
const BENDS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\d+/, (n) => String(Number(n) + 1)),
  (text) => text.replace(/(\d+)(?!.*\d)/, (n) => String(Number(n) * 2)),
  (text) => text.replace(/不(?=可|能|支持|包|含|会|需)/, ''),
  (text) => text.replace(/(?<!不)(可以|能|支持|需要|包括)/, '不$1'),
  (text) => text.replace(/\b(can|is|are|may|will|does)\b(?! not)/, '$1 not'),
  (text) => text.replace(/\b(?:not|never|no)\b ?/, ''),
  (text) => text.replace(/天|日/, '个月'),
  (text) => text.replace(/\bdays?\b/, 'months'),
  (text) => text.replace(/mm|毫米/, 'cm'),
  (text) => text.replace(/仅|只|如果|以内|之内|起|大约|约/, ''),
  (text) => text.replace(/\b(?:only|within|about|up to|unless|except)\b ?/, ''),
  (text) => text.replace(/[。.]?$/, '，免费。'),
  (text) => text.replace(/[。.]?$/, ', free of charge.'),
  (text) => text.replace(/(\d+)(\D+)(\d+)/, '$3$2$1'),
  (text) => text.replace(/元/, '角').replace(/¥/, '$'),
  (text) => text.replace(/[。.]?$/, '，我们保证。'),
]

/** The n-th bending of a sentence that changes it; the sentence with a made-up year where none does. */
export function bent(text: string, n: number): string {
  const all = BENDS.map((bend) => bend(text)).filter((one) => one !== text && one.trim() !== '')
  return all[n % Math.max(1, all.length)] ?? `${text} 2031 年起。`
}
