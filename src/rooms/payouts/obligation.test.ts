/** The table of payouts against what must never happen, by every order of clicks, answers, crashes, timers and callbacks; and mutants that must fail. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore, type World } from '../../kernel/flows.ts'
import type { PolicyShape } from './contract.ts'
import {
  holdsFor,
  type LegEvent,
  type LegState,
  legFlow,
  mayApprove,
  mayCancel,
  standing,
} from './obligation.ts'
import { USUAL_POLICY } from './policy.ts'

const STATES = legFlow.states
const EVENTS: readonly LegEvent[] = [
  'release',
  'begin',
  'accept',
  'confirm',
  'confirm-by-hand',
  'fail',
  'reconcile',
  'reverse',
  'cancel',
]

/** One obligation of one leg and everything that can meet it. */
interface Life {
  readonly leg: LegState
  /** What a worker holds in his hands between two transactions: it has been told to call, or the answer came. */
  readonly worker: 'none' | 'calls' | 'took' | 'unknown' | 'refused'
  /** Payments at the gateway by the number under which they went. */
  readonly paidThere: readonly number[]
  readonly number: number
  readonly paidByHand: number
  readonly booked: number
  readonly told: number
  readonly needsApproval: boolean
  readonly approved: boolean
  readonly cancelled: boolean
  readonly errors: number
}

/** What the code does with the table; a mutant replaces a part of it. */
interface Ways {
  next(state: LegState, event: LegEvent): LegState | undefined
  /** The number under which a retry goes out. */
  numberFor(before: number): number
  mayCancel(legs: readonly LegState[]): boolean
  mayPayByHand(state: LegState): boolean
}

const SHIPPED: Ways = {
  next: legFlow.next,
  numberFor: (before) => before,
  mayCancel,
  mayPayByHand: (state) => state === 'due' || state === 'failed',
}

const worldOf = (ways: Ways): World<Life> => ({
  initial: [true, false].map((needsApproval) => ({
    ...{ leg: needsApproval ? 'held' : 'due', worker: 'none', paidThere: [], number: 0, paidByHand: 0 },
    ...{ booked: 0, told: 0, needsApproval, approved: !needsApproval, cancelled: false, errors: 0 },
  })),
  *moves(life) {
    yield* people(ways, life)
    yield* worker(ways, life)
    yield* gateway(ways, life)
  },
  wrong,
})

function* people(ways: Ways, life: Life): Generator<readonly [string, Life]> {
  const release = ways.next(life.leg, 'release')
  if (release && life.needsApproval) yield ['approve', { ...life, leg: release, approved: true }]
  const cancel = ways.next(life.leg, 'cancel')
  if (cancel && ways.mayCancel([life.leg])) yield ['cancel', { ...life, leg: cancel, cancelled: true }]
  const hand = ways.next(life.leg, 'confirm-by-hand')
  if (hand && ways.mayPayByHand(life.leg) && life.paidByHand < 2)
    yield ['by hand', told({ ...life, leg: hand, paidByHand: life.paidByHand + 1 })]
}

function* worker(ways: Ways, life: Life): Generator<readonly [string, Life]> {
  const begin = ways.next(life.leg, 'begin')
  // The job, the timer, or a person who has it tried again: whoever begins commits the mark first.
  if (begin && life.worker === 'none')
    yield [
      'begin',
      { ...life, leg: begin, worker: 'calls', number: life.leg === 'due' ? 0 : ways.numberFor(life.number) },
    ]
  if (life.worker === 'none') return
  yield ['crash', { ...life, worker: 'none' }]
  if (life.worker === 'took') {
    const accept = ways.next(life.leg, 'accept')
    yield ['record', { ...life, worker: 'none', leg: accept ?? life.leg }]
  }
  if (life.worker === 'refused')
    yield ['record failure', { ...life, worker: 'none', leg: ways.next(life.leg, 'fail') ?? life.leg }]
  if (life.worker === 'unknown') yield ['record nothing', { ...life, worker: 'none' }]
}

