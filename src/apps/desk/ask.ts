/** Reading and acting by contract: pages name an endpoint, the cache and the one-act key follow from it. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { Answer, Call, Endpoint } from '../../kernel/contract.ts'
import { actKey, type CallOptions, ClientRefusal, call } from '../../ui/client.ts'

/** Live events name a room by its first word; some rooms serve under a different first path. */
const ROOM_OF: Record<string, string> = {
  staff: 'access',
  roles: 'access',
  colleagues: 'access',
  'merge-suggestions': 'customers',
  merges: 'customers',
  erasures: 'customers',
  rehearsals: 'conversations',
  cases: 'aftersales',
  claims: 'aftersales',
  diagnoses: 'diagnosis',
  shipments: 'delivery',
}
const roomOf = (endpoint: Endpoint) => {
  const first = endpoint.path.split('/')[2] ?? ''
  return ROOM_OF[first] ?? first
}
export const keyOf = (endpoint: Endpoint, given: unknown = {}) =>
  [roomOf(endpoint), endpoint.path, given] as const

const RETRY = {
  retry: (times: number, fault: Error) =>
    times < 2 && fault instanceof ClientRefusal && fault.kind === 'offline',
}

export function useRead<E extends Endpoint>(
  endpoint: E,
  given?: Call<E>,
  options: { when?: boolean; keep?: boolean; every?: number } = {},
) {
  return useQuery({
    queryKey: keyOf(endpoint, given),
    queryFn: ({ signal }): Promise<Answer<E>> => call(endpoint, given, { signal }),
    enabled: options.when ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.every ? { refetchInterval: options.every } : {}),
    ...RETRY,
  })
}

/** Pages of a list, one after another; `turn` puts the cursor of the next page into the question. */
export function usePages<E extends Endpoint, Item>(
  endpoint: E,
  given: (cursor: string | undefined) => Call<E>,
  read: (answer: Answer<E>) => { items: readonly Item[]; next?: string | undefined },
  options: { when?: boolean } = {},
) {
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(endpoint, given(undefined)), 'pages'],
    queryFn: ({ signal, pageParam }) => call(endpoint, given(pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Answer<E>) => read(last).next,
    enabled: options.when ?? true,
    placeholderData: keepPreviousData,
    ...RETRY,
  })
  const items = (pages.data?.pages ?? []).flatMap((page) => [...read(page).items])
  return { ...pages, items, first: pages.data?.pages[0] }
}

/**
 * An act of a person. The same act pressed again after a lost connection carries the same key, so the house does it once.
 * @param refresh rooms whose pages are read anew afterwards; the endpoint's own room always is
 */
export function useAct<E extends Endpoint>(endpoint: E, refresh: readonly string[] = []) {
  const queries = useQueryClient()
  const held = useRef<{ key: string; said: string } | null>(null)
  const act = useMutation({
    mutationFn: (given: Call<E>): Promise<Answer<E>> => {
      const said = JSON.stringify(given)
      if (held.current?.said !== said) held.current = { key: actKey(), said }
      const options: CallOptions = { key: held.current.key }
      return call(endpoint, given, options)
    },
    onSuccess: () => {
      held.current = null
      for (const room of [roomOf(endpoint), ...refresh]) void queries.invalidateQueries({ queryKey: [room] })
    },
  })
  return { run: act.mutateAsync, start: act.mutate, busy: act.isPending, fault: act.error, clear: act.reset }
}
