/** Orders through their door: placed, moved, promised, looked up by their customer, read in and forgotten. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { ROLE_PERMISSIONS } from '../access/contract.ts'
import { type Access, accessTables, openAccess } from '../access/index.ts'
import { type Catalogue, catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import { addDocument, change, readDocument, removeDocument } from './advance.ts'
import { counts, list } from './browse.ts'
import type { Building } from './building.ts'
import type { NewOrderShape } from './contract.ts'
import { type Orders, openOrders, ordersTables } from './index.ts'
import { behindLink, link } from './lookup.ts'
import { mine } from './mine.ts'
import { lookBack } from './promise.ts'
import { customerView } from './show.ts'

const clock = new HandClock('2026-11-22T02:00:00Z')
let home: TestHouse
let access: Access
let customers: Customers
let catalogue: Catalogue
let orders: Orders
let building: Building

before(async () => {
  home = await openTestHouse({
    folders: [accessTables, customersTables, catalogueTables, ordersTables],
    clock,
  })
  access = openAccess(home.house)
  customers = openCustomers(home.house, { access })
  catalogue = openCatalogue(home.house)
  building = { house: home.house, access, customers, catalogue }
  orders = openOrders(building)
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const plain = {
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    parts: [],
    cartons: [],
    madeToOrder: false,
  }
  await act((ctx) =>
    catalogue.createMany(ctx, [
      {
        ...plain,
        code: 'YQ',
        name: { zh: '云栖转角沙发', en: 'Yunqi sofa' },
        category: 'sofa',
        variants: [{ sku: 'YQ-G', priceFen: 688_000, active: true }],
      },
      {
        ...plain,
        code: 'CH',
        name: { zh: '初禾餐桌', en: 'Chuhe table' },
        category: 'dining-table',
        variants: [{ sku: 'CH-O', priceFen: 296_000, active: true }],
      },
    ]),
  )
  await home.house.start()
})
after(() => home.close())

const act = <T>(run: (ctx: Ctx) => Promise<T>, who?: Who) => home.act(run, who)
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const wish = (more: Partial<NewOrderShape> = {}): NewOrderShape => ({
  source: 'shop',
  note: '',
  lines: [{ sku: 'YQ-G', quantity: 1 }],
  ...more,
})
const place = (more: Partial<NewOrderShape> = {}) => act((ctx) => orders.place(ctx, wish(more)))
const ADDRESS = { name: '林晚秋', phone: '13805714170', region: '浙江杭州', street: '运河东苑 6 幢 402' }
let browsers = 0
async function visitor(address = '10.1.1.1'): Promise<Who> {
  browsers += 1
  const { identityId, customerId } = await act((ctx) =>
    customers.recognise(ctx, { kind: 'visitor', value: `browser-${browsers}`, channel: 'web' }),
  )
  return {
    tenant: SHOP,
    address,
    actor: { kind: 'customer', id: customerId, name: '', identity: identityId, permissions: new Set() },
  }
}

test('an order takes names and prices from the catalogue and counts on its own', async () => {
  const one = await place({
    lines: [
      { sku: 'YQ-G', quantity: 1 },
      { sku: 'CH-O', quantity: 2, priceFen: 280_000 },
    ],
    customer: { name: '林女士', phone: '138 0571 4170' },
  })
  assert.deepEqual(
    [one.totalFen, one.lineText, one.pieces, one.customerName],
    [1_248_000, '云栖转角沙发 + 初禾餐桌', 3, '林女士'],
  )
  const two = await place({ customer: { name: '林小姐', phone: '13805714170' } })
  assert.equal(two.customerId, one.customerId, 'the phone is known')
  assert.equal(Number(two.number), Number(one.number) + 1)
  await assert.rejects(place({ number: one.number }), refused('orders.number-taken'))
  await assert.rejects(place({ lines: [{ sku: 'NO-1', quantity: 1 }] }), refused('orders.sku-unknown'))
  const all = await act((ctx) => orders.ofCustomer(ctx, one.customerId ?? ''))
  assert.deepEqual([all.summary.orders, all.summary.totalFen], [2, 1_936_000])
})

test('steps stand on the time line with who did them, and an impossible one is told in words', async () => {
  const { id } = await place()
  const staff = home.who({ id: 'stf_1', name: '小满' })
  await act((ctx) => orders.move(ctx, id, 'pay'), staff)
  const moved = await act((ctx) => orders.move(ctx, id, 'make-ready', '木蜡油干透了'), staff)
  assert.deepEqual(moved.timeline.map((peg) => [peg.when, peg.text]).slice(-4), [
    ['past', '已付款'],
    ['now', '货已备好：木蜡油干透了'],
    ['future', '出库上车'],
    ['future', '送到家'],
  ])
  assert.equal(moved.timeline.find((peg) => peg.when === 'now')?.by, '小满')
  await assert.rejects(
    act((ctx) => orders.move(ctx, id, 'install')),
    (error) => error instanceof Refusal && error.facts.state === '已备好',
  )
  const stale = moved.version
  await act((ctx) => change(building, ctx, id, { note: '一', version: stale }))
  await assert.rejects(
    act((ctx) => change(building, ctx, id, { note: '二', version: stale })),
    refused('orders.changed-meanwhile'),
  )
})

test('the same rule says late and at risk in the list, the counts and the order', async () => {
  const late = await place({ promiseDay: '2026-11-21', placedAt: '2026-11-01T02:00:00Z' })
  const tight = await place({ promiseDay: '2026-11-25' })
  const easy = await place({ promiseDay: '2026-12-20' })
  const levels = await act(async (ctx) => [
    (await orders.read(ctx, late.id)).risk.level,
    (await orders.read(ctx, tight.id)).risk.level,
    (await orders.read(ctx, easy.id)).risk.level,
  ])
  assert.deepEqual(levels, ['late', 'at-risk', 'on-time'])
  const listed = (risk: 'late' | 'at-risk') =>
    act(async (ctx) =>
      (await list(building, ctx, { risk, sort: 'promise', limit: 50 })).items.map((one) => one.id),
    )
  assert.deepEqual([await listed('late'), await listed('at-risk')], [[late.id], [tight.id]])
  await act((ctx) => change(building, ctx, easy.id, { hold: 'stock' }))
  const counted = await act((ctx) => counts(ctx))
  assert.deepEqual([counted.late, counted.atRisk, counted.held], [1, 2, 1])
})

test('a missed promise is told once, the morning after, by its own timer', async () => {
  const { id } = await place({ promiseDay: '2026-11-23' })
  clock.set('2026-11-23T15:00:00Z')
  await home.house.settle(clock.now())
  assert.equal(
    (await act((ctx) => orders.read(ctx, id))).timeline.some((peg) => peg.trouble),
    false,
    'the day is not over in Shanghai',
  )
  clock.set('2026-11-23T16:00:01Z')
  await home.house.settle(clock.now())
  await act((ctx) => lookBack(ctx, '2026-11-23'))
  const missed = (await act((ctx) => orders.read(ctx, id))).timeline.filter((peg) =>
    peg.text.includes('是我们的错'),
  )
  assert.equal(missed.length, 1)
})

test('number and last four digits prove an order, tie the visitor, and show no more than needed', async () => {
  const order = await place({
    customer: { name: '证女士', phone: '13900010001' },
    address: { ...ADDRESS, phone: '13900010001' },
    note: '客户爱计较',
  })
  const who = await visitor()
  const seen = await orders.lookUp(who, { number: order.number, phoneLast4: '0001' })
  assert.deepEqual(seen.address, {
    name: '林*秋',
    phone: '139****0001',
    region: '浙江杭州',
    street: '运河东苑****',
  })
  assert.equal(JSON.stringify(seen).includes('计较'), false)
  const { customerId } = await act((ctx) => customers.addressOf(ctx, who.actor.identity ?? ''))
  assert.equal(customerId, order.customerId)
  const tied = { ...who, actor: { ...who.actor, id: customerId } }
  assert.deepEqual(
    (await act((ctx) => mine(building, ctx), tied)).map((one) => one.id),
    [order.id],
  )
  const other = await place({
    customer: { name: '另女士', phone: '13900010002' },
    address: { ...ADDRESS, phone: '13900010002' },
  })
  assert.equal(
    (await orders.lookUp(tied, { number: other.number, phoneLast4: '0002' })).id,
    other.id,
    'the proof shows this order',
  )
  await assert.rejects(
    act((ctx) => orders.readFor(ctx, customerId, other.id)),
    refused('orders.unknown'),
    'but ties to nobody else',
  )
})

test('guessing four digits soon has to wait, and the customer elsewhere has not', async () => {
  const order = await place({
    customer: { name: '猜女士', phone: '13900020001' },
    address: { ...ADDRESS, phone: '13900020001' },
  })
  const thief = await visitor('10.6.6.6')
  const guess = (who: Who, phoneLast4: string) => orders.lookUp(who, { number: order.number, phoneLast4 })
  for (let i = 0; i < 5; i++) await assert.rejects(guess(thief, `900${i}`), refused('orders.lookup-failed'))
  await assert.rejects(guess(thief, '0001'), refused('access.wait'))
  assert.equal((await guess(await visitor('10.7.7.7'), '0001')).id, order.id)
  await assert.rejects(
    orders.lookUp(await visitor('10.8.8.8'), { number: 'NO-SUCH', phoneLast4: '0001' }),
    refused('orders.lookup-failed'),
  )
})

test('a signed link shows its order until the customer is forgotten; the sale stays without the person', async () => {
  const order = await place({
    customer: { name: '忘女士', phone: '13900030001' },
    address: { ...ADDRESS, name: '忘川', street: '忘川路 9 号' },
    note: '忘女士备注',
  })
  await act((ctx) => orders.note(ctx, order.id, { text: '忘女士来电', textEn: 'Ms Forgetful called' }))
  const withPaper = await addDocument(building, home.house.system(SHOP), {
    id: order.id,
    name: '忘女士发票.pdf',
    kind: 'invoice',
    stream: Readable.from([PDF]),
  })
  const paper = withPaper.documents[0]?.id ?? ''
  assert.equal((await act((ctx) => readDocument(building, ctx, order.id, paper))).type, 'application/pdf')
  const { token } = await act((ctx) => link(building, ctx, order.id))
  const page = await act(async (ctx) => customerView(building, ctx, await behindLink(building, ctx, token)))
  assert.deepEqual([page.number, page.shop, page.documents.length], [order.number, '青禾木居', 1])
  assert.equal(
    page.timeline.some((peg) => peg.text.includes('来电')),
    false,
    'notes of the house stay inside',
  )
  await act((ctx) => customers.forget(ctx, order.customerId ?? '', 'asked'))
  for (const needle of ['忘川', '忘女士', 'Forgetful', '13900030001'])
    assert.deepEqual(await home.searchEverywhere(needle), [], needle)
  await assert.rejects(
    act((ctx) => behindLink(building, ctx, token)),
    refused('customers.link-over'),
  )
  const left = await act((ctx) => orders.read(ctx, order.id))
  assert.deepEqual([left.totalFen, left.customerId, left.address, left.note], [688_000, null, null, ''])
})

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test('a paper can be taken away, and a program is no paper', async () => {
  const { id } = await place()
  const { documents } = await addDocument(building, home.house.system(SHOP), {
    id,
    name: '合同.pdf',
    kind: 'contract',
    stream: Readable.from([PDF]),
  })
  assert.equal(
    (await act((ctx) => removeDocument(building, ctx, id, documents[0]?.id ?? ''))).documents.length,
    0,
  )
  const bad = addDocument(building, home.house.system(SHOP), {
    id,
    name: 'a.html',
    kind: 'other',
    stream: Readable.from([Buffer.from('<html><script>1</script>')]),
  })
  await assert.rejects(bad, refused('files.unsupported'))
})

test('the outside assessor sees sales and no person', async () => {
  const order = await place({
    customer: { name: '隐女士', phone: '13900040001' },
    address: ADDRESS,
    note: '隐女士怕狗',
  })
  await act((ctx) => orders.note(ctx, order.id, { text: '隐女士电话约周六' }))
  const assessor = home.who({ id: 'stf_assessor', permissions: ROLE_PERMISSIONS.assessor })
  const seen = await act((ctx) => orders.read(ctx, order.id), assessor)
  assert.equal(/隐女士|怕狗|周六|林晚秋|cus_/.test(JSON.stringify(seen)), false)
  assert.equal(seen.totalFen, 688_000)
  const found = (q: string) =>
    act(async (ctx) => (await list(building, ctx, { q, sort: 'newest', limit: 5 })).items.length, assessor)
  assert.deepEqual([await found('隐女士'), await found('4170'), await found(order.number)], [0, 0, 1])
})

test('days and amounts that cannot be are refused with a sentence, by hand, by change and by file', async () => {
  const line = { sku: 'YQ-G', quantity: 1 }
  const wishes: [Partial<NewOrderShape>, string][] = [
    [{ placedAt: '2026-11-01T02:00:00Z', promiseDay: '2026-10-31' }, 'orders.promise-before'],
    [{ promiseDay: '2099-01-01' }, 'orders.promise-far'],
    [{ placedAt: '2031-01-01T00:00:00Z' }, 'orders.placed-ahead'],
    [{ lines: [{ ...line, quantity: 10_000 }] }, 'orders.quantity-odd'],
    [{ lines: [{ ...line, priceFen: 100_000_000_001 }] }, 'orders.price-odd'],
    [
      { lines: Array.from({ length: 20 }, () => ({ ...line, quantity: 9999, priceFen: 100_000_000_000 })) },
      'orders.total-odd',
    ],
  ]
  for (const [more, code] of wishes) await assert.rejects(place(more), refused(code), code)
  const { id } = await place({ placedAt: '2026-11-01T02:00:00Z', promiseDay: '2026-11-01' })
  for (const [day, code] of [
    ['2026-10-31', 'orders.promise-before'],
    ['2037-11-30', 'orders.promise-far'],
  ] as const)
    await assert.rejects(
      act((ctx) => orders.promise(ctx, id, day, '')),
      refused(code),
    )
  const [kind] = orders.importKinds
  const row = (n: number, more: Record<string, string | number>) => ({
    row: n,
    values: { number: `ODD-${n}`, sku: 'YQ-G', ...more },
  })
  const rows = [
    row(2, { placedAt: '2026-11-01T02:00:00Z', promiseDay: '2026-10-01' }),
    row(3, { placedAt: '2099-11-01T02:00:00Z' }),
    row(4, { price: 1e12 }),
    row(5, { promiseDay: '2020-05-01' }),
  ]
  const read = await act(async (ctx) => kind?.apply(ctx, rows))
  assert.deepEqual(read?.refused.map((one) => [one.row, one.field, one.code]).sort(), [
    [2, 'promiseDay', 'orders.promise-before'],
    [3, 'placedAt', 'orders.placed-ahead'],
    [4, 'price', 'orders.price-odd'],
  ])
  const old = await act(async (ctx) => kind?.apply(ctx, rows.slice(3)))
  assert.deepEqual([old?.created.length, old?.refused], [1, []], 'an old order without its time is taken')
})

test('rows of one number are one order; a bad row names itself; what was touched since is not taken back', async () => {
  const [kind] = orders.importKinds
  assert.ok(kind)
  const rows = [
    {
      row: 2,
      values: {
        number: 'T-1',
        customer: '表格客',
        phone: '13900050001',
        sku: 'YQ-G',
        quantity: 1,
        state: 'paid',
        promiseDay: '2026-12-01',
      },
    },
    { row: 3, values: { number: 'T-1', sku: 'CH-O', quantity: 2, price: 280_000 } },
    { row: 4, values: { number: 'T-2', customer: '表格客', phone: '13900050001', sku: 'CH-O' } },
  ]
  const bad = await act((ctx) =>
    kind.apply(ctx, [...rows, { row: 5, values: { number: 'T-3', sku: 'NO-1' } }]),
  )
  assert.deepEqual(
    bad.refused.map(({ row, field, code }) => [row, field, code]),
    [[5, 'sku', 'orders.sku-unknown']],
  )
  const odd = await act((ctx) =>
    kind.apply(ctx, [{ row: 9, values: { number: 'T-9', sku: 'CH-O', phone: '12' } }]),
  )
  assert.deepEqual(
    odd.refused.map(({ row, field, code }) => [row, field, code]),
    [[9, 'phone', 'customers.phone-wrong']],
  )
  const applied = await act((ctx) => kind.apply(ctx, rows))
  assert.deepEqual([applied.created.length, applied.updated.length], [2, 0])
  const one = await act((ctx) => orders.byNumber(ctx, 'T-1'))
  assert.deepEqual(
    [one?.totalFen, one?.state, one?.lines.length, one?.customerName],
    [1_248_000, 'paid', 2, '表格客'],
  )
  const again = await act((ctx) => kind.apply(ctx, rows))
  assert.deepEqual([again.created, again.updated], [[], []])
  await act((ctx) => orders.note(ctx, one?.id ?? '', { text: '已经动过' }))
  await assert.rejects(
    act((ctx) => kind.undo(ctx, applied.undo)),
    refused('orders.used-since'),
  )
  const fresh = await act((ctx) => kind.apply(ctx, [{ row: 2, values: { number: 'T-5', sku: 'CH-O' } }]))
  assert.deepEqual(await act((ctx) => kind.undo(ctx, fresh.undo)), { removed: 1, restored: 0 })
  assert.equal(await act((ctx) => orders.byNumber(ctx, 'T-5')), null)
})

test('undoing an import takes the customers that it made, and leaves those who have anything else', async () => {
  const [kind] = orders.importKinds
  assert.ok(kind)
  const row = (number: string, customer: string, phone: string) => ({
    row: 2,
    values: { number, customer, phone, sku: 'CH-O' },
  })
  const known = await act((ctx) =>
    customers.recognise(ctx, { kind: 'phone', value: '13900060000', channel: 'order' }),
  )
  const applied = await act((ctx) =>
    kind.apply(ctx, [
      row('U-1', '只为表格', '13900060001'),
      row('U-2', '后来又买', '13900060002'),
      row('U-3', '早就认识', '13900060000'),
    ]),
  )
  const idOf = (phone: string) =>
    act(
      async (ctx) =>
        (await customers.recognise(ctx, { kind: 'phone', value: phone, channel: 'order' })).customerId,
    )
  const stays = await idOf('13900060002')
  const goes = await idOf('13900060001')
  await act((ctx) =>
    orders.place(ctx, { customerId: stays, source: 'shop', lines: [{ sku: 'CH-O', quantity: 1 }], note: '' }),
  )
  await act((ctx) => kind.undo(ctx, applied.undo))
  const left = await act((ctx) => customers.people(ctx, [stays, goes, known.customerId]))
  assert.deepEqual([...left.keys()].sort(), [stays, known.customerId].sort())
})

test('a product code stands for its only SKU, and of several each is named', async () => {
  const [kind] = orders.importKinds
  assert.ok(kind)
  const variant = (sku: string) => ({ sku, priceFen: 19_900, active: true })
  const chair = {
    code: 'BM-A66',
    name: { zh: '评测椅', en: 'Chair' },
    category: 'chair' as const,
    variants: [variant('BM-A66-1'), variant('BM-A66-2')],
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    parts: [],
    cartons: [],
    madeToOrder: false,
  }
  await act((ctx) => catalogue.createMany(ctx, [chair]))
  const one = await act((ctx) => kind.apply(ctx, [{ row: 2, values: { number: 'C-1', sku: 'CH' } }]))
  assert.deepEqual([one.created.length, one.refused], [1, []])
  const order = await act((ctx) => orders.byNumber(ctx, 'C-1'))
  assert.deepEqual(
    order?.lines.map(({ sku }) => sku),
    ['CH-O'],
  )
  const again = await act((ctx) => kind.apply(ctx, [{ row: 2, values: { number: 'C-1', sku: 'CH' } }]))
  assert.deepEqual([again.created, again.refused], [[], []])
  const several = await act((ctx) => kind.apply(ctx, [{ row: 2, values: { number: 'C-2', sku: 'BM-A66' } }]))
  assert.deepEqual(several.refused, [
    {
      row: 2,
      field: 'sku',
      code: 'orders.sku-of-several',
      facts: { sku: 'BM-A66', variants: 'BM-A66-1 / BM-A66-2' },
    },
  ])
  assert.equal(
    home.house.words.say('zh-CN', 'orders.sku-of-several', { sku: 'BM-A66', variants: 'BM-A66-1' }),
    '「BM-A66」是商品编码，这个商品有几个货号：BM-A66-1。请写明卖出的是哪一个。',
  )
})
