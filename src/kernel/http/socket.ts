/** The staff's live line: a WebSocket that resumes from a number and shows each person only what he may read. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { may } from '../ctx.ts'
import type { House } from '../house.ts'
import type { Doorkeeper, Known } from './doorkeeper.ts'
import { cookieName } from './guard.ts'

const BEAT_MS = 25_000
const FULL_BYTES = 4_000_000

/** Close codes that the desk knows: 4401 sign in again, 4408 too slow, come again with the last number. */
const SIGN_IN = 4401
const TOO_SLOW = 4408

export function openSocket(server: Server, house: House, doors: Doorkeeper): { close(): Promise<void> } {
  const wss = new WebSocketServer({ noServer: true, maxPayload: 4096 })
  server.on('upgrade', (request, socket, head) => {
    greet(request, socket).then(
      (known) => {
        if (!known) return
        wss.handleUpgrade(request, socket, head, (ws) => void serve(ws, known, request))
      },
      () => socket.destroy(),
    )
  })

  async function greet(request: IncomingMessage, socket: Duplex): Promise<Known | undefined> {
    const known = await staffOf(request)
    const { origin, host } = request.headers
    const foreign = origin !== undefined && new URL(origin).host !== host
    if (known && !foreign && request.url?.startsWith('/api/live')) return known
    socket.end(`HTTP/1.1 ${known ? '403 Forbidden' : '401 Unauthorized'}\r\nConnection: close\r\n\r\n`)
    return undefined
  }

  async function staffOf(request: IncomingMessage): Promise<Known | null> {
    const name = cookieName('session', house.config.secure)
    const pair = request.headers.cookie?.split(/;\s*/).find((one) => one.startsWith(`${name}=`))
    return pair ? doors.staff(decodeURIComponent(pair.slice(name.length + 1))) : null
  }

  async function serve(ws: WebSocket, known: Known, request: IncomingMessage): Promise<void> {
    const asked = new URL(request.url ?? '/', 'http://x').searchParams.get('since')
    const since = asked === null || !/^\d{1,15}$/.test(asked) ? undefined : Number(asked)
    const send = (message: object) => {
      if (ws.bufferedAmount > FULL_BYTES) ws.close(TOO_SLOW)
      else if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message))
    }
    const reads = (name: string) => may(known.actor, `${name.split('.')[0]}.read`)
    const leave = await house.live.follow(
      {
        tenant: known.tenant,
        told(fact) {
          if (reads(fact.name)) send({ seq: fact.seq, name: fact.name, data: fact.data, at: fact.at })
        },
        whispered(whisper) {
          if (reads(whisper.name)) send({ whisper: true, name: whisper.name, data: whisper.data })
        },
        reset: (head) => send({ reset: true, head }),
      },
      since,
    )
    send({ hello: true, head: house.live.head() })
    let answered = true
    ws.on('pong', () => {
      answered = true
    })
    ws.on('error', () => ws.terminate())
    const beat = setInterval(() => {
      if (!answered) return ws.terminate()
      answered = false
      ws.ping()
      // A session that ended elsewhere ends here too.
      void staffOf(request).then((still) => {
        if (!still) ws.close(SIGN_IN)
      })
    }, BEAT_MS)
    ws.on('close', () => {
      clearInterval(beat)
      leave()
    })
  }

  return {
    async close() {
      for (const ws of wss.clients) ws.terminate()
      wss.close()
    },
  }
}
