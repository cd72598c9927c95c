/** A small pure world of customer, outbox, workers, agent and crash around the turn's rules, for searches and random walks. */
import type { World } from '../../kernel/flows.ts'
import {
  begin,
  type Ground,
  hear,
  isLive,
  maySettle,
  type TurnEvent,
  type TurnFacts,
  turnFlow,
} from './turn.ts'

/** What the stage runs on; a mutant swaps one of these, and a search must then find the fault. */
export interface Rules {
  hear: typeof hear
  begin: typeof begin
  maySettle: typeof maySettle
  /** The compare-and-send under the conversation's row lock. */
  maySay: (stage: Stage, turn: TurnFacts) => boolean
  /** The message and the turn's end are one transaction. */
  settleTogether: boolean
  /** The hand-over's card and its visible message are one transaction. */
  cardTogether: boolean
  /** A job that died is run again. */
  retry: boolean
  /** What becomes of a turn that crashed too often. */
  giveUp: 'hand-over' | 'abandon'
}

export const SOUND: Rules = {
  hear,
  begin,
  maySettle,
  maySay: (stage, turn) =>
    stage.holder === 'assistant' &&
    stage.state !== 'solved' &&
    stage.engagement === turn.engagement &&
    stage.customerSeq === turn.heardSeq,
  settleTogether: true,
  cardTogether: true,
  retry: true,
  giveUp: 'hand-over',
}

export type Fault =
  | 'word-after-person'
  | 'word-of-an-old-engagement'
  | 'spoke-past-a-message'
  | 'double-answer'
  | 'lost-message'
  | 'silent-hand-over'
  | 'unlawful-move'

/** How often each thing from outside may happen in one story. */
export interface Limits {
  customer: number
  staff: number
  solve: number
  reopen: number
  crash: number
  slow: number
  redeliver: number
}

interface Worker {
  readonly turn: string
  readonly lease: string
  readonly phase: 'thinking' | 'said' | 'carded'
}

export interface Stage extends Ground {
  /** The newest place in the conversation's log. */
  readonly seq: number
  readonly messages: readonly {
    readonly seq: number
    readonly engagement: number
    readonly answers: number
  }[]
  /** Told and not yet delivered. */
  readonly events: readonly number[]
  readonly turns: readonly TurnFacts[]
  readonly jobs: readonly string[]
  readonly workers: readonly Worker[]
  /** Engagements whose card, and whose hand-over message, are in the log. */
  readonly cards: readonly number[]
  readonly farewells: readonly number[]
  readonly left: Limits
  readonly fault: Fault | null
}

export type Step = readonly [name: string, next: Stage]

const PAST = new Date(0)
const NOW = new Date(1000)
const LATER = new Date(2000)

export const startStage = (left: Limits): Stage => ({
  holder: 'assistant',
  state: 'open',
  engagement: 1,
  customerSeq: 0,
  spokenSeq: 0,
  seq: 0,
  messages: [],
  events: [],
  turns: [],
  jobs: [],
  workers: [],
  cards: [],
  farewells: [],
  left,
  fault: null,
})

const spend = (stage: Stage, what: keyof Limits): Limits => ({ ...stage.left, [what]: stage.left[what] - 1 })
const without = <T>(items: readonly T[], item: T): T[] => items.filter((other) => other !== item)
const put = (stage: Stage, turn: TurnFacts): readonly TurnFacts[] =>
  stage.turns.map((other) => (other.id === turn.id ? turn : other))

function moved(stage: Stage, turn: TurnFacts, event: TurnEvent): Stage {
  const state = turnFlow.next(turn.state, event)
  if (!state) return { ...stage, fault: stage.fault ?? 'unlawful-move' }
  return { ...stage, turns: put(stage, { ...turn, state }) }
}

/** What people outside may do next: write, answer, solve, re-open. */
export function outside(stage: Stage): Step[] {
  const steps: Step[] = []
  const { left } = stage
  if (left.customer > 0) steps.push(['customer writes', customerWrites(stage)])
  if (left.staff > 0 && stage.state !== 'solved')
    steps.push([
      'agent replies',
      { ...spoken(stage), holder: 'staff', state: 'waiting', left: spend(stage, 'staff') },
    ])
  if (left.solve > 0 && stage.state !== 'solved')
    steps.push(['agent solves', { ...stage, holder: 'staff', state: 'solved', left: spend(stage, 'solve') }])
  if (left.reopen > 0 && stage.state === 'solved')
    steps.push([
      'agent re-opens for the assistant',
      {
        ...stage,
        holder: 'assistant',
        state: 'open',
        engagement: stage.engagement + 1,
        left: spend(stage, 'reopen'),
      },
    ])
  return steps
}

