/** Routes of payouts: a line each. */

import { Refusal } from '../../kernel/errors.ts'
import { type Extra, type Route, route, stagedRoute } from '../../kernel/route.ts'
import { askToPay, withdraw } from './ask.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import { capture, reversePayment } from './capture.ts'
import { compensate } from './compensate.ts'
import * as shape from './contract.ts'
import { approve, cancel, reject } from './decide.ts'
import { hear } from './gateways/hear.ts'
import { listGateways, setGateway } from './gateways/settings.ts'
import * as hand from './hand.ts'
import { oblige } from './oblige.ts'
import { toOwnCard } from './own-card.ts'
import { changePolicy, policyOf } from './policy.ts'
import { settleDifference } from './reconcile/difference.ts'
import { reconcileNow } from './reconcile/reconcile.ts'
import * as statements from './reconcile/store.ts'
import { locked } from './settle.ts'
import * as show from './show.ts'
import * as store from './store.ts'
import { refundsOf } from './tell-customer.ts'

export const payoutRoutes = (building: Building): Route[] => [
  ...obligationRoutes(building),
  ...bookRoutes(building),
  ...gatewayRoutes(building),
  ...customerRoutes(building),
]

const dateOf = (given: string | undefined): Date | undefined => (given ? new Date(given) : undefined)

function obligationRoutes(building: Building): Route[] {
  const { house } = building
  return [
    route(shape.listObligations, 'payouts.read', (ctx, { query }) => browse.list(building, ctx, query)),
    route(shape.countObligations, 'payouts.read', async (ctx) => ({
      ...(await store.counts(ctx)),
      differences: await statements.countOpen(ctx),
    })),
    route(shape.makeObligation, 'payouts.request', async (ctx, { body }) =>
      show.whole(building, ctx, await oblige(building, ctx, body)),
    ),
    route(shape.readObligation, 'payouts.read', async (ctx, { params }) =>
      show.whole(building, ctx, (await locked(ctx, params.id)).row),
    ),
    route(shape.approveObligation, 'payouts.approve', async (ctx, { params, body }) =>
      show.whole(building, ctx, await approve(ctx, params.id, body.version)),
    ),
    route(shape.rejectObligation, 'payouts.approve', async (ctx, { params, body }) =>
      show.whole(building, ctx, await reject(building, ctx, params.id, body)),
    ),
    route(shape.cancelObligation, 'payouts.request', async (ctx, { params, body }) =>
      show.whole(building, ctx, await cancel(building, ctx, params.id, body.reason)),
    ),
    route(shape.reverseObligation, 'payouts.approve', async (ctx, { params, body }) =>
      show.whole(building, ctx, await hand.reverse(ctx, params.id, body)),
    ),
    route(shape.sendAgain, 'payouts.approve', async (ctx, { params }) =>
      show.whole(building, ctx, await hand.sendAgain(ctx, params.id)),
    ),
    stagedRoute(shape.payByHand, 'payouts.approve', async (who, { params, query }, { upload }) => {
      const given = { name: query.name, stream: upload, reference: query.reference, at: dateOf(query.at) }
      const row = await hand.payByHand(building, who, params.id, given)
      return house.transact(who, (ctx) => show.whole(building, ctx, row))
    }),
    stagedRoute(shape.legToOwnCard, 'payouts.approve', async (who, { params }) => {
      const row = await toOwnCard(building, who, params.id)
      return house.transact(who, (ctx) => show.whole(building, ctx, row))
    }),
    route(shape.readProof, 'payouts.read', (ctx, { params }) => hand.proofOf(building, ctx, params.id)),
    route(shape.compensate, 'payouts.request', async (ctx, { body }) => {
      const { items, already } = await compensate(building, ctx, body)
      return { items: await show.rows(building, ctx, items), already }
    }),
  ]
}

const bookRoutes = (building: Building): Route[] => [
  route(shape.paymentsOfOrder, 'payouts.read', (ctx, { query }) => browse.paymentsOf(ctx, query.order)),
  route(shape.capturePayment, 'payouts.manage', async (ctx, { body }) => {
    const { at, ...given } = body
    return show.payment(await capture(building, ctx, { ...given, at: dateOf(at), source: 'typed' }))
  }),
  route(shape.reversePayment, 'payouts.manage', async (ctx, { params, body }) =>
    show.payment(await reversePayment(building, ctx, params.id, body.reason)),
  ),
  route(shape.askToPay, 'payouts.request', async (ctx, { body }) =>
    show.payRequest(await askToPay(building, ctx, body)),
  ),
  route(shape.listPayRequests, 'payouts.read', async (ctx, { query }) => ({
    items: (await store.requests(ctx, query)).map(show.payRequest),
  })),
  route(shape.withdrawPayRequest, 'payouts.request', async (ctx, { params, body }) =>
    show.payRequest(await withdraw(ctx, params.id, body.reason)),
  ),
  route(shape.readLedger, 'payouts.read', (ctx, { query }) => browse.readEntries(building, ctx, query)),
  route(shape.grantsOfCustomer, 'payouts.read', async (ctx, { query }) => ({
    items: (await store.grantsOf(ctx, query.customer)).map(show.grant),
  })),
  route(shape.listDays, 'payouts.read', async (ctx, { query }) => ({
    items: await statements.days(ctx, query),
  })),
  stagedRoute(shape.reconcileDay, 'payouts.manage', (who, { body }) =>
    reconcileNow(building, who, body.gateway, body.day),
  ),
  route(shape.listDifferences, 'payouts.read', (ctx, { query }) => browse.differences(building, ctx, query)),
  route(shape.resolveDifference, 'payouts.manage', async (ctx, { params, body }) =>
    show.difference(building, ctx, await settleDifference(ctx, params.id, body.reason)),
  ),
]

const gatewayRoutes = (building: Building): Route[] => [
  route(shape.readPolicy, 'payouts.read', (ctx) => policyOf(ctx)),
  route(shape.changePolicy, 'payouts.manage', (ctx, { body }) => changePolicy(ctx, body)),
  route(shape.listGateways, 'payouts.read', async (ctx) => ({ items: await listGateways(building, ctx) })),
  route(shape.setGateway, 'payouts.manage', (ctx, { params, body }) =>
    setGateway(building, ctx, params.name, body),
  ),
  stagedRoute(
    shape.hearGateway,
    'house',
    async (_who, { params }, extra) =>
      hear(building, params.tenant, params.gateway, {
        headers: headsOf(extra),
        rawBody: await bodyOf(extra),
      }),
    // A bank calls for many shops from one address.
    { limit: 6000 },
  ),
]

/** Asked by name, as they are: nobody knows beforehand which a gateway signs. */
const headsOf = ({ header }: Extra): Readonly<Record<string, string | undefined>> =>
  new Proxy<Record<string, string | undefined>>({}, { get: (_, name) => header(String(name)) })

async function bodyOf({ upload }: Extra): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of upload ?? []) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const customerRoutes = (building: Building): Route[] => [
  route(shape.myRefunds, 'customer', (ctx, { query }) =>
    refundsOf(building, ctx, { customerId: ctx.actor.id, orderId: query.order, caseId: query.case }),
  ),
  route(
    shape.refundsOfOrderPage,
    'public',
    async (ctx, { params }) => {
      const { customerId, subject, purpose } = await building.customers.openLink(ctx, params.token)
      if (purpose !== 'order') throw new Refusal('missing', 'payouts.unknown', { obligation: '' })
      return refundsOf(building, ctx, { customerId, orderId: subject })
    },
    { limit: 60 },
  ),
]
