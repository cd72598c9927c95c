/** What was said is right: figures are the policy's, and nothing is promised that the shop cannot keep. */
import { findPromises } from '../../../engines/text/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { Finding, Language } from '../contract.ts'
import { matches, type Persona, type Want } from '../persona.ts'
import { addressed } from '../react.ts'
import { agentTurns, type Case, type PolicyFigure, quoteOf, quotesOf, type Turn } from './transcript.ts'

const DAY_MS = 86_400_000

/** A figure with its unit as a message says it. */
export interface Said {
  readonly value: number
  readonly unit: PolicyFigure['unit']
  readonly words: string
}

const UNITS: readonly (readonly [RegExp, PolicyFigure['unit'], number])[] = [
  [/(\d+(?:\.\d+)?)\s*(?:元|块)/gu, 'fen', 100],
  [/[¥￥]\s*(\d+(?:[,.]\d+)*)/gu, 'fen', 100],
  [/(\d+(?:\.\d+)?)\s*(?:yuan|rmb)\b/giu, 'fen', 100],
  [/(\d+)\s*(?:个)?(?:小时|hours?\b)/giu, 'hour', 1],
  [/(\d+)\s*(?:个)?(?:月|months?\b)/giu, 'month', 1],
  [/(\d+)\s*(?:年|years?\b)/giu, 'year', 1],
  [/(\d+)\s*(?:个)?(?:工作日|天|日|working days?\b|days?\b)/giu, 'day', 1],
]

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/一百(?=元|块)/g, '100'],
  [/五百(?=元|块)/g, '500'],
  [/七天/g, '7天'],
  [/三天/g, '3天'],
  [/三十天/g, '30天'],
  [/十五天/g, '15天'],
  [/seven days/gi, '7 days'],
]

export function figuresIn(text: string): Said[] {
  const plain = SPELLED.reduce((now, [words, digits]) => now.replace(words, digits), text)
  return UNITS.flatMap(([shape, unit, scale]) =>
    [...plain.matchAll(shape)].map((match) => ({
      value: Math.round(Number((match[1] ?? '').replace(/,/g, '')) * scale),
      unit,
      words: match[0],
    })),
  )
}

/** What sentences name a policy by, so that its figures can be held against them. */
const TOPICS: Readonly<
  Record<string, { readonly zh: RegExp; readonly en: RegExp; readonly units: readonly string[] }>
> = {
  'return-window': { zh: /无理由/, en: /return window|without (a )?reason|no.reason/i, units: ['day'] },
  'price-protection': { zh: /价保|补差|差价/, en: /price protection|difference/i, units: ['day'] },
  'floor-carrying': { zh: /上楼费|每层|楼梯/, en: /carrying fee|a floor|per floor|stairs/i, units: ['fen'] },
  delivery: {
    zh: /误期|晚到赔|误了赔|延误.{0,4}赔/,
    en: /late(ness)? .{0,20}(pay|paid|compensat)|delay compensation/i,
    units: ['fen'],
  },
  samples: { zh: /色样|布样/, en: /samples?/i, units: ['day'] },
  warranty: { zh: /质保|保修/, en: /guarantee|warranty/i, units: ['year'] },
}

interface Wrong {
  readonly turn: Turn
  readonly said: string
  readonly policy: PolicyFigure
}

/** Sentences about a policy with a figure that the policy does not have. */
export function wrongFigures(given: Case): Wrong[] {
  const key = given.language === 'en' ? 'en' : 'zh'
  return agentTurns(given).flatMap((turn) =>
    turn.text.split(/[。！？!?；;，,\n]/).flatMap((sentence) =>
      Object.entries(TOPICS).flatMap(([policy, topic]): Wrong[] => {
        if (!topic[key].test(sentence)) return []
        const known = given.figures.filter((one) => one.policy === policy)
        return figuresIn(sentence)
          .filter((said) => topic.units.includes(said.unit))
          .flatMap((said) => {
            const same = known.filter((one) => one.unit === said.unit)
            const [first] = same
            // Five floors at thirty are a hundred and fifty: a multiple of the policy's figure is a sum.
            const fits = same.some(
              (one) => one.value > 0 && said.value % one.value === 0 && said.unit === 'fen',
            )
            return !first || fits || same.some((one) => one.value === said.value)
              ? []
              : [{ turn, said: said.words, policy: first }]
          })
      }),
    ),
  )
}

