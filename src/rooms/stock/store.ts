/** All SQL of stock. */
import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import { soon } from '../../kernel/line.ts'
import type { GradeName, ItemKindName, MoveName } from './contract.ts'

export type ItemTable = {
  tenant_id: string
  id: string
  code: string
  kind: ItemKindName
  name_zh: string
  name_en: string
  product_code: string | null
  supplier: string
  lead_days: number | null
  cost_fen: number | null
  reorder_point: number | null
  version: number
}
export type ShelfTable = {
  tenant_id: string
  id: string
  item_id: string
  place: string
  grade: GradeName
  on_hand: number
  reserved: number
  label_zh: string | null
  label_en: string | null
  note: string
  case_id: string | null
  price_fen: number | null
  version: number
}
export type HeldTable = {
  tenant_id: string
  id: string
  key: string
  item_id: string
  shelf_id: string
  quantity: number
  state: 'held' | 'shipped' | 'released'
  case_id: string | null
  at: Date
  ended_at: Date | null
}
type MovementTable = {
  tenant_id: string
  id: string
  key: string | null
  item_id: string
  shelf_id: string
  at: Date
  what: MoveName
  quantity: number
  by_name: string
  reason: string
  case_id: string | null
}
type PlaceTable = { tenant_id: string; code: string; name_zh: string; name_en: string; first: number }
type Tables = {
  'stock.item': ItemTable
  'stock.shelf': ShelfTable
  'stock.reservation': HeldTable
  'stock.movement': MovementTable
  'stock.place': PlaceTable
}
export type ItemRecord = Selectable<ItemTable>
export type ShelfRecord = Selectable<ShelfTable>
export type HeldRecord = Selectable<HeldTable>
export type PlaceRecord = Omit<PlaceTable, 'tenant_id'>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const items = (ctx: Ctx) => open(ctx).selectFrom('stock.item').selectAll().where('tenant_id', '=', ctx.tenant)
const shelves = (ctx: Ctx) =>
  open(ctx).selectFrom('stock.shelf').selectAll().where('tenant_id', '=', ctx.tenant)
const reservations = (ctx: Ctx) =>
  open(ctx).selectFrom('stock.reservation').selectAll().where('tenant_id', '=', ctx.tenant)

export const item = (ctx: Ctx, idOrCode: string): Promise<ItemRecord | undefined> =>
  items(ctx)
    .where((row) => row.or([row('id', '=', idOrCode), row('code', '=', idOrCode)]))
    .executeTakeFirst()

/** Everything that changes counts of an item passes here first, so that two who want the last one come one after the other. */
export const lockedItem = (ctx: Ctx, idOrCode: string): Promise<ItemRecord | undefined> =>
  items(ctx)
    .where((row) => row.or([row('id', '=', idOrCode), row('code', '=', idOrCode)]))
    .forUpdate()
    .executeTakeFirst()

export const itemsOf = (ctx: Ctx, codes: readonly string[]): Promise<ItemRecord[]> =>
  codes.length === 0 ? Promise.resolve([]) : items(ctx).where('code', 'in', codes).execute()

export const itemsById = (ctx: Ctx, ids: readonly string[]): Promise<ItemRecord[]> =>
  ids.length === 0 ? Promise.resolve([]) : items(ctx).where('id', 'in', ids).execute()

export async function insertItem(ctx: Ctx, row: Omit<ItemTable, 'tenant_id'>): Promise<boolean> {
  const done = await open(ctx)
    .insertInto('stock.item')
    .values({ ...row, tenant_id: ctx.tenant })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'code']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function insertMany(
  ctx: Ctx,
  newItems: readonly Omit<ItemTable, 'tenant_id'>[],
  newShelves: readonly Omit<ShelfTable, 'tenant_id'>[],
): Promise<void> {
  const mine = <T>(row: T) => ({ ...row, tenant_id: ctx.tenant })
  if (newItems.length > 0) await open(ctx).insertInto('stock.item').values(newItems.map(mine)).execute()
  if (newShelves.length > 0) await open(ctx).insertInto('stock.shelf').values(newShelves.map(mine)).execute()
}

