// The catalogue through its door: creating, changing with an optimistic revision, archiving, searching, citing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../kernel/errors.ts'
import { OTHER_SHOP, openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import type { Product, ProductDraft } from './contract.ts'
import { type Catalogue, catalogueTables, openCatalogue } from './index.ts'

let test_: TestHouse
let catalogue: Catalogue
before(async () => {
  test_ = await openTestHouse({ folders: [catalogueTables] })
  catalogue = openCatalogue(test_.house)
})
after(() => test_.close())

const plain = (code: string, more: Partial<ProductDraft> = {}): ProductDraft => ({
  code,
  name: { zh: `云栖沙发 ${code}`, en: `Yunqi sofa ${code}` },
  category: 'sofa',
  variants: [{ sku: `${code}-OAT`, colour: 'oat', priceFen: 688000, active: true }],
  colours: [
    { id: 'oat', name: { zh: '燕麦', en: 'oatmeal' }, family: 'beige' },
    { id: 'light-grey', name: { zh: '浅灰', en: 'light grey' }, family: 'light-grey' },
  ],
  sizes: [{ key: 'seat-height', mm: 440, source: 'measured', measuredOn: '2026-10-08' }],
  materials: [],
  tests: [
    {
      kind: 'scratch',
      colour: 'oat',
      result: { zh: '2,000 次轻微起毛', en: 'slight fuzz after 2,000 strokes' },
      value: 2000,
      unit: 'strokes',
      source: 'lab',
      measuredOn: '2026-09-12',
    },
  ],
  suits: [],
  parts: [
    { no: 'LEG-01', name: { zh: '沙发脚', en: 'sofa leg' }, quantity: 6, replaceable: true, spareFen: 2500 },
  ],
  cartons: [],
  madeToOrder: false,
  ...more,
})
const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const made = (code: string, more: Partial<ProductDraft> = {}): Promise<Product> =>
  test_.act((ctx) => catalogue.create(ctx, plain(code, more)))

test('a product is read by its id and by its code', async () => {
  const sofa = await made('READ-1')
  const byCode = await test_.act((ctx) => catalogue.product(ctx, 'READ-1'))
  assert.equal(byCode?.id, sofa.id)
  assert.equal(byCode?.revision, 1)
  assert.equal(await test_.act((ctx) => catalogue.product(ctx, 'nothing')), null)
})

test('a code and an SKU are taken once', async () => {
  await made('TAKEN')
  await assert.rejects(made('TAKEN'), refusal('catalogue.code-taken'))
  await assert.rejects(made('TAKEN-2', { variants: plain('TAKEN').variants }), refusal('catalogue.sku-taken'))
})

test('of two people who read the same revision only the first one saves', async () => {
  const sofa = await made('RACE')
  const seat = (mm: number) =>
    plain('RACE', { sizes: [{ key: 'seat-height', mm, source: 'measured', measuredOn: '2026-10-09' }] })
  const first = await test_.act((ctx) => catalogue.change(ctx, sofa.id, 1, seat(450)))
  assert.equal(first.revision, 2)
  await assert.rejects(
    test_.act((ctx) => catalogue.change(ctx, sofa.id, 1, seat(460))),
    refusal('catalogue.changed-meanwhile'),
  )
})

test('a change tells which fact was what and is what now', async () => {
  const heard: unknown[] = []
  test_.house.on('catalogue.product.changed', 'test', async (_, event) => void heard.push(event.data))
  const sofa = await made('TELL')
  await test_.act((ctx) =>
    catalogue.change(
      ctx,
      sofa.id,
      1,
      plain('TELL', {
        sizes: [{ key: 'seat-height', mm: 450, source: 'measured', measuredOn: '2026-10-08' }],
      }),
    ),
  )
  await test_.house.settle()
  const [event] = heard.filter((data) => JSON.stringify(data).includes('TELL'))
  const { changes } = event as { changes: { fact: string; old: { zh: string }; new: { zh: string } }[] }
  assert.deepEqual(
    changes.map((c) => [c.fact, c.old.zh, c.new.zh]),
    [['size.seat-height', '440\u00a0mm', '450\u00a0mm']],
  )
})

test('the assistant gets sentences with ids, and the untested colour by name as unknown', async () => {
  const sofa = await made('FACT')
  const facts = await test_.act((ctx) => catalogue.factsFor(ctx, 'FACT'))
  const seat = facts?.facts.find((fact) => fact.key === 'size.seat-height')
  assert.equal(seat?.id, `${sofa.id}#size.seat-height`)
  assert.equal(seat?.value, 440)
  assert.equal(seat?.sentence.zh, '云栖沙发 FACT的坐高是 440\u00a0mm。')
  assert.equal(seat?.sentence.en, 'Yunqi sofa FACT: the seat height is 440\u00a0mm.')
  const scratch = facts?.unknown.find((lack) => lack.key === 'test.scratch')
  assert.equal(scratch?.colour, 'light-grey')
  assert.equal(scratch?.sentence.zh, '抓痕测试：浅灰没测过，不敢保证')
})

test('two Chinese characters, a code and an SKU find a product', async () => {
  await made('FIND-77', { name: { zh: '松间书桌', en: 'Pine desk' }, category: 'desk' })
  for (const words of ['书桌', '松间', '松', 'FIND-77', 'find-77-oat', 'pine', '松间 燕麦']) {
    const [listed] = await list({ q: words })
    assert.equal(listed?.code, 'FIND-77', words)
  }
  const [found] = await test_.act((ctx) => catalogue.find(ctx, '我想问一下松间书桌腿放得下吗'))
  assert.equal(found?.code, 'FIND-77')
  assert.ok((found?.score ?? 0) > 0.5)
})

async function list(query: Record<string, string>) {
  const found = catalogue.routes.find(
    (r) => r.endpoint.path === '/api/catalogue/products' && r.endpoint.method === 'GET',
  )
  const parsed = found?.endpoint.query?.parse(query)
  const answer = await test_.act(
    (ctx) =>
      found?.run(
        ctx,
        { params: undefined, query: parsed, body: undefined } as never,
        {} as never,
      ) as Promise<{ items: Product[]; next?: string; total: number }>,
  )
  return answer.items
}

test('pages follow each other without gap or double in every order', async () => {
  for (let i = 0; i < 7; i++)
    await made(`PAGE-${i}`, {
      name: { zh: '分页测试', en: 'page' },
      variants: [{ sku: `PAGE-${i}`, priceFen: 1000 * (i % 3), active: true }],
    })
  const found = catalogue.routes.find(
    (r) => r.endpoint.path === '/api/catalogue/products' && r.endpoint.method === 'GET',
  )
  for (const sort of ['code', 'name', 'score', 'updated', 'price'])
    for (const descending of ['true', 'false']) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const query = found?.endpoint.query?.parse({
          q: '分页测试',
          limit: '2',
          sort,
          descending,
          ...(cursor ? { cursor } : {}),
        })
        const page = (await test_.act(
          (ctx) =>
            found?.run(
              ctx,
              { params: undefined, query, body: undefined } as never,
              {} as never,
            ) as Promise<unknown>,
        )) as { items: Product[]; next?: string; total: number }
        assert.equal(page.total, 7)
        seen.push(...page.items.map((p) => p.code))
        cursor = page.next
      } while (cursor)
      assert.equal(new Set(seen).size, 7, `${sort} ${descending}: ${seen}`)
      assert.equal(seen.length, 7)
    }
})

test('what is archived leaves the shop and keeps its facts', async () => {
  const sofa = await made('GONE')
  await test_.act((ctx) => catalogue.archive(ctx, sofa.id, 1))
  const names = await test_.act((ctx) => catalogue.names(ctx))
  assert.ok(!names.some((name) => name.code === 'GONE'))
  assert.equal((await test_.act((ctx) => catalogue.factsFor(ctx, 'GONE')))?.product.archived, true)
})

test('another shop sees nothing of it', async () => {
  await made('MINE')
  const other = await test_.house.transact(test_.house.system(OTHER_SHOP), (ctx) =>
    catalogue.product(ctx, 'MINE'),
  )
  assert.equal(other, null)
})

test('order lines find their variant by SKU', async () => {
  await made('SKU-1')
  const variants = await test_.act((ctx) => catalogue.variants(ctx, ['SKU-1-OAT', 'unknown']))
  assert.equal(variants.get('SKU-1-OAT')?.title.zh, '云栖沙发 SKU-1，燕麦')
  assert.equal(variants.get('SKU-1-OAT')?.priceFen, 688000)
  assert.equal(variants.has('unknown'), false)
})
