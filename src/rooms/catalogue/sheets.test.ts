// Products from a spreadsheet: grouped by code or SKU, merged into what we know, refused with a reason, taken back whole.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Applied, ImportedValue, ImportRow } from '../../kernel/sheets.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { seedCatalogue } from './cast.ts'
import { type Catalogue, catalogueTables, openCatalogue } from './index.ts'

let house: TestHouse
let catalogue: Catalogue
before(async () => {
  house = await openTestHouse({ folders: [catalogueTables] })
  catalogue = openCatalogue(house.house)
})
after(() => house.close())

const act = <T>(run: (ctx: Ctx) => Promise<T>) => house.act(run)
const row = (n: number, values: Record<string, ImportedValue>): ImportRow => ({ row: n, values })
const kind = () => {
  const [found] = catalogue.importKinds
  assert.ok(found)
  return found
}
const apply = (rows: ImportRow[]): Promise<Applied> => act((ctx) => kind().apply(ctx, rows))
const read = (code: string) => act((ctx) => catalogue.product(ctx, code))

test('rows of one code are one product with a variant each', async () => {
  const applied = await apply([
    row(2, {
      code: 'IMP-1',
      sku: 'IMP-1-A',
      name: '测试沙发',
      category: 'sofa',
      colour: '浅灰',
      price: 199_900,
      size: { lengthMm: 2100, widthMm: 900, heightMm: 820 },
    }),
    row(3, { code: 'IMP-1', sku: 'IMP-1-B', colour: '苔绿', price: 209_900, seatHeight: 440 }),
  ])
  assert.deepEqual([applied.created.length, applied.updated.length, applied.refused.length], [1, 0, 0])
  const sofa = await read('IMP-1')
  assert.deepEqual(
    sofa?.variants.map((v) => [v.sku, v.colour, v.priceFen]),
    [
      ['IMP-1-A', 'light-grey', 199_900],
      ['IMP-1-B', 'dark-green', 209_900],
    ],
  )
  assert.deepEqual(
    sofa?.sizes.map((s) => [s.key, s.mm, s.source]),
    [
      ['width', 2100, 'stated'],
      ['depth', 900, 'stated'],
      ['height', 820, 'stated'],
      ['seat-height', 440, 'stated'],
    ],
  )
})

test('two products under one code are refused by row, and nothing of either is kept', async () => {
  const size = { lengthMm: 1400, widthMm: 800, heightMm: 750 }
  const table = { code: 'RV-060', name: '餐桌', category: 'dining-table', price: 199_900, size }
  const refusedFor = async (values: Record<string, ImportedValue>) => {
    const applied = await apply([row(2, table), row(3, { code: 'RV-060', ...values })])
    assert.deepEqual([applied.created, applied.updated], [[], []])
    assert.equal(await read('RV-060'), null)
    return applied.refused
  }
  const other = { name: '衣柜', category: 'wardrobe', price: 588_000 }
  assert.deepEqual(await refusedFor(other), [
    { row: 3, field: 'name', code: 'catalogue.code-of-another', facts: { code: 'RV-060', first: 2 } },
  ])
  const fields = [
    { sku: 'RV-060-B', name: '餐桌', size: { ...size, lengthMm: 1600 } },
    { sku: 'RV-060-B', width: 1600, price: 1 },
    { name: '餐桌', price: 209_900 },
  ]
  const named = []
  for (const values of fields) named.push((await refusedFor(values))[0]?.field)
  assert.deepEqual(named, ['size', 'width', 'price'])
  const applied = await apply([
    row(2, table),
    row(3, { ...table, sku: 'RV-060-B', option: '加厚', price: 209_900 }),
  ])
  assert.deepEqual([applied.created.length, applied.refused], [1, []])
})

test('an update leaves what the file does not say, and a size that says the same keeps its origin', async () => {
  await act((ctx) => seedCatalogue(ctx, catalogue))
  const applied = await apply([
    row(2, { sku: 'YQ-L285-OAT', price: 658_000, seatHeight: 440, seatDepth: 570 }),
  ])
  assert.deepEqual([applied.created.length, applied.updated.length], [0, 1])
  const sofa = await read('YQ-L285')
  assert.equal(sofa?.variants.find((v) => v.sku === 'YQ-L285-OAT')?.priceFen, 658_000)
  assert.equal(sofa?.variants.find((v) => v.sku === 'YQ-L285-MOS')?.priceFen, 688_000)
  assert.equal(sofa?.sizes.find((s) => s.key === 'seat-height')?.source, 'measured')
  assert.deepEqual(
    [
      sofa?.sizes.find((s) => s.key === 'seat-depth')?.mm,
      sofa?.sizes.find((s) => s.key === 'seat-depth')?.source,
    ],
    [570, 'stated'],
  )
  assert.equal(sofa?.parts.length, 12)
  await act((ctx) => kind().undo(ctx, applied.undo))
  const back = await read('YQ-L285')
  assert.equal(back?.variants.find((v) => v.sku === 'YQ-L285-OAT')?.priceFen, 688_000)
  assert.equal(back?.sizes.find((s) => s.key === 'seat-depth')?.mm, 560)
})

