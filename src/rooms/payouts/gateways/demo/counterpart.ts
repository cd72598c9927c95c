/** The demo bank as a house of its own on loopback, for tests: it answers by HTTP, signs its callbacks, and keeps what it really paid. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { systemClock } from '../../../../kernel/clock.ts'
import { type BankBook, type BankOrder, type Fate, type Movement, openBank, wordOf } from './bank.ts'
import { type BankLine, signedHeaders } from './gateway.ts'

export interface Call {
  readonly headers: Readonly<Record<string, string>>
  readonly rawBody: Buffer
}

export interface Counterpart {
  readonly url: string
  /** What happens to a number from now on. */
  behave(fate: (number: string) => Fate): void
  /** Everything that was paid, by number. */
  readonly paid: ReadonlyMap<string, Movement>
  /** How often a number was asked to be paid. */
  asked(number: string): number
  /** Every callback that is due for a number, each as often as the bank would send it. */
  calls(number: string): readonly Call[]
  /** A callback that says what it is told, rightly signed unless told otherwise. */
  call(number: string, state: 'processing' | 'succeeded' | 'abnormal', secret?: string): Call
  close(): Promise<void>
}

export const PROMPT: Fate = {
  first: 'answer',
  settlesMs: 0,
  isAbnormal: false,
  calls: [{ state: 'settled', afterMs: 0 }],
}

export async function openCounterpart(secret: string, port = 0): Promise<Counterpart> {
  const movements = new Map<string, Movement>()
  const asked = new Map<string, number>()
  let fate: (number: string) => Fate = () => PROMPT
  const now = () => systemClock.now()
  const bank = openBank(bookOf(movements), (number) => fate(number))
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (request.method === 'POST') {
      const order: BankOrder = JSON.parse(await bodyOf(request))
      asked.set(order.number, (asked.get(order.number) ?? 0) + 1)
      const { reply } = await bank.order(order, now())
      // Silence: the line stays open until the caller gives up.
      if (reply !== 'silence') response.writeHead(reply.status).end(JSON.stringify(reply))
      return
    }
    const asks = path.startsWith('/statement')
      ? { status: 200, words: await bank.settledBetween(new Date(0), new Date(now().getTime() + 1), now()) }
      : await bank.query(decodeURIComponent(path.slice(1)), now())
    if (asks !== 'silence') response.writeHead(asks.status).end(JSON.stringify(asks))
  }

  const call: Counterpart['call'] = (number, state, by = secret) => {
    const movement = movements.get(number)
    const word = movement
      ? wordOf(movement, now())
      : { number, kind: 'refund', fen: 1, reference: 'X', at: now() }
    const body = JSON.stringify({ ...word, state })
    return { headers: signedHeaders(by, body, now()), rawBody: Buffer.from(body) }
  }
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: addressOf(server),
    behave(next) {
      fate = next
    },
    get paid() {
      return new Map([...movements].filter(([, { state }]) => state === 'taken'))
    },
    asked: (number) => asked.get(number) ?? 0,
    calls: (number) =>
      fate(number).calls.map(({ state }) =>
        call(
          number,
          state === 'processing' ? 'processing' : fate(number).isAbnormal ? 'abnormal' : 'succeeded',
        ),
      ),
    call,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function bookOf(movements: Map<string, Movement>): BankBook {
  return {
    find: async (number) => movements.get(number),
    async write(movement) {
      const known = movements.get(movement.number)
      if (!known) movements.set(movement.number, movement)
      return { movement: known ?? movement, isNew: !known }
    },
    async take(movement) {
      const isTaken = movements.get(movement.number)?.state === 'refused'
      if (isTaken) movements.set(movement.number, movement)
      return isTaken
    },
    between: async (from, to) =>
      [...movements.values()].filter(
        ({ settlesAt, state }) => state === 'taken' && settlesAt >= from && settlesAt < to,
      ),
  }
}

function addressOf(server: Server): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

/** The line to such a counterpart. @param patienceMs after which silence is silence */
export function overHttp(url: string, patienceMs: number): BankLine {
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T | 'silence'> => {
    try {
      const answer = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(patienceMs) })
      const read: T = JSON.parse(await answer.text())
      return read
    } catch {
      return 'silence'
    }
  }
  return {
    order: (order) => ask('/', { method: 'POST', body: JSON.stringify(order) }),
    query: (number) => ask(`/${encodeURIComponent(number)}`),
    async statement(day) {
      const answer = await ask<{ words: Awaited<ReturnType<BankLine['statement']>> }>(`/statement?day=${day}`)
      if (answer === 'silence') throw new Error('The bank is silent')
      return answer.words
    },
  }
}
