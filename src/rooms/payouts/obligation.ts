/** An obligation and its legs as nouns: what may follow what, how the whole stands by its legs, and when a second person must look. */
import { defineFlow } from '../../kernel/flows.ts'
import type { HoldCauseName, ObligationStateName, PolicyShape } from './contract.ts'

export type LegState =
  | 'held'
  | 'due'
  | 'sending'
  | 'sent'
  | 'confirmed'
  | 'reconciled'
  | 'failed'
  | 'cancelled'
export type LegEvent =
  | 'release'
  | 'begin'
  | 'accept'
  | 'confirm'
  | 'confirm-by-hand'
  | 'fail'
  | 'reconcile'
  | 'reverse'
  | 'cancel'

/**
 * One payout. What a gateway says is believed wherever money may be on its way: a late success of a failed attempt is a success.
 * By hand only what is surely not on its way: before sending, or after a failure that is final.
 */
export const legFlow = defineFlow<LegState, LegEvent>({
  name: 'payouts.leg',
  initial: 'held',
  on: {
    held: { release: 'due', cancel: 'cancelled' },
    due: { begin: 'sending', 'confirm-by-hand': 'confirmed', cancel: 'cancelled' },
    sending: { begin: 'sending', accept: 'sent', confirm: 'confirmed', fail: 'failed' },
    sent: { begin: 'sending', accept: 'sent', confirm: 'confirmed', fail: 'failed' },
    confirmed: { reconcile: 'reconciled', reverse: 'failed' },
    reconciled: { reverse: 'failed' },
    failed: { begin: 'sending', confirm: 'confirmed', 'confirm-by-hand': 'confirmed' },
    cancelled: {},
  },
})

/** How an obligation stands by its legs. @param legs at least one */
export function standing(legs: readonly LegState[]): ObligationStateName {
  const all = (...states: LegState[]) => legs.every((one) => states.includes(one))
  if (all('cancelled')) return 'cancelled'
  if (all('held')) return 'awaiting-approval'
  if (legs.includes('failed')) return 'failed'
  if (all('reconciled')) return 'reconciled'
  if (all('reconciled', 'confirmed')) return 'confirmed'
  if (all('reconciled', 'confirmed', 'sent')) return 'sent'
  if (all('due')) return 'due'
  return 'sending'
}

/** Taken back only while no fen can be on its way (M5). */
export const mayCancel = (legs: readonly LegState[]): boolean =>
  legs.every((one) => one === 'held' || one === 'due')

/** Sums of the day, this obligation among them. */
export interface DaySums {
  readonly shopFen: number
  /** null: no person asked. */
  readonly personFen: number | null
  readonly compensationFen: number | null
  readonly personCompensationFen: number | null
}

/** Why a second person must look before money leaves; none: it goes at once. */
const LATENESS: readonly string[] = ['late', 'late-delivery', 'late-visit', 'late-promise']

/** One delay is one cause, whoever names it: a complaint about a line, a visit that was late, a promise not kept. */
export const isLateness = (cause: string): boolean => LATENESS.includes(cause.split(' ').at(-1) ?? '')

/** What was booked before promises of a time had a cause of their own may have been one. */
export const mayBeLateness = (cause: string): boolean => isLateness(cause) || cause === 'broken-promise'

/** Cash and coupon of one compensation have this in common. */
export const baseOf = (key: string): string => key.replace(/:(?:cash|coupon)$/, '')

/** @param besideFen what people asked for the same order before, with no case behind it and nobody's approval */
export function holdsFor(
  moneyFen: number,
  source: string,
  sums: DaySums,
  policy: PolicyShape,
  besideFen = 0,
): HoldCauseName[] {
  const { compensation } = policy
  const causes: [HoldCauseName, boolean][] = [
    ['above-limit', moneyFen > 0 && moneyFen + besideFen > policy.approveAboveFen],
    ['day-limit', moneyFen > 0 && sums.shopFen > policy.dayLimitFen],
    ['agent-limit', moneyFen > 0 && (sums.personFen ?? 0) > policy.agentDayLimitFen],
    ['platform-cap', moneyFen > (capOf(source, policy)?.perCallFen ?? Number.POSITIVE_INFINITY)],
    ['compensation-day', (sums.compensationFen ?? 0) > compensation.dayCapFen],
    ['compensation-agent', (sums.personCompensationFen ?? 0) > compensation.agentDayCapFen],
  ]
  return causes.flatMap(([cause, holds]) => (holds ? [cause] : []))
}

/** What a marketplace refunds by itself at most in one call; undefined: no such marketplace. */
export const capOf = (source: string, policy: PolicyShape): PolicyShape['platformCaps'][number] | undefined =>
  policy.platformCaps.find((cap) => source.includes(cap.source))

/** Whoever asked for it never approves it; what no person asked for, any approver may. */
export const mayApprove = (
  maker: { readonly kind: string; readonly id: string },
  approver: { readonly kind: string; readonly id: string },
): boolean => approver.kind === 'staff' && !(maker.kind === 'staff' && maker.id === approver.id)
