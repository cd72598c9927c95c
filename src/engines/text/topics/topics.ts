/**
 * What many texts are about, and what is new in them: how each aspect is judged, terms that are said more than in the
 * time before (log-likelihood after Dunning, 1993, corrected for looking at many), and which terms go together.
 */
import { normalise } from '../normalise.ts'
import { ASPECTS, type AspectName } from './aspect-words.ts'
import { type Aspect, aspects } from './aspects.ts'

export interface AspectTally {
  readonly aspect: AspectName
  /** In how many texts. */
  readonly texts: number
  readonly positive: number
  readonly negative: number
  readonly neutral: number
  /** The clearest clauses, worst first, with the number of their text: what a chart drills down to. */
  readonly quotes: readonly { readonly text: number; readonly quote: string; readonly pPositive: number }[]
}

export interface Term {
  readonly term: string
  /** In how many texts now, and before. */
  readonly texts: number
  readonly before: number
  /** Log-likelihood that it is said more often now, above 0. */
  readonly surprise: number
  /** True when a chance of 1 in 20, shared out over all terms looked at, would not explain it. */
  readonly sure: boolean
  /** Terms it stands beside more often than chance, strongest first; what an aspect's list may grow by. */
  readonly beside: readonly string[]
  /** The aspect most of its clauses are about, if any. */
  readonly aspect: AspectName | null
}

export interface Topics {
  readonly texts: number
  /** In how many texts terms were counted: all of them, or of very many every n-th. */
  readonly counted: number
  readonly aspects: readonly AspectTally[]
  readonly terms: readonly Term[]
}

export interface TopicSettings {
  /** Texts of the time before; without them terms are those said oftenest. */
  readonly before?: readonly string[]
  /** How many terms are wanted. */
  readonly most?: number
}

const QUOTES = 3
const LEAST_TEXTS = 3
const MOST_TERMS = 20
const MOST_BESIDE = 5

const STOP_ZH = new Set(
  '我们 你们 他们 这个 那个 一个 什么 怎么 就是 还是 但是 因为 所以 如果 可以 没有 不是 自己 这样 那样 已经 现在 然后 时候 知道 觉得 感觉 真的 非常 特别 比较 有点 一点 一下 不会 不能 还有 都是 也是 这么 那么 不错 很好 收到 购买 东西 产品 商品 宝贝 卖家 的话 而且 虽然 不过 只是 终于'.split(
    ' ',
  ),
)
const STOP_EN = new Set(
  'the and for was with this that have has had are not but you they she him her his its our your from very been were will would could just all out get got one can did does too when what which there their them than then into about after before again also because only over more some such'.split(
    ' ',
  ),
)
/** Letters that hold words together and make no term at its ends. */
const LOOSE =
  /^[的了是在我你他她它这那有和就都也很不没还把被让给到从对与之个着过吗呢吧啊呀嘛一上下来去说要会能可]|[的了是在我你他她它这那有和就都也很不没还把被让给到从对与之个着过吗呢吧啊呀嘛一上下去说要会能可]$/

/** Runs of letters are many: of more texts than this every n-th is counted, and each to its first letters. */
const MOST_COUNTED = 10_000
const MOST_LETTERS = 300

function sampled(texts: readonly string[]): readonly string[] {
  const every = Math.ceil(texts.length / MOST_COUNTED)
  return every <= 1 ? texts : texts.filter((_, i) => i % every === 0)
}

function addRuns(run: string, into: Set<string>): void {
  for (let from = 0; from < run.length; from++)
    for (let to = from + 2; to <= Math.min(from + 4, run.length); to++) {
      const term = run.slice(from, to)
      if (!LOOSE.test(term) && !STOP_ZH.has(term)) into.add(term)
    }
}

/** The terms of one text: Latin words, and runs of two to four Han characters, since no dictionary has what is new. */
function termsOf(text: string): Set<string> {
  const plain = normalise(text.slice(0, MOST_LETTERS))
  const terms = new Set<string>()
  for (const word of plain.match(/[a-z][a-z-]{2,}/g) ?? []) if (!STOP_EN.has(word)) terms.add(word)
  for (const run of plain.match(/\p{Script=Han}+/gu) ?? []) addRuns(run, terms)
  return terms
}

function countTerms(termSets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const terms of termSets) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

const part = (seen: number, expected: number) => (seen > 0 ? seen * Math.log(seen / expected) : 0)

/** Dunning's G2 of a term said in a of n texts now and b of m before; negative when it is said less. */
export function surpriseOf(a: number, n: number, b: number, m: number): number {
  if (n === 0 || m === 0) return 0
  const rate = (a + b) / (n + m)
  const g =
    2 * (part(a, n * rate) + part(b, m * rate) + part(n - a, n * (1 - rate)) + part(m - b, m * (1 - rate)))
  return a / n >= b / m ? g : -g
}

