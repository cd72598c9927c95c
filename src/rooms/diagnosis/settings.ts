/** Whether photos of homes may be shown to the shop's model: no, unless the shop says yes (个人信息保护法 23). */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'

export async function mayLook(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ photos_to_model: boolean }>`
    select photos_to_model from diagnosis.settings where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0]?.photos_to_model ?? false
}

export async function changeSettings(
  ctx: Ctx,
  { photosToModel }: { readonly photosToModel: boolean },
): Promise<{ photosToModel: boolean }> {
  await sql`insert into diagnosis.settings (tenant_id, photos_to_model) values (${ctx.tenant}, ${photosToModel})
    on conflict (tenant_id) do update set photos_to_model = excluded.photos_to_model`.execute(ctx.db)
  await ctx.audit('diagnosis.settings-changed', 'diagnosis', { active: photosToModel })
  return { photosToModel }
}
