/** The demo bank behind the port, by whatever line it is reached; its callbacks are signed, and what is not is forged. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Gateway, GatewayKind, Heard, Limits, Sent, StatementLine } from '../port.ts'
import type { BankOrder, BankWord, Reply } from './bank.ts'

/** How the bank is reached. */
export interface BankLine {
  order(order: BankOrder): Promise<Reply>
  query(number: string): Promise<Reply>
  statement(day: string): Promise<readonly BankWord[]>
}

const Word = z.object({
  number: z.string(),
  kind: z.enum(['refund', 'transfer']),
  state: z.enum(['processing', 'succeeded', 'abnormal']),
  fen: z.number().int(),
  reference: z.string(),
  at: z.iso.datetime(),
})

const OLDEST_MS = 10 * 60_000

export const DEMO_LIMITS: Limits = { days: 365, partials: 50, apartSeconds: 0, askAfterSeconds: 5 }

/** What stands in the headers of a callback. */
export const signedHeaders = (secret: string, body: string, at: Date): Record<string, string> => ({
  'x-demo-timestamp': String(at.getTime()),
  'x-demo-signature': signatureOf(secret, String(at.getTime()), body),
})

const signatureOf = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${body}\n`).digest('hex')

interface Given {
  readonly line: BankLine
  readonly secret: string
  readonly now: () => Date
  readonly limits: Limits
}

export function demoGateway({ line, secret, now, limits }: Given): Gateway {
  return {
    name: 'demo',
    limits,
    refund: async ({ number, fen }) => sentBy(await line.order({ number, fen, kind: 'refund' })),
    transfer: async ({ number, fen }) => sentBy(await line.order({ number, fen, kind: 'transfer' })),
    async query(number) {
      const reply = await line.query(number)
      if (reply === 'silence') return { state: 'unknown' }
      if (reply.status === 404) return { state: 'unheard' }
      if (reply.status !== 200) return { state: 'unknown' }
      const { state, fen, reference, at } = reply.word
      return { state, fen, reference, at: new Date(at) }
    },
    async hear({ headers, rawBody }) {
      const body = rawBody.toString('utf8')
      const timestamp = headers['x-demo-timestamp'] ?? ''
      const given = Buffer.from(headers['x-demo-signature'] ?? '')
      const right = Buffer.from(signatureOf(secret, timestamp, body))
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged'
      // An old callback, kept and played again by somebody else, is signed too.
      if (Math.abs(now().getTime() - Number(timestamp)) > OLDEST_MS) return 'forged'
      return heardOf(body)
    },
    async statement(day) {
      const words = await line.statement(day)
      return words.map(
        ({ number, kind, fen, reference, at }): StatementLine => ({
          number,
          kind,
          fen,
          reference,
          at: new Date(at),
        }),
      )
    },
    thanks: { type: 'application/json', body: '{"code":"SUCCESS"}' },
  }
}

function sentBy(reply: Reply): Sent {
  if (reply === 'silence' || reply.status === 500) return 'unknown'
  if (reply.status === 503) return { failed: 'BUSY', later: true }
  if (reply.status !== 200) return { failed: reply.code }
  if (reply.word.state === 'abnormal') return { failed: 'ACCOUNT_CLOSED', abnormal: true }
  return reply.word.state === 'succeeded' ? 'succeeded' : 'accepted'
}

function heardOf(body: string): Heard | 'other' {
  const read = Word.safeParse(JSON.parse(body))
  if (!read.success) return 'other'
  const { number, state, fen, reference, at } = read.data
  return { number, state, fen, reference, at: new Date(at) }
}

const Settings = z.object({ secret: z.string().min(16).max(200) })

/** @param lineFor opens a line to the bank for one shop */
export const demoKind = (
  lineFor: (tenant: string, zone: string) => BankLine,
  limits: Limits = DEMO_LIMITS,
): GatewayKind => ({
  name: 'demo',
  title: { zh: '演示支付（不动真钱）', en: 'Demo payments (no real money moves)' },
  settings: Settings,
  secrets: ['secret'],
  transfers: true,
  open: (settings, { tenant, zone, now }) =>
    demoGateway({ line: lineFor(tenant, zone), secret: Settings.parse(settings).secret, now, limits }),
})
