/** The language model on the wire: where it is, what a day may cost, what it showed that it can, and what was sent to it. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Outcome = z.enum([
  'answered',
  'refused',
  'budget',
  'resting',
  'unreachable',
  'busy',
  'broken',
  'denied',
  'unfit',
  'late',
  'cut',
  'garbled',
  'endless',
  'empty',
  'elsewhere',
])
/** What a call came to; `refused`: it answered, and the guards let nothing of it through. */
export type Outcome = z.infer<typeof Outcome>

const Power = z.object({
  power: z.enum(['chat', 'stream', 'tools', 'json', 'vision', 'embeddings', 'context']),
  has: z.boolean(),
  /** Why not, or how much: tokens of context, numbers of an embedding. */
  outcome: Outcome,
  figure: z.number().int().nullable(),
  ms: z.number().int(),
})
export type Power = z.infer<typeof Power>

const Powers = z.array(Power)
export type Powers = z.infer<typeof Powers>

export const ModelSettings = z.object({
  enabled: z.boolean(),
  /** Where /chat/completions lies below, e.g. https://models.example/v1; '' for none. */
  baseUrl: z.string(),
  model: z.string(),
  hasKey: z.boolean(),
  /** Milliseconds that all calls of one turn may take together. */
  deadlineMs: z.number().int(),
  dailyTokens: z.number().int(),
  dailyFen: z.number().int(),
  /** Fen for a million tokens in and out; 0 for a model of one's own. */
  inputFen: z.number().int(),
  outputFen: z.number().int(),
  manner: z.string(),
  /** What the last probe found; null before the first and after a change of address, key or model. */
  powers: Powers.nullable(),
  probedAt: z.iso.datetime().nullable(),
  today: z.object({ tokens: z.number().int(), microFen: z.number().int(), calls: z.number().int() }),
  /** It failed so often that it is left alone until then. */
  restsUntil: z.iso.datetime().nullable(),
})
export type ModelSettings = z.infer<typeof ModelSettings>

export const ModelChange = z.object({
  enabled: z.boolean().optional(),
  baseUrl: z.string().max(500).optional(),
  model: z.string().max(200).optional(),
  /** Written only, never read; '' takes it away. A new address takes it away as well. */
  key: z.string().max(2000).optional(),
  deadlineMs: z.number().int().min(500).max(30_000).optional(),
  dailyTokens: z.number().int().min(0).max(10_000_000_000).optional(),
  dailyFen: z.number().int().min(0).max(100_000_000).optional(),
  inputFen: z.number().int().min(0).max(1_000_000).optional(),
  outputFen: z.number().int().min(0).max(1_000_000).optional(),
  manner: z.string().max(300).optional(),
})
export type ModelChange = z.infer<typeof ModelChange>

const ModelCall = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  verb: z.string(),
  outcome: Outcome,
  ms: z.number().int(),
  tokens: z.number().int(),
  microFen: z.number().int(),
  conversationId: z.string().nullable(),
  /** As it left the house: personal data replaced. */
  sent: z.string(),
  got: z.string(),
})
export type ModelCall = z.infer<typeof ModelCall>

export const readModel = endpoint({
  method: 'GET',
  path: '/api/assistant/model',
  summary: 'Where the language model is, what a day may cost, and what it showed that it can.',
  answer: ModelSettings,
})

export const changeModel = endpoint({
  method: 'PUT',
  path: '/api/assistant/model',
  summary: 'Changes the language model; the key is written and never read.',
  body: ModelChange,
  answer: ModelSettings,
})

export const probeModel = endpoint({
  method: 'POST',
  path: '/api/assistant/model/probe',
  summary:
    'Asks the language model to show what it can: talk, stream, tools, JSON, pictures, embeddings, length.',
  answer: ModelSettings,
})

export const readModelCalls = endpoint({
  method: 'GET',
  path: '/api/assistant/model/calls',
  summary: 'The newest calls to the language model, as they left the house, and what came back.',
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).optional() }),
  answer: z.object({ items: z.array(ModelCall) }),
})
