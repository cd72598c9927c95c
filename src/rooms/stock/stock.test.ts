/** Stock through its door: held once for a key, never more than there is, sent or given back, and labelled when it is not new. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { Refusal } from '../../kernel/errors.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { products } from '../catalogue/cast.ts'
import { type Catalogue, catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { demoStock, seedStock } from './cast.ts'
import { openStock, type Stock, stockTables } from './index.ts'
import { labelOf } from './label.ts'

let house: TestHouse
let stock: Stock
let catalogue: Catalogue

before(async () => {
  house = await openTestHouse({ folders: [catalogueTables, stockTables], poolSize: 12 })
  catalogue = openCatalogue(house.house)
  stock = openStock(house.house, { catalogue })
  await house.act(async (ctx) => {
    const furniture = products().slice(0, 60)
    await catalogue.createMany(ctx, furniture)
    await seedStock(ctx, { catalogue, stock })
  })
  await house.house.start()
})
after(() => house.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const act = <T>(run: Parameters<TestHouse['act']>[0]) => house.act(run) as Promise<T>

/** A fresh item with so many on hand. */
let made = 0
async function item(onHand: number, reorderPoint: number | null = null): Promise<string> {
  const code = `T-${++made}`
  await house.act(async (ctx) => {
    await stock.make(ctx, { code, kind: 'part', name: { zh: '铰链', en: 'hinge' }, reorderPoint })
    if (onHand > 0)
      await stock.receive(ctx, {
        key: `first ${code}`,
        item: code,
        quantity: onHand,
        grade: 'A',
        reason: '进货',
      })
  })
  return code
}
const hold = (key: string, code: string, quantity = 1) =>
  house.act((ctx) => stock.reserve(ctx, { key, item: code, quantity }))

test('a key holds once, whatever the number of tries, and never something else', async () => {
  const code = await item(3)
  const [one, two] = await Promise.all([hold('k1', code, 2), hold('k1', code, 2)])
  assert.equal(one.id, two.id)
  const hand = await house.act((ctx) => stock.onHand(ctx, code))
  assert.deepEqual([hand.onHand, hand.reserved, hand.available], [3, 2, 1])
  await assert.rejects(hold('k1', await item(5), 2), refused('stock.key-of-another'))
})

test('twelve who want the last three at once: three have one, nine are told how many are left', async () => {
  const code = await item(3)
  const all = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => hold(`race ${i}`, code)))
  assert.equal(all.filter((one) => one.status === 'fulfilled').length, 3)
  for (const one of all)
    if (one.status === 'rejected') assert.ok(refused('stock.not-enough')(one.reason), String(one.reason))
  const hand = await house.act((ctx) => stock.onHand(ctx, code))
  assert.deepEqual([hand.onHand, hand.reserved, hand.available], [3, 3, 0])
})

test('sent goods are gone, released ones are free again; each is done once and not undone by the other', async () => {
  const code = await item(2)
  await hold('a', code)
  await hold('b', code)
  await Promise.all([1, 2, 3].map(() => act((ctx) => stock.ship(ctx, 'a'))))
  await Promise.all([1, 2, 3].map(() => act((ctx) => stock.release(ctx, 'b', '客户不要了'))))
  const hand = await house.act((ctx) => stock.onHand(ctx, code))
  assert.deepEqual([hand.onHand, hand.reserved, hand.available], [1, 0, 1])
  await assert.rejects(
    act((ctx) => stock.release(ctx, 'a')),
    refused('stock.already-shipped'),
  )
  await assert.rejects(
    act((ctx) => stock.ship(ctx, 'b')),
    refused('stock.already-released'),
  )
  await assert.rejects(
    act((ctx) => stock.ship(ctx, 'nobody')),
    refused('stock.unknown-reservation'),
  )
})

test('the table itself refuses less than nothing, and goods that are not new without a label', async () => {
  const code = await item(1)
  await assert.rejects(
    house.act(async (ctx) => {
      await sql`update stock.shelf set on_hand = -1 where tenant_id = ${ctx.tenant}`.execute(ctx.db)
    }),
    /shelf_on_hand_check|check constraint/,
  )
  await assert.rejects(
    house.act(async (ctx) => {
      await sql`update stock.shelf set grade = 'C' where tenant_id = ${ctx.tenant}
        and item_id = (select id from stock.item where tenant_id = ${ctx.tenant} and code = ${code})`.execute(
        ctx.db,
      )
    }),
    /check constraint/,
  )
})

