/** Routing: who is at the desk, what each may take, and every matter in exactly one hand or in the queue. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Access } from '../access/index.ts'
import type { Routing as Door } from './door.ts'
import * as furnish from './furnish.ts'
import { giveOut } from './give-out.ts'
import { routingRoutes } from './http.ts'
import { choose, present, stillThere } from './presence.ts'
import * as matters from './queue.ts'
import type { Room } from './room.ts'
import { seatSheets } from './sheets.ts'
import * as store from './store.ts'
import { namedTeam } from './team-names.ts'
import { settingsOf } from './wishes.ts'

export { seedRouting } from './cast.ts'
export type * from './door.ts'

export const routingTables: MigrationFolder = {
  schema: 'routing',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Routing extends Door {
  readonly routes: readonly Route[]
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
}

export function openRouting(house: House, { access }: { access: Pick<Access, 'colleagues'> }): Routing {
  house.words.add('routing', new URL('./words/', import.meta.url))
  const room: Room = { house, access }
  house.on('routing.waiting', 'routing.give-out', (ctx) => giveOut(room, ctx))
  house.job('routing.give-out', (ctx) => giveOut(room, ctx))
  house.job('routing.still-there', (ctx, { staffId, stays }) =>
    stillThere(room, ctx, String(staffId), stays === true),
  )
  const door: Door = {
    queue: (ctx, matter) => matters.queue(room, ctx, matter),
    moveTo: (ctx, matter, team) => matters.moveTo(room, ctx, matter, team),
    teamFor: (ctx, kind, wanted) => matters.ruled(room, ctx, kind, wanted),
    teamNamed: (ctx, id) => namedTeam(room, ctx, id),
    take: (ctx, subject, staffId, how) => matters.take(room, ctx, subject, staffId, how),
    release: (ctx, subject) => matters.release(room, ctx, subject),
    rest: (ctx, subject) => matters.rest(room, ctx, subject),
    wake: (ctx, subject) => matters.wake(room, ctx, subject),
    restate: (ctx, subject, wanted) => matters.restate(room, ctx, subject, wanted),
    holderOf: store.holding,
    adopt: (ctx, all) => matters.adopt(room, ctx, all),
    present: (ctx, status) => present(room, ctx, status),
    choose: (ctx, wish) => choose(room, ctx, wish),
    desk: store.atDesk,
    online: store.countReady,
    waiting,
    queues: store.queues,
    teams: store.teams,
    makeTeam: (ctx, name, id) => furnish.makeTeam(room, ctx, name, id),
    changeSeat: (ctx, staffId, draft) => furnish.changeSeat(room, ctx, staffId, draft),
    skillsOf: furnish.skillsOf,
    setSkill: (ctx, staffId, skill, level) => furnish.setSkill(room, ctx, staffId, { skill, level }),
    changeSettings: (ctx, wanted) => furnish.changeSettings(room, ctx, wanted),
    settings: (ctx) => settingsOf(house, ctx),
  }
  return {
    ...door,
    routes: routingRoutes(room, door),
    ...seatSheets(room),
  }
}

async function waiting(ctx: Ctx, limit = 200): ReturnType<Door['waiting']> {
  const rows = await store.waiting(ctx, limit)
  return {
    items: rows.map(({ total: _, since, ...row }) => ({ ...row, since: since.toISOString() })),
    total: rows[0]?.total ?? 0,
  }
}
