/** The wire of the live line: opens the socket, resumes from the last number heard, tries again with patience. */

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
export interface Ears {
  told(event: LiveEvent): void
  whispered(whisper: Whisper): void
  /** What was told before the line stood is unknown: read what is shown anew; `all` when the house no longer keeps it. */
  gap(all: boolean): void
  live(): void
  cut(): void
  signedOut(): void
}

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
const LONGEST_WAIT = 15_000

const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' ? { ...value } : {}

/** Hands one message to the ears. @returns the number to resume from after it */
export function hear(heard: Heard, since: number | undefined, ears: Ears): number | undefined {
  if (heard.reset) {
    ears.gap(true)
    return heard.head
  }
  if (heard.hello) {
    if (since === undefined) ears.gap(false)
    return Math.max(since ?? 0, heard.head ?? 0)
  }
  if (!heard.name) return since
  if (heard.whisper) {
    ears.whispered({ name: heard.name, data: record(heard.data) })
    return since
  }
  if (heard.seq === undefined) return since
  ears.told({ seq: heard.seq, name: heard.name, data: record(heard.data), at: heard.at ?? '' })
  return Math.max(since ?? 0, heard.seq)
}

/** 0.4 s, 0.8 s ... 15 s, each a little off so that a whole shop does not come back in one instant. */
const waitFor = (tries: number) =>
  Math.min(LONGEST_WAIT, 400 * 2 ** Math.min(tries, 6)) * (0.7 + Math.random() * 0.6)

export function openLine(ears: Ears): () => void {
  let socket: WebSocket | undefined
  let since: number | undefined
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const open = () => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    socket = new WebSocket(
      `${scheme}://${location.host}/api/live${since === undefined ? '' : `?since=${since}`}`,
    )
    socket.onopen = () => {
      tries = 0
      ears.live()
    }
    socket.onmessage = (message) => {
      since = hear(JSON.parse(String(message.data)), since, ears)
    }
    socket.onclose = ({ code }) => {
      if (closed) return
      if (code === SIGN_IN_AGAIN) ears.signedOut()
      ears.cut()
      tries += 1
      timer = setTimeout(open, waitFor(tries))
    }
  }
  const hurry = () => {
    if (socket && socket.readyState <= WebSocket.OPEN) return
    clearTimeout(timer)
    open()
  }
  open()
  addEventListener('online', hurry)
  return () => {
    closed = true
    clearTimeout(timer)
    removeEventListener('online', hurry)
    socket?.close()
  }
}
