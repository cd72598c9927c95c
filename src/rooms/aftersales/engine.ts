/** The core of cases put together: what opens and moves them, with the parts of the room that it asks and that ask it. */
import type { Ctx } from '../../kernel/ctx.ts'
import { act, found, locked, scribe, wasDone } from './act.ts'
import type { Engine } from './advance.ts'
import type { Building } from './building.ts'
import { type Stroke, strike } from './clock.ts'
import type { Core, Effect, Proofs, Remedies } from './core.ts'
import { CHILDREN, countRepair } from './effects/children.ts'
import { DIFFERENCE } from './effects/difference.ts'
import { MONEY } from './effects/money.ts'
import { fetchPrice } from './effects/price.ts'
import { acceptUnits, releaseUnits } from './effects/units.ts'
import { listen } from './listen.ts'
import { open } from './open.ts'
import * as store from './store.ts'
import { EFFECTS } from './tables/effects.ts'
import { CLOCK } from './write.ts'

/** What the core does itself; the parts of the room add theirs. */
export const OWN: Readonly<Record<string, Effect>> = {
  'accept-units': acceptUnits,
  'release-units': releaseUnits,
  'count-repair': countRepair,
  'fetch-price': fetchPrice,
  ...MONEY,
  ...DIFFERENCE,
  ...CHILDREN,
}

export interface Parts {
  readonly remedies: Remedies
  readonly proofs: Proofs
}

export interface Opened extends Parts {
  readonly core: Core
  readonly engine: Engine
}

/** @param partsOf is handed the core before it does anything, for the parts ask it as it asks them */
export function openEngine(building: Building, partsOf: (core: Core) => Parts): Opened {
  const core: Core = {
    building,
    open: (ctx, opening) => open(engine, parts.remedies, ctx, opening),
    act: (ctx, command) => act(engine, ctx, command),
    row: (ctx, id, lock) => (lock ? locked(ctx, id) : found(ctx, id)),
    async write(ctx, id, entry) {
      const row = await locked(ctx, id)
      if (await wasDone(ctx, row, { key: entry.key })) return row
      const { event, key, data, said, facts } = entry
      const change = facts ? { facts: { ...row.facts, ...facts } } : {}
      return scribe(ctx, row, { event, key, said, change, ...(data && { data }) })
    },
    sales: (ctx, orderId) => store.salesOf(ctx, orderId),
  }
  const parts = partsOf(core)
  const engine: Engine = { core, effects: { ...OWN, ...parts.remedies.effects, ...parts.proofs.effects } }
  const undone = Object.keys(EFFECTS).filter((name) => !(name in engine.effects))
  if (undone.length > 0) throw new RangeError(`Expected somebody to do ${undone.join(', ')}`)
  building.house.job(CLOCK, (ctx: Ctx, data) => strike(engine, ctx, strokeOf(data)))
  listen(engine, parts.remedies)
  return { core, engine, ...parts }
}

const strokeOf = (data: { readonly [key: string]: unknown }): Stroke => ({
  caseId: String(data.case),
  version: Number(data.version),
  reminders: Number(data.reminders),
})
