/** What a browser may know about money: payments, obligations and their legs, the queue, the ledger, days compared with gateways, the policy. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date()
const Id = z.string().min(1).max(80)
const Fen = z.number().int()
const Sum = Fen.min(1).max(10_000_000_000)
const Reason = z.string().trim().min(1).max(300)
const byId = z.object({ id: Id })
const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(80).optional(),
}
const next = z.string().optional()

export const PARTIES = ['customer', 'merchant', 'carrier', 'technician', 'supplier', 'platform'] as const
export const Party = z.enum(PARTIES)
export const TENDERS = ['wechat', 'alipay', 'bank', 'cash', 'coupon', 'points', 'platform', 'demo'] as const
export const Tender = z.enum(TENDERS)
/** What an amount of a tender is counted in: coupons and points never become money (M6). */
export const UNITS = ['fen', 'coupon-fen', 'points'] as const
export const Unit = z.enum(UNITS)
export const OBLIGATION_KINDS = [
  'refund',
  'freight',
  'compensation',
  'coupon',
  'credit',
  'statutory',
  'settlement',
] as const
export const ObligationKind = z.enum(OBLIGATION_KINDS)
export const OBLIGATION_STATES = [
  'made',
  'awaiting-approval',
  'due',
  'sending',
  'sent',
  'confirmed',
  'reconciled',
  'failed',
  'cancelled',
] as const
export const ObligationState = z.enum(OBLIGATION_STATES)
/** How a leg is paid: by a gateway, by a named person with proof, or in our own coupon and points ledger. */
export const WAYS = ['gateway', 'hand', 'own'] as const
export const Way = z.enum(WAYS)
/** Why a person decides before money leaves. */
export const HOLD_CAUSES = [
  'above-limit',
  'day-limit',
  'agent-limit',
  'platform-cap',
  'compensation-day',
  'compensation-agent',
  'compensated-before',
] as const
export const HoldCause = z.enum(HOLD_CAUSES)

const Who = z.object({
  kind: z.enum(['staff', 'customer', 'assistant', 'system']),
  id: z.string(),
  name: z.string(),
})
const OrderRef = z.object({ id: Id, number: z.string() })

// ---- payments ----
export const Payment = z.object({
  id: Id,
  orderId: Id,
  tender: Tender,
  unit: Unit,
  amount: z.number().int().describe('in its unit'),
  worthFen: Fen.describe('how much of the price it paid'),
  returned: z.number().int().describe('given back or on its way back, in its unit'),
  gatewayNumber: z.string().nullable(),
  source: z.enum(['typed', 'sheet', 'automatic', 'gateway', 'demo']),
  at: Instant,
  reversedAt: Instant.nullable().describe('it was recorded by mistake'),
})
export const paymentsOfOrder = endpoint({
  method: 'GET',
  path: '/api/payouts/payments',
  summary: 'What was paid for an order, by tender, and how much of it went back',
  query: z.object({ order: Id }),
  answer: z.object({
    items: z.array(Payment),
    paidFen: Fen,
    returnedFen: Fen,
    leftFen: Fen.describe('what can still be refunded'),
  }),
})
export const NewPayment = z.object({
  orderId: Id,
  tender: Tender,
  fen: Sum.optional().describe(
    'money, or the face value of a coupon; for points what they paid of the price',
  ),
  units: Sum.optional().describe('for points: how many'),
  gatewayNumber: z.string().trim().min(1).max(64).optional(),
  at: Instant.optional(),
  payRequestId: Id.optional().describe('the request that this pays'),
  key: z.string().trim().min(1).max(120),
})
export const capturePayment = endpoint({
  method: 'POST',
  path: '/api/payouts/payments',
  summary: 'Record what a customer paid; the same key is the same payment',
  body: NewPayment,
  answer: Payment,
})
export const reversePayment = endpoint({
  method: 'POST',
  path: '/api/payouts/payments/:id/reversal',
  summary: 'Take back a payment that was recorded by mistake and of which nothing was refunded',
  params: byId,
  body: z.object({ reason: Reason }),
  answer: Payment,
})

