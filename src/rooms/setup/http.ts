/** Routes of setup: a line each. */
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import { openShop, putOffStep, readHealth, readOpening, readSetup, takeUpStep } from './contract.ts'
import type { Door } from './door.ts'

/** Tries of the opening code a minute from one address. */
const TRIES = 10

export const setupRoutes = (door: Door): readonly Route[] => [
  stagedRoute(readOpening, 'house', async () => ({ waits: (await door.code()) !== undefined })),
  stagedRoute(
    openShop,
    'house',
    async (_who, { body }) => {
      const { id, slug } = await door.openShop(body)
      return { shop: { id, slug } }
    },
    { limit: TRIES },
  ),
  route(readSetup, 'setup.read', door.steps),
  route(putOffStep, 'setup.manage', (ctx, { params }) => door.putOff(ctx, params.step)),
  route(takeUpStep, 'setup.manage', (ctx, { params }) => door.takeUp(ctx, params.step)),
  route(readHealth, 'setup.read', door.health),
]
