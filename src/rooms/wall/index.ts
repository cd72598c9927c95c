/** The wall: the floor at one glance, and how people are helped to be better. It reads through the doors of other rooms. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { type Route, route } from '../../kernel/route.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import * as coach from './coach.ts'
import * as at from './contract.ts'
import type { Wall as Door } from './door.ts'
import { openLook } from './look.ts'
import { personRoom } from './person.ts'
import type { Room, WallRooms } from './room.ts'
import { coachingSheet, goalSheet } from './sheets.ts'

export { seedWall } from './cast.ts'

export const wallTables: MigrationFolder = {
  schema: 'wall',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Wall extends Door {
  readonly routes: readonly Route[]
  readonly exportKinds: readonly ExportKind[]
}

const READ = 'wall.read'
const COACH = 'wall.coach'

export function openWall(house: House, rooms: WallRooms): Wall {
  house.words.add('wall', new URL('./words/', import.meta.url))
  const room: Room = { house, rooms }
  rooms.customers.join(personRoom(house))
  house.on(
    'advisors.review.done',
    'wall.reviewed',
    (ctx, { data }) => coach.fromReview(room, ctx, data),
    ({ data }) => data.coach === true,
  )
  const look = openLook(room)
  const mattersOf = (ctx: Ctx, staffId: string) => rooms.conversations.mattersOf(ctx, staffId)
  return {
    look,
    mattersOf,
    whisper: (ctx, given) => coach.whisper(room, ctx, given),
    setGoal: (ctx, staffId, goal) => coach.setGoal(room, ctx, staffId, goal),
    coach: (ctx, given) => coach.write(room, ctx, given),
    exportKinds: [goalSheet(room), coachingSheet],
    routes: [
      route(at.readWall, READ, look),
      route(at.readPersonOnWall, READ, async (ctx, { params }) => ({
        items: await mattersOf(ctx, params.staffId),
      })),
      route(at.whisperToHolder, 'conversations.assign', (ctx, { body }) => coach.whisper(room, ctx, body)),
      route(at.listGoals, READ, (ctx) => coach.goals(room, ctx)),
      route(at.setGoal, COACH, (ctx, { params, body }) => coach.setGoal(room, ctx, params.staffId, body)),
      route(at.readMyGoals, 'conversations.write', (ctx) => coach.mine(room, ctx)),
      route(at.listCoaching, COACH, async (ctx, { query }) => ({
        items: await coach.notes(ctx, query.staff),
      })),
      route(at.writeCoaching, COACH, (ctx, { body }) => coach.write(room, ctx, body)),
      route(at.markCoachingRead, 'conversations.write', (ctx, { params }) => coach.read(ctx, params.id)),
    ],
  }
}
