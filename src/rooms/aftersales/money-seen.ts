/** Who may see money: to a colleague without the permission, no sum of a case is sent at all; its customer and the house see theirs. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Facts } from './row.ts'

export const seesMoney = ({ actor }: Pick<Ctx, 'actor'>): boolean =>
  actor.kind !== 'staff' || actor.permissions.has('payouts.read')

export const withoutSums = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !/fen$/i.test(name)))
