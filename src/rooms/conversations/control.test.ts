/** Who may speak, searched: every order of deeds that there is, and every wrong cell in the tables is caught. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore, type Flow, type World } from '../../kernel/flows.ts'
import type { Holder, State } from './contract.ts'
import type { Control, Lease, Tables } from './control.ts'
import * as rules from './control.ts'

/** The rules under test; a mutant replaces one. */
type Rules = Pick<typeof rules, 'maySpeak' | 'mayHandOver'> & { tables: Tables }
const HONEST: Rules = { maySpeak: rules.maySpeak, mayHandOver: rules.mayHandOver, tables: rules.TABLES }

/**
 * A conversation with up to two assistant turns in flight. `grant` is the ghost: the right to speak as the business
 * means it, kept without looking at the tables. It is new with each engagement and gone once a person is on the matter.
 */
interface Place {
  readonly control: Control
  readonly grant: number
  readonly granted: number
  readonly unanswered: boolean
  readonly turns: readonly (Lease & { readonly grant: number })[]
  readonly wrong: string
}

const MOST_MESSAGES = 3
const MOST_GRANTS = 3

const START: Place[] = (['assistant', 'queue'] as const).map((holder) => ({
  control: { state: 'open', holder, engagement: holder === 'assistant' ? 1 : 0, lastCustomerSeq: 1 },
  grant: holder === 'assistant' ? 1 : 0,
  granted: 1,
  unanswered: true,
  turns: [],
  wrong: '',
}))

function world(rule: Rules): World<Place> {
  return {
    initial: START,
    moves: (place) => (place.wrong ? [] : moves(place, rule)),
    wrong: (place) => place.wrong || undefined,
  }
}

interface Expected {
  readonly state?: State
  readonly holder?: Holder
  readonly grant?: 'gone' | 'new'
  readonly unanswered?: boolean
}

function* moves(place: Place, rule: Rules): Generator<readonly [string, Place]> {
  yield* customer(place, rule)
  yield* person(place, rule)
  yield* assistant(place, rule)
}

function* customer(place: Place, { tables }: Rules): Generator<readonly [string, Place]> {
  const { control } = place
  const seq = control.lastCustomerSeq + 1
  const writes = (first: boolean, expected: Expected) =>
    done(
      `customer writes (assistant first: ${first})`,
      place,
      () => rules.heard(control, seq, first, tables),
      {
        state: 'open',
        unanswered: true,
        ...expected,
      },
    )
  if (seq <= MOST_MESSAGES && control.state !== 'solved') yield writes(false, {})
  if (seq <= MOST_MESSAGES && control.state === 'solved') {
    yield writes(false, { holder: 'queue', grant: 'gone' })
    if (place.granted < MOST_GRANTS) yield writes(true, { holder: 'assistant', grant: 'new' })
  }
  yield done('customer asks for a person', place, () => rules.askedForPerson(control, tables), {
    state: 'open',
    holder: control.holder === 'staff' ? 'staff' : 'queue',
    grant: 'gone',
    unanswered: true,
  })
}

type Deed = readonly [name: string, deed: (control: Control, tables: Tables) => Control, expected: Expected]

function* person(place: Place, { tables }: Rules): Generator<readonly [string, Place]> {
  const { state, holder } = place.control
  const always: Deed[] = [
    ['replies', rules.replied, { state: 'waiting', holder: 'staff', grant: 'gone', unanswered: false }],
  ]
  const solved: Deed[] = [
    ['opens again', rules.reopened, { state: 'open', holder: 'staff', grant: 'gone', unanswered: true }],
  ]
  const open: Deed[] = [
    ['takes', rules.taken, { state, holder: 'staff', grant: 'gone' }],
    ['hands on', rules.handedOn, { state: 'open', holder: 'queue', grant: 'gone', unanswered: true }],
    ['solves', rules.solved, { state: 'solved', grant: 'gone', unanswered: false }],
  ]
  const heldByPeople: Deed[] = [['lays down', rules.dropped, { state, holder: 'queue', grant: 'gone' }]]
  if (place.granted < MOST_GRANTS) {
    heldByPeople.push(['gives back', rules.givenBack, { state, holder: 'assistant', grant: 'new' }])
  }
  const may = state === 'solved' ? solved : holder === 'assistant' ? open : [...open, ...heldByPeople]
  for (const [name, deed, expected] of [...always, ...may]) {
    yield done(`person ${name}`, place, () => deed(place.control, tables), expected)
  }
}

