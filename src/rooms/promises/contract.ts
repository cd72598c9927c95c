/** What a browser may know about promises: what was said, by whom, until when, how it ended, and what made it good; for staff and for the customer. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Day = z.iso.date()
const Fen = z.number().int()
const byId = z.object({ id: Id })

/** What is promised: each kind has its own line in the policy. */
export const PROMISE_KINDS = [
  'answer',
  'call-back',
  'visit',
  'delivery',
  'dispatch',
  'refund',
  'repair',
  'other',
] as const
export const PromiseKind = z.enum(PROMISE_KINDS)

/** released: it need not be kept any more, by agreement or because its reason went away. */
export const PROMISE_STATES = ['made', 'due-soon', 'kept', 'broken', 'amended', 'released'] as const
export const PromiseState = z.enum(PROMISE_STATES)

/** What a person may do to a promise. */
export const PROMISE_ACTS = ['keep', 'break', 'release', 'move', 'finish', 'reopen'] as const
export const PromiseAct = z.enum(PROMISE_ACTS)

export const PROMISE_SOURCES = ['typed', 'macro', 'assistant', 'flow', 'order', 'import'] as const
export const PromiseSource = z.enum(PROMISE_SOURCES)

/** owed: paid without asking; to-decide: above a cap, a person decides. */
export const AMENDS_STATES = ['owed', 'to-decide', 'paid', 'declined'] as const
export const Amends = z.object({
  state: z.enum(AMENDS_STATES),
  cashFen: Fen,
  couponFen: Fen,
  words: z.string(),
  why: z
    .enum(['kind', 'customer-cap', 'day-cap', 'by-hand'])
    .describe('what the sum rests on or what stopped it'),
  at: Instant,
  by: z.string().nullable().describe('who decided; null: the policy'),
})

export const PromiseRow = z.object({
  id: Id,
  what: z.string(),
  kind: PromiseKind,
  state: PromiseState,
  from: Instant.nullable().describe('when it may begin to come true, for windows'),
  due: Instant,
  madeAt: Instant,
  by: z.object({ kind: z.enum(['staff', 'assistant', 'flow']), id: z.string(), name: z.string() }),
  teamId: z.string().nullable(),
  customer: z.object({ id: Id, name: z.string() }),
  conversationId: z.string().nullable(),
  order: z.object({ id: Id, number: z.string() }).nullable(),
  source: PromiseSource,
  endedAt: Instant.nullable(),
  fulfilledAt: Instant.nullable().describe('done after all, late'),
  reason: z.string().describe('why it was released, moved or broken; empty when nobody said'),
  moves: z.number().int().describe('how often its time was changed'),
  amends: Amends.nullable(),
  acts: z.array(PromiseAct),
  version: z.number().int(),
})
export const PromiseEntry = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  word: z.string(),
  text: z.string(),
})
export const Promised = PromiseRow.extend({ story: z.array(PromiseEntry) })

/** A sentence of a draft in which somebody commits himself. Offsets are UTF-16 units of the text that was sent in. */
export const FoundPromise = z.object({
  what: z.string(),
  kind: PromiseKind,
  from: z.number().int(),
  to: z.number().int(),
  due: z.object({ from: Instant, to: Instant }).nullable(),
  dueText: z.string().describe('the time as a person reads it; empty when none was said'),
  suggestedDue: Instant.describe('the time that was said, else the one the policy gives'),
})

export const PromiseView = z.enum(['open', 'due-soon', 'broken', 'to-decide', 'kept', 'released', 'all'])
export const listPromises = endpoint({
  method: 'GET',
  path: '/api/promises',
  summary: 'The ledger: open ones by due time, ended ones newest first',
  query: z.object({
    view: PromiseView.default('open'),
    kind: PromiseKind.optional(),
    team: Id.optional(),
    staff: Id.optional(),
    customer: Id.optional(),
    conversation: Id.optional(),
    order: Id.optional(),
    q: z.string().trim().max(60).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(PromiseRow), next: z.string().optional() }),
})
export const countPromises = endpoint({
  method: 'GET',
  path: '/api/promises/counts',
  summary: 'How many promises stand open, are due soon, broken, or wait for a decision',
  answer: z.object({
    open: z.number().int(),
    dueSoon: z.number().int(),
    broken: z.number().int().describe('broken, and still not done'),
    brokenAll: z.number().int(),
    toDecide: z.number().int(),
  }),
})
/** A share is told from this many ended promises on; below, only the counts. */
export const KEPT_SAMPLE = 30
export const KeptShare = z.object({
  id: z.string().nullable(),
  name: z.string(),
  kept: z.number().int(),
  broken: z.number().int(),
  open: z.number().int(),
  sample: z.number().int().describe('kept + broken'),
  share: z
    .number()
    .nullable()
    .describe('kept / (kept + broken), 0..1; null below the sample that a share needs'),
  low: z.number().nullable().describe('lower end of the 95 % interval'),
  high: z.number().nullable(),
  amendsFen: Fen,
})
/** How it stands in words: made good only once its amends are paid. */
export const standingOf = (row: Pick<PromiseRowShape, 'state' | 'amends'>) =>
  row.state === 'amended' && row.amends?.state === 'owed' ? 'amends-owed' : row.state