test('what came back and was mended carries a label wherever it is listed, and is not counted as new', async () => {
  const code = await item(2)
  const arrival = {
    key: 'back',
    item: code,
    quantity: 1,
    grade: 'C',
    note: '换过铰链',
    reason: '退回',
  } as const
  const came = await house.act((ctx) => stock.receive(ctx, arrival))
  assert.match(came.label?.zh ?? '', /非全新.*换过铰链/)
  assert.equal((await house.act((ctx) => stock.receive(ctx, arrival))).shelfId, came.shelfId)
  const read = await house.act((ctx) => stock.read(ctx, code))
  assert.deepEqual([read.available, read.labelled], [2, 1])
  assert.match(read.shelves.find((one) => one.grade === 'C')?.labelText ?? '', /非全新/)
  const listed = (await house.act((ctx) => stock.labelled(ctx))).find((one) => one.code === code)
  assert.match(listed?.label.en ?? '', /Not new/)
  const held = await house.act((ctx) =>
    stock.reserve(ctx, { key: 'second hand', item: code, quantity: 1, grade: 'C' }),
  )
  assert.match(held.label?.zh ?? '', /非全新/)
  assert.ok(!(await house.act((ctx) => stock.labelled(ctx))).some((one) => one.code === code))
  await assert.rejects(hold('three', code, 3), refused('stock.not-enough'))
})

test('every grade but A has words, own ones too, and what was found behind them', () => {
  assert.equal(labelOf('A', undefined, 'x'), null)
  for (const grade of ['B', 'C', 'D'] as const) {
    assert.match(labelOf(grade, undefined, '')?.zh ?? '', /^非全新/)
    assert.match(labelOf(grade, { zh: '', en: '' }, '')?.en ?? '', /^Not new/)
  }
  assert.equal(labelOf('B', { zh: '样品', en: 'Showroom piece' }, '划痕 2 cm')?.zh, '样品；划痕 2 cm')
})

test('the moment it becomes low is told once, and comes again after a delivery', async () => {
  const told: string[] = []
  house.house.on('stock.item.low', `test.low-${made}`, async (_ctx, { data }) => {
    told.push(String(data.code))
  })
  const code = await item(4, 2)
  const low = async () => {
    await house.house.settle()
    return told.filter((one) => one === code).length
  }
  await hold('l1', code)
  assert.equal(await low(), 0)
  await hold('l2', code)
  await hold('l3', code)
  assert.equal(await low(), 1)
  await house.act((ctx) =>
    stock.receive(ctx, { key: 'more', item: code, quantity: 5, grade: 'A', reason: '进货' }),
  )
  await hold('l4', code, 5)
  assert.equal(await low(), 2)
})

test('the demo shop has spares of its named pieces, some low, and two pieces with a label', async () => {
  const items = demoStock(products())
  assert.equal(new Set(items.map((one) => one.code)).size, items.length)
  for (const code of ['BY-W160-HINGE', 'CH-T140-LEG', 'YQ-L285-LEG'])
    assert.ok(
      items.some((one) => one.code === code),
      code,
    )
  assert.equal(
    (await house.act((ctx) => stock.labelled(ctx))).filter((one) => one.priceFen !== null).length,
    2,
  )
})

test('a part that the catalogue knows gets its name from there, another needs one', async () => {
  const part = (await house.act((ctx) => catalogue.parts(ctx, 'CH-T140'))).find((one) => !one.replaceable)
  assert.ok(part)
  const made = await house.act((ctx) =>
    stock.make(ctx, { code: part.no, kind: 'part', productCode: 'CH-T140' }),
  )
  assert.equal(made.name.zh, part.name.zh)
  await assert.rejects(
    house.act((ctx) => stock.make(ctx, { code: 'NOBODY', kind: 'part' })),
    refused('stock.name-missing'),
  )
})

test('a sheet counts by code and place and is taken back whole', async () => {
  const kind = stock.importKinds[0]
  assert.ok(kind)
  const code = await item(4)
  const rows = [
    { row: 2, values: { code, onHand: 9, reorder: 3, supplier: '海蝶五金', place: '佛山仓' } },
    { row: 3, values: { code: 'SHEET-1', name: '圆木榫 8 mm', onHand: 100 } },
    { row: 4, values: { code: 'SHEET-2', onHand: 1 } },
  ]
  const wrong = await house.act((ctx) => kind.apply(ctx, rows))
  assert.deepEqual(
    wrong.refused.map(({ row, code }) => [row, code]),
    [[4, 'stock.name-missing']],
  )
  const other = [{ row: 2, values: { code: 'SHEET-3', name: '木塞', onHand: 7 } }, ...rows.slice(0, 1)]
  const done = await house.act((ctx) => kind.apply(ctx, other))
  assert.equal(done.refused.length, 0)
  const back = await house.act((ctx) => kind.undo(ctx, JSON.parse(JSON.stringify(done.undo))))
  assert.deepEqual(back, { removed: 1, restored: 1 })
  await assert.rejects(
    house.act((ctx) => stock.read(ctx, 'SHEET-3')),
    refused('stock.unknown'),
  )
  let seen = 0
  await house.act(async (ctx) => {
    for await (const batch of stock.exportKinds[0]?.rows(ctx) ?? []) seen += batch.length
  })
  assert.ok(seen > 100, `${seen} rows`)
})
