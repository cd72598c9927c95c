/** Opening a work order: once for each key, with the checklist and the time of its kind, and given to whoever is free. */
import { addBusiness } from '../../engines/hours/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make as makeId } from '../../kernel/ids.ts'
import { isRehearsal } from '../conversations/contract.ts'
import type { Building } from './building.ts'
import type { WorkKindShape } from './contract.ts'
import type { NewWork } from './door.ts'
import { assign, queue } from './hand.ts'
import { kindOf } from './kinds.ts'
import { tell } from './lock.ts'
import * as store from './store.ts'
import { watch } from './watch.ts'
import { ACTIVE } from './work-order.ts'

/** @throws Refusal work.kind-unknown, work.after-unknown, orders.unknown, work.rehearsal */
export async function open(building: Building, ctx: Ctx, given: NewWork): Promise<store.WorkRecord> {
  const known = given.key ? await store.byKey(ctx, given.key) : undefined
  if (known) return known
  if (given.conversationId && isRehearsal(given.conversationId))
    throw new Refusal('conflict', 'work.rehearsal')
  const kind = await kindOf(ctx, given.kind)
  const after = [...new Set(given.after ?? [])]
  const before = await store.lockAll(ctx, after)
  if (before.length !== after.length) throw new Refusal('invalid', 'work.after-unknown')
  const points = given.checklist?.map((text) => ({ zh: text, en: text, required: true })) ?? kind.checklist
  const row = await drafted(building, ctx, given, kind)
  const draft = { ...row, items: points.length, blocked: before.some((one) => ACTIVE.includes(one.state)) }
  if (!(await store.insert(ctx, draft))) {
    const first = await store.byKey(ctx, given.key ?? '')
    if (!first) throw new Refusal('conflict', 'work.changed-meanwhile')
    return first
  }
  await store.addItems(ctx, row.id, points)
  await store.tieAfter(ctx, row.id, after)
  await store.addEntry(ctx, row.id, { word: 'opened' })
  if (given.note) await store.addComment(ctx, row.id, given.note)
  await watch(ctx, draft)
  await tell(ctx, 'opened', draft)
  if (given.assigneeId) return assign(building, ctx, row.id, { staffId: given.assigneeId })
  return queue(building, ctx, draft, given.kind === 'keep-promise' ? { lane: 'angry' } : {})
}

async function drafted(
  building: Building,
  ctx: Ctx,
  given: NewWork,
  kind: WorkKindShape,
): Promise<store.WorkTable> {
  const order = given.orderId ? await building.orders.read(ctx, given.orderId) : undefined
  const team = given.team === undefined ? kind.teamId : given.team
  return {
    tenant_id: ctx.tenant,
    id: makeId('wrk', ctx.now),
    key: given.key ?? null,
    number: await store.nextNumber(ctx),
    kind: kind.code,
    title: given.title,
    state: 'open',
    cause: null,
    until_at: null,
    waited_from: null,
    team_id: team,
    assignee_id: null,
    assignee_name: null,
    customer_id: given.customerId ?? order?.customerId ?? null,
    conversation_id: given.conversationId ?? null,
    order_id: order?.id ?? null,
    order_number: order?.number ?? null,
    promise_id: given.promiseId ?? null,
    due_at: given.due ?? (await dueOf(building, ctx, kind, team)),
    late_at: null,
    opened_at: ctx.now,
    ended_at: null,
    facts: given.facts ?? {},
    items: 0,
    items_done: 0,
    blocked: false,
    version: 1,
  }
}

/** So much open time of its team from now; a calendar that never opens counts every minute. */
async function dueOf(
  { calendars }: Building,
  ctx: Ctx,
  kind: WorkKindShape,
  team: string | null,
): Promise<Date> {
  const seconds = kind.dueMinutes * 60
  const calendar = await calendars.calendarOf(ctx, team)
  return addBusiness(calendar, ctx.now, seconds) ?? new Date(ctx.now.getTime() + seconds * 1000)
}
