/** Every order of deeds and seconds a clock can meet, with a naive count beside it and planted mistakes that must be found. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Calendar } from '../../engines/hours/index.ts'
import { explore } from '../../kernel/flows.ts'
import * as clock from './clock.ts'
import { CLOCK, type ClockFacts, type Rule } from './clock.ts'

const ALWAYS: Calendar = {
  zone: 'UTC',
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  exceptions: [],
}
const BEGIN = Date.parse('2026-11-20T08:00:00Z')
const second = (n: number) => new Date(BEGIN + n * 1000)
const RULE: Rule = { seconds: 4, time: 'wall', warn: 2, escalate: 2, caps: { customer: 3, parts: 2 } }
const LONGEST = 14

/** What the desk does, so that a mistake can be planted in it. */
type Deeds = Pick<typeof clock, 'advanced' | 'answered' | 'dropped' | 'paused' | 'resumed'>

/** A clock and, counted second by second without it, how long it ran and stood still. */
interface Seen {
  readonly now: number
  readonly clock: ClockFacts
  readonly ran: number
  readonly stood: { readonly customer: number; readonly parts: number }
  readonly warnings: number
  /** Seconds past the time it was given. */
  readonly over: number
  readonly answered: boolean
}

function tick(deeds: Deeds, seen: Seen): Seen {
  const now = seen.now + 1
  const { clock: is } = seen
  const runs = is.state === 'running' || is.state === 'warned'
  const { clock: then, happened } = deeds.advanced(is, ALWAYS, second(now))
  const stood =
    is.state === 'paused' && is.cause
      ? { ...seen.stood, [is.cause]: seen.stood[is.cause as 'parts'] + 1 }
      : seen.stood
  return {
    ...seen,
    now,
    clock: then,
    ran: seen.ran + (runs ? 1 : 0),
    over: seen.over + (is.state === 'late' || is.state === 'escalated' ? 1 : 0),
    stood,
    warnings: seen.warnings + happened.filter((one) => one.event === 'warn').length,
  }
}

function* moves(deeds: Deeds, seen: Seen): Generator<readonly [string, Seen]> {
  if (seen.now < LONGEST) yield ['a second', tick(deeds, seen)]
  const { clock: is, now } = seen
  if (CLOCK.ends(is.state)) return
  yield ['answer', { ...seen, clock: deeds.answered(is, ALWAYS, second(now)), answered: true }]
  yield ['drop', { ...seen, clock: deeds.dropped(is, ALWAYS, second(now)) }]
  for (const cause of ['customer', 'parts'] as const) {
    if (is.cause === cause) continue
    const still = deeds.paused(is, ALWAYS, cause, second(now))
    if (still) yield [`wait for ${cause}`, { ...seen, clock: still }]
  }
  if (is.state === 'paused') yield ['go on', { ...seen, clock: deeds.resumed(is, ALWAYS, second(now)) }]
}

const open = ({ state }: ClockFacts) => ['running', 'warned', 'paused'].includes(state)

/** Each sentence is wrong where its condition holds. */
const WRONGS: readonly [string, (seen: Seen) => boolean][] = [
  ['it stood still past its cap', ({ stood }) => stood.customer > 3 || stood.parts > 2],
  ['met too late', ({ clock: is, answered, over }) => is.state === 'met' && answered && over > 0],
  ['broken before its time', ({ clock: is, ran }) => is.brokenAt !== null && ran < RULE.seconds],
  [
    'broken by an answer in time',
    ({ clock: is, answered, over }) => is.state === 'broken' && answered && over === 0,
  ],
  ['runs past its time', ({ clock: is, ran }) => open(is) && ran >= RULE.seconds],
  ['not warned', ({ clock: is, ran }) => is.state === 'running' && ran >= RULE.seconds - RULE.warn],
  ['warned twice', ({ warnings }) => warnings > 1],
  ['broken without a warning', ({ clock: is }) => is.brokenAt !== null && is.warnedAt === null],
  ['broken and let go', ({ clock: is, over }) => is.state === 'cancelled' && over > 0],
  [
    'escalated at another time than said',
    ({ clock: { escalatedAt, brokenAt } }) =>
      escalatedAt !== null && escalatedAt.getTime() - (brokenAt?.getTime() ?? 0) !== 2000,
  ],
  [
    'stands still for ever',
    ({ clock: is, now }) =>
      is.state === 'paused' && (is.dueAt !== null || !is.capAt || is.capAt <= second(now)),
  ],
  ['runs to nowhere', ({ clock: is }) => (is.state === 'running' || is.state === 'warned') && !is.dueAt],
]

const wrong = (seen: Seen): string | undefined => WRONGS.find(([, holds]) => holds(seen))?.[0]

const search = (deeds: Deeds) =>
  explore<Seen>({
    initial: [
      {
        now: 0,
        clock: clock.started(RULE, ALWAYS, second(0)),
        ran: 0,
        stood: { customer: 0, parts: 0 },
        warnings: 0,
        over: 0,
        answered: false,
      },
    ],
    moves: (seen) => moves(deeds, seen),
    wrong,
  })

