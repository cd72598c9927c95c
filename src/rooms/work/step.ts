/** The way of a work order: begun, waiting for somebody, going on, done, cancelled, opened again. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import type { WorkActName } from './contract.ts'
import type { Step } from './door.ts'
import { giveBack, queue } from './hand.ts'
import { locked, subjectOf, tell } from './lock.ts'
import * as store from './store.ts'
import { goOn, watch } from './watch.ts'
import { dueAfterWaiting, workFlow } from './work-order.ts'

/** @throws Refusal work.unknown, work.changed-meanwhile, work.step.not-now, work.blocked, work.checklist-open, work.cause-missing */
export async function step(building: Building, ctx: Ctx, id: string, given: Step): Promise<store.WorkRecord> {
  const row = await locked(ctx, id, given.version)
  const state = workFlow.step(row.state, given.act)
  if (row.blocked && (given.act === 'begin' || given.act === 'finish'))
    throw new Refusal('conflict', 'work.blocked')
  switch (given.act) {
    case 'begin':
      return said(ctx, await store.change(ctx, id, { state }), 'begin')
    case 'wait':
      return wait(building, ctx, row, given)
    case 'resume':
      return goOn(building, ctx, row, 'resume')
    case 'finish':
      return finish(building, ctx, row)
    case 'give-back':
      return giveBack(building, ctx, row)
    case 'cancel':
      return cancel(building, ctx, row, given.reason ?? '')
    case 'reopen':
      return reopen(building, ctx, row, given.reason ?? '')
  }
}

async function said(
  ctx: Ctx,
  row: store.WorkRecord,
  word: WorkActName,
  text = '',
): Promise<store.WorkRecord> {
  await store.addEntry(ctx, row.id, { word, text })
  await tell(ctx, word === 'finish' ? 'done' : word === 'cancel' ? 'cancelled' : 'changed', row)
  return row
}

async function wait(
  { routing }: Building,
  ctx: Ctx,
  row: store.WorkRecord,
  { cause, until, reason = '' }: Step,
): Promise<store.WorkRecord> {
  if (!cause) throw new Refusal('invalid', 'work.cause-missing')
  if (until && until <= ctx.now) throw new Refusal('invalid', 'work.until-over')
  const after = await store.change(ctx, row.id, {
    state: workFlow.step(row.state, 'wait'),
    cause,
    until_at: until ?? null,
    waited_from: ctx.now,
  })
  await routing.rest(ctx, subjectOf(row))
  await watch(ctx, after)
  return said(ctx, after, 'wait', reason)
}

async function finish(building: Building, ctx: Ctx, row: store.WorkRecord): Promise<store.WorkRecord> {
  const open = (await store.itemsOf(ctx, row.id)).filter((item) => item.required && !item.done_at)
  if (open.length > 0) throw new Refusal('conflict', 'work.checklist-open', { count: open.length })
  return end(building, ctx, row, 'finish')
}

/** Done or cancelled: its person is free, and what came after it may begin. */
async function end(
  building: Building,
  ctx: Ctx,
  row: store.WorkRecord,
  act: 'finish' | 'cancel',
  reason = '',
): Promise<store.WorkRecord> {
  const after = await store.change(ctx, row.id, {
    state: workFlow.step(row.state, act),
    ended_at: ctx.now,
    cause: null,
    until_at: null,
    waited_from: null,
  })
  await building.routing.release(ctx, subjectOf(row))
  await said(ctx, after, act, reason)
  if (act === 'finish' && row.kind === 'pay-amends' && row.promise_id)
    await building.promises.markPaid(ctx, row.promise_id, ctx.actor.kind === 'system' ? '' : ctx.actor.name)
  await freeFollowers(building, ctx, row.id)
  return after
}

async function cancel(
  building: Building,
  ctx: Ctx,
  row: store.WorkRecord,
  reason: string,
): Promise<store.WorkRecord> {
  if (!reason.trim()) throw new Refusal('invalid', 'work.reason-missing')
  return end(building, ctx, row, 'cancel', reason)
}

/** Work that came after this one and waits for nothing else: now it is somebody's turn. */
async function freeFollowers(building: Building, ctx: Ctx, id: string): Promise<void> {
  const { before } = await store.neighbours(ctx, id)
  for (const follower of await store.lockAll(
    ctx,
    before.map((one) => one.id),
  )) {
    if (!follower.blocked) continue
    const { after } = await store.neighbours(ctx, follower.id)
    if (after.some((one) => one.ended_at === null)) continue
    const free = await store.change(ctx, follower.id, { blocked: false })
    await store.addEntry(ctx, follower.id, { word: 'unblocked' })
    await tell(ctx, 'unblocked', free)
    if (free.state === 'open') await queue(building, ctx, free)
  }
}

async function reopen(
  building: Building,
  ctx: Ctx,
  row: store.WorkRecord,
  reason: string,
): Promise<store.WorkRecord> {
  if (!reason.trim()) throw new Refusal('invalid', 'work.reason-missing')
  const had = row.assignee_id
  const after = await store.change(ctx, row.id, {
    state: workFlow.step(row.state, 'reopen'),
    ended_at: null,
    late_at: null,
    assignee_id: null,
    assignee_name: null,
    due_at: dueAfterWaiting(row.due_at, row.ended_at, ctx.now),
  })
  await watch(ctx, after)
  await said(ctx, after, 'reopen', reason)
  return queue(building, ctx, after, had ? { prefer: had } : {})
}

/** For machines that did all of it: every point is ticked, waiting or blocked as it may be. */
export async function done(
  building: Building,
  ctx: Ctx,
  id: string,
  note?: string,
): Promise<store.WorkRecord> {
  const row = await locked(ctx, id)
  if (row.ended_at) return row
  if (note) await store.addComment(ctx, id, note)
  const ticked = await store.tick(ctx, id, null, true)
  const ready = await store.change(ctx, id, {
    items_done: row.items_done + ticked,
    state: 'doing',
    blocked: false,
  })
  return end(building, ctx, ready, 'finish')
}
