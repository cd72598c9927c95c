/** Surveys of the past, written at once for the demo shop; the same ids a second time change nothing. */
import type { Ctx } from '../../kernel/ctx.ts'
import { wishes } from './ask.ts'
import type { PastSurvey } from './door.ts'
import * as store from './store.ts'
import { askAt, expiresAt, isLow, questionsFor } from './survey.ts'

export async function recordPast(ctx: Ctx, past: readonly PastSurvey[]): Promise<number> {
  const settings = await wishes(ctx)
  const all = questionsFor('', {
    ...settings,
    shares: { satisfaction: 100, effort: 100, recommendation: 100 },
  })
  const rows = past.map(
    (one): store.Row => ({
      id: one.id,
      conversationId: one.conversationId,
      customerId: one.customerId,
      customerName: one.customerName,
      colleagueId: one.colleague?.id ?? null,
      colleagueName: one.colleague?.name ?? null,
      channel: one.channel,
      language: 'zh-CN',
      state: one.left ? 'left' : one.answeredAt ? 'answered' : 'lapsed',
      leftBecause: one.left ?? null,
      questions: all.filter(({ kind }) => kind === 'satisfaction' || one.marks[kind] !== undefined),
      solvedAt: one.solvedAt,
      askAt: askAt(one.solvedAt, settings),
      askedAt: one.askedAt,
      expiresAt: one.askedAt && expiresAt(one.askedAt, settings),
      satisfaction: one.marks.satisfaction ?? null,
      effort: one.marks.effort ?? null,
      recommendation: one.marks.recommendation ?? null,
      comment: one.comment,
      answeredAt: one.answeredAt,
      changedAt: one.answeredAt,
      low: isLow(one.marks, settings),
      workId: null,
    }),
  )
  return store.insert(ctx, rows)
}
