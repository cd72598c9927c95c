/** Whose craft a matter is: the shop's rules say so when it comes to people and while it waits; what a person chose stays. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { inTeamOf, type Matter, teamOf } from './matter.ts'
import { askedOf, sittingOf } from './sitting.ts'
import type { Room } from './voice.ts'

/** The row with the team that the rules name for it now. Who holds it keeps its team, whatever becomes of its order. */
export async function inTeam(
  room: Pick<Room, 'routing'>,
  ctx: Ctx,
  before: Matter | null,
  after: Matter,
): Promise<Matter> {
  const { routing } = room
  if (!routing || after.teamChosen) return after
  const is = sittingOf(after)
  const comes = before === null || sittingOf(before) === 'nowhere'
  if (is === 'nowhere' || (is !== 'queue' && !comes)) return after
  const team = await routing.teamFor(ctx, 'conversation', askedOf(after))
  const was = teamOf(after)
  const same = team?.id === was?.id && team?.name.zh === was?.name.zh && team?.name.en === was?.name.en
  return same ? after : { ...after, ...inTeamOf(team) }
}

/** A team has another name, or is no more: the running matters say so; what is solved keeps what it was. */
export async function teamChanged(room: Pick<Room, 'routing'>, ctx: Ctx, id: string): Promise<void> {
  const team = await room.routing?.teamNamed(ctx, id)
  const now = team
    ? sql`team_name = ${JSON.stringify(team.name)}::jsonb`
    : sql`team_id = null, team_name = null, team_chosen = false`
  await sql`update conversations.conversation set ${now}
    where tenant_id = ${ctx.tenant} and team_id = ${id} and team_id is not null and state <> 'solved'`.execute(
    ctx.db,
  )
}
