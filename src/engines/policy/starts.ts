/** The instants of a case from which periods are counted. */
import { endOf } from './day.ts'
import { daysOf, type Facts, signedAt } from './facts.ts'
import type { Start } from './vocabulary.ts'

export interface Moment {
  readonly facts: Facts
  readonly now: number
}

/** When the customer asked; without a request on record, now. */
export const askedAt = ({ facts, now }: Moment): number => facts.request.at ?? now

/** The instant a period counts from; undefined while it has not come. */
export function startOf(start: Start, moment: Moment): number | undefined {
  const { order, delivery = {}, request, repairs = [] } = moment.facts
  switch (start) {
    case 'ordered':
      return order.placedAt
    case 'signed':
      return signedAt(moment.facts)
    case 'in-use':
      return delivery.mustInstall === true ? delivery.installedAt : signedAt(moment.facts)
    case 'installed':
      return delivery.installedAt
    case 'requested':
      return askedAt(moment)
    case 'goods-received':
      return delivery.goodsReceivedAt
    case 'repaired': {
      const ends = repairs.flatMap(({ to }) => (to === undefined ? [] : [to]))
      return ends.length > 0 ? Math.max(...ends) : undefined
    }
    case 'proof-asked':
      return request.proofAskedAt
    case 'ruled':
      return request.ruledAt
  }
}

/** In the how-manieth month after a start a request falls: 1 until the first month is over. */
export function monthSince(start: Start, moment: Moment): number | undefined {
  const began = startOf(start, moment)
  if (began === undefined) return undefined
  const [days, asked] = [daysOf(moment.facts), askedAt(moment)]
  const how = { counting: 'day-after', move: false } as const
  let month = 1
  while (month < MOST_MONTHS && asked >= endOf(days, began, { months: month }, how)) month++
  return month
}

const MOST_MONTHS = 1200
