// What somebody looks for, read from one sentence in either language.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needOf } from './need.ts'

test('kind, household, purse and wall are heard together', () => {
  assert.deepEqual(needOf('推荐一款沙发，预算 5000 以内，家里有猫和小孩，墙宽 2.6 米'), {
    categories: ['sofa', 'l-sofa'],
    who: ['pets', 'children'],
    budgetFen: 500_000,
    widthMm: 2600,
  })
  const english = needOf('Can you recommend a dining table under 3k for a small flat?')
  assert.deepEqual([english.categories, english.budgetFen], [['dining-table'], 300_000])
})

test('a size is no budget, and nothing said is nothing known', () => {
  assert.equal(needOf('1.8 米的床哪款好').budgetFen, null)
  assert.deepEqual(needOf('你们好'), { categories: [], who: [], budgetFen: null, widthMm: null })
})
