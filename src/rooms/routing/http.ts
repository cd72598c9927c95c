/** The routes of routing. */
import type { Ctx } from '../../kernel/ctx.ts'
import { type Route, route } from '../../kernel/route.ts'
import * as at from './contract.ts'
import type { Routing } from './door.ts'
import * as furnish from './furnish.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

const READ = 'routing.read'
const MANAGE = 'routing.manage'

export const routingRoutes = (room: Room, door: Routing): readonly Route[] => [
  route(at.readRouting, READ, (ctx) => furnish.everything(room, ctx)),
  route(at.changeSettings, MANAGE, (ctx, { body }) => furnish.changeSettings(room, ctx, body)),
  route(at.createTeam, MANAGE, (ctx, { body }) => furnish.makeTeam(room, ctx, body.name)),
  route(at.changeTeam, MANAGE, (ctx, { params, body }) =>
    furnish.renameTeam(room, ctx, body.name, params.id),
  ),
  route(at.removeTeam, MANAGE, (ctx, { params }) => furnish.removeTeam(room, ctx, params.id)),
  route(at.changeSeat, MANAGE, (ctx, { params, body }) =>
    furnish.changeSeat(room, ctx, params.staffId, body),
  ),
  route(at.readDesk, READ, async (ctx) => ({ items: await door.desk(ctx) })),
  route(at.tellPresence, READ, async (ctx, { body }) => {
    await door.present(ctx, body.status)
    return mine(ctx, door)
  }),
  route(at.chooseStatus, READ, async (ctx, { body }) => {
    await door.choose(ctx, body.wish)
    return mine(ctx, door)
  }),
  route(at.listWaiting, READ, (ctx) => door.waiting(ctx)),
]

async function mine(ctx: Ctx, door: Routing) {
  const [seat] = await store.seats(ctx, ctx.actor.id)
  return {
    mine: { status: seat?.status ?? 'gone', takes: seat?.takes ?? false },
    items: await door.desk(ctx),
  }
}
