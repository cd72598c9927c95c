/** Payouts: money that leaves, once: refunds, compensation, settlements; its ledger and its gateways. */
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { askToPay, withdraw } from './ask.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import { capture, captureItself } from './capture.ts'
import { amendsOf, compensate, payAmends } from './compensate.ts'
import { approve, cancel, reject } from './decide.ts'
import type { Payouts } from './door.ts'
import { alipay } from './gateways/alipay/gateway.ts'
import { demoInHouse } from './gateways/demo/in-house.ts'
import { hear } from './gateways/hear.ts'
import { secretOf, setGateway } from './gateways/settings.ts'
import { wechatPay } from './gateways/wechat/gateway.ts'
import { payoutRoutes } from './http.ts'
import { oblige } from './oblige.ts'
import { personRoom } from './person.ts'
import { changePolicy, policyOf } from './policy.ts'
import { reconcileByTimer } from './reconcile/reconcile.ts'
import * as statements from './reconcile/store.ts'
import { recordPast } from './record-past.ts'
import { LOOK, RECONCILE, SEND } from './sending/job.ts'
import { look } from './sending/look.ts'
import { send } from './sending/send.ts'
import { locked } from './settle.ts'
import { confirmationSheet } from './sheets/confirmations.ts'
import { differenceExport, ledgerExport, obligationExport } from './sheets/exports.ts'
import { paymentSheet } from './sheets/payments.ts'
import { statementSheet } from './sheets/statements.ts'
import * as show from './show.ts'
import * as store from './store.ts'
import { refundsOf } from './tell-customer.ts'
import { transfer } from './transfer.ts'

export { seedPayouts } from './cast.ts'
export type * from './door.ts'
export type {
  Gateway,
  GatewayKind,
  Heard,
  Limits,
  RefundOrder,
  Sent,
  Standing,
  StatementLine,
  TransferOrder,
} from './gateways/port.ts'

export const payoutsTables: MigrationFolder = {
  schema: 'payouts',
  folder: new URL('./migrations/', import.meta.url),
}

export type PayoutsRooms = Pick<Building, 'access' | 'customers' | 'orders'>

/** @property gateways instead of all there are @property passed for tests that end the program on its way */
export type PayoutsWishes = Partial<Pick<Building, 'gateways' | 'passed'>>

export function openPayouts(house: House, rooms: PayoutsRooms, wishes: PayoutsWishes = {}): Payouts {
  house.words.add('payouts', new URL('./words/', import.meta.url))
  const demo = demoInHouse({
    house,
    hear: (tenant, request) => hear(building, tenant, 'demo', request),
    secretOf: (ctx) => secretOf(building, ctx, 'demo', 'secret'),
  })
  const building: Building = {
    house,
    ...{ access: rooms.access, customers: rooms.customers, orders: rooms.orders },
    gateways: wishes.gateways ?? [demo, wechatPay, alipay],
    passed: wishes.passed ?? (() => undefined),
  }
  listen(building)
  const person = personRoom(building)
  rooms.customers.join(person)
  return { ...verbs(building), person, ...sheets(building), routes: payoutRoutes(building) }
}

function listen(building: Building): void {
  const { house } = building
  house.stagedJob(SEND, (who, data) => send(building, who, String(data.leg)))
  house.stagedJob(LOOK, (who, data) => look(building, who, String(data.leg), Number(data.look)))
  house.stagedJob(RECONCILE, (who, data) =>
    reconcileByTimer(building, who, {
      ...{ gateway: String(data.gateway), day: String(data.day), tries: Number(data.tries ?? 0) },
    }),
  )
  house.on(
    'orders.order.state-changed',
    'payouts.paid',
    async (ctx, { data }) => {
      await captureItself(building, ctx, String(data.order))
    },
    ({ data }) => data.to === 'paid' && typeof data.order === 'string',
  )
}

function verbs(building: Building): Omit<Payouts, 'person' | 'importKinds' | 'exportKinds' | 'routes'> {
  return {
    capture: async (ctx, payment) => show.payment(await capture(building, ctx, payment)),
    payments: async (ctx, orderId) => (await store.paymentsOf(ctx, orderId)).map(show.payment),
    oblige: async (ctx, given) => show.bare(building, ctx, await oblige(building, ctx, given)),
    approve: async (ctx, id, version) => show.whole(building, ctx, await approve(ctx, id, version)),
    reject: async (ctx, id, reason, version) =>
      show.whole(building, ctx, await reject(building, ctx, id, { reason, version })),
    async cancel(ctx, key, reason = '') {
      const row = await store.byKey(ctx, key)
      return row ? show.whole(building, ctx, await cancel(building, ctx, row.id, reason)) : null
    },
    read: async (ctx, id) => show.whole(building, ctx, (await locked(ctx, id)).row),
    async byKey(ctx, key) {
      const row = await store.byKey(ctx, key)
      return row ? show.whole(building, ctx, row) : null
    },
    ofCase: async (ctx, caseId) =>
      show.wholes(building, ctx, await store.list(ctx, { case: caseId }, undefined, 500)),
    ofOrder: async (ctx, orderId) =>
      show.wholes(building, ctx, await store.list(ctx, { order: orderId }, undefined, 500)),
    async compensate(ctx, given) {
      const { items, already } = await compensate(building, ctx, given)
      return { items: await show.rows(building, ctx, items), already }
    },
    payAmends: async (ctx, given) => show.rows(building, ctx, await payAmends(building, ctx, given)),
    amendsOf,
    transfer,
    askToPay: async (ctx, given) => show.payRequest(await askToPay(building, ctx, given)),
    async withdrawRequest(ctx, key, reason) {
      const [row] = await store.requests(ctx, { key })
      if (row?.state === 'open') await withdraw(ctx, row.id, reason)
    },
    ledger: (ctx, filter) => browse.readEntries(building, ctx, filter),
    refundsOf: (ctx, about) => refundsOf(building, ctx, about),
    policy: policyOf,
    changePolicy,
    counts: async (ctx) => ({
      ...(await store.counts(ctx)),
      differences: await statements.countOpen(ctx),
    }),
    connect: (ctx, name, wish) => setGateway(building, ctx, name, wish),
    recordPast,
  }
}

const sheets = (building: Building): Pick<Payouts, 'importKinds' | 'exportKinds'> => ({
  importKinds: [paymentSheet(building), confirmationSheet(), statementSheet(building)],
  exportKinds: [obligationExport(building), ledgerExport(building), differenceExport(building)],
})
