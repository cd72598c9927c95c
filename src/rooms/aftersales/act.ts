/** A command on a case: under its lock, with the version it expects, done once for each key. */
import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { advance, type Engine } from './advance.ts'
import { figuresOf, refusedBy, saidIn } from './case.ts'
import type { Command } from './door.ts'
import { roleFor } from './roles.ts'
import type { CaseRecord, Facts } from './row.ts'
import * as store from './store.ts'
import type { Data } from './tables/guards.ts'
import { write } from './write.ts'

/** A case under its lock, for whoever may touch it. @throws Refusal aftersales.unknown */
export async function locked(ctx: Ctx, id: string): Promise<CaseRecord> {
  return mine(ctx, await store.byId(ctx, id, true), id)
}

export async function found(ctx: Ctx, id: string): Promise<CaseRecord> {
  return mine(ctx, await store.byId(ctx, id), id)
}

/** Somebody else's case and none at all look the same from outside. */
function mine(ctx: Ctx, row: CaseRecord | undefined, id: string): CaseRecord {
  const hidden = ctx.actor.kind === 'customer' && row?.customerId !== ctx.actor.id
  if (!row || hidden) throw new Refusal('missing', 'aftersales.unknown', { case: id.slice(0, 80) })
  return row
}

/**
 * Whether this deed was done before. @throws Refusal aftersales.gone-on with the version now, when it was not and the
 * case is not as it expects
 */
export async function wasDone(
  ctx: Ctx,
  row: CaseRecord,
  { key, expectedVersion }: { key: string; expectedVersion?: number | undefined },
): Promise<boolean> {
  if (expectedVersion === row.version) return false
  // Read after the lock was granted: what another did while we waited is seen.
  if (await store.isDone(ctx, row.id, key)) return true
  if (expectedVersion === undefined) return false
  throw new Refusal('conflict', 'aftersales.gone-on', { version: row.version, state: row.state })
}

export async function act(engine: Engine, ctx: Ctx, command: Command): Promise<CaseRecord> {
  const { event, key, data = {} } = command
  const [row, before] = await Promise.all([
    locked(ctx, command.caseId),
    store.deedOf(ctx, command.caseId, key),
  ])
  // While we waited for the lock another may have done it by the same key.
  const done =
    before ?? ((await wasDone(ctx, row, command)) ? await store.deedOf(ctx, row.id, key) : undefined)
  if (done) return asBefore(row, done, { event, data })
  const role = roleFor(ctx.actor, row, command)
  if (event === 'rule') await mustBeAnother(ctx, row)
  const steps = await advance(engine, ctx, row, { event, role, by: whoOf(ctx), key, data })
  const after = await write(ctx, steps)
  await auditDeed(ctx, after, { event, role, from: row.state, to: after.state })
  return after
}

/** The same key is the same deed. @throws Refusal aftersales.key-otherwise when something else was done by it */
function asBefore(
  row: CaseRecord,
  done: NonNullable<Awaited<ReturnType<typeof store.deedOf>>>,
  { event, data }: { readonly event: string; readonly data: Data },
): CaseRecord {
  const said = saidIn(data)
  const same = done.event === event && isDeepStrictEqual(done.data, figuresOf(data))
  // Words that were forgotten with a person are compared no more.
  if (!same || (said && done.said !== null && done.said !== said))
    throw new Refusal('conflict', 'aftersales.key-otherwise')
  return row
}

/** What a colleague said no to, in whole or in part, he does not look at again himself. @throws Refusal aftersales.guard.another-person */
async function mustBeAnother(ctx: Ctx, row: CaseRecord): Promise<void> {
  if (refusedBy(row, await store.events(ctx, row.id)).includes(ctx.actor.id))
    throw new Refusal('forbidden', 'aftersales.guard.another-person')
}

/** The customer stands in the case itself; everybody else by his id. */
export const whoOf = ({ actor }: Ctx): string => (actor.kind === 'customer' ? '' : actor.id)

/** What people of the shop do is audited, with the head of the chain: the audit's own chain then anchors the case's. */
export async function auditDeed(ctx: Ctx, row: CaseRecord, facts: Facts): Promise<void> {
  if (ctx.actor.kind !== 'staff' && ctx.actor.kind !== 'assistant') return
  await ctx.audit('aftersales.acted', row.id, { ...facts, version: row.version, head: row.head })
}

/** Writes into a case's story without moving it; the version stays, so nobody's open page grows stale. */
export async function scribe(
  ctx: Ctx,
  row: CaseRecord,
  entry: {
    event: string
    key: string
    data?: Facts
    said?: string | undefined
    change?: Partial<CaseRecord>
  },
): Promise<CaseRecord> {
  const { event, key, data = {}, said, change = {} } = entry
  const after = { ...row, ...change }
  const role = ctx.actor.kind === 'customer' ? 'customer' : ctx.actor.kind === 'system' ? 'system' : 'agent'
  const deed = { event, role, by: whoOf(ctx), key, data, ...(said && { said }) } as const
  return write(ctx, [{ before: row, after: { ...after, changedAt: later(row.changedAt, ctx.now) }, deed }])
}

const later = (a: Date, b: Date): Date => (b < a ? a : b)
