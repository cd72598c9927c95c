/** What a browser may know about a purchase as after-sales prepared it: coupons with their thresholds, gifts, and proofs of what was made to order. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Fen = z.number().int().min(0).max(1_000_000_000)
/** Terms under which an order was made, beside what the order itself says. */
export const Terms = z.object({
  coupons: z
    .array(
      z.object({
        id: z.string().trim().min(1).max(60),
        offFen: Fen,
        fromFen: Fen.default(0).describe('goods must reach this sum'),
        lines: z.array(Id).max(200).optional().describe('left out: all'),
        allOf: z.boolean().default(false),
        inKind: z.boolean().default(true).describe('comes back as a coupon'),
      }),
    )
    .max(20)
    .default([]),
  gifts: z
    .array(z.object({ id: z.string().trim().min(1).max(60), line: Id, statedFen: Fen }))
    .max(20)
    .default([]),
  freightFen: Fen.default(0),
  freeFreightFromFen: Fen.optional(),
  normalFreightFen: Fen.optional(),
  bespoke: z
    .array(
      z.object({
        line: Id,
        specialNeed: z
          .boolean()
          .describe('made for this customer’s own need, not a standard piece made on order'),
        proofs: z.array(z.enum(['bespoke-record', 'production-date', 'bespoke-content', 'signed-drawing'])),
        documentIds: z.array(Id).max(20).default([]),
      }),
    )
    .max(200)
    .default([]),
})
const byOrder = z.object({ id: Id })
export const readTerms = endpoint({
  method: 'GET',
  path: '/api/orders/:id/terms',
  summary: 'Coupons, gifts, freight and proofs of bespoke goods that an order was made under',
  params: byOrder,
  answer: Terms.extend({ version: z.number().int() }),
})
export const writeTerms = endpoint({
  method: 'PUT',
  path: '/api/orders/:id/terms',
  summary: 'Write them down',
  params: byOrder,
  body: Terms.extend({ version: z.number().int() }),
  answer: Terms.extend({ version: z.number().int() }),
})
export type TermsShape = z.infer<typeof Terms>
