/** Setup: from an empty house to the first answered customer, and how the program is doing. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { Setup } from './contract.ts'
import type { Door } from './door.ts'
import { findings } from './finding.ts'
import { setupRoutes } from './http.ts'
import { lookAtHealth, lookAtShop, type SetupRooms } from './look.ts'
import { codeOf, openFirstShop } from './opening.ts'
import { nextOf, steps } from './step.ts'
import * as store from './store.ts'

export const setupTables: MigrationFolder = {
  schema: 'setup',
  folder: new URL('./migrations/', import.meta.url),
}

export interface SetupRoom extends Door {
  readonly routes: readonly Route[]
}

export function openSetup(house: House, rooms: SetupRooms): SetupRoom {
  house.words.add('setup', new URL('./words/', import.meta.url))
  const read = async (ctx: Ctx): Promise<Setup> => {
    const all = steps(await lookAtShop(ctx, rooms), await store.putOff(ctx))
    const { key } = await rooms.channels.web(ctx)
    const snippet = `<script src="${house.config.publicUrl}/widget.js" data-shop="${key}" async></script>`
    return { steps: all, next: nextOf(all), snippet }
  }
  const door: Door = {
    code: async () => ((await rooms.access.isEmpty()) ? codeOf(rooms.access) : undefined),
    openShop: (opening) => openFirstShop(house, rooms, opening),
    steps: read,
    async putOff(ctx, step) {
      await store.delay(ctx, step)
      await ctx.audit('setup.step-put-off', step)
      return read(ctx)
    },
    async takeUp(ctx, step) {
      await store.resume(ctx, step)
      return read(ctx)
    },
    health: async (ctx) => ({
      at: ctx.now.toISOString(),
      findings: findings(await lookAtHealth(house, ctx, rooms)),
    }),
  }
  return { ...door, routes: setupRoutes(door) }
}
