/** What goes on in this matter: the logs of those merged into it, read beside its own and shown in one story. */
import { useQueries } from '@tanstack/react-query'
import { listLinks, readThread, type Thread } from '../../../../rooms/conversations/contract.ts'
import { call } from '../../../../ui/client.ts'
import { useRead } from '../../ask.ts'

export type Merged = Thread

const SHOWN = 100

/** The newest part of each; read anew whenever this matter's own log goes on. */
export function useMerged(thread: Thread | undefined): readonly Merged[] {
  const id = thread?.conversation.id ?? ''
  const has = thread?.events.some((event) => event.kind === 'link') ?? false
  const links = useRead(listLinks, { params: { id } }, { when: has })
  const ids = (links.data?.items ?? [])
    .filter((one) => one.kind === 'merged-from')
    .map((one) => one.conversation.id)
  return useQueries({
    queries: ids.map((one) => ({
      queryKey: ['conversations', 'merged', one, thread?.conversation.lastSeq],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(readThread, { params: { id: one }, query: { limit: SHOWN } }, { signal }),
    })),
    combine: (all) => all.flatMap((one) => (one.data ? [one.data] : [])),
  })
}

/** A reply goes back the way the customer's newest words came. */
export function defaultVia(thread: Thread, merged: readonly Merged[]): string | undefined {
  const last = thread.events.findLast(
    (event) =>
      (event.kind === 'message' && event.author.kind === 'customer') ||
      (event.kind === 'link' && event.what === 'heard'),
  )
  if (last?.kind !== 'link') return undefined
  return merged.find((one) => one.conversation.id === last.other)?.conversation.id
}
