/** The plain places: a day, a reason, what is wrong, which part, pictures, and what stands on an invoice. */
import { readTime } from '../../../engines/text/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { Json } from '../../../kernel/ctx.ts'
import { dayWords } from '../own-tools.ts'
import { isNo, isQuestion, isYes } from './decision.ts'
import { type Place, type Reading, record, shown } from './place.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** One day ahead, with the part of it that was named; a week or a month is no day and is asked again. */
export const dayPlace = (ask: string): Place => ({
  name: 'day',
  ask,
  read({ text, now, zone, language }) {
    const found = readTime(text.replace(/(\d)\s+(?=\p{Script=Han})/gu, '$1'), now, zone)
    if (!found || found.to <= now) return undefined
    const length = found.to.getTime() - found.from.getTime()
    if (length > 2 * DAY) return undefined
    const day = dayIn(zone, found.from)
    const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
    const part = length < 20 * HOUR ? `${clock.format(found.from)}–${clock.format(found.to)}` : ''
    return { day, part, words: [dayWords(day, language), part].filter(Boolean).join(' ') }
  },
  show: (value) => shown(record(value).words),
})

const words = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300)

/** In the customer's own words; at the beginning of a matter the first message is the account of it. */
export const problemPlace = (ask = 'place.problem.ask'): Place => ({
  name: 'problem',
  ask,
  read: ({ text, asked, filled }) =>
    asked || (filled.problem === undefined && words(text).length >= 6) ? words(text) || undefined : undefined,
  show: shown,
})

export const reasonPlace: Place = {
  name: 'reason',
  ask: 'place.reason.ask',
  read({ text, asked, say }) {
    const known = REASONS.find(([, pattern]) => pattern.test(text))
    if (known) return say(`place.reason.${known[0]}`)
    return asked ? words(text) || undefined : undefined
  },
  choices: ({ say }) => REASONS.map(([code]) => say(`place.reason.${code}`)),
  show: shown,
}

const REASONS: readonly (readonly [string, RegExp])[] = [
  [
    'unsuited',
    /不喜欢|不想要|不合适|不合身|太大|太小|放不下|买错|拍错|don'?t like|no longer want|not suitable|too (?:big|small|large)|changed my mind|does(?:n'?t| not) fit/i,
  ],
  ['quality', /质量|坏|裂|松|异响|掉漆|起皮|有味|瑕疵|defect|quality|broken|cracked|faulty|smell/i],
  [
    'described',
    /(?:与|和|跟)(?:描述|图片|页面)|色差|不一样|不符|not as described|different (?:from|colou?r)/i,
  ],
  ['wrong', /发错|送错|寄错|wrong (?:item|one|product)/i],
]

export const wishPlace: Place = {
  name: 'wish',
  ask: 'place.wish.ask',
  read({ text, asked }) {
    const into =
      /换(?:成|个|一?张|一?款)?\s*([^,，。?？吗]{2,24})|(?:exchange (?:it )?for|swap (?:it )?for|change (?:it )?to)\s+([^,.?]{2,40})/i.exec(
        text,
      )
    const said = words(into?.[1] ?? into?.[2] ?? '')
    if (said && !/^(?:货|吗|一下|行不行)/.test(said)) return said
    return asked ? words(text) || undefined : undefined
  },
  show: shown,
}

const PART =
  /(?:螺丝|螺钉|铰链|合页|五金包|五金|说明书|把手|拉手|桌腿|床腿|沙发脚|脚垫|床板|横梁|层板|挂衣杆|抽屉|滑轨|靠枕|抱枕|坐垫|玻璃|门板)|\b(?:screws?|hinges?|handles?|legs?|slats?|shelf|shelves|manual|instructions|hardware|bolts?|cushions?|drawers?|rails?|rod)\b/i

export const partPlace: Place = {
  name: 'part',
  ask: 'place.part.ask',
  read({ text, asked, filled, say }) {
    // None of those that were named to him: then what he said first stands.
    const was = shown(filled.$was ?? '')
    if (asked && was && isNoneOfThese(text, say)) return was
    const names = filled.$names
    if (Array.isArray(names) && names.includes(words(text))) return words(text)
    if (asked && filled.$again === 'part' && namesThing(text)) return words(text)
    const found = new RegExp(
      `(?:[一二两三四五六七八九十几\\d]+ ?(?:个|颗|包|块|根|套|条|只|把)? ?)?(?:${PART.source})(?: ?(?:${PART.source}))?`,
      'i',
    ).exec(text)?.[0]
    return found ? words(found) : asked && namesThing(text) ? words(text) : undefined
  },
  show: shown,
}

const isNoneOfThese = (text: string, say: Reading['say']): boolean =>
  text.trim() === say('place.part.other') ||
  /^(?:都)?不(?:是|在)|没有(?:列|写)|none of|not (?:there|on|listed)/i.test(words(text))

