/** The routes of standards. */
import { type Route, route } from '../../kernel/route.ts'
import * as api from './contract.ts'
import type { Room } from './door.ts'
import * as policies from './policies.ts'
import * as watch from './watch.ts'

export const standardsRoutes = (room: Room): Route[] => [
  route(api.listPolicies, 'standards.read', async (ctx) => ({ items: await policies.policies(room, ctx) })),
  route(api.createPolicy, 'standards.write', (ctx, { body }) => policies.createPolicy(room, ctx, body)),
  route(api.changePolicy, 'standards.write', (ctx, { params, body }) =>
    policies.changePolicy(room, ctx, params.id, body),
  ),
  route(api.policyHistory, 'standards.read', async (ctx, { params }) => ({
    items: await policies.policyHistory(ctx, params.id),
  })),
  route(api.endPolicy, 'standards.write', async (ctx, { params }) => {
    await policies.endPolicy(room, ctx, params.id)
    return undefined
  }),
  route(api.previewPolicy, 'standards.read', (ctx, { body }) => policies.preview(room, ctx, body)),
  route(api.clocksOfMany, 'standards.read', async (ctx, { query }) => ({
    items: await watch.running(room, ctx, 'conversation', query.conversations.split(',').filter(Boolean)),
  })),
  route(api.clocksOf, 'standards.read', async (ctx, { params }) => ({
    items: await watch.clocks(room, ctx, params.kind, params.id),
  })),
  route(api.pauseClock, 'standards.pause', (ctx, { params, body }) => watch.pause(room, ctx, params, body)),
  route(api.resumeClock, 'standards.pause', (ctx, { params }) =>
    watch.resume(room, ctx, params.kind, params.id),
  ),
  route(api.board, 'standards.read', (ctx, { query }) => watch.board(room, ctx, query)),
  route(api.figures, 'standards.read', async (ctx, { query }) => ({
    items: await watch.figures(ctx, query.weeks),
  })),
]
