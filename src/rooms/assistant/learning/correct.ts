/** Corrects the assistant in place: what was wrong becomes an example, better words become a draft article. */
import { isIntent, language, redact } from '../../../engines/text/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { idCursor } from '../../../kernel/cursor.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { ConversationEvent } from '../../conversations/contract.ts'
import type { Conversations } from '../../conversations/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import type { Correction, CorrectionKind } from './contract.ts'
import { draftFrom } from './draft.ts'
import { isHeld, printOf } from './sets.ts'
import * as store from './store.ts'

export interface TeachingRooms {
  readonly conversations: Pick<Conversations, 'ground' | 'eventsSince'>
  readonly knowledge: Pick<Knowledge, 'article' | 'begin' | 'passages'>
}

export interface Given {
  readonly kind: CorrectionKind
  readonly words?: string | undefined
  readonly conversationId?: string | undefined
  readonly seq?: number | undefined
  readonly intent?: string | undefined
  readonly articleId?: string | undefined
  readonly answer?: string | undefined
}

/** @throws Refusal assistant.nothing-corrected, assistant.no-conversation, assistant.unknown-intent, assistant.unknown-article */
export async function correct(rooms: TeachingRooms, ctx: Ctx, given: Given): Promise<Correction> {
  const { kind, intent, articleId, answer } = given
  const needed = { intent, article: articleId, answer, example: intent }[kind]
  if (!needed) throw new Refusal('invalid', 'assistant.nothing-corrected')
  if (intent && !isIntent(intent)) throw new Refusal('invalid', 'assistant.unknown-intent', { intent })
  const article = articleId ? await rooms.knowledge.article(ctx, articleId) : null
  if (articleId && !article) throw new Refusal('missing', 'assistant.unknown-article')
  const heard = await heardIn(rooms, ctx, given)
  // Names and numbers of a customer are no part of what is taught.
  const words = (redact([heard.words]).texts[0] ?? '').slice(0, 500)
  const print = printOf(words)
  if (print === '') throw new Refusal('invalid', 'assistant.nothing-corrected')
  const spoken = language(words, ctx.language)
  const madeArticle =
    kind === 'answer' && answer
      ? await draftFrom(rooms, ctx, { title: words, answer, language: spoken })
      : null
  const row: store.CorrectionRow = {
    tenant_id: ctx.tenant,
    id: make('cor', ctx.now),
    kind,
    words,
    print,
    language: spoken,
    held: isHeld(print),
    heard_intent: heard.intent,
    intent: intent ?? null,
    article_id: articleId ?? null,
    answer: answer ?? null,
    made_article_id: madeArticle,
    conversation_id: given.conversationId ?? null,
    seq: given.seq ?? null,
    customer_id: heard.customerId,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    at: ctx.now,
    withdrawn_at: null,
  }
  await store.insertCorrections(ctx, [row])
  await ctx.audit('assistant.corrected', row.id, { kind, intent: row.intent, article: row.article_id })
  await ctx.tell('assistant.corrected', { correction: row.id, kind })
  return shapeCorrection(row, titleOf(article))
}

interface HeardThere {
  readonly words: string
  readonly intent: string | null
  readonly customerId: string | null
}

/** The customer's words that the message answered, and what they were heard as. */
async function heardIn(rooms: TeachingRooms, ctx: Ctx, given: Given): Promise<HeardThere> {
  const { conversationId, words } = given
  if (!conversationId) return { words: words ?? '', intent: null, customerId: null }
  const ground = await rooms.conversations.ground(ctx, conversationId)
  if (!ground) throw new Refusal('missing', 'assistant.no-conversation', { conversation: conversationId })
  const seq = given.seq ?? ground.lastSeq + 1
  const log = await rooms.conversations.eventsSince(ctx, conversationId, Math.max(0, seq - 30), 30)
  return {
    words: words ?? wordsBefore(log, seq),
    intent: await store.heardAt(ctx, conversationId, seq),
    customerId: ground.customerId,
  }
}

/** What the customer had said since the last word before his: several short messages are one question. */
export function wordsBefore(log: readonly ConversationEvent[], seq: number): string {
  const before = log.filter((event) => event.kind === 'message' && event.seq < seq)
  const last = before.findLastIndex((event) => event.author.kind === 'customer')
  const first = before.slice(0, last + 1).findLastIndex((event) => event.author.kind !== 'customer')
  return before
    .slice(first + 1, last + 1)
    .flatMap((event) => (event.kind === 'message' ? [event.text] : []))
    .join('\n')
}

function titleOf(article: Awaited<ReturnType<Knowledge['article']>>): string {
  const texts = (article?.published ?? article?.draft)?.texts
  return texts?.['zh-CN']?.title ?? texts?.en?.title ?? ''
}

export async function list(
  rooms: TeachingRooms,
  ctx: Ctx,
  wish: {
    intent?: string | undefined
    kind?: CorrectionKind | undefined
    cursor?: string | undefined
    limit: number
  },
): Promise<{ items: Correction[]; next?: string; total: number }> {
  const { rows, total } = await store.corrections(ctx, {
    intent: wish.intent,
    kind: wish.kind,
    before: idCursor('cor', wish.cursor),
    limit: wish.limit + 1,
  })
  const page = rows.slice(0, wish.limit)
  const last = page.at(-1)
  return {
    items: await shaped(rooms, ctx, page),
    total,
    ...(rows.length > wish.limit && last && { next: last.id }),
  }
}

export async function shaped(
  rooms: TeachingRooms,
  ctx: Ctx,
  rows: readonly store.CorrectionRow[],
): Promise<Correction[]> {
  const titles = await titlesOf(
    rooms,
    ctx,
    rows.flatMap((row) => row.article_id ?? []),
  )
  return rows.map((row) => shapeCorrection(row, titles.get(row.article_id ?? '') ?? ''))
}

export async function titlesOf(
  rooms: Pick<TeachingRooms, 'knowledge'>,
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const id of new Set(ids)) titles.set(id, titleOf(await rooms.knowledge.article(ctx, id)))
  return titles
}

/** @throws Refusal assistant.no-correction */
export async function withdraw(ctx: Ctx, id: string): Promise<Record<string, never>> {
  const row = await store.correction(ctx, id)
  if (!row) throw new Refusal('missing', 'assistant.no-correction')
  await store.withdraw(ctx, id)
  await ctx.audit('assistant.correction-withdrawn', id, { kind: row.kind, intent: row.intent })
  await ctx.tell('assistant.corrected', { correction: id, kind: row.kind })
  return {}
}

export const shapeCorrection = (row: store.CorrectionRow, title: string): Correction => ({
  id: row.id,
  kind: row.kind,
  words: row.words,
  language: row.language,
  held: row.held,
  heardIntent: row.heard_intent,
  intent: row.intent,
  article: row.article_id ? { id: row.article_id, title } : null,
  answer: row.answer,
  madeArticle: row.made_article_id,
  conversationId: row.conversation_id,
  by: { id: row.by_id, name: row.by_name },
  at: row.at.toISOString(),
})
