/** What a browser may know about what is possible for an order now: every line, every reason, every remedy with its date, its sum and its articles. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
/** With the offset of the shop's zone. */
const Instant = z.iso.datetime({ offset: true })
const Fen = z.number().int()
export const Said = z.object({ zh: z.string(), en: z.string() })

/** What people come with, as the law's engine names it. */
export const REASON_KINDS = [
  'no-reason',
  'quality',
  'mismatch',
  'wrong-item',
  'damage',
  'missing',
  'install',
  'late',
  'price',
  'colour',
  'size',
  'fraud',
  'injury',
  'cancel',
] as const
export const ReasonKind = z.enum(REASON_KINDS)
/** What can be done about it. */
export const WAYS = [
  'refund-return',
  'refund-only',
  'exchange',
  'repair',
  'part',
  'partial-refund',
  'return-freight',
  'compensation',
  'price-protection',
  'install-again',
  'cancel',
] as const
export const WayName = z.enum(WAYS)

export const Because = Said.extend({ articles: z.array(z.string()) })
export const Missing = z.object({
  proof: z.array(z.string()).describe('any one of them does'),
  from: z.enum(['merchant', 'customer']),
  by: Instant.nullable().describe('the last instant at which it helps'),
  say: Said,
})
/** One remedy for one reason: whether, until when, at whose cost, why. */
export const Way = z.object({
  remedy: WayName,
  name: Said,
  ground: z.string(),
  allowed: z.boolean(),
  say: Said.describe('one sentence with its date and its sum'),
  until: Instant.nullable().describe('the first instant at which it is too late'),
  limit: z.enum(['set', 'not-begun', 'none']),
  payer: z
    .enum(['merchant', 'shared', 'customer'])
    .nullable()
    .describe('of the freight and what goes with it'),
  fen: Fen.nullable().describe('money for the customer by this way'),
  couponFen: Fen.nullable(),
  goodsBack: z.boolean(),
  pickup: z.boolean().describe('the shop fetches the goods'),
  decideBy: Instant.nullable(),
  refundBy: Instant.nullable(),
  doneBy: Instant.nullable(),
  reasons: z.array(Because),
  articles: z.array(z.string()),
  needs: z.array(Missing),
  needsCounsel: z.boolean(),
  humanReview: z
    .boolean()
    .describe('a person looks at it when the customer asks: nothing is refused by machine alone'),
})
/** What the way back costs, shown before anybody says yes. */
export const WayBack = z.object({
  payer: z.enum(['merchant', 'shared', 'customer']),
  fen: Fen.nullable().describe('null: no carrier quoted yet'),
  customerFen: Fen.describe('of it, what the customer bears'),
  lines: z.array(Said.extend({ fen: Fen })),
  twoPerson: z.boolean(),
  own: z.boolean().describe('the customer may send it his own way instead'),
})
export const Quote = z.object({
  goodsFen: Fen,
  freightFen: Fen.describe('outward freight that comes back'),
  deductions: z.array(Said.extend({ fen: Fen, articles: z.array(z.string()) })),
  totalFen: Fen,
  owesFen: Fen.describe('shown, never charged by itself'),
  couponsBack: z.array(z.string()),
  tenders: z.array(
    z.object({
      id: z.string(),
      tender: z.string(),
      name: Said,
      fen: Fen,
      units: z.number().int().nullable(),
    }),
  ),
  wayBack: WayBack.nullable(),
  articles: z.array(z.string()),
})
export const Choice = z.object({
  kind: ReasonKind,
  name: Said,
  ways: z.array(Way),
  best: WayName.nullable().describe('what is offered first'),
  asks: z.array(z.string()).describe('proofs that help, best first'),
  fingerprint: z.string(),
})
export const CartonShape = z.object({
  id: Id,
  piece: z.number().int(),
  no: z.number().int(),
  holds: Said.nullable(),
  grams: z.number().int(),
  signedAt: Instant.nullable(),
  state: z.enum(['expected', 'signed', 'refused', 'missing']),
})
export const PossiblePart = z.object({
  no: z.string(),
  name: Said,
  quantity: z.number().int(),
  replaceable: z.boolean(),
  available: z.number().int().nullable().describe('null: nobody keeps stock of it'),
})
export const PossibleLine = z.object({
  lineId: Id,
  productId: z.string().nullable(),
  sku: z.string(),
  name: z.string(),
  quantity: z.number().int(),
  left: z.number().int().describe('pieces that are in no return yet'),
  priceFen: Fen,
  paidFen: Fen.describe('for one piece, coupons off'),
  bespoke: z.object({ proven: z.boolean() }).nullable(),
  installed: z.boolean().nullable().describe('null: needs no technician'),
  receivedAt: Instant.nullable().describe(
    'when the last carton was signed for: the days count from the next',
  ),
  cartons: z.array(CartonShape),
  parts: z.array(PossiblePart),
  headline: Said.describe('one sentence for the order page'),
  choices: z.array(Choice),
})
export const Possible = z.object({
  orderId: Id,
  orderNumber: z.string(),
  at: Instant,
  zone: z.string(),
  member: z.string().nullable(),
  lines: z.array(PossibleLine),
  packs: z.array(
    z.object({ id: z.string(), version: z.string(), mandatory: z.boolean(), reviewed: z.boolean() }),
  ),
})

