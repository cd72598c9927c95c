/** A table is told whole, from its first row, or not at all. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt } from './excerpt.ts'

const row = (n: number) => `cover ${n}: advice ${'word '.repeat(12)}${n}`

test('a table keeps its first rows whichever row the question names', () => {
  const rows = [1, 2, 3, 4].map(row)
  const told = excerpt(`${rows.join('\n')}\nA board beside the sofa helps.`, 'cover 4 advice')
  for (const one of rows) assert.ok(told.includes(one), one)
})

test('a table longer than a bubble holds is left out whole', () => {
  const rows = Array.from({ length: 30 }, (_, n) => row(n))
  const told = excerpt(`Covers differ.\n${rows.join('\n')}\nA board helps.`, 'cover 7 advice')
  assert.equal(told, 'Covers differ.\nA board helps.')
  assert.equal(excerpt(rows.join('\n'), 'cover 7'), '')
})

test('what is told begins where the text begins when that reaches the answer', () => {
  assert.equal(excerpt('甲事在先。\n乙事在后。', '乙事'), '甲事在先。\n乙事在后。')
})
