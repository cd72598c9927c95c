/** What is broken and how sure: symptoms, words and confirmed cases weighed together; the next question; or nothing, rather than a guess. */
import { type ConfirmedCase, type Features, type Near, near, type Shelf, shelve } from './near.ts'
import { says } from './words.ts'

/**
 * @property weight how common it is beside the others, 1 usual
 * @property words what people say of it, lower case, Chinese and English
 * @property answers question -> answer -> how likely it is if this is what is broken; the rest is shared by the other answers
 */
export interface FindingModel {
  readonly id: string
  readonly categories: readonly string[]
  readonly weight?: number | undefined
  readonly words: readonly string[]
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** @property options what can be answered beside “unknown” */
export interface QuestionModel {
  readonly id: string
  readonly options: readonly string[]
}

/**
 * @property temperature flattens (> 1) or sharpens what the scores say, fitted so that p is how often it is right
 * @property certain below this p nothing is said
 */
export interface Temper {
  readonly temperature: number
  readonly certain: number
}

export interface Knowledge {
  readonly findings: readonly FindingModel[]
  readonly questions: readonly QuestionModel[]
  readonly cases: readonly ConfirmedCase[]
  readonly temper: Temper
}

/** Knowledge made ready for many judgements. */
export interface Ready extends Knowledge {
  readonly shelf: Shelf
  readonly phrases: ReadonlyMap<string, number>
}

export type Ground =
  | { readonly kind: 'word'; readonly phrase: string }
  | { readonly kind: 'answer'; readonly question: string; readonly value: string }
  | { readonly kind: 'case'; readonly id: string; readonly likeness: number }

export interface Judgement {
  /** The likeliest finding, whether said or not; null when there is nothing to go by. */
  readonly best: string | null
  /** 0..1, calibrated on the tuned half. */
  readonly p: number
  readonly abstains: boolean
  readonly ranked: readonly { readonly finding: string; readonly p: number }[]
  readonly because: readonly Ground[]
  readonly nearest: readonly Near[]
}

const NEIGHBOURS = 7
const PHRASE = 1.5
const NEIGHBOUR = 5
const OTHER_CATEGORY = 3
/** A look at a photo moves, and never decides alone: less than one telling phrase. */
const SEEN = 2

export function prepared(knowledge: Knowledge): Ready {
  const phrases = new Map<string, number>()
  for (const { words } of knowledge.findings)
    for (const word of words) phrases.set(word, (phrases.get(word) ?? 0) + 1)
  return { ...knowledge, shelf: shelve(knowledge.cases), phrases }
}

/** @param but a case that is left out of the neighbours: for measuring it against the others */
export function judge(ready: Ready, given: Features, but?: string): Judgement {
  const { scores, ranked, nearest } = weighed(ready, given, but)
  const [top] = ranked
  const best = scores.find(({ finding }) => finding.id === top?.finding)
  const known = given.text.trim() !== '' || Object.values(given.answers).some((value) => value !== 'unknown')
  if (!(top && best && known))
    return { best: null, p: 0, abstains: true, ranked: ranked.slice(0, 5), because: [], nearest }
  return {
    best: top.finding,
    p: top.p,
    abstains: top.p < ready.temper.certain,
    ranked: ranked.slice(0, 5),
    because: groundsOf(best, given, nearest),
    nearest,
  }
}

function weighed(ready: Ready, given: Features, but: string | undefined) {
  const nearest = near(ready.shelf, given, NEIGHBOURS, but)
  const text = given.text.normalize('NFKC').toLowerCase()
  const scores = ready.findings.map((finding) => {
    const said = finding.words.filter((word) => says(text, word))
    return { finding, said, score: scoreOf(ready, finding, { given, said, nearest }) }
  })
  return { scores, ranked: shares(scores, ready.temper.temperature), nearest }
}

interface Heard {
  readonly given: Features
  readonly said: readonly string[]
  readonly nearest: readonly Near[]
}

function scoreOf(ready: Ready, finding: FindingModel, { given, said, nearest }: Heard): number {
  let score = Math.log(finding.weight ?? 1)
  if (given.category && finding.categories.length > 0 && !finding.categories.includes(given.category))
    score -= OTHER_CATEGORY
  for (const { id, options } of ready.questions) {
    const value = given.answers[id]
    if (value !== undefined && value !== 'unknown' && options.includes(value))
      score += Math.log(likelihood(finding, { id, options }, value) * options.length)
  }
  // A phrase that few findings share tells more; several of one finding tell less than their sum.
  const told = said
    .map((word) => PHRASE * Math.log(1 + ready.findings.length / (2 * (ready.phrases.get(word) ?? 1))))
    .sort((a, b) => b - a)
  score += told.reduce((sum, one, i) => sum + one / 2 ** i, 0)
  if (given.seen?.finding === finding.id) score += SEEN * given.seen.p
  const likeness = nearest.filter((one) => one.finding === finding.id).map((one) => one.likeness)
  return score + NEIGHBOUR * likeness.reduce((sum, one, i) => sum + one ** 2 / 2 ** i, 0)
}

/** How likely an answer is, if this is what is broken; never quite impossible, as people err. */
function likelihood(finding: FindingModel, { id, options }: QuestionModel, value: string): number {
  const known = finding.answers[id]
  if (!known) return 1 / options.length
  const told = Object.values(known).reduce((sum, p) => sum + p, 0)
  const others = options.filter((option) => known[option] === undefined).length
  return Math.max(0.03, known[value] ?? (others > 0 ? Math.max(0, 1 - told) / others : 0))
}

function shares(
  scores: readonly { readonly finding: FindingModel; readonly score: number }[],
  temperature: number,
): { finding: string; p: number }[] {
  const most = Math.max(...scores.map(({ score }) => score))
  const weights = scores.map(({ finding, score }) => ({
    finding: finding.id,
    weight: Math.exp((score - most) / temperature),
  }))
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  return weights
    .map(({ finding, weight }) => ({ finding, p: Math.round((weight / sum) * 1000) / 1000 }))
    .sort((a, b) => b.p - a.p || (a.finding < b.finding ? -1 : 1))
}

function groundsOf(
  { finding, said }: { readonly finding: FindingModel; readonly said: readonly string[] },
  given: Features,
  nearest: readonly Near[],
): Ground[] {
  const answers = Object.entries(given.answers)
    .filter(([question, value]) => (finding.answers[question]?.[value] ?? 0) >= 0.5)
    .map(([question, value]) => ({ kind: 'answer', question, value }) as const)
  const cases = nearest
    .filter((one) => one.finding === finding.id && one.likeness >= 0.3)
    .slice(0, 2)
    .map(({ id, likeness }) => ({ kind: 'case', id, likeness }) as const)
  return [...answers, ...said.slice(0, 3).map((phrase) => ({ kind: 'word', phrase }) as const), ...cases]
}

/** Below this many bits a question is not worth the customer's time. */
const WORTH_ASKING = 0.08

/**
 * The question whose answer would tell most, weighed over what it may be; null when none is worth asking.
 * @param asked those that were asked before, answered or not
 */
export function nextQuestion(
  ready: Ready,
  given: Features,
  asked: readonly string[],
  but?: string,
): string | null {
  const { ranked } = weighed(ready, given, but)
  let [best, most]: [string | null, number] = [null, WORTH_ASKING]
  for (const question of ready.questions) {
    if (asked.includes(question.id) || given.answers[question.id] !== undefined) continue
    const gain = gainOf(ready, ranked, question)
    if (gain > most) [best, most] = [question.id, gain]
  }
  return best
}

/** Bits by which the answer is expected to narrow down what it is. */
function gainOf(
  ready: Ready,
  ranked: readonly { readonly finding: string; readonly p: number }[],
  question: QuestionModel,
): number {
  const models = new Map(ready.findings.map((finding) => [finding.id, finding]))
  const after = question.options.map((value) => {
    const joint = ranked.map(({ finding, p }) => {
      const model = models.get(finding)
      return model ? p * likelihood(model, question, value) : 0
    })
    const sum = joint.reduce((total, one) => total + one, 0)
    return sum * entropy(joint.map((one) => one / (sum || 1)))
  })
  return entropy(ranked.map(({ p }) => p)) - after.reduce((total, one) => total + one, 0)
}

const entropy = (shares: readonly number[]): number =>
  -shares.reduce((sum, p) => sum + (p > 0 ? p * Math.log2(p) : 0), 0)
