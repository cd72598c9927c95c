/** The sum of a pick-up: adds up line by line, never too small, free where the shop pays. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Asked } from './door.ts'
import { reckon, USUAL_TARIFFS } from './quote.ts'

const sum = (asked: Partial<Asked>) => reckon(USUAL_TARIFFS, { direction: 'back', cartons: 1, ...asked })

const TABLE: readonly (readonly [what: string, asked: Partial<Asked>, fen: number])[] = [
  ['one carton on the ground floor', {}, 4000],
  ['five cartons', { cartons: 5 }, 10_000],
  ['two people', { twoPerson: true }, 16_000],
  ['fifth floor by lift', { floor: 5, lift: true }, 4300],
  ['fifth floor by the stairs', { floor: 5, lift: false }, 8000],
  ['fifth floor, nobody spoke of a lift', { floor: 5 }, 8000],
  ['the cellar', { floor: -1 }, 5000],
  [
    'a wardrobe of five cartons, two people, third floor, taken apart',
    {
      cartons: 5,
      twoPerson: true,
      floor: 3,
      dismantle: 1,
    },
    37_000,
  ],
  ['the same when the shop pays', { cartons: 5, twoPerson: true, floor: 3, merchantPays: true }, 0],
]
for (const [what, asked, fen] of TABLE)
  test(`${what} costs ${fen / 100} yuan`, () => {
    assert.equal(sum(asked).fen, fen)
  })

test('the lines always add up, more is never cheaper, and whoever pays it costs the same', () => {
  const asked = fc.record({
    direction: fc.constantFrom('back', 'out'),
    cartons: fc.integer({ min: 1, max: 40 }),
    twoPerson: fc.boolean(),
    floor: fc.option(fc.integer({ min: -3, max: 40 }), { nil: undefined }),
    lift: fc.option(fc.boolean(), { nil: undefined }),
    dismantle: fc.nat(10),
    merchantPays: fc.boolean(),
  })
  fc.assert(
    fc.property(asked, (one) => {
      const { fen, costFen, lines, floorFeeFen } = reckon(USUAL_TARIFFS, one)
      assert.equal(
        lines.reduce((all, line) => all + line.fen, 0),
        fen,
      )
      assert.equal(one.merchantPays ? 0 : costFen, fen)
      assert.ok(fen >= 0 && floorFeeFen <= costFen)
      assert.ok(reckon(USUAL_TARIFFS, { ...one, cartons: one.cartons + 1 }).costFen >= costFen)
    }),
  )
})
