// What somebody looks for, read from one sentence in either language.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needOf } from './need.ts'

test('kind, household, purse and wall are heard together', () => {
  assert.deepEqual(needOf('推荐一款沙发，预算 5000 以内，家里有猫和小孩，墙宽 2.6 米'), {
    categories: ['sofa', 'l-sofa'],
    who: ['pets', 'children'],
    budgetFen: 500_000,
    leastFen: null,
    widthMm: 2600,
    leastWidthMm: null,
    colour: null,
  })
  const english = needOf('Can you recommend a dining table under 3k for a small flat?')
  assert.deepEqual([english.categories, english.budgetFen], [['dining-table'], 300_000])
})

test('a size is no budget, and nothing said is nothing known', () => {
  assert.equal(needOf('1.8 米的床哪款好').budgetFen, null)
  assert.deepEqual(needOf('你们好'), {
    ...{ categories: [], who: [], budgetFen: null, leastFen: null },
    ...{ widthMm: null, leastWidthMm: null, colour: null },
  })
})

test('a range, a least price, a size and a colour are wishes too', () => {
  const { budgetFen, leastFen, widthMm, colour } = needOf('推荐沙发，预算3000到6000，宽2.2米以内，要灰色的')
  assert.deepEqual([budgetFen, leastFen, widthMm, colour], [600_000, 300_000, 2200, 'grey'])
  const dear = needOf('推荐5000以上的沙发')
  assert.deepEqual([dear.budgetFen, dear.leastFen], [null, 500_000])
  assert.equal(needOf('推荐一款2米以内的沙发').widthMm, 2000)
  assert.equal(needOf('a dark grey sofa over 5000').colour, 'dark-grey')
  assert.equal(needOf('白橡餐桌').colour, null)
})
