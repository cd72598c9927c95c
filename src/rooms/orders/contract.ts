/** What a browser may know about orders: lines, states, promise and its risk, time line, documents; for staff and for the customer. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date()
const Id = z.string().min(1).max(80)
const Fen = z.number().int()
const byId = z.object({ id: Id })

export const ORDER_STATES = [
  'placed',
  'paid',
  'in-production',
  'ready',
  'shipped',
  'delivered',
  'installed',
  'closed',
  'cancelled',
] as const
export const OrderState = z.enum(ORDER_STATES)
/** Why an order stands still though its state says otherwise; the clock of the promise goes on. */
export const HOLDS = ['customer', 'stock', 'payment', 'address', 'quality'] as const
export const Hold = z.enum(HOLDS)
/** What may happen to an order. */
export const ORDER_EVENTS = [
  'pay',
  'start-production',
  'make-ready',
  'ship',
  'deliver',
  'install',
  'close',
  'cancel',
  'reopen',
] as const
export const OrderEvent = z.enum(ORDER_EVENTS)

export const RISK_LEVELS = ['none', 'on-time', 'at-risk', 'late', 'kept', 'missed'] as const
/** How the promised day stands. `days`: left (>= 0) when open, over when late or missed. */
export const Risk = z.object({
  level: z.enum(RISK_LEVELS),
  days: z.number().int(),
  reason: z.string(),
  text: z.string(),
})

export const OrderLine = z.object({
  id: Id,
  productId: z.string().nullable(),
  variantId: z.string().nullable(),
  sku: z.string(),
  name: z.string(),
  quantity: z.number().int().positive(),
  priceFen: Fen.describe('for one piece'),
})
export const Address = z.object({
  name: z.string(),
  phone: z.string(),
  region: z.string(),
  street: z.string(),
})
/** A peg on the plank: past filled, now window, future hollow, trouble diamond. */
export const TimelineEntry = z.object({
  id: Id,
  kind: z.enum(['state', 'hold', 'promise', 'note', 'document', 'address', 'step']),
  when: z.enum(['past', 'now', 'future']),
  trouble: z.boolean(),
  at: Instant.nullable().describe('null for a future step without a time'),
  day: Day.nullable(),
  text: z.string(),
  by: z.string().nullable(),
  visible: z.boolean().describe('the customer sees it'),
  step: OrderState.optional().describe('the state that it reached, on entries of kind state'),
})
export const DocumentKind = z.enum(['invoice', 'contract', 'photo', 'other'])
export const OrderDocument = z.object({
  id: Id,
  kind: DocumentKind,
  name: z.string(),
  mime: z.string(),
  bytes: z.number().int(),
  at: Instant,
})

export const OrderRow = z.object({
  id: Id,
  number: z.string(),
  customerId: z.string().nullable(),
  customerName: z.string(),
  source: z.string(),
  state: OrderState,
  stateText: z.string(),
  hold: Hold.nullable(),
  placedAt: Instant,
  promiseDay: Day.nullable(),
  risk: Risk,
  totalFen: Fen,
  lineText: z.string().describe('沙发 + 餐桌'),
  pieces: z.number().int(),
})
export const Order = OrderRow.extend({
  lines: z.array(OrderLine),
  address: Address.nullable().describe(
    'null: none given, forgotten, or hidden from whoever may not see customers',
  ),
  note: z.string(),
  timeline: z.array(TimelineEntry),
  documents: z.array(OrderDocument),
  events: z.array(OrderEvent).describe('what may happen next'),
  version: z.number().int(),
})
export const OrderSummary = z.object({
  orders: z.number().int(),
  totalFen: Fen,
  open: z.number().int(),
  late: z.number().int(),
  firstAt: Instant.nullable(),
})