// ---- obligations ----
export const Leg = z.object({
  id: Id,
  tender: Tender,
  unit: Unit,
  amount: z.number().int(),
  worthFen: Fen,
  way: Way,
  why: z
    .string()
    .nullable()
    .describe('why a person pays it: too old, too often, no gateway; or why it failed'),
  number: z.string().describe('the gateway number; it never changes'),
  state: ObligationState,
  attempts: z.number().int(),
  sentAt: Instant.nullable(),
  confirmedAt: Instant.nullable(),
  reference: z.string().nullable().describe("the gateway's own number, or the bank's"),
  proof: z.string().nullable().describe('file of a transfer by hand'),
  confirmedBy: z.string().nullable(),
  deeds: z.array(z.enum(['by-hand', 'again', 'own-card'])).describe('what a person may do with it now'),
})
export const Bearing = z.object({ party: Party, fen: Fen })
export const ObligationRow = z.object({
  id: Id,
  key: z.string(),
  kind: ObligationKind,
  kindText: z.string(),
  state: ObligationState,
  stateText: z.string(),
  fen: Fen.describe('what it is worth, all tenders'),
  moneyFen: Fen.describe('of it in money'),
  to: Party,
  order: OrderRef.nullable(),
  caseId: z.string().nullable(),
  customer: z
    .object({ id: Id, name: z.string() })
    .nullable()
    .describe('hidden from whoever may not see customers'),
  gatewayNumber: z.string().describe('of its first leg'),
  cause: z.string(),
  causeText: z.string().describe('the cause in words'),
  reason: z.string(),
  reasonText: z.string().describe('the reason in words'),
  earlier: z
    .array(
      z.object({
        id: Id,
        kindText: z.string(),
        stateText: z.string(),
        fen: Fen,
        reasonText: z.string(),
        at: Instant,
      }),
    )
    .describe('what the same order was compensated with before'),
  holds: z.array(HoldCause).describe('why it waited for a second pair of eyes'),
  madeAt: Instant,
  madeBy: Who,
  approvedBy: Who.nullable(),
  approvedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  version: z.number().int(),
})
export const Obligation = ObligationRow.extend({
  legs: z.array(Leg),
  bears: z.array(Bearing),
  story: z.array(
    z.object({ at: Instant, word: z.string(), text: z.string(), by: z.string(), facts: z.string() }),
  ),
  deeds: z.array(z.enum(['approve', 'reject', 'cancel', 'reverse'])).describe('what you may do with it now'),
})
export const VIEWS = ['to-approve', 'by-hand', 'failed', 'under-way', 'confirmed', 'all'] as const
export const listObligations = endpoint({
  method: 'GET',
  path: '/api/payouts/obligations',
  summary: 'Money that is to leave or has left, newest first; the finance queue are its views',
  query: z.object({
    view: z.enum(VIEWS).default('all'),
    order: Id.optional(),
    case: Id.optional(),
    customer: Id.optional(),
    kind: ObligationKind.optional(),
    q: z.string().trim().max(80).optional().describe('gateway number, order number, key'),
    ...page,
  }),
  answer: z.object({ items: z.array(ObligationRow), next }),
})
export const countObligations = endpoint({
  method: 'GET',
  path: '/api/payouts/counts',
  summary: 'How many wait in each queue, and open differences',
  answer: z.object({
    toApprove: z.number().int(),
    byHand: z.number().int(),
    failed: z.number().int(),
    underWay: z.number().int(),
    differences: z.number().int(),
  }),
})
export const readObligation = endpoint({
  method: 'GET',
  path: '/api/payouts/obligations/:id',
  summary: 'One obligation with its legs and story',
  params: byId,
  answer: Obligation,
})
export const NewObligation = z.object({
  key: z.string().trim().min(1).max(160).describe('the same key is the same obligation, paid once'),
  kind: ObligationKind,
  orderId: Id.optional(),
  caseId: Id.optional(),
  customerId: Id.optional(),
  to: Party.default('customer'),
  fen: Sum,
  tenders: z
    .array(z.object({ paymentId: Id, fen: Sum.optional(), units: Sum.optional() }))
    .max(20)
    .optional()
    .describe('absent: as the order was paid'),
  bears: z
    .array(z.object({ party: Party, fen: Sum }))
    .max(6)
    .optional()
    .describe('absent: the merchant'),
  cause: z.string().trim().min(1).max(120),
  reason: Reason,
})
export const makeObligation = endpoint({
  method: 'POST',
  path: '/api/payouts/obligations',
  summary: 'Ask for a refund or another payment; above the limits a second person approves it',
  body: NewObligation,
  answer: Obligation,
})
export const approveObligation = endpoint({
  method: 'POST',
  path: '/api/payouts/obligations/:id/approval',
  summary: 'Approve what somebody else asked for',
  params: byId,
  body: z.object({ version: z.number().int().optional() }),
  answer: Obligation,
})
export const rejectObligation = endpoint({
  method: 'POST',
  path: '/api/payouts/obligations/:id/rejection',
  summary: 'Reject it, with the reason',
  params: byId,
  body: z.object({ reason: Reason, version: z.number().int().optional() }),
  answer: Obligation,
})
export const cancelObligation = endpoint({
  method: 'POST',
  path: '/api/payouts/obligations/:id/cancellation',
  summary: 'Cancel it while no money is on its way',
  params: byId,
  body: z.object({ reason: Reason }),
  answer: Obligation,
})
export const reverseObligation = endpoint({
  method: 'POST',
  path: '/api/payouts/obligations/:id/reversal',
  summary: 'The money came back to us (closed account, wrong card): booked back, and to be paid another way',
  params: byId,
  body: z.object({ legId: Id, reason: Reason, reference: z.string().trim().max(80).optional() }),
  answer: Obligation,
})
export const payByHand = endpoint({
  method: 'POST',
  path: '/api/payouts/legs/:id/transfer',
  summary: 'Record that you paid this yourself, with the proof (raw file: picture or PDF)',
  params: byId,
  query: z.object({
    name: z.string().max(120),
    reference: z.string().trim().max(80).optional().describe("the bank's number"),
    at: Instant.optional(),
  }),
  upload: { maxBytes: 10 * 1024 * 1024 },
  answer: Obligation,
})
export const readProof = endpoint({
  method: 'GET',
  path: '/api/payouts/legs/:id/proof',
  summary: 'The proof of a transfer by hand',
  params: byId,
  download: true,
})
export const sendAgain = endpoint({
  method: 'POST',
  path: '/api/payouts/legs/:id/attempt',
  summary: 'Have the gateway try once more, with the same number',
  params: byId,
  answer: Obligation,
})

