/** From the customer's click to the agent's screen, while two hundred conversations go on at once. */
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { openDice } from '../../src/kernel/dice.ts'
import { call, expectOk, quantile, signIn, visit } from './clients.ts'
import { sentence } from './fill.ts'
import type { Program } from './program.ts'

const CONVERSATIONS = 200
const SECONDS = 20
/** Each customer writes about every five seconds. */
const PAUSE_MS = 5000

export interface Latency {
  readonly messages: number
  readonly p50: number
  readonly p99: number
  /** Time the server waited for the database, as a share of all answering time; over all work of the run. */
  readonly databaseShare: number
}

export async function measureLatency({ base }: Program): Promise<Latency> {
  const headers = await signIn(base)
  const arrived = new Map<string, (at: number) => void>()
  const screen = new WebSocket(`${base.replace('http', 'ws')}/api/live`, {
    headers: { cookie: headers.cookie ?? '' },
  })
  await new Promise((resolve) => screen.once('open', resolve))
  screen.on('message', (data) => {
    const told: { name?: string; data?: { conversationId?: string; seq?: number } } = JSON.parse(String(data))
    if (told.name === 'conversations.message.received')
      arrived.get(`${told.data?.conversationId} ${told.data?.seq}`)?.(performance.now())
  })
  const before = await figures(base)
  const taken: number[] = []
  await Promise.all(Array.from({ length: CONVERSATIONS }, (_, n) => converse(base, n, arrived, taken)))
  const after = await figures(base)
  screen.close()
  return {
    messages: taken.length,
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    databaseShare:
      (after.database - before.database) / (after.requests - before.requests + after.jobs - before.jobs),
  }
}

async function converse(
  base: string,
  n: number,
  arrived: Map<string, (at: number) => void>,
  taken: number[],
): Promise<void> {
  const dice = openDice(n)
  const visitor = await visit(base)
  await wait(dice.whole(0, PAUSE_MS))
  const begun = expectOk(
    await call(`${base}/api/visitor/conversations`, 'POST', visitor, {
      clientId: `latency-${n}`,
      text: sentence(n),
    }),
  )
  const { conversation }: { conversation: { id: string } } = JSON.parse(begun.text)
  const until = performance.now() + SECONDS * 1000
  for (let i = 0; performance.now() < until; i++) {
    const began = performance.now()
    const answer = expectOk(
      await call(`${base}/api/visitor/conversations/${conversation.id}/messages`, 'POST', visitor, {
        clientId: `latency-${n}-${i}`,
        text: sentence(n * 1000 + i),
      }),
    )
    const { event }: { event: { seq: number } } = JSON.parse(answer.text)
    const key = `${conversation.id} ${event.seq}`
    // The screen may have it before the customer has his answer: then the live line told it in between.
    const seen = await Promise.race([
      new Promise<number>((resolve) => arrived.set(key, resolve)),
      wait(5000).then(() => Number.NaN),
    ])
    arrived.delete(key)
    if (!Number.isNaN(seen)) taken.push(seen - began)
    await wait(dice.whole(PAUSE_MS / 2, PAUSE_MS * 1.5))
  }
}

async function figures(base: string): Promise<{ database: number; requests: number; jobs: number }> {
  const { text } = await call(`${base}/metrics`, 'GET')
  const sum = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? ([\\d.e+-]+)$`, 'gm'))].reduce(
      (all, one) => all + Number(one[1]),
      0,
    )
  return {
    database: sum('anju_database_seconds_total'),
    requests: sum('anju_http_request_seconds_sum'),
    jobs: sum('anju_job_seconds_sum'),
  }
}
