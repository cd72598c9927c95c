/** Making a promise: written down once, watched from then on. */
import { promiseKind } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make as makeId } from '../../kernel/ids.ts'
import { isRehearsal } from '../conversations/contract.ts'
import { watch } from './arm.ts'
import type { Building } from './building.ts'
import type { PromisedShape } from './contract.ts'
import type { Maker, NewPromise } from './door.ts'
import { policyOf } from './policy.ts'
import { newRow } from './row.ts'
import { whole } from './show.ts'
import * as store from './store.ts'

const MINUTE = 60_000

/** @throws Refusal promises.over when its time lies in the past, customers.unknown, promises.rehearsal */
export async function make(building: Building, ctx: Ctx, given: NewPromise): Promise<PromisedShape> {
  const known = given.key ? await store.byKey(ctx, given.key) : undefined
  if (known) return whole(building, ctx, known)
  const row = await drafted(building, ctx, given)
  if (row.due_at <= ctx.now) throw new Refusal('invalid', 'promises.over')
  if (!(await store.insert(ctx, row))) {
    const first = await store.byKey(ctx, given.key ?? '')
    if (!first) throw new Refusal('conflict', 'promises.changed-meanwhile')
    return whole(building, ctx, first)
  }
  await store.addEntry(ctx, row.id, { word: 'made', text: row.what, by: row.by_name })
  await watch(ctx, row, await policyOf(ctx))
  await ctx.tell('promises.made', toldOf(row), { topic: topicOf(row) })
  return whole(building, ctx, row)
}

async function drafted(building: Building, ctx: Ctx, given: NewPromise): Promise<store.PromiseTable> {
  if (given.conversationId && isRehearsal(given.conversationId))
    throw new Refusal('conflict', 'promises.rehearsal')
  const kind = given.kind ?? promiseKind(given.what)
  const by = given.by ?? makerOf(ctx)
  const { kinds } = await policyOf(ctx)
  const due = given.due ?? new Date(ctx.now.getTime() + kinds[kind].defaultMinutes * MINUTE)
  const order = given.orderId ? await building.orders.read(ctx, given.orderId) : undefined
  const keeper = by.kind === 'staff' ? by.id : await holderOf(building, ctx, given.conversationId)
  const said = {
    id: makeId('prm', ctx.now),
    customer_id: given.customerId,
    what: given.what,
    kind,
    due_at: due,
    made_at: ctx.now,
    by_kind: by.kind,
    by_id: by.id,
    by_name: by.name,
  }
  return newRow(ctx, said, {
    key: given.key,
    conversation_id: given.conversationId,
    order_id: order?.id,
    order_number: order?.number,
    source: given.source,
    from_at: given.from && given.from < due ? given.from : null,
    keeper_id: keeper,
    team_id: given.teamId ?? (await teamOf(building, ctx, keeper)),
  })
}

function makerOf({ actor }: Ctx): Maker {
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.id, name: actor.name }
  return actor.kind === 'assistant'
    ? { kind: 'assistant', id: 'assistant', name: '' }
    : { kind: 'flow', id: actor.id, name: '' }
}

/** Who has the conversation keeps what no person promised. */
async function holderOf(
  { conversations }: Building,
  ctx: Ctx,
  conversationId: string | null | undefined,
): Promise<string | null> {
  return conversationId ? ((await conversations.row(ctx, conversationId)).assignee?.id ?? null) : null
}

/** The first team of whoever keeps it, as he sits at the desk now. */
async function teamOf({ routing }: Building, ctx: Ctx, keeper: string | null): Promise<string | null> {
  if (!keeper) return null
  return (await routing.desk(ctx)).find((one) => one.id === keeper)?.teams[0] ?? null
}

/** Ids and times for whoever listens, no words. */
export const toldOf = (row: store.PromiseRecord) => ({
  promise: row.id,
  customer: row.customer_id,
  conversation: row.conversation_id,
  order: row.order_id,
  kind: row.kind,
  team: row.team_id,
  keeper: row.keeper_id,
  due: row.due_at,
})
export const topicOf = (row: store.PromiseRecord): string => `promise:${row.id}`
