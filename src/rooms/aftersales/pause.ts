/** Stopping and starting a case's clock by hand; at the cap it goes on by itself. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { auditDeed, locked, wasDone, whoOf } from './act.ts'
import { paused, resumed } from './case.ts'
import type { PauseCauseName } from './contract.ts'
import type { CaseRecord } from './row.ts'
import { write } from './write.ts'

export interface PauseGiven {
  readonly caseId: string
  readonly cause: PauseCauseName
  readonly until?: Date | undefined
  readonly why?: string | undefined
  readonly expectedVersion?: number | undefined
  readonly key: string
}

/** What only a person with a name may declare. */
const BY_NAME: readonly PauseCauseName[] = ['force-majeure', 'frozen']
const NEEDED = 'aftersales.manage'

/** @throws Refusal aftersales.pause.* */
export async function pause(ctx: Ctx, given: PauseGiven): Promise<CaseRecord> {
  const row = await locked(ctx, given.caseId)
  if (await wasDone(ctx, row, given)) return row
  const { cause, until, why, key } = given
  const named = ctx.actor.kind === 'staff' && ctx.actor.permissions.has(NEEDED)
  if (BY_NAME.includes(cause) && !named) throw new Refusal('forbidden', 'aftersales.pause.by-name', { cause })
  const after = paused(row, { cause, until }, ctx.now)
  const role = ctx.actor.kind === 'customer' ? 'customer' : ctx.actor.kind === 'system' ? 'system' : 'agent'
  const data = { cause, until: after.pauseUntil?.toISOString() }
  const deed = {
    event: 'pause',
    role,
    by: whoOf(ctx),
    key,
    data,
    ...(why?.trim() && { said: why.trim() }),
  } as const
  const made = await write(ctx, [{ before: row, after, deed }])
  await auditDeed(ctx, made, { event: 'pause', cause })
  return made
}

/** @throws Refusal aftersales.pause.none */
export async function resume(
  ctx: Ctx,
  given: { caseId: string; expectedVersion?: number | undefined; key: string },
): Promise<CaseRecord> {
  const row = await locked(ctx, given.caseId)
  if (await wasDone(ctx, row, given)) return row
  return goOn(ctx, row, given.key)
}

export async function goOn(ctx: Ctx, row: CaseRecord, key: string, role?: 'timer'): Promise<CaseRecord> {
  const by =
    role ?? (ctx.actor.kind === 'customer' ? 'customer' : ctx.actor.kind === 'system' ? 'system' : 'agent')
  const data = { cause: row.pauseCause }
  const deed = { event: 'resume', role: by, by: role ? 'clock' : whoOf(ctx), key, data } as const
  const made = await write(ctx, [{ before: row, after: resumed(row, ctx.now), deed }])
  await auditDeed(ctx, made, { event: 'resume', cause: row.pauseCause })
  return made
}