const RIGHT: Deeds = clock

const MUTANTS: readonly [string, Partial<Deeds>][] = [
  [
    'forgets how long it stood',
    { resumed: (is, calendar, at) => ({ ...clock.resumed(is, calendar, at), used: {} }) },
  ],
  [
    'gives the whole time again after a pause',
    { resumed: (is, calendar, at) => clock.resumed({ ...is, left: is.rule.seconds }, calendar, at) },
  ],
  ['runs on while it stands still', { paused: (is) => ({ ...is, state: 'paused', cause: 'parts' }) }],
  [
    'never ends a pause by itself',
    {
      advanced: (is, calendar, to) =>
        is.state === 'paused' ? { clock: is, happened: [] } : clock.advanced(is, calendar, to),
    },
  ],
  [
    'counts an answer at the due second as late',
    {
      answered: (is, calendar, at) =>
        clock.answered(clock.advanced(is, calendar, at).clock, calendar, new Date(at.getTime() + 1)),
    },
  ],
  [
    'keeps what broke',
    { answered: (is, calendar, at) => ({ ...clock.answered(is, calendar, at), state: 'met' }) },
  ],
  [
    'lets go of what broke',
    { dropped: (is, calendar, at) => ({ ...clock.dropped(is, calendar, at), state: 'cancelled' }) },
  ],
  [
    'warns again after a pause',
    { resumed: (is, calendar, at) => clock.resumed({ ...is, warnedAt: null }, calendar, at) },
  ],
  [
    'breaks without a warning',
    { advanced: (is, calendar, to) => clock.advanced({ ...is, warnAt: null }, calendar, to) },
  ],
  [
    'escalates at once',
    {
      advanced: (is, calendar, to) =>
        clock.advanced({ ...is, rule: { ...is.rule, escalate: 0 } }, calendar, to),
    },
  ],
]

describe('a clock in every order of deeds and seconds', () => {
  it('does nothing wrong', () => {
    const found = search(RIGHT)
    assert.equal(found.wrong, undefined)
    assert.ok(found.states > 2000, `only ${found.states} states`)
  })

  for (const [name, change] of MUTANTS) {
    it(`is found out when it ${name}`, () => {
      assert.notEqual(search({ ...RIGHT, ...change }).wrong, undefined)
    })
  }
})

const LIMITS: readonly [string, number, string][] = [
  ['a millisecond before', 3_599_999, 'met'],
  ['60 minutes to the millisecond', 3_600_000, 'met'],
  ['a millisecond over', 3_600_001, 'broken'],
  ['61 minutes', 3_660_000, 'broken'],
]
for (const [name, ms, state] of LIMITS) {
  it(`an answer due within 60 minutes: ${name} is ${state}`, () => {
    const hour = clock.started({ ...RULE, seconds: 3600, warn: 720 }, ALWAYS, second(0))
    assert.equal(clock.answered(hour, ALWAYS, new Date(BEGIN + ms)).state, state)
  })
}

it('an answer in time that is written down after the clock broke is kept', () => {
  const hour = clock.started({ ...RULE, seconds: 60, warn: 12 }, ALWAYS, second(0))
  const { clock: broken, happened } = clock.advanced(hour, ALWAYS, second(90))
  assert.deepEqual(
    happened.map((one) => one.event),
    ['warn', 'break', 'escalate'],
  )
  const kept = clock.answered(broken, ALWAYS, second(60))
  assert.deepEqual([kept.state, kept.brokenAt, kept.escalatedAt], ['met', null, null])
  assert.equal(clock.answered(broken, ALWAYS, second(61)).state, 'broken')
})

it('counts open time only, before and after a pause', () => {
  const nine = [{ from: 540, to: 1020 }]
  const office: Calendar = {
    zone: 'Asia/Shanghai',
    week: [nine, nine, nine, nine, nine, [], []],
    exceptions: [],
  }
  const at = (local: string) => new Date(`${local}+08:00`)
  const rule: Rule = { ...RULE, seconds: 7200, time: 'business', warn: 1440, caps: { parts: 7 * 86_400 } }
  const begun = clock.started(rule, office, at('2026-11-20T16:00:00'))
  assert.deepEqual(begun.dueAt, at('2026-11-23T10:00:00'))
  assert.deepEqual(begun.warnAt, at('2026-11-23T09:36:00'))
  const still = clock.paused(begun, office, 'parts', at('2026-11-20T16:30:00')) ?? assert.fail()
  assert.equal(still.left, 5400)
  assert.deepEqual(clock.resumed(still, office, at('2026-11-25T12:00:00')).dueAt, at('2026-11-25T13:30:00'))
  // Nobody looked until long after the cap: it ran again from the cap on.
  assert.deepEqual(
    clock.advanced(still, office, at('2026-11-27T18:00:00')).clock.runFrom,
    at('2026-11-27T16:30:00'),
  )
})
