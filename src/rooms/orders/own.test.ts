// What a customer may change about his own order: every deed in every state, and the limits of a day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ORDER_STATES } from './contract.ts'
import { LONGEST_WAIT, type OwnDeed, ownRuling } from './own.ts'

const address = { name: '林晚秋', phone: '13800004178', region: '杭州市西湖区', street: '文三路 100 号' }
const DEEDS: Record<string, OwnDeed> = {
  address: { kind: 'address', address },
  day: { kind: 'day', day: '2026-12-20' },
  cancel: { kind: 'cancel' },
}
const order = (state: (typeof ORDER_STATES)[number], promiseDay: string | null = '2026-12-10') => ({
  ...{ number: 'QH-1', state, promiseDay },
})

test('an order is changed by its customer while it is in the house, cancelled while nobody has begun', () => {
  const may = (deed: string) =>
    ORDER_STATES.map((state) => ownRuling(order(state), DEEDS[deed] as OwnDeed, '2026-11-22').may)
  assert.deepEqual(may('address'), ['yes', 'yes', 'yes', 'yes', 'person', 'no', 'no', 'no', 'no'])
  assert.deepEqual(may('day'), may('address'))
  assert.deepEqual(may('cancel'), ['yes', 'yes', 'person', 'person', 'person', 'no', 'no', 'no', 'no'])
})

test('a later day is the customer’s own affair up to sixty days, a sooner one and an open one a person’s', () => {
  const on = (day: string, promised: string | null = '2026-12-10') => {
    const ruling = ownRuling(order('paid', promised), { kind: 'day', day }, '2026-11-22')
    return ruling.may === 'yes' ? 'yes' : ruling.code
  }
  assert.equal(LONGEST_WAIT, 60)
  assert.equal(on('2026-12-10'), 'yes')
  assert.equal(on('2027-02-08'), 'yes')
  assert.equal(on('2027-02-09'), 'own.day-far')
  assert.equal(on('2026-12-09'), 'own.day-sooner')
  assert.equal(on('2026-11-22'), 'own.day-over')
  assert.equal(on('2026-12-10', null), 'own.day-open')
})
