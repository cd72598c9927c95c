/** The tone of a draft by rules and a phrase book: what would sting or bind, and calmer, exact words for it. */
import { language } from '../../../engines/text/index.ts'
import type { ToneFinding, ToneKind } from './contract.ts'

interface Phrase {
  readonly kind: ToneKind
  readonly said: RegExp
  readonly instead: string
}

const phrase = (kind: ToneKind, said: RegExp, instead = ''): Phrase => ({ kind, said, instead })

/** In either language of a draft; there is no better word for these, they go. */
const INSULTS: readonly Phrase[] = [
  phrase(
    'insulting',
    /(?:你|您)?(?:是不是|就是|真是?|才)?(?:有病(?=吧|啊|吗|[。！!？?]|$)|脑子(?:有病|进水了?|有问题|不好使)|神经病|有毛病(?=吧|啊|吗|[。！!？?]|$)|听不懂(?:人话|中国话)|眼睛?瞎了?|瞎了眼?|耳朵?聋了?|不要脸|没脑子|没教养|没素质)/g,
  ),
  phrase(
    'insulting',
    /傻(?:[逼屄叉帽瓜蛋]|b\b)|煞笔|[蠢笨](?:货|猪|蛋|死了?)|白痴|弱智|智障|脑残|废物(?!回收|利用)|饭桶|垃圾(?:人|客户|顾客)|混蛋|王八蛋?|滚(?:蛋|开|远|出去|吧|(?=[。，,！!]|$))|闭嘴|去死|找死|(?:他|你|特)妈的|尼玛|操你|草泥马|贱人|无赖|泼妇|穷鬼|乡巴佬|土包子|老不死|刁民|无理取闹|胡搅蛮缠|死缠烂打|没见过世面|(?:买|付|出)不起(?:就)?别|爱买不买/gi,
  ),
  phrase(
    'insulting',
    /\b(?:idiot(?:s|ic)?|stupid|morons?|moronic|dumb(?:ass)?|fool(?:s|ish)?|imbeciles?|retard(?:s|ed)?|shut up|f+u+c+k\w*|\w*shit\w*|bastards?|ass ?holes?|bitch(?:es)?|jerks?|losers?|cheapskates?|screw you|get lost|piss off|go to hell|damn you|pathetic)\b/gi,
  ),
  phrase(
    'insulting',
    /\b(?:are you (?:blind|deaf|crazy|insane|dense|an? \w+ idiot)|you(?:'re|’re| are) (?:crazy|insane|blind|deaf|hopeless|ridiculous|a liar|lying|lazy|too poor)|can(?:'t|’t|not) you read|what(?:'s|’s| is) wrong with you)\b/gi,
  ),
]

/** An earlier phrase wins where two overlap. */
const ZH: readonly Phrase[] = [
  phrase(
    'blaming',
    /您?(?:应该|早就应该)(?:自己)?(?:先)?看(?:清楚|一下)?(?:说明|页面|详情)/g,
    '页面上写得不够显眼，我说给您听',
  ),
  phrase(
    'blaming',
    /(?:是|这是)您(?:自己)?(?:的问题|没(?:看清|说清楚)|弄错了?|操作不当|选错了?)/g,
    '可能哪里没说清楚',
  ),
  phrase('blaming', /您(?:自己)?(?:怎么)?(?:没有?|不)(?:看|说)清楚/g, '可能我们没说清楚'),
  phrase(
    'blaming',
    /(?:我|我们)(?:都|已经)?(?:说|讲|解释)(?:了|过)(?:很多|好几|几|多少)?(?:遍|次)了?/g,
    '我再说明一次',
  ),
  phrase(
    'blaming',
    /(?:这|那)?(?:不|又不)(?:是|归|关)我们的?(?:问题|责任|事)/g,
    '这件事我来找负责的同事一起看',
  ),
  phrase(
    'over-promising',
    /(?:绝对|百分之?百|100%|肯定|一定)(?:没(?:有)?问题|不会(?:有问题|坏|晚|迟|出错)?|能(?:到|修好|解决|退))/g,
    '按现在的安排',
  ),
  phrase(
    'over-promising',
    /保证(?:没(?:有)?问题|不会再(?:发生|晚|坏)|(?:明天|今天|马上)?(?:能)?(?:到|送到|解决))/g,
    '我会盯着，有变化先告诉您',
  ),
  phrase('over-promising', /(?:永远|终身|什么时候都)(?:不会坏|免费|包(?:换|修))/g, '按质保条款'),
  phrase('vague', /(?:我们)?(?:会)?尽快(?:给您)?(?:处理|回复|解决|安排|联系您)?/g, '（写上几点前）'),
  phrase(
    'vague',
    /(?:请)?(?:您)?(?:再)?耐心等待?(?:一下)?|稍等一下就好|过几天(?:再)?(?:看|说)/g,
    '（写上等到什么时候）',
  ),
  phrase('vague', /(?:大概|应该)(?:差不多)?(?:快了|没问题|可以吧?|会到)/g, '（写上确切的日子）'),
  phrase('curt', /^(?:不行|不能|不可以|没有|没法|办不到|不知道|不清楚|随便|自己看)[。！!]?$/g, ''),
  phrase(
    'curt',
    /(?:没办法|就这样|只能这样|爱(?:退|要)(?:不|就)(?:退|要)|规定就是(?:这样|如此))/g,
    '我能替您做的是',
  ),
  phrase('shouting', /[!！]{2,}|[?？]{2,}/g, '。'),
]

const EN: readonly Phrase[] = [
  phrase(
    'blaming',
    /\byou (?:should have|ought to have|must have|failed to|forgot to|didn'?t) (?:read|check|look(?:ed)? at|tell|said|say)\b[^.!?]*/gi,
    'it was not clear enough, so let me say it here',
  ),
  phrase(
    'blaming',
    /\b(?:it'?s|that'?s|this is) (?:your|not our) (?:own )?(?:fault|mistake|problem)\b/gi,
    'let me find out with my colleague',
  ),
  phrase(
    'blaming',
    /\b(?:as i|like i) (?:already )?(?:said|told you|explained)(?: (?:before|already|twice|many times))?\b/gi,
    'to say it once more',
  ),
  phrase(
    'over-promising',
    /\b(?:definitely|absolutely|100 ?%|guaranteed?(?: to)?|for sure)\b/gi,
    'as planned now',
  ),
  phrase(
    'over-promising',
    /\bi promise (?:it|this|that) (?:will|won'?t)\b/gi,
    'I am watching it, and tell you first if it changes: it',
  ),
  phrase('over-promising', /\b(?:never again|will never)\b/gi, 'should not'),
  phrase('vague', /\b(?:as soon as possible|asap|shortly|soon)\b/gi, '(by what hour)'),
  phrase('vague', /\b(?:please )?(?:be patient|bear with us|wait a (?:bit|while))\b/gi, '(until when)'),
  phrase('curt', /^(?:no|can'?t|not possible|don'?t know|no idea|whatever|your choice)[.!]?$/gi, ''),
  phrase(
    'curt',
    /\b(?:nothing (?:i|we) can do|that'?s (?:just )?(?:how it is|the rule|policy)|take it or leave it)\b/gi,
    'what I can do for you is',
  ),
  phrase('shouting', /[!]{2,}|[?]{2,}|\b[A-Z]{4,}(?: [A-Z]{3,})+\b/g, '.'),
]

/** Under so many characters, without a word for the person, a reply sounds curt. */
const SHORT = 8
const COURTEOUS = /您|谢|请|好的|可以|hello|hi\b|thank|please|sorry|yes|sure|of course/i

export function findTone(text: string): ToneFinding[] {
  const book = [...INSULTS, ...(language(text) === 'en' ? EN : ZH)]
  const found: ToneFinding[] = []
  for (const { kind, said, instead } of book) {
    for (const match of text.matchAll(said)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (to === from || found.some((one) => from < one.to && to > one.from)) continue
      found.push({ kind, from, to, words: match[0], instead })
    }
  }
  const plain = text.trim()
  const isCurt = plain.length > 0 && plain.length < SHORT && !COURTEOUS.test(plain) && !/\d/.test(plain)
  if (isCurt && found.length === 0)
    found.push({ kind: 'curt', from: 0, to: text.length, words: plain, instead: '' })
  return found.sort((a, b) => a.from - b.from)
}

/** The draft with the other words in their places; what only a person knows stands in brackets. */
export function rewritten(text: string, findings: readonly ToneFinding[]): string {
  let out = ''
  let at = 0
  for (const { from, to, instead } of findings) {
    if (instead === '') continue
    out += text.slice(at, from) + instead
    at = to
  }
  return out + text.slice(at)
}
