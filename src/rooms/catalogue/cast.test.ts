// The cast is believable: enough products, unique codes, shapes that hold, scores that follow from what is really missing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NAMED, products } from './cast.ts'
import { ProductDraft } from './contract.ts'
import { narrowestDoor } from './passage.ts'
import { check } from './sell.ts'
import { lacks, score } from './truth-sheet.ts'

const all = products()

test('at least 120 products in at least 12 categories, every code and SKU once', () => {
  assert.ok(all.length >= 120, `${all.length}`)
  assert.ok(new Set(all.map((p) => p.category)).size >= 12)
  assert.equal(new Set(all.map((p) => p.code)).size, all.length)
  const skus = all.flatMap((p) => p.variants.map((v) => v.sku))
  assert.equal(new Set(skus).size, skus.length)
})

test('every product has the shape of the contract, both names and a price', () => {
  for (const product of all) {
    const parsed = ProductDraft.safeParse(product)
    assert.ok(parsed.success, `${product.code}: ${JSON.stringify(parsed.error?.issues)}`)
    check(product)
    assert.ok(product.name.zh !== '' && product.name.en !== '', product.code)
    assert.ok(
      product.variants.length > 0 && product.variants.every((v) => v.priceFen >= 10_000),
      product.code,
    )
  }
})

test('whoever lacks nothing scores 100, whoever lacks something scores less', () => {
  const complete = all.filter((p) => lacks(p).length === 0)
  assert.ok(complete.length >= all.length * 0.6, `${complete.length} of ${all.length}`)
  for (const product of all) assert.equal(score(product) === 100, lacks(product).length === 0, product.code)
  assert.ok(new Set(all.map(score)).size >= 8)
})

test('the corner sofa of the tour is the one in the design', () => {
  const sofa = all.find((p) => p.code === NAMED.sofa)
  const mm = (key: string) => sofa?.sizes.find((size) => size.key === key)?.mm
  assert.equal(sofa?.name.zh, '云栖布艺转角沙发 2.85 m')
  assert.deepEqual(
    [mm('width'), mm('chaise-depth'), mm('height'), mm('seat-height'), mm('seat-depth')],
    [2850, 1700, 820, 440, 560],
  )
  assert.equal(sofa?.variants[0]?.priceFen, 688_000)
  assert.deepEqual(
    sofa?.colours.map((c) => c.name.zh),
    ['浅灰', '燕麦', '苔绿'],
  )
  assert.deepEqual(
    sofa?.tests.filter((t) => t.kind === 'scratch').map((t) => t.colour),
    ['oat'],
  )
  assert.deepEqual(
    lacks(sofa ?? all[0]!).map((lack) => lack.key),
    ['test.scratch'],
  )
})

test('the pieces that stories name are there and have all their parts', () => {
  for (const code of Object.values(NAMED))
    assert.ok((all.find((p) => p.code === code)?.parts.length ?? 0) >= 8, code)
})

test('sizes make sense: seats within the whole, cartons through an ordinary door', () => {
  for (const product of all) {
    const mm = (key: string) => product.sizes.find((size) => size.key === key)?.mm ?? 0
    if (mm('seat-height') > 0)
      assert.ok(mm('seat-height') <= mm('height') && mm('seat-depth') <= mm('depth'), product.code)
    if (mm('inner-depth') > 0) assert.ok(mm('inner-depth') < mm('depth'), product.code)
    if (mm('lie-width') > 0 && mm('width') > 0) assert.ok(mm('lie-width') <= mm('width'), product.code)
    assert.ok(
      (narrowestDoor(product.cartons) ?? 0) <= 900,
      `${product.code} ${narrowestDoor(product.cartons)}`,
    )
    for (const carton of product.cartons)
      assert.ok(carton.grams <= 80_000, `${product.code} carton ${carton.no} ${carton.grams}`)
  }
})
