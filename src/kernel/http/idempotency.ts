/** The same Idempotency-Key answers the same thing once more: the answer is kept in the transaction of the deed. */
import { createHash } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import { Refusal } from '../errors.ts'
import { soon } from '../line.ts'

export interface Once {
  readonly key: string
  readonly route: string
  readonly request: string
}

/** @returns the kept answer, or undefined: then the deed is this caller's to do. A double in flight waits here for the first. */
export async function claim(ctx: Ctx, once: Once): Promise<{ answer: unknown } | undefined> {
  const hash = hashOf(once)
  const caller = callerOf(ctx)
  const { rows: mine } =
    await sql`/* kernel.claim */ insert into kernel.answered (tenant_id, caller, key, route, request_hash, at)
    values (${ctx.tenant}, ${caller}, ${once.key}, ${once.route}, ${hash}, ${ctx.now})
    on conflict do nothing returning 1 as one`.execute(ctx.db)
  if (mine.length > 0) return undefined
  const { rows } = await sql<{
    request_hash: string
    answer: unknown
  }>`select request_hash, answer from kernel.answered
    where tenant_id = ${ctx.tenant} and caller = ${caller} and key = ${once.key}`.execute(ctx.db)
  if (rows[0]?.request_hash !== hash) throw new Refusal('conflict', 'http.key-used')
  return { answer: rows[0].answer }
}

/** Keeps the answer for a repeated call. */
export async function keep(ctx: Ctx, once: Once, answer: unknown): Promise<void> {
  const given = [JSON.stringify(answer ?? null), ctx.tenant, callerOf(ctx), once.key]
  await soon(ctx.db, CompiledQuery.raw(KEEP, given))
}

const KEEP = `/* kernel.keep */ update kernel.answered set status = 200, answer = $1::jsonb
  where tenant_id = $2 and caller = $3 and key = $4`

/** Takes away what a caller was answered, and every kept answer that names one of these things: for forgetting a person. */
export async function forgetAnswers(
  ctx: Ctx,
  caller: { kind: string; id: string },
  things: readonly string[],
): Promise<void> {
  await sql`delete from kernel.answered where tenant_id = ${ctx.tenant} and (caller = ${`${caller.kind}:${caller.id}`}
    or exists (select 1 from unnest(${[...things]}::text[]) as named(id)
      where position(named.id in answer::text) > 0 or position(named.id in route) > 0))`.execute(ctx.db)
}

const callerOf = (ctx: Ctx) =>
  ctx.actor.id === 'nobody'
    ? `nobody:${createHash('sha256')
        .update(ctx.address ?? '')
        .digest('hex')
        .slice(0, 16)}`
    : `${ctx.actor.kind}:${ctx.actor.id}`

const hashOf = (once: Once) => createHash('sha256').update(`${once.route}\n${once.request}`).digest('hex')
