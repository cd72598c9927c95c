// The truth sheet: what is missing costs points, what is known never does, and nobody is told more than was tested.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openWords } from '../../kernel/words.ts'
import { products } from './cast.ts'
import { changesBetween } from './changes.ts'
import {
  CATEGORIES,
  type Category,
  MATERIAL_KINDS,
  PLACES,
  type ProductDraft,
  SECTIONS,
  SIZES,
  TESTS,
  WHOM,
} from './contract.ts'
import { factsOf } from './facts.ts'
import { answered, needsOf } from './needs.ts'
import { hardestCarton, narrowestDoor } from './passage.ts'
import { speaker } from './speaker.ts'
import { lacks, needLabel, needWhy, score, truthSheet } from './truth-sheet.ts'

const words = openWords()
words.add('catalogue', new URL('./words/', import.meta.url))
const zh = speaker(words, 'zh-CN')
const en = speaker(words, 'en')

const bare = (category: Category): ProductDraft => ({
  code: 'X',
  name: { zh: '某物', en: 'thing' },
  category,
  variants: [],
  colours: [],
  sizes: [],
  materials: [],
  tests: [],
  suits: [],
  parts: [],
  cartons: [],
  madeToOrder: false,
})
const sofa = (): ProductDraft => {
  const found = products().find((p) => p.code === 'YQ-L285')
  assert.ok(found)
  return found
}

test('a product of which only the name is known scores 0 in every category', () => {
  for (const category of CATEGORIES) assert.equal(score(bare(category)), 0, category)
})

test('what each answer is worth, by category', () => {
  const table: [Category, string, number][] = [
    ['sofa', 'size.seat-depth', 9],
    ['sofa', 'size.seat-height', 9],
    ['sofa', 'material.frame', 9],
    ['l-sofa', 'size.chaise-depth', 8],
    ['mattress', 'comfort', 12],
    ['wardrobe', 'size.hanging-height', 8],
    ['wardrobe', 'test.tip-over', 6],
    ['dining-table', 'size.leg-room', 8],
    ['bed', 'size.lie-width', 8],
    ['rug', 'material.pile', 10],
    ['lamp', 'size.cable-length', 6],
  ]
  for (const [category, need, weight] of table)
    assert.equal(new Map(needsOf(bare(category))).get(need), weight, `${category} ${need}`)
  assert.equal(new Map(needsOf(bare('rug'))).has('size.seat-depth'), false)
})

test('what is missing adds up to what the score lacks', () => {
  for (const product of products()) {
    const lost = lacks(product).reduce((sum, lack) => sum + lack.points, 0)
    assert.ok(Math.abs(100 - lost - score(product)) < 1.0001, product.code)
  }
})

test('taking a fact away never raises the score, adding one never lowers it', () => {
  const all = products().filter((p) => lacks(p).length === 0)
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(), (product, nth) => {
      const sizes = product.sizes.filter((_, i) => i !== nth % product.sizes.length)
      const materials = product.materials.filter((_, i) => i !== nth % product.materials.length)
      const tests = product.tests.filter((_, i) => i !== nth % Math.max(1, product.tests.length))
      for (const less of [
        { ...product, sizes },
        { ...product, materials },
        { ...product, tests },
        { ...product, parts: [] },
      ]) {
        const [before, after] = [score(less), score(product)]
        assert.ok(before <= after, `${product.code} ${before} ${after}`)
      }
    }),
    { numRuns: 200 },
  )
})

test('a test made on one colour of three answers a third, and the other two are named', () => {
  const product = sofa()
  assert.equal(Math.round(answered(product, 'test.scratch') * 3), 1)
  const sheet = truthSheet('prd_1', product, zh)
  assert.deepEqual(sheet.sections.find((s) => s.key === 'test')?.gaps, [
    '抓痕测试：浅灰、苔绿没测过，不敢保证',
  ])
  assert.deepEqual(truthSheet('prd_1', product, en).sections.find((s) => s.key === 'test')?.gaps, [
    'scratching: light grey, moss green not tested, we cannot promise',
  ])
  assert.equal(sheet.complete, false)
  assert.equal(sheet.score, 97)
  const all = {
    ...product,
    tests: [
      ...product.tests.filter((t) => t.kind !== 'scratch'),
      { kind: 'scratch' as const, result: { zh: '好', en: 'good' }, source: 'lab' as const },
    ],
  }
  assert.equal(score(all), 100)
})