export const legToOwnCard = endpoint({
  method: 'POST',
  path: '/api/payouts/legs/:id/own-card',
  summary: 'What got stuck at the gateway and was paid by hand since: have it sent to the shop’s own card',
  params: byId,
  answer: Obligation,
})

// ---- compensation ----
/** What the shop answers for by policy: a closed list, so that one thing spelled twice is not made good twice. */
export const AMENDS_CAUSES = [
  'quality',
  'mismatch',
  'wrong-item',
  'damage',
  'missing',
  'install',
  'late-delivery',
  'late-visit',
  'unkept-promise',
] as const
export const compensate = endpoint({
  method: 'POST',
  path: '/api/payouts/compensations',
  summary: "Merchant's fault: cash and a coupon by policy, once for an order and a cause",
  body: z.object({
    orderId: Id,
    caseId: Id.optional(),
    cause: z.enum(AMENDS_CAUSES),
    reason: Reason,
  }),
  answer: z.object({
    items: z.array(ObligationRow),
    already: z.boolean().describe('it was paid before: nothing was done now'),
  }),
})

// ---- what the customer owes ----
export const PayRequest = z.object({
  id: Id,
  orderId: Id,
  caseId: z.string().nullable(),
  fen: Fen,
  reason: z.string(),
  state: z.enum(['open', 'paid', 'withdrawn']),
  madeAt: Instant,
  paidAt: Instant.nullable(),
})
export const askToPay = endpoint({
  method: 'POST',
  path: '/api/payouts/pay-requests',
  summary: 'Ask a customer for a difference; nothing is charged, a payment recorded for it settles it',
  body: z.object({
    orderId: Id,
    caseId: Id.optional(),
    fen: Sum,
    reason: Reason,
    key: z.string().trim().min(1).max(160),
  }),
  answer: PayRequest,
})
export const listPayRequests = endpoint({
  method: 'GET',
  path: '/api/payouts/pay-requests',
  summary: 'What customers were asked to pay',
  query: z.object({ order: Id.optional(), case: Id.optional() }),
  answer: z.object({ items: z.array(PayRequest) }),
})
export const withdrawPayRequest = endpoint({
  method: 'POST',
  path: '/api/payouts/pay-requests/:id/withdrawal',
  summary: 'Ask no more',
  params: byId,
  body: z.object({ reason: Reason }),
  answer: PayRequest,
})

