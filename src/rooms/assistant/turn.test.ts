/** The turn's rules, searched exhaustively together with the holder's: every order of customer, worker, agent and crash. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore } from '../../kernel/flows.ts'
import {
  begin,
  type Ground,
  hear,
  isLive,
  MAX_ATTEMPTS,
  maySettle,
  type TurnFacts,
  turnFlow,
} from './turn.ts'
import { type Fault, type Rules, SOUND, type Stage, stories } from './turn-world.ts'

/** People at their busiest, mishaps of every kind, and many crashes: each searched to its end. */
const PEOPLE = { customer: 3, staff: 1, solve: 1, reopen: 1, crash: 0, slow: 0, redeliver: 0 }
const MISHAPS = { customer: 2, staff: 1, solve: 1, reopen: 0, crash: 1, slow: 1, redeliver: 1 }
const CRASHES = { customer: 1, staff: 1, solve: 0, reopen: 1, crash: 3, slow: 1, redeliver: 1 }
const ALL = [CRASHES, MISHAPS, PEOPLE]
const NOW = new Date('2026-11-21T02:00:00Z')
const ours: Ground = { holder: 'assistant', state: 'open', engagement: 1, customerSeq: 1, spokenSeq: 0 }
const turn = (over: Partial<TurnFacts>): TurnFacts => ({
  id: 'trn_1',
  engagement: 1,
  heardFrom: 1,
  heardSeq: 1,
  state: 'heard',
  attempts: 0,
  lease: null,
  leaseUntil: null,
  ...over,
})

test('a message told twice begins one turn', () => {
  assert.equal(hear(null, ours).kind, 'begin')
  assert.equal(hear(turn({}), ours).kind, 'known')
  assert.equal(hear(turn({ state: 'answered' }), { ...ours, spokenSeq: 2 }).kind, 'known')
})

test('a newer message replaces the live turn, and everything since the last spoken word is heard', () => {
  const more = { ...ours, customerSeq: 5, spokenSeq: 2 }
  const begun = { kind: 'begin', heardFrom: 3, heardSeq: 5 }
  assert.deepEqual(hear(turn({ heardFrom: 3, heardSeq: 4 }), more), { ...begun, replaces: 'trn_1' })
  assert.deepEqual(hear(turn({ state: 'abandoned', heardFrom: 3, heardSeq: 4 }), more), {
    ...begun,
    replaces: null,
  })
  assert.deepEqual(hear(turn({ state: 'answered' }), more), { ...begun, replaces: null })
})

test('a person who has the matter keeps it: nothing is heard for the assistant', () => {
  assert.equal(hear(null, { ...ours, holder: 'staff' }).kind, 'not-ours')
  assert.equal(hear(null, { ...ours, holder: 'queue' }).kind, 'not-ours')
  assert.equal(hear(null, { ...ours, state: 'solved' }).kind, 'not-ours')
})

test('a re-opened matter is a new engagement with a turn of its own (I3)', () => {
  const old = turn({ state: 'handed-over', heardSeq: 4 })
  assert.deepEqual(hear(old, { ...ours, engagement: 2, customerSeq: 7, spokenSeq: 6 }), {
    kind: 'begin',
    heardFrom: 7,
    heardSeq: 7,
    replaces: null,
  })
  assert.deepEqual(begin(turn({}), { ...ours, engagement: 2 }, NOW), { kind: 'abandon', reason: 'stale' })
})

test('a turn is begun at most three times, and never beside a worker whose lease runs', () => {
  const running = turn({
    state: 'thinking',
    attempts: 1,
    lease: 'a',
    leaseUntil: new Date(NOW.getTime() + 1),
  })
  assert.equal(begin(running, ours, NOW).kind, 'busy')
  assert.equal(begin({ ...running, leaseUntil: NOW }, ours, NOW).kind, 'think')
  assert.equal(begin({ ...running, leaseUntil: NOW, attempts: MAX_ATTEMPTS }, ours, NOW).kind, 'give-up')
  assert.equal(begin(turn({ state: 'answered' }), ours, NOW).kind, 'over')
})

