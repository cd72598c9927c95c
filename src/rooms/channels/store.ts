/** How channels are kept. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { WebSettings } from './contract.ts'

export interface ChannelRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly key: string
  readonly active: boolean
  readonly settings: Partial<WebSettings>
  readonly createdAt: Date
}

const COLUMNS = sql.raw('id, kind, name, key, active, settings, created_at as "createdAt"')

export async function all(ctx: Ctx): Promise<ChannelRow[]> {
  const { rows } = await sql<ChannelRow>`select ${COLUMNS} from channels.channel
    where tenant_id = ${ctx.tenant} order by created_at, id`.execute(ctx.db)
  return rows
}

export async function byId(ctx: Ctx, id: string): Promise<ChannelRow | undefined> {
  const { rows } = await sql<ChannelRow>`select ${COLUMNS} from channels.channel
    where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
  return rows[0]
}

export async function byKey(ctx: Ctx, key: string): Promise<ChannelRow | undefined> {
  const { rows } = await sql<ChannelRow>`select ${COLUMNS} from channels.channel
    where tenant_id = ${ctx.tenant} and key = ${key}`.execute(ctx.db)
  return rows[0]
}

/** Writes a channel; false when its key is taken. */
export async function insert(ctx: Ctx, row: ChannelRow): Promise<boolean> {
  const { rows } =
    await sql`insert into channels.channel (tenant_id, id, kind, name, key, active, settings, created_at)
    values (${ctx.tenant}, ${row.id}, ${row.kind}, ${row.name}, ${row.key}, ${row.active},
      ${JSON.stringify(row.settings)}::jsonb, ${row.createdAt})
    on conflict (tenant_id, key) do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}

export async function update(ctx: Ctx, row: ChannelRow): Promise<void> {
  await sql`update channels.channel set name = ${row.name}, active = ${row.active},
    settings = ${JSON.stringify(row.settings)}::jsonb where tenant_id = ${ctx.tenant} and id = ${row.id}`.execute(
    ctx.db,
  )
}
