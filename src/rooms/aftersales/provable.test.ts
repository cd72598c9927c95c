/** What happened to a case can be proved afterwards: events only grow, an edit behind our back is seen, and a forgotten person leaves figures and an unbroken chain. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import * as store from './store.ts'
import { type CaseShop, openCaseShop } from './testing.ts'

let shop: CaseShop
const clock = new HandClock('2027-03-01T02:00:00Z')
before(async () => {
  shop = await openCaseShop({ clock })
})
after(() => shop.close())

let count = 0
async function opened(customerId = shop.lin) {
  count += 1
  const order = await shop.order()
  return shop.mine(
    (ctx) =>
      shop.aftersales.open(ctx, {
        ...{ orderId: order.id, lineId: order.lineId, reason: 'quality', wish: 'refund-return' },
        ...{ reasonText: '桌面开裂，家里有小孩', key: `provable ${count}` },
      }),
    customerId,
  )
}
const prove = (id: string) => shop.act((ctx) => shop.aftersales.prove(ctx, id))

test('the database refuses to change or delete an event', async () => {
  const { id } = await opened()
  for (const statement of [
    sql`update aftersales.event set to_state = 'refunded' where case_id = ${id}`,
    sql`delete from aftersales.event where case_id = ${id}`,
    sql`truncate aftersales.event cascade`,
  ])
    await assert.rejects(
      shop.act((ctx) => statement.execute(ctx.db)),
      /only grows|permission denied/,
    )
})

test('whoever gets past that is seen: an edited event, and a case that its events do not tell', async () => {
  const { id } = await opened()
  await shop.act((ctx) => sql`alter table aftersales.event disable trigger event_only_grows`.execute(ctx.db))
  await shop.act((ctx) =>
    sql`update aftersales.event set data = data || '{"quantity": 2}' where case_id = ${id}`.execute(ctx.db),
  )
  await shop.act((ctx) => sql`alter table aftersales.event enable trigger event_only_grows`.execute(ctx.db))
  assert.equal((await prove(id)).brokenAt, 1)
  const second = await opened()
  await shop.act((ctx) =>
    sql`update aftersales.case set amount_fen = 9900 where id = ${second.id}`.execute(ctx.db),
  )
  assert.deepEqual((({ brokenAt, rebuilt }) => ({ brokenAt, rebuilt }))(await prove(second.id)), {
    brokenAt: null,
    rebuilt: false,
  })
})

test('a unit is never counted past what was delivered, whatever a program writes', async () => {
  const { orderId } = await opened()
  await assert.rejects(
    shop.act((ctx) =>
      sql`update aftersales.sale set open = open + 1 where order_id = ${orderId}`.execute(ctx.db),
    ),
    /sale_units/,
  )
})

test('a forgotten person leaves the figures and an unbroken chain, and no word of his', async () => {
  const made = await opened()
  await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.note(ctx, made.id, '林女士说楼道很窄', 'a note of hers'),
  )
  const told = await shop.act((ctx) => shop.aftersales.person.exportOf(ctx, shop.lin))
  assert.match(JSON.stringify(told), /楼道很窄/)
  await shop.act((ctx) => shop.aftersales.person.forget(ctx, shop.lin))
  const row = await shop.act((ctx) => store.byId(ctx, made.id))
  assert.deepEqual([row?.customerId, row?.reasonText, row?.quantity], [null, '', 1])
  for (const needle of ['楼道很窄', '家里有小孩'])
    assert.deepEqual(
      (await shop.test.searchEverywhere(needle)).filter((place) => place.startsWith('aftersales.')),
      [],
    )
  const { brokenAt, rebuilt } = await prove(made.id)
  assert.deepEqual([brokenAt, rebuilt], [null, true])
})
