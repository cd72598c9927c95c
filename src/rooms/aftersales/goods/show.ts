/** The goods of a case on one page: cartons, the way back with its fees, inspections, and where its part comes from. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { Core } from '../core.ts'
import { seesMoney } from '../money-seen.ts'
import { wayBack } from '../possible/back.ts'
import { voiceOf } from '../possible/voice.ts'
import { purchaseOf } from '../prepare/write.ts'
import type { CaseRecord } from '../row.ts'
import { cartonsOfCase } from './back.ts'
import type { AllocationShape, GoodsShape, PartSource } from './contract.ts'
import { ALLOWED } from './grade.ts'
import { inspectionShown } from './inspect.ts'
import { allocate } from './part.ts'
import * as store from './store.ts'

export async function goods(core: Core, ctx: Ctx, caseId: string): Promise<GoodsShape> {
  const row = await core.row(ctx, caseId)
  const { lines } = await purchaseOf(core, ctx, row.orderId)
  const line = lines.find(({ lineId }) => lineId === row.lineId)
  const inspections = await store.inspectionsOf(ctx, caseId)
  const own = await cartonsOfCase(core, ctx, row, inspections.length > 0)
  const signed = own.filter(({ state }) => state === 'signed').length
  return {
    caseId,
    cartons: own,
    arrived: signed === 0 ? 'none' : signed < own.length ? 'partial' : 'complete',
    wayBack: line ? await backShown(core, ctx, row, line) : null,
    inspections: inspections.map(inspectionShown),
    allocations: await allocationsShown(core, ctx, caseId),
    dispositions: {
      A: [...ALLOWED.A],
      B: [...ALLOWED.B],
      C: [...ALLOWED.C],
      D: [...ALLOWED.D],
    },
  }
}

async function backShown(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  line: Parameters<typeof wayBack>[2],
): Promise<GoodsShape['wayBack']> {
  const ours = row.facts.payer === 'merchant'
  const counts = seesMoney(ctx)
  const back = await wayBack(core, ctx, line, { quantity: row.quantity, merchantPays: ours })
  return {
    fen: counts ? back.quote.fen : null,
    costFen: counts ? back.costFen : null,
    payer: ours ? 'merchant' : 'customer',
    cartons: back.quote.cartons,
    twoPerson: back.quote.twoPerson,
    lines: counts ? [...back.lines] : [],
  }
}

async function allocationsShown(core: Core, ctx: Ctx, caseId: string): Promise<AllocationShape[]> {
  const voice = voiceOf(core.building.house.words, ctx)
  return (await store.allocationsOf(ctx, caseId)).map((one) => ({
    id: one.id,
    caseId,
    item: one.item,
    quantity: one.quantity,
    source: one.source,
    state: one.state,
    text: voice.say(`goods.source.${one.source}`, {
      item: one.item,
      until: one.ready_by ? voice.until(one.ready_by) : '',
    }),
    readyBy: one.ready_by?.toISOString() ?? null,
    at: one.at.toISOString(),
  }))
}

/** The warehouse takes another source than the one found by itself. @throws Refusal aftersales.goods.no-part, aftersales.goods.not-there */
export async function allocateBy(
  core: Core,
  ctx: Ctx,
  caseId: string,
  source: PartSource | undefined,
): Promise<AllocationShape> {
  const row = await core.row(ctx, caseId, true)
  const item = row.partNo
  if (!item || row.closedAt) throw new Refusal('conflict', 'aftersales.goods.no-part')
  const key = make('try', ctx.now)
  const found = await allocate(core, ctx, row, { key, item, source })
  await core.write(ctx, caseId, {
    event: 'part-found',
    key,
    data: { source: found.source, readyBy: found.readyBy.toISOString() },
    facts: {
      allocated: found.source !== 'supplier',
      source: found.source,
      readyBy: found.readyBy.toISOString(),
    },
  })
  await ctx.audit('aftersales.part-allocated', caseId, { source: found.source, item })
  const last = (await allocationsShown(core, ctx, caseId)).at(-1)
  if (!last) throw new Refusal('missing', 'aftersales.goods.no-part')
  return last
}
