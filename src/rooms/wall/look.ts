/** The wall as it is now, asked at the doors and remembered for a moment, so that many who look cost as one. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { type AtDesk, LANES } from '../routing/contract.ts'
import type { Wall, WallPerson, WallQueue } from './contract.ts'
import { goalOf, NO_GOAL, progressOf } from './goal.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

export const EVERYBODY = 'everybody'
const REMEMBERED_MS = 1500
const MARKS_MS = 28 * 86_400_000
const PRESSING = 12
const BREAKING = 8

export function openLook(room: Room): (ctx: Ctx) => Promise<Wall> {
  const remembered = new Map<string, { wall: Wall; until: number }>()
  return async (ctx) => {
    const known = remembered.get(ctx.tenant)
    if (known && known.until > ctx.now.getTime()) return known.wall
    const wall = await look(room, ctx)
    remembered.set(ctx.tenant, { wall, until: ctx.now.getTime() + REMEMBERED_MS })
    return wall
  }
}

export const dayBegan = (ctx: Ctx): Date => startOfDay(ctx.zone, dayIn(ctx.zone, ctx.now))

async function look(room: Room, ctx: Ctx): Promise<Wall> {
  const { routing, conversations, standards } = room.rooms
  const desk = await routing.desk(ctx)
  const floor = await conversations.floor(ctx, dayBegan(ctx))
  const counters = await conversations.counters(ctx)
  const { items } = await conversations.list(ctx, { view: 'open', limit: 60 })
  const breaking = (await standards?.aboutToBreak(ctx, BREAKING))?.items ?? []
  const waiting = await routing.waiting(ctx, 1000)
  const lines = await queues(room, ctx, desk, floor)
  const sum = (of: 'waiting' | 'work') => lines.reduce((total, line) => total + line[of], 0)
  return {
    at: ctx.now.toISOString(),
    people: await people(room, ctx, desk, floor),
    queues: lines,
    open: counters.open,
    waiting: counters.waiting,
    unassigned: sum('waiting'),
    unassignedWork: sum('work'),
    late: {
      work: (await room.rooms.work?.counts(ctx))?.late ?? 0,
      promises: (await room.rooms.promises?.counts(ctx))?.dueSoon ?? 0,
    },
    pressing: items.filter((row) => row.holder === 'queue' || row.mood === 'angry').slice(0, PRESSING),
    lanes: LANES.map((lane) => ({
      lane,
      waiting: waiting.items.filter((one) => one.kind === 'conversation' && one.lane === lane).length,
    })),
    breaking: breaking.map((line) => breakingOf(ctx, line)),
    moods: (['angry', 'anxious', 'sad', 'calm', 'pleased'] as const).map((mood) => ({
      mood,
      n: floor.moods[mood] ?? 0,
    })),
    assistant: { begun: floor.begun, alone: floor.byAssistant, holds: counters.assistant },
  }
}

type Floor = Awaited<ReturnType<Room['rooms']['conversations']['floor']>>

async function people(room: Room, ctx: Ctx, desk: readonly AtDesk[], floor: Floor): Promise<WallPerson[]> {
  const goals = new Map((await store.goals(ctx)).map((one) => [one.staffId, one]))
  const today = new Map(floor.people.map((one) => [one.staffId, one]))
  const marks = await marksOf(room, ctx)
  return desk.map((one) => ({
    ...one,
    progress: progressOf(today.get(one.id), marks.get(one.id)),
    goal: goalOf(goals.get(one.id), goals.get(EVERYBODY) ?? NO_GOAL),
  }))
}

export async function marksOf(room: Room, ctx: Ctx) {
  const marks =
    (await room.rooms.surveys?.marksByColleague(ctx, new Date(ctx.now.getTime() - MARKS_MS))) ?? []
  return new Map(marks.map((one) => [one.staffId, one]))
}

/** Who waits is counted from when the customer began to, not from when his matter came into this line. */
async function queues(
  { rooms }: Room,
  ctx: Ctx,
  desk: readonly AtDesk[],
  floor: Floor,
): Promise<WallQueue[]> {
  const work = new Map((await rooms.routing.queues(ctx)).map((one) => [one.team, one.work]))
  const waiting = new Map(floor.queues.map((one) => [one.team, one]))
  const ready = desk.filter((one) => one.takes && one.status === 'online')
  const row = (team: WallQueue['team'], of: readonly AtDesk[]): WallQueue => {
    const queue = waiting.get(team?.id ?? null)
    const orders = work.get(team?.id ?? null)
    return {
      team,
      waiting: queue?.n ?? 0,
      work: orders ?? 0,
      since: queue?.since?.toISOString() ?? null,
      online: of.length,
      free: of.reduce((sum, one) => sum + Math.max(0, one.capacity - one.load), 0),
    }
  }
  const teams = await rooms.routing.teams(ctx)
  return [
    ...teams.map(({ id, name }) =>
      row(
        { id, name },
        ready.filter((one) => one.teams.includes(id)),
      ),
    ),
    row(null, ready),
  ]
}

function breakingOf(
  ctx: Ctx,
  line: {
    id: string
    kind?: string
    what: string
    title: string
    customer: string
    holder: string | null
    due: string | null
    link: string
  },
): Wall['breaking'][number] {
  const due = line.due ?? ctx.now.toISOString()
  return {
    id: line.id,
    kind: line.kind ?? 'conversation',
    what: line.what,
    title: line.title,
    customer: line.customer,
    holder: line.holder,
    due,
    left: Math.round((new Date(due).getTime() - ctx.now.getTime()) / 1000),
    link: line.link,
  }
}
