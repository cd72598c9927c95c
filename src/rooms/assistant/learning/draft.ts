/** A draft article from what people said: title, words and where they come from; a person publishes it or nobody does. */
import { createHash } from 'node:crypto'
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Knowledge } from '../../knowledge/index.ts'

const HALF_A_YEAR_MS = 182 * 86_400_000

interface Drafting {
  readonly title: string
  readonly answer: string
  readonly language: 'zh-CN' | 'en'
  readonly note?: string
}

/** @returns the article's id */
export async function draftFrom(
  rooms: { readonly knowledge: Pick<Knowledge, 'begin'> },
  ctx: Ctx,
  { title, answer, language, note }: Drafting,
): Promise<string> {
  const { id } = await rooms.knowledge.begin(ctx, {
    cover: coverOf(ctx, title),
    texts: { [language]: { title: oneLine(title), body: answer } },
    ...(note && { note }),
  })
  return id
}

/** Owned by whoever asked for it, looked at again in half a year, on a shelf that he can change. */
export const coverOf = (ctx: Ctx, seed: string) => ({
  slug: slugOf(ctx, seed),
  shelf: 'choosing' as const,
  audience: 'public' as const,
  owner: { id: ctx.actor.id, name: ctx.actor.name },
  reviewOn: dayIn(ctx.zone, new Date(ctx.now.getTime() + HALF_A_YEAR_MS)),
  mentions: [],
})

export const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim().slice(0, 120)

const slugOf = (ctx: Ctx, seed: string): string =>
  `d-${dayIn(ctx.zone, ctx.now)}-${createHash('sha256')
    .update(`${ctx.now.toISOString()} ${seed}`)
    .digest('hex')
    .slice(0, 6)}`
