/** The door's words: every verb of surveys in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ColleagueMarks } from './by-colleague.ts'
import type { Answering, OwnSurvey, Settings, SurveyRow } from './contract.ts'

export interface Surveys {
  /** Plans a survey for a matter that is solved now; answers its id, or null when the shop asks nothing here. */
  ask(ctx: Ctx, conversationId: string, wish?: { now?: boolean }): Promise<string | null>
  /** The survey that a customer may answer in a conversation. */
  openFor(ctx: Ctx, customerId: string, conversationId: string): Promise<OwnSurvey | null>
  /** Answers or changes an answer. @throws Refusal surveys.unknown, surveys.over, surveys.settled, surveys.mark-wrong, surveys.empty */
  answer(ctx: Ctx, customerId: string, surveyId: string, given: Answering): Promise<OwnSurvey>
  /** Whether this customer wants to be asked at all. */
  wish(ctx: Ctx, customerId: string, ask: boolean): Promise<void>
  /** Surveys of one conversation, newest first: for the thread. */
  ofConversation(ctx: Ctx, conversationId: string): Promise<readonly SurveyRow[]>
  /** The mean mark of each colleague from matters solved since then, with its sample. */
  marksByColleague(ctx: Ctx, since: Date): Promise<ColleagueMarks[]>
  settings(ctx: Ctx): Promise<Settings>
  changeSettings(ctx: Ctx, settings: Settings): Promise<Settings>
  /** Sets who turns a low mark into work; without it a low mark is only told and noted. */
  workBy(open: OpenWork): void
  /** Sets who carries a survey by mail; answers whether it went. */
  mailBy(send: SendSurvey): void
  /** Writes surveys of the past at once: the demo shop. */
  recordPast(ctx: Ctx, past: readonly PastSurvey[]): Promise<number>
}

export type OpenWork = (
  ctx: Ctx,
  low: {
    readonly title: string
    readonly customerId: string
    readonly conversationId: string
    readonly surveyId: string
    readonly satisfaction: number
  },
) => Promise<string | null>

export type SendSurvey = (
  ctx: Ctx,
  letter: {
    readonly customerId: string
    readonly conversationId: string
    readonly surveyId: string
    readonly words: string
    readonly url: string
  },
) => Promise<boolean>

/** A survey as it was, for the demo shop. */
export interface PastSurvey {
  readonly id: string
  readonly conversationId: string
  readonly customerId: string
  readonly customerName: string
  readonly colleague: { readonly id: string; readonly name: string } | null
  readonly channel: string
  readonly solvedAt: Date
  readonly askedAt: Date | null
  readonly answeredAt: Date | null
  readonly left?: 'asked-lately' | 'angry' | 'reopened' | 'opted-out'
  readonly marks: { satisfaction?: number; effort?: number; recommendation?: number }
  readonly comment: string
}
