/** Server-sent events that resume: what came after a number, then more at every ring of the topic. */
import type { ServerResponse } from 'node:http'
import type { Who } from '../ctx.ts'
import type { House } from '../house.ts'
import type { Stream } from '../route.ts'

const BEAT_MS = 15_000
const FULL_BYTES = 1_000_000

/** Writes until the listener goes away. A slow one is let go: it comes again with its last number. */
export function pour(house: House, who: Who, stream: Stream, since: number, out: ServerResponse): void {
  let at = since
  let reading = false
  let again = false
  let closed = false

  /** @returns whether anything was new, so that more may wait */
  async function read(): Promise<boolean> {
    const { events } = await house.transact(who, (ctx) => stream.read(ctx, at))
    const fresh = events.filter((event) => event.seq > at && !closed)
    for (const event of fresh) {
      out.write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`)
      at = event.seq
    }
    if (out.writableLength > FULL_BYTES) out.destroy()
    return fresh.length > 0
  }

  async function drain(): Promise<void> {
    if (reading) {
      again = true
      return
    }
    reading = true
    try {
      do {
        again = false
        again = (await read()) || again
      } while (again && !closed)
    } catch (error) {
      // The person was forgotten or lost the right meanwhile: the client asks anew and is told why.
      house.log.info({ err: error }, 'stream ended')
      out.end()
    } finally {
      reading = false
    }
  }

  const leave = house.live.watch(who.tenant, stream.topic, (whisper) => {
    if (!whisper) void drain()
    else if (stream.whispers?.includes(whisper.name))
      out.write(`event: whisper\ndata: ${JSON.stringify({ name: whisper.name, data: whisper.data })}\n\n`)
  })
  const beat = setInterval(() => out.write(': beat\n\n'), BEAT_MS)
  out.on('close', () => {
    closed = true
    clearInterval(beat)
    leave()
  })
  out.write(': open\n\n')
  void drain()
}