/** Turns begin, and end by speaking, by handing over, or by being found stale; the ghost judges each. */
function* assistant(place: Place, rule: Rules): Generator<readonly [string, Place]> {
  const { control, turns } = place
  if (control.holder === 'assistant' && control.state !== 'solved' && turns.length < 2) {
    const turn = { engagement: control.engagement, heardSeq: control.lastCustomerSeq, grant: place.grant }
    yield ['turn begins', { ...place, turns: [...turns, turn] }]
  }
  for (const [i, turn] of turns.entries()) {
    const rest = { ...place, turns: turns.filter((_, at) => at !== i) }
    const mine = place.grant !== 0 && turn.grant === place.grant
    const right = mine && place.unanswered && turn.heardSeq === control.lastCustomerSeq
    yield judged('assistant speaks', rest, { right, said: rule.maySpeak(control, turn, rule.tables) }, () =>
      done('assistant speaks', rest, () => rules.spoken(control, rule.tables), {
        state: 'waiting',
        holder: 'assistant',
        unanswered: false,
      }),
    )
    yield judged(
      'assistant hands over',
      rest,
      { right: mine, said: rule.mayHandOver(control, turn.engagement, rule.tables) },
      () =>
        done('assistant hands over', rest, () => rules.handedOver(control, rule.tables), {
          state: 'open',
          holder: 'queue',
          grant: 'gone',
          unanswered: true,
        }),
    )
  }
}

/** The rules said yes or no; the ghost knows what is right. A right no ends the turn without a word. */
function judged(
  name: string,
  rest: Place,
  { right, said }: { right: boolean; said: boolean },
  deed: () => readonly [string, Place],
): readonly [string, Place] {
  if (said !== right) return [name, { ...rest, wrong: `${name} ${right ? 'was kept back' : 'out of turn'}` }]
  return right ? deed() : [`${name}: stale`, rest]
}

function done(name: string, place: Place, deed: () => Control, expected: Expected): readonly [string, Place] {
  try {
    const control = deed()
    const grant = expected.grant === 'gone' ? 0 : expected.grant === 'new' ? place.granted + 1 : place.grant
    const wrong =
      (expected.state && control.state !== expected.state && `${name}: state became ${control.state}`) ||
      (expected.holder && control.holder !== expected.holder && `${name}: holder became ${control.holder}`) ||
      ''
    const granted = expected.grant === 'new' ? grant : place.granted
    return [
      name,
      { ...place, control, grant, granted, unanswered: expected.unanswered ?? place.unanswered, wrong },
    ]
  } catch {
    return [name, { ...place, wrong: `${name}: refused` }]
  }
}

test('I1 I2 I3 in every order of deeds the assistant speaks only in its own engagement, and once', () => {
  const found = explore(world(HONEST))
  assert.deepEqual(found.wrong, undefined)
  assert.ok(found.states > 1000, `visited ${found.states} places`)
})

/** Every cell of both tables, bent to every other state and torn out. */
function* mutants(): Generator<readonly [string, Rules]> {
  for (const [name, matter] of bendings(rules.MATTER))
    yield [name, { ...HONEST, tables: { ...rules.TABLES, matter } }]
  for (const [name, held] of bendings(rules.HELD))
    yield [name, { ...HONEST, tables: { ...rules.TABLES, held } }]
}

function* bendings<S extends string, E extends string>(
  flow: Flow<S, E>,
): Generator<readonly [string, Pick<Flow<S, E>, 'next' | 'step'>]> {
  for (const state of flow.states) {
    for (const event of flow.events(state)) {
      for (const to of [...flow.states, undefined].filter((one) => one !== flow.next(state, event))) {
        yield [`${flow.name} ${state} ${event} -> ${to}`, bent(flow, state, event, to)]
      }
    }
  }
}

function bent<S extends string, E extends string>(
  flow: { next(state: S, event: E): S | undefined },
  state: S,
  event: E,
  to: S | undefined,
): { next(state: S, event: E): S | undefined; step(state: S, event: E): S } {
  const next = (from: S, what: E) => (from === state && what === event ? to : flow.next(from, what))
  return {
    next,
    step(from, what) {
      const found = next(from, what)
      if (!found) throw new RangeError('Expected a move')
      return found
    },
  }
}

test('every wrong cell in the tables is caught', () => {
  const alive: string[] = []
  let tried = 0
  for (const [name, mutant] of mutants()) {
    tried += 1
    if (!explore(world(mutant)).wrong) alive.push(name)
  }
  assert.deepEqual(alive, [])
  assert.ok(tried > 90, `tried ${tried}`)
})

const without =
  (part: 'engagement' | 'heard' | 'holder' | 'state'): Rules['maySpeak'] =>
  (control, lease, tables) =>
    rules.maySpeak(
      {
        state: part === 'state' ? 'open' : control.state,
        holder: part === 'holder' ? 'assistant' : control.holder,
        engagement: part === 'engagement' ? lease.engagement : control.engagement,
        lastCustomerSeq: part === 'heard' ? lease.heardSeq : control.lastCustomerSeq,
      },
      lease,
      tables,
    )

for (const part of ['engagement', 'heard', 'holder', 'state'] as const) {
  test(`a lease that is not compared by ${part} is caught`, () => {
    assert.ok(explore(world({ ...HONEST, maySpeak: without(part) })).wrong)
  })
}

test('a hand-over that does not compare the engagement is caught', () => {
  const mayHandOver: Rules['mayHandOver'] = (control, _engagement, tables) =>
    rules.mayHandOver(control, control.engagement, tables)
  assert.ok(explore(world({ ...HONEST, mayHandOver })).wrong)
})