// ---- the ledger ----
export const ENTRY_KINDS = ['capture', 'pay', 'issue', 'transfer', 'reversal'] as const
export const Posting = z.object({
  party: Party,
  account: z.enum(['settled', 'owed']).describe('settled: changed hands; owed: one party owes another'),
  tender: Tender.nullable(),
  unit: Unit,
  amount: z.number().int().describe('more than 0: this party has more'),
})
export const Entry = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(ENTRY_KINDS),
  kindText: z.string(),
  orderId: z.string().nullable(),
  caseId: z.string().nullable(),
  obligationId: z.string().nullable(),
  number: z.string().nullable(),
  reverses: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  postings: z.array(Posting),
})
export const Balance = z.object({
  party: Party,
  account: z.enum(['settled', 'owed']),
  tender: Tender.nullable(),
  unit: Unit,
  amount: z.number().int(),
})
export const readLedger = endpoint({
  method: 'GET',
  path: '/api/payouts/ledger',
  summary: 'Entries, newest first, with the balances of all that match: every column sums to zero',
  query: z.object({
    party: Party.optional(),
    tender: Tender.optional(),
    order: Id.optional(),
    case: Id.optional(),
    from: Day.optional(),
    to: Day.optional(),
    ...page,
  }),
  answer: z.object({ items: z.array(Entry), balances: z.array(Balance), next }),
})

// ---- coupons and points ----
export const Grant = z.object({
  id: Id,
  unit: Unit,
  amount: z.number().int(),
  code: z.string().nullable().describe('of a coupon'),
  why: z.enum(['returned', 'compensation']),
  orderId: z.string().nullable(),
  at: Instant,
  until: Instant.nullable(),
})
export const grantsOfCustomer = endpoint({
  method: 'GET',
  path: '/api/payouts/grants',
  summary: 'Coupons and points that a customer was given back or given',
  query: z.object({ customer: Id }),
  answer: z.object({ items: z.array(Grant) }),
})

