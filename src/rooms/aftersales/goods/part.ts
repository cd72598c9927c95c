/** Where a part comes from, the quickest first: the shelf, a piece that is only good for its parts, the supplier. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { Core } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import type { PartSource } from './contract.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000
/** Until a supplier says otherwise. */
const SUPPLIER_DAYS = 7
/** It leaves within three days, or the customer is offered what else can be had. */
export const SEND_MS = 3 * DAY_MS

export interface Allocated {
  readonly source: PartSource
  readonly readyBy: Date
}

/** Whether it could leave in time at all; nothing is held. */
export async function couldLeave(
  core: Core,
  ctx: Ctx,
  wish: { item: string; quantity: number },
): Promise<boolean> {
  const there = await core.building.stock.onHand(ctx, wish.item)
  // Of what nobody counts nobody knows that it is not there: the warehouse looks.
  if (!there.known || there.available >= wish.quantity) return true
  return there.leadDays !== null && there.leadDays * DAY_MS <= SEND_MS
}

/** @property key the same key is the same allocation */
interface Wish {
  readonly key: string
  readonly item: string
  readonly source?: PartSource | undefined
}

/** Finds it, holds it, and writes down where it comes from. @throws Refusal aftersales.goods.no-part when the case names none */
export async function allocate(core: Core, ctx: Ctx, row: CaseRecord, wish: Wish): Promise<Allocated> {
  const known = (await store.allocationsOf(ctx, row.id)).find(({ key }) => key === wish.key)
  if (known) return { source: known.source, readyBy: known.ready_by ?? ctx.now }
  await giveUp(core, ctx, row.id)
  const found = await source(core, ctx, row, wish)
  await store.allocate(ctx, {
    tenant_id: ctx.tenant,
    id: make('alc', ctx.now),
    case_id: row.id,
    key: wish.key,
    item: wish.item,
    quantity: row.quantity,
    source: found.source,
    state: found.source === 'supplier' ? 'ordered' : 'held',
    ready_by: found.readyBy,
    at: ctx.now,
  })
  return found
}

async function source(core: Core, ctx: Ctx, row: CaseRecord, wish: Wish): Promise<Allocated> {
  const only = (one: PartSource) => wish.source === undefined || wish.source === one
  const held = { key: `${wish.key} held`, quantity: row.quantity, caseId: row.id }
  if (only('spare') && (await reserved(core, ctx, { ...held, item: wish.item })))
    return { source: 'spare', readyBy: ctx.now }
  if (only('cannibalise') && (await reserved(core, ctx, { ...held, item: row.sku, grade: 'D' })))
    return { source: 'cannibalise', readyBy: new Date(ctx.now.getTime() + DAY_MS) }
  if (!only('supplier')) throw new Refusal('conflict', 'aftersales.goods.not-there', { item: wish.item })
  const { leadDays } = await core.building.stock.onHand(ctx, wish.item)
  return {
    source: 'supplier',
    readyBy: new Date(ctx.now.getTime() + (leadDays ?? SUPPLIER_DAYS) * DAY_MS),
  }
}

type Reserving = Parameters<Core['building']['stock']['reserve']>[1]

/** @returns false when there is not enough of it */
export async function reserved(core: Core, ctx: Ctx, wish: Reserving): Promise<boolean> {
  try {
    await core.building.stock.reserve(ctx, wish)
    return true
  } catch (error) {
    if (error instanceof Refusal && NOT_THERE.includes(error.code)) return false
    throw error
  }
}

const NOT_THERE: readonly string[] = ['stock.not-enough', 'stock.unknown']

/** What was held is given back, what was ordered is not waited for. */
export async function giveUp(core: Core, ctx: Ctx, caseId: string): Promise<void> {
  const live = await store.liveOf(ctx, caseId)
  if (!live) return
  if (live.state === 'held') await core.building.stock.release(ctx, `${live.key} held`)
  await store.endAllocation(ctx, live.id, 'given-up')
}

/** It leaves. What came from the supplier meanwhile is taken from the shelf. @throws Refusal aftersales.goods.not-there */
export async function shipPart(core: Core, ctx: Ctx, row: CaseRecord): Promise<void> {
  const live = await store.liveOf(ctx, row.id)
  if (!live) throw new Refusal('conflict', 'aftersales.goods.not-there', { item: row.partNo ?? row.sku })
  const key = `${live.key} held`
  const there = await core.building.stock.onHand(ctx, live.item)
  if (live.state === 'ordered' && there.known) {
    const wish = { key, item: live.item, quantity: live.quantity, caseId: row.id }
    if (!(await reserved(core, ctx, wish)))
      throw new Refusal('conflict', 'aftersales.goods.not-there', { item: live.item })
  }
  if (live.state === 'held' || there.known) await core.building.stock.ship(ctx, key)
  await store.endAllocation(ctx, live.id, 'shipped')
}
