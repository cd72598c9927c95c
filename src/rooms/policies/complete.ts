/** What the room adds to a case before it is judged, and what it leaves out: nothing a customer wrote is kept. */
import type { Facts } from '../../engines/policy/index.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { ShopTerms } from './contract.ts'
import { promisedFacts } from './promises.ts'

/** Days off by the State Council's notice, and weekend days worked for them. */
export interface DaysOff {
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
}

/** What the caller states stays; the shop, its zone, days off and promises of the order's day are filled in. */
export function completed(ctx: Ctx, facts: Facts, given: { terms: ShopTerms | null; days: DaysOff }): Facts {
  const { reason: _words, ...request } = facts.request
  const china = (facts.country ?? 'CN') === 'CN'
  const promised = { ...(given.terms ? promisedFacts(given.terms) : {}), ...facts.promised }
  return {
    ...facts,
    request,
    merchant: ctx.tenant,
    ...(china && { zone: facts.zone ?? ctx.zone }),
    ...(china && given.days.holidays.length > 0 && { holidays: facts.holidays ?? given.days.holidays }),
    ...(china && given.days.workdays.length > 0 && { workdays: facts.workdays ?? given.days.workdays }),
    ...(Object.keys(promised).length > 0 && { promised }),
  }
}

/** 'YYYY-MM-DD' on the shop's wall. */
export const dayOf = (zone: string, at: Date | number): string => dayIn(zone, new Date(at))

/** Names of facts that are instants: stated with an offset, kept as milliseconds. */
const INSTANTS = new Set([
  'placedAt',
  'signedAt',
  'shippedAt',
  'installStartedAt',
  'installedAt',
  'goodsReceivedAt',
  'at',
  'proofAskedAt',
  'ruledAt',
  'from',
  'to',
  'replacedAt',
  'now',
])

/** Facts as they are written down and tried again: instants in ISO 8601. */
export const stated = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, statedValue(name, value)]))

function statedValue(name: string, value: unknown): unknown {
  if (typeof value === 'number') return INSTANTS.has(name) ? new Date(value).toISOString() : value
  if (Array.isArray(value)) return value.map((one: unknown) => statedValue(name, one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, statedValue(key, one)]))
}
