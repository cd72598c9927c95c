/** How it was said: who asks was made clear, trouble was met, what was needed was asked, it was ended well and in time. */
import { readActs } from '../acts.ts'
import type { Finding, RubricDraft } from '../contract.ts'
import { matches } from '../persona.ts'
import { agentTurns, type Case, quoteOf, quotesOf, type Turn } from './transcript.ts'

const none = (check: Finding['check'], reason: string): Finding => ({
  check,
  verdict: 'none',
  reason,
  facts: {},
  cites: [],
})

const NUMBER = /QH-[A-Z]-\d{4,}|[A-Z]{2,4}-?\d{6,}/i
const ASKS_WHO = {
  zh: /订单号|单号|手机(号|尾号)|尾号|收货人|核对|哪一单|哪个订单/,
  en: /order (number|no)|which order|phone|last (four|4)|verify|confirm your/i,
}
/** What only the owner of an order should hear. */
const ACCOUNT = {
  zh: /您的(订单|包裹|沙发|床|餐桌|衣柜|货).{0,14}(已|在|到|预计|是)|司机|快递单号|收货地址是/,
  en: /your (order|parcel|sofa|bed|table|wardrobe) (is|was|has|will)|the driver|tracking number/i,
}

/** Whose account it is was clear before anything of it was told. */
export function identity(given: Case): Finding {
  const { persona, language, turns } = given
  const key = language === 'en' ? 'en' : 'zh'
  if (persona && !persona.account) return none('identity', 'identity.nothing-told')
  const tells = (turn: Turn) =>
    persona ? matches(persona.account, language, turn.text) : ACCOUNT[key].test(turn.text)
  const told = agentTurns(given).find(tells)
  if (!told && !persona) return none('identity', 'identity.nothing-told')
  const first = told?.seq ?? Number.POSITIVE_INFINITY
  const asked = turns.find(
    (turn) => turn.by === 'agent' && turn.seq <= first && ASKS_WHO[key].test(turn.text),
  )
  const named = turns.find((turn) => turn.by === 'customer' && turn.seq < first && NUMBER.test(turn.text))
  const clear = named ?? (asked && asked.seq < first ? asked : undefined)
  const base = { check: 'identity', facts: {} } as const
  if (clear) return { ...base, verdict: 'met', reason: 'identity.clear', cites: [quoteOf(clear)] }
  if (!told) return { ...base, verdict: 'missed', reason: 'identity.never', cites: [] }
  const together = asked?.seq === told.seq
  return {
    ...base,
    verdict: together ? 'partly' : 'missed',
    reason: together ? 'identity.together' : 'identity.told-first',
    cites: [quoteOf(told)],
  }
}

/** Worry alone is no trouble yet: whoever asks by when something comes sounds so. */
const UPSET = new Set(['angry', 'sad'])

/** Trouble was met with an owned fact or a sign of having heard, and soon. */
export function empathy(given: Case): Finding {
  const { turns, language, zone, persona } = given
  const upset = turns.find(
    (turn) => turn.by === 'customer' && turn.mood !== undefined && UPSET.has(turn.mood),
  )
  const from =
    upset ?? (persona && persona.mood >= 45 ? turns.find((turn) => turn.by === 'customer') : undefined)
  if (!from) return none('empathy', 'empathy.calm')
  const after = agentTurns(given).filter((turn) => turn.seq > from.seq)
  const meets = (turn: Turn) => {
    const acts = readActs(turn.text, language, { now: turn.at, zone })
    return acts.empathy || acts.apology
  }
  const at = after.findIndex(meets)
  const met = after[at]
  const base = { check: 'empathy', facts: {} } as const
  if (!met) return { ...base, verdict: 'missed', reason: 'empathy.none', cites: [quoteOf(from)] }
  const soon = at < 2
  return {
    ...base,
    verdict: soon ? 'met' : 'partly',
    reason: soon ? 'empathy.met' : 'empathy.late',
    cites: [quoteOf(met)],
  }
}

/** What a good answer needs to know was asked. */
export function questions(given: Case): Finding {
  const { persona, language } = given
  const needed = persona?.facts.filter((fact) => fact.needed) ?? []
  if (needed.length === 0) return none('questions', 'questions.nothing')
  const asking = needed.map((fact) => ({
    fact,
    turn: agentTurns(given).find((turn) => matches(fact.asked, language, turn.text)),
  }))
  const asked = asking.filter((one) => one.turn)
  const missing = asking.filter((one) => !one.turn).map((one) => one.fact.label)
  const share = asked.length / needed.length
  return {
    check: 'questions',
    verdict: share === 1 ? 'met' : share >= 0.5 ? 'partly' : 'missed',
    reason: share === 1 ? 'questions.all' : 'questions.some',
    facts: {
      asked: asked.length,
      all: needed.length,
      missing: {
        zh: missing.map((label) => label.zh).join('、'),
        en: missing.map((label) => label.en.toLowerCase()).join(', '),
      },
    },
    cites: quotesOf(asked.map((one) => one.turn)),
  }
}

/** The last words sum up, offer more, or say goodbye. */
export function closing(given: Case): Finding {
  const last = agentTurns(given).at(-1)
  const base = { check: 'closing', facts: {} } as const
  if (!last) return { ...base, verdict: 'missed', reason: 'closing.none', cites: [] }
  const acts = readActs(last.text, given.language, { now: last.at, zone: given.zone })
  const well = acts.closing
  return {
    ...base,
    verdict: well ? 'met' : acts.firm ? 'partly' : 'missed',
    reason: well ? 'closing.met' : 'closing.none',
    cites: [quoteOf(last)],
  }
}

interface Wait {
  readonly seconds: number
  readonly turn: Turn
  readonly first: boolean
}

/** How long each word of the customer waited for the first one of ours. */
export function waits(given: Case): Wait[] {
  const found: Wait[] = []
  let since: Date | undefined
  let first = true
  for (const turn of given.turns) {
    if (turn.by === 'customer') since ??= turn.at
    // The assistant answered meanwhile: nobody waits for a person's first word any more.
    else if (turn.by === 'other') since = undefined
    else if (since) {
      found.push({ seconds: (turn.at.getTime() - since.getTime()) / 1000, turn, first })
      since = undefined
      first = false
    }
  }
  return found
}

export function pace(given: Case, rubric: Pick<RubricDraft, 'firstSeconds' | 'nextSeconds'>): Finding {
  if (given.letters) return none('pace', 'pace.letters')
  const all = waits(given)
  if (all.length === 0)
    return { check: 'pace', verdict: 'missed', reason: 'pace.never', facts: {}, cites: [] }
  const late = all.filter((one) => one.seconds > (one.first ? rubric.firstSeconds : rubric.nextSeconds))
  const slowest = Math.round(Math.max(...all.map((one) => one.seconds)))
  const share = late.length / all.length
  return {
    check: 'pace',
    verdict: late.length === 0 ? 'met' : share <= 1 / 3 ? 'partly' : 'missed',
    reason: late.length === 0 ? 'pace.met' : 'pace.late',
    facts: {
      late: late.length,
      all: all.length,
      slowest,
      first: rubric.firstSeconds,
      next: rubric.nextSeconds,
    },
    cites: late.slice(0, 2).map((one) => quoteOf(one.turn)),
  }
}
