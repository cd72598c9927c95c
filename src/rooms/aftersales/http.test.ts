/** Cases over the wire: to whom a sum is sent, and to whom a case can be given. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { Known } from '../../kernel/http/doorkeeper.ts'
import { type Http, openHttp } from '../../kernel/http/server.ts'
import { SHOP } from '../../kernel/testing.ts'
import type { CaseShape } from './contract.ts'
import { type CaseShop, openCaseShop, STAFF } from './testing.ts'

let shop: CaseShop
let http: Http
let made: CaseShape
const people: Record<string, string> = {}

/** Everybody's token is his own id. */
async function staff(token: string): Promise<Known | null> {
  if (!(token in STAFF)) return null
  const { name, permissions } = STAFF[token as keyof typeof STAFF]
  return {
    tenant: SHOP,
    actor: { kind: 'staff', id: token, name, permissions: new Set<string>(permissions) },
  }
}
const customer = async (token: string): Promise<Known> => ({
  tenant: SHOP,
  actor: { kind: 'customer', id: token, name: '林女士', permissions: new Set() },
})

async function ask(
  token: keyof typeof STAFF | 'lin',
  url: string,
  put?: object,
  method: 'PUT' | 'POST' = 'PUT',
) {
  const headers =
    token === 'lin'
      ? { authorization: `Bearer ${shop.lin}` }
      : { cookie: `anju-session=${token}`, 'x-anju': '1' }
  const answer = await http.app.inject({
    ...(put ? { method, payload: put } : { method: 'GET' as const }),
    url,
    headers: { 'accept-language': 'en', ...headers },
  })
  return { status: answer.statusCode, body: answer.body, json: answer.json() }
}

before(async () => {
  shop = await openCaseShop({ clock: new HandClock('2037-03-01T02:00:00Z') })
  const doors = { staff, customer, shop: shop.access.tenantFor }
  http = await openHttp({
    house: shop.house,
    routes: [...shop.aftersales.routes, ...shop.policies.routes, ...shop.orders.routes],
    doors,
    version: '0',
  })
  await shop.act(async (ctx) => {
    for (const role of ['agent', 'warehouse', 'assessor'] as const)
      people[role] = (
        await shop.access.hire(ctx, {
          ...{ name: role, login: role, password: 'oak-and-linen-4600' },
          ...{ languages: ['zh-CN'], roles: [role] },
        })
      ).id
  })
  const order = await shop.order()
  made = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, {
      ...{ orderId: order.id, lineId: order.lineId, reason: 'quality', wish: 'refund-return' },
      key: 'sums over the wire',
    }),
  )
  const offered = { rung: 'partial-refund' as const, amountFen: 23_400, key: 'an offer with a sum' }
  made = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.offer(ctx, made.id, { ...offered, expectedVersion: made.version }),
  )
})
after(async () => {
  await http.close()
  await shop.close()
})

/** Every number in an answer that is named as a sum, and every sum in its words. */
const sumsIn = (body: string) =>
  [...body.matchAll(/"(\w*[fF]en)":(-?\d+)|[¥￥]\s?[\d.,]+/g)].map(([text]) => text)

test('no sum of a case is sent to a colleague who may not see money', async () => {
  const id = made.id
  const urls = [
    '/api/cases?view=all',
    '/api/cases/board',
    '/api/cases/claims?view=all',
    `/api/cases/${id}`,
    `/api/cases/${id}/ladder`,
    `/api/cases/${id}/standing`,
    `/api/cases/${id}/goods`,
    `/api/orders/${made.orderId}/cases`,
    `/api/customers/${shop.lin}/cases`,
    `/api/orders/${made.orderId}/possible`,
  ]
  for (const url of urls) {
    const blind = await ask('stf_cang', url)
    assert.equal(blind.status, 200, blind.body)
    assert.deepEqual(sumsIn(blind.body), [], url)
  }
})