function* gateway(ways: Ways, life: Life): Generator<readonly [string, Life]> {
  if (life.worker === 'calls') {
    const paid = life.paidThere.includes(life.number) ? life.paidThere : [...life.paidThere, life.number]
    yield ['takes it', { ...life, worker: 'took', paidThere: paid }]
    yield ['takes it, silent', { ...life, worker: 'unknown', paidThere: paid }]
    if (life.errors < 2) yield ['5xx', { ...life, worker: 'unknown', errors: life.errors + 1 }]
    // A gateway refuses for good only what it has not paid.
    if (life.paidThere.length === 0) yield ['refuses', { ...life, worker: 'refused' }]
  }
  if (life.paidThere.length > 0) {
    const confirm = ways.next(life.leg, 'confirm')
    yield ['callback or query', confirm ? told({ ...life, leg: confirm }) : life]
    const reconcile = ways.next(life.leg, 'reconcile')
    if (reconcile) yield ['statement', { ...life, leg: reconcile }]
  }
}

const told = (life: Life): Life => ({ ...life, booked: life.booked + 1, told: life.told + 1 })

function wrong(life: Life): string | undefined {
  const { paidThere, paidByHand, booked, approved, cancelled, leg } = life
  if (paidThere.length + paidByHand > 1) return 'paid twice (M2)'
  if (booked > 1) return 'booked twice (M2)'
  if ((paidThere.length > 0 || paidByHand > 0) && !approved) return 'paid without approval'
  if (cancelled && (paidThere.length > 0 || paidByHand > 0 || life.worker === 'calls'))
    return 'paid though cancelled (M5)'
  if ((leg === 'confirmed' || leg === 'reconciled') && booked !== 1) return 'confirmed and not booked'
  if ((leg === 'confirmed' || leg === 'reconciled') && paidThere.length + paidByHand === 0)
    return 'confirmed and nobody paid (M3)'
  return undefined
}

test('no order of clicks, answers, crashes and callbacks pays twice, without approval, or after a cancellation', () => {
  const { states, moves, wrong: found } = explore(worldOf(SHIPPED))
  assert.equal(found, undefined)
  assert.ok(states > 60 && moves > 150, `${states} states, ${moves} moves`)
})

test('from every state the money arrives, is cancelled, or waits for a person', () => {
  const ends: readonly LegState[] = ['confirmed', 'reconciled', 'cancelled', 'failed', 'held']
  // What may be on its way has a timer: begin again is possible, so it never stands still.
  for (const state of STATES)
    assert.ok(ends.includes(state) || legFlow.next(state, 'begin') !== undefined, state)
})

const without = (state: LegState, event: LegEvent, to: LegState): Ways => ({
  ...SHIPPED,
  next: (from, what) => (from === state && what === event ? to : legFlow.next(from, what)),
})
const MUTANTS: readonly (readonly [string, Ways])[] = [
  ['a retry makes a new number', { ...SHIPPED, numberFor: (before) => before + 1 }],
  ['confirmed twice', without('confirmed', 'confirm', 'confirmed')],
  ['a reconciled one confirmed once more', without('reconciled', 'confirm', 'confirmed')],
  ['sent without approval', without('held', 'begin', 'sending')],
  ['released by itself', without('held', 'confirm-by-hand', 'confirmed')],
  ['cancelled after sending', { ...without('sending', 'cancel', 'cancelled'), mayCancel: () => true }],
  ['cancelled when it was sent', { ...without('sent', 'cancel', 'cancelled'), mayCancel: () => true }],
  [
    'paid by hand while it may be on its way',
    { ...without('sending', 'confirm-by-hand', 'confirmed'), mayPayByHand: () => true },
  ],
  [
    'paid by hand when it was sent',
    { ...without('sent', 'confirm-by-hand', 'confirmed'), mayPayByHand: () => true },
  ],
  [
    'paid by hand twice',
    { ...without('confirmed', 'confirm-by-hand', 'confirmed'), mayPayByHand: () => true },
  ],
  ['sent again after it was paid', without('cancelled', 'begin', 'sending')],
  ['an accepted one counts as arrived', without('sending', 'accept', 'confirmed')],
]