export const changeItem = (
  ctx: Ctx,
  id: string,
  fields: Partial<Pick<ItemTable, 'supplier' | 'lead_days' | 'cost_fen' | 'reorder_point'>>,
): Promise<ItemRecord> =>
  open(ctx)
    .updateTable('stock.item')
    .set((row) => ({ ...fields, version: row('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const removeItem = (ctx: Ctx, id: string) =>
  open(ctx).deleteFrom('stock.item').where('tenant_id', '=', ctx.tenant).where('id', '=', id).execute()

export const shelf = (ctx: Ctx, id: string): Promise<ShelfRecord | undefined> =>
  shelves(ctx).where('id', '=', id).executeTakeFirst()

export const shelvesOf = (ctx: Ctx, itemIds: readonly string[]): Promise<ShelfRecord[]> =>
  itemIds.length === 0
    ? Promise.resolve([])
    : shelves(ctx).where('item_id', 'in', itemIds).orderBy('grade').orderBy('place').orderBy('id').execute()

/** What is not new, may be sold and is nobody's yet. */
export const labelled = (ctx: Ctx): Promise<ShelfRecord[]> =>
  shelves(ctx)
    .where('grade', 'in', ['B', 'C'])
    .where(sql<SqlBool>`on_hand > reserved`)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()

export async function addShelf(ctx: Ctx, row: Omit<ShelfTable, 'tenant_id' | 'id'>): Promise<ShelfRecord> {
  return open(ctx)
    .insertInto('stock.shelf')
    .values({ ...row, tenant_id: ctx.tenant, id: make('shf', ctx.now) })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Moves both counts of a shelf; the table refuses what would go below zero or below what is held. */
export const move = (
  ctx: Ctx,
  id: string,
  by: { onHand?: number; reserved?: number },
): Promise<ShelfRecord> =>
  open(ctx)
    .updateTable('stock.shelf')
    .set((row) => ({
      on_hand: sql<number>`on_hand + ${by.onHand ?? 0}`,
      reserved: sql<number>`reserved + ${by.reserved ?? 0}`,
      version: row('version', '+', 1),
    }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const heldBy = (ctx: Ctx, key: string): Promise<HeldRecord | undefined> =>
  reservations(ctx).where('key', '=', key).executeTakeFirst()

export const held = (ctx: Ctx, id: string): Promise<HeldRecord | undefined> =>
  reservations(ctx).where('id', '=', id).executeTakeFirst()

export const heldOf = (ctx: Ctx, itemId: string): Promise<HeldRecord[]> =>
  reservations(ctx)
    .where('item_id', '=', itemId)
    .where('state', '=', 'held')
    .orderBy('at')
    .limit(200)
    .execute()

export const hold = (ctx: Ctx, row: Omit<HeldTable, 'tenant_id' | 'id' | 'state' | 'at' | 'ended_at'>) =>
  open(ctx)
    .insertInto('stock.reservation')
    .values({
      ...row,
      tenant_id: ctx.tenant,
      id: make('rsv', ctx.now),
      state: 'held',
      at: ctx.now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst()

export const end = (ctx: Ctx, id: string, state: 'shipped' | 'released'): Promise<HeldRecord> =>
  open(ctx)
    .updateTable('stock.reservation')
    .set({ state, ended_at: ctx.now })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function note(
  ctx: Ctx,
  at: Pick<ShelfRecord, 'id' | 'item_id'>,
  moved: { what: MoveName; quantity: number; reason: string; caseId?: string | null; key?: string },
): Promise<void> {
  const noted = open(ctx)
    .insertInto('stock.movement')
    .values({
      tenant_id: ctx.tenant,
      id: make('mov', ctx.now),
      key: moved.key ?? null,
      item_id: at.item_id,
      shelf_id: at.id,
      at: ctx.now,
      what: moved.what,
      quantity: moved.quantity,
      by_name: ctx.actor.name,
      reason: moved.reason,
      case_id: moved.caseId ?? null,
    })
  await soon(ctx.db, noted.compile())
}

export const movementOf = (ctx: Ctx, key: string) =>
  open(ctx)
    .selectFrom('stock.movement')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .executeTakeFirst()

export const storyOf = (ctx: Ctx, itemId: string) =>
  open(ctx)
    .selectFrom('stock.movement')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('item_id', '=', itemId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

export const places = (ctx: Ctx): Promise<PlaceRecord[]> =>
  open(ctx)
    .selectFrom('stock.place')
    .select(['code', 'name_zh', 'name_en', 'first'])
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('first')
    .orderBy('code')
    .execute()

export async function savePlace(ctx: Ctx, row: PlaceRecord): Promise<void> {
  await open(ctx)
    .insertInto('stock.place')
    .values({ ...row, tenant_id: ctx.tenant })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'code'])
        .doUpdateSet({ name_zh: row.name_zh, name_en: row.name_en, first: row.first }),
    )
    .execute()
}

export interface Wanted {
  readonly q?: string | undefined
  readonly kind?: ItemKindName | undefined
  readonly low?: boolean | undefined
  readonly place?: string | undefined
  readonly product?: string | undefined
}

/** New ones that are free, against the point at which one orders again. */
const LOW = sql<SqlBool>`reorder_point is not null and reorder_point >= (
  select coalesce(sum(s.on_hand - s.reserved), 0) from stock.shelf s
  where s.tenant_id = item.tenant_id and s.item_id = item.id and s.grade = 'A')`

export function list(
  ctx: Ctx,
  want: Wanted,
  after: string | undefined,
  limit: number,
): Promise<ItemRecord[]> {
  let query = items(ctx).orderBy('code').limit(limit)
  if (want.kind) query = query.where('kind', '=', want.kind)
  if (want.product) query = query.where('product_code', '=', want.product)
  if (after) query = query.where('code', '>', after)
  if (want.low) query = query.where(LOW)
  if (want.place)
    query = query.where(
      sql<SqlBool>`exists (select 1 from stock.shelf s where s.tenant_id = item.tenant_id and s.item_id = item.id
        and s.place = ${want.place} and s.on_hand > 0)`,
    )
  if (want.q) {
    const like = `%${want.q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<SqlBool>`(code ilike ${like} or name_zh ilike ${like} or name_en ilike ${like}
        or product_code ilike ${like} or supplier ilike ${like})`,
    )
  }
  return query.execute()
}

export async function counts(ctx: Ctx): Promise<{ items: number; low: number; labelled: number }> {
  const { rows } = await sql<{ items: number; low: number; labelled: number }>`
    select count(*)::int as items, (count(*) filter (where ${LOW}))::int as low,
      (select coalesce(sum(s.on_hand - s.reserved), 0)::int from stock.shelf s
        where s.tenant_id = ${ctx.tenant} and s.grade in ('B', 'C')) as labelled
    from stock.item where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0] ?? { items: 0, low: 0, labelled: 0 }
}
