/** Claims on a real database: opened once by themselves, filed before the cut-off, settled in the ledger, and never in the customer's way. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../../kernel/clock.ts'
import type { Endpoint, Parts } from '../../../kernel/contract.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { seedEvidence } from '../../evidence/index.ts'
import type { CaseShape } from '../contract.ts'
import { type CaseShop, openCaseShop } from '../testing.ts'

let shop: CaseShop
const clock = new HandClock('2027-03-01T02:00:00Z')
const HOUR = 3_600_000
before(async () => {
  shop = await openCaseShop({ clock })
  await shop.house.start()
})
after(() => shop.close())

let count = 0
const settle = () => shop.house.settle(clock.now())
type Order = { readonly id: string; readonly lineId: string }

async function damaged(order: Order): Promise<CaseShape> {
  count += 1
  await settle()
  const made = await shop.mine((ctx) =>
    shop.aftersales.open(ctx, {
      ...{ orderId: order.id, lineId: order.lineId, quantity: 1, reason: 'damage', reasonText: '桌面裂了' },
      ...{ wish: 'refund-return', evidenceIds: [], key: `damage ${count} of claims` },
    }),
  )
  await settle()
  return made
}

const claimsOf = async (order: Order) =>
  (await shop.act((ctx) => shop.aftersales.ofOrder(ctx, order.id))).filter(
    ({ parentId }) => parentId !== null,
  )
const standing = (id: string) => shop.act((ctx) => shop.aftersales.standing(ctx, id))
const proof = (order: Order, name: string, caseId?: string) =>
  shop.act((ctx) => {
    count += 1
    const text = `${name} 记录`
    return shop.evidence.state(ctx, {
      key: `proof ${count}`,
      text,
      orderId: order.id,
      proof: name,
      ...(caseId && { caseId }),
    })
  })
/** The verb behind a route, as whoever acts. */
const call = async (
  path: string,
  method: string,
  ctx: Ctx,
  parts: Partial<Parts<Endpoint>>,
): Promise<unknown> => {
  const found = shop.aftersales.routes.find(
    (one) => one.endpoint.path === path && one.endpoint.method === method,
  )
  assert.ok(found, path)
  return found.run(
    ctx,
    { params: undefined, query: undefined, body: undefined, ...parts } as Parts<Endpoint>,
    {} as never,
  )
}

test('a cracked table: the claim waits for its papers, is complete with the last one, and is filed at once', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  const [claim, ...others] = await claimsOf(order)
  assert.equal(others.length, 0)
  assert.deepEqual([claim?.kind, claim?.state, claim?.parentId], ['transit-claim', 'opened', made.id])
  const flipped = await standing(made.id)
  assert.deepEqual(
    [flipped.happened, flipped.final.party, flipped.flipped],
    ['hidden-72-hours', 'merchant', true],
  )
  assert.equal(flipped.customer.payer, 'merchant')
  await seedEvidence(shop.house, shop.evidence, shop.house.system('ten_first'), [
    { what: 'cracked-table', orderId: order.id, proof: 'packing-passes' },
  ])
  await proof(order, 'shock-log', made.id)
  await settle()
  const proven = await standing(made.id)
  assert.deepEqual([proven.final.party, proven.flipped], ['carrier', false])
  assert.deepEqual(proven.bears, [{ party: 'carrier', fen: made.amountFen ?? 320_000 }])
  const filed = await shop.act((ctx) => shop.aftersales.claim(ctx, claim?.id ?? ''))
  assert.equal(filed.state, 'filed')
  assert.equal(filed.against, 'carrier')
  assert.ok(filed.filedAt && filed.fileBefore && filed.filedAt < filed.fileBefore)
  const { items } = (await shop.act((ctx) =>
    call('/api/cases/:id/standing/history', 'GET', ctx, { params: { id: made.id } }),
  )) as { items: { payer: string }[] }
  assert.equal(items[0]?.payer, 'carrier')
  assert.ok(items.length >= 2)
  // Asked by the claim's own id it is the same story, seen from whom it is against.
  const id = claim?.id ?? ''
  const { caseId, ...own } = await standing(id)
  const { caseId: _, ...parents } = proven
  assert.equal(caseId, id)
  assert.deepEqual(own, parents)
  assert.deepEqual(
    await shop.act((ctx) => call('/api/cases/:id/standing/history', 'GET', ctx, { params: { id } })),
    await shop.act((ctx) => call('/api/cases/:id/standing/history', 'GET', ctx, { params: { id: made.id } })),
  )
  const said = (await shop.as('stf_zhijian', (ctx) =>
    call('/api/cases/:id/standing', 'PUT', ctx, {
      params: { id },
      body: { happened: 'crushed-refused', findings: [], text: '外箱压坏', key: 'stated by claim' },
    }),
  )) as { caseId: string }
  assert.equal(said.caseId, id)
  assert.equal((await standing(made.id)).happened, 'crushed-refused')
})

