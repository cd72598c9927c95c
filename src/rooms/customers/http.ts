/** Routes of customers: a line each. */
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import * as shape from './contract.ts'
import { aboutCustomer, exportOf, forgetByHand, listForgotten } from './everything.ts'
import { addIdentity, removeIdentity, verifyIdentity } from './identities.ts'
import { issueLink, openVisitorLink } from './links.ts'
import { listMerges, mergeByHand, undoMerge } from './merge.ts'
import { change, create, list, read } from './record.ts'
import type { Shelf } from './shelf.ts'
import { dismiss, listSuggestions } from './suggest.ts'
import { addTag, changeTag, removeTag } from './tags.ts'
import {
  beginVisit,
  changeVisitor,
  endVisit,
  exportMyself,
  issueCode,
  readVisitor,
  redeemCode,
} from './visit.ts'

const done = { done: true } as const
const asFile = ({ name, body }: { name: string; body: Buffer }) => ({
  name,
  body,
  type: 'application/json',
  bytes: body.length,
})

export const customerRoutes = (shelf: Shelf): Route[] => [
  route(shape.listCustomers, 'customers.read', (ctx, { query }) => list(shelf, ctx, query)),
  route(shape.createCustomer, 'customers.write', (ctx, { body }) => create(shelf, ctx, body)),
  route(shape.readCustomer, 'customers.read', (ctx, { params }) => read(shelf, ctx, params.id)),
  route(shape.changeCustomer, 'customers.write', (ctx, { params, body }) =>
    change(shelf, ctx, params.id, body),
  ),

  route(shape.addIdentity, 'customers.write', (ctx, { params, body }) =>
    addIdentity(shelf, ctx, params.id, body),
  ),
  route(shape.verifyIdentity, 'customers.write', (ctx, { params }) =>
    verifyIdentity(shelf, ctx, params.id, params.identityId),
  ),
  route(shape.removeIdentity, 'customers.write', (ctx, { params }) =>
    removeIdentity(shelf, ctx, params.id, params.identityId),
  ),
  route(shape.issueCode, 'customers.write', (ctx, { params }) => issueCode(shelf, ctx, params.id)),
  route(shape.issueLink, 'customers.write', (ctx, { params, body }) =>
    issueLink(shelf, ctx, params.id, body),
  ),

  route(shape.addTag, 'customers.write', (ctx, { params, body }) => addTag(shelf, ctx, params.id, body)),
  route(shape.changeTag, 'customers.write', (ctx, { params, body }) =>
    changeTag(shelf, ctx, params.id, params.tagId, body),
  ),
  route(shape.removeTag, 'customers.write', (ctx, { params }) =>
    removeTag(shelf, ctx, params.id, params.tagId),
  ),

  route(shape.listSuggestions, 'customers.read', async (ctx, { query }) => ({
    items: await listSuggestions(shelf, ctx, query),
  })),
  route(shape.dismissSuggestion, 'customers.merge', async (ctx, { params }) => {
    await dismiss(ctx, params.id)
    return done
  }),
  route(shape.mergeCustomers, 'customers.merge', (ctx, { body }) => mergeByHand(shelf, ctx, body)),
  route(shape.listMerges, 'customers.read', async (ctx, { query }) => ({
    items: await listMerges(shelf, ctx, query),
  })),
  route(shape.undoMerge, 'customers.merge', (ctx, { params }) => undoMerge(shelf, ctx, params.id)),

  route(shape.aboutCustomer, 'customers.read', (ctx, { params }) => aboutCustomer(shelf, ctx, params.id)),
  route(shape.exportCustomer, 'customers.export', async (ctx, { params }) =>
    asFile(await exportOf(shelf, ctx, params.id)),
  ),
  route(shape.forgetCustomer, 'customers.forget', (ctx, { params, body }) =>
    forgetByHand(shelf, ctx, params.id, body),
  ),
  route(shape.listForgotten, 'customers.forget', async (ctx) => ({ items: await listForgotten(shelf, ctx) })),

  route(shape.beginVisit, 'public', (ctx, { body }) => beginVisit(shelf, ctx, body), { limit: 30 }),
  route(shape.readVisitor, 'customer', (ctx) => readVisitor(shelf, ctx)),
  route(shape.changeVisitor, 'customer', (ctx, { body }) => changeVisitor(shelf, ctx, body)),
  stagedRoute(shape.redeemCode, 'customer', (who, { body }) => redeemCode(shelf, who, body.code)),
  stagedRoute(shape.openVisitorLink, 'public', (who, { body }) => openVisitorLink(shelf, who, body.token), {
    limit: 30,
  }),
  route(shape.endVisit, 'customer', async (ctx) => {
    await endVisit(shelf, ctx)
    return done
  }),
  route(shape.exportMyself, 'customer', async (ctx) => asFile(await exportMyself(shelf, ctx))),
]
