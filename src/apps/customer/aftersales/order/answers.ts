// What can be had for an order and what is under way for it, asked together with the order.
import type {
  CustomerCaseShape,
  myCases,
  myPossible,
  PossibleShape,
} from '../../../../rooms/aftersales/contract.ts'
import { ask } from '../../ask.ts'
import { type Asked, useAsked } from '../../asked.ts'
import { askFor } from '../come-in.ts'

export interface AfterSale {
  readonly possible: PossibleShape
  readonly cases: readonly CustomerCaseShape[]
}

export function useAfterSale(orderId: string, link: string | undefined): [Asked<AfterSale>, () => void] {
  const path = `/api/visitor/orders/${encodeURIComponent(orderId)}/possible`
  return useAsked(`${path} ${link ?? ''}`, (language, signal) =>
    askFor(link, language, async (who) => {
      const [possible, cases] = await Promise.all([
        ask<typeof myPossible>(path, { language, signal, ...who }),
        ask<typeof myCases>('/api/visitor/cases', { language, signal, ...who, query: { order: orderId } }),
      ])
      return { possible, cases: cases.items }
    }),
  )
}

/** Pages of one's own carry the link behind the hash: it never reaches a server's log. */
export const withLink = (path: string, link: string | undefined): string =>
  link ? `${path}#${encodeURIComponent(link)}` : path
