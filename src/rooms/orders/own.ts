/** What a customer may change about his own order, and until when: one rule for whoever asks on his behalf. */

import type { AddressShape, OrderStateName } from './contract.ts'
import { daysBetween } from './order.ts'

export type OwnDeed =
  | { readonly kind: 'address'; readonly address: AddressShape }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'cancel' }

/** `person`: it may be, but one of the shop must look first. `code` names the sentence in this room's words. */
export type OwnRuling =
  | { readonly may: 'yes' }
  | { readonly may: 'no' | 'person'; readonly code: string; readonly facts: Readonly<Record<string, string>> }

export interface OwnOrder {
  readonly number: string
  readonly state: OrderStateName
  readonly promiseDay: string | null
}

/** In the house still: nothing has left that would have to be fetched back. */
const IN_HOUSE: readonly OrderStateName[] = ['placed', 'paid', 'in-production', 'ready']
/** Nobody has begun to make it. */
const NOT_BEGUN: readonly OrderStateName[] = ['placed', 'paid']
const ARRIVED: readonly OrderStateName[] = ['delivered', 'installed', 'closed']
/** Goods kept for a customer longer than this take another one's place in the store. Days. */
export const LONGEST_WAIT = 60

/** @param today the merchant's local day, YYYY-MM-DD */
export function ownRuling(order: OwnOrder, deed: OwnDeed, today: string): OwnRuling {
  const { number, state } = order
  const refused = (may: 'no' | 'person', code: string, facts: Record<string, string> = {}): OwnRuling => ({
    ...{ may, code: `own.${code}` },
    facts: { number, ...facts },
  })
  if (state === 'cancelled') return refused('no', 'cancelled')
  if (ARRIVED.includes(state)) return refused('no', deed.kind === 'cancel' ? 'cancel-arrived' : 'arrived')
  if (!IN_HOUSE.includes(state))
    return refused('person', deed.kind === 'cancel' ? 'cancel-shipped' : 'shipped')
  if (deed.kind === 'cancel')
    return NOT_BEGUN.includes(state) ? { may: 'yes' } : refused('person', 'cancel-begun')
  return deed.kind === 'day' ? dayRuling(order, deed.day, today, refused) : { may: 'yes' }
}

function dayRuling(
  { promiseDay }: OwnOrder,
  day: string,
  today: string,
  refused: (may: 'no' | 'person', code: string, facts?: Record<string, string>) => OwnRuling,
): OwnRuling {
  if (day <= today) return refused('no', 'day-over', { day })
  if (!promiseDay) return refused('person', 'day-open')
  const later = daysBetween(promiseDay, day)
  // Sooner than promised needs the stock, the van and the road looked at.
  if (later < 0) return refused('person', 'day-sooner', { day, promised: promiseDay })
  return later > LONGEST_WAIT
    ? refused('person', 'day-far', { day, days: String(LONGEST_WAIT) })
    : { may: 'yes' }
}
