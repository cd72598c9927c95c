/** The shop's own list of questions, each with the want or the article that is right for it. */
import { isIntent, language } from '../../../engines/text/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { OwnQuestion } from './contract.ts'
import { type TeachingRooms, titlesOf } from './correct.ts'
import * as store from './store.ts'

const MOST = 500

export async function questions(
  rooms: Pick<TeachingRooms, 'knowledge'>,
  ctx: Ctx,
): Promise<{ items: OwnQuestion[] }> {
  const rows = await store.questions(ctx)
  const titles = await titlesOf(
    rooms,
    ctx,
    rows.flatMap((row) => row.article_id ?? []),
  )
  return { items: rows.map((row) => shape(row, titles)) }
}

/** @throws Refusal assistant.nothing-expected, assistant.unknown-intent, assistant.unknown-article, assistant.questions-full */
export async function add(
  rooms: Pick<TeachingRooms, 'knowledge'>,
  ctx: Ctx,
  given: { words: string; intent?: string | undefined; articleId?: string | undefined },
): Promise<OwnQuestion> {
  const { words, intent, articleId } = given
  if (!intent && !articleId) throw new Refusal('invalid', 'assistant.nothing-expected')
  if (intent && !isIntent(intent)) throw new Refusal('invalid', 'assistant.unknown-intent', { intent })
  if (articleId && !(await rooms.knowledge.article(ctx, articleId)))
    throw new Refusal('missing', 'assistant.unknown-article')
  if ((await store.questions(ctx)).length >= MOST) throw new Refusal('conflict', 'assistant.questions-full')
  const row = {
    tenant_id: ctx.tenant,
    id: make('oqu', ctx.now),
    words,
    language: language(words, ctx.language),
    intent: intent ?? null,
    article_id: articleId ?? null,
    by_name: ctx.actor.name,
    at: ctx.now,
  }
  await store.insertQuestion(ctx, row)
  await ctx.tell('assistant.questions-changed', { question: row.id })
  return shape(row, await titlesOf(rooms, ctx, articleId ? [articleId] : []))
}

/** @throws Refusal assistant.no-question */
export async function remove(ctx: Ctx, id: string): Promise<Record<string, never>> {
  if (!(await store.removeQuestion(ctx, id))) throw new Refusal('missing', 'assistant.no-question')
  await ctx.tell('assistant.questions-changed', { question: id })
  return {}
}

const shape = (row: store.QuestionRow, titles: ReadonlyMap<string, string>): OwnQuestion => ({
  id: row.id,
  words: row.words,
  language: row.language,
  intent: row.intent,
  article: row.article_id ? { id: row.article_id, title: titles.get(row.article_id) ?? '' } : null,
  by: row.by_name,
  at: row.at.toISOString(),
})