/** G2 that a chance of 0.05, shared out over so many looks, would reach: the square of the normal's tail, approached. */
function limitFor(looks: number): number {
  const tail = 0.05 / Math.max(1, looks)
  const t = Math.sqrt(-2 * Math.log(tail))
  // Abramowitz and Stegun 26.2.23, error below 0.00045.
  const z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  return z * z
}

/** A part of a longer term that is never said without it says nothing of its own. */
function withoutParts(terms: readonly Found[]): Found[] {
  return terms.filter(
    ({ term, texts }) =>
      !terms.some((other) => other.term !== term && other.term.includes(term) && other.texts >= texts * 0.8),
  )
}

interface Found {
  readonly term: string
  readonly texts: number
  readonly before: number
  readonly surprise: number
}

/** Terms that share texts with this one more than chance would have it. */
function besideOf(term: string, now: readonly ReadonlySet<string>[], among: readonly Found[]): string[] {
  const here = now.filter((terms) => terms.has(term))
  return among
    .filter((other) => !other.term.includes(term) && !term.includes(other.term))
    .map((other) => {
      const together = here.filter((terms) => terms.has(other.term)).length
      return { term: other.term, lift: (together * now.length) / (here.length * other.texts), together }
    })
    .filter(({ lift, together }) => lift > 1.5 && together >= 2)
    .sort(
      (a, b) => b.together * Math.log(b.lift) - a.together * Math.log(a.lift) || (a.term < b.term ? -1 : 1),
    )
    .slice(0, MOST_BESIDE)
    .map(({ term: name }) => name)
}

function aspectOf(
  term: string,
  clauses: readonly { aspect: AspectName; plain: string }[],
): AspectName | null {
  const counts = new Map<AspectName, number>()
  for (const { aspect, plain } of clauses)
    if (plain.includes(term)) counts.set(aspect, (counts.get(aspect) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 2 ? best[0] : null
}

function tallied(told: readonly (readonly Aspect[])[]): AspectTally[] {
  return ASPECTS.map((aspect): AspectTally => {
    const judged = told.flatMap((all, text) =>
      all.filter((one) => one.aspect === aspect).map((one) => ({ ...one, number: text })),
    )
    const how = (sentiment: string) => judged.filter((one) => one.sentiment === sentiment).length
    const quotes = [...judged]
      .sort((a, b) => a.pPositive - b.pPositive || a.number - b.number)
      .slice(0, QUOTES)
      .map(({ number, text, pPositive }) => ({ text: number, quote: text, pPositive }))
    return {
      aspect,
      texts: new Set(judged.map(({ number }) => number)).size,
      positive: how('positive'),
      negative: how('negative'),
      neutral: how('neutral'),
      quotes,
    }
  })
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => b.texts - a.texts)
}

/** Terms worth a look, most surprising first; without a time before, those said oftenest. */
function newTerms(
  now: readonly ReadonlySet<string>[],
  before: readonly string[],
): { found: Found[]; looks: number } {
  const counts = countTerms(now)
  const was = sampled(before).map(termsOf)
  const earlier = countTerms(was)
  const found = [...counts]
    .filter(([, texts]) => texts >= LEAST_TEXTS)
    .map(([term, texts]): Found => {
      const then = earlier.get(term) ?? 0
      const surprise = was.length > 0 ? surpriseOf(texts, now.length, then, was.length) : texts
      return { term, texts, before: then, surprise }
    })
    .sort((a, b) => b.surprise - a.surprise || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
  return {
    found: withoutParts(found.filter(({ surprise }) => surprise > 0).slice(0, 400)),
    looks: found.length,
  }
}

/** What the texts are about. Pure and the same each time; texts in any mix of Chinese and English. */
export function topics(texts: readonly string[], settings: TopicSettings = {}): Topics {
  const { before = [], most = MOST_TERMS } = settings
  const told = texts.map(aspects)
  const now = sampled(texts).map(termsOf)
  const clauses = told.flat().map(({ aspect, text }) => ({ aspect, plain: normalise(text) }))
  const { found, looks } = newTerms(now, before)
  const limit = before.length > 0 ? limitFor(looks) : Number.POSITIVE_INFINITY
  const shown = found.slice(0, most)
  return {
    texts: texts.length,
    counted: now.length,
    aspects: tallied(told),
    terms: shown.map((one) => ({
      ...one,
      surprise: Math.round(one.surprise * 100) / 100,
      sure: one.surprise >= limit,
      beside: besideOf(one.term, now, found.slice(0, 100)),
      aspect: aspectOf(one.term, clauses),
    })),
  }
}
