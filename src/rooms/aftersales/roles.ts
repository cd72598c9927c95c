/** In which role somebody moves a case: by the permissions of staff, by being its customer, by being a machine. */
import type { Actor } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { CaseRoleName } from './contract.ts'
import type { CaseRecord } from './row.ts'
import { TABLES } from './tables/all.ts'

/** Scans and visits that came by phone are written down by the people who heard of them. */
const HELD_BY: Readonly<Partial<Record<CaseRoleName, string>>> = {
  agent: 'aftersales.write',
  quality: 'aftersales.judge',
  warehouse: 'aftersales.goods',
  finance: 'payouts.approve',
  platform: 'aftersales.manage',
  installer: 'aftersales.write',
  carrier: 'aftersales.goods',
}
const MACHINES: readonly CaseRoleName[] = ['system', 'gateway', 'carrier', 'timer', 'installer', 'platform']

/** The roles that somebody has, the nearest first. */
export function rolesOf(actor: Actor): readonly CaseRoleName[] {
  if (actor.kind === 'customer') return ['customer']
  if (actor.kind === 'assistant') return ['customer', 'assistant']
  if (actor.kind === 'system') return MACHINES
  const held = Object.entries(HELD_BY).filter(([, permission]) => actor.permissions.has(permission))
  return held.map(([role]) => role as CaseRoleName)
}

/** The role for a move: the one that is asked for, else the first that both the row and the person have. @throws Refusal aftersales.not-yours */
export function roleFor(
  actor: Actor,
  row: Pick<CaseRecord, 'kind' | 'state'>,
  { event, as }: { event: string; as?: CaseRoleName | undefined },
): CaseRoleName {
  const mine = rolesOf(actor)
  const known = TABLES[row.kind].rows.filter((one) => one.from === row.state && one.event === event)
  const wanted = as ?? mine.find((role) => known.some(({ by }) => by.includes(role))) ?? mine[0]
  if (!wanted || !mine.includes(wanted))
    throw new Refusal('forbidden', 'aftersales.not-yours', { event, role: as ?? '' })
  return wanted
}
