/** The flow of a promise against what it must mean: every order of deeds, and every wrong cell of the table found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore, type World } from '../../kernel/flows.ts'
import { PROMISE_STATES, type PromiseStateName } from './contract.ts'
import { USUAL_POLICY } from './policy.ts'
import { actsOf, amendsFor, eventsFor, type PromiseEvent, promiseFlow, shareOf, warnAt } from './promise.ts'

type Table = Readonly<Record<PromiseStateName, Readonly<Partial<Record<PromiseEvent, PromiseStateName>>>>>

const EVENTS: readonly PromiseEvent[] = [
  'warn',
  'keep',
  'break',
  'release',
  'move',
  'amend',
  'finish',
  'reopen',
]
const rowOf = (state: PromiseStateName) =>
  Object.fromEntries(EVENTS.map((event) => [event, promiseFlow.next(state, event)]).filter(([, to]) => to))
const TABLE: Table = {
  made: rowOf('made'),
  'due-soon': rowOf('due-soon'),
  kept: rowOf('kept'),
  broken: rowOf('broken'),
  amended: rowOf('amended'),
  released: rowOf('released'),
}

/** What really happened, told without the table. */
interface Life {
  readonly state: PromiseStateName
  readonly warned: boolean
  readonly end: 'none' | 'kept' | 'broken' | 'released'
  readonly amends: number
  /** A cell was missing where life needs one, or there where it must not be. */
  readonly odd: string
}

const OPEN_EVENTS: readonly PromiseEvent[] = ['keep', 'break', 'release', 'move']
/** What must be possible in each condition, and nothing else. */
function possible(life: Life): readonly PromiseEvent[] {
  if (life.end === 'none') return life.warned ? OPEN_EVENTS : [...OPEN_EVENTS, 'warn']
  if (life.end === 'broken') return life.amends === 0 ? ['amend', 'finish'] : ['finish']
  return ['reopen']
}

function lived(life: Life, event: PromiseEvent): Omit<Life, 'state' | 'odd'> {
  const { warned, end, amends } = life
  if (event === 'warn') return { warned: true, end, amends }
  if (event === 'move' || event === 'reopen') return { warned: false, end: 'none', amends }
  if (event === 'amend') return { warned, end, amends: amends + 1 }
  if (event === 'finish') return { warned, end, amends }
  const ended = { keep: 'kept', break: 'broken', release: 'released' } as const
  return { warned, end: ended[event], amends }
}

function meant({ end, amends, warned }: Life): PromiseStateName {
  if (end === 'broken') return amends > 0 ? 'amended' : 'broken'
  if (end !== 'none') return end
  return warned ? 'due-soon' : 'made'
}

const worldOf = (table: Table): World<Life> => ({
  initial: [{ state: 'made', warned: false, end: 'none', amends: 0, odd: '' }],
  *moves(life) {
    for (const event of EVENTS) {
      const to = table[life.state][event]
      const may = possible(life).includes(event)
      if (to === undefined && !may) continue
      if (to === undefined) yield [event, { ...life, odd: `${event} must be possible` }]
      else if (!may) yield [event, { ...life, odd: `${event} must not be possible` }]
      else yield [event, { ...lived(life, event), state: to, odd: '' }]
    }
  },
  wrong(life) {
    if (life.odd) return life.odd
    if (life.amends > 1) return 'made good twice'
    return life.state === meant(life) ? undefined : `${life.state} though ${meant(life)}`
  },
})

test('in every order of deeds a promise is what really became of it, and is made good at most once', (t) => {
  const { states, moves, wrong } = explore(worldOf(TABLE))
  t.diagnostic(`${states} states, ${moves} moves`)
  assert.equal(wrong, undefined)
})

test('every wrong cell in the table is found', (t) => {
  let planted = 0
  for (const state of PROMISE_STATES)
    for (const event of EVENTS)
      for (const to of [...PROMISE_STATES, undefined]) {
        if (TABLE[state][event] === to) continue
        const { [event]: _, ...rest } = TABLE[state]
        const mutant: Table = { ...TABLE, [state]: to ? { ...rest, [event]: to } : rest }
        planted += 1
        assert.ok(explore(worldOf(mutant)).wrong, `${state} ${event} -> ${to ?? 'nothing'} was not found`)
      }
  t.diagnostic(`${planted} wrong tables`)
})

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24) + minutes * 60_000)

test('kept after its time is broken, and done after all', () => {
  const promise = { state: 'due-soon' as const, due: at(60), fulfilledAt: null }
  assert.deepEqual(eventsFor('keep', promise, at(59)), ['keep'])
  assert.deepEqual(eventsFor('keep', promise, at(60)), ['break', 'finish'])
  assert.deepEqual(eventsFor('keep', { ...promise, state: 'broken' }, at(60)), ['keep'])
})

test('only what can happen is offered, and done after all only once', () => {
  const standing = (state: PromiseStateName, fulfilledAt: Date | null = null) => ({
    state,
    due: at(60),
    fulfilledAt,
  })
  assert.deepEqual(actsOf(standing('made')), ['keep', 'break', 'release', 'move'])
  assert.deepEqual(actsOf(standing('broken')), ['finish'])
  assert.deepEqual(actsOf(standing('amended', at(70))), [])
  assert.deepEqual(actsOf(standing('kept')), ['reopen'])
})

const WARNINGS: readonly (readonly [kind: 'visit' | 'call-back', minutes: number, early: number])[] = [
  ['visit', 3 * 1440, 240],
  ['visit', 480, 240],
  ['visit', 479, 239.5],
  ['visit', 60, 30],
  ['call-back', 60, 30],
  ['call-back', 600, 30],
  ['call-back', 2, 1],
]
for (const [kind, minutes, early] of WARNINGS) {
  test(`a ${kind} promised for ${minutes} minutes on is warned of ${early} minutes before`, () => {
    const warned = warnAt(USUAL_POLICY, kind, at(0), at(minutes))
    assert.equal((at(minutes).getTime() - warned.getTime()) / 60_000, early)
  })
}

const CAPS: readonly (readonly [customerFen: number, dayFen: number, state: string, why: string])[] = [
  [0, 0, 'owed', 'kind'],
  [12_000, 0, 'owed', 'kind'],
  [12_001, 0, 'to-decide', 'customer-cap'],
  [0, 188_000, 'owed', 'kind'],
  [0, 188_001, 'to-decide', 'day-cap'],
]
for (const [customerFen, dayFen, state, why] of CAPS) {
  test(`amends of 120 yuan after ${customerFen} and ${dayFen} fen are ${state}`, () => {
    const decision = amendsFor(USUAL_POLICY, 'visit', { customerFen, dayFen })
    assert.deepEqual(
      [decision?.state, decision?.why, decision?.cashFen, decision?.couponFen],
      [state, why, 10_000, 2000],
    )
  })
}

test('a late answer owes an apology and no money', () => {
  assert.equal(amendsFor(USUAL_POLICY, 'answer', { customerFen: 0, dayFen: 0 }), undefined)
})

test('a share comes with how sure it is', () => {
  const { share, low, high } = shareOf(95, 5)
  assert.equal(share, 0.95)
  assert.ok(low > 0.88 && low < 0.9 && high > 0.97 && high < 0.98)
})
