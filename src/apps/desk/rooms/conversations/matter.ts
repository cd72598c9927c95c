/** One conversation kept whole on this screen: read once, then only what is new; older parts on wish. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { readThread, type Thread } from '../../../../rooms/conversations/contract.ts'
import { call } from '../../../../ui/client.ts'
import { join } from './story.ts'

export const threadKey = (id: string) => ['conversations', 'thread', id] as const

const NEWEST = 8

/** Reads what came after the last seq until nothing is missing; the log may have grown by more than one page. */
async function catchUp(id: string, known: Thread, signal: AbortSignal): Promise<Thread> {
  let whole = known
  for (;;) {
    // The newest ones again: whether our letters arrived is marked on them later.
    const since = Math.max(0, (whole.events.at(-1)?.seq ?? 0) - NEWEST)
    const more = await call(readThread, { params: { id }, query: { since, limit: 200 } }, { signal })
    const events = join(whole.events, more.events)
    const { before: _, ...rest } = more
    whole = { ...rest, events, ...(known.before === undefined ? {} : { before: known.before }) }
    if (more.events.length < 200) return whole
  }
}

export function useMatter(id: string) {
  const queries = useQueryClient()
  const [fetchingOlder, setFetchingOlder] = useState(false)
  const read = useQuery({
    queryKey: threadKey(id),
    queryFn: ({ signal }): Promise<Thread> => {
      const known = queries.getQueryData<Thread>(threadKey(id))
      return known
        ? catchUp(id, known, signal)
        : call(readThread, { params: { id }, query: { limit: 50 } }, { signal })
    },
    staleTime: 0,
    retry: false,
  })

  const before = read.data?.before
  const older = useCallback(async () => {
    if (before === undefined) return
    setFetchingOlder(true)
    try {
      const page = await call(readThread, { params: { id }, query: { before, limit: 100 } })
      queries.setQueryData<Thread>(threadKey(id), (now) => {
        if (!now) return now
        const { before: _, ...rest } = now
        const events = join(page.events, now.events)
        return { ...rest, events, ...(page.before === undefined ? {} : { before: page.before }) }
      })
    } finally {
      setFetchingOlder(false)
    }
  }, [before, id, queries])

  return { ...read, older, fetchingOlder }
}