/** One wish in full, to be told its sum and its way before it is opened. */
export const Ask = z.object({
  lineId: Id,
  kind: ReasonKind,
  remedy: WayName.optional(),
  quantity: z.number().int().min(1).max(9999).default(1),
  part: z.string().max(60).optional(),
  visible: z.boolean().optional().describe('seen at the door, without use'),
  condition: z
    .object({
      opened: z.boolean().optional(),
      labelRemoved: z.boolean().optional(),
      soiled: z.boolean().optional(),
      damaged: z.boolean().optional(),
      partsComplete: z.boolean().optional(),
    })
    .optional(),
  floor: z.number().int().min(-3).max(60).optional(),
  lift: z.boolean().optional(),
})
export const Answered = z.object({
  choice: Choice,
  way: Way.nullable(),
  quote: Quote.nullable(),
  fingerprint: z.string(),
})

const byOrder = z.object({ id: Id })
const byToken = z.object({ token: z.string().max(400) })
export const possibleForMe = endpoint({
  method: 'GET',
  path: '/api/visitor/orders/:id/possible',
  summary: 'What I can have done about my order now, until when and at whose cost',
  params: byOrder,
  answer: Possible,
})
export const possibleOnPage = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token/possible',
  summary: 'The same behind a signed link',
  params: byToken,
  answer: Possible,
})
export const possibleForStaff = endpoint({
  method: 'GET',
  path: '/api/aftersales/orders/:id/possible',
  summary: 'What is possible for every line of an order now',
  params: byOrder,
  answer: Possible,
})
export const quoteForMe = endpoint({
  method: 'POST',
  path: '/api/visitor/orders/:id/quote',
  summary:
    'One wish in full: the sum, the way back with floor fee and dismantling, the articles; nothing is opened',
  params: byOrder,
  body: Ask,
  answer: Answered,
})
export const quoteOnPage = endpoint({
  method: 'POST',
  path: '/api/order-pages/:token/quote',
  summary: 'The same behind a signed link',
  params: byToken,
  body: Ask,
  answer: Answered,
})
export const quoteForStaff = endpoint({
  method: 'POST',
  path: '/api/aftersales/orders/:id/quote',
  summary: 'The same for the desk',
  params: byOrder,
  body: Ask,
  answer: Answered,
})
/** The decision a case rests on, as it was kept, and whether it comes out the same from the same packs and facts. */
export const readDecision = endpoint({
  method: 'GET',
  path: '/api/aftersales/cases/:id/decision',
  summary: 'The decision that a case rests on, with its facts and packs, worked out again',
  params: byOrder,
  answer: z.object({
    at: Instant,
    fingerprint: z.string(),
    same: z.boolean().describe('worked out again from the kept facts and pack versions: equal'),
    choice: Choice,
    quote: Quote.nullable(),
    packs: Possible.shape.packs,
    facts: z.record(z.string(), z.unknown()),
  }),
})

export type SaidShape = z.infer<typeof Said>
export type ReasonKindName = z.infer<typeof ReasonKind>
export type WayRemedy = z.infer<typeof WayName>
export type WayShape = z.infer<typeof Way>
export type WayBackShape = z.infer<typeof WayBack>
export type QuoteShape = z.infer<typeof Quote>
export type ChoiceShape = z.infer<typeof Choice>
export type CartonOut = z.infer<typeof CartonShape>
export type PossibleLineShape = z.infer<typeof PossibleLine>
export type PossibleShape = z.infer<typeof Possible>
export type AskShape = z.infer<typeof Ask>
export type AnsweredShape = z.infer<typeof Answered>