test('the same file twice changes nothing the second time', async () => {
  const rows = [
    row(2, {
      code: 'IMP-2',
      name: '重复导入',
      price: 10_000,
      category: 'chair',
      colour: '黑色',
      material: '橡木实木',
    }),
  ]
  await apply(rows)
  const again = await apply(rows)
  assert.deepEqual([again.created, again.updated, again.refused], [[], [], []])
})

test('what cannot be a product is refused by row with its reason', async () => {
  const applied = await apply([
    row(2, { name: '没有编码', price: 100 }),
    row(3, { code: 'BAD-1', name: '没有价格' }),
    row(4, { code: 'BAD-2', price: 100 }),
    row(5, { code: 'BAD-3', sku: 'S', name: '写两遍', price: 100 }),
    row(6, { code: 'BAD-3', sku: 'S', price: 200 }),
    row(7, { code: 'BAD-4', name: '太长', price: 100, width: 99_999_999 }),
  ])
  assert.deepEqual(applied.refused.map((r) => [r.row, r.code]).sort(), [
    [2, 'catalogue.row-without-code'],
    [3, 'catalogue.price-missing'],
    [4, 'catalogue.name-empty'],
    [6, 'catalogue.sku-twice'],
    [7, 'catalogue.row-impossible'],
  ])
})

test('a product that was changed since its import is not taken back', async () => {
  const applied = await apply([row(2, { code: 'IMP-3', name: '后来改过', price: 10_000 })])
  const [id = ''] = applied.created
  const now = await read('IMP-3')
  assert.ok(now)
  await act((ctx) => catalogue.archive(ctx, id, 1))
  await assert.rejects(
    act((ctx) => kind().undo(ctx, applied.undo)),
    (e: unknown) => e instanceof Refusal && e.code === 'catalogue.used-since',
  )
  assert.ok(await read('IMP-3'))
})

test('an import that is undone leaves no product behind', async () => {
  const applied = await apply([row(2, { code: 'IMP-4', name: '撤回', price: 10_000 })])
  const undone = await act((ctx) => kind().undo(ctx, applied.undo))
  assert.deepEqual(undone, { removed: 1, restored: 0 })
  assert.equal(await read('IMP-4'), null)
})

test('the export gives a row for each variant and reads back to the same catalogue', async () => {
  const [exporting] = catalogue.exportKinds
  assert.ok(exporting)
  const rows = await act(async (ctx) => {
    const all = []
    for await (const batch of exporting.rows(ctx)) all.push(...batch)
    return all
  })
  const sofa = rows.filter((r) => r.code === 'YQ-L285')
  assert.deepEqual(
    sofa.map((r) => r.colour),
    ['浅灰', '燕麦', '苔绿'],
  )
  assert.equal(sofa[0]?.seatHeight, 440)
  const values = (cells: (typeof rows)[number]) =>
    Object.fromEntries(
      Object.entries(cells).filter(
        (cell): cell is [string, string | number | boolean] =>
          cell[1] !== undefined && cell[1] !== null && !(cell[1] instanceof Date),
      ),
    )
  const again = await apply(rows.map((cells, i) => row(i + 2, values(cells))))
  assert.deepEqual([again.created, again.updated, again.refused], [[], [], []])
})

test('four thousand rows take seconds', async () => {
  const began = performance.now()
  const applied = await apply(
    Array.from({ length: 4000 }, (_, i) =>
      row(i + 2, {
        code: `BULK-${i >> 1}`,
        sku: `BULK-${i}`,
        name: `批量 ${i >> 1}`,
        category: 'chair',
        colour: i % 2 ? '黑' : '白',
        price: 10_000 + i,
      }),
    ),
  )
  assert.equal(applied.created.length, 2000)
  assert.ok(performance.now() - began < 30_000)
})
