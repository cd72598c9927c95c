/** What a browser may know about who bears what: facts that people state, proofs that can still be taken, terms with partners, a claim's papers. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'
import { CaseStanding } from '../contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const byId = z.object({ id: Id })

/** A proof that is missing and can still be taken. */
export const Capture = z.object({
  proof: z.string(),
  name: z.string(),
  who: z.enum(['warehouse', 'driver', 'installer', 'customer', 'agent']).describe('who can take it'),
  last: z.string().describe('the last moment, in words'),
  by: Instant.nullable().describe('and as an instant, where it is known'),
  turns: z.boolean().describe('it would put the cost on somebody else'),
})
export type CaptureShape = z.infer<typeof Capture>

export const Terms = z.object({
  carrierHours: z
    .number()
    .int()
    .min(1)
    .max(2400)
    .describe('hours after signing until the carrier takes no claim'),
  carrierCapFen: z
    .number()
    .int()
    .min(0)
    .nullable()
    .describe('most that a carrier pays for one claim; null: no cap'),
  technicianCapFen: z.number().int().min(0).nullable(),
  supplierCapFen: z.number().int().min(0).nullable(),
})
export type TermsShape = z.infer<typeof Terms>

export const captures = endpoint({
  method: 'GET',
  path: '/api/cases/:id/captures',
  summary: 'Proofs of a case that are missing and can still be taken, by whom and until when',
  params: byId,
  answer: z.object({ items: z.array(Capture) }),
})
export const myCaptures = endpoint({
  method: 'GET',
  path: '/api/visitor/cases/:id/captures',
  summary: 'Photos that would help my case and can still be taken; none of them is a condition',
  params: byId,
  answer: z.object({ items: z.array(Capture) }),
})
export const orderCaptures = endpoint({
  method: 'GET',
  path: '/api/orders/:id/captures',
  summary:
    'Proofs to take now for an order, before there is any case: at packing, at the door, before the work',
  params: byId,
  answer: z.object({ items: z.array(Capture) }),
})
export const stateHappened = endpoint({
  method: 'PUT',
  path: '/api/cases/:id/standing',
  summary: 'State what happened and what was found; who bears it is worked out anew',
  params: byId,
  body: z.object({
    happened: z.string().max(60).optional().describe('an event of the responsibility matrix'),
    findings: z.array(z.string().max(60)).max(10).default([]),
    text: z.string().trim().min(1).max(1000).describe('on what it rests'),
    key: z.string().min(8).max(120),
  }),
  answer: CaseStanding,
})
export const standingHistory = endpoint({
  method: 'GET',
  path: '/api/cases/:id/standing/history',
  summary: 'How responsibility stood, at each change',
  params: byId,
  answer: z.object({
    items: z.array(
      z.object({
        at: Instant,
        happened: z.string().nullable(),
        payer: z.string(),
        flipped: z.boolean(),
        present: z.array(z.string()),
      }),
    ),
  }),
})
export const listHappenings = endpoint({
  method: 'GET',
  path: '/api/claims/happenings',
  summary: 'The events of the responsibility matrix with the findings that each knows',
  answer: z.object({
    items: z.array(z.object({ happened: z.string(), text: z.string(), findings: z.array(z.string()) })),
  }),
})
export const claimFile = endpoint({
  method: 'GET',
  path: '/api/cases/:id/claim-file',
  summary: 'The papers of a claim as one page to print or send, with evidence, hashes and articles',
  params: byId,
  download: true,
})
export const readTerms = endpoint({
  method: 'GET',
  path: '/api/claims/terms',
  summary: 'Terms with carriers, suppliers and technicians',
  answer: Terms,
})
export const changeTerms = endpoint({
  method: 'PUT',
  path: '/api/claims/terms',
  summary: 'Change the terms with carriers, suppliers and technicians',
  body: Terms,
  answer: Terms,
})
