/** What broke and stays unanswered is raised: a lane that is served sooner, and a word to whoever watches the floor. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Room } from './door.ts'
import type { ClockRead } from './store.ts'

/** A matter that somebody holds keeps its person; only what waits moves up, in its own team's line. */
export async function escalate(room: Room, ctx: Ctx, clock: ClockRead): Promise<void> {
  const { routing, conversations } = room.rooms
  const policy = (await room.standing(ctx)).find((one) => one.id === clock.policy.id)
  const lane = policy?.escalate?.lane ?? null
  await ctx.audit('standards.escalated', clock.subjectId, { what: clock.what, lane })
  if (!routing || !lane || clock.kind !== 'conversation') return
  const row = await conversations.row(ctx, clock.subjectId)
  await routing.restate(
    ctx,
    { kind: 'conversation', id: clock.subjectId },
    {
      lane,
      team: row.team?.id ?? null,
      language: row.language,
      rankAt: new Date(row.waitingSince ?? clock.startedAt),
      about: { channelKind: row.channel.kind, hasOrder: row.order !== null },
    },
  )
}
