// Whose change concerns an article, and how two changes of one fact become one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactChange } from '../catalogue/contract.ts'
import { concerning, mergedChanges, nextReview, reviewDue } from './alarm.ts'
import { changesOf, valueWords } from './rules.ts'

const change = (fact: string, old?: string, now?: string): FactChange => ({
  fact,
  label: { zh: fact, en: fact },
  ...(old === undefined ? {} : { old: { zh: old, en: old } }),
  ...(now === undefined ? {} : { new: { zh: now, en: now } }),
})

test('a mention without facts is concerned by every change, one with facts by those and their children', () => {
  const changes = [
    change('size.seat-depth'),
    change('size.width'),
    change('price.A'),
    change('test.scratch@oat'),
  ]
  const facts = (...wanted: string[]) =>
    concerning({ kind: 'product', code: 'A', facts: wanted }, changes).map((c) => c.fact)
  assert.equal(concerning({ kind: 'product', code: 'A' }, changes).length, 4)
  assert.deepEqual(facts('size'), ['size.seat-depth', 'size.width'])
  assert.deepEqual(facts('size.seat-depth'), ['size.seat-depth'])
  assert.deepEqual(facts('test.scratch'), ['test.scratch@oat'])
  assert.deepEqual(facts('siz'), [])
})

test('leaving the shop concerns everybody', () => {
  assert.equal(
    concerning({ kind: 'product', code: 'A', facts: ['size'] }, [change('state', 'on sale', 'off sale')])
      .length,
    1,
  )
})

test('a later change keeps the first old and takes the last new; what came back drops out', () => {
  const merged = mergedChanges(
    [change('a', '1', '2'), change('b', '1', '2')],
    [change('a', '2', '3'), change('b', '2', '1'), change('c', undefined, '1')],
  )
  assert.deepEqual(
    merged.map((c) => [c.fact, c.old?.zh, c.new?.zh]),
    [
      ['a', '1', '3'],
      ['c', undefined, '1'],
    ],
  )
})

test('a review is due on its very day', () => {
  assert.equal(reviewDue('2026-11-23', '2026-11-22'), false)
  assert.equal(reviewDue('2026-11-22', '2026-11-22'), true)
  assert.equal(nextReview('2026-11-22', 40), '2027-01-01')
})

test('a policy’s changed values are told with their units', () => {
  const policy = (days: number, fen: number) => ({
    key: 'k',
    title: { zh: 't', en: 't' },
    text: { zh: 'x', en: 'x' },
    values: [
      { key: 'days', label: { zh: '期限', en: 'window' }, value: days, unit: 'day' as const },
      { key: 'fee', label: { zh: '费', en: 'fee' }, value: fen, unit: 'fen' as const },
    ],
  })
  assert.deepEqual(
    changesOf(policy(7, 3000), policy(15, 2550)).map((c) => [c.fact, c.old?.en, c.new?.en]),
    [
      ['days', '7 days', '15 days'],
      ['fee', '¥30', '¥25.50'],
    ],
  )
  assert.deepEqual(changesOf(policy(7, 3000), policy(7, 3000)), [])
  assert.equal(valueWords({ key: 'p', label: { zh: '', en: '' }, value: 50, unit: 'percent' }).zh, '50%')
})