test('the papers are one page with every hash, the photo in it, and nothing that anybody wrote can run', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  const note = await shop.act((ctx) =>
    shop.evidence.state(ctx, {
      ...{ key: 'evil note 1', text: '<script>alert(1)</script>', orderId: order.id, caseId: made.id },
      proof: 'driver-note',
    }),
  )
  await seedEvidence(shop.house, shop.evidence, shop.house.system('ten_first'), [
    { what: 'crushed-carton', orderId: order.id, proof: 'door-photos' },
  ])
  await settle()
  const [claim] = await claimsOf(order)
  const file = (await shop.act((ctx) =>
    call('/api/cases/:id/claim-file', 'GET', ctx, { params: { id: claim?.id ?? '' } }),
  )) as { body: Buffer; type: string; inline?: boolean }
  const page = file.body.toString()
  assert.ok(page.includes(note.sha256) && page.includes('data:image/jpeg;base64,'))
  assert.ok(page.includes('民法典832') && page.includes(claim?.number ?? 'none'))
  assert.ok(!page.includes('<script') && !file.inline)
})

test('nothing more comes: it is filed before the carrier’s cut-off with what there is', async () => {
  const order = await shop.order()
  await damaged(order)
  const [claim] = await claimsOf(order)
  clock.advance(43 * HOUR)
  await settle()
  assert.equal((await claimsOf(order))[0]?.state, 'opened')
  clock.advance(2 * HOUR)
  await settle()
  const filed = await shop.act((ctx) => shop.aftersales.claim(ctx, claim?.id ?? ''))
  assert.equal(filed.state, 'filed')
  assert.ok(filed.filedAt && filed.fileBefore && filed.filedAt < filed.fileBefore)
})

test('however often and at once it is looked at, each claim is opened once', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      proof(order, 'shock-log', made.id),
      proof(order, 'packing-passes', made.id),
      ...[1, 2, 3].map((n) => shop.act((ctx) => ctx.later('aftersales.recourse-look', { case: made.id, n }))),
    ])
    await settle()
  }
  assert.equal((await claimsOf(order)).length, 1)
})

test('what a person states turns it to the technician; the unfiled claim against the carrier is let go', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  await proof(order, 'pre-start-photos', made.id)
  await proof(order, 'work-video', made.id)
  await shop.as('stf_zhijian', (ctx) =>
    call('/api/cases/:id/standing', 'PUT', ctx, {
      params: { id: made.id },
      body: {
        happened: 'found-at-assembly',
        findings: ['handling'],
        text: '视频里磕到门框',
        key: 'stated 12345',
      },
    }),
  )
  await settle()
  const claims = await claimsOf(order)
  const kinds = claims.map(({ kind, state }) => `${kind} ${state}`).sort()
  assert.deepEqual(kinds, ['recourse filed', 'transit-claim closed'])
  assert.equal((await standing(made.id)).final.party, 'technician')
  await assert.rejects(
    shop.as('stf_zhijian', (ctx) =>
      call('/api/cases/:id/standing', 'PUT', ctx, {
        params: { id: made.id },
        body: { findings: ['off-the-sample'], text: 'x', key: 'stated 23456' },
      }),
    ),
    /finding-unknown/,
  )
})

test('what the other business pays is booked once, from it to the shop', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  await proof(order, 'shock-log', made.id)
  await proof(order, 'packing-passes', made.id)
  await settle()
  const [claim] = await claimsOf(order)
  const id = claim?.id ?? ''
  assert.equal(claim?.state, 'filed')
  await shop.as('stf_zhijian', (ctx) =>
    shop.aftersales.act(ctx, { caseId: id, event: 'they-accept', key: 'accepted 12' }),
  )
  for (let again = 0; again < 3; again += 1)
    await shop.as('stf_qian', (ctx) =>
      shop.aftersales.act(ctx, { caseId: id, event: 'settle', key: 'settled 123', data: { fen: 200_000 } }),
    )
  await settle()
  assert.equal((await claimsOf(order))[0]?.state, 'closed')
  const ledger = JSON.stringify(await shop.act((ctx) => shop.payouts.ledger(ctx, { case: id, limit: 50 })))
  assert.equal(ledger.split('200000').length - 1 > 0, true)
  assert.equal(ledger.split('"carrier"').length - 1 > 0, true)
})

test('the customer’s case goes to its end whatever becomes of the claim', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  const [claim] = await claimsOf(order)
  assert.equal(claim?.state, 'opened')
  // Whoever locks the claim holds up nobody but himself.
  await shop.act(async (holding) => {
    const { byId } = await import('../store.ts')
    await byId(holding, claim?.id ?? '', true)
    const withdrawn = await shop.mine((ctx) =>
      shop.aftersales.act(ctx, { caseId: made.id, event: 'withdraw', key: 'withdraw 1234' }),
    )
    assert.equal(withdrawn.final || withdrawn.state === 'withdrawn', true)
  })
  const mine = await shop.mine((ctx) => shop.aftersales.mine(ctx, shop.lin, order.id))
  assert.ok(
    mine.every(({ kind }) => kind !== 'transit-claim'),
    'the quarrel is not the customer’s to see',
  )
})