const Filter = {
  q: z
    .string()
    .trim()
    .max(60)
    .optional()
    .describe('number, name of the customer, product or last four digits of the phone'),
  state: z.union([OrderState, z.array(OrderState)]).optional(),
  hold: Hold.optional(),
  risk: z.enum(['at-risk', 'late']).optional(),
  customer: Id.optional(),
  source: z.string().max(40).optional(),
  from: Day.optional(),
  to: Day.optional(),
}
export const listOrders = endpoint({
  method: 'GET',
  path: '/api/orders',
  summary: 'Orders, newest first or by promised day',
  query: z.object({
    ...Filter,
    sort: z.enum(['newest', 'promise']).default('newest'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(OrderRow), next: z.string().optional(), total: z.number().int() }),
})
export const countOrders = endpoint({
  method: 'GET',
  path: '/api/orders/counts',
  summary: 'How many orders in each state, at risk, late and held',
  answer: z.object({
    states: z.record(OrderState, z.number().int()),
    atRisk: z.number().int(),
    late: z.number().int(),
    held: z.number().int(),
    total: z.number().int(),
  }),
})
export const readOrder = endpoint({
  method: 'GET',
  path: '/api/orders/:id',
  summary: 'One order with lines, time line and documents',
  params: byId,
  answer: Order,
})
export const ordersOfCustomer = endpoint({
  method: 'GET',
  path: '/api/customers/:id/orders',
  summary: 'Orders of one customer, newest first, with the sum',
  params: byId,
  answer: z.object({ items: z.array(Order), summary: OrderSummary }),
})

export const NewLine = z.object({
  sku: z.string().trim().min(1).max(60),
  quantity: z.number().int().min(1).max(9999),
  priceFen: Fen.min(0).max(100_000_000_000).optional().describe('left out: the price of the catalogue'),
  name: z.string().trim().max(120).optional().describe('left out: the name in the catalogue'),
})
const AddressIn = z.object({
  name: z.string().trim().max(60).default(''),
  phone: z.string().trim().max(30).default(''),
  region: z.string().trim().max(80).default(''),
  street: z.string().trim().max(200).default(''),
})
export const NewOrder = z.object({
  number: z.string().trim().min(1).max(40).optional().describe('left out: the shop counts on'),
  customerId: Id.optional(),
  customer: z
    .object({ name: z.string().trim().min(1).max(60), phone: z.string().trim().max(30).optional() })
    .optional()
    .describe('instead of customerId: matched by phone, or made'),
  source: z.string().trim().min(1).max(40).default('shop'),
  placedAt: Instant.optional(),
  promiseDay: Day.optional(),
  lines: z.array(NewLine).min(1).max(200),
  address: AddressIn.optional(),
  note: z.string().trim().max(2000).default(''),
})
export const placeOrder = endpoint({
  method: 'POST',
  path: '/api/orders',
  summary: 'Place an order',
  creates: true,
  body: NewOrder,
  answer: Order,
})
export const changeOrder = endpoint({
  method: 'PATCH',
  path: '/api/orders/:id',
  summary: 'Change promise, address, note or hold; each change stands on the time line',
  params: byId,
  body: z.object({
    promiseDay: Day.nullable().optional(),
    reason: z.string().trim().max(200).optional().describe('why the promise changes; the customer sees it'),
    address: AddressIn.optional(),
    note: z.string().trim().max(2000).optional(),
    hold: Hold.nullable().optional(),
    version: z.number().int().optional(),
  }),
  answer: Order,
})
export const moveOrder = endpoint({
  method: 'POST',
  path: '/api/orders/:id/state',
  summary: 'Something happened to the order: paid, shipped, delivered, cancelled ...',
  params: byId,
  body: z.object({
    event: OrderEvent,
    note: z.string().trim().max(300).default(''),
    version: z.number().int().optional(),
  }),
  answer: Order,
})
export const noteOrder = endpoint({
  method: 'POST',
  path: '/api/orders/:id/entries',
  summary: 'Write on the time line',
  params: byId,
  creates: true,
  body: z.object({
    text: z.string().trim().min(1).max(300),
    visible: z.boolean().default(false),
    trouble: z.boolean().default(false),
  }),
  answer: Order,
})
export const addDocument = endpoint({
  method: 'POST',
  path: '/api/orders/:id/documents',
  summary: 'Attach an invoice, contract or photo (raw file body)',
  params: byId,
  query: z.object({ name: z.string().min(1).max(200), kind: DocumentKind.default('other') }),
  upload: { maxBytes: 15 * 1024 * 1024 },
  answer: Order,
})
export const readDocument = endpoint({
  method: 'GET',
  path: '/api/orders/:id/documents/:documentId',
  summary: 'A document of an order',
  params: z.object({ id: Id, documentId: Id }),
  download: true,
})
export const removeDocument = endpoint({
  method: 'DELETE',
  path: '/api/orders/:id/documents/:documentId',
  summary: 'Take a document away',
  params: z.object({ id: Id, documentId: Id }),
  answer: Order,
})
export const linkOrder = endpoint({
  method: 'POST',
  path: '/api/orders/:id/link',
  summary: "The customer's own page of this order, as a signed link",
  params: byId,
  answer: z.object({ token: z.string(), path: z.string().describe('/o/<token>'), expiresAt: Instant }),
})

// ---- the customer's side ----
/** The order as its customer sees it: no notes of the house, phone and street shortened. */
export const CustomerOrder = z.object({
  id: Id,
  number: z.string(),
  shop: z.string(),
  zone: z.string().describe('the IANA zone of the shop: its hours are told in it'),
  state: OrderState,
  stateText: z.string(),
  headline: z.string().describe('one sentence that is the page'),
  placedAt: Instant,
  promiseDay: Day.nullable(),
  risk: Risk,
  totalFen: Fen,
  lines: z.array(OrderLine),
  address: z
    .object({ name: z.string(), phone: z.string(), region: z.string(), street: z.string() })
    .nullable(),
  timeline: z.array(TimelineEntry),
  documents: z.array(OrderDocument),
})
export const myOrders = endpoint({
  method: 'GET',
  path: '/api/visitor/orders',
  summary: 'My orders (verified visitors)',
  answer: z.object({ items: z.array(CustomerOrder) }),
})
export const myOrder = endpoint({
  method: 'GET',
  path: '/api/visitor/orders/:id',
  summary: 'One of my orders',
  params: byId,
  answer: CustomerOrder,
})
export const myDocument = endpoint({
  method: 'GET',
  path: '/api/visitor/orders/:id/documents/:documentId',
  summary: 'A document of my order',
  params: z.object({ id: Id, documentId: Id }),
  download: true,
})
export const lookUpOrder = endpoint({
  method: 'POST',
  path: '/api/visitor/orders/lookup',
  summary:
    'Prove an order by its number and the last four digits of the phone; ties this visitor to its customer',
  body: z.object({
    number: z.string().trim().min(1).max(40),
    phoneLast4: z
      .string()
      .trim()
      .regex(/^\d{4}$/),
  }),
  answer: CustomerOrder,
})
export const openOrderPage = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token',
  summary: 'The order behind a signed link',
  params: z.object({ token: z.string().max(400) }),
  answer: CustomerOrder,
})
export const orderPageDocument = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token/documents/:documentId',
  summary: 'A document of the order behind a signed link',
  params: z.object({ token: z.string().max(400), documentId: Id }),
  download: true,
})

export type OrderStateName = z.infer<typeof OrderState>
export type OrderEventName = z.infer<typeof OrderEvent>
export type HoldName = z.infer<typeof Hold>
export type RiskShape = z.infer<typeof Risk>
export type OrderLineShape = z.infer<typeof OrderLine>
export type AddressShape = z.infer<typeof Address>
export type TimelineShape = z.infer<typeof TimelineEntry>
export type DocumentShape = z.infer<typeof OrderDocument>
export type OrderRowShape = z.infer<typeof OrderRow>
export type OrderShape = z.infer<typeof Order>
export type OrderSummaryShape = z.infer<typeof OrderSummary>
export type NewOrderShape = z.infer<typeof NewOrder>
export type CustomerOrderShape = z.infer<typeof CustomerOrder>
