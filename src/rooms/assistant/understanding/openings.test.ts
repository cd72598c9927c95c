/** Each length goes to the place and the side that it was said of. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Openings, openings } from './openings.ts'

const SAID: readonly (readonly [string, Openings])[] = [
  [
    '电梯门宽80，轿厢深1.4米，高2.2米，进得去吗',
    { door: { width: 800 }, lift: { depth: 1400, height: 2200 } },
  ],
  ['门宽76能进吗', { door: { width: 760 } }],
  ['门洞净宽 0.8 米，高两米，过得去吗', { door: { width: 800, height: 2000 } }],
  ['80厘米的门能进吗', { door: { width: 800 } }],
  ['楼梯宽90厘米能上去吗', { way: { width: 900 } }],
  ['楼道1.1米宽', { way: { width: 1100 } }],
  ['房间3米乘4米，放得下吗', { room: { width: 3000, depth: 4000 } }],
  ['客厅3*4米', { room: { width: 3000, depth: 4000 } }],
  ['电梯1.1米×1.4米×2.2米', { lift: { width: 1100, depth: 1400, height: 2200 } }],
  ['the lift is 1.1 x 1.4 x 2.2 m', { lift: { width: 1100, depth: 1400, height: 2200 } }],
  ['my door is 76 cm wide', { door: { width: 760 } }],
  ['the stairs are 90 cm wide', { way: { width: 900 } }],
  ['在5楼，有电梯', {}],
  ['我1米58合适吗', {}],
  ['客厅预算3000元', {}],
]

test('lengths are read with their place and side', () => {
  for (const [said, there] of SAID) assert.deepEqual(openings(said), there, said)
})

test('the length in a name of a product measures no room', () => {
  assert.deepEqual(openings('客厅墙3米，放得下2.85米的沙发吗', [2850]), { room: { width: 3000 } })
})
