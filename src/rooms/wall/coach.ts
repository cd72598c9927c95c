/** Goals, coaching notes and a whisper: how a supervisor helps, and how the person concerned reads it. */
import type { Ctx, Told } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { CoachingNote, Goal, Progress } from './contract.ts'
import { goalOf, NO_GOAL, progressOf } from './goal.ts'
import { dayBegan, EVERYBODY, marksOf } from './look.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

const NEWEST = 100

/** A note that calls whoever has the matter; only colleagues see it. @throws Refusal wall.nobody-has-it */
export async function whisper(
  { rooms }: Room,
  ctx: Ctx,
  { conversationId, text }: { conversationId: string; text: string },
): Promise<{ seq: number }> {
  const { assignee } = await rooms.conversations.row(ctx, conversationId)
  if (!assignee) throw new Refusal('conflict', 'wall.nobody-has-it')
  return rooms.conversations.note(ctx, conversationId, { text: `@${assignee.name} ${text}` })
}

export async function goals({ rooms }: Room, ctx: Ctx) {
  const rows = await store.goals(ctx)
  const names = new Map((await rooms.access.colleagues(ctx)).map((one) => [one.id, one.name]))
  return {
    everybody: rows.find((row) => row.staffId === EVERYBODY) ?? NO_GOAL,
    people: rows.flatMap(({ staffId, ...goal }) => {
      const name = names.get(staffId)
      return name ? [{ staffId, name, goal }] : []
    }),
  }
}

/** @throws Refusal wall.unknown-person */
export async function setGoal({ rooms }: Room, ctx: Ctx, staffId: string, goal: Goal): Promise<Goal> {
  if (staffId !== EVERYBODY && (await rooms.access.colleagues(ctx, [staffId])).length === 0)
    throw new Refusal('missing', 'wall.unknown-person')
  await store.saveGoal(ctx, staffId, goal)
  await ctx.audit('wall.goal-set', staffId, goal)
  await ctx.tell('wall.changed', { staffId })
  return goal
}

export async function mine(
  room: Room,
  ctx: Ctx,
): Promise<{ goal: Goal; progress: Progress; notes: CoachingNote[]; unread: number }> {
  const { id } = ctx.actor
  const all = await store.goals(ctx)
  const own = all.find((one) => one.staffId === id)
  const floor = await room.rooms.conversations.floor(ctx, dayBegan(ctx))
  return {
    goal: goalOf(own, all.find((one) => one.staffId === EVERYBODY) ?? NO_GOAL),
    progress: progressOf(
      floor.people.find((one) => one.staffId === id),
      (await marksOf(room, ctx)).get(id),
    ),
    notes: (await store.notes(ctx, id, NEWEST)).map(shape),
    unread: await store.unread(ctx, id),
  }
}

export const notes = async (ctx: Ctx, staffId: string | undefined): Promise<CoachingNote[]> =>
  (await store.notes(ctx, staffId, NEWEST)).map(shape)

/** @throws Refusal wall.unknown-person */
export async function write(
  { rooms }: Room,
  ctx: Ctx,
  { staffId, conversationId, text }: { staffId: string; conversationId: string; text: string },
): Promise<CoachingNote> {
  const [person] = await rooms.access.colleagues(ctx, [staffId])
  if (!person) throw new Refusal('missing', 'wall.unknown-person')
  const row = await rooms.conversations.row(ctx, conversationId)
  const note: store.NoteRow = {
    id: make('coa', ctx.now),
    staffId,
    staffName: person.name,
    conversationId,
    customerId: row.customer.id,
    title: row.title,
    authorId: ctx.actor.id,
    authorName: ctx.actor.name,
    text,
    at: ctx.now,
    readAt: null,
  }
  await store.putNote(ctx, note)
  await ctx.tell('wall.coached', { note: note.id, staffId })
  return shape(note)
}

/** What a reviewer wrote under a conversation reaches its colleague as a note, in the reviewer's name. */
export async function fromReview(room: Room, ctx: Ctx, data: Told['data']): Promise<void> {
  const found = await room.rooms.advisors?.noteOf(ctx, String(data.review))
  if (!found?.note) return
  const by = { id: String(data.byId), name: String(data.byName) }
  const actor = { ...ctx.actor, kind: 'staff' as const, ...by }
  const { staffId, conversationId, note } = found
  await write(room, { ...ctx, actor }, { staffId, conversationId, text: note })
}

/** @throws Refusal wall.unknown-note */
export async function read(ctx: Ctx, id: string): Promise<{ unread: number }> {
  if (!(await store.markRead(ctx, id))) throw new Refusal('missing', 'wall.unknown-note')
  return { unread: await store.unread(ctx, ctx.actor.id) }
}

export function shape(row: store.NoteRow): CoachingNote {
  const { authorId, authorName, customerId: _, at, readAt, ...rest } = row
  return {
    ...rest,
    author: { id: authorId, name: authorName },
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }
}
