// SQL of policies and their versions.
import type { Ctx } from '../../kernel/ctx.ts'
import type { PolicyDraft } from './contract.ts'
import { open, type PolicyRecord, type PolicyVersionRecord, type Read } from './rows.ts'

export async function policy(ctx: Ctx, key: string): Promise<Read<PolicyRecord> | undefined> {
  return open(ctx)
    .selectFrom('knowledge.policy')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .executeTakeFirst()
}
export async function lockedPolicy(ctx: Ctx, key: string): Promise<Read<PolicyRecord> | undefined> {
  return open(ctx)
    .selectFrom('knowledge.policy')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
}
export async function policies(ctx: Ctx): Promise<Read<PolicyRecord>[]> {
  return open(ctx)
    .selectFrom('knowledge.policy')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('key')
    .execute()
}
/** The newest state and, beside it, the version that stays. */
export async function putPolicy(
  ctx: Ctx,
  row: { id: string; version: number; draft: PolicyDraft },
): Promise<void> {
  const draft = JSON.stringify(row.draft)
  const shared = {
    tenant_id: ctx.tenant,
    version: row.version,
    draft,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    at: ctx.now,
  }
  const current = { ...shared, id: row.id, key: row.draft.key }
  await open(ctx)
    .insertInto('knowledge.policy')
    .values(current)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(current))
    .execute()
  await open(ctx)
    .insertInto('knowledge.policy_version')
    .values({ ...shared, policy_id: row.id })
    .execute()
}
export async function policyHistory(ctx: Ctx, id: string): Promise<Read<PolicyVersionRecord>[]> {
  return open(ctx)
    .selectFrom('knowledge.policy_version')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('policy_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
}
export async function articlesByPolicy(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await open(ctx)
    .selectFrom('knowledge.mention')
    .select((eb) => ['key', eb.fn.countAll<number>().as('n')])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'policy')
    .groupBy('key')
    .execute()
  return new Map(rows.map((row) => [row.key, row.n]))
}
