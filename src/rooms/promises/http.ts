/** Routes of promises: a line each. */
import type { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type Route, route } from '../../kernel/route.ts'
import { decide } from './amend.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import type { PromisedShape } from './contract.ts'
import * as shape from './contract.ts'
import type { NewPromise } from './door.ts'
import { act, locked } from './end.ts'
import { make } from './make.ts'
import { changePolicy, policyOf } from './policy.ts'
import * as show from './show.ts'
import * as store from './store.ts'

export const promiseRoutes = (building: Building): Route[] => [
  route(shape.listPromises, 'promises.read', (ctx, { query }) => browse.list(building, ctx, query)),
  route(shape.countPromises, 'promises.read', (ctx) => store.counts(ctx)),
  route(shape.keptShares, 'promises.read', (ctx, { query }) => browse.kept(building, ctx, query)),
  route(shape.readPolicy, 'promises.read', (ctx) => policyOf(ctx)),
  route(shape.changePolicy, 'promises.manage', (ctx, { body }) => changePolicy(ctx, body)),
  route(
    shape.findInText,
    'promises.write',
    async (ctx, { body }) => ({ items: await show.found(ctx, body.text) }),
    // Asked while somebody types.
    { limit: 600 },
  ),
  route(shape.makePromise, 'promises.write', (ctx, { body }) => make(building, ctx, typed(body))),
  route(shape.readPromise, 'promises.read', async (ctx, { params }) =>
    show.whole(building, ctx, await locked(ctx, params.id)),
  ),
  route(shape.actOnPromise, 'promises.write', async (ctx, { params, body }): Promise<PromisedShape> => {
    const due = body.due ? new Date(body.due) : undefined
    return show.whole(building, ctx, await act(ctx, params.id, { ...body, due }))
  }),
  route(shape.decideAmends, 'promises.manage', async (ctx, { params, body }) =>
    show.whole(building, ctx, await decide(ctx, params.id, body)),
  ),

  route(shape.myPromises, 'customer', async (ctx, { query }) => {
    const mine = await browse.ofCustomer(building, ctx, ctx.actor.id)
    return {
      items: forOrder(recent(ctx, mine), query.order).map((row) => show.forCustomer(building, ctx, row)),
    }
  }),
  route(
    shape.promisesOfOrderPage,
    'public',
    async (ctx, { params }) => {
      const { customerId, subject, purpose } = await building.customers.openLink(ctx, params.token)
      if (purpose !== 'order') throw new Refusal('missing', 'promises.unknown', { promise: '' })
      const theirs = await browse.ofCustomer(building, ctx, customerId)
      return {
        items: forOrder(recent(ctx, theirs), subject).map((row) => show.forCustomer(building, ctx, row)),
      }
    },
    { limit: 60 },
  ),
]

const typed = ({ from, due, ...body }: z.infer<typeof shape.NewPromise>): NewPromise => ({
  ...body,
  from: from ? new Date(from) : null,
  due: due ? new Date(due) : null,
  source: 'typed',
})

const REMEMBERED_MS = 60 * 86_400_000

/** What ended long ago helps nobody on the customer's page; the desk keeps it. */
const recent = <R extends { readonly endedAt: string | null }>(ctx: Ctx, rows: readonly R[]): readonly R[] =>
  rows.filter((row) => row.endedAt === null || ctx.now.getTime() - Date.parse(row.endedAt) < REMEMBERED_MS)

/** One order's promises, and those that name no order: they are the person's. */
const forOrder = <R extends { readonly order: { readonly id: string } | null }>(
  rows: readonly R[],
  order: string | undefined,
): readonly R[] => (order ? rows.filter((row) => row.order?.id === order || row.order === null) : rows)
