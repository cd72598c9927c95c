// Simulated customers: each comes in by the shop's own door, asks, waits for the answer, goes on or asks for a person.
import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { MATTERS, type Matter } from './simulated-matters.ts'

const MOST_AT_ONCE = 5
const THINKING_MS = [3_000, 12_000] as const
const PATIENCE_MS = 60_000

const Visit = z.object({ token: z.string() })
const Sent = z.object({ conversation: z.object({ id: z.string(), lastSeq: z.number() }) })
const Thread = z.object({
  events: z.array(z.object({ kind: z.string(), author: z.object({ kind: z.string() }).optional() })),
})

/**
 * Sends a new customer every so many seconds until it is aborted.
 * @param told gets a line for each thing that a customer does
 */
export async function letCustomersWrite(
  address: string,
  everySeconds: number,
  signal: AbortSignal,
  told: (line: string) => void,
): Promise<void> {
  const inside = new Set<Promise<void>>()
  for (let turn = 0; !signal.aborted; turn += 1) {
    const matter = MATTERS[turn % MATTERS.length]
    if (matter && inside.size < MOST_AT_ONCE) {
      const visit: Promise<void> = visitShop(address, matter, signal, told)
        .catch((error: unknown) => told(error instanceof Error ? `! ${error.message}` : '!'))
        .finally(() => inside.delete(visit))
      inside.add(visit)
    }
    await pause(everySeconds * 1000, undefined, { signal }).catch(() => undefined)
  }
  await Promise.all(inside)
}

async function visitShop(
  address: string,
  matter: Matter,
  signal: AbortSignal,
  told: (line: string) => void,
): Promise<void> {
  const stranger = caller(address, matter.language, signal)
  const { token } = await stranger(Visit, 'POST', '/api/visitor', { language: matter.language })
  const ask = caller(address, matter.language, signal, token)
  let id: string | undefined
  for (const text of matter.says) {
    if (signal.aborted) return
    const message = { text, clientId: randomUUID(), files: [] }
    const path = id ? `/api/visitor/conversations/${id}/messages` : '/api/visitor/conversations'
    const context = { url: `${address}/shop-demo`, title: matter.page }
    const sent: z.output<typeof Sent> = await ask(Sent, 'POST', path, id ? message : { ...message, context })
    id = sent.conversation.id
    told(`${matter.name}: ${text}`)
    await answered(ask, id, sent.conversation.lastSeq, signal)
    await pause(randomInt(THINKING_MS[0], THINKING_MS[1]), undefined, { signal }).catch(() => undefined)
  }
}

type Ask = <S extends z.ZodType>(
  shape: S,
  method: string,
  path: string,
  body?: unknown,
) => Promise<z.output<S>>

/** Waits until somebody of the shop has written after this seq; a customer's patience has an end. */
async function answered(ask: Ask, id: string, since: number, signal: AbortSignal): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && !signal.aborted; waited += 1_000) {
    const { events } = await ask(Thread, 'GET', `/api/visitor/conversations/${id}?since=${since}`)
    if (events.some((event) => event.kind === 'message' && event.author?.kind !== 'customer')) return
    await pause(1_000, undefined, { signal }).catch(() => undefined)
  }
}

function caller(address: string, language: string, signal: AbortSignal, token?: string): Ask {
  return async (shape, method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      signal,
      headers: {
        'accept-language': language,
        'x-anju-shop': 'qinghe',
        ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return shape.parse(await answer.json())
  }
}
