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

/** Notes that a page showed a channel; beyond `most` pages only known ones are noted. */
export async function noteSeen(
  ctx: Ctx,
  { channelId, origin, most }: { channelId: string; origin: string; most: number },
): Promise<void> {
  await sql`insert into channels.seen (tenant_id, channel_id, origin, at)
    select ${ctx.tenant}, ${channelId}, ${origin}, ${ctx.now}
    where exists (select 1 from channels.seen where tenant_id = ${ctx.tenant} and channel_id = ${channelId} and origin = ${origin})
      or (select count(*) from channels.seen where tenant_id = ${ctx.tenant} and channel_id = ${channelId}) < ${most}
    on conflict (tenant_id, channel_id, origin) do update set at = excluded.at`.execute(ctx.db)
}

/** Pages that showed a channel, newest first. */
export async function seen(ctx: Ctx): Promise<{ channelId: string; origin: string; at: Date }[]> {
  const { rows } = await sql<{ channelId: string; origin: string; at: Date }>`
    select channel_id as "channelId", origin, at from channels.seen
    where tenant_id = ${ctx.tenant} order by at desc, origin`.execute(ctx.db)
  return rows
}