test('what is possible for an order has no sums for who may not see money, and all of them for the others', async () => {
  const order = await shop.order()
  const reasons = ['no-reason', 'quality', 'damage', 'mismatch', 'late'] as const
  const seen = async (who: Parameters<typeof ask>[0], side = '') => {
    const url = `/api${side}/orders/${order.id}`
    const answers = [await ask(who, `${url}/possible`)]
    for (const reason of reasons)
      answers.push(await ask(who, `${url}/quote`, { lineId: order.lineId, reason }, 'POST'))
    for (const { status, body } of answers) assert.equal(status, 200, body)
    return answers
  }
  const blind = await seen('stf_cang')
  for (const { body } of blind) assert.deepEqual(sumsIn(body), [])
  const options = blind[1]?.json.options
  assert.match(options[0].detail, /the money goes back as it was paid/, 'what it means is still said')
  const mine = await seen('lin', '/visitor')
  const counting = await seen('stf_xiaoman')
  for (const [index, { body }] of mine.entries()) {
    assert.notDeepEqual(sumsIn(body), [])
    assert.deepEqual(sumsIn(counting[index]?.body ?? ''), sumsIn(body))
  }
})

test('who may see money sees the sum, the offer and what a rung costs', async () => {
  const one = await ask('stf_xiaoman', `/api/cases/${made.id}`)
  assert.equal(one.json.amountFen, made.amountFen)
  assert.equal(one.json.offers[0].amountFen, 23_400)
  assert.match(one.json.offers[0].text, /234/)
  const ladder = await ask('stf_xiaoman', `/api/cases/${made.id}/ladder`)
  assert.ok(ladder.json.rungs.every((rung: { costFen: unknown }) => typeof rung.costFen === 'number'))
})

test('the customer sees his own sums', async () => {
  const mine = await ask('lin', `/api/visitor/cases/${made.id}`)
  assert.equal(mine.status, 200, mine.body)
  assert.equal(mine.json.amountFen, made.amountFen)
  assert.equal(mine.json.offers[0].amountFen, 23_400)
})

test('a spreadsheet of cases has no sums for who may not see money', async () => {
  const kind = shop.aftersales.exportKinds.find((one) => one.kind === 'cases')
  const amounts = (who: keyof typeof STAFF) =>
    shop.as(who, async (ctx) => {
      const found: unknown[] = []
      for await (const page of kind?.rows(ctx) ?? []) found.push(...page.map((row) => row.amount))
      return found
    })
  assert.ok((await amounts('stf_xiaoman')).every((amount) => typeof amount === 'number'))
  assert.ok((await amounts('stf_cang')).every((amount) => amount === null))
})

test('a case is given only to who may see cases; the reviewers of a peak day stand first', async () => {
  const names = async () =>
    (await ask('stf_xiaoman', '/api/cases/hands')).json.items.map(({ name }: { name: string }) => name)
  assert.deepEqual((await names()).toSorted(), ['agent', 'warehouse'])
  const url = `/api/cases/${made.id}/assignee`
  const refused = await ask('stf_xiaoman', url, { staffId: people.assessor })
  assert.equal(refused.status, 403)
  assert.equal(refused.json.error.code, 'aftersales.person-cannot')
  assert.match(refused.json.error.message, /assessor may not see cases/)
  assert.equal((await ask('stf_xiaoman', url, { staffId: people.agent })).json.assigneeId, people.agent)
  for (const named of ['warehouse', 'agent']) {
    shop.aftersales.surgeBy(async () => ({
      ...{ autoApproveFen: null, flashAtOnceFen: null, flashCaseFen: null, flashCustomerFen: null },
      ...{ flashDayFen: null, pickupText: null, order: [], reviewerIds: [people[named] ?? ''] },
    }))
    // The day is remembered for some seconds.
    ;(shop.house.clock as HandClock).advance(10_000)
    assert.equal((await names())[0], named)
  }
})

test('a kept decision is named by the number of its case, and found by it', async () => {
  const url = '/api/policies/decisions'
  const found = await ask('stf_shen', `${url}?about=${made.number.toLowerCase()}`)
  assert.ok(found.json.items.length > 0, found.body)
  const about = { kind: 'case', id: made.id, number: made.number }
  for (const one of found.json.items) assert.deepEqual(one.about, about)
  const one = await ask('stf_shen', `${url}/${found.json.items[0].fingerprint}`)
  assert.deepEqual(one.json.about, about)
  assert.deepEqual((await ask('stf_shen', `${url}?about=AS-none`)).json.items, [])
})

