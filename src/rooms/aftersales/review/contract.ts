/** What a browser may know about reviews: the three stages with what each found, what is missing, and the shop's limits. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'
import { Because, Missing, Said } from '../possible/contract.ts'

const Id = z.string().min(1).max(80)
const Fen = z.number().int().min(0)
export const STAGES = ['agent', 'quality', 'finance'] as const
export const Stage = z.object({ stage: z.enum(STAGES), passed: z.boolean(), say: Said })
export const Review = z.object({
  caseId: Id,
  outcome: z.enum(['approved', 'waits', 'refusal-proposed']),
  queue: z.enum(STAGES).nullable(),
  stages: z.array(Stage),
  flash: z.enum(['at-once', 'on-scan']).nullable(),
  flashSay: Said.nullable().describe('why the fast lane, or why not'),
  reasons: z.array(Because),
  articles: z.array(z.string()),
  missing: z.array(Missing),
  by: z.iso.datetime().describe('when silence decides for the customer'),
  at: z.iso.datetime(),
})
export const readReview = endpoint({
  method: 'GET',
  path: '/api/aftersales/cases/:id/review',
  summary: 'How a case was looked at: what passed by itself, who is to look, what is missing',
  params: z.object({ id: Id }),
  answer: Review,
})
/** The shop's own limits; what the law gives does not depend on any of them. */
export const RemedyLimits = z.object({
  reviewHours: z.number().int().min(1).max(24),
  autoApproveFen: Fen.describe('above it finance looks before the machine says yes'),
  flashOn: z.boolean(),
  flashAtOnceFen: Fen.describe('up to it money goes at once, above it with the carrier’s scan'),
  flashCaseFen: Fen,
  flashCustomerFen: Fen.describe('for one customer in thirty days'),
  flashDayFen: Fen.describe('for the whole shop in a day'),
  lowRiskOrders: z.number().int().min(1).max(100).describe('delivered orders that make a customer known'),
  visitFen: Fen,
  repairHourFen: Fen,
  partPostFen: Fen,
  handlingFen: Fen.describe('receiving and grading a piece that came back'),
  lossShare: z.number().min(0).max(1).describe('of its price a piece loses by coming back'),
  partialShare: z.number().min(0).max(1).describe('the usual partial refund'),
  signalReturns: z.number().int().min(2).max(50).describe('returns in a year that are a signal'),
  signalShare: z.number().min(0).max(1),
  signalAddress: z.number().int().min(2).max(50),
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
