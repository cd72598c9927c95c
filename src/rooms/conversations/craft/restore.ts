/** A matter stands again as it stood before a deed, and the log says so; what the assistant held goes to people (I3). */
import type { Ctx } from '../../../kernel/ctx.ts'
import { teamLine } from '../hand-on.ts'
import { afterMoved, type Draft, inTeamOf, type Matter, place, teamOf } from '../matter.ts'
import { seat } from '../seating.ts'
import * as store from '../store.ts'
import { authorOf, type Room, tell } from '../voice.ts'
import type { Was } from './bulk-store.ts'
import { armWake } from './snooze.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null
const at = (text: string | null) => (text ? new Date(text) : null)

export function wasOf(matter: Matter): Was {
  const { state, holder, assigneeId, assigneeName, tags, wantsPerson, dueWhat } = matter
  return {
    ...{ state, holder, assigneeId, assigneeName, tags, wantsPerson, dueWhat },
    team: teamOf(matter),
    teamChosen: matter.teamChosen,
    snoozedUntil: iso(matter.snoozedUntil),
    waitingSince: iso(matter.waitingSince),
    dueAt: iso(matter.dueAt),
    solvedAt: iso(matter.solvedAt),
  }
}

export async function restore(
  room: Room,
  ctx: Ctx,
  now: Matter,
  { team = teamOf(now), teamChosen = now.teamChosen, ...was }: Was,
): Promise<void> {
  const holder = was.holder === 'assistant' && now.holder !== 'assistant' ? 'queue' : was.holder
  const snoozed = at(was.snoozedUntil)
  const changes = {
    ...was,
    ...inTeamOf(team),
    teamChosen,
    holder,
    // A time that has passed meanwhile wakes nobody any more.
    snoozedUntil: snoozed && snoozed > ctx.now ? snoozed : null,
    waitingSince: at(was.waitingSince),
    dueAt: at(was.dueAt),
    solvedAt: at(was.solvedAt),
  }
  const row = afterMoved(now, changes, ctx.now)
  const { matter, entries } = place({ ...row, changedAt: now.changedAt }, lines(ctx, now, row))
  await store.save(ctx, now, matter, entries)
  await seat(room, ctx, now, matter)
  for (const tag of without(matter.tags, now.tags)) await store.putTag(ctx, now.id, tag)
  for (const tag of without(now.tags, matter.tags)) await store.removeTag(ctx, now.id, tag)
  if (matter.snoozedUntil) await armWake(ctx, matter, matter.snoozedUntil)
  if (now.state === 'solved' && matter.state !== 'solved') await tell(ctx, 'reopened', matter)
  if (now.teamId !== matter.teamId) await tell(ctx, 'handed-on', matter)
  await tell(ctx, now.assigneeId === matter.assigneeId ? 'changed' : 'assigned', matter)
}

const without = (tags: readonly string[], others: readonly string[]): string[] =>
  tags.filter((tag) => !others.includes(tag))

function lines(ctx: Ctx, from: Matter, to: Matter): Draft[] {
  const base = { at: ctx.now, author: authorOf(ctx) }
  const drafts: Draft[] = []
  if (from.teamId !== to.teamId) drafts.push(teamLine(ctx, from, to))
  if (from.state !== to.state)
    drafts.push({ ...base, kind: 'state', body: { state: to.state, was: from.state } })
  if (from.holder !== to.holder)
    drafts.push({
      ...base,
      kind: 'holder',
      body: { holder: to.holder, engagement: to.engagement, because: 'undone' },
    })
  if (from.assigneeId !== to.assigneeId) {
    const assignee = to.assigneeId ? { id: to.assigneeId, name: to.assigneeName ?? '' } : null
    drafts.push({ ...base, kind: 'assignment', body: { assignee } })
  }
  const put = (tag: string, on: boolean): Draft => ({ ...base, kind: 'tag', body: { tag, put: on } })
  drafts.push(...without(to.tags, from.tags).map((tag) => put(tag, true)))
  drafts.push(...without(from.tags, to.tags).map((tag) => put(tag, false)))
  const [slept, sleeps] = [iso(from.snoozedUntil), iso(to.snoozedUntil)]
  if (slept !== sleeps)
    drafts.push({ ...base, kind: 'snooze', body: { until: sleeps, because: sleeps ? 'set' : 'person' } })
  return drafts
}