/** A feeling, a yes or no, or a question is no name of a thing. */
const namesThing = (text: string): boolean =>
  words(text).length > 1 &&
  !isYes(text) &&
  !isNo(text) &&
  !isQuestion(text) &&
  !FEELING.test(text) &&
  /\p{L}/u.test(text)
const FEELING =
  /^(?:我|就是|都|也|很|太|真)*(?:不(?:喜欢|想要|满意|知道|清楚|记得|好看|舒服|合适)|没有(?=$|[。,，])|随便|都行|难看|后悔)|\b(?:don'?t (?:like|want|know)|not sure|no idea|nothing)\b/i

const NO_PICTURE = /没有|不发|先不|没拍|跳过|稍后|晚点|等下|no (?:photos?|pictures?)|skip|later|without/i

/** A picture helps whoever decides and is never demanded. */
export const photosPlace: Place = {
  name: 'photos',
  ask: 'place.photos.ask',
  read: ({ files, asked, text }) => (files > 0 ? files : asked && NO_PICTURE.test(text) ? 0 : undefined),
  choices: ({ say }) => [say('place.photos.none')],
  show: (value, say) =>
    value === 0 ? say('place.photos.shown-none') : say('place.photos.shown', { count: Number(value) }),
}

const TAX = /(?<![0-9A-Z])(?=[0-9A-Z]*\d)[0-9A-Z]{15,20}(?![0-9A-Z])/
const COMPANY =
  /([\p{Script=Han}()（）A-Za-z]{2,40}(?:公司|集团|事务所|工作室|中心|学校|医院|厂|店))|\b([A-Z][\w&.]*(?: [A-Z&][\w&.]*)* (?:Ltd|Limited|Inc|LLC|Co\.?))/u

/** A person's name, or a company with its tax number; the number is asked for by itself when it is missing. */
export const titlePlace: Place = {
  name: 'title',
  ask: 'place.title.ask',
  read(reading) {
    const company = COMPANY.exec(reading.text.replace(/^.*?(?:抬头|名头)(?:是|写|开|用)?[:：]?/, ''))
    if (company) return { kind: 'company', title: words(company[1] ?? company[2] ?? '') }
    if (/个人|personal|individual/i.test(reading.text)) return { kind: 'person', title: nameIn(reading) }
    return reading.asked ? titleAsked(reading) : undefined
  },
  choices: ({ say }) => [say('place.title.personal')],
  show: (value, say) => shown(record(value).title) || say('place.title.personal'),
}

const nameIn = ({ text }: Reading): string =>
  /(?:抬头|名字|姓名)(?:是|写|[:：])?\s*([\p{Script=Han}]{2,4})/u.exec(text)?.[1] ?? ''

function titleAsked({ text }: Reading): Json | undefined {
  const said = words(text.replace(TAX, ''))
  return /^[\p{Script=Han}A-Za-z ·.]{2,30}$/u.test(said) && !/[?？吗]/.test(said)
    ? { kind: 'person', title: said }
    : undefined
}

export const taxPlace: Place = {
  name: 'tax',
  ask: 'place.tax.ask',
  wanted: ({ filled }) => record(filled.title).kind === 'company',
  read: ({ text }) => TAX.exec(text.toUpperCase().replace(/(?<=[0-9A-Z])[ -](?=[0-9A-Z])/g, ''))?.[0],
  show: shown,
}

const PIECE =
  /(?:沙发|餐桌|书桌|茶几|床垫|床头柜|床|衣柜|鞋柜|书柜|电视柜|边柜|餐椅|椅子|桌子|柜子|灯|地毯|镜子)|\b(?:sofa|table|desk|bed|mattress|wardrobe|chair|cabinet|bookcase|lamp|rug|mirror)\b/i
/** A name that ends as names of furniture do. */
const ENDS_AS_PIECE = /(?:柜|桌|椅|床|沙发|几|架|凳|榻|垫|灯|镜|毯|屏风|台|箱|套|件)$|\b[a-z]{3,}\b/i

const piecesOf = ({ filled }: Reading): string[] => {
  const { pieces } = record(filled.order ?? null)
  return Array.isArray(pieces) ? pieces.map((one) => shown(one)).filter(Boolean) : []
}

/** One of the pieces of his order by its name; else what he calls it. An order of one piece needs no question. */
export const goodsPlace: Place = {
  name: 'goods',
  ask: 'place.goods.ask',
  wanted: (reading) =>
    piecesOf(reading).length !== 1 && record(reading.filled.order ?? null).line === undefined,
  read(reading) {
    const { text, asked } = reading
    const kind = PIECE.exec(text)?.[0]
    const own = piecesOf(reading).filter(
      (one) => text.includes(one) || (kind !== undefined && one.toLowerCase().includes(kind.toLowerCase())),
    )
    if (own.length === 1 && own[0]) return own[0]
    // Two of the kind in one order: only its name tells them apart.
    if (own.length > 1) return undefined
    if (kind) return kind
    return asked && namesThing(text) && ENDS_AS_PIECE.test(words(text)) ? words(text) : undefined
  },
  choices: (reading) => piecesOf(reading).slice(0, 4),
  show: shown,
}
