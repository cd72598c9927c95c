/** What teams are called, remembered for some seconds because every matter that goes to people says its team's name. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { NamedTeam } from './door.ts'
import * as store from './store.ts'

/** Another node's change is heard that much later. */
const REMEMBERED_MS = 5000
const remembered = new WeakMap<House, Map<string, { teams: readonly NamedTeam[]; until: number }>>()

const knownTo = (house: House) => {
  const known = remembered.get(house) ?? new Map<string, { teams: readonly NamedTeam[]; until: number }>()
  remembered.set(house, known)
  return known
}

/** undefined: there is no such team. One that was made just now is looked for anew. */
export async function namedTeam(
  { house }: { house: House },
  ctx: Ctx,
  id: string,
): Promise<NamedTeam | undefined> {
  const known = knownTo(house).get(ctx.tenant)
  const found =
    known && known.until > ctx.now.getTime() ? known.teams.find((one) => one.id === id) : undefined
  if (found) return found
  const teams = await store.teamNames(ctx)
  ctx.afterCommit(() => knownTo(house).set(ctx.tenant, { teams, until: ctx.now.getTime() + REMEMBERED_MS }))
  return teams.find((one) => one.id === id)
}

/** Counts from the commit on. */
export function forgetNames({ house }: { house: House }, ctx: Ctx): void {
  ctx.afterCommit(() => knownTo(house).delete(ctx.tenant))
}
