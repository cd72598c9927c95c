/** What the verbs of surveys stand on, and a survey as others see it. */
import type { House } from '../../kernel/house.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import { type Marks, type OwnSurvey, QUESTIONS, type SurveyRow } from './contract.ts'
import type { OpenWork, SendSurvey } from './door.ts'
import type { Row } from './store.ts'
import { changeableUntil } from './survey.ts'

export interface Room {
  readonly house: House
  readonly customers: Pick<Customers, 'linkFor' | 'openLink' | 'tenantOfLink' | 'people' | 'join'>
  readonly conversations: Pick<Conversations, 'ground' | 'row' | 'note' | 'eventsSince'>
  /** How the shop is called, and the language of its desk. */
  shop(tenant: string): Promise<{ name: string; language: 'zh-CN' | 'en' }>
  openWork: OpenWork
  sendByMail: SendSurvey
}

export function marksOf(row: Row): Marks {
  const marks: Marks = {}
  for (const kind of QUESTIONS) {
    const mark = row[kind]
    if (mark !== null) marks[kind] = mark
  }
  return marks
}

export function ownShape(row: Row, words: string): OwnSurvey {
  return {
    id: row.id,
    conversationId: row.conversationId,
    words,
    questions: [...row.questions],
    marks: marksOf(row),
    comment: row.comment,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    changeableUntil: changeableUntil(row)?.toISOString() ?? null,
  }
}

export function rowShape(row: Row): SurveyRow {
  return {
    id: row.id,
    conversationId: row.conversationId,
    customer: { id: row.customerId, name: row.customerName },
    colleague: row.colleagueId ? { id: row.colleagueId, name: row.colleagueName ?? '' } : null,
    channel: row.channel,
    state: row.state,
    leftBecause: row.leftBecause,
    questions: [...row.questions],
    marks: marksOf(row),
    comment: row.comment,
    low: row.low,
    workId: row.workId,
    solvedAt: row.solvedAt.toISOString(),
    askedAt: row.askedAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }
}