export const keptShares = endpoint({
  method: 'GET',
  path: '/api/promises/kept',
  summary: 'Kept share of the whole shop, each team, person and kind, with its sample',
  query: z.object({ from: Day.optional(), to: Day.optional() }),
  answer: z.object({
    all: KeptShare,
    teams: z.array(KeptShare),
    people: z.array(KeptShare),
    kinds: z.array(KeptShare),
    target: z.number(),
    from: Day,
    to: Day,
  }),
})
export const readPromise = endpoint({
  method: 'GET',
  path: '/api/promises/:id',
  summary: 'One promise with its story',
  params: byId,
  answer: Promised,
})
export const NewPromise = z.object({
  customerId: Id,
  conversationId: Id.optional(),
  orderId: Id.optional(),
  what: z.string().trim().min(1).max(300),
  kind: PromiseKind.optional().describe('left out: read from the words'),
  from: Instant.optional(),
  due: Instant.optional().describe('left out: read from the words, else the time the policy gives its kind'),
  teamId: Id.optional(),
})
export const makePromise = endpoint({
  method: 'POST',
  path: '/api/promises',
  summary: 'Make a promise to a customer',
  creates: true,
  body: NewPromise,
  answer: Promised,
})
export const findInText = endpoint({
  method: 'POST',
  path: '/api/promises/found',
  summary: 'The promises in a draft, while it is typed',
  body: z.object({ text: z.string().max(8000) }),
  answer: z.object({ items: z.array(FoundPromise) }),
})
export const actOnPromise = endpoint({
  method: 'POST',
  path: '/api/promises/:id/state',
  summary: 'Kept, broken, released by agreement, moved to another time, done after all, or opened again',
  params: byId,
  body: z.object({
    act: PromiseAct,
    due: Instant.optional().describe('for move'),
    reason: z.string().trim().max(300).default('').describe('needed for break, release, move and reopen'),
    version: z.number().int().optional(),
  }),
  answer: Promised,
})
export const decideAmends = endpoint({
  method: 'POST',
  path: '/api/promises/:id/amends',
  summary: 'Decide amends that the policy does not pay on its own',
  params: byId,
  body: z.object({
    decision: z.enum(['pay', 'decline']),
    cashFen: Fen.min(0).max(10_000_000).optional(),
    couponFen: Fen.min(0).max(10_000_000).optional(),
    reason: z.string().trim().min(1).max(300),
    version: z.number().int().optional(),
  }),
  answer: Promised,
})

const KindPolicy = z.object({
  defaultMinutes: z.number().int().min(5).max(525_600).describe('until when, if nobody said'),
  warnMinutes: z.number().int().min(1).max(43_200).describe('how long before it is due we remind'),
  cashFen: Fen.min(0).max(1_000_000),
  couponFen: Fen.min(0).max(1_000_000),
  automatic: z.boolean().describe('paid without asking when broken, within the caps'),
})
export const PromisePolicy = z.object({
  kinds: z.record(PromiseKind, KindPolicy),
  customerCapFen: Fen.min(0).describe('cash and coupons for one customer in 30 days, on its own'),
  dayCapFen: Fen.min(0).describe('cash and coupons of the whole shop in a day, on its own'),
  target: z.number().min(0).max(1).describe('kept share the shop wants'),
  version: z.number().int(),
})
export const readPolicy = endpoint({
  method: 'GET',
  path: '/api/promises/policy',
  summary: 'Times and amends of each kind of promise',
  answer: PromisePolicy,
})
export const changePolicy = endpoint({
  method: 'PUT',
  path: '/api/promises/policy',
  summary: 'Change times and amends; the version must be the one that was read',
  body: PromisePolicy,
  answer: PromisePolicy,
})

// ---- the customer's side ----
export const CustomerPromise = z.object({
  id: Id,
  what: z.string(),
  state: z.enum(['open', 'due-soon', 'kept', 'broken', 'released']),
  stateText: z.string(),
  due: Instant,
  dueText: z.string(),
  zone: z.string(),
  madeAt: Instant,
  orderId: z.string().nullable(),
  isOrderDay: z.boolean().describe('the promised day of the order itself, which its page shows anyway'),
  amendsText: z.string().describe('what was paid because it was broken; empty: nothing'),
})
export const myPromises = endpoint({
  method: 'GET',
  path: '/api/visitor/promises',
  summary: 'What was promised to me: open ones first, then what was kept or broken',
  query: z.object({ order: Id.optional() }),
  answer: z.object({ items: z.array(CustomerPromise) }),
})
export const promisesOfOrderPage = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token/promises',
  summary: 'The promises behind a signed link to an order',
  params: z.object({ token: z.string().max(400) }),
  answer: z.object({ items: z.array(CustomerPromise) }),
})

export type PromiseKindName = z.infer<typeof PromiseKind>
export type PromiseStateName = z.infer<typeof PromiseState>
export type PromiseActName = z.infer<typeof PromiseAct>
export type PromiseSourceName = z.infer<typeof PromiseSource>
export type AmendsShape = z.infer<typeof Amends>
export type PromiseRowShape = z.infer<typeof PromiseRow>
export type PromisedShape = z.infer<typeof Promised>
export type FoundPromiseShape = z.infer<typeof FoundPromise>
export type KeptShareShape = z.infer<typeof KeptShare>
export type PolicyShape = z.infer<typeof PromisePolicy>
export type CustomerPromiseShape = z.infer<typeof CustomerPromise>
