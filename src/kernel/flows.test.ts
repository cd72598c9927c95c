/** The search over flows finds the shortest way to a wrong state, and a flow refuses what it does not know. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from './errors.ts'
import { defineFlow, explore } from './flows.ts'

const door = defineFlow({
  name: 'tests.door',
  initial: 'shut',
  on: { shut: { open: 'ajar' }, ajar: { close: 'shut', break: 'broken' }, broken: {} },
  pauses: { broken: 'repair' },
})

test('a flow names its ways and refuses the others with state and event', () => {
  assert.equal(door.step('shut', 'open'), 'ajar')
  assert.deepEqual(door.events('ajar'), ['close', 'break'])
  assert.ok(door.ends('broken'))
  assert.equal(door.pause('broken'), 'repair')
  assert.throws(
    () => door.step('broken', 'open'),
    (error) => error instanceof Refusal && error.code === 'tests.door.not-now',
  )
})

const world = (wrong: (n: number) => string | undefined) => ({
  initial: [0],
  moves: (n: number) => [['+1', (n + 1) % 12] as const, ['+5', (n + 5) % 12] as const],
  wrong,
})

test('every state is visited once', () => {
  const found = explore(world(() => undefined))
  assert.deepEqual(
    { states: found.states, moves: found.moves, wrong: found.wrong },
    { states: 12, moves: 24, wrong: undefined },
  )
})

test('the way to a wrong state is the shortest', () => {
  assert.deepEqual(explore(world((n) => (n === 6 ? 'six' : undefined))).wrong, {
    why: 'six',
    path: ['start', '+1', '+5'],
  })
})

test('a search past its limit proves nothing and says so', () => {
  assert.throws(
    () => explore({ initial: [0], moves: (n: number) => [['+', n + 1]], wrong: () => undefined }, 100),
    RangeError,
  )
})
