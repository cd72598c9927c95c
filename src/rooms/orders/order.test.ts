/** The order's steps, searched whole, and how a promise stands on each day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defineFlow, explore, type Flow } from '../../kernel/flows.ts'
import { ORDER_EVENTS, type OrderEventName, type OrderStateName } from './contract.ts'
import {
  daysBetween,
  lineText,
  orderFlow,
  type Promised,
  shortName,
  shortPhone,
  standing,
  stepsAhead,
} from './order.ts'

interface Seen {
  readonly state: OrderStateName
  readonly paid: boolean
  readonly left: boolean
}

/** Follows every step and remembers what the books must know. */
const world = (flow: Flow<OrderStateName, OrderEventName>) => ({
  initial: [{ state: flow.initial, paid: false, left: false }] as Seen[],
  *moves(seen: Seen): Iterable<readonly [string, Seen]> {
    for (const event of ORDER_EVENTS) {
      const state = flow.next(seen.state, event)
      if (!state) continue
      const again = state === 'placed'
      yield [
        event,
        {
          state,
          paid: (seen.paid && !again) || event === 'pay',
          left: (seen.left && !again) || event === 'ship',
        },
      ]
    }
  },
  wrong(seen: Seen): string | undefined {
    if (
      ['ready', 'shipped', 'delivered', 'installed', 'closed', 'in-production'].includes(seen.state) &&
      !seen.paid
    )
      return `${seen.state} unpaid`
    if (seen.state === 'cancelled' && seen.left) return 'cancelled after it left the house'
    if (['delivered', 'installed', 'closed'].includes(seen.state) && !seen.left)
      return `${seen.state} without leaving`
    return undefined
  },
})

test('no order is delivered unpaid, cancelled after it left, or done without leaving', () => {
  const found = explore(world(orderFlow))
  assert.equal(found.wrong, undefined)
  assert.ok(found.states >= 9, `${found.states} states were seen`)
})

const table = Object.fromEntries(
  orderFlow.states.map((state) => [
    state,
    Object.fromEntries(orderFlow.events(state).map((event) => [event, orderFlow.next(state, event)])),
  ]),
) as Record<OrderStateName, Partial<Record<OrderEventName, OrderStateName>>>
const mutants: readonly (readonly [string, OrderStateName, OrderEventName, OrderStateName])[] = [
  ['ships unpaid', 'placed', 'ship', 'shipped'],
  ['cancels on the road', 'shipped', 'cancel', 'cancelled'],
  ['closes without delivery', 'paid', 'close', 'closed'],
  ['is made before it is paid', 'placed', 'start-production', 'in-production'],
]
for (const [name, state, event, to] of mutants) {
  test(`a mutant that ${name} is found`, () => {
    const mutant = defineFlow({
      name: 'mutant',
      initial: 'placed',
      on: { ...table, [state]: { ...table[state], [event]: to } },
    })
    assert.ok(explore(world(mutant)).wrong)
  })
}

const open = (state: OrderStateName, promiseDay: string | null, hold: Promised['hold'] = null): Promised => ({
  state,
  promiseDay,
  hold,
  doneDay: null,
})
const standings: readonly (readonly [string, Promised, string, number])[] = [
  ['no day promised', open('paid', null), 'none', 0],
  ['the day itself is not late', open('shipped', '2026-11-22'), 'at-risk', 0],
  ['a day over is late by one', open('shipped', '2026-11-21'), 'late', 1],
  ['one day left suffices on the road', open('shipped', '2026-11-23'), 'on-time', 1],
  ['six days suffice when paid', open('paid', '2026-11-28'), 'on-time', 6],
  ['five do not', open('paid', '2026-11-27'), 'at-risk', 5],
  ['a hold is a risk', open('paid', '2026-12-24', 'stock'), 'at-risk', 32],
  ['held and over is late', open('paid', '2026-11-20', 'stock'), 'late', 2],
  ['delivered on the day is kept', { ...open('delivered', '2026-11-20'), doneDay: '2026-11-20' }, 'kept', 0],
  [
    'delivered a day after is missed',
    { ...open('closed', '2026-11-20'), doneDay: '2026-11-21' },
    'missed',
    1,
  ],
  ['cancelled promises nothing', open('cancelled', '2026-11-20'), 'none', 0],
]
for (const [name, order, level, days] of standings) {
  test(`promise: ${name}`, () => {
    const found = standing(order, '2026-11-22')
    assert.deepEqual([found.level, found.days], [level, days])
  })
}

test('days are counted over months and summer time', () => {
  assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2)
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
})

test('what is ahead ends at delivery', () => {
  assert.deepEqual(stepsAhead('paid'), ['ready', 'shipped', 'delivered'])
  assert.deepEqual(stepsAhead('in-production'), ['ready', 'shipped', 'delivered'])
  assert.deepEqual(stepsAhead('closed'), [])
})

test('names and phones are shortened for whoever only has the link', () => {
  assert.equal(shortPhone('138 0013 8000'), '138****8000')
  assert.equal(shortPhone('12'), '')
  assert.equal(shortName('林晚秋'), '林*秋')
  assert.equal(lineText(['沙发', '餐桌', '椅', '灯']), '沙发 + 餐桌 + 椅 +1')
})
