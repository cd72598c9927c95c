/** The line to a shop's model: one metered call with its reservation, its rest after failures, one safe repeat, and its entry in the account. */
import { setTimeout as pause } from 'node:timers/promises'
import { dayIn } from '../../../kernel/clock.ts'
import type { Who } from '../../../kernel/ctx.ts'
import type { House } from '../../../kernel/house.ts'
import { make } from '../../../kernel/ids.ts'
import { type Amount, atMost, cameTo, NOTHING } from './allowance.ts'
import { afterFault, type Breaker, passing, SOUND } from './breaker.ts'
import type { Outcome } from './contract.ts'
import type { Asking, Endpoint, Said } from './endpoint.ts'
import { EndpointFault } from './fault.ts'
import * as store from './store.ts'

/** What one process knows of its endpoints; another process learns it by itself. */
export interface Exchange {
  readonly house: House
  readonly breakers: Map<string, Breaker>
  /** Endpoints that refused tools: they get the list in words. */
  readonly wordsOnly: Set<string>
}

export const openExchange = (house: House): Exchange => ({ house, breakers: new Map(), wordsOnly: new Set() })

/** @property verb for the account @property until the whole matter ends here */
export interface Purpose {
  readonly verb: string
  readonly until: Date
  readonly conversationId: string | null
  readonly customerId: string | null
}

export interface Line {
  readonly who: Who
  readonly row: store.ModelRow
  readonly endpoint: Endpoint
}

export const placeOf = ({ who, endpoint }: Line): string =>
  `${who.tenant} ${endpoint.baseUrl} ${endpoint.model}`

/** Whether it may be called at all just now. */
export const isResting = ({ breakers, house }: Exchange, line: Line): boolean =>
  passing(breakers.get(placeOf(line)) ?? SOUND, house.clock.now()) === undefined

const SHORTEST_MS = 200
/** A repeat that leaves less than this is not worth it. */
const REPEAT_MS = 800
const FREE_OF_CHARGE = new Set(['unreachable', 'busy', 'denied', 'unfit', 'elsewhere'])

export interface Talked {
  readonly said: Said | null
  readonly outcome: Outcome
}

/** Never throws for what an endpoint does. */
export async function talk(
  exchange: Exchange,
  line: Line,
  purpose: Purpose,
  asking: Asking,
): Promise<Talked> {
  const { house, breakers } = exchange
  const place = placeOf(line)
  const began = house.clock.now()
  const passed = passing(breakers.get(place) ?? SOUND, began)
  if (!passed) return { said: null, outcome: 'resting' }
  const left = () => purpose.until.getTime() - house.clock.now().getTime()
  if (left() < SHORTEST_MS) return { said: null, outcome: 'late' }
  const sent = sentWords(asking)
  const reservation = await reserved(exchange, line, sent, asking.maxTokens)
  if (!reservation) return { said: null, outcome: 'budget' }
  breakers.set(place, passed)
  const { said, fault } = await attempt(line.endpoint, asking, left)
  const now = house.clock.now()
  breakers.set(place, fault ? afterFault(passed, fault, now) : SOUND)
  const outcome: Outcome = fault?.kind ?? 'answered'
  const came = fault
    ? FREE_OF_CHARGE.has(fault.kind)
      ? NOTHING
      : reservation.amount
    : cameTo(said?.usage ?? null, { sent, got: gotWords(said) }, line.row)
  await house.transact(line.who, async (ctx) => {
    await store.settle(ctx, reservation.day, reservation.amount, came)
    await store.addCall(ctx, {
      id: make('mdl', now),
      at: now,
      verb: purpose.verb,
      outcome,
      ms: Math.max(0, now.getTime() - began.getTime()),
      tokens: came.tokens,
      micro_fen: came.microFen,
      conversation_id: purpose.conversationId,
      customer_id: purpose.customerId,
      sent: asking.words.slice(0, 8000),
      got: gotWords(said).slice(0, 8000),
    })
  })
  if (fault?.kind === 'unfit' && asking.tools) exchange.wordsOnly.add(place)
  return { said, outcome }
}

interface Attempted {
  readonly said: Said | null
  readonly fault: EndpointFault | null
}

/** Asked once more only where the first went nowhere and nothing was charged. */
async function attempt(endpoint: Endpoint, asking: Asking, left: () => number): Promise<Attempted> {
  // Loaded with the first call: a shop without a model never pays for it.
  const { ask } = await import('./endpoint.ts')
  for (let go = 0; ; go += 1) {
    try {
      return { said: await ask(endpoint, asking, left()), fault: null }
    } catch (error) {
      if (!(error instanceof EndpointFault)) throw error
      const wait = error.restMs ?? SHORTEST_MS
      if (go > 0 || !error.safeToRepeat || left() - wait < REPEAT_MS) return { said: null, fault: error }
      await pause(wait)
    }
  }
}

async function reserved(
  { house }: Exchange,
  { who, row }: Line,
  sent: string,
  maxTokens: number,
): Promise<{ day: string; amount: Amount } | null> {
  const amount = atMost(sent, maxTokens, row)
  const limit = { tokens: row.dailyTokens, microFen: row.dailyFen * 1_000_000 }
  return house.transact(who, async (ctx) => {
    const day = dayIn(ctx.zone, ctx.now)
    return (await store.reserve(ctx, day, amount, limit)) ? { day, amount } : null
  })
}

const sentWords = ({ instructions, words, tools, picture }: Asking): string =>
  `${instructions}\n${words}\n${tools ? JSON.stringify(tools) : ''}${picture ?? ''}`
const gotWords = (said: Said | null): string =>
  said ? [said.text, ...said.calls.map((call) => JSON.stringify(call))].join('\n').trim() : ''