test('an exchange may bring another piece: what it costs more or less is said before, asked for or paid back after', async () => {
  const blank = {
    colours: [],
    sizes: [],
    materials: [],
    tests: [],
    suits: [],
    cartons: [],
    madeToOrder: false,
  }
  const made = (sku: string, priceFen: number, en: string, active = true) => ({
    ...{ sku, priceFen, active, option: { zh: en, en } },
  })
  await shop.act((ctx) =>
    shop.catalogue.createMany(ctx, [
      {
        ...blank,
        code: 'ST',
        name: { zh: '边几', en: 'Side table' },
        category: 'coffee-table',
        variants: [
          made('ST-OAK', 60_000, 'oak'),
          made('ST-WAL', 72_000, 'walnut'),
          made('ST-LOW', 45_000, 'low'),
          made('ST-OLD', 10_000, 'old', false),
        ],
        parts: [],
      },
    ]),
  )
  const order = await shop.order({ sku: 'ST-OAK' })
  const opening = {
    orderId: order.id,
    lineId: order.lineId,
    reason: 'quality' as const,
    wish: 'exchange' as const,
  }
  const opened = await shop.mine((ctx) => shop.aftersales.open(ctx, { ...opening, key: 'another piece' }))
  const seen = await ask('stf_xiaoman', `/api/cases/${opened.id}`)
  const approve = seen.json.actions.find(({ event }: { event: string }) => event === 'approve')
  assert.deepEqual(approve.takes, ['sku'])
  const others = async (who: Parameters<typeof ask>[0], side = '') =>
    (await ask(who, `/api${side}/cases/${opened.id}/others`)).json.items.map(
      (one: { sku: string; differenceFen: number | null }) => [one.sku, one.differenceFen],
    )
  assert.deepEqual(await others('stf_xiaoman'), [
    ['ST-WAL', 12_000],
    ['ST-LOW', -15_000],
  ])
  assert.deepEqual(await others('stf_cang'), [
    ['ST-WAL', null],
    ['ST-LOW', null],
  ])
  assert.deepEqual(await others('lin', '/visitor'), [['ST-LOW', -15_000]])
  const after = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.act(ctx, {
      ...{ caseId: opened.id, event: 'approve', expectedVersion: opened.version },
      ...{ key: 'agree to the dearer', data: { sku: 'ST-WAL' } },
    }),
  )
  assert.equal(after.state, 'awaiting-payment')
  const { asked } = await shop.act((ctx) =>
    shop.payouts.refundsOf(ctx, { customerId: shop.lin, caseId: opened.id }),
  )
  assert.deepEqual(
    asked.map(({ fen }) => fen),
    [12_000],
  )
})

test('who reads English reads the English names of the catalogue; the case keeps what was sold', async () => {
  const order = await shop.order()
  const opening = {
    orderId: order.id,
    lineId: order.lineId,
    reason: 'quality' as const,
    wish: 'part' as const,
  }
  const opened = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, { ...opening, part: 'CH-LEG', key: 'a leg in English' }),
  )
  assert.deepEqual([opened.productName, opened.part?.name], ['初禾实木餐桌', '桌腿'])
  const named = { productName: 'Chuhe table', part: 'Leg' }
  const seen = (json: { productName: string; part: { name: string } }) => ({
    productName: json.productName,
    part: json.part.name,
  })
  const list = await ask('stf_xiaoman', `/api/cases?q=${opened.number}`)
  assert.deepEqual(seen(list.json.items[0]), named)
  assert.deepEqual(seen((await ask('stf_xiaoman', `/api/cases/${opened.id}`)).json), named)
  assert.deepEqual(seen((await ask('lin', `/api/visitor/cases/${opened.id}`)).json), named)
  const row = (await ask('stf_xiaoman', `/api/orders?q=${opened.orderNumber}`)).json.items[0]
  assert.equal(row.lineText, 'Chuhe table')
})
