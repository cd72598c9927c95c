/** SQL of policies and their versions. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { PolicyDraft } from './contract.ts'
import { open } from './rows.ts'

export interface PolicyRead {
  readonly id: string
  readonly version: number
  readonly active: boolean
  readonly draft: PolicyDraft
  readonly byName: string
  readonly at: Date
}

/** The house itself has no name: what it sets up nobody wrote. */
const writerOf = ({ actor }: Ctx): string => (actor.kind === 'system' ? '' : actor.name)

/** In the order in which they are asked. */
export async function policies(ctx: Ctx): Promise<PolicyRead[]> {
  const rows = await open(ctx)
    .selectFrom('standards.policy')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id, version, active, draft, by_name, at }) => ({
    ...{ id, version, active, draft, at },
    byName: by_name,
  }))
}

export async function locked(
  ctx: Ctx,
  id: string,
): Promise<{ version: number; active: boolean; draft: PolicyDraft } | undefined> {
  return open(ctx)
    .selectFrom('standards.policy')
    .select(['version', 'active', 'draft'])
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function save(ctx: Ctx, id: string, version: number, draft: PolicyDraft): Promise<void> {
  const shared = {
    version,
    draft: JSON.stringify(draft),
    by_id: ctx.actor.id,
    by_name: writerOf(ctx),
    at: ctx.now,
  }
  const row = { ...shared, position: draft.position, active: true }
  await open(ctx)
    .insertInto('standards.policy')
    .values({ ...row, id, tenant_id: ctx.tenant })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(row))
    .execute()
  await open(ctx)
    .insertInto('standards.policy_version')
    .values({ ...shared, policy_id: id, tenant_id: ctx.tenant })
    .execute()
}

export async function end(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .updateTable('standards.policy')
    .set({ active: false, by_id: ctx.actor.id, by_name: writerOf(ctx), at: ctx.now })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export async function history(ctx: Ctx, id: string) {
  return open(ctx)
    .selectFrom('standards.policy_version')
    .select(['version', 'draft', 'by_name', 'at'])
    .where('tenant_id', '=', ctx.tenant)
    .where('policy_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
}

/** Clocks that run by each policy now. */
export async function running(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await open(ctx)
    .selectFrom('standards.clock')
    .select(['policy_id', sql<number>`count(*)::int`.as('n')])
    .where('tenant_id', '=', ctx.tenant)
    .where('ended_at', 'is', null)
    .groupBy('policy_id')
    .execute()
  return new Map(rows.map((row) => [row.policy_id, row.n]))
}

/** 100: as written. */
export async function stretch(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ percent: number }>`select percent from standards.stretch
    where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.percent ?? 100
}

export async function saveStretch(ctx: Ctx, percent: number): Promise<void> {
  if (percent === 100)
    await sql`delete from standards.stretch where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  else
    await sql`insert into standards.stretch (tenant_id, percent, at) values (${ctx.tenant}, ${percent}, ${ctx.now})
      on conflict (tenant_id) do update set percent = excluded.percent, at = excluded.at`.execute(ctx.db)
}
