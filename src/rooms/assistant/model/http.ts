/** Routes of the language model: a line each. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { type Route, route, stagedRoute } from '../../../kernel/route.ts'
import * as at from './contract.ts'
import type { ModelOffice } from './open.ts'
import { probe } from './probe.ts'
import { change, shape, standingRow } from './settings.ts'
import * as store from './store.ts'

const MOST_CALLS = 50

export const modelRoutes = (office: ModelOffice): Route[] => [
  // Where a model is tells of the house's own network: nothing for who only answers customers.
  route(at.readModel, 'assistant.manage', async (ctx) => shape(office.exchange, ctx, await standingRow(ctx))),
  route(at.changeModel, 'assistant.manage', async (ctx, { body }) =>
    shape(office.exchange, ctx, await change(office.seal, ctx, body)),
  ),
  stagedRoute(at.probeModel, 'assistant.manage', (who) => probe(office, who), { limit: 10 }),
  route(at.readModelCalls, 'assistant.manage', async (ctx, { query }) => ({
    items: await calls(ctx, query.limit ?? MOST_CALLS),
  })),
]

async function calls(ctx: Ctx, most: number): Promise<at.ModelCall[]> {
  const rows = await store.calls(ctx, most)
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    verb: row.verb,
    outcome: row.outcome,
    ms: row.ms,
    tokens: row.tokens,
    microFen: row.micro_fen,
    conversationId: row.conversation_id,
    sent: row.sent,
    got: row.got,
  }))
}
