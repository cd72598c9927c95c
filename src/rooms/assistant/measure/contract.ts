/** The honest measure on the wire: what the assistant settled alone, judged strictly, beside how it hands over. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Count = z.number().int().nonnegative()
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * What a contact came to. handled: no person, no repeat within 72 hours, no thumb down, every claim with its source.
 * pending: the 72 hours are not over. unanswered: it only asked, and the customer went.
 */
export const Verdict = z.enum([
  'handled',
  'person',
  'repeat',
  'disliked',
  'ungrounded',
  'unanswered',
  'pending',
])
export type Verdict = z.infer<typeof Verdict>

/** `share`, `from` and `to` (95 %, Wilson) are null under 30 cases. */
export const Share = z.object({
  part: Count,
  whole: Count,
  share: z.number().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
})
export type Share = z.infer<typeof Share>

export const HandingFigures = z.object({
  handed: Count,
  /** Cards with every line filled. */
  complete: Share,
  /** Persons who asked again what stood on the card, of those who spoke. */
  askedAgain: Share,
  /** First words of a person within a minute of the hand-over, of those who spoke. */
  withinMinute: Share,
  /** Half of the first words came within so many seconds (upper bound of the band); null without one. */
  medianWithin: z.number().nullable(),
})
export type HandingFigures = z.infer<typeof HandingFigures>

export const MeasureLine = z.object({
  intent: z.string().nullable(),
  contacts: Count,
  /** Contacts in which the assistant had a part, of all. */
  involved: Share,
  /** Handled, of those with a verdict. */
  handled: Share,
  verdicts: z.record(Verdict, Count),
  grounded: Share,
  up: Count,
  down: Count,
  handing: HandingFigures,
})
export type MeasureLine = z.infer<typeof MeasureLine>

export const Measure = z.object({
  from: Day,
  to: Day,
  windowHours: z.number().int(),
  least: z.number().int(),
  all: MeasureLine,
  byIntent: z.array(MeasureLine),
  byWeek: z.array(z.object({ from: Day, involved: Share, handled: Share })),
})
export type Measure = z.infer<typeof Measure>

export const readMeasure = endpoint({
  method: 'GET',
  path: '/api/assistant/measure',
  summary:
    'What the assistant settled alone (no person, no repeat in 72 h, no thumb down, grounded), by intent and week, beside hand-overs.',
  query: z.object({ from: Day.optional(), to: Day.optional() }),
  answer: Measure,
})

export const ContactLine = z.object({
  id: z.string(),
  conversationId: z.string(),
  intent: z.string().nullable(),
  verdict: Verdict,
  beganAt: z.iso.datetime(),
  answers: Count,
  thumb: z.number().int(),
  reason: z.string().nullable(),
  askedAgain: z.boolean(),
  firstWordSeconds: z.number().nullable(),
})
export type ContactLine = z.infer<typeof ContactLine>

export const listContacts = endpoint({
  method: 'GET',
  path: '/api/assistant/contacts',
  summary: 'The contacts behind a figure: newest first, by verdict and intent.',
  query: z.object({
    from: Day.optional(),
    to: Day.optional(),
    verdict: Verdict.optional(),
    intent: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  answer: z.object({ items: z.array(ContactLine) }),
})

export const thumbAnswer = endpoint({
  method: 'POST',
  path: '/api/visitor/conversations/:id/thumbs',
  summary: "The customer's thumb on an answer of the assistant; given again it replaces the earlier one.",
  params: z.object({ id: z.string() }),
  body: z.object({ seq: z.number().int().positive(), good: z.boolean() }),
  answer: z.object({ good: z.boolean() }),
})

export const readThumb = endpoint({
  method: 'GET',
  path: '/api/visitor/thumbs',
  summary: 'The newest answer of the assistant that the customer has not judged yet, in his own matters.',
  answer: z.object({
    answer: z.object({ conversationId: z.string(), seq: z.number().int(), text: z.string() }).nullable(),
  }),
})
