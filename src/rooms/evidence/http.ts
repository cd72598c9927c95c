/** Routes of evidence: the same few for the customer, behind the order's signed link, and for staff; a line each. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type Download, type Extra, type Route, route, stagedRoute } from '../../kernel/route.ts'
import { begin, giverOf, mine } from './begin.ts'
import type { Building } from './building.ts'
import type { NoteShape } from './contract.ts'
import * as shape from './contract.ts'
import type { Giver } from './door.ts'
import { give, takeBack } from './give.ts'
import { link } from './links.ts'
import { send } from './send.ts'
import { forCustomer, forStaff, shownUpload } from './show.ts'
import { state } from './state.ts'
import * as store from './store.ts'

/** Pieces come fast on a good line. */
const PIECES = { limit: 1200 }
const OF_A_PAGE = { limit: 120 }

export const evidenceRoutes = (building: Building): Route[] => [
  ...forStaffHimself(building),
  ...forCustomers(building),
  ...forPages(building),
]

const forStaffHimself = (building: Building): Route[] => [
  route(shape.listEvidence, 'evidence.read', async (ctx, { query }) => {
    if (!query.order && !query.case) throw new Refusal('invalid', 'evidence.of-what')
    return { items: await forStaff(ctx, await store.list(ctx, { orderId: query.order, caseId: query.case })) }
  }),
  route(shape.beginEvidence, 'evidence.read', async (ctx, { body }) =>
    shownUpload(ctx, await begin(building, ctx, body), 'staff'),
  ),
  stagedRoute(
    shape.sendEvidence,
    'evidence.read',
    (who, { params, query }, { upload }) =>
      sent(building, who, { ...params, ...query, stream: upload }, 'staff'),
    PIECES,
  ),
  route(shape.offsetOfEvidence, 'evidence.read', async (ctx, { params }) =>
    shownUpload(ctx, await mine(ctx, params.id, giverOf(ctx)), 'staff'),
  ),
  route(shape.noteEvidence, 'evidence.read', async (ctx, { body }) =>
    one(forStaff(ctx, [await state(building, ctx, body)])),
  ),
  route(shape.readEvidence, 'evidence.read', async (ctx, { params }) =>
    one(forStaff(ctx, [await found(ctx, params.id)])),
  ),
  route(shape.evidenceFile, 'evidence.read', (ctx, { params }) => give(building, ctx, params.id)),
  route(shape.linkEvidence, 'aftersales.write', async (ctx, { params, body }) => {
    const rows = await link(ctx, [params.id], body)
    await ctx.audit('evidence.linked', params.id, {
      order: body.orderId,
      case: body.caseId,
      proof: body.proof,
    })
    return one(forStaff(ctx, rows))
  }),
]

const forCustomers = (building: Building): Route[] => [
  route(shape.beginMine, 'customer', async (ctx, { body }) =>
    shownUpload(ctx, await begin(building, ctx, body), 'customer'),
  ),
  route(shape.listMine, 'customer', async (ctx, { query }) => {
    const rows = await store.list(ctx, { orderId: query.order, caseId: query.case, customerId: ctx.actor.id })
    return { items: forCustomer(ctx, rows) }
  }),
  stagedRoute(
    shape.sendMine,
    'customer',
    (who, { params, query }, { upload }) =>
      sent(building, who, { ...params, ...query, stream: upload }, 'customer'),
    PIECES,
  ),
  route(shape.offsetOfMine, 'customer', async (ctx, { params }) =>
    shownUpload(ctx, await mine(ctx, params.id, giverOf(ctx)), 'customer'),
  ),
  route(shape.noteMine, 'customer', async (ctx, { body }) =>
    one(forCustomer(ctx, [await state(building, ctx, body)])),
  ),
  route(shape.fileOfMine, 'customer', (ctx, { params }) => give(building, ctx, params.id, ctx.actor.id)),
  route(shape.takeBackMine, 'customer', (ctx, { params }) =>
    takeBack(building, ctx, params.id, giverOf(ctx)),
  ),
]

const forPages = (building: Building): Route[] => [
  route(
    shape.beginOnPage,
    'public',
    async (ctx, { params, body }) => {
      const { by, orderId } = await behind(building, ctx, params.token)
      return shownUpload(ctx, await begin(building, ctx, { ...body, orderId }, by), 'customer')
    },
    OF_A_PAGE,
  ),
  stagedRoute(
    shape.sendOnPage,
    'public',
    async (who, { params, query }, { upload }) => {
      const { by } = await building.house.transact(who, (ctx) => behind(building, ctx, params.token))
      return sent(building, who, { id: params.id, offset: query.offset, stream: upload }, 'customer', by)
    },
    PIECES,
  ),
  route(
    shape.offsetOnPage,
    'public',
    async (ctx, { params }) => {
      const { by } = await behind(building, ctx, params.token)
      return shownUpload(ctx, await mine(ctx, params.id, by), 'customer')
    },
    OF_A_PAGE,
  ),
  route(
    shape.noteOnPage,
    'public',
    async (ctx, { params, body }) => {
      const { by, orderId } = await behind(building, ctx, params.token)
      const note: NoteShape = { ...body, orderId }
      return one(forCustomer(ctx, [await state(building, ctx, note, by)]))
    },
    OF_A_PAGE,
  ),
  route(
    shape.listOnPage,
    'public',
    async (ctx, { params }) => {
      const { by, orderId } = await behind(building, ctx, params.token)
      return { items: forCustomer(ctx, await store.list(ctx, { orderId, customerId: by.id })) }
    },
    OF_A_PAGE,
  ),
  route(
    shape.fileOnPage,
    'public',
    async (ctx, { params }): Promise<Download> => {
      const { by, orderId } = await behind(building, ctx, params.token)
      return give(building, ctx, params.id, by.id, orderId)
    },
    OF_A_PAGE,
  ),
]

/** Whose order a signed link is of. @throws Refusal customers.link-wrong, customers.link-over, orders.unknown */
async function behind(
  { customers }: Building,
  ctx: Ctx,
  token: string,
): Promise<{ by: Giver; orderId: string }> {
  const { customerId, subject, purpose } = await customers.openLink(ctx, token)
  if (purpose !== 'order') throw new Refusal('missing', 'orders.unknown', { order: '' })
  return { by: { kind: 'customer', id: customerId, name: '' }, orderId: subject }
}

async function sent(
  building: Building,
  who: Who,
  piece: { readonly id: string; readonly offset: number; readonly stream: Extra['upload'] },
  view: 'staff' | 'customer',
  by: Giver = { kind: who.actor.kind, id: who.actor.id, name: who.actor.name },
) {
  await send(building, who, piece, by)
  return building.house.transact(who, async (ctx) => shownUpload(ctx, await mine(ctx, piece.id, by), view))
}

export async function found(ctx: Ctx, id: string): Promise<store.PieceRecord> {
  const row = await store.byId(ctx, id)
  if (!row) throw new Refusal('missing', 'evidence.unknown', { evidence: id })
  return row
}

async function one<T>(of: readonly T[] | Promise<readonly T[]>): Promise<T> {
  const [first] = await of
  if (first === undefined) throw new Refusal('missing', 'evidence.unknown', { evidence: '' })
  return first
}
