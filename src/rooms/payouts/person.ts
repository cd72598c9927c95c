/** What the books know of a person, and how they forget: every sum stays, whoever it went to does not (R4). */
import { yuan } from '../../kernel/money.ts'
import type { PersonRoom } from '../customers/index.ts'
import type { Building } from './building.ts'
import * as store from './store.ts'

const TOLD = 8

export const personRoom = (building: Building): PersonRoom => ({
  room: 'payouts',
  async about(ctx, customerId) {
    const { words } = building.house
    const found = await store.list(ctx, { customer: customerId }, undefined, TOLD)
    return found.map((row) => ({
      label: words.say(ctx.language, `payouts.kind.${row.kind}`),
      value: `${yuan(row.fen)} · ${words.say(ctx.language, `payouts.state.${row.state}`)}`,
      at: row.made_at,
      link: `/desk/payouts/${row.id}`,
    }))
  },
  async exportOf(ctx, customerId) {
    const found = await store.list(ctx, { customer: customerId }, undefined, 10_000)
    const legs = await store.legsOf(
      ctx,
      found.map((row) => row.id),
    )
    return {
      payouts: found.map((row) => ({
        ...{ id: row.id, kind: row.kind, state: row.state, fen: row.fen, order: row.order_number },
        ...{ cause: row.cause, reason: row.reason, madeAt: row.made_at, endedAt: row.ended_at },
        ways: legs
          .filter((leg) => leg.obligation_id === row.id)
          .map(({ tender, unit, amount, state, confirmed_at: at }) => ({ tender, unit, amount, state, at })),
      })),
      requests: (await store.requests(ctx, { customer: customerId })).map(
        ({ tenant_id: _, key: __, customer_id: ___, ...row }) => row,
      ),
      grants: (await store.grantsOf(ctx, customerId)).map(
        ({ tenant_id: _, leg_id: __, customer_id: ___, ...row }) => row,
      ),
    }
  },
  async forget(ctx, customerId) {
    for (const proof of await store.proofsOf(ctx, customerId)) await building.house.files.remove(ctx, proof)
    const removed = await store.anonymise(ctx, customerId)
    const kept = building.house.words.say(ctx.language, 'payouts.kept-sums', { count: removed })
    return { removed, ...(removed > 0 && { kept }) }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
