// SQL of alarms: raised, joined, settled, listed.
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { FactChange } from '../catalogue/contract.ts'
import type { Shelf } from './contract.ts'
import { type AlarmRead, type AlarmRecord, open } from './rows.ts'

export async function insertAlarm(
  ctx: Ctx,
  row: Pick<AlarmRead, 'id' | 'article_id' | 'cause' | 'about' | 'about_name' | 'changes'>,
): Promise<void> {
  await open(ctx)
    .insertInto('knowledge.alarm')
    .values({
      ...row,
      about_name: JSON.stringify(row.about_name),
      changes: JSON.stringify(row.changes),
      tenant_id: ctx.tenant,
      raised_at: ctx.now,
      settled_at: null,
      verdict: null,
      settled_by_id: null,
      settled_by_name: null,
      note: null,
    })
    .execute()
}
export async function alarm(ctx: Ctx, id: string): Promise<AlarmRead | undefined> {
  return open(ctx)
    .selectFrom('knowledge.alarm')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
export async function openAlarms(ctx: Ctx, articles: readonly string[]): Promise<AlarmRead[]> {
  if (articles.length === 0) return []
  return open(ctx)
    .selectFrom('knowledge.alarm')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', 'in', [...articles])
    .where('settled_at', 'is', null)
    .orderBy('raised_at')
    .execute()
}
export async function setChanges(ctx: Ctx, id: string, changes: readonly FactChange[]): Promise<void> {
  await open(ctx)
    .updateTable('knowledge.alarm')
    .set({ changes: JSON.stringify(changes) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
export async function settleAlarms(
  ctx: Ctx,
  ids: readonly string[],
  verdict: NonNullable<AlarmRecord['verdict']>,
  note?: string,
): Promise<void> {
  if (ids.length === 0) return
  await open(ctx)
    .updateTable('knowledge.alarm')
    .set({
      verdict,
      settled_at: ctx.now,
      settled_by_id: ctx.actor.id,
      settled_by_name: ctx.actor.name,
      note: note ?? null,
    })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', [...ids])
    .where('settled_at', 'is', null)
    .execute()
}
export async function lastStillRight(ctx: Ctx, article: string): Promise<Date | undefined> {
  const row = await open(ctx)
    .selectFrom('knowledge.alarm')
    .select('settled_at')
    .where('tenant_id', '=', ctx.tenant)
    .where('article_id', '=', article)
    .where('verdict', '=', 'still-right')
    .orderBy('settled_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.settled_at ?? undefined
}
export async function alarmPage(
  ctx: Ctx,
  wish: {
    state: 'open' | 'settled'
    owner?: string | undefined
    after?: { value: string; id: string } | undefined
    limit: number
  },
): Promise<{
  rows: (AlarmRead & { key: string; title: string; shelf: Shelf; owner_id: string; owner_name: string })[]
  total: number
}> {
  let query = open(ctx)
    .selectFrom('knowledge.alarm as al')
    .innerJoin('knowledge.article as a', (join) =>
      join.onRef('a.tenant_id', '=', 'al.tenant_id').onRef('a.id', '=', 'al.article_id'),
    )
    .where('al.tenant_id', '=', ctx.tenant)
    .where('al.settled_at', wish.state === 'open' ? 'is' : 'is not', null)
  if (wish.owner) query = query.where('a.owner_id', '=', wish.owner)
  const total = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst()
  if (wish.after)
    query = query.where(
      sql<boolean>`(al.raised_at, al.id) < (${wish.after.value}::timestamptz, ${wish.after.id})`,
    )
  const rows = await query
    .selectAll('al')
    .select(['a.title', 'a.shelf', 'a.owner_id', 'a.owner_name', sql<string>`al.raised_at::text`.as('key')])
    .orderBy(sql`al.raised_at desc, al.id desc`)
    .limit(wish.limit)
    .execute()
  return { rows, total: total?.n ?? 0 }
}
