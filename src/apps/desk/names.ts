/** The newest names of customers, for finding them by the initials of their pinyin; the house itself finds by words. */
import { useQuery } from '@tanstack/react-query'
import { type CustomerRowShape, listCustomers } from '../../rooms/customers/contract.ts'
import { call } from '../../ui/client.ts'

const PAGE = 200
/** Older customers are found by name or number. */
const MOST = 1000

async function newest(signal: AbortSignal): Promise<CustomerRowShape[]> {
  const all: CustomerRowShape[] = []
  let cursor: string | undefined
  do {
    const query = { limit: PAGE, ...(cursor ? { cursor } : {}) }
    const page = await call(listCustomers, { query }, { signal })
    all.push(...page.items)
    cursor = page.next
  } while (cursor && all.length < MOST)
  return all
}

export function useNewestCustomers(when: boolean): readonly CustomerRowShape[] {
  const found = useQuery({
    queryKey: ['names', 'customers'],
    queryFn: ({ signal }) => newest(signal),
    enabled: when,
    staleTime: 300_000,
  })
  return found.data ?? []
}
