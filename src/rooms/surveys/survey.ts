/** A survey as its rules see it: what is asked of whom, when it may be asked at all, and how long an answer may change. */
import { createHash } from 'node:crypto'
import { defineFlow } from '../../kernel/flows.ts'
import {
  type LeftBecause,
  type Marks,
  QUESTIONS,
  type Question,
  type QuestionKind,
  type Settings,
  type SurveyState,
} from './contract.ts'

export const OUR_WISHES: Settings = {
  enabled: true,
  shares: { satisfaction: 100, effort: 50, recommendation: 25 },
  effortScale: 5,
  delayMinutes: 20,
  restDays: 14,
  openDays: 14,
  lowMark: 2,
  words: { 'zh-CN': '', en: '' },
}

export type SurveyEvent = 'ask' | 'answer' | 'lapse' | 'leave'

export const SURVEY = defineFlow<SurveyState, SurveyEvent>({
  name: 'surveys.survey',
  initial: 'waiting',
  on: {
    waiting: { ask: 'asked', leave: 'left' },
    asked: { answer: 'answered', lapse: 'lapsed', leave: 'left' },
    answered: {},
    lapsed: {},
    left: {},
  },
})

/** For how long an answer may still be changed. */
export const CHANGE_MS = 24 * 3600_000
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const scaleOf = (kind: QuestionKind, settings: Settings): Question =>
  kind === 'satisfaction'
    ? { kind, from: 1, to: 5 }
    : kind === 'effort'
      ? { kind, from: 1, to: settings.effortScale }
      : { kind, from: 0, to: 10 }

/** What is asked about one matter: the same matter always gets the same questions, however often it is planned. */
export function questionsFor(matter: string, settings: Settings): Question[] {
  if (!settings.enabled) return []
  return QUESTIONS.filter((kind) => lot(`${matter}|${kind}`) < settings.shares[kind]).map((kind) =>
    scaleOf(kind, settings),
  )
}

/** A steady number 0..99 drawn from a name. */
function lot(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % 100
}

export const askAt = (solvedAt: Date, settings: Settings): Date =>
  new Date(solvedAt.getTime() + settings.delayMinutes * MINUTE)

export const expiresAt = (askedAt: Date, settings: Settings): Date =>
  new Date(askedAt.getTime() + settings.openDays * DAY)

/** How a matter and its customer stand at the moment of asking. */
export interface Standing {
  readonly now: Date
  readonly solved: boolean
  readonly mood: string
  readonly customerKnown: boolean
  readonly optedOut: boolean
  readonly lastAskedAt: Date | null
}

/** Why nobody should be asked now; null: ask. Whoever left in anger gets a person, not a form. */
export function reasonToLeave(standing: Standing, settings: Settings): LeftBecause | null {
  if (!standing.customerKnown) return 'forgotten'
  if (!settings.enabled) return 'switched-off'
  if (!standing.solved) return 'reopened'
  if (standing.optedOut) return 'opted-out'
  if (standing.mood === 'angry') return 'angry'
  const { lastAskedAt, now } = standing
  if (lastAskedAt && now.getTime() - lastAskedAt.getTime() < settings.restDays * DAY) return 'asked-lately'
  return null
}

export interface Answerable {
  readonly state: SurveyState
  readonly expiresAt: Date | null
  readonly answeredAt: Date | null
}

/** Until when the answer may change; null before it is given. */
export const changeableUntil = ({ answeredAt }: Pick<Answerable, 'answeredAt'>): Date | null =>
  answeredAt && new Date(answeredAt.getTime() + CHANGE_MS)

/** May it be answered now: open and not over, or answered within the last day. */
export function mayAnswer(survey: Answerable, now: Date): 'yes' | 'over' | 'settled' {
  if (survey.state === 'asked') return survey.expiresAt && survey.expiresAt <= now ? 'over' : 'yes'
  const until = survey.state === 'answered' ? changeableUntil(survey) : null
  if (!until) return 'over'
  return now < until ? 'yes' : 'settled'
}

/** 「5」, 「4 分，师傅很好」, "5 stars": satisfaction as it is written. Null: the words are no mark. */
const WRITTEN =
  /^\s*(?:我?(?:给|打)(?:个)?)?\s*([1-5])\s*(?:(?:分|颗?星|stars?|points?|\/\s*5)(?:$|[,，。.!！~ ]+(.*))|[。.!！~ ]*$)/is

export function markIn(text: string): { marks: Marks; comment: string } | null {
  const found = WRITTEN.exec(text)
  return found ? { marks: { satisfaction: Number(found[1]) }, comment: (found[2] ?? '').trim() } : null
}

/** The first mark that no such question allows, or null. */
export function wrongMark(questions: readonly Question[], marks: Marks): QuestionKind | null {
  for (const kind of QUESTIONS) {
    const mark = marks[kind]
    if (mark === undefined) continue
    const question = questions.find((one) => one.kind === kind)
    if (!question || mark < question.from || mark > question.to) return kind
  }
  return null
}

export const isLow = (marks: Marks, settings: Pick<Settings, 'lowMark'>): boolean =>
  marks.satisfaction !== undefined && marks.satisfaction <= settings.lowMark
