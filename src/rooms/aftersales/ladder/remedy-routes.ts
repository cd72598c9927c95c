/** Routes of terms, reviews, limits, signals, inspections, cartons and parts: a line each. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { type Route, route } from '../../../kernel/route.ts'
import type { Core } from '../core.ts'
import { cartons, receive } from '../goods/carton.ts'
import * as goodsShape from '../goods/contract.ts'
import { inspect } from '../goods/inspect.ts'
import { allocateBy, goods } from '../goods/show.ts'
import * as termsShape from '../prepare/contract.ts'
import { readTerms, writeTerms } from '../prepare/write.ts'
import * as reviewShape from '../review/contract.ts'
import { decisionOf } from '../review/decision.ts'
import { changeLimits, limitsOf } from '../review/limits.ts'
import { reviewShown } from '../review/review.ts'
import type { CaseRecord } from '../row.ts'
import { considered } from '../signals/considered.ts'
import * as signalsShape from '../signals/contract.ts'
import { judge, list } from '../signals/look.ts'

const WRITE = 'aftersales.write'
const GOODS = 'aftersales.goods'

export const remedyRoutes = (core: Core): Route[] => [
  route(termsShape.readTerms, 'aftersales.read', (ctx, { params }) => readTerms(core, ctx, params.id)),
  route(termsShape.writeTerms, 'aftersales.manage', (ctx, { params, body }) =>
    writeTerms(core, ctx, params.id, body),
  ),
  route(reviewShape.readLimits, 'aftersales.read', (ctx) => limitsOf(ctx)),
  route(reviewShape.changeLimits, 'aftersales.manage', (ctx, { body }) => changeLimits(ctx, body)),
  route(reviewShape.readReview, 'aftersales.read', async (ctx, { params }) => {
    const found = await reviewShown(core, ctx, await core.row(ctx, params.id))
    if (!found) throw new Refusal('missing', 'aftersales.review.none')
    return found
  }),
  route(reviewShape.readDecision, 'aftersales.read', async (ctx, { params }) =>
    decisionOf(core, ctx, await core.row(ctx, params.id)),
  ),
  route(signalsShape.listSignals, 'aftersales.judge', (ctx, { query }) => list(core, ctx, query)),
  route(signalsShape.judgeSignal, 'aftersales.judge', (ctx, { params, body }) =>
    judge(core, ctx, params.id, body),
  ),
  route(signalsShape.consideredForStaff, 'aftersales.read', async (ctx, { params }) =>
    considered(core, ctx, await core.row(ctx, params.id)),
  ),
  route(signalsShape.consideredForMe, 'customer', async (ctx, { params }) =>
    considered(core, ctx, await own(core, ctx, params.id)),
  ),
  route(goodsShape.readGoods, 'aftersales.read', (ctx, { params }) => goods(core, ctx, params.id)),
  // Whose grade counts stands with the deed: two roles may.
  route(goodsShape.inspectGoods, 'aftersales.read', (ctx, { params, body }) =>
    inspect(core, ctx, params.id, body),
  ),
  route(goodsShape.allocatePart, GOODS, (ctx, { params, body }) =>
    allocateBy(core, ctx, params.id, body.source),
  ),
  route(goodsShape.listCartons, 'aftersales.read', async (ctx, { params }) => ({
    items: await cartons(core, ctx, params.id),
  })),
  route(goodsShape.receiveCarton, WRITE, async (ctx, { params, body }) => ({
    items: await receive(core, ctx, params.id, {
      ...body,
      cartonId: params.cartonId,
      at: body.at ? new Date(body.at) : undefined,
    }),
  })),
]

/** Somebody else's case and none at all look the same from outside. */
async function own(core: Core, ctx: Ctx, id: string): Promise<CaseRecord> {
  const row = await core.row(ctx, id)
  if (row.customerId !== ctx.actor.id) throw new Refusal('missing', 'aftersales.unknown', { case: id })
  return row
}
