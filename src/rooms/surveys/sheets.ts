/** Answers as a spreadsheet, one row each (PLAT-11). */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { ExportCell, ExportKind } from '../../kernel/sheets.ts'
import * as store from './store.ts'

const BATCH = 500

export const exportKind = (house: Pick<House, 'words'>): ExportKind => ({
  kind: 'survey-answers',
  title: { zh: '满意度回答', en: 'Survey answers' },
  permission: 'surveys.read',
  columns: [
    { name: 'answeredAt', title: { zh: '回答时间', en: 'Answered at' }, shape: 'instant', width: 18 },
    { name: 'customer', title: { zh: '客户', en: 'Customer' }, width: 14 },
    { name: 'colleague', title: { zh: '客服', en: 'Colleague' }, width: 12 },
    { name: 'channel', title: { zh: '渠道', en: 'Channel' }, width: 10 },
    { name: 'satisfaction', title: { zh: '满意度', en: 'Satisfaction' }, shape: 'number' },
    { name: 'effort', title: { zh: '省力', en: 'Effort' }, shape: 'number' },
    { name: 'recommendation', title: { zh: '推荐', en: 'Recommendation' }, shape: 'number' },
    { name: 'comment', title: { zh: '留言', en: 'Comment' }, width: 40 },
    { name: 'solvedAt', title: { zh: '解决时间', en: 'Solved at' }, shape: 'instant', width: 18 },
    { name: 'conversation', title: { zh: '对话', en: 'Conversation' }, width: 32 },
  ],
  rows: (ctx) => rows(house, ctx),
})

async function* rows(
  { words }: Pick<House, 'words'>,
  ctx: Ctx,
): AsyncIterable<readonly Readonly<Record<string, ExportCell>>[]> {
  const channelWord = (kind: string) =>
    words.has(ctx.language, `surveys.channel.${kind}`)
      ? words.say(ctx.language, `surveys.channel.${kind}`)
      : kind
  for (let last = ''; ; ) {
    const batch = await store.answeredAfter(ctx, last, BATCH)
    if (batch.length === 0) return
    yield batch.map((row) => ({
      answeredAt: row.answeredAt,
      customer: row.customerName,
      colleague: row.colleagueName,
      channel: row.channel && channelWord(row.channel),
      satisfaction: row.satisfaction,
      effort: row.effort,
      recommendation: row.recommendation,
      comment: row.comment,
      solvedAt: row.solvedAt,
      conversation: row.conversationId,
    }))
    last = batch.at(-1)?.id ?? ''
  }
}
