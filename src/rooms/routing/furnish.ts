/** The merchant sets the desk up: teams, seats, and how matters are given out; each change is audited and works at once. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Seat, SeatDraft, Settings, Team } from './contract.ts'
import { pull } from './queue.ts'
import { makeSeat, type Room, tellWaiting } from './room.ts'
import * as store from './store.ts'
import { forgetNames } from './team-names.ts'
import { rememberSettings, settingsOf } from './wishes.ts'

export async function everything(room: Room, ctx: Ctx) {
  const [teams, rows, settings] = [
    await store.teams(ctx),
    await store.seats(ctx),
    await settingsOf(room.house, ctx),
  ]
  return { teams, seats: rows.map(seatOf), settings }
}

const seatOf = (row: store.SeatRow): Seat => ({ ...row, since: row.since?.toISOString() ?? null })

export async function changeSettings(room: Room, ctx: Ctx, wanted: Settings): Promise<Settings> {
  const known = new Set((await store.teams(ctx)).map((team) => team.id))
  const unknown = wanted.rules.find((rule) => !known.has(rule.team))
  if (unknown) throw new Refusal('invalid', 'routing.unknown-team', { team: unknown.team })
  await store.saveWishes(ctx, wanted)
  await store.rankAnew(ctx, wanted)
  rememberSettings(room.house, ctx, wanted)
  await ctx.audit('routing.settings-changed', 'settings', wanted)
  await ctx.tell('routing.changed', {})
  await tellWaiting(ctx, null)
  return wanted
}

export async function makeTeam(
  room: Room,
  ctx: Ctx,
  name: Team['name'],
  id = make('team', ctx.now),
): Promise<Team> {
  await store.saveTeam(ctx, id, name, true)
  forgetNames(room, ctx)
  await ctx.audit('routing.team-made', id, name)
  await ctx.tell('routing.changed', {})
  return teamOf(ctx, id)
}

export async function renameTeam(room: Room, ctx: Ctx, name: Team['name'], id: string): Promise<Team> {
  await store.saveTeam(ctx, id, name, false)
  forgetNames(room, ctx)
  await ctx.audit('routing.team-renamed', id, name)
  await ctx.tell('routing.team.renamed', { team: id })
  await ctx.tell('routing.changed', {})
  return teamOf(ctx, id)
}

/** @throws Refusal routing.unknown-team */
async function teamOf(ctx: Ctx, id: string): Promise<Team> {
  const found = (await store.teams(ctx)).find((one) => one.id === id)
  if (!found) throw new Refusal('missing', 'routing.unknown-team', { team: id })
  return found
}

export async function removeTeam(
  room: Pick<Room, 'house'>,
  ctx: Ctx,
  id: string,
): Promise<{ waiting: number }> {
  const waiting = await store.removeTeam(ctx, id)
  if (waiting === undefined) throw new Refusal('missing', 'routing.unknown-team', { team: id })
  const settings = await settingsOf(room.house, ctx)
  if (settings.rules.some((rule) => rule.team === id)) {
    const without = { ...settings, rules: settings.rules.filter((rule) => rule.team !== id) }
    await store.saveWishes(ctx, without)
    rememberSettings(room.house, ctx, without)
  }
  forgetNames(room, ctx)
  await ctx.audit('routing.team-removed', id, { waiting })
  await ctx.tell('routing.team.removed', { team: id })
  await ctx.tell('routing.changed', {})
  if (waiting > 0) await tellWaiting(ctx, null)
  return { waiting }
}

export async function changeSeat(room: Room, ctx: Ctx, staffId: string, draft: SeatDraft): Promise<Seat> {
  const known = new Set((await store.teams(ctx)).map((team) => team.id))
  const unknown = draft.teams.find((team) => !known.has(team))
  if (unknown) throw new Refusal('invalid', 'routing.unknown-team', { team: unknown })
  if ((await store.seats(ctx, staffId)).length === 0) await makeSeat(room, ctx, staffId, 'gone')
  await store.saveSeat(ctx, staffId, draft)
  await ctx.audit('routing.seat-changed', staffId, { ...draft })
  await ctx.tell('routing.changed', {})
  await pull(room, ctx, staffId)
  const [seat] = await store.seats(ctx, staffId)
  if (!seat) throw new Refusal('missing', 'routing.unknown-person', { staff: staffId })
  return seatOf(seat)
}

export async function skillsOf(ctx: Ctx, staffId: string): Promise<Readonly<Record<string, number>> | null> {
  const [seat] = await store.seats(ctx, staffId)
  return seat ? seat.skills : null
}

export async function setSkill(
  room: Room,
  ctx: Ctx,
  staffId: string,
  { skill, level }: { skill: string; level: number | null },
): Promise<void> {
  const [seat] = await store.seats(ctx, staffId)
  if (!seat) return
  const { [skill]: _was, ...others } = seat.skills
  const skills = level === null ? others : { ...others, [skill]: level }
  const { takes, capacity, teams, languages } = seat
  await changeSeat(room, ctx, staffId, { takes, capacity, teams, languages, skills })
}
