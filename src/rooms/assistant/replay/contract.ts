/** Trying the assistant out on the wire: one question with the reasons for its answer, stored turns again, the shop's questions checked. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'
import { Fact, Source } from '../../conversations/contract.ts'

const Count = z.number().int().nonnegative()
const Id = z.string().min(1).max(80)
const Kind = z.enum(['answer', 'ask', 'hand-over'])

/** One thing that was asked of the answer before it might go out. `held`: it stood in the way. */
export const Decision = z.object({
  rule: z.enum([
    'person-wanted',
    'mood',
    'right',
    'identity',
    'knowledge',
    'grounding',
    'budget',
    'form',
    'tool-off',
  ]),
  held: z.boolean(),
  /** What it saw: a reason's code, numbers without evidence, a form's name. */
  saw: z.string(),
})
export type Decision = z.infer<typeof Decision>

export const Trial = z.object({
  kind: Kind,
  /** Why it would go to a person. */
  reason: z.string().nullable(),
  text: z.string(),
  choices: z.array(z.string()),
  sources: z.array(Source),
  facts: z.array(Fact),
  language: z.enum(['zh-CN', 'en']),
  mood: z.string(),
  /** What it acted on. */
  intent: z.string(),
  /** What the model heard, how sure, and how strange the words are to it. */
  heard: z.object({ intent: z.string(), p: z.number(), outOfScope: z.number(), version: z.string() }),
  slots: z.array(z.object({ kind: z.string(), text: z.string(), value: z.string() })),
  passages: z.array(
    z.object({
      article: z.string(),
      title: z.string(),
      heading: z.string(),
      confidence: z.number(),
      chosen: z.boolean(),
    }),
  ),
  steps: z.array(z.object({ tool: z.string(), input: z.string(), found: Count })),
  cost: Count,
  maxCost: Count,
  decisions: z.array(Decision),
  ms: Count,
})
export type Trial = z.infer<typeof Trial>

export const tryAssistant = endpoint({
  method: 'POST',
  path: '/api/assistant/trials',
  summary: 'Asks the assistant one thing and shows why it answers so; nothing is sent and nothing is kept.',
  body: z.object({
    words: z.string().trim().min(1).max(500),
    /** The product whose page is open. */
    productId: Id.optional(),
    /** A customer of the shop, known to be he; his orders may then be told. */
    customerId: Id.optional(),
    /** A version of the shop's own model instead of the one that hears now. */
    version: Id.optional(),
  }),
  answer: Trial,
})

export const ReplayWish = z.object({
  days: z.number().int().min(1).max(365).default(30),
  intents: z.array(z.string().max(60)).max(50).optional(),
  /** So many turns at most, picked over the whole period. */
  sample: z.number().int().min(1).max(2000).default(200),
  version: Id.optional(),
  /** Tools that are left out. */
  without: z.array(z.string().max(60)).max(50).optional(),
})
export type ReplayWish = z.infer<typeof ReplayWish>

const Came = z.object({
  kind: Kind,
  intent: z.string().nullable(),
  article: z.string().nullable(),
  title: z.string().nullable(),
  reason: z.string().nullable(),
})
export type Came = z.infer<typeof Came>

export const ReplayLine = z.object({
  turn: z.string(),
  conversationId: z.string(),
  words: z.string(),
  was: Came,
  now: Came,
  differs: z.array(z.enum(['kind', 'intent', 'article'])),
})
export type ReplayLine = z.infer<typeof ReplayLine>

export const ReplayResult = z.object({
  turns: Count,
  same: Count,
  /** Could not be run again: forgotten, or a fault. */
  left: Count,
  kinds: z.array(z.object({ was: Kind, now: Kind, turns: Count })),
  /** Those that differ, at most 100. */
  items: z.array(ReplayLine),
})
export type ReplayResult = z.infer<typeof ReplayResult>

export const CheckLine = z.object({
  question: z.string(),
  words: z.string(),
  wants: z.object({ intent: z.string().nullable(), article: z.string().nullable() }),
  came: Came,
  right: z.boolean(),
})
export const CheckResult = z.object({ of: Count, right: Count, items: z.array(CheckLine) })
export type CheckResult = z.infer<typeof CheckResult>

export const Run = z.object({
  id: Id,
  kind: z.enum(['replay', 'questions']),
  state: z.enum(['running', 'done', 'failed']),
  wish: ReplayWish,
  done: Count,
  total: Count,
  replay: ReplayResult.nullable(),
  check: CheckResult.nullable(),
  by: z.string(),
  at: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
})
export type Run = z.infer<typeof Run>

export const replayTurns = endpoint({
  method: 'POST',
  path: '/api/assistant/runs',
  summary:
    'Runs stored turns (or the shop’s own questions) through the assistant as it would be, and says what differs; nothing is sent.',
  body: ReplayWish.extend({ kind: z.enum(['replay', 'questions']) }),
  answer: Run,
  creates: true,
})

export const listRuns = endpoint({
  method: 'GET',
  path: '/api/assistant/runs',
  summary: 'The newest runs, with how far they are and what they found.',
  query: z.object({ kind: z.enum(['replay', 'questions']) }),
  answer: z.object({ items: z.array(Run) }),
})
