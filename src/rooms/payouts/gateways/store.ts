/** All SQL of gateways' settings. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'

export interface GatewayRecord {
  readonly name: string
  readonly is_on: boolean
  readonly settings: Record<string, string>
  /** Sealed for this shop and this setting. */
  readonly sealed: Record<string, string>
  readonly version: number
}
type Tables = { 'payouts.gateway': GatewayRecord & { tenant_id: string } }

export const gateways = (ctx: Ctx): Promise<GatewayRecord[]> =>
  ctx.db
    .$extendTables<Tables>()
    .selectFrom('payouts.gateway')
    .select(['name', 'is_on', 'settings', 'sealed', 'version'])
    .where('tenant_id', '=', ctx.tenant)
    .execute()

export async function save(ctx: Ctx, row: Omit<GatewayRecord, 'version'>): Promise<void> {
  await sql`insert into payouts.gateway as g (tenant_id, name, is_on, settings, sealed, version)
    values (${ctx.tenant}, ${row.name}, ${row.is_on}, ${JSON.stringify(row.settings)}::jsonb,
      ${JSON.stringify(row.sealed)}::jsonb, 1)
    on conflict (tenant_id, name) do update set is_on = excluded.is_on, settings = excluded.settings,
      sealed = excluded.sealed, version = g.version + 1`.execute(ctx.db)
}
