/** Live pages: an event of a room rings the pages that show it; a burst of events reads each page once. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { type LiveEvent, openLine, type Whisper } from './line.ts'
import { ME } from './session.tsx'

export type LineState = { state: 'opening' } | { state: 'live' } | { state: 'cut'; since: number }

interface Line {
  line: LineState
  onWhisper(run: (whisper: Whisper) => void): () => void
  onEvent(run: (event: LiveEvent) => void): () => void
}
const Context = createContext<Line | null>(null)

/** Rooms that show what another room told. */
const ALSO: Record<string, readonly string[]> = {
  conversations: ['advisors', 'assistant', 'customers', 'routing', 'wall', 'work'],
  orders: ['customers', 'promises'],
  promises: ['work', 'customers', 'wall'],
  work: ['routing', 'wall'],
  imports: ['catalogue', 'orders', 'customers', 'knowledge'],
  assistant: ['conversations'],
  catalogue: ['knowledge'],
  aftersales: ['orders', 'customers', 'payouts', 'delivery', 'stock', 'evidence'],
  payouts: ['aftersales'],
  delivery: ['aftersales'],
  evidence: ['aftersales'],
  diagnosis: ['aftersales'],
  routing: ['wall'],
  standards: ['wall'],
}
const BURST = 60
/** In a busy shop a room's lists read anew at most this often; an open thread hears its own events at once. */
const LISTS = 300

/** Rings rooms, each for itself: soon after silence, and not more often than lists need while events keep coming. */
function openDoorbell(queries: QueryClient) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const rang = new Map<string, number>()
  const ringOne = (room: string) => {
    if (timers.has(room)) return
    const wait = Math.max(BURST, (rang.get(room) ?? 0) + LISTS - Date.now())
    const go = () => {
      timers.delete(room)
      rang.set(room, Date.now())
      void queries.invalidateQueries({
        predicate: ({ queryKey: [first, part] }) => first === room && part !== 'thread',
      })
    }
    timers.set(room, setTimeout(go, wait))
  }
  return {
    ring(room: string) {
      for (const one of [room, ...(ALSO[room] ?? [])]) ringOne(one)
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

export function LiveProvider(props: { children: ReactNode }) {
  const queries = useQueryClient()
  const [line, setLine] = useState<LineState>({ state: 'opening' })
  const whispers = useRef(new Set<(whisper: Whisper) => void>())
  const events = useRef(new Set<(event: LiveEvent) => void>())

  useEffect(() => {
    const bell = openDoorbell(queries)
    const hangUp = openLine({
      told(event) {
        for (const run of events.current) run(event)
        bell.ring(event.name.split('.')[0] ?? '')
      },
      whispered(whisper) {
        for (const run of whispers.current) run(whisper)
      },
      gap: (all) => void queries.invalidateQueries(all ? {} : { queryKey: ['conversations'] }),
      live: () => setLine({ state: 'live' }),
      cut: () => setLine((now) => (now.state === 'cut' ? now : { state: 'cut', since: Date.now() })),
      signedOut: () => void queries.invalidateQueries({ queryKey: ME }),
    })
    return () => {
      hangUp()
      bell.close()
    }
  }, [queries])

  const value = useMemo<Line>(
    () => ({
      line,
      onWhisper: (run) => {
        whispers.current.add(run)
        return () => whispers.current.delete(run)
      },
      onEvent: (run) => {
        events.current.add(run)
        return () => events.current.delete(run)
      },
    }),
    [line],
  )
  return <Context value={value}>{props.children}</Context>
}

export function useLive(): Line {
  const line = use(Context)
  if (!line) throw new Error('Expected a LiveProvider above, got none')
  return line
}
