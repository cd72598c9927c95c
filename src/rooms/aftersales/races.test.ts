/** Two programs on one database: one unit asked back by four at once, the same click twice, a withdrawal against a yes, a clock against a person. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type House, openHouse } from '../../kernel/house.ts'
import { openLog } from '../../kernel/log.ts'
import type { Aftersales, NewCase } from './door.ts'
import * as store from './store.ts'
import { CASE_TABLES, type CaseShop, openCaseRooms, openCaseShop, type STAFF } from './testing.ts'

const ROUNDS = 20
const clock = new HandClock('2027-03-01T02:00:00Z')
interface Node {
  readonly house: House
  readonly aftersales: Aftersales
}
let shop: CaseShop
let other: Node

before(async () => {
  shop = await openCaseShop({ clock })
  const house = await openHouse({
    config: shop.house.config,
    ...{ clock, log: openLog('silent'), connection: shop.test.connection },
    migrations: [...CASE_TABLES],
  })
  other = { house, aftersales: openCaseRooms(house).aftersales }
})
after(async () => {
  await other.house.close()
  await shop.close()
})

const node = (n: number): Node => (n % 2 === 0 ? shop : other)
const customer = () => shop.test.who({ kind: 'customer', id: shop.lin, name: '林女士', permissions: [] })
const mine = <T>(n: number, run: (ctx: Ctx, door: Aftersales) => Promise<T>): Promise<T> =>
  node(n).house.transact(customer(), (ctx) => run(ctx, node(n).aftersales))
const staff = <T>(
  n: number,
  id: keyof typeof STAFF,
  run: (ctx: Ctx, door: Aftersales) => Promise<T>,
): Promise<T> => node(n).house.transact(shop.staff(id), (ctx) => run(ctx, node(n).aftersales))

const outcomes = async (all: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((one) =>
    one.status === 'fulfilled'
      ? 'done'
      : one.reason instanceof Refusal
        ? one.reason.code
        : String(one.reason),
  )
const wish = (order: { id: string; lineId: string }, key: string, more: Partial<NewCase> = {}): NewCase => ({
  ...{ orderId: order.id, lineId: order.lineId, reason: 'quality', wish: 'refund-return', key },
  ...more,
})

/** One unit is held once, and every case is as its events tell. */
async function consistent(orderId: string): Promise<void> {
  const [sale] = await shop.act((ctx) => store.salesOf(ctx, orderId))
  const cases = await shop.act((ctx) => store.ofOrder(ctx, orderId))
  const held = cases.filter(({ facts, closedAt }) => !closedAt && facts.units === undefined)
  assert.equal(
    sale?.open,
    held.reduce((sum, { quantity }) => sum + quantity, 0),
  )
  assert.ok((sale?.open ?? 0) + (sale?.accepted ?? 0) <= (sale?.delivered ?? 0))
  for (const { id } of cases) {
    const { brokenAt, rebuilt } = await shop.act((ctx) => shop.aftersales.prove(ctx, id))
    assert.deepEqual([brokenAt, rebuilt], [null, true])
  }
}

test(`four returns of a one-unit order at once are exactly one, ${ROUNDS} times of ${ROUNDS}`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const order = await shop.order()
    const found = await outcomes(
      [0, 1, 2, 3].map((n) => mine(n, (ctx, door) => door.open(ctx, wish(order, `race ${round} ${n}`)))),
    )
    assert.deepEqual(found.sort(), [
      'aftersales.units-taken',
      'aftersales.units-taken',
      'aftersales.units-taken',
      'done',
    ])
    await consistent(order.id)
  }
})

test(`the same click on two programs at once is one case, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const order = await shop.order({ quantity: 2 })
    const [a, b] = await Promise.all(
      [0, 1].map((n) => mine(n, (ctx, door) => door.open(ctx, wish(order, `twice ${round}`)))),
    )
    assert.equal(a?.id, b?.id)
    assert.equal((await shop.act((ctx) => store.ofOrder(ctx, order.id))).length, 1)
    await consistent(order.id)
  }
})

test(`withdrawing and agreeing at once: one of them happened, the other is told the version now, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const order = await shop.order()
    const made = await mine(0, (ctx, door) => door.open(ctx, wish(order, `yes or no ${round}`)))
    assert.equal(made.state, 'requested')
    const deed = (event: string) => ({
      caseId: made.id,
      event,
      expectedVersion: made.version,
      key: `${event} ${round}`,
    })
    const found = await outcomes([
      mine(round, (ctx, door) => door.act(ctx, deed('withdraw'))),
      staff(round + 1, 'stf_xiaoman', (ctx, door) => door.act(ctx, deed('approve'))),
    ])
    assert.deepEqual(found.sort(), ['aftersales.gone-on', 'done'])
    await consistent(order.id)
  }
})

test(`the clock and a person at once: the case moved once, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const order = await shop.order()
    const made = await mine(0, (ctx, door) => door.open(ctx, wish(order, `clock ${round}`)))
    clock.advance(25 * 3_600_000)
    await outcomes([
      staff(0, 'stf_xiaoman', (ctx, door) =>
        door.act(ctx, {
          caseId: made.id,
          event: 'approve',
          expectedVersion: made.version,
          key: `approve ${round}`,
        }),
      ),
      other.house.settle(clock.now()),
    ])
    const events = await shop.act((ctx) => store.events(ctx, made.id))
    assert.equal(events.filter(({ event }) => event === 'approve').length, 1)
    await consistent(order.id)
  }
})

test(`two checks of the same goods at once owe one refund, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const order = await shop.order()
    let now = await mine(0, (ctx, door) => door.open(ctx, wish(order, `check ${round}`)))
    const go = async (id: keyof typeof STAFF, event: string) => {
      now = await staff(0, id, (ctx, door) =>
        door.act(ctx, { caseId: now.id, event, expectedVersion: now.version, key: `${event} of ${round}` }),
      )
    }
    await go('stf_xiaoman', 'approve')
    await go('stf_cang', 'arrived')
    await outcomes(
      [0, 1].map((n) =>
        staff(n, 'stf_cang', (ctx, door) =>
          door.act(ctx, {
            caseId: now.id,
            event: 'pass',
            expectedVersion: now.version,
            key: `pass ${round} ${n}`,
            data: { grade: 'A' },
          }),
        ),
      ),
    )
    const owed = await shop.act((ctx) => shop.payouts.ofCase(ctx, now.id))
    assert.equal(owed.length, 1)
    await consistent(order.id)
  }
})
