/** The leash of a turn: steps, time, cost, and the same call twice (I4). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Budget, BudgetSpent } from './budget.ts'
import { Cancelled, Looking } from './looking.ts'
import type { Tool } from './tool.ts'

const AT = new Date('2026-11-21T02:00:00Z')
const later = (ms: number) => new Date(AT.getTime() + ms)
const bounds = { maxSteps: 2, maxSeconds: 10, maxCost: 5 }
const spent = (overrun: string) => (error: unknown) =>
  error instanceof BudgetSpent && error.overrun === overrun

test('I4: the same call twice ends the turn, whatever the order of its keys', () => {
  const budget = new Budget(bounds, AT)
  budget.spend('find', { a: 1, b: [2] }, 1, AT)
  assert.throws(() => budget.spend('find', { b: [2], a: 1 }, 1, AT), spent('repeated'))
})

test('I4: steps, time and cost each end it at their bound', () => {
  const steps = new Budget(bounds, AT)
  steps.spend('a', {}, 1, AT)
  steps.spend('b', {}, 1, AT)
  assert.throws(() => steps.spend('c', {}, 1, AT), spent('steps'))
  const time = new Budget(bounds, AT)
  time.spend('a', {}, 1, later(9_999))
  assert.throws(() => time.spend('b', {}, 1, later(10_000)), spent('time'))
  const cost = new Budget(bounds, AT)
  cost.spend('a', {}, 5, AT)
  assert.throws(() => cost.spend('b', {}, 1, AT), spent('cost'))
})

test('I4: a look-up is not even begun when the matter is no longer the assistant’s', async () => {
  let looked = 0
  const looking = new Looking({
    asker: { customerId: 'cus_1', verified: false, language: 'zh-CN' },
    budget: new Budget(bounds, AT),
    within: () => Promise.reject(new Cancelled()),
    stillOurs: () => Promise.resolve(false),
  })
  const tool: Tool = {
    name: 'find',
    purpose: { 'zh-CN': '找', en: 'Finds' },
    answers: [],
    input: z.object({}),
    permission: 'anyone',
    confirmation: 'none',
    cost: 1,
    run: async () => {
      looked += 1
      return { sentences: [], values: null }
    },
  }
  await assert.rejects(looking.up(tool, {}), Cancelled)
  await assert.rejects(looking.up({ ...tool, permission: 'verified' }, {}), RangeError)
  await assert.rejects(looking.up({ ...tool, confirmation: 'customer' }, {}), RangeError)
  assert.equal(looked, 0)
})

test('what was looked up and found is written down', () => {
  const budget = new Budget(bounds, AT)
  budget.spend('find', { words: '坐高' }, 2, AT)
  budget.found(3)
  assert.deepEqual(budget.steps, [{ tool: 'find', input: { words: '坐高' }, found: 3 }])
  assert.equal(budget.cost, 2)
})
