/** What the assistant answers on the wire: its suggestion to an agent, its figures, its settings, the account of its turns. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'
import { Fact, Source } from '../conversations/contract.ts'

/** What a turn came to; `heard` and `thinking` are still under way. */
export const TurnState = z.enum(['heard', 'thinking', 'answered', 'asked', 'handed-over', 'abandoned'])
export type TurnState = z.infer<typeof TurnState>

/** Why the assistant gave the matter to a person. */
export const HandOverReason = z.enum([
  'asked-for-person',
  'angry',
  'anxious-twice',
  'unknown',
  'unknown-twice',
  'no-right',
  'budget',
  'fault',
  'switched-off',
])
export type HandOverReason = z.infer<typeof HandOverReason>

/** Why a turn ended without a word: someone else had the matter, or a newer message came. */
export const AbandonReason = z.enum([
  'newer-message',
  'person-took-over',
  'stale',
  'switched-off',
  'nothing-to-say',
])
export type AbandonReason = z.infer<typeof AbandonReason>

/** One look-up within a turn: which tool, with what, and what came back in a sentence. */
export const TurnStep = z.object({
  tool: z.string(),
  input: z.record(z.string(), z.unknown()),
  found: z.number().int().nonnegative(),
})
export type TurnStep = z.infer<typeof TurnStep>

export const Turn = z.object({
  id: z.string(),
  conversationId: z.string(),
  engagement: z.number().int().positive(),
  heardFrom: z.number().int().positive(),
  heardSeq: z.number().int().positive(),
  state: TurnState,
  intent: z.string().nullable(),
  knew: z.boolean().nullable(),
  reason: z.union([HandOverReason, AbandonReason]).nullable(),
  steps: z.array(TurnStep),
  attempts: z.number().int().nonnegative(),
  cost: z.number().int().nonnegative(),
  heardAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
})
export type Turn = z.infer<typeof Turn>

/** A draft for the agent: never sent by itself, and honest when there is nothing to stand on (`basis: 'none'`). */
export const Suggestion = z.object({
  conversationId: z.string(),
  heardSeq: z.number().int().nonnegative(),
  text: z.string(),
  basis: z.enum(['answer', 'question', 'none']),
  intent: z.string(),
  language: z.enum(['zh-CN', 'en']),
  sources: z.array(Source),
  facts: z.array(Fact),
})
export type Suggestion = z.infer<typeof Suggestion>

/** plain: exact and calm. warm: with a word more. brief: without one. */
export const Tone = z.enum(['plain', 'warm', 'brief'])
export type Tone = z.infer<typeof Tone>

export const AssistantSettings = z.object({
  /** Under which it writes to customers; '' for none of its own. */
  name: z.string().trim().max(20).default(''),
  tone: Tone.default('plain'),
  enabled: z.boolean(),
  /** Share of new conversations that the assistant takes first, in percent; the rest go straight to the queue. */
  sharePercent: z.number().int().min(0).max(100),
  /** Look-ups that one turn may make. */
  maxSteps: z.number().int().min(1).max(20),
  /** Seconds from the customer's message until the turn must have ended. */
  maxSeconds: z.number().int().min(2).max(120),
  /** Cost of one turn in units of one passage read; keeps a configured model on a leash later. */
  maxCost: z.number().int().min(1).max(10_000),
})
export type AssistantSettings = z.infer<typeof AssistantSettings>

/** One thing the assistant may look up or do, as the merchant rules it. */
export const ToolRule = z.object({
  name: z.string(),
  purpose: z.object({ 'zh-CN': z.string(), en: z.string() }),
  does: z.enum(['look-up', 'deed']),
  permission: z.enum(['anyone', 'verified']),
  confirmation: z.enum(['none', 'customer']),
  /** Minutes in which the customer may take it back; null: not at all. */
  undoMinutes: z.number().int().positive().nullable(),
  /** It can move money, so a limit holds. */
  movesMoney: z.boolean(),
  /** Switched off, the assistant hands such wishes to a person. */
  on: z.boolean(),
  /** Above so many fen a person does it; null where no money moves. */
  limitFen: z.number().int().min(0).max(100_000_000_000).nullable(),
})
export type ToolRule = z.infer<typeof ToolRule>

/** Counted over turns that began in the period; a conversation is `alone` when it was never handed over, taken or written in by a person. */
export const AssistantFigures = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  turns: z.number().int(),
  answered: z.number().int(),
  asked: z.number().int(),
  handedOver: z.number().int(),
  abandoned: z.number().int(),
  unknown: z.number().int(),
  conversations: z.number().int(),
  conversationsAlone: z.number().int(),
  conversationsHandedOver: z.number().int(),
  /** Median and 95th percentile from the customer's message to the assistant's, milliseconds; null without a case. */
  answerMsP50: z.number().nullable(),
  answerMsP95: z.number().nullable(),
  reasons: z.array(z.object({ reason: HandOverReason, count: z.number().int() })),
  intents: z.array(z.object({ intent: z.string(), count: z.number().int(), known: z.number().int() })),
})
export type AssistantFigures = z.infer<typeof AssistantFigures>

export const suggestReply = endpoint({
  method: 'GET',
  path: '/api/assistant/suggestion',
  summary: 'A reply drafted from the evidence for one open conversation; never sent by itself.',
  query: z.object({ conversation: z.string() }),
  answer: Suggestion,
})

export const readTurns = endpoint({
  method: 'GET',
  path: '/api/assistant/turns',
  summary: "The account of the assistant's turns in one conversation: what it looked up and what came of it.",
  query: z.object({ conversation: z.string() }),
  answer: z.object({ items: z.array(Turn) }),
})

export const readAssistantFigures = endpoint({
  method: 'GET',
  path: '/api/assistant/figures',
  summary: 'How many questions the assistant answered, asked back, handed over or did not know, and why.',
  query: z.object({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }),
  answer: AssistantFigures,
})

export const readAssistantSettings = endpoint({
  method: 'GET',
  path: '/api/assistant/settings',
  summary: "The assistant's switch, share and bounds.",
  answer: AssistantSettings,
})

export const changeAssistantSettings = endpoint({
  method: 'PUT',
  path: '/api/assistant/settings',
  summary: "Changes the assistant's switch, share and bounds; switching off hands open matters to people.",
  body: AssistantSettings,
  answer: AssistantSettings,
})

export const readAssistantTools = endpoint({
  method: 'GET',
  path: '/api/assistant/tools',
  summary:
    'What the assistant may look up and do, each with its right, its confirmation, its limit and whether it is on.',
  answer: z.object({ items: z.array(ToolRule) }),
})

export const changeAssistantTools = endpoint({
  method: 'PUT',
  path: '/api/assistant/tools',
  summary:
    'Switches what the assistant may do on and off and sets its limits; tools left out stay as they are.',
  body: z.object({
    items: z
      .array(
        z.object({
          name: z.string().min(1).max(60),
          on: z.boolean(),
          limitFen: z.number().int().min(0).max(100_000_000_000).nullable().optional(),
        }),
      )
      .max(200),
  }),
  answer: z.object({ items: z.array(ToolRule) }),
})
