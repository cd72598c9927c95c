/** Reviews: solved conversations are drawn, marked by the rubric, then by a person; what he writes for the colleague becomes a coaching note. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { ConversationRow } from '../conversations/contract.ts'
import { agreementOf, pairsOf } from './agreement.ts'
import { type Agreement, CHECKS, type Marks, type Review, type ReviewRow } from './contract.ts'
import { turnsOf } from './rehearse.ts'
import * as store from './review-store.ts'
import { figuresOf, type Room } from './room.ts'
import { rubricOf } from './rubrics.ts'
import { draw } from './sample.ts'
import { score } from './scoring/score.ts'
import type { Turn } from './scoring/transcript.ts'

const DAY_MS = 86_400_000
const PAGE = 100
const MOST_PAGES = 10
const LISTED = 200
const EVENTS = 200
const OF_EACH = 30

export interface Drawing {
  readonly perAgent: number
  readonly days: number
  readonly seed: number
}

/** @returns how many were drawn that had not been before */
export async function sample(room: Room, ctx: Ctx, drawing: Drawing): Promise<number> {
  const since = new Date(ctx.now.getTime() - drawing.days * DAY_MS)
  const known = await store.drawn(ctx)
  const rows = (await solvedSince(room, ctx, since)).filter((row) => row.assignee && !known.has(row.id))
  const candidates = []
  for (const row of newestOfEach(rows))
    candidates.push({
      row,
      id: row.id,
      staffId: row.assignee?.id ?? '',
      stratum: `${worstMood(await turnsIn(room, ctx, row.id))} ${row.channel.kind}`,
    })
  let drawn = 0
  for (const one of draw(candidates, drawing.perAgent, drawing.seed))
    if (await keep(room, ctx, one.row, one.stratum)) drawn += 1
  await ctx.audit('advisors.reviews-drawn', 'reviews', { drawn, ...drawing })
  await ctx.tell('advisors.changed', {})
  return drawn
}

const turnsIn = async (room: Room, ctx: Ctx, id: string) =>
  turnsOf(await room.conversations.eventsSince(ctx, id, 0, EVENTS))

/** A person's newest few are enough to draw from. */
function newestOfEach(rows: readonly ConversationRow[]): ConversationRow[] {
  const taken = new Map<string, number>()
  return rows.filter(({ assignee }) => {
    const n = (taken.get(assignee?.id ?? '') ?? 0) + 1
    taken.set(assignee?.id ?? '', n)
    return n <= OF_EACH
  })
}

/** The heaviest mood that was heard: most end with a thank you, whatever went before. */
function worstMood(turns: readonly Turn[]): string {
  const heard = new Set(turns.map((turn) => turn.mood))
  return (['angry', 'sad', 'anxious', 'pleased'] as const).find((mood) => heard.has(mood)) ?? 'calm'
}

async function solvedSince(room: Room, ctx: Ctx, since: Date): Promise<ConversationRow[]> {
  const rows: ConversationRow[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next } = await room.conversations.list(ctx, {
      view: 'solved',
      limit: PAGE,
      ...(cursor && { cursor }),
    })
    rows.push(...items.filter((row) => row.solvedAt !== null && new Date(row.solvedAt) >= since))
    const last = items.at(-1)?.solvedAt
    if (!next || (last && new Date(last) < since)) break
    cursor = next
  }
  return rows
}

async function keep(room: Room, ctx: Ctx, row: ConversationRow, stratum: string): Promise<boolean> {
  const turns = await turnsIn(room, ctx, row.id)
  if (!turns.some((turn) => turn.by === 'agent')) return false
  const rubric = await rubricOf(ctx)
  const figures = await figuresOf(room, ctx)
  const letters = row.channel.kind === 'mail'
  const given = { turns, language: row.language, zone: ctx.zone, figures, letters }
  const result = score(given, rubric, rubric.version)
  return store.put(ctx, {
    id: make('rev', ctx.now),
    conversationId: row.id,
    customerId: row.customer.id,
    title: row.title,
    staffId: row.assignee?.id ?? '',
    staffName: row.assignee?.name ?? '',
    stratum,
    sampledAt: ctx.now,
    result,
    marks: {},
    note: '',
    reviewer: null,
    reviewedAt: null,
  })
}

export async function list(
  ctx: Ctx,
  staff: string | undefined,
): Promise<{ items: ReviewRow[]; agreement: Agreement }> {
  const rows = await store.list(ctx, staff, LISTED)
  const pairs = rows.flatMap((row) => (row.reviewedAt ? pairsOf(row.result, row.marks) : []))
  return { items: rows.map(rowShape), agreement: agreementOf(pairs) }
}

function rowShape(row: store.ReviewRecord): ReviewRow {
  const { id, conversationId, title, stratum, reviewer } = row
  const pairs = pairsOf(row.result, row.marks)
  return {
    ...{ id, conversationId, title, stratum, reviewer },
    staff: { id: row.staffId, name: row.staffName },
    sampledAt: row.sampledAt.toISOString(),
    score: row.result.score,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    agreed: row.reviewedAt ? pairs.filter(([a, b]) => a === b).length : null,
  }
}

/** @throws Refusal advisors.unknown-review */
export async function read(room: Room, ctx: Ctx, id: string): Promise<Review> {
  const row = await known(ctx, id)
  const events = await room.conversations.eventsSince(ctx, row.conversationId, 0, EVENTS)
  const transcript = events.flatMap((event): Review['transcript'] => {
    if (event.kind !== 'message') return []
    const { seq, at, author, text } = event
    const by = author.kind === 'customer' ? 'customer' : author.kind === 'staff' ? 'agent' : 'other'
    return [{ seq, at, by, name: author.name, text }]
  })
  return { ...rowShape(row), result: row.result, marks: row.marks, note: row.note, transcript }
}

async function known(ctx: Ctx, id: string): Promise<store.ReviewRecord> {
  const row = await store.find(ctx, id)
  if (!row) throw new Refusal('missing', 'advisors.unknown-review', { review: id })
  return row
}

/** The reviewer's own marks. What he writes is told, so that the room above keeps it as a coaching note. */
export async function mark(
  room: Room,
  ctx: Ctx,
  id: string,
  { marks, note }: { marks: Marks; note: string },
): Promise<Review> {
  const row = await known(ctx, id)
  if (row.staffId === ctx.actor.id) throw new Refusal('forbidden', 'advisors.own-review')
  if (CHECKS.every((check) => marks[check] === undefined))
    throw new Refusal('invalid', 'advisors.nothing-marked')
  await store.mark(ctx, id, marks, note)
  await ctx.audit('advisors.reviewed', row.conversationId, { review: id, staff: row.staffId })
  await ctx.tell(
    'advisors.review.done',
    {
      review: id,
      staffId: row.staffId,
      conversationId: row.conversationId,
      byId: ctx.actor.id,
      byName: ctx.actor.name,
      coach: note !== '' && note !== row.note,
    },
    { topic: id },
  )
  return read(room, ctx, id)
}

/** What a reviewer wrote for the colleague; null when there is no such review. */
export async function noteOf(
  ctx: Ctx,
  id: string,
): Promise<{ staffId: string; conversationId: string; note: string } | null> {
  const row = await store.find(ctx, id)
  return row ? { staffId: row.staffId, conversationId: row.conversationId, note: row.note } : null
}
