/** What a browser may know about reviews: the three stages with what each found, what is missing, and the shop's limits. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Fen = z.number().int().min(0).max(1_000_000_000)
export const STAGES = ['agent', 'quality', 'finance'] as const
export const Stage = z.object({ stage: z.enum(STAGES), passed: z.boolean(), text: z.string() })
export const Review = z.object({
  caseId: Id,
  outcome: z.enum(['approved', 'waits', 'refusal-proposed']),
  outcomeText: z.string(),
  queue: z.enum(STAGES).nullable().describe('the first stage that did not pass by itself'),
  stages: z.array(Stage),
  flash: z.enum(['at-once', 'on-scan']).nullable(),
  flashText: z.string().describe('why the fast lane, or why not'),
  reasons: z.array(z.object({ text: z.string(), articles: z.array(z.string()) })),
  articles: z.array(z.string()),
  missing: z.array(
    z.object({
      proof: z.array(z.string()).describe('any one of them does'),
      from: z.enum(['merchant', 'customer']),
      text: z.string(),
      by: Instant.nullable(),
    }),
  ),
  needsCounsel: z.boolean(),
  fingerprint: z.string(),
  route: z.string().describe('how the customer has a person look again'),
  at: Instant,
})
export const readReview = endpoint({
  method: 'GET',
  path: '/api/cases/:id/review',
  summary: 'How a case was looked at: what passed by itself, who is to look, what is missing',
  params: z.object({ id: Id }),
  answer: Review,
})
export const readDecision = endpoint({
  method: 'GET',
  path: '/api/cases/:id/decision',
  summary: 'The decision a case rests on, worked out again from its kept facts and packs',
  params: z.object({ id: Id }),
  answer: z.object({
    at: Instant,
    fingerprint: z.string(),
    same: z.boolean().describe('it came out the same'),
    packs: z.array(
      z.object({ id: z.string(), version: z.string(), mandatory: z.boolean(), reviewed: z.boolean() }),
    ),
    options: z.array(
      z.object({
        remedy: z.string(),
        allowed: z.boolean(),
        until: z.string().nullable(),
        payer: z.string().nullable(),
        articles: z.array(z.string()),
        because: z.array(z.string()),
        needsCounsel: z.boolean(),
      }),
    ),
  }),
})
/** The shop's own limits; what the law gives does not depend on any of them. */
export const RemedyLimits = z.object({
  autoApproveFen: Fen.describe('above it finance looks before the machine says yes'),
  flashOn: z.boolean(),
  flashAtOnceFen: Fen.describe('up to it money goes at once, above it with the carrier’s scan'),
  flashCaseFen: Fen,
  flashCustomerFen: Fen.describe('for one customer in thirty days'),
  flashDayFen: Fen.describe('for the whole shop in a day'),
  lowRiskOrders: z.number().int().min(1).max(100).describe('delivered orders that make a customer known'),
  guideFen: Fen.describe('half an hour of a colleague'),
  visitFen: Fen,
  partPostFen: Fen,
  handlingFen: Fen.describe('receiving and grading a piece that came back'),
  lossShare: z.number().min(0).max(1).describe('of its price a piece loses by coming back'),
  partialShare: z.number().min(0).max(1).describe('the usual partial refund, of the price'),
  offerHours: z.number().int().min(2).max(168),
  signalReturns: z.number().int().min(2).max(50).describe('returns in a year that are a signal'),
  signalShare: z.number().min(0).max(1).describe('and of all pieces bought'),
  signalAddress: z.number().int().min(2).max(50).describe('claims for one address in half a year'),
  version: z.number().int(),
})
export const readLimits = endpoint({
  method: 'GET',
  path: '/api/aftersales/limits',
  summary: "The shop's limits for what the machine may settle, and what a remedy costs here",
  answer: RemedyLimits,
})
export const changeLimits = endpoint({
  method: 'PUT',
  path: '/api/aftersales/limits',
  summary: 'Change them',
  body: RemedyLimits,
  answer: RemedyLimits,
})

export type ReviewShape = z.infer<typeof Review>
export type StageName = (typeof STAGES)[number]
export type RemedyLimitsShape = z.infer<typeof RemedyLimits>
