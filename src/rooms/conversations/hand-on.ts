/** A person hands a matter to another team: it leaves whoever holds it and stands in that team's line, by that team's hours. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { NamedTeam } from './contract.ts'
import { handedOn } from './control.ts'
import { dueAnew } from './due.ts'
import { afterHandedOn, type Draft, type Matter, place, teamOf } from './matter.ts'
import { seat } from './seating.ts'
import * as store from './store.ts'
import { authorOf, HOUSE, held, type Room, tell } from './voice.ts'

/** null: to anybody. @throws Refusal conversations.unknown-team */
export async function teamToBe(room: Room, ctx: Ctx, id: string | null): Promise<NamedTeam | null> {
  if (id === null) return null
  const team = await room.routing?.teamNamed(ctx, id)
  if (!team) throw new Refusal('missing', 'conversations.unknown-team', { team: id })
  return team
}

/** @throws Refusal conversations.unknown-team | conversations.merged | conversations.matter.not-now when it is solved */
export async function handOn(room: Room, ctx: Ctx, id: string, teamId: string | null): Promise<void> {
  const team = await teamToBe(room, ctx, teamId)
  const before = await held(ctx, id)
  if (before.mergedInto) throw new Refusal('conflict', 'conversations.merged', { into: before.mergedInto })
  const stands = before.holder === 'queue' && before.state === 'open'
  if (stands && before.teamId === teamId && before.teamChosen) return
  const control = handedOn(before)
  const owed = await dueAnew(room, ctx, { ...before, teamId })
  const row = afterHandedOn(before, control, { team, owed }, ctx.now)
  const { matter, entries } = place(row, lines(ctx, before, row))
  await store.save(ctx, before, matter, entries)
  if (before.holder === 'assistant') await tell(ctx, 'taken-over', matter)
  await tell(ctx, 'handed-on', matter)
  await seat(room, ctx, before, matter, { moved: true, notTo: before.assigneeId ?? undefined })
}

function lines(ctx: Ctx, before: Matter, { holder, engagement, ...after }: Matter): Draft[] {
  const drafts: Draft[] = [teamLine(ctx, before, after)]
  // The customer reads that a person will go on with him.
  if (holder !== before.holder) {
    const body = { holder, engagement, because: 'handed-on' }
    drafts.unshift({ kind: 'holder', at: ctx.now, author: HOUSE, body })
  }
  return drafts
}

/** Who handed it on, from whom to whom. */
export const teamLine = (
  ctx: Ctx,
  before: Pick<Matter, 'teamId' | 'teamName'>,
  after: Pick<Matter, 'teamId' | 'teamName'>,
): Draft => ({
  kind: 'team',
  at: ctx.now,
  author: authorOf(ctx),
  body: { team: teamOf(after), wasTeam: teamOf(before) },
})
