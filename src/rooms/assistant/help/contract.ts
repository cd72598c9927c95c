/** Help for the person who answers, on the wire: the matter in short, the tone of a draft, calming words, what is likely to go wrong. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'
import { Mood, Source } from '../../conversations/contract.ts'

const Language = z.enum(['zh-CN', 'en'])
const Id = z.string().min(1).max(80)

/** insulting: a word that nobody says to a customer. curt: no word for the person. blaming: puts it on him. over-promising: sure of what nobody can be. vague: no hour. */
export const ToneKind = z.enum(['insulting', 'curt', 'blaming', 'over-promising', 'vague', 'shouting'])
export type ToneKind = z.infer<typeof ToneKind>

export const ToneFinding = z.object({
  kind: ToneKind,
  /** Place in the text, half open. */
  from: z.number().int().nonnegative(),
  to: z.number().int().nonnegative(),
  words: z.string(),
  /** What to say instead; '' where only a person knows. */
  instead: z.string(),
})
export type ToneFinding = z.infer<typeof ToneFinding>

export const readTone = endpoint({
  method: 'POST',
  path: '/api/assistant/tone',
  summary:
    'Curt, blaming, vague or over-promising words of a draft, with other words for them; nothing is kept.',
  body: z.object({ text: z.string().max(4000) }),
  answer: z.object({ findings: z.array(ToneFinding), rewritten: z.string(), language: Language }),
})

export const rewriteTone = endpoint({
  method: 'POST',
  path: '/api/assistant/tone/rewriting',
  summary: "The draft in another manner, by the shop's own language model; refused where there is none.",
  body: z.object({
    conversation: Id,
    text: z.string().trim().min(1).max(4000),
    manner: z.enum(['warmer', 'shorter', 'formal', 'simpler']),
  }),
  answer: z.object({ text: z.string() }),
})

export const Calming = z.object({ mood: Mood, opening: z.string(), because: z.string() })
export type Calming = z.infer<typeof Calming>

export const SignalKind = z.enum([
  'order-late',
  'promise-close',
  'promise-broken',
  'order-at-risk',
  'came-again',
  'mood-falls',
  'waits-long',
])
export type SignalKind = z.infer<typeof SignalKind>

/** Something likely to go wrong, the plain rule that says so, and a reply that is ready; a person sends it or does not. */
export const Signal = z.object({
  kind: SignalKind,
  level: z.enum(['now', 'soon']),
  /** The facts by which the rule speaks. */
  because: z.string(),
  reply: z.string(),
  order: z.object({ id: z.string(), number: z.string() }).nullable(),
})
export type Signal = z.infer<typeof Signal>

export const MatterSummary = z.object({
  wants: z.string(),
  asked: z.array(z.string()),
  said: z.array(z.object({ by: z.enum(['assistant', 'staff']), text: z.string() })),
  /** From the tool log: what was looked up or done, and how much came of it. */
  done: z.array(z.object({ what: z.string(), found: z.number().int() })),
  slots: z.array(z.object({ kind: z.string(), text: z.string() })),
  order: z.object({ id: z.string(), number: z.string(), state: z.string() }).nullable(),
  moods: z.array(Mood),
  open: z.string(),
  sources: z.array(Source),
})
export type MatterSummary = z.infer<typeof MatterSummary>

export const readHelp = endpoint({
  method: 'GET',
  path: '/api/assistant/help',
  summary:
    'For the person who answers a conversation: the matter in short, calming words, what is likely to go wrong.',
  query: z.object({ conversation: Id }),
  answer: z.object({
    summary: MatterSummary,
    calming: Calming.nullable(),
    signals: z.array(Signal),
    /** The shop has a language model that can put it in prose, in another manner, in another language. */
    model: z.boolean(),
  }),
})

export const summariseMatter = endpoint({
  method: 'POST',
  path: '/api/assistant/summaries',
  summary: "The matter in prose, by the shop's own language model; refused where there is none.",
  body: z.object({ conversation: Id }),
  answer: z.object({ text: z.string() }),
})

export const translateWords = endpoint({
  method: 'POST',
  path: '/api/assistant/translations',
  summary: "Words in another language, by the shop's own language model; refused where there is none.",
  body: z.object({ conversation: Id, text: z.string().trim().min(1).max(4000), to: Language }),
  answer: z.object({ text: z.string() }),
})