for (const [name, ways] of MUTANTS)
  test(`the mutant is found: ${name}`, () => {
    const widened: Ways = name.startsWith('released') ? { ...ways, mayPayByHand: () => true } : ways
    assert.ok(explore(worldOf(widened)).wrong, `${name} passed`)
  })

test('nothing but what the table names can happen, and the ends are ends', () => {
  for (const state of STATES)
    for (const event of EVENTS)
      if (legFlow.next(state, event) === undefined)
        assert.throws(() => legFlow.step(state, event), { code: 'payouts.leg.not-now' })
  assert.deepEqual(
    STATES.filter((state) => legFlow.ends(state)),
    ['cancelled'],
  )
})

test('an obligation stands as its slowest leg, and a failed one is a person’s', () => {
  assert.equal(standing(['held', 'held']), 'awaiting-approval')
  assert.equal(standing(['due', 'due']), 'due')
  assert.equal(standing(['due', 'confirmed']), 'sending')
  assert.equal(standing(['sent', 'confirmed']), 'sent')
  assert.equal(standing(['confirmed', 'reconciled']), 'confirmed')
  assert.equal(standing(['reconciled']), 'reconciled')
  assert.equal(standing(['failed', 'confirmed']), 'failed')
  assert.equal(standing(['cancelled', 'cancelled']), 'cancelled')
})

const policy: PolicyShape = {
  ...USUAL_POLICY,
  approveAboveFen: 1000,
  dayLimitFen: 5000,
  agentDayLimitFen: 3000,
}
const sums = { shopFen: 0, personFen: null, compensationFen: null, personCompensationFen: null }

test('a second person looks above each limit, and at none below', () => {
  assert.deepEqual(holdsFor(1000, 'shop', { ...sums, shopFen: 5000 }, policy), [])
  assert.deepEqual(holdsFor(1001, 'shop', sums, policy), ['above-limit'])
  assert.deepEqual(holdsFor(1, 'shop', { ...sums, shopFen: 5001 }, policy), ['day-limit'])
  assert.deepEqual(holdsFor(1, 'shop', { ...sums, personFen: 3001 }, policy), ['agent-limit'])
  assert.deepEqual(holdsFor(0, 'shop', { ...sums, shopFen: 9999 }, policy), [])
  const large = { ...USUAL_POLICY, approveAboveFen: 9_000_000 }
  assert.deepEqual(holdsFor(600_000, '淘宝店', sums, large), [])
  assert.deepEqual(holdsFor(600_001, '淘宝店', sums, large), ['platform-cap'])
  assert.deepEqual(holdsFor(1_000_000, '天猫旗舰店', sums, large), [])
  assert.deepEqual(holdsFor(1_000_001, '天猫旗舰店', sums, large), ['platform-cap'])
  assert.deepEqual(holdsFor(1_000_001, '门店', sums, large), [])
  assert.deepEqual(holdsFor(1, 'shop', { ...sums, compensationFen: 200_001 }, large), ['compensation-day'])
  assert.deepEqual(holdsFor(1, 'shop', { ...sums, personCompensationFen: 60_001 }, large), [
    'compensation-agent',
  ])
})

test('whoever asked never approves, and only people do', () => {
  const staff = (id: string) => ({ kind: 'staff', id })
  assert.equal(mayApprove(staff('a'), staff('a')), false)
  assert.equal(mayApprove(staff('a'), staff('b')), true)
  assert.equal(mayApprove({ kind: 'system', id: 'anju' }, staff('b')), true)
  assert.equal(mayApprove({ kind: 'customer', id: 'b' }, staff('b')), true)
  assert.equal(mayApprove(staff('a'), { kind: 'system', id: 'anju' }), false)
})