test('capture now: what can still be taken, by whom and until when; what is gone is not asked for', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  const { items } = (await shop.act((ctx) =>
    call('/api/cases/:id/captures', 'GET', ctx, { params: { id: made.id } }),
  )) as { items: { proof: string; who: string; by: string | null; turns: boolean }[] }
  const unboxing = items.find((one) => one.proof === 'unboxing-video')
  assert.equal(unboxing?.who, 'customer')
  assert.ok(unboxing?.by && unboxing.turns)
  assert.ok(!items.some((one) => one.proof === 'packing-photo'), 'the carton was closed long ago')
  const mine = (await shop.mine((ctx) =>
    call('/api/visitor/cases/:id/captures', 'GET', ctx, { params: { id: made.id } }),
  )) as { items: { who: string }[] }
  assert.ok(mine.items.length > 0 && mine.items.every(({ who }) => who === 'customer'))
  const fresh = await shop.order({ arrived: false })
  await settle()
  const before = (await shop.act((ctx) =>
    call('/api/orders/:id/captures', 'GET', ctx, { params: { id: fresh.id } }),
  )) as { items: { proof: string; who: string }[] }
  assert.ok(before.items.some((one) => one.proof === 'bom-scan' && one.who === 'warehouse'))
})

/** A claim that was opened without a case behind it, accepted by the other side. */
async function accepted(kind: 'transit-claim' | 'recourse', facts: Record<string, string>) {
  const order = await shop.order()
  count += 1
  const { id } = await shop.act((ctx) =>
    shop.aftersales.open(ctx, {
      ...{ kind, orderId: order.id, lineId: order.lineId, reason: 'damage', wish: 'compensation' },
      ...{ amountFen: 86_000, facts, key: `alone ${count} of claims` },
    }),
  )
  for (const event of ['file', 'they-accept'])
    await shop.as('stf_zhijian', (ctx) =>
      shop.aftersales.act(ctx, { caseId: id, event, key: `${event} ${count} alone` }),
    )
  return id
}
const settled = (caseId: string, data: Record<string, unknown>) => {
  count += 1
  return shop.as('stf_qian', (ctx) =>
    shop.aftersales.act(ctx, { caseId, event: 'settle', key: `settle ${count} alone`, data }),
  )
}
const entriesOf = async (id: string) =>
  (await shop.act((ctx) => shop.payouts.ledger(ctx, { case: id, limit: 50 }))).items

test('a claim without a case is settled for no more than was claimed, and never without an entry', async () => {
  const id = await accepted('transit-claim', {})
  for (const data of [
    { fen: 99_900_000 },
    { fen: 99_900_000, amountFen: 99_900_000 },
    { fen: 100.5 },
    { fen: '86000' },
  ])
    await assert.rejects(settled(id, data), /settle-sum/)
  await assert.rejects(settled(id, { fen: -1 }), /guard|settle-sum/)
  assert.equal((await entriesOf(id)).length, 0)
  assert.equal((await settled(id, { fen: 80_000 })).state, 'closed')
  const entries = await entriesOf(id)
  assert.equal(entries.length, 1)
  assert.ok(JSON.stringify(entries).includes('80000') && JSON.stringify(entries).includes('"carrier"'))
})

test('a recourse against nobody is not opened, and one is settled against whom it is', async () => {
  await assert.rejects(accepted('recourse', {}), /against-missing/)
  await assert.rejects(accepted('recourse', { against: 'customer' }), /against-missing/)
  const id = await accepted('recourse', { against: 'supplier' })
  await settled(id, { fen: 80_000 })
  assert.ok(JSON.stringify(await entriesOf(id)).includes('"supplier"'))
})

test('list and page of a claim without a case agree: papers, the last moment, and whom', async () => {
  const id = await accepted('transit-claim', {})
  const one = await shop.act((ctx) => shop.aftersales.claim(ctx, id))
  const { items } = await shop.act((ctx) => shop.aftersales.claims(ctx, { view: 'all', limit: 100 }))
  assert.deepEqual(
    items.find((item) => item.id === id),
    one,
  )
  const stands = await standing(id)
  assert.equal(one.missing, stands.evidence.filter(({ present }) => !present).length)
  assert.ok(one.missing > 0 && one.fileBefore !== null)
  assert.equal(one.againstName, '')
})

test('what is not proven against the installer is proposed, and let go when nobody takes it up', async () => {
  const order = await shop.order()
  const made = await damaged(order)
  await shop.as('stf_zhijian', (ctx) =>
    call('/api/cases/:id/standing', 'PUT', ctx, {
      params: { id: made.id },
      body: { happened: 'found-at-assembly', findings: [], text: '听客户说的', key: 'proposed 1234' },
    }),
  )
  await settle()
  const of = async () => (await claimsOf(order)).find(({ kind }) => kind === 'recourse')
  assert.equal((await of())?.state, 'opened')
  clock.advance(6 * 24 * HOUR + HOUR)
  await settle()
  assert.equal((await of())?.state, 'closed')
  const id = (await of())?.id ?? ''
  assert.equal((await shop.act((ctx) => shop.aftersales.claim(ctx, id))).filedAt, null)
})