const spoken = (stage: Stage): Stage => ({ ...stage, seq: stage.seq + 1, spokenSeq: stage.seq + 1 })

function customerWrites(stage: Stage): Stage {
  const reopens = stage.state === 'solved'
  const engagement = reopens ? stage.engagement + 1 : stage.engagement
  const seq = stage.seq + 1
  return {
    ...stage,
    seq,
    holder: reopens ? 'assistant' : stage.holder,
    state: 'open',
    engagement,
    customerSeq: seq,
    messages: [...stage.messages, { seq, engagement, answers: 0 }],
    events: [...stage.events, seq],
    left: spend(stage, 'customer'),
  }
}

/** What may go wrong next: a worker dies, a lease runs out under a slow one, an event is told twice. */
export function mishaps(stage: Stage): Step[] {
  const steps: Step[] = []
  for (const worker of stage.workers) {
    if (stage.left.crash > 0)
      steps.push([
        `worker of ${worker.turn} crashes`,
        { ...stage, workers: without(stage.workers, worker), left: spend(stage, 'crash') },
      ])
    const turn = stage.turns.find((one) => one.id === worker.turn)
    if (stage.left.slow > 0 && turn && turn.lease === worker.lease && turn.leaseUntil === LATER)
      steps.push([
        `lease of ${turn.id} runs out under its worker`,
        { ...stage, turns: put(stage, { ...turn, leaseUntil: PAST }), left: spend(stage, 'slow') },
      ])
  }
  if (stage.left.redeliver > 0)
    for (const seq of stage.events)
      steps.push([
        `event ${seq} is delivered and comes again`,
        { ...deliver(stage, seq, SOUND), events: stage.events, left: spend(stage, 'redeliver') },
      ])
  return steps
}

/** What the program does next by itself; an empty list is a resting place. */
export function inside(stage: Stage, rules: Rules): Step[] {
  const steps: Step[] = []
  for (const seq of stage.events) steps.push([`event ${seq} is delivered`, deliver(stage, seq, rules)])
  for (const id of stage.jobs) {
    const turn = stage.turns.find((one) => one.id === id)
    if (!turn) continue
    const working = stage.workers.some((one) => one.turn === id && one.lease === turn.lease)
    if (turn.state === 'thinking' && turn.leaseUntil === LATER) {
      if (!working && rules.retry)
        steps.push([
          `lease of ${id} runs out`,
          { ...stage, turns: put(stage, { ...turn, leaseUntil: PAST }) },
        ])
      continue
    }
    if (turn.state === 'thinking' && !rules.retry) continue
    steps.push([`a worker takes ${id}`, startJob(stage, turn, rules)])
  }
  for (const worker of stage.workers) steps.push(...speak(stage, worker, rules))
  return steps
}

function deliver(stage: Stage, seq: number, rules: Rules): Stage {
  const events = without(stage.events, seq)
  const heard = rules.hear(stage.turns.at(-1) ?? null, stage)
  if (heard.kind !== 'begin') return { ...stage, events }
  const turn: TurnFacts = {
    id: `t${stage.turns.length + 1}`,
    engagement: stage.engagement,
    heardFrom: heard.heardFrom,
    heardSeq: heard.heardSeq,
    state: 'heard',
    attempts: 0,
    lease: null,
    leaseUntil: null,
  }
  const before = stage.turns.map((one) =>
    one.id === heard.replaces ? { ...one, state: turnFlow.step(one.state, 'abandon') } : one,
  )
  return { ...stage, events, turns: [...before, turn], jobs: [...stage.jobs, turn.id] }
}

