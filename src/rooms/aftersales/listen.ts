/** What happens in the rooms below and moves a case: money sent and confirmed, goods collected and arrived, orders delivered. */
import type { Ctx, Told } from '../../kernel/ctx.ts'
import { advance, type Engine } from './advance.ts'
import { isFinal } from './case.ts'
import type { CaseRoleName } from './contract.ts'
import type { Remedies } from './core.ts'
import { requestKey } from './effects/difference.ts'
import type { CaseRecord } from './row.ts'
import { record } from './sales.ts'
import * as store from './store.ts'
import { rowFor, TABLES } from './tables/all.ts'
import { write } from './write.ts'

interface Fact {
  readonly event: string
  readonly role: CaseRoleName
  readonly key: string
}

/** Moves a case by a fact, where it fits; a fact that comes twice, late or out of turn changes nothing. */
async function byFact(engine: Engine, ctx: Ctx, row: CaseRecord, fact: Fact): Promise<boolean> {
  if (isFinal(row)) return false
  const at = { state: row.state, event: fact.event, role: fact.role }
  if (!rowFor(TABLES[row.kind], at, row, {}).row) return false
  if (await store.isDone(ctx, row.id, fact.key)) return false
  await write(ctx, await advance(engine, ctx, row, { ...fact, by: fact.role, data: {} }))
  return true
}

const CLEARED = ['confirmed', 'reconciled', 'cancelled']
/** What businesses owe each other never holds up the customer's case. */
const ASIDE = ['settlement']

async function money(engine: Engine, ctx: Ctx, { name, data }: Told): Promise<void> {
  const row = typeof data.caseId === 'string' ? await store.byId(ctx, data.caseId, true) : undefined
  if (!row) return
  const event = name.slice('payouts.obligation.'.length)
  const owed = (await engine.core.building.payouts.ofCase(ctx, row.id)).filter(
    ({ kind }) => !ASIDE.includes(kind),
  )
  // M3: all that is owed has arrived before the case says so.
  if (event === 'confirmed' && owed.some(({ state }) => !CLEARED.includes(state))) return
  await byFact(engine, ctx, row, {
    event,
    role: 'gateway',
    key: `${String(data.obligationId)} ${event} ${row.version}`,
  })
}

/** The customer paid what an exchange costs more; what was asked for something else moves nothing. */
async function difference(engine: Engine, ctx: Ctx, { data }: Told): Promise<void> {
  const row = typeof data.caseId === 'string' ? await store.byId(ctx, data.caseId, true) : undefined
  if (row && data.key === requestKey(row))
    await byFact(engine, ctx, row, { event: 'paid', role: 'gateway', key: `${String(data.requestId)} paid` })
}

/** A shipment's news in the words of the tables, the likeliest first. */
function newsOf(name: string, { direction, failure }: Told['data']): string[] {
  const what = name.slice('delivery.shipment.'.length)
  if (direction === 'out') return what === 'arrived' ? ['delivered', 'swapped'] : []
  if (what === 'collected') return ['collected']
  if (what === 'arrived') return ['arrived', 'goods-in']
  return what === 'failed' && failure === 'missed' ? ['absent'] : []
}

async function goods(engine: Engine, ctx: Ctx, { name, data }: Told): Promise<void> {
  const row = typeof data.caseId === 'string' ? await store.byId(ctx, data.caseId, true) : undefined
  if (!row) return
  for (const event of newsOf(name, data)) {
    const key = `${String(data.shipmentId)} ${String(data.attempt ?? 1)} ${event}`
    if (await byFact(engine, ctx, row, { event, role: 'carrier', key })) return
  }
}

export function listen(engine: Engine, remedies: Remedies): void {
  const { house } = engine.core.building
  const ofCase = ({ data }: Told) => typeof data.caseId === 'string'
  for (const event of ['sent', 'confirmed', 'failed'])
    house.on(
      `payouts.obligation.${event}`,
      `aftersales.money-${event}`,
      (ctx, told) => money(engine, ctx, told),
      ofCase,
    )
  house.on(
    'payouts.request.paid',
    'aftersales.difference-paid',
    (ctx, told) => difference(engine, ctx, told),
    ofCase,
  )
  for (const event of ['collected', 'arrived', 'failed'])
    house.on(
      `delivery.shipment.${event}`,
      `aftersales.goods-${event}`,
      (ctx, told) => goods(engine, ctx, told),
      ofCase,
    )
  for (const event of ['placed', 'state-changed'])
    house.on(`orders.order.${event}`, `aftersales.order-${event}`, async (ctx, { data }) => {
      if (typeof data.order !== 'string') return
      await record(engine.core, ctx, data.order)
      await remedies.prepare(ctx, data.order)
    })
}
