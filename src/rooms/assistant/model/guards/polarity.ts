/** The small words that turn a sentence round or bind the shop: noes, leave, duty, limits, gifts and vows, in both languages. */
import { plain } from './figures.ts'

/** What looks like a no and is none. */
const NO_NO =
  /七天无理由|无理由|不仅|不但|不只|不过|不论|无论|不管|不错|不妨|不同|不少|不断|差不多|不好意思|没关系|未来|非常|莫非|除非|无需担心|\bnot only\b|\bno matter\b|\bno problem\b|\bnotebook\b/g
const NO =
  /不|没|无|未|非|勿|别(?!的|墅)|禁|莫|否|\bnot\b|n't\b|\bno\b|\bnone\b|\bnever\b|\bneither\b|\bnor\b|\bwithout\b|\bcannot\b|\bunable\b|\bfree of\b|\brefus\w*|\bexclud\w*|拒|除外/g

/** Each kind in one word, however it is written. */
const BINDING: Readonly<Record<string, RegExp>> = {
  may: /可以|能够|(?<![功性可智职才])能(?!耗|源|量|力|级)|支持|允许|(?<=[^许])可(?![靠爱以能])|行的|\bcan\b|\bmay\b|\ballow\w*|\bpermit\w*|\bsupport\w*|\bable to\b/,
  must: /必须|需要|须|务必|应当|应该|\bmust\b|\bneeds? to\b|\bhave to\b|\bhas to\b|\brequired?\b|\bshould\b/,
  will: /(?<![机社协])会(?!议|员|话)|将(?=[要会于在把给为])|马上|立即|立刻|尽快|稍后|即将|这就|\bwill\b|'ll\b|\bshall\b|\bgoing to\b|\bimmediately\b|\bright away\b|\bsoon\b|\basap\b/,
  free: /免费|免运费|包邮|免邮|白送|赠送|赠品|送您|不收(?:取)?(?:任何)?费|不要钱|零元|免单|\bfree\b|\bcomplimentary\b|\bno (?:extra )?(?:charge|cost|fee)\b|\bgift\b|\bon the house\b/,
  vow: /保证|承诺|担保|一定|肯定|绝对|放心|包退|包换|包赔|百分百|百分之百|100%|\bguarante\w*|\bpromis\w*|\bassur\w*|\bdefinitely\b|\bcertainly\b|\babsolutely\b|\bsure\b|\bwarrant(?!y|ies)\w*|\bcommit\w*/,
  always:
    /永久|终身|终生|永远|一辈子|无限期|随时|一直|\balways\b|\bforever\b|\blifetime\b|\bany ?time\b|\bpermanent\w*/,
  all: /全部|所有|任何|任意|每(?=[一个件款])|一律|通通|完全|全场|全额|全国|\ball\b|\bevery\w*|\bany\b|\bentire\w*|\bfull(?:y)?\b|\bwhole\b|\bcomplete(?:ly)?\b|\bunlimited\b/,
  best: /最(?!后|近|初)|第一名|顶级|唯一|\bbest\b|\bmost\b|\bcheapest\b|\bnumber one\b|\bonly\b(?= (?:we|shop))/,
  refund:
    /退款|赔偿|补偿|赔付|退还|返还|返现|优惠|折扣|打折|降价|减免|立减|便宜|代金券|优惠券|红包|抵扣|\brefund\w*|\bcompensat\w*|\bdiscount\w*|\bcoupon\w*|\bvoucher\w*|\bcashback\b|\breimburs\w*|\brebate\w*|\bsale\b/,
  yes: /^(?:是的|对的|没错|当然|好的|可以的?|能的?|行|没问题|有的)|\byes\b|\bof course\b|\bcertainly\b|\bindeed\b|\bcorrect\b|\bsure\b|\bno problem\b/,
  day: /今天|今日|今晚|明天|明日|明早|后天|大后天|昨天|这周|本周|下周|上周|周[一二三四五六日末天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|月底|月初|月中|年底|节前|节后|国庆|春节|元旦|当天|次日|隔日|\btoday\b|\btonight\b|\btomorrow\b|\byesterday\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekend\b|\bnext week\b|\bthis week\b|\bmonth.?end\b|\bovernight\b|\bsame.day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/,
}

/** What narrows a claim: it may not be left out of it. */
const LIMITS =
  /如果|若|只要|只有|仅|只(?!要|有)|除(?!了|湿|尘|甲醛)|除非|以内|以上|以下|之内|之前|之后|期内|不超过|至少|最多|最少|起(?=送|订)|大约|约|左右|一般|通常|部分|视|为准|\bif\b|\bunless\b|\bonly\b|\bexcept\b|\bwithin\b|\bup to\b|\bat least\b|\bat most\b|\babout\b|\baround\b|\busually\b|\bsome\b|\bdepend\w*|\bprovided\b|\bbefore\b|\bafter\b|\buntil\b/g

export interface Bearing {
  /** How many noes; two are not none. */
  readonly noes: number
  readonly binding: ReadonlySet<string>
  readonly limits: ReadonlySet<string>
}

export function bearingOf(text: string): Bearing {
  const words = plain(text).replaceAll('’', "'")
  const noes = words.replace(NO_NO, ' ').match(NO)?.length ?? 0
  const binding = Object.entries(BINDING).flatMap(([name, pattern]) => (pattern.test(words) ? [name] : []))
  return { noes, binding: new Set(binding), limits: new Set(words.match(LIMITS) ?? []) }
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one))

/** The same noes and the same bonds; limits of the second stand in the first. */
export const bearAlike = (said: Bearing, written: Bearing): boolean =>
  said.noes === written.noes && same(said.binding, written.binding)

export const keepsLimits = (said: Bearing, written: Bearing): boolean =>
  [...written.limits].every((one) => said.limits.has(one))
