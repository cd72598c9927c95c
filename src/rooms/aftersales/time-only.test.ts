/** Every case ends without a person: open one of each kind, let nothing but time pass, and nobody is worse off for our silence (T1, T4, T5). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { isFinal } from './case.ts'
import type { CaseKindName } from './contract.ts'
import type { NewCase } from './door.ts'
import type { CaseRecord } from './row.ts'
import * as store from './store.ts'
import { TABLES } from './tables/all.ts'
import { type CaseShop, openCaseShop } from './testing.ts'

let shop: CaseShop
const clock = new HandClock('2027-03-01T02:00:00Z')
before(async () => {
  shop = await openCaseShop({ clock })
})
after(() => shop.close())

const MOST_STROKES = 400

/** Goes from stroke to stroke of the case's own clock; deliveries, money and everything else run by themselves. */
async function letTimePass(caseId: string): Promise<CaseRecord> {
  for (let i = 0; i < MOST_STROKES; i++) {
    await shop.house.settle(clock.now())
    const row = await shop.act((ctx) => store.byId(ctx, caseId))
    if (!row) throw new Error('Expected the case')
    if (isFinal(row)) return row
    const next = row.pauseUntil ?? row.dueAt
    assert.ok(next, `${row.kind} in ${row.state} has no clock`)
    clock.set(
      new Date(
        clock.now().getTime() +
          Math.min(12 * 3_600_000, Math.max(60_000, next.getTime() - clock.now().getTime())),
      ),
    )
  }
  return shop.act(async (ctx) => {
    const row = await store.byId(ctx, caseId)
    throw new Error(`${row?.kind} still stands in ${row?.state} after ${MOST_STROKES} strokes`)
  })
}

const KINDS: readonly (Partial<NewCase> & { kind: CaseKindName })[] = [
  { kind: 'return', reason: 'quality', wish: 'refund-return' },
  { kind: 'return', reason: 'no-reason', wish: 'refund-return' },
  { kind: 'return', reason: 'damage', wish: 'refund-only' },
  { kind: 'exchange', reason: 'damage', wish: 'exchange' },
  { kind: 'repair', reason: 'quality', wish: 'repair' },
  { kind: 'part', reason: 'missing', wish: 'part', part: 'CH-SCREW' },
  { kind: 'complaint', reason: 'late', wish: 'compensation' },
  { kind: 'price-protection', reason: 'price', wish: 'price-protection' },
  { kind: 'transit-claim', reason: 'damage', wish: 'compensation' },
  { kind: 'recourse', reason: 'quality', wish: 'compensation', facts: { against: 'supplier' } },
]

for (const [i, given] of KINDS.entries()) {
  test(`${given.kind} (${given.reason}) ends by time alone, and our silence harms nobody`, async (t) => {
    const order = await shop.order()
    const { id } = await shop.act((ctx) =>
      shop.aftersales.open(ctx, {
        ...{
          orderId: order.id,
          lineId: order.lineId,
          reason: 'quality',
          wish: 'repair',
          key: `time only ${i}`,
        },
        ...given,
      }),
    )
    const end = await letTimePass(id)
    const events = await shop.act((ctx) => store.events(ctx, id))
    t.diagnostic(events.map(({ event, to, role }) => `${event} (${role}) ${to}`).join(' > '))
    const machines = ['timer', 'system', 'gateway', 'carrier']
    assert.ok(
      events.slice(1).every(({ role }) => machines.includes(role)),
      'no person acted',
    )
    assert.ok(!events.some(({ to }) => TABLES[end.kind].states[to]?.refusal), 'nothing was refused')
    const proof = await shop.act((ctx) => shop.aftersales.prove(ctx, id))
    assert.deepEqual([proof.brokenAt, proof.rebuilt], [null, true])
    if (end.state === 'expired') {
      const at = events.findIndex(({ to }) => to === 'expired')
      const since = events.slice(0, at).findLastIndex(({ event }) => event !== 'remind')
      assert.ok(at - since - 1 >= 2, 'two reminders before it ended for want of an answer')
    }
    const children = await shop.act((ctx) => store.childrenOf(ctx, id))
    for (const child of children) await letTimePass(child.id)
    const [sale] = await shop.act((ctx) => store.salesOf(ctx, order.id))
    assert.equal(sale?.open, 0, 'no unit is held for ever')
  })
}