const wordsOf = ({ value, unit }: PolicyFigure) => ({
  zh:
    unit === 'fen'
      ? `${value / 100} 元`
      : `${value} ${{ day: '天', hour: '小时', month: '个月', year: '年', percent: '%', floor: '层', piece: '件' }[unit]}`,
  en: unit === 'fen' ? `¥${value / 100}` : `${value} ${unit}s`,
})

/** What he came for was answered, and answered as the shop's rules say. */
export function policy(given: Case): Finding {
  const [wrong] = wrongFigures(given)
  if (wrong)
    return {
      check: 'policy',
      verdict: 'missed',
      reason: 'policy.figure',
      facts: { said: wrong.said, policy: wrong.policy.title, is: wordsOf(wrong.policy) },
      cites: [quoteOf(wrong.turn)],
    }
  const { persona } = given
  if (!persona) {
    const named = agentTurns(given).find((turn) =>
      Object.values(TOPICS).some((topic) => topic.zh.test(turn.text) || topic.en.test(turn.text)),
    )
    if (!named) return { check: 'policy', verdict: 'none', reason: 'policy.none', facts: {}, cites: [] }
    return { check: 'policy', verdict: 'met', reason: 'policy.right', facts: {}, cites: [quoteOf(named)] }
  }
  return answeredAs(given, persona)
}

function answeredAs(given: Case, persona: Persona): Finding {
  const how = persona.wants.map((want) => ({ want, ...outcome(given, want) }))
  const bad = how.find((one) => one.how === 'wrong')
  if (bad)
    return {
      check: 'policy',
      verdict: 'missed',
      reason: 'policy.wrong',
      facts: { about: bad.want.label },
      cites: bad.turn ? [quoteOf(bad.turn)] : [],
    }
  const right = how.filter((one) => one.how === 'right')
  const open = how.filter((one) => one.how === 'no')
  const verdict = open.length === 0 ? 'met' : right.length > 0 ? 'partly' : 'missed'
  return {
    check: 'policy',
    verdict,
    reason: verdict === 'met' ? 'policy.right' : 'policy.open',
    facts: {
      open: {
        zh: open.map((one) => one.want.label.zh).join('、'),
        en: open.map((one) => one.want.label.en.toLowerCase()).join(', '),
      },
    },
    cites: quotesOf(right.map((one) => one.turn)),
  }
}

function outcome(given: Case, want: Want): { how: 'right' | 'wrong' | 'no'; turn?: Turn } {
  const read = agentTurns(given).map((turn) => ({ turn, how: addressed(want, given.language, turn.text) }))
  return read.find((one) => one.how === 'wrong') ?? read.find((one) => one.how === 'right') ?? { how: 'no' }
}

interface Over {
  readonly turn: Turn
  readonly reason: string
  readonly facts: Finding['facts']
}

const ABSOLUTE = {
  zh: /绝对(不会|没|安全|能)|百分之百|100\s*%\s*(安全|没)|(我|我们)?(跟您)?(保证|担保)(?!不了|不了|金)|终身(保|免)|永远不会|零甲醛/,
  en: /\b(i|we) (can )?(guarantee|promise you)|100 ?%|absolutely (safe|sure)|never (break|fail)|lifetime/i,
}
const NEGATED = {
  zh: /(不能|没法|不敢|无法|不好|不|谁也)[^，。]{0,4}(保证|担保|百分之百|绝对)/,
  en: /(cannot|can't|not able to|could not|won't|will not|do not) (guarantee|promise)/i,
}
const GIVES = {
  zh: /赔|补偿|退您|给您|优惠|减|便宜|便宜您|送您/,
  en: /compensat|refund|give you|pay you|off\b|discount/i,
}
const REFUSES = {
  zh: /不能|没法|给不了|无法|没有权限|超出|做不到|不行|只能|上限/,
  en: /cannot|can't|not able|no authority|only up to|at most|beyond/i,
}

/** Nothing is promised that nobody can keep: no certainty that is not ours, no money over the cap, no day too soon. */
export function promise(given: Case, capFen: number): Finding {
  const { persona, language, zone } = given
  const key = language === 'en' ? 'en' : 'zh'
  const cap = Math.max(persona?.limits.moneyFen ?? capFen, 0)
  const over = agentTurns(given).flatMap((turn): Over[] => [
    ...absolutes(turn, persona, language, key),
    ...money(turn, cap, key),
    ...tooSoon(turn, persona, zone),
  ])
  const [first] = over
  if (first)
    return {
      check: 'promise',
      verdict: 'missed',
      reason: first.reason,
      facts: { ...first.facts, times: over.length },
      cites: over.slice(0, 3).map((one) => quoteOf(one.turn)),
    }
  const vague = agentTurns(given).find((turn) => timeless(turn, zone))
  if (vague)
    return {
      check: 'promise',
      verdict: 'partly',
      reason: 'promise.vague',
      facts: {},
      cites: [quoteOf(vague)],
    }
  const firm = agentTurns(given).find((turn) => findPromises(turn.text, turn.at, zone).some((one) => one.due))
  return {
    check: 'promise',
    verdict: 'met',
    reason: firm ? 'promise.firm' : 'promise.none',
    facts: {},
    cites: firm ? [quoteOf(firm)] : [],
  }
}

