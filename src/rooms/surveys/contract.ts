/** What surveys say on the wire: the shop's wishes, a survey as its customer sees it, answers and figures at the desk. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()

export const QUESTIONS = ['satisfaction', 'effort', 'recommendation'] as const
export const QuestionKind = z.enum(QUESTIONS)
export type QuestionKind = z.infer<typeof QuestionKind>

/** How the shop asks. A share is the part of solved matters in which a question is asked, in per cent; 0 is never. */
export const Settings = z.object({
  enabled: z.boolean(),
  shares: z.object({
    satisfaction: z.number().int().min(0).max(100),
    effort: z.number().int().min(0).max(100),
    recommendation: z.number().int().min(0).max(100),
  }),
  effortScale: z.union([z.literal(5), z.literal(7)]),
  /** Minutes between "solved" and the question. */
  delayMinutes: z.number().int().min(0).max(10_080),
  /** At most one survey for each customer in so many days. */
  restDays: z.number().int().min(0).max(365),
  /** Days within which a question may be answered. */
  openDays: z.number().int().min(1).max(60),
  /** A satisfaction of this mark or below becomes work. */
  lowMark: z.number().int().min(1).max(4),
  words: z.object({ 'zh-CN': z.string().max(200), en: z.string().max(200) }),
})
export type Settings = z.infer<typeof Settings>

export const Question = z.object({ kind: QuestionKind, from: z.number().int(), to: z.number().int() })
export type Question = z.infer<typeof Question>

export const Marks = z.object({
  satisfaction: z.number().int().min(1).max(5).optional(),
  effort: z.number().int().min(1).max(7).optional(),
  recommendation: z.number().int().min(0).max(10).optional(),
})
export type Marks = z.infer<typeof Marks>

/** waiting: the delay runs; asked: the customer may answer; lapsed: he did not; left: not asked after all. */
export const SurveyState = z.enum(['waiting', 'asked', 'answered', 'lapsed', 'left'])
export type SurveyState = z.infer<typeof SurveyState>

/** Why a survey was not asked. */
export const LeftBecause = z.enum([
  'reopened',
  'asked-lately',
  'opted-out',
  'angry',
  'switched-off',
  'forgotten',
])
export type LeftBecause = z.infer<typeof LeftBecause>

/** A survey as its customer sees it. `changeableUntil` is there once he has answered. */
export const OwnSurvey = z.object({
  id: Id,
  conversationId: Id,
  words: z.string(),
  questions: z.array(Question),
  marks: Marks,
  comment: z.string(),
  answeredAt: Instant.nullable(),
  changeableUntil: Instant.nullable(),
})
export type OwnSurvey = z.infer<typeof OwnSurvey>

export const Answering = z.object({ marks: Marks, comment: z.string().max(1000).default('') })
export type Answering = z.infer<typeof Answering>

export const SurveyRow = z.object({
  id: Id,
  conversationId: Id,
  customer: z.object({ id: z.string(), name: z.string() }),
  /** Who solved the matter; null: the assistant or the customer himself. */
  colleague: z.object({ id: z.string(), name: z.string() }).nullable(),
  channel: z.string(),
  state: SurveyState,
  leftBecause: LeftBecause.nullable(),
  questions: z.array(Question),
  marks: Marks,
  comment: z.string(),
  low: z.boolean(),
  workId: z.string().nullable(),
  solvedAt: Instant,
  askedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
})
export type SurveyRow = z.infer<typeof SurveyRow>

/**
 * One question's figure. satisfaction: share of 4 and 5 in per cent; effort: mean mark; recommendation: promoters less
 * detractors in per cent. Null under 30 answers: then there is no score, only the answers.
 */
export const Figure = z.object({
  kind: QuestionKind,
  answers: z.number().int(),
  score: z.number().nullable(),
  /** 95 % interval of the score. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** How many gave each mark, lowest mark first. */
  marks: z.array(z.object({ mark: z.number().int(), answers: z.number().int() })),
})
export type Figure = z.infer<typeof Figure>