function startJob(stage: Stage, turn: TurnFacts, rules: Rules): Stage {
  const jobs = without(stage.jobs, turn.id)
  const start = rules.begin(turn, stage, NOW)
  if (start.kind === 'over') return { ...stage, jobs }
  if (start.kind === 'busy') return stage
  if (start.kind === 'abandon') return { ...moved(stage, turn, 'abandon'), jobs }
  if (start.kind === 'give-up') {
    if (rules.giveUp === 'abandon') return { ...moved(stage, turn, 'abandon'), jobs }
    return { ...handOver(stage, turn, rules), jobs }
  }
  const attempts = turn.attempts + 1
  const lease = `${turn.id}.${attempts}`
  return {
    ...stage,
    turns: put(stage, {
      ...turn,
      state: turnFlow.step(turn.state, 'begin'),
      attempts,
      lease,
      leaseUntil: LATER,
    }),
    workers: [...stage.workers, { turn: turn.id, lease, phase: 'thinking' }],
  }
}

function speak(stage: Stage, worker: Worker, rules: Rules): Step[] {
  const turn = stage.turns.find((one) => one.id === worker.turn)
  const rest = { ...stage, workers: without(stage.workers, worker) }
  if (!turn) return []
  if (worker.phase === 'said')
    return [[`${worker.lease} closes its turn`, isLive(turn.state) ? moved(rest, turn, 'answer') : rest]]
  if (worker.phase === 'carded')
    return [[`${worker.lease} says goodbye`, { ...rest, farewells: [...stage.farewells, turn.engagement] }]]
  if (!rules.maySettle(turn, worker.lease)) return [[`${worker.lease} has lost its lease`, rest]]
  if (!rules.maySay(stage, turn)) return [[`${worker.lease} is stale`, moved(rest, turn, 'abandon')]]
  const said = answer(rest, turn)
  const answered: Step = rules.settleTogether
    ? [`${worker.lease} answers`, moved(said, turn, 'answer')]
    : [`${worker.lease} answers`, { ...said, workers: [...rest.workers, { ...worker, phase: 'said' }] }]
  const handed = handOver(rest, turn, rules)
  const handing: Step = [
    `${worker.lease} hands over`,
    rules.cardTogether ? handed : { ...handed, workers: [...rest.workers, { ...worker, phase: 'carded' }] },
  ]
  return [answered, handing]
}

function answer(stage: Stage, turn: TurnFacts): Stage {
  const messages = stage.messages.map((one) =>
    one.seq >= turn.heardFrom && one.seq <= turn.heardSeq ? { ...one, answers: one.answers + 1 } : one,
  )
  return { ...spoken(stage), messages, fault: stage.fault ?? faultOfWord(stage, turn, messages) }
}

function faultOfWord(stage: Stage, turn: TurnFacts, messages: Stage['messages']): Fault | null {
  if (stage.holder !== 'assistant' || stage.state === 'solved') return 'word-after-person'
  if (stage.engagement !== turn.engagement) return 'word-of-an-old-engagement'
  if (messages.some((one) => one.answers > 1)) return 'double-answer'
  return stage.customerSeq === turn.heardSeq ? null : 'spoke-past-a-message'
}

/** Same compare as a word; when the matter is no longer the assistant's, the turn just ends. */
function handOver(stage: Stage, turn: TurnFacts, rules: Rules): Stage {
  if (stage.holder !== 'assistant' || stage.engagement !== turn.engagement || stage.state === 'solved')
    return moved(stage, turn, 'abandon')
  const handed = moved(
    { ...spoken(stage), holder: 'queue', cards: [...stage.cards, turn.engagement] },
    turn,
    'hand-over',
  )
  return rules.cardTogether ? { ...handed, farewells: [...stage.farewells, turn.engagement] } : handed
}

/** What is wrong at a resting place. */
export function faultAtRest(stage: Stage): Fault | null {
  if (stage.cards.some((engagement) => !stage.farewells.includes(engagement))) return 'silent-hand-over'
  if (new Set(stage.cards).size < stage.cards.length) return 'double-answer'
  if (stage.holder !== 'assistant' || stage.state === 'solved') return null
  const open = stage.messages.some((one) => one.engagement === stage.engagement && one.answers === 0)
  const live = stage.turns.some((turn) => isLive(turn.state))
  return open || live ? 'lost-message' : null
}

/** Every story that these rules and limits allow, as the kernel's search wants it. */
export const stories = (rules: Rules, limits: Limits): World<Stage> => ({
  initial: [startStage(limits)],
  moves: (stage) => [...inside(stage, rules), ...outside(stage), ...mishaps(stage)],
  wrong: (stage) =>
    stage.fault ?? (inside(stage, rules).length === 0 ? (faultAtRest(stage) ?? undefined) : undefined),
})
