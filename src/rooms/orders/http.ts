/** Routes of orders: a line each. */
import { may } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import * as advance from './advance.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import * as shape from './contract.ts'
import * as lookup from './lookup.ts'
import { mine } from './mine.ts'
import { place } from './place.ts'
import { customerView } from './show.ts'

export const orderRoutes = (building: Building): Route[] => [
  route(shape.listOrders, 'orders.read', (ctx, { query }) => browse.list(building, ctx, query)),
  route(shape.countOrders, 'orders.read', (ctx) => browse.counts(ctx)),
  route(shape.readOrder, 'orders.read', (ctx, { params }) => advance.read(building, ctx, params.id)),
  route(shape.ordersOfCustomer, 'orders.read', (ctx, { params }) =>
    browse.ofCustomer(building, ctx, params.id),
  ),
  route(shape.placeOrder, 'orders.write', (ctx, { body }) => place(building, ctx, body)),
  route(shape.changeOrder, 'orders.write', (ctx, { params, body }) =>
    advance.change(building, ctx, params.id, body),
  ),
  route(shape.moveOrder, 'orders.write', (ctx, { params, body }) =>
    advance.move(building, ctx, params.id, body),
  ),
  route(shape.noteOrder, 'orders.write', async (ctx, { params, body }) => {
    await advance.note(ctx, params.id, body)
    return advance.read(building, ctx, params.id)
  }),
  stagedRoute(shape.addDocument, 'orders.write', (who, { params, query }, { upload }) => {
    if (!upload) throw new Refusal('invalid', 'files.empty')
    return advance.addDocument(building, who, {
      id: params.id,
      name: query.name,
      kind: query.kind,
      stream: upload,
    })
  }),
  // An invoice names a person: seeing orders is not enough.
  route(shape.readDocument, 'orders.read', (ctx, { params }) => {
    if (!may(ctx.actor, 'customers.read'))
      throw new Refusal('forbidden', 'http.not-allowed', { permission: 'customers.read' })
    return advance.readDocument(building, ctx, params.id, params.documentId)
  }),
  route(shape.removeDocument, 'orders.write', (ctx, { params }) =>
    advance.removeDocument(building, ctx, params.id, params.documentId),
  ),
  route(shape.linkOrder, 'customers.write', (ctx, { params }) => lookup.link(building, ctx, params.id)),

  route(shape.myOrders, 'customer', async (ctx) => ({ items: await mine(building, ctx) })),
  route(shape.myOrder, 'customer', (ctx, { params }) =>
    lookup.readFor(building, ctx, ctx.actor.id, params.id),
  ),
  route(shape.myDocument, 'customer', async (ctx, { params }) => {
    await lookup.readFor(building, ctx, ctx.actor.id, params.id)
    return advance.readDocument(building, ctx, params.id, params.documentId)
  }),
  stagedRoute(shape.lookUpOrder, 'customer', (who, { body }) => lookup.lookUp(building, who, body), {
    limit: 20,
  }),
  route(
    shape.openOrderPage,
    'public',
    async (ctx, { params }) =>
      customerView(building, ctx, await lookup.behindLink(building, ctx, params.token)),
    { limit: 60 },
  ),
  route(shape.orderPageDocument, 'public', async (ctx, { params }) => {
    const order = await lookup.behindLink(building, ctx, params.token)
    return advance.readDocument(building, ctx, order.id, params.documentId)
  }),
]
