/** Teaching on the wire: corrections, the models learned from them, intents with their examples, the shop's own questions. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Count = z.number().int().nonnegative()
const Id = z.string().min(1).max(80)
const Language = z.enum(['zh-CN', 'en'])
const Intent = z.string().min(1).max(60)
const Words = z.string().trim().min(1).max(500)
const byId = z.object({ id: Id })
const Named = z.object({ id: z.string(), name: z.string() })

/** intent: heard wrongly. article: another article answers. answer: better words. example: given without a fault. */
export const CorrectionKind = z.enum(['intent', 'article', 'answer', 'example'])
export type CorrectionKind = z.infer<typeof CorrectionKind>

export const Correction = z.object({
  id: Id,
  kind: CorrectionKind,
  /** The customer's words, without personal data. */
  words: z.string(),
  language: Language,
  /** Kept out of every lesson, so that a model can be proved by it. */
  held: z.boolean(),
  heardIntent: z.string().nullable(),
  intent: z.string().nullable(),
  article: z.object({ id: z.string(), title: z.string() }).nullable(),
  answer: z.string().nullable(),
  /** The draft that the better words became. */
  madeArticle: z.string().nullable(),
  conversationId: z.string().nullable(),
  by: Named,
  at: z.iso.datetime(),
})
export type Correction = z.infer<typeof Correction>

export const correctAssistant = endpoint({
  method: 'POST',
  path: '/api/assistant/corrections',
  summary:
    'Says in place what was wrong (intent, article, answer) or gives an example; it teaches the shop’s own model.',
  body: z.object({
    kind: CorrectionKind,
    /** Given alone for an example; else the customer's words before this message are taken. */
    words: Words.optional(),
    conversationId: Id.optional(),
    seq: z.number().int().positive().optional(),
    intent: Intent.optional(),
    articleId: Id.optional(),
    answer: z.string().trim().min(1).max(4000).optional(),
  }),
  answer: Correction,
  creates: true,
})

