/** Routes of stock: a line each. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { type Route, route } from '../../kernel/route.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { list } from './browse.ts'
import * as shape from './contract.ts'
import { release } from './hold.ts'
import { begin, correct, receive } from './receive.ts'
import { labelled, placeShape, placesOf, whole } from './show.ts'
import * as store from './store.ts'
import { savePlace, tune } from './tune.ts'

export const stockRoutes = (catalogue: Catalogue): Route[] => [
  route(shape.listStock, 'stock.read', (ctx, { query }) => list(ctx, query)),
  route(shape.countStock, 'stock.read', (ctx) => store.counts(ctx)),
  route(shape.listPlaces, 'stock.read', async (ctx) => ({ items: (await placesOf(ctx)).map(placeShape) })),
  route(shape.savePlace, 'stock.write', (ctx, { params, body }) =>
    savePlace(ctx, { code: params.code, ...body }),
  ),
  route(shape.listLabelled, 'stock.read', async (ctx, { query }) => ({
    items: await labelled(ctx, query.product),
  })),
  route(shape.readStock, 'stock.read', (ctx, { params }) => whole(ctx, params.id)),
  route(shape.makeItem, 'stock.write', async (ctx, { body }) =>
    whole(ctx, await begin(ctx, catalogue, body)),
  ),
  route(shape.changeItem, 'stock.write', async (ctx, { params, body }) =>
    whole(ctx, await tune(ctx, params.id, body)),
  ),
  route(shape.receiveStock, 'stock.write', async (ctx, { body }) => {
    const { code, ...rest } = body
    await receive(ctx, catalogue, { ...rest, item: code, key: `desk ${make('rcp', ctx.now)}` })
    return whole(ctx, code)
  }),
  route(shape.correctShelf, 'stock.write', async (ctx, { params, body }) =>
    whole(ctx, await correct(ctx, params.id, body)),
  ),
  route(shape.releaseHeld, 'stock.write', (ctx, { params, body }) => letGo(ctx, params.id, body.reason)),
]

async function letGo(ctx: Ctx, id: string, reason: string) {
  const held = await store.held(ctx, id)
  if (!held) throw new Refusal('missing', 'stock.unknown-reservation', { key: id })
  await release(ctx, held.key, reason)
  await ctx.audit('stock.released', held.item_id, { key: held.key, reason })
  return whole(ctx, held.item_id)
}
