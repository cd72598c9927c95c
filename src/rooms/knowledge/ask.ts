// Questions that nothing answered: alike ones come together, staff turn them into articles or put them aside.
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Article, Cover, Gap, Language } from './contract.ts'
import * as gapStore from './gap-store.ts'
import { ALIKE, gramsOf, likeness, masked } from './likeness.ts'
import { gapShown } from './shown.ts'
import { begin, read } from './write.ts'

export interface Asked {
  question: string
  language: Language
  conversationId?: string | undefined
  customerId?: string | undefined
  source?: 'help' | 'assistant' | 'staff' | undefined
}

export async function recordGap(ctx: Ctx, asked: Asked): Promise<Gap> {
  const question = masked(asked.question)
  if (question === '') throw new Refusal('invalid', 'knowledge.empty-question')
  await gapStore.lockGaps(ctx)
  const gap = (await alike(ctx, asked.language, question)) ?? (await openGap(ctx, asked.language, question))
  const customer = asked.customerId ?? (ctx.actor.kind === 'customer' ? ctx.actor.id : null)
  await gapStore.insertQuestion(ctx, {
    id: make('qst', ctx.now),
    gap_id: gap,
    question,
    source: asked.source ?? 'assistant',
    conversation_id: asked.conversationId ?? null,
    customer_id: customer,
    identity_id: ctx.actor.kind === 'customer' ? (ctx.actor.identity ?? null) : null,
  })
  const now = await one(ctx, gap)
  await ctx.tell('knowledge.gap.asked', { gap, asked: now.asked, state: now.state }, { topic: gap })
  return now
}

/** The gap whose wording is nearest, if it is near enough. One that was dismissed swallows its like in silence. */
async function alike(ctx: Ctx, language: Language, question: string): Promise<string | undefined> {
  const grams = gramsOf(question)
  const near = (await gapStore.gapsSharing(ctx, language, grams))
    .map(({ gap, shared, own }) => ({ gap, alike: likeness(grams.length, own, shared) }))
    .sort((a, b) => b.alike - a.alike)
  const [best] = near
  return best && best.alike >= ALIKE ? best.gap : undefined
}

async function openGap(ctx: Ctx, language: Language, question: string): Promise<string> {
  const id = make('gap', ctx.now)
  await gapStore.insertGap(ctx, { id, language, question })
  await gapStore.putGapGrams(ctx, id, language, gramsOf(question))
  return id
}

export async function one(ctx: Ctx, id: string): Promise<Gap> {
  const row = await gapStore.gap(ctx, id)
  if (!row) throw new Refusal('missing', 'knowledge.unknown-gap')
  return gapShown(row, await gapStore.wordings(ctx, [id]))
}

export interface Answering {
  article?: string | undefined
  cover?: Cover | undefined
  title?: string | undefined
  /** First words of the new draft; empty when a person writes it from nothing. */
  body?: string | undefined
}

/** An article that is there answers it, or a new one begins under a title that a colleague wrote. */
export async function answer(
  ctx: Ctx,
  id: string,
  given: Answering,
): Promise<{ gap: Gap; article: Article }> {
  const gap = await one(ctx, id)
  const article = given.article === undefined ? await begun(ctx, gap, given) : await read(ctx, given.article)
  await gapStore.updateGap(ctx, id, { state: 'answered', article_id: article.id, ...settledBy(ctx) })
  await ctx.tell('knowledge.gap.answered', { gap: id, article: article.id }, { topic: id })
  return { gap: await one(ctx, id), article }
}

async function begun(ctx: Ctx, gap: Gap, given: Answering): Promise<Article> {
  if (!given.cover) throw new Refusal('invalid', 'knowledge.gap-needs-cover')
  const text = { title: given.title?.trim() || gap.question, body: given.body ?? '' }
  return begin(ctx, { cover: given.cover, texts: { [gap.language]: text } })
}

export async function dismiss(ctx: Ctx, id: string, reason: string): Promise<Gap> {
  await one(ctx, id)
  await gapStore.updateGap(ctx, id, { state: 'dismissed', reason, ...settledBy(ctx) })
  await ctx.tell('knowledge.gap.dismissed', { gap: id }, { topic: id })
  return one(ctx, id)
}

const settledBy = (ctx: Ctx) => ({ by_id: ctx.actor.id, by_name: ctx.actor.name, settled_at: ctx.now })
