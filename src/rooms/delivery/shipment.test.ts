/** The shipment's table, searched to its end: no order of news moves it back, nothing is booked twice, every state ends; and mutants that must fail. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { explore, type World } from '../../kernel/flows.ts'
import { SHIPMENT_STATES, type ShipmentStateName } from './contract.ts'
import {
  dueOf,
  ENDED,
  follow,
  hearing,
  MOST_ATTEMPTS,
  type NewsEvent,
  numberOf,
  type Standing,
  shipmentFlow,
  timeOver,
} from './shipment.ts'

/** The parts that a mutant may break. */
interface Rules {
  readonly hearing: typeof hearing
  readonly timeOver: typeof timeOver
  /** The number of the n-th question of an attempt. */
  readonly number: (attempt: number, asked: number) => string
}
const SHIPPED: Rules = { hearing, timeOver, number: (attempt) => String(attempt) }

/** A shipment, the carrier on the other side, and what is still on its way between them. */
interface Life extends Standing {
  /** Orders that stand at the carrier, by number. */
  readonly there: readonly string[]
  /** Whether our side knows that its present attempt was taken. */
  readonly known: boolean
  readonly asked: number
  readonly odd: string
}

const FAR: Readonly<Record<ShipmentStateName, number>> = {
  booked: 0,
  failed: 0,
  collected: 1,
  moving: 2,
  arrived: 3,
  cancelled: 3,
}
const NEWS: readonly NewsEvent[] = ['collect', 'move', 'arrive', 'missed', 'refuse', 'turn-back', 'problem']

const stepped = (life: Life, step: ReturnType<typeof hearing>): Life => {
  if (!step) return life
  if (shipmentFlow.next(life.state, step.event) === undefined)
    return { ...life, odd: `${step.event} is not possible in ${life.state}` }
  const { state, attempt, failure } = follow(life, step)
  const back = step.failure === undefined && FAR[state] < FAR[life.state]
  return {
    ...life,
    ...{ state, attempt, failure },
    ...(attempt !== life.attempt && { known: false, asked: 0 }),
    odd: back ? `${life.state} went back to ${state}` : '',
  }
}

/** The question, its answer, and the crash between them. */
function* asking(rules: Rules, life: Life): Generator<readonly [string, Life]> {
  if (life.state !== 'booked' || life.known || life.asked >= 3) return
  const there = [...new Set([...life.there, rules.number(life.attempt, life.asked)])].sort()
  yield ['asked, answer heard', { ...life, there, known: true }]
  yield ['asked, killed before the answer', { ...life, there, asked: life.asked + 1 }]
  yield ['asked, never arrived', { ...life, asked: life.asked + 1 }]
}

function* told(rules: Rules, life: Life): Generator<readonly [string, Life]> {
  for (const event of NEWS)
    for (let attempt = 1; attempt <= life.attempt; attempt++)
      yield [`hears ${event} of ${attempt}`, stepped(life, rules.hearing(life, event, attempt))]
}

const worldOf = (rules: Rules): World<Life> => ({
  initial: [{ state: 'booked', attempt: 1, failure: null, there: [], known: false, asked: 0, odd: '' }],
  *moves(life) {
    yield* asking(rules, life)
    yield* told(rules, life)
    if (ENDED.includes(life.state)) return
    const step = rules.timeOver(life)
    yield ['time over', step ? stepped(life, step) : { ...life, odd: `${life.state} never ends` }]
    for (const event of ['rebook', 'cancel'] as const)
      if (shipmentFlow.next(life.state, event) && life.attempt < 4) yield [event, stepped(life, { event })]
  },
  wrong(life) {
    if (life.odd) return life.odd
    if (life.there.length > life.attempt)
      return `booked ${life.there.length} times in ${life.attempt} attempts`
    return undefined
  },
})

test('whatever a carrier says in whatever order, and wherever a crash falls, a shipment goes forward and ends', (t) => {
  const { states, moves, wrong } = explore(worldOf(SHIPPED))
  t.diagnostic(`${states} states, ${moves} moves`)
  assert.equal(wrong, undefined)
})

const MUTANTS: Readonly<Record<string, Rules>> = {
  'a new number for each question': { ...SHIPPED, number: (attempt, asked) => `${attempt}.${asked}` },
  'no clock on a failed one': { ...SHIPPED, timeOver: (at) => (at.state === 'failed' ? null : timeOver(at)) },
  'no clock on one that moves': {
    ...SHIPPED,
    timeOver: (at) => (at.state === 'moving' ? null : timeOver(at)),
  },
  'news believed as it comes': {
    ...SHIPPED,
    hearing: (at, event) =>
      event === 'collect' && at.state === 'moving' ? { event: 'fail' } : hearing(at, event, at.attempt),
  },
  'an old attempt that nobody was at home for': {
    ...SHIPPED,
    hearing: (at, event, attempt) =>
      event === 'missed' && at.state !== 'arrived' && at.state !== 'cancelled'
        ? { event: 'fail' }
        : hearing(at, event, attempt),
  },
}
// A step that fails without a reason is one that the rules did not mean: the model marks it as going back.
for (const [name, rules] of Object.entries(MUTANTS))
  test(`the search finds: ${name}`, () => {
    assert.ok(explore(worldOf(rules)).wrong)
  })

test('every state that is no end has a timer, and time alone ends every shipment', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  for (const state of SHIPMENT_STATES) {
    assert.equal(dueOf(state, now, null) === null, ENDED.includes(state), state)
    let at: Standing = { state, attempt: 1, failure: state === 'failed' ? 'missed' : null }
    for (let i = 0; !ENDED.includes(at.state); i++) {
      assert.ok(i < 12, `${state} does not end`)
      const step = timeOver(at)
      assert.ok(step, `${at.state} has no step when its time is over`)
      at = follow(at, step)
    }
  }
})

test('nobody came: it is booked again, and after the third time it has failed', () => {
  let at: Standing = { state: 'booked', attempt: 1, failure: null }
  const states: string[] = []
  for (let i = 0; i < MOST_ATTEMPTS; i++) {
    const step = hearing(at, 'missed', at.attempt)
    assert.ok(step)
    at = follow(at, step)
    states.push(`${at.state} ${at.attempt} ${at.failure ?? ''}`.trim())
  }
  assert.deepEqual(states, ['booked 2', 'booked 3', 'failed 3 missed'])
})

test('the same news in any order and any number of times leads to the same end', () => {
  const truths: readonly (readonly NewsEvent[])[] = [
    ['collect', 'move', 'arrive'],
    ['collect', 'move', 'turn-back'],
    ['problem', 'collect', 'problem', 'move', 'arrive'],
    ['collect'],
  ]
  const heard = (events: readonly NewsEvent[]) =>
    events.reduce<Standing>(
      (at, event) => {
        const step = hearing(at, event, 1)
        return step ? follow(at, step) : at
      },
      { state: 'booked', attempt: 1, failure: null },
    )
  for (const truth of truths) {
    const end = heard(truth)
    fc.assert(
      fc.property(fc.shuffledSubarray([...truth, ...truth], { minLength: truth.length * 2 }), (order) =>
        assert.deepEqual(heard(order), end),
      ),
    )
  }
})

test('a number is the same for the same attempt, another for the next, and short enough for every carrier', () => {
  const id = `shp_${'0'.repeat(26)}`
  assert.equal(numberOf(id, 1), numberOf(id, 1))
  assert.equal(new Set([1, 2, 3, 4].map((attempt) => numberOf(id, attempt))).size, 4)
  assert.ok(numberOf(id, 99).length <= 32)
})