test('a leather sofa is not asked for rubs', () => {
  const leather: ProductDraft = {
    ...bare('sofa'),
    materials: [{ place: 'leather', kind: 'leather', name: { zh: '皮', en: 'leather' }, source: 'maker' }],
  }
  assert.ok(!needsOf(leather).some(([need]) => need === 'test.martindale'))
  assert.ok(needsOf(bare('sofa')).some(([need]) => need === 'test.martindale'))
})

test('a drawing is no measurement', () => {
  const product = sofa()
  const drawn = { ...product, sizes: product.sizes.map((size) => ({ ...size, source: 'maker' as const })) }
  assert.ok(score(drawn) < score(product))
  assert.match(
    truthSheet('p', drawn, zh).sections.find((s) => s.key === 'size')?.gaps[0] ?? '',
    /有 10 个尺寸不是量实物得来的/,
  )
})

test('the sheet says every fact once, under an id that can be cited, with its origin', () => {
  const product = sofa()
  const sheet = truthSheet('prd_1', product, zh)
  const ids = sheet.sections.flatMap((section) => section.lines.map((line) => line.id))
  assert.equal(new Set(ids).size, ids.length)
  assert.ok(ids.includes('prd_1#size.seat-height'))
  const seat = sheet.sections[0]?.lines.find((line) => line.key === 'size.seat-height')
  assert.deepEqual(
    [seat?.text, seat?.value, seat?.unit, seat?.sourceText, seat?.measuredOn],
    ['440\u00a0mm', 440, 'mm', '量的是实物', '2026-10-08'],
  )
})

test('fact keys are unique for every product of the cast', () => {
  for (const product of products()) {
    const keys = factsOf(product).map((fact) => fact.key)
    assert.equal(new Set(keys).size, keys.length, product.code)
  }
})

test('every key that a sheet may say has words in both languages', () => {
  const codes = [
    ...SIZES.flatMap((key) => [`size.${key}`, `why.size.${key}`]),
    ...PLACES.flatMap((key) => [`place.${key}`, `why.place.${key}`]),
    ...TESTS.flatMap((key) => [`test.${key}`, `why.test.${key}`]),
    ...WHOM.map((key) => `who.${key}`),
    ...CATEGORIES.map((key) => `category.${key}`),
    ...SECTIONS.map((key) => `section.${key}`),
  ]
  for (const language of ['zh-CN', 'en'] as const)
    for (const code of codes) assert.ok(words.has(language, `catalogue.${code}`), `${language} ${code}`)
  for (const category of CATEGORIES)
    for (const [need] of needsOf(bare(category)))
      for (const sp of [zh, en]) {
        assert.doesNotMatch(needLabel(need, sp), /catalogue\./, need)
        assert.doesNotMatch(needWhy(need, sp), /catalogue\./, need)
      }
  assert.ok(MATERIAL_KINDS.length > 10)
})

test('a changed source is a change even when the figure stays', () => {
  const product = sofa()
  const again = {
    ...product,
    sizes: product.sizes.map((size) => (size.key === 'width' ? { ...size, measuredOn: '2026-11-01' } : size)),
  }
  assert.deepEqual(
    changesBetween(product, again, words).map((c) => c.fact),
    ['size.width'],
  )
  assert.deepEqual(changesBetween(product, structuredClone(product), words), [])
})

test('the hardest carton is the one whose smallest side is largest', () => {
  const carton = (no: number, length: number, width: number, height: number) => ({
    no,
    length,
    width,
    height,
    grams: 1000,
  })
  const cartons = [carton(1, 2100, 300, 120), carton(2, 900, 780, 760), carton(3, 1500, 700, 100)]
  assert.equal(hardestCarton(cartons)?.no, 2)
  assert.equal(narrowestDoor(cartons), 790)
  assert.equal(narrowestDoor([]), undefined)
})
