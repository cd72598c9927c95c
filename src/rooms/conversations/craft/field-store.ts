/** The fields that a merchant made for his matters. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Field } from '../contract.ts'

export async function all(ctx: Ctx): Promise<Field[]> {
  const { rows } = await sql<Omit<Field, 'label'> & { zh: string; en: string }>`
    select id, label_zh as zh, label_en as en, kind, choices, place, retired_at is not null as retired
    from conversations.field where tenant_id = ${ctx.tenant} order by retired_at is not null, place, id`.execute(
    ctx.db,
  )
  return rows.map(({ zh, en, ...rest }) => ({ ...rest, label: { zh, en } }))
}

export async function save(ctx: Ctx, field: Field): Promise<void> {
  await sql`insert into conversations.field (tenant_id, id, label_zh, label_en, kind, choices, place, retired_at)
    values (${ctx.tenant}, ${field.id}, ${field.label.zh}, ${field.label.en}, ${field.kind}, ${field.choices}::text[],
      ${field.place}, ${field.retired ? ctx.now : null})
    on conflict (tenant_id, id) do update set label_zh = excluded.label_zh, label_en = excluded.label_en,
      choices = excluded.choices, place = excluded.place, retired_at = excluded.retired_at`.execute(ctx.db)
}
