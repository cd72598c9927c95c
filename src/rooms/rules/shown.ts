/** What rules did, as a page of the log, each refusal in a sentence of the reader's language. */
import type { Answer, Parts } from '../../kernel/contract.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { idCursor } from '../../kernel/cursor.ts'
import type { Facts } from '../../kernel/errors.ts'
import type { listRuns } from './contract.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

export async function runs(
  room: Room,
  ctx: Ctx,
  query: Parts<typeof listRuns>['query'],
): Promise<Answer<typeof listRuns>> {
  const found = await store.runs(ctx, {
    ...query,
    cursor: idCursor('run', query.cursor),
    limit: query.limit + 1,
  })
  const items = found.slice(0, query.limit).map((run) => ({
    id: run.id,
    rule: { id: run.ruleId, name: run.ruleName, version: run.version },
    event: run.event,
    at: run.at.toISOString(),
    conversationId: run.conversationId,
    orderId: run.orderId,
    outcome: run.outcome,
    deeds: [...run.deeds],
    reason: sentence(room, ctx, run.reason),
  }))
  const last = found.length > query.limit ? items.at(-1) : undefined
  return { items, ...(last && { next: last.id }) }
}

/** A reason is kept as its code and facts. */
function sentence(room: Room, ctx: Ctx, reason: string): string {
  if (reason === '') return ''
  const space = reason.indexOf(' ')
  if (space < 0) return room.house.words.say(ctx.language, reason)
  const facts: Facts = JSON.parse(reason.slice(space + 1))
  return room.house.words.say(ctx.language, reason.slice(0, space), facts)
}
