/** The routes of rules: macros for whoever answers, rules and peak days for whoever manages. */
import { type Route, route } from '../../kernel/route.ts'
import * as api from './contract.ts'
import { dryRun } from './dry.ts'
import { lists } from './lists.ts'
import * as macros from './macros.ts'
import type { Room } from './room.ts'
import { runs } from './shown.ts'
import * as surge from './surge.ts'
import * as write from './write.ts'

export const ruleRoutes = (room: Room): Route[] => [
  route(api.listMacros, 'conversations.read', async (ctx) => ({ items: await macros.list(room, ctx) })),
  route(api.createMacro, 'conversations.write', (ctx, { body }) => macros.write(room, ctx, body)),
  route(api.changeMacro, 'conversations.write', (ctx, { params, body }) =>
    macros.change(room, ctx, params.id, body),
  ),
  route(api.removeMacro, 'conversations.write', (ctx, { params }) => macros.remove(room, ctx, params.id)),
  route(api.listMacroVersions, 'conversations.read', (ctx, { params }) =>
    macros.versions(room, ctx, params.id),
  ),
  route(api.restoreMacro, 'conversations.write', (ctx, { params }) =>
    macros.restore(room, ctx, params.id, params.number),
  ),
  route(api.previewMacro, 'conversations.read', (ctx, { params, body }) =>
    macros.preview(room, ctx, params.id, body.conversationId),
  ),
  route(api.applyMacro, 'conversations.write', (ctx, { params, body }) =>
    macros.apply(room, ctx, params.id, body),
  ),
  route(api.listRules, 'rules.read', async (ctx) => ({ items: await write.list(ctx) })),
  route(api.readRule, 'rules.read', (ctx, { params }) => write.read(ctx, params.id)),
  route(api.createRule, 'rules.write', (ctx, { body }) => write.write(ctx, body)),
  route(api.changeRule, 'rules.write', (ctx, { params, body }) => write.change(ctx, params.id, body)),
  route(api.switchRule, 'rules.write', (ctx, { params, body }) =>
    write.switchOn(ctx, params.id, body.enabled),
  ),
  route(api.removeRule, 'rules.write', (ctx, { params }) => write.remove(ctx, params.id)),
  route(api.listRuleVersions, 'rules.read', (ctx, { params }) => write.versions(ctx, params.id)),
  route(api.restoreRule, 'rules.write', (ctx, { params }) =>
    write.restore(room, ctx, params.id, params.number),
  ),
  route(api.listRuns, 'rules.read', (ctx, { query }) => runs(room, ctx, query)),
  route(api.dryRunRule, 'rules.write', (ctx, { body }) => dryRun(room, ctx, body.rule, body.days)),
  route(api.readLists, 'rules.read', (ctx) => lists(room, ctx)),
  route(api.listSurges, 'rules.read', async (ctx) => ({ items: await surge.list(ctx) })),
  route(api.createSurge, 'rules.write', (ctx, { body }) => surge.plan(room, ctx, body)),
  route(api.changeSurge, 'rules.write', (ctx, { params, body }) => surge.change(room, ctx, params.id, body)),
  route(api.switchSurge, 'rules.write', (ctx, { params, body }) =>
    surge.switchNow(room, ctx, params.id, body.on),
  ),
  route(api.removeSurge, 'rules.write', (ctx, { params }) => surge.remove(ctx, params.id)),
  route(api.reviewSurge, 'rules.read', (ctx, { params }) => surge.review(room, ctx, params.id)),
]
