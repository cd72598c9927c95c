/** Only what is as new goes back on the shelf as new (G3). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DISPOSITIONS, GoodsGrade } from './contract.ts'
import { mayBecome, shelfGrade, usual } from './grade.ts'

test('no grade but A is put back as new, by any way', () => {
  for (const grade of GoodsGrade.options)
    for (const disposition of DISPOSITIONS) {
      if (disposition === 'restock') assert.equal(mayBecome(grade, disposition), grade === 'A')
      if (mayBecome(grade, disposition) && shelfGrade(grade, disposition) === 'A')
        assert.deepEqual([grade, disposition], ['A', 'restock'])
    }
})

test('what is only good for parts, scrapped, sent on or left where it stands is offered to nobody', () => {
  assert.equal(shelfGrade('C', 'parts'), 'D')
  for (const disposition of ['scrap', 'to-supplier', 'stays'] as const)
    assert.equal(shelfGrade('B', disposition), null)
})

test('what is usual for a grade is allowed for it', () => {
  for (const grade of GoodsGrade.options)
    for (const complete of [true, false]) assert.ok(mayBecome(grade, usual(grade, complete)))
  assert.equal(usual('A', false), 'refurbish')
})
