/** The demo bank inside this house, for the demo shop: its own table, its own transactions, callbacks by timers; no network. */
import { type Selectable, sql } from 'kysely'
import { startOfDay } from '../../../../kernel/clock.ts'
import type { Ctx } from '../../../../kernel/ctx.ts'
import type { House } from '../../../../kernel/house.ts'
import type { GatewayKind, HeardRequest } from '../port.ts'
import { type Bank, type BankBook, fateOf, GENTLE, type Movement, openBank, wordOf } from './bank.ts'
import { demoKind, signedHeaders } from './gateway.ts'

const CALL = 'payouts.demo-call'
const DAY = 86_400_000

type MovementTable = {
  tenant_id: string
  number: string
  kind: Movement['kind']
  fen: number
  reference: string
  state: Movement['state']
  asked: number
  at: Date
  settles_at: Date
}
const table = (ctx: Ctx) => ctx.db.$extendTables<{ 'payouts.demo_movement': MovementTable }>()
const rowOf = (ctx: Ctx, { settlesAt, ...rest }: Movement): MovementTable => ({
  ...rest,
  tenant_id: ctx.tenant,
  asked: 1,
  settles_at: settlesAt,
})
const movementOf = ({
  settles_at,
  tenant_id: _,
  asked: __,
  ...rest
}: Selectable<MovementTable>): Movement => ({
  ...rest,
  settlesAt: settles_at,
})

const find = async (ctx: Ctx, number: string): Promise<Movement | undefined> => {
  const row = await table(ctx)
    .selectFrom('payouts.demo_movement')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && movementOf(row)
}

const bookIn = (ctx: Ctx): BankBook => ({
  find: (number) => find(ctx, number),
  async write(movement) {
    const { numInsertedOrUpdatedRows } = await table(ctx)
      .insertInto('payouts.demo_movement')
      .values(rowOf(ctx, movement))
      .onConflict((conflict) => conflict.columns(['tenant_id', 'number']).doNothing())
      .executeTakeFirst()
    const isNew = numInsertedOrUpdatedRows === 1n
    return { movement: isNew ? movement : ((await find(ctx, movement.number)) ?? movement), isNew }
  },
  async take(movement) {
    const { numUpdatedRows } = await table(ctx)
      .updateTable('payouts.demo_movement')
      .set({ state: movement.state, settles_at: movement.settlesAt, asked: sql`asked + 1` })
      .where('tenant_id', '=', ctx.tenant)
      .where('number', '=', movement.number)
      .where('state', '=', 'refused')
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
  async between(from, to) {
    const rows = await table(ctx)
      .selectFrom('payouts.demo_movement')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('settles_at', '>=', from)
      .where('settles_at', '<', to)
      .where('state', '=', 'taken')
      .orderBy('number')
      .execute()
    return rows.map(movementOf)
  },
})

const bankIn = (ctx: Ctx): Bank => openBank(bookIn(ctx), (number) => fateOf(GENTLE, number))

interface Given {
  readonly house: House
  /** Our own callback, as if it came by the network. */
  hear(tenant: string, request: HeardRequest): Promise<unknown>
  /** The secret the shop shares with the bank, or undefined when it is switched off. */
  secretOf(ctx: Ctx): Promise<string | undefined>
}

export function demoInHouse({ house, hear, secretOf }: Given): GatewayKind {
  house.stagedJob(CALL, async (who, data) => {
    const number = String(data.number)
    const call = await house.transact(who, async (ctx) => {
      const [movement, secret] = [await find(ctx, number), await secretOf(ctx)]
      if (!movement || !secret) return undefined
      const word = wordOf(movement, ctx.now)
      const body = JSON.stringify(data.state === 'processing' ? { ...word, state: 'processing' } : word)
      return { headers: signedHeaders(secret, body, ctx.now), rawBody: Buffer.from(body) }
    })
    if (call) await hear(who.tenant, call)
  })
  return demoKind((tenant, zone) => {
    const inside = <T>(run: (ctx: Ctx) => Promise<T>) => house.transact(house.system(tenant), run)
    return {
      order: (order) =>
        inside(async (ctx) => {
          const bank = bankIn(ctx)
          const { reply, taken } = await bank.order(order, ctx.now)
          if (taken) await planCalls(ctx, taken)
          return reply
        }),
      query: (number) => inside((ctx) => bankIn(ctx).query(number, ctx.now)),
      statement: (day) =>
        inside((ctx) => {
          const from = startOfDay(zone, day)
          return bankIn(ctx).settledBetween(from, new Date(from.getTime() + DAY), ctx.now)
        }),
    }
  })
}

async function planCalls(ctx: Ctx, { number, settlesAt }: Movement): Promise<void> {
  const { calls } = bankIn(ctx).fate(number)
  for (const [n, { state, afterMs }] of calls.entries())
    await ctx.later(
      CALL,
      { number, state },
      { at: new Date(settlesAt.getTime() + afterMs), key: `${number} ${n}` },
    )
}
