/** The live line of the desk: events ring the pages that show them; after a cut it resumes from the last number heard. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { ME } from './session.tsx'

export interface LiveEvent {
  seq: number
  name: string
  data: Record<string, unknown>
  at: string
}
export interface Whisper {
  name: string
  data: Record<string, unknown>
}
export type LineState = { state: 'opening' } | { state: 'live' } | { state: 'cut'; since: number }

interface Line {
  line: LineState
  onWhisper(run: (whisper: Whisper) => void): () => void
  onEvent(run: (event: LiveEvent) => void): () => void
}
const Context = createContext<Line | null>(null)

/** What the socket sends: a fact, a whisper, a greeting with the newest number, or "read everything anew". */
interface Heard {
  seq?: number
  name?: string
  data?: unknown
  at?: string
  whisper?: boolean
  hello?: boolean
  reset?: boolean
  head?: number
}
const SIGN_IN_AGAIN = 4401

const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' ? { ...value } : {}

/** Rooms that show what another room told. */
const ALSO: Record<string, readonly string[]> = {
  conversations: ['assistant', 'customers'],
  orders: ['customers'],
  imports: ['catalogue', 'orders', 'customers', 'knowledge'],
  assistant: ['conversations'],
  catalogue: ['knowledge'],
}

export function LiveProvider(props: { children: ReactNode }) {
  const queries = useQueryClient()
  const [line, setLine] = useState<LineState>({ state: 'opening' })
  const whispers = useRef(new Set<(whisper: Whisper) => void>())
  const events = useRef(new Set<(event: LiveEvent) => void>())

  useEffect(() => {
    let socket: WebSocket | undefined
    let since: number | undefined
    let tries = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let refresh: ReturnType<typeof setTimeout> | undefined
    let closed = false
    const dirty = new Set<string>()

    // A burst of events reads each page once: the doorbell rings, the page asks.
    const ring = (room: string) => {
      for (const one of [room, ...(ALSO[room] ?? [])]) dirty.add(one)
      refresh ??= setTimeout(() => {
        refresh = undefined
        for (const one of dirty) void queries.invalidateQueries({ queryKey: [one] })
        dirty.clear()
      }, 60)
    }
    const hear = (heard: Heard) => {
      if (heard.reset) {
        since = heard.head
        void queries.invalidateQueries()
      } else if (heard.hello) {
        // Without a number to resume from, what was told before the line stood is read anew.
        if (since === undefined) void queries.invalidateQueries({ queryKey: ['conversations'] })
        since = Math.max(since ?? 0, heard.head ?? 0)
      } else if (heard.name && heard.whisper) {
        for (const run of whispers.current) run({ name: heard.name, data: record(heard.data) })
      } else if (heard.name && heard.seq !== undefined) {
        since = Math.max(since ?? 0, heard.seq)
        for (const run of events.current)
          run({ seq: heard.seq, name: heard.name, data: record(heard.data), at: heard.at ?? '' })
        ring(heard.name.split('.')[0] ?? '')
      }
    }
    const open = () => {
      if (closed) return
      const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
      socket = new WebSocket(
        `${scheme}://${location.host}/api/live${since === undefined ? '' : `?since=${since}`}`,
      )
      socket.onopen = () => {
        tries = 0
        setLine({ state: 'live' })
      }
      socket.onmessage = (message) => {
        try {
          hear(JSON.parse(String(message.data)) as Heard)
        } catch {
          // not a message of ours
        }
      }
      socket.onclose = ({ code }) => {
        if (closed) return
        if (code === SIGN_IN_AGAIN) void queries.invalidateQueries({ queryKey: ME })
        setLine((now) => (now.state === 'cut' ? now : { state: 'cut', since: Date.now() }))
        tries += 1
        timer = setTimeout(
          open,
          Math.min(15_000, 400 * 2 ** Math.min(tries, 6)) * (0.7 + Math.random() * 0.6),
        )
      }
    }
    const hurry = () => {
      if (socket?.readyState === WebSocket.OPEN || socket?.readyState === WebSocket.CONNECTING) return
      clearTimeout(timer)
      open()
    }
    open()
    addEventListener('online', hurry)
    return () => {
      closed = true
      clearTimeout(timer)
      clearTimeout(refresh)
      removeEventListener('online', hurry)
      socket?.close()
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
