/** How a promise ends: kept, broken with what makes it good, released; and moved to another time before. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { watch } from './arm.ts'
import type { PromiseActName } from './contract.ts'
import { policyOf } from './policy.ts'
import { amendsFor, eventsFor, type PromiseEvent, promiseFlow } from './promise.ts'
import * as store from './store.ts'

export interface Act {
  readonly act: PromiseActName
  readonly due?: Date | undefined
  readonly reason?: string | undefined
  readonly version?: number | undefined
}

const NEEDS_REASON: readonly PromiseActName[] = ['break', 'release', 'move', 'reopen']

/** @throws Refusal promises.unknown, promises.changed-meanwhile, promises.step.not-now, promises.reason-missing, promises.over */
export async function act(ctx: Ctx, id: string, given: Act): Promise<store.PromiseRecord> {
  const row = await locked(ctx, id, given.version)
  const reason = given.reason?.trim() ?? ''
  if (NEEDS_REASON.includes(given.act) && !reason) throw new Refusal('invalid', 'promises.reason-missing')
  let now = row
  for (const event of eventsFor(given.act, standing(row), ctx.now))
    now = await step(ctx, now, event, { ...given, reason })
  await ctx.audit(`promises.${given.act}`, id, { from: row.state, to: now.state })
  return now
}

export async function locked(ctx: Ctx, id: string, version?: number): Promise<store.PromiseRecord> {
  const row = await store.byId(ctx, id, true)
  if (!row) throw new Refusal('missing', 'promises.unknown', { promise: id })
  if (version !== undefined && version !== row.version)
    throw new Refusal('conflict', 'promises.changed-meanwhile')
  return row
}

export const standing = (row: store.PromiseRecord) => ({
  state: row.state,
  due: row.due_at,
  fulfilledAt: row.fulfilled_at,
})

async function step(
  ctx: Ctx,
  row: store.PromiseRecord,
  event: PromiseEvent,
  { due, reason = '' }: { due?: Date | undefined; reason?: string },
): Promise<store.PromiseRecord> {
  const state = promiseFlow.step(row.state, event)
  switch (event) {
    case 'break':
      return breakNow(ctx, row, reason)
    case 'finish':
      return told(
        ctx,
        row,
        { word: 'finished', text: reason, name: 'promises.finished' },
        { fulfilled_at: ctx.now },
      )
    case 'move':
      return move(ctx, row, due, reason)
    case 'reopen': {
      const again = { state, ended_at: null, fulfilled_at: null, reason: '', warned_at: null }
      const opened = await told(ctx, row, { word: 'reopened', text: reason, name: 'promises.changed' }, again)
      await watch(ctx, opened, await policyOf(ctx))
      return opened
    }
    default: {
      const word = event === 'keep' ? 'kept' : 'released'
      const ended = {
        state,
        ended_at: ctx.now,
        reason,
        ...(event === 'keep' && { fulfilled_at: ctx.now }),
      }
      return told(ctx, row, { word, text: reason, name: `promises.${word}` }, ended)
    }
  }
}

async function move(
  ctx: Ctx,
  row: store.PromiseRecord,
  due: Date | undefined,
  reason: string,
): Promise<store.PromiseRecord> {
  if (!due || due <= ctx.now) throw new Refusal('invalid', 'promises.over')
  const state = promiseFlow.step(row.state, 'move')
  const fields = { state, due_at: due, from_at: null, moves: row.moves + 1, warned_at: null, reason }
  const moved = await told(ctx, row, { word: 'moved', text: reason, name: 'promises.changed' }, fields)
  await watch(ctx, moved, await policyOf(ctx))
  return moved
}

async function told(
  ctx: Ctx,
  row: store.PromiseRecord,
  entry: { word: string; text: string; name: string },
  fields: store.Change,
): Promise<store.PromiseRecord> {
  const after = await store.change(ctx, row.id, fields)
  await store.addEntry(ctx, row.id, { word: entry.word, text: entry.text })
  await ctx.tell(entry.name, facts(after), { topic: `promise:${row.id}` })
  return after
}

const facts = (row: store.PromiseRecord) => ({
  promise: row.id,
  customer: row.customer_id,
  conversation: row.conversation_id,
  order: row.order_id,
  kind: row.kind,
  state: row.state,
  team: row.team_id,
  keeper: row.keeper_id,
})

const MONTH_MS = 30 * 86_400_000

/** Broken: told, and made good by policy at once where the caps allow it; above them a person decides. */
export async function breakNow(
  ctx: Ctx,
  row: store.PromiseRecord,
  reason: string,
): Promise<store.PromiseRecord> {
  const state = promiseFlow.step(row.state, 'break')
  const broken = await told(
    ctx,
    row,
    { word: 'broken', text: reason, name: 'promises.broken' },
    { state, ended_at: ctx.now, reason },
  )
  const policy = await policyOf(ctx)
  const { cashFen, couponFen } = policy.kinds[row.kind]
  if (cashFen + couponFen === 0) return broken
  const paid = await store.paidSince(ctx, row.customer_id, {
    customer: new Date(ctx.now.getTime() - MONTH_MS),
    day: startOfDay(ctx.zone, dayIn(ctx.zone, ctx.now)),
  })
  const decision = amendsFor(policy, row.kind, paid)
  return decision ? settle(ctx, broken, { ...decision, by: null, words: '' }) : broken
}

export interface Settling {
  readonly state: 'owed' | 'to-decide' | 'declined'
  readonly cashFen: number
  readonly couponFen: number
  readonly why: NonNullable<store.PromiseRecord['amends_why']>
  /** null: the policy. */
  readonly by: string | null
  readonly words: string
}

/** Writes down what makes it good, once: the flow knows no way to do it again. */
export async function settle(
  ctx: Ctx,
  row: store.PromiseRecord,
  given: Settling,
): Promise<store.PromiseRecord> {
  const fields: store.Change = {
    amends_state: given.state,
    amends_cash_fen: given.cashFen,
    amends_coupon_fen: given.couponFen,
    amends_why: given.why,
    amends_by: given.by,
    amends_words: given.words,
    amends_at: ctx.now,
    ...(given.state === 'owed' && { state: promiseFlow.step(row.state, 'amend') }),
  }
  const after = await store.change(ctx, row.id, fields)
  await store.addEntry(ctx, row.id, { word: `amends-${given.state}`, text: given.words })
  await ctx.audit(`promises.amends-${given.state}`, row.id, {
    cashFen: given.cashFen,
    couponFen: given.couponFen,
    why: given.why,
  })
  const name = given.state === 'owed' ? 'promises.amended' : 'promises.amends-changed'
  const sums = { cashFen: given.cashFen, couponFen: given.couponFen, amends: given.state }
  await ctx.tell(name, { ...facts(after), ...sums }, { topic: `promise:${row.id}` })
  return after
}