const byId = z.object({ id: Id })

// ---- customers -----------------------------------------------------------------------------------------------------

export const readOwnSurvey = endpoint({
  method: 'GET',
  path: '/api/visitor/surveys',
  summary: 'The survey that is open in an own conversation, or null.',
  query: z.object({ conversation: Id }),
  answer: z.object({ survey: OwnSurvey.nullable() }),
})

export const answerOwnSurvey = endpoint({
  method: 'POST',
  path: '/api/visitor/surveys/:id/answer',
  summary: 'Answers a survey, or changes the answer within a day.',
  params: byId,
  body: Answering,
  answer: z.object({ survey: OwnSurvey }),
})

export const wishOwnSurveys = endpoint({
  method: 'PUT',
  path: '/api/visitor/surveys/wish',
  summary: 'Says whether one wants to be asked at all.',
  body: z.object({ ask: z.boolean() }),
  answer: z.object({ ask: z.boolean() }),
})

const Token = z.string().min(10).max(600)

export const openSurveyLink = endpoint({
  method: 'POST',
  path: '/api/survey/link',
  summary: 'The survey behind a signed link; the link opens nothing else.',
  body: z.object({ token: Token }),
  answer: z.object({ survey: OwnSurvey, shop: z.string(), ask: z.boolean() }),
})

export const answerSurveyLink = endpoint({
  method: 'POST',
  path: '/api/survey/link/answer',
  summary: 'Answers the survey behind a signed link, or changes the answer within a day.',
  body: Answering.extend({ token: Token }),
  answer: z.object({ survey: OwnSurvey }),
})

export const wishSurveyLink = endpoint({
  method: 'POST',
  path: '/api/survey/link/wish',
  summary: 'Says by a signed link whether one wants to be asked at all.',
  body: z.object({ token: Token, ask: z.boolean() }),
  answer: z.object({ ask: z.boolean() }),
})

// ---- staff ---------------------------------------------------------------------------------------------------------

export const readSurveySettings = endpoint({
  method: 'GET',
  path: '/api/surveys/settings',
  summary: 'How the shop asks.',
  answer: Settings,
})

export const changeSurveySettings = endpoint({
  method: 'PUT',
  path: '/api/surveys/settings',
  summary: 'Changes how the shop asks; counts for matters solved from now on.',
  body: Settings,
  answer: Settings,
})

export const listSurveys = endpoint({
  method: 'GET',
  path: '/api/surveys',
  summary: 'Surveys, newest first.',
  query: z.object({
    conversation: Id.optional(),
    customer: Id.optional(),
    view: z.enum(['answered', 'low', 'asked', 'left', 'all']).default('answered'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({ items: z.array(SurveyRow), next: z.string().optional() }),
})

export const readSurveyFigures = endpoint({
  method: 'GET',
  path: '/api/surveys/figures',
  summary: 'Scores of the last days with the number of answers behind each; under 30 answers no score.',
  query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
  answer: z.object({
    days: z.number().int(),
    solved: z.number().int(),
    asked: z.number().int(),
    answered: z.number().int(),
    left: z.array(z.object({ because: LeftBecause, surveys: z.number().int() })),
    all: z.array(Figure),
    /** Satisfaction alone, by who solved the matter. */
    byColleague: z.array(z.object({ id: z.string().nullable(), name: z.string(), figure: Figure })),
    byChannel: z.array(z.object({ channel: z.string(), figure: Figure })),
  }),
})

export const issueSurveyLink = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/link',
  summary: 'A signed link to a survey that is open, to send by hand.',
  params: byId,
  answer: z.object({ path: z.string() }),
})

/** Data of every told `surveys.*` event: doorbells without words. */
export const SurveyTold = z.object({
  survey: z.string(),
  conversationId: z.string(),
  customerId: z.string(),
  satisfaction: z.number().int().optional(),
  low: z.boolean().optional(),
})
export type SurveyTold = z.infer<typeof SurveyTold>
