/** What a browser may know about signals: hints that people judge, never a refusal, and what the customer is told about them. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()

export const SIGNALS = [
  'reused-photo',
  'serial-returner',
  'claims-one-address',
  'same-reason-again',
  'repeated-compensation',
] as const
export const SignalKind = z.enum(SIGNALS)
export const JudgedSignal = z.object({
  id: Id,
  kind: SignalKind,
  caseId: Id,
  caseNumber: z.string(),
  name: z.string(),
  text: z.string().describe('why, with its figures'),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  state: z.enum(['open', 'upheld', 'dismissed']),
  stateText: z.string(),
  slows: z.boolean().describe('the fast lane is closed while it is open or upheld; nothing else follows'),
  madeAt: Instant,
  judgedBy: z.string(),
  judgedAt: Instant.nullable(),
  words: z.string(),
})
export const listSignals = endpoint({
  method: 'GET',
  path: '/api/cases/signals',
  summary: 'Signals to judge, newest first',
  query: z.object({
    state: z.enum(['open', 'upheld', 'dismissed', 'all']).default('open'),
    case: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ items: z.array(JudgedSignal), next: z.string().optional() }),
})
export const judgeSignal = endpoint({
  method: 'POST',
  path: '/api/cases/signals/:id/judgement',
  summary: 'A person says whether a signal holds, with the reason',
  params: z.object({ id: Id }),
  body: z.object({ upheld: z.boolean(), words: z.string().trim().min(2).max(500) }),
  answer: JudgedSignal,
})
/** In words: what was looked at, what it did and what it did not do, who decided. */
export const Considered = z.object({
  caseId: Id,
  lines: z.array(z.string()),
  articles: z.array(z.string()),
  mayAskPerson: z.boolean(),
  personText: z.string(),
})
export const consideredForMe = endpoint({
  method: 'GET',
  path: '/api/visitor/cases/:id/considered',
  summary: 'What was considered in my case, in words',
  params: z.object({ id: Id }),
  answer: Considered,
})
export const consideredForStaff = endpoint({
  method: 'GET',
  path: '/api/cases/:id/considered',
  summary: 'The same words as the customer reads them',
  params: z.object({ id: Id }),
  answer: Considered,
})

export type SignalName = z.infer<typeof SignalKind>
export type JudgedSignalShape = z.infer<typeof JudgedSignal>
export type ConsideredShape = z.infer<typeof Considered>
