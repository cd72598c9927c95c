/** Routes of work: a line each. */
import { type Route, route, stagedRoute } from '../../kernel/route.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import * as shape from './contract.ts'
import { assign, handOver, take } from './hand.ts'
import { kindsOf, saveKind } from './kinds.ts'
import { next } from './next.ts'
import { open } from './open.ts'
import { step } from './step.ts'
import * as store from './store.ts'
import * as talk from './talk.ts'

const dateOf = (given: string | undefined): Date | undefined => (given ? new Date(given) : undefined)

export const workRoutes = (building: Building): Route[] => {
  const read = browse.reading(building)
  return [
    route(shape.listWork, 'work.read', (ctx, { query }) => browse.list(building, ctx, query)),
    route(shape.countWork, 'work.read', (ctx) => store.counts(ctx)),
    route(shape.nextThings, 'work.read', (ctx) => next(building, ctx)),
    route(shape.listKinds, 'work.read', async (ctx) => ({ items: await kindsOf(ctx) })),
    route(shape.saveKind, 'work.manage', (ctx, { params, body }) => saveKind(ctx, params.code, body)),
    route(shape.openWork, 'work.write', async (ctx, { body }) =>
      read(ctx, (await open(building, ctx, { ...body, due: dateOf(body.due) })).id),
    ),
    route(shape.readWork, 'work.read', (ctx, { params }) => read(ctx, params.id)),
    route(shape.changeWork, 'work.write', async (ctx, { params, body }) => {
      const { due, ...rest } = body
      const at = due === null ? null : dateOf(due)
      return read(ctx, (await talk.change(ctx, params.id, { ...rest, due: at })).id)
    }),
    route(shape.stepWork, 'work.write', async (ctx, { params, body }) =>
      read(ctx, (await step(building, ctx, params.id, { ...body, until: dateOf(body.until) })).id),
    ),
    route(shape.takeWork, 'work.write', async (ctx, { params, body }) =>
      read(ctx, (await take(building, ctx, params.id, body.version)).id),
    ),
    route(shape.assignWork, 'work.write', async (ctx, { params, body }) =>
      read(ctx, (await assign(building, ctx, params.id, body)).id),
    ),
    route(shape.handOverWork, 'work.write', async (ctx, { params, body }) =>
      read(ctx, (await handOver(building, ctx, params.id, body)).id),
    ),
    route(shape.tickItem, 'work.write', async (ctx, { params, body }) =>
      read(ctx, (await talk.tick(ctx, params.id, params.item, body.done)).id),
    ),
    route(shape.commentWork, 'work.write', async (ctx, { params, body }) =>
      read(ctx, (await talk.comment(ctx, params.id, body.text)).id),
    ),
    stagedRoute(shape.attachToWork, 'work.write', async (who, { params, query }, { upload }) => {
      await talk.attach(building, who, { id: params.id, name: query.name, stream: upload })
      return building.house.transact(who, (ctx) => read(ctx, params.id))
    }),
    route(shape.readWorkFile, 'work.read', (ctx, { params }) =>
      talk.give(building, ctx, params.id, params.file),
    ),
  ]
}