// ---- days compared with gateways ----
export const DIFFERENCE_KINDS = ['missing-there', 'missing-here', 'amount', 'twice'] as const
export const Difference = z.object({
  id: Id,
  gateway: z.string(),
  day: Day,
  kind: z.enum(DIFFERENCE_KINDS),
  kindText: z.string(),
  number: z.string(),
  obligationId: z.string().nullable(),
  oursFen: Fen.nullable(),
  theirsFen: Fen.nullable(),
  state: z.enum(['open', 'resolved']),
  reason: z.string(),
  foundAt: Instant,
  resolvedAt: Instant.nullable(),
  resolvedBy: z.string().nullable(),
})
export const ReconciledDay = z.object({
  gateway: z.string(),
  day: Day,
  lines: z.number().int(),
  matched: z.number().int(),
  differences: z.number().int(),
  open: z.number().int(),
  theirsFen: Fen,
  oursFen: Fen,
  at: Instant,
  note: z.string().describe('why the statement is not there yet; empty: it is'),
})
export const listDays = endpoint({
  method: 'GET',
  path: '/api/payouts/days',
  summary: 'Days compared with gateway statements, newest first',
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(60) }),
  answer: z.object({ items: z.array(ReconciledDay) }),
})
export const reconcileDay = endpoint({
  method: 'POST',
  path: '/api/payouts/days',
  summary: 'Fetch a day’s statement and compare it now',
  body: z.object({ gateway: z.string().min(1).max(40), day: Day }),
  answer: ReconciledDay,
})
export const listDifferences = endpoint({
  method: 'GET',
  path: '/api/payouts/differences',
  summary: 'Where our books and a statement disagree',
  query: z.object({
    state: z.enum(['open', 'resolved', 'all']).default('open'),
    day: Day.optional(),
    ...page,
  }),
  answer: z.object({ items: z.array(Difference), next }),
})
export const resolveDifference = endpoint({
  method: 'POST',
  path: '/api/payouts/differences/:id/resolution',
  summary: 'Settle a difference, with the reason',
  params: byId,
  body: z.object({ reason: Reason }),
  answer: Difference,
})

// ---- policy and gateways ----
export const PayoutPolicy = z.object({
  usualTender: z
    .enum(['wechat', 'alipay', 'bank', 'cash', 'platform', 'demo'])
    .describe('of an order that became paid and says no more'),
  outTender: z
    .enum(['wechat', 'alipay', 'bank', 'demo'])
    .describe('by which compensation and freight leave; a gateway that cannot pay out leaves it to a person'),
  approveAboveFen: Fen.min(0).describe('money above this needs a second person'),
  dayLimitFen: Fen.min(0).describe('money of the whole shop in a day without a second person'),
  agentDayLimitFen: Fen.min(0).describe('money one person may ask for in a day without a second person'),
  compensation: z.object({
    cashFen: Fen.min(0).max(1_000_000),
    couponFen: Fen.min(0).max(1_000_000),
    dayCapFen: Fen.min(0).describe('cash and coupons of the shop in a day, on its own'),
    agentDayCapFen: Fen.min(0).describe('of one person in a day, on its own'),
  }),
  couponDays: z.number().int().min(1).max(3650),
  pointFen: z.number().min(0).max(1000).describe('what one point pays of a price'),
  platformCaps: z
    .array(
      z.object({
        source: z.string().min(1).max(40).describe("an order's source"),
        perCallFen: Fen.min(0),
        perCall: z.number().int().min(1),
      }),
    )
    .max(20)
    .describe('above these the marketplace does not refund by itself: a person does'),
  version: z.number().int(),
})
export const readPolicy = endpoint({
  method: 'GET',
  path: '/api/payouts/policy',
  summary: 'Limits, compensation and usual ways of paying',
  answer: PayoutPolicy,
})
export const changePolicy = endpoint({
  method: 'PUT',
  path: '/api/payouts/policy',
  summary: 'Change them; the version must be the one that was read',
  body: PayoutPolicy,
  answer: PayoutPolicy,
})
export const GatewaySetting = z.object({
  name: z.string(),
  title: z.string(),
  on: z.boolean(),
  settings: z.record(z.string(), z.string()).describe('what is no secret'),
  fields: z.array(z.object({ name: z.string(), secret: z.boolean(), required: z.boolean() })),
  sealed: z.array(z.string()).describe('secrets that are set; they are never told'),
  notifyPath: z.string(),
  trouble: z.string().describe('why it cannot be used as it is set; empty: it can'),
})
export const listGateways = endpoint({
  method: 'GET',
  path: '/api/payouts/gateways',
  summary: 'Gateways and whether they are connected',
  answer: z.object({ items: z.array(GatewaySetting) }),
})
export const setGateway = endpoint({
  method: 'PUT',
  path: '/api/payouts/gateways/:name',
  summary: 'Connect a gateway, change it or switch it off; a secret left out stays',
  params: z.object({ name: z.string().min(1).max(40) }),
  body: z.object({ on: z.boolean(), settings: z.record(z.string().max(60), z.string().max(20_000)) }),
  answer: GatewaySetting,
})
export const hearGateway = endpoint({
  method: 'POST',
  path: '/api/gateways/:gateway/:tenant/notify',
  summary: 'Where gateways call back; only what they signed is believed',
  params: z.object({
    gateway: z.string().max(40),
    tenant: z.string().regex(/^[a-z]{2,8}_[0-9a-z]{1,40}$/),
  }),
  upload: { maxBytes: 256 * 1024 },
  download: true,
})