function absolutes(turn: Turn, persona: Persona | undefined, language: Language, key: 'zh' | 'en'): Over[] {
  const told = sentences(turn.text).filter((one) => !NEGATED[key].test(one))
  const found = told.find((one) => ABSOLUTE[key].test(one) || matches(persona?.limits.never, language, one))
  return found ? [{ turn, reason: 'promise.absolute', facts: { said: found.slice(0, 40) } }] : []
}

function money(turn: Turn, cap: number, key: 'zh' | 'en'): Over[] {
  const over = sentences(turn.text)
    .filter((one) => GIVES[key].test(one) && !REFUSES[key].test(one))
    .flatMap(figuresIn)
    .find((said) => said.unit === 'fen' && said.value > cap)
  return over ? [{ turn, reason: 'promise.money', facts: { said: over.words, cap: cap / 100 } }] : []
}

const MOVES = new Set(['delivery', 'visit', 'repair'])

function tooSoon(turn: Turn, persona: Persona | undefined, zone: string): Over[] {
  const days = persona?.limits.soonestDays
  if (days === undefined) return []
  // By days of the shop: a promise of the soonest day itself is kept.
  const soonest = dayIn(zone, new Date(turn.at.getTime() + days * DAY_MS))
  const found = findPromises(turn.text, turn.at, zone).find(
    (one) => MOVES.has(one.kind) && one.due && dayIn(zone, new Date(one.due.to.getTime() - 1)) < soonest,
  )
  const said =
    found?.what ??
    sentences(turn.text)
      .find((one) => namesDaySooner(one, days))
      ?.slice(0, 40)
  return said ? [{ turn, reason: 'promise.too-soon', facts: { said, days } }] : []
}

/** Days that are named with something that moves, however loosely it is said. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/今[天日晚早]|当天|\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i, 0],
  [/明[天日晚早]|次日|隔天|\btomorrow\b/i, 1],
  [/(?<!大)后[天日]|\bthe day after tomorrow\b/i, 2],
  [/大后天/, 3],
]
const SOON_HOURS = /(\d+|[一两二三四五六几])\s*个?(?:小时|钟头|hours?\b)/i
const WITHIN =
  /(\d+|[一两二三四五六])\s*天(?:之?内|以内|就|保证|准)|\b(?:with)?in (\d+|one|a|two|three|four) days?\b/i
const NUMERALS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 },
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4 },
}
const ARRIVES =
  /送(?!货上门费)|到(?:家|货|您|手|了)|就到|能到|给您到|收到|上门|装好|修好|补到|换好|\b(?:deliver|arriv|be there|get it|have it|at your (?:door|home)|comes?\b|bring|fix|repair|instal)/i
/** He asks, refuses, or tells of a call, a message or a goods-issue: nothing arrives by it. */
const NOT_SAID =
  /[吗么]\s*$|不了|不能|没法|无法|赶不上|来不及|最早|做不到|不敢|联系|回复|回电|电话|通知|告诉|答复|查|发货|出库|cannot|can't|can’t|not able|won't|won’t|not before|at the earliest|call you|write to you|let you know|check/i

function namesDaySooner(sentence: string, soonest: number): boolean {
  if (!ARRIVES.test(sentence) || NOT_SAID.test(sentence)) return false
  if (SOON_HOURS.test(sentence)) return true
  const within = WITHIN.exec(sentence)
  const days = within?.[1] ?? within?.[2]
  if (days !== undefined) return (NUMERALS[days.toLowerCase()] ?? Number(days)) < soonest
  const named = NAMED.findLast(([words]) => words.test(sentence))
  return named !== undefined && named[1] < soonest
}

const timeless = (turn: Turn, zone: string): boolean =>
  findPromises(turn.text, turn.at, zone).some((one) => one.due === null && one.kind !== 'other')

const sentences = (text: string): string[] =>
  text.split(/[。！？!?；;\n]|\.(?=\s|$)/).filter((one) => one.trim())