test('only the holder of the newest lease may speak', () => {
  const thinking = turn({ state: 'thinking', lease: 'second' })
  assert.equal(maySettle(thinking, 'first'), false)
  assert.equal(maySettle(thinking, 'second'), true)
  assert.equal(maySettle({ ...thinking, state: 'abandoned' }, 'second'), false)
})

test('an ended turn has no way on', () => {
  for (const state of ['answered', 'asked', 'handed-over', 'abandoned'] as const) {
    assert.equal(turnFlow.ends(state), true)
    assert.throws(() => turnFlow.step(state, 'answer'), /not-now/)
  }
})

test('in every order of events: no word after a person, no double answer, no lost message, no silent hand-over', () => {
  for (const limits of ALL) {
    const { states, wrong } = explore(stories(SOUND, limits))
    assert.equal(wrong, undefined, JSON.stringify(wrong))
    assert.ok(states > 500, `looked at ${states} states`)
  }
})

const heldAndOpen = (w: Stage) => w.holder === 'assistant' && w.state !== 'solved'
const ofOurs = (ground: Ground) => ground.holder === 'assistant' && ground.state !== 'solved'

const MUTANTS: Record<string, { rules: Partial<Rules>; breaks: Fault }> = {
  'say does not look who holds the matter': {
    rules: { maySay: (w, t) => w.engagement === t.engagement && w.customerSeq === t.heardSeq },
    breaks: 'word-after-person',
  },
  'say looks at the holder but not at the engagement': {
    rules: { maySay: (w, t) => heldAndOpen(w) && w.customerSeq === t.heardSeq },
    breaks: 'word-of-an-old-engagement',
  },
  'say does not look for newer messages': {
    rules: { maySay: (w, t) => heldAndOpen(w) && w.engagement === t.engagement },
    breaks: 'spoke-past-a-message',
  },
  'the message is sent in one transaction and the turn closed in the next': {
    rules: { settleTogether: false },
    breaks: 'double-answer',
  },
  'a turn that has ended may speak once more': {
    rules: { maySettle: (t) => t.state === 'thinking' || t.state === 'answered' },
    breaks: 'double-answer',
  },
  'a message that comes while a turn lives is not heard': {
    rules: {
      hear: (last, ground) =>
        last && isLive(last.state) && last.engagement === ground.engagement
          ? { kind: 'known' }
          : hear(last, ground),
    },
    breaks: 'lost-message',
  },
  'only the newest message is heard': {
    rules: {
      hear: (last, ground) => {
        const heard = hear(last, ground)
        return heard.kind === 'begin' ? { ...heard, heardFrom: heard.heardSeq } : heard
      },
    },
    breaks: 'lost-message',
  },
  'an event told twice begins the turn again': {
    rules: {
      hear: (last, ground) =>
        ofOurs(ground)
          ? { kind: 'begin', heardFrom: last?.heardFrom ?? 1, heardSeq: ground.customerSeq, replaces: null }
          : { kind: 'not-ours' },
    },
    breaks: 'double-answer',
  },
  'a crashed turn is not tried again': { rules: { retry: false }, breaks: 'lost-message' },
  'too many crashes end the turn without a person': { rules: { giveUp: 'abandon' }, breaks: 'lost-message' },
  'the card goes out in one transaction and its message in the next': {
    rules: { cardTogether: false },
    breaks: 'silent-hand-over',
  },
}

for (const [name, mutant] of Object.entries(MUTANTS)) {
  test(`the search finds the fault when ${name}`, () => {
    const found = ALL.values().map((limits) => explore(stories({ ...SOUND, ...mutant.rules }, limits)).wrong)
    const first = found.find((wrong) => wrong !== undefined)
    assert.equal(first?.why, mutant.breaks, first?.path.join('; '))
  })
}
