/** How the merchant wants matters given out, remembered for some seconds because every matter asks. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Settings } from './contract.ts'
import * as store from './store.ts'

export const OUR_SETTINGS: Settings = {
  automatic: true,
  waitingFrees: true,
  graceMinutes: 10,
  widenMinutes: 3,
  headStart: { vip: 30, angry: 20, price: 10, normal: 0 },
  capacity: 6,
  rules: [],
}

/** Another node's change is heard that much later. */
const REMEMBERED_MS = 5000
const remembered = new WeakMap<House, Map<string, { settings: Settings; until: number }>>()

export async function settingsOf(house: House, ctx: Ctx): Promise<Settings> {
  const known = remembered.get(house)?.get(ctx.tenant)
  if (known && known.until > ctx.now.getTime()) return known.settings
  const settings = { ...OUR_SETTINGS, ...(await store.wishes(ctx)) }
  rememberSettings(house, ctx, settings)
  return settings
}

/** Counts from the commit on. */
export function rememberSettings(house: House, ctx: Ctx, settings: Settings): void {
  const known = remembered.get(house) ?? new Map()
  remembered.set(house, known)
  ctx.afterCommit(() => known.set(ctx.tenant, { settings, until: ctx.now.getTime() + REMEMBERED_MS }))
}
