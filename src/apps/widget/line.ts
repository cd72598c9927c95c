// The live line: holds a stream open, resumes after the last known seq, waits longer each time, and wakes with the net.
import type { CustomerEvent } from '../../rooms/conversations/contract.ts'
import { frameReader } from './frames.ts'
import { patience } from './patience.ts'
import type { Wire } from './wire.ts'

export interface Whisper {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

export type LineState =
  | { readonly is: 'live' | 'offline' | 'closed' }
  | { readonly is: 'joining'; readonly seconds: number }

export interface Listener {
  /** The seq after which to resume; read anew at every try. */
  since(): number
  heard(event: CustomerEvent): void
  whispered(whisper: Whisper): void
  state(state: LineState): void
  expired(): void
}

export interface Line {
  close(): void
  /** Try now: the page came to the front, or (`torn`) the net changed and the old stream may be dead unheard. */
  wake(torn: boolean): void
}

/** Longer than two heartbeats of the server: after that the line is dead even if nobody said so. */
const SILENCE_MS = 50_000

export function openLine(wire: Wire, path: string, on: Listener): Line {
  let closed = false
  let tries = 0
  let hurry = false
  let current: AbortController | undefined
  let waking: (() => void) | undefined

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      waking = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function listen(): Promise<'expired' | 'torn'> {
    current = new AbortController()
    const answer = await wire.stream(path, { since: on.since() }, current.signal)
    if ([401, 403, 404, 410].includes(answer.status)) return 'expired'
    if (!answer.ok || !answer.body) return 'torn'
    on.state({ is: 'live' })
    await readAll(answer.body, current, on, () => {
      tries = 0
    })
    return 'torn'
  }

  async function hold(): Promise<void> {
    while (!closed) {
      const end = await listen().catch(() => 'torn' as const)
      if (closed) return
      if (end === 'expired') return on.expired()
      if (hurry) {
        hurry = false
        continue
      }
      const ms = patience(tries, Math.random())
      tries += 1
      on.state(
        navigator.onLine === false ? { is: 'offline' } : { is: 'joining', seconds: Math.ceil(ms / 1000) },
      )
      await rest(ms)
    }
  }

  void hold()
  return {
    close() {
      closed = true
      current?.abort()
      waking?.()
      on.state({ is: 'closed' })
    },
    wake(torn) {
      tries = 0
      hurry = torn
      if (torn) current?.abort()
      waking?.()
    },
  }
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  current: AbortController,
  on: Listener,
  alive: () => void,
): Promise<void> {
  const read = frameReader()
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let watch: ReturnType<typeof setTimeout> | undefined
  try {
    for (;;) {
      clearTimeout(watch)
      watch = setTimeout(() => current.abort(), SILENCE_MS)
      const { done, value } = await reader.read()
      if (done) return
      alive()
      for (const frame of read(decoder.decode(value, { stream: true }))) pass(frame.event, frame.data, on)
    }
  } finally {
    clearTimeout(watch)
  }
}

function pass(name: string | undefined, data: string, on: Listener): void {
  const told: unknown = JSON.parse(data)
  if (name === 'whisper') on.whispered(told as Whisper)
  else if (isEvent(told)) on.heard(told)
}

/** Enough to place it in the log; its shape was checked where it was made. */
const isEvent = (told: unknown): told is CustomerEvent =>
  typeof told === 'object' && told !== null && 'seq' in told && 'kind' in told