// ---- the customer's side ----
export const CustomerRefund = z.object({
  id: Id,
  kind: ObligationKind,
  title: z.string(),
  state: z.enum(['preparing', 'on-its-way', 'arrived', 'held-up', 'not-paid']),
  waits: z.enum(['approval', 'hand']).nullable().describe('for a second person, or for one who transfers it'),
  text: z.string().describe('where the money is and by when, in one sentence'),
  fen: Fen,
  parts: z.array(
    z.object({ text: z.string(), amount: z.string(), state: z.string(), until: Instant.nullable() }),
  ),
  orderId: z.string().nullable(),
  caseId: z.string().nullable(),
  at: Instant,
  until: Instant.nullable(),
})
const CustomerMoney = z.object({
  refunds: z.array(CustomerRefund),
  asked: z.array(
    z.object({ id: Id, fen: Fen, text: z.string(), state: z.enum(['open', 'paid', 'withdrawn']) }),
  ),
  grants: z.array(Grant),
})
export const myRefunds = endpoint({
  method: 'GET',
  path: '/api/visitor/refunds',
  summary: 'Where my money is',
  query: z.object({ order: Id.optional(), case: Id.optional() }),
  answer: CustomerMoney,
})
export const refundsOfOrderPage = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token/refunds',
  summary: 'Where the money is, behind a signed link to an order',
  params: z.object({ token: z.string().max(400) }),
  answer: CustomerMoney,
})

export type PartyName = z.infer<typeof Party>
export type TenderName = z.infer<typeof Tender>
export type UnitName = z.infer<typeof Unit>
export type ObligationKindName = z.infer<typeof ObligationKind>
export type ObligationStateName = z.infer<typeof ObligationState>
export type WayName = z.infer<typeof Way>
export type HoldCauseName = z.infer<typeof HoldCause>
export type PaymentShape = z.infer<typeof Payment>
export type LegShape = z.infer<typeof Leg>
export type ObligationRowShape = z.infer<typeof ObligationRow>
export type ObligationShape = z.infer<typeof Obligation>
export type PayRequestShape = z.infer<typeof PayRequest>
export type EntryShape = z.infer<typeof Entry>
export type BalanceShape = z.infer<typeof Balance>
export type GrantShape = z.infer<typeof Grant>
export type DifferenceShape = z.infer<typeof Difference>
export type ReconciledDayShape = z.infer<typeof ReconciledDay>
export type PolicyShape = z.infer<typeof PayoutPolicy>
export type GatewaySettingShape = z.infer<typeof GatewaySetting>
export type CustomerRefundShape = z.infer<typeof CustomerRefund>
export type CustomerMoneyShape = z.infer<typeof CustomerMoney>
