/** What a browser may know about the resolution ladder: rungs with cost, days, odds and the law's floor; offers as one-tap cards. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'
import { Said, WayName } from '../possible/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Fen = z.number().int()

/** The cheapest acceptable first. */
export const RUNGS = [
  'guided-fix',
  'part',
  'visit',
  'part-and-visit',
  'partial-refund',
  'exchange',
  'return',
] as const
export const RungName = z.enum(RUNGS)

/** What the law gives the customer whatever we offer; an offer never takes it away. */
export const Floor = z.object({
  remedies: z.array(WayName),
  say: Said,
  fen: Fen.nullable().describe('a sum that the law itself names'),
  until: z.iso.datetime({ offset: true }).nullable(),
  articles: z.array(z.string()),
})
export const Odds = z.object({
  accepted: z.number().int(),
  answered: z.number().int(),
  share: z.number().min(0).max(1).nullable().describe('null: too few answers to say'),
})
export const Rung = z.object({
  rung: RungName,
  name: Said,
  remedy: WayName.nullable().describe('null: nothing but words'),
  possible: z.boolean(),
  because: Said.nullable().describe('why not, or what it waits for'),
  costFen: Fen.describe('to the shop, in all'),
  costs: z.array(Said.extend({ fen: Fen })),
  customerFen: Fen.describe('money for the customer'),
  fromFen: Fen.nullable(),
  toFen: Fen.nullable(),
  days: z.number().int(),
  odds: Odds,
  cheapest: z.boolean(),
})
export const Ladder = z.object({ caseId: Id, rungs: z.array(Rung), floor: Floor, openOfferId: Id.nullable() })

export const OFFER_STATES = ['made', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export const Offer = z.object({
  id: Id,
  caseId: Id,
  rung: z.union([RungName, z.literal('no-stock'), z.literal('part-late')]),
  state: z.enum(OFFER_STATES),
  title: Said,
  text: Said.describe('one sentence: what we would do, its sum and its days'),
  options: z.array(z.object({ key: z.string(), name: Said, say: Said, byItself: z.boolean() })),
  chosen: z.string().nullable(),
  fen: Fen.nullable(),
  part: z.string().nullable(),
  days: z.number().int(),
  floor: Floor,
  madeBy: z.string(),
  madeAt: Instant,
  expiresAt: Instant,
  answeredAt: Instant.nullable(),
  answer: z.string(),
})

const byCase = z.object({ id: Id })
const byOffer = z.object({ offerId: Id })
export const readLadder = endpoint({
  method: 'GET',
  path: '/api/aftersales/cases/:id/ladder',
  summary: 'What could end this case: each rung with cost, days, odds, and the floor of the law',
  params: byCase,
  answer: Ladder,
})
export const NewOffer = z.object({
  rung: RungName,
  fen: Fen.min(1).optional().describe('for a partial refund'),
  part: z.string().max(60).optional(),
  note: z.string().trim().max(300).default('').describe('a word of the agent on the card'),
  hours: z.number().int().min(2).max(168).default(48),
})
export const makeOffer = endpoint({
  method: 'POST',
  path: '/api/aftersales/cases/:id/offers',
  summary: 'Send a rung to the customer as a card with one tap',
  params: byCase,
  creates: true,
  body: NewOffer,
  answer: Offer,
})
export const listOffers = endpoint({
  method: 'GET',
  path: '/api/aftersales/cases/:id/offers',
  summary: 'What was offered on a case and what came of it, newest first',
  params: byCase,
  answer: z.object({ items: z.array(Offer) }),
})
export const withdrawOffer = endpoint({
  method: 'POST',
  path: '/api/aftersales/offers/:offerId/withdrawal',
  summary: 'Take an offer back that nobody answered',
  params: byOffer,
  answer: Offer,
})
export const myOffers = endpoint({
  method: 'GET',
  path: '/api/visitor/cases/:id/offers',
  summary: 'What the shop offers me on my case',
  params: byCase,
  answer: z.object({ items: z.array(Offer) }),
})
export const answerOffer = endpoint({
  method: 'POST',
  path: '/api/visitor/offers/:offerId/answer',
  summary: 'Yes or no with one tap; a no leaves every remedy of the law',
  params: byOffer,
  body: z.object({
    yes: z.boolean(),
    option: z.string().max(40).optional(),
    words: z.string().trim().max(500).default(''),
  }),
  answer: Offer,
})

export type RungKey = z.infer<typeof RungName>
export type RungShape = z.infer<typeof Rung>
export type FloorShape = z.infer<typeof Floor>
export type OddsShape = z.infer<typeof Odds>
export type LadderShape = z.infer<typeof Ladder>
export type OfferShape = z.infer<typeof Offer>
export type NewOfferShape = z.infer<typeof NewOffer>