export const listCorrections = endpoint({
  method: 'GET',
  path: '/api/assistant/corrections',
  summary: 'What people taught, newest first.',
  query: z.object({
    intent: Intent.optional(),
    kind: CorrectionKind.optional(),
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({ items: z.array(Correction), next: z.string().optional(), total: Count }),
})

export const withdrawCorrection = endpoint({
  method: 'DELETE',
  path: '/api/assistant/corrections/:id',
  summary: 'Takes a correction back: the next lesson is without it.',
  params: byId,
  answer: z.object({}),
})

/** Right of so many, beside what the shipped model gets right of the same, and the version that heard then. */
export const Score = z.object({ of: Count, right: Count, shipped: Count, live: Count.optional() })
export type Score = z.infer<typeof Score>

/**
 * @property frozen never learned from: our validation slice and the held corrections
 * @property held the held corrections alone
 * @property taught the corrections that were in the lesson
 */
export const VersionFigures = z.object({
  /** The version that heard when this one was proved, and beside which it was judged; null: what we ship. */
  beside: z.string().nullable().default(null),
  frozen: Score,
  held: Score,
  taught: Score,
  /** better: may be promoted. worse: loses on the frozen set. same: gains nothing on corrections. */
  verdict: z.enum(['better', 'worse', 'same']),
  confusions: z.array(
    z.object({ meant: z.string(), heard: z.string(), times: Count, texts: z.array(z.string()) }),
  ),
  /** Of the frozen set, heard otherwise than by the shipped model. */
  changed: z.array(
    z.object({ words: z.string(), meant: z.string(), shipped: z.string(), heard: z.string() }),
  ),
})
export type VersionFigures = z.infer<typeof VersionFigures>

export const VersionState = z.enum(['learning', 'candidate', 'live', 'retired', 'failed'])
export const ModelVersion = z.object({
  id: Id,
  number: z.number().int().positive(),
  state: VersionState,
  examples: Count,
  corrections: Count,
  figures: VersionFigures.nullable(),
  trainMs: Count.nullable(),
  /** Why it was not learned; `outdated`: an earlier program learned it, and what we ship hears until it is learned anew. */
  fault: z.string().nullable(),
  by: Named,
  madeAt: z.iso.datetime(),
  promotedAt: z.iso.datetime().nullable(),
  promotedBy: z.string().nullable(),
})
export type ModelVersion = z.infer<typeof ModelVersion>

export const Versions = z.object({
  items: z.array(ModelVersion),
  /** Null: the model hears that we ship. */
  live: z.string().nullable(),
  automatic: z.boolean(),
  /** Corrections since the newest version. */
  untaught: Count,
  corrections: Count,
})
export type Versions = z.infer<typeof Versions>

export const listVersions = endpoint({
  method: 'GET',
  path: '/api/assistant/versions',
  summary: 'The models learned from corrections, newest first, each with its comparison on the frozen set.',
  answer: Versions,
})

export const learnVersion = endpoint({
  method: 'POST',
  path: '/api/assistant/versions',
  summary: 'Learns a new version from our examples and the corrections, beside everything else that runs.',
  body: z.object({}),
  answer: ModelVersion,
  creates: true,
})

export const promoteVersion = endpoint({
  method: 'POST',
  path: '/api/assistant/versions/:id/promotion',
  summary: 'From now on this version hears; refused when it is worse than the one that hears now.',
  params: byId,
  body: z.object({}),
  answer: Versions,
})

export const rollBackVersion = endpoint({
  method: 'POST',
  path: '/api/assistant/versions/rollback',
  summary: 'The version that heard before hears again; before the first one it is the model that we ship.',
  body: z.object({}),
  answer: Versions,
})

export const changeLearning = endpoint({
  method: 'PUT',
  path: '/api/assistant/learning',
  summary: 'Whether a version that proves better is promoted by itself.',
  body: z.object({ automatic: z.boolean() }),
  answer: Versions,
})

export const IntentLine = z.object({
  intent: Intent,
  /** Examples that we ship, and the shop's own. */
  shipped: Count,
  own: Count,
  /** Heard by turns in the last 30 days. */
  heard: Count,
  /** Of the live model on the frozen set; null where it has no example. */
  right: z.object({ part: Count, whole: Count }).nullable(),
  confused: z.array(z.object({ intent: Intent, times: Count })),
})
export type IntentLine = z.infer<typeof IntentLine>

export const listIntents = endpoint({
  method: 'GET',
  path: '/api/assistant/intents',
  summary: 'What a customer may want: examples, how often it was heard, and what it is taken for.',
  /** proving: what we ship is being proved just now; ask again in some seconds. */
  answer: z.object({ items: z.array(IntentLine), version: z.string().nullable(), proving: z.boolean() }),
})

export const readIntentExamples = endpoint({
  method: 'GET',
  path: '/api/assistant/intents/:intent',
  summary: 'One intent with some shipped examples, the shop’s own, and what was taken for it or it for.',
  params: z.object({ intent: Intent }),
  answer: z.object({
    intent: Intent,
    shipped: z.array(z.string()),
    own: z.array(Correction),
    confusions: z.array(
      z.object({ meant: z.string(), heard: z.string(), times: Count, texts: z.array(z.string()) }),
    ),
  }),
})

export const OwnQuestion = z.object({
  id: Id,
  words: z.string(),
  language: Language,
  intent: z.string().nullable(),
  article: z.object({ id: z.string(), title: z.string() }).nullable(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type OwnQuestion = z.infer<typeof OwnQuestion>

export const listQuestions = endpoint({
  method: 'GET',
  path: '/api/assistant/questions',
  summary: 'The shop’s own list of questions with the intent or article that is right for each.',
  answer: z.object({ items: z.array(OwnQuestion) }),
})

export const addQuestion = endpoint({
  method: 'POST',
  path: '/api/assistant/questions',
  summary: 'Adds a question to the shop’s own list.',
  body: z.object({ words: Words, intent: Intent.optional(), articleId: Id.optional() }),
  answer: OwnQuestion,
  creates: true,
})

export const removeQuestion = endpoint({
  method: 'DELETE',
  path: '/api/assistant/questions/:id',
  summary: 'Takes a question off the list.',
  params: byId,
  answer: z.object({}),
})

export const draftFromGap = endpoint({
  method: 'POST',
  path: '/api/assistant/gaps/:gap/draft',
  summary:
    'Begins a draft from a question that nothing answered: its wordings, what colleagues answered, what stands nearby.',
  params: z.object({ gap: Id }),
  body: z.object({}),
  answer: z.object({ article: Id }),
  creates: true,
})
