/** All SQL of delivery. */
import { createHash } from 'node:crypto'
import { type Expression, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type {
  CarrierNameShape,
  DirectionName,
  GoodsShape,
  SHIPMENT_VIEWS,
  ShipmentStateName,
} from './contract.ts'
import type { Failure } from './shipment.ts'

export type ShipmentTable = {
  tenant_id: string
  id: string
  key: string
  direction: DirectionName
  carrier: CarrierNameShape
  waybill: string | null
  state: ShipmentStateName
  failure: Failure | null
  case_id: string | null
  order_id: string
  order_number: string
  customer_id: string | null
  goods: readonly GoodsShape[]
  cartons: number
  two_person: boolean
  floor: number | null
  lift: boolean | null
  floor_fee_fen: number
  fee_fen: number
  cost_fen: number
  /** Both places, sealed; null once the person is forgotten. */
  places: string | null
  slot_from: Date | null
  slot_to: Date | null
  attempt: number
  trouble: string | null
  due_at: Date | null
  booked_at: Date
  collected_at: Date | null
  arrived_at: Date | null
  ended_at: Date | null
  version: number
}
/** asking: sent or to be sent; taken: the carrier has it; refused; cancelling -> cancelled. */
export type CallState = 'asking' | 'taken' | 'refused' | 'cancelling' | 'cancelled'
export type CallTable = {
  tenant_id: string
  /** The number that the carrier is given. */
  id: string
  shipment_id: string
  attempt: number
  carrier: CarrierNameShape
  state: CallState
  waybill: string | null
  reference: string | null
  asked_at: Date | null
  answered_at: Date | null
  said: string | null
  /** How often the carrier was asked to tell of it. */
  followed: number
}
export type TrackTable = {
  tenant_id: string
  id: string
  shipment_id: string
  at: Date
  heard_at: Date
  state: ShipmentStateName | null
  text: string
  place: string
  by_name: string
}
type Tables = {
  'delivery.shipment': ShipmentTable
  'delivery.call': CallTable
  'delivery.track': TrackTable
  'delivery.settings': { tenant_id: string; id: string; body: Record<string, unknown>; version: number }
  'delivery.carrier': {
    tenant_id: string
    name: CarrierNameShape
    is_on: boolean
    settings: Record<string, string>
    secrets: string | null
  }
}
export type ShipmentRecord = Selectable<ShipmentTable>
export type CallRecord = Selectable<CallTable>
export type TrackRecord = Selectable<TrackTable>
export type Change = Omit<Updateable<ShipmentTable>, 'goods'>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const all = (ctx: Ctx) =>
  open(ctx).selectFrom('delivery.shipment').selectAll().where('tenant_id', '=', ctx.tenant)

export const byId = (ctx: Ctx, id: string, lock = false): Promise<ShipmentRecord | undefined> => {
  const query = all(ctx).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const byKey = (ctx: Ctx, key: string): Promise<ShipmentRecord | undefined> =>
  all(ctx).where('key', '=', key).executeTakeFirst()

export const ofCase = (ctx: Ctx, caseId: string): Promise<ShipmentRecord[]> =>
  all(ctx).where('case_id', '=', caseId).orderBy('id').execute()

export const ofOrder = (ctx: Ctx, orderId: string): Promise<ShipmentRecord[]> =>
  all(ctx).where('order_id', '=', orderId).orderBy('id').execute()

export const ofCustomer = (ctx: Ctx, customerId: string): Promise<ShipmentRecord[]> =>
  all(ctx).where('customer_id', '=', customerId).orderBy('booked_at', 'desc').limit(200).execute()

/** @returns false when a shipment of this key stands already */
export async function insert(ctx: Ctx, row: ShipmentTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('delivery.shipment')
    .values({ ...row, goods: sql`${JSON.stringify(row.goods)}::jsonb` })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const change = (ctx: Ctx, id: string, fields: Change): Promise<ShipmentRecord> =>
  open(ctx)
    .updateTable('delivery.shipment')
    .set((row) => ({ ...fields, version: row('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const addCall = (
  ctx: Ctx,
  row: Pick<CallTable, 'id' | 'shipment_id' | 'attempt' | 'carrier'>,
): Promise<unknown> =>
  open(ctx)
    .insertInto('delivery.call')
    .values({
      ...row,
      tenant_id: ctx.tenant,
      state: 'asking',
      waybill: null,
      reference: null,
      asked_at: null,
      answered_at: null,
      said: null,
      followed: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const call = (ctx: Ctx, id: string): Promise<CallRecord | undefined> =>
  open(ctx)
    .selectFrom('delivery.call')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()

export const callsOf = (ctx: Ctx, shipmentId: string): Promise<CallRecord[]> =>
  open(ctx)
    .selectFrom('delivery.call')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('shipment_id', '=', shipmentId)
    .orderBy('attempt')
    .execute()

/** Those a carrier's word is about: by our number, its waybill or its own word for the order. */
export const callsNamed = (
  ctx: Ctx,
  carrier: CarrierNameShape,
  names: readonly string[],
): Promise<CallRecord[]> =>
  open(ctx)
    .selectFrom('delivery.call')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('carrier', '=', carrier)
    .where((call) =>
      call.or([call('id', 'in', names), call('waybill', 'in', names), call('reference', 'in', names)]),
    )
    .execute()

export const changeCall = (
  ctx: Ctx,
  id: string,
  fields: Partial<Omit<CallTable, 'tenant_id' | 'id'>>,
): Promise<unknown> =>
  open(ctx)
    .updateTable('delivery.call')
    .set(fields)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()

/** News is known by what it says, so that it is written once however often it is told. */
export const trackId = (shipmentId: string, news: string): string =>
  `trk_${createHash('sha256').update(`${shipmentId} ${news}`).digest('hex').slice(0, 26)}`

/** @returns false when it was heard before */
export async function addTrack(ctx: Ctx, row: Omit<TrackTable, 'tenant_id'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('delivery.track')
    .values({ tenant_id: ctx.tenant, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const tracksOf = (ctx: Ctx, shipmentIds: readonly string[]): Promise<TrackRecord[]> =>
  shipmentIds.length === 0
    ? Promise.resolve([])
    : open(ctx)
        .selectFrom('delivery.track')
        .selectAll()
        .where('tenant_id', '=', ctx.tenant)
        .where('shipment_id', 'in', shipmentIds)
        .orderBy('at', 'desc')
        .orderBy('heard_at', 'desc')
        .execute()

export interface Wanted {
  readonly view: (typeof SHIPMENT_VIEWS)[number]
  readonly direction?: DirectionName | undefined
  readonly carrier?: CarrierNameShape | undefined
  readonly order?: string | undefined
  readonly case?: string | undefined
  readonly q?: string | undefined
}
const ARRIVED_DAYS = 7
const VIEWS = {
  fetch: sql<SqlBool>`ended_at is null and state = 'booked' and direction = 'back'`,
  send: sql<SqlBool>`ended_at is null and state = 'booked' and direction = 'out'`,
  'under-way': sql<SqlBool>`ended_at is null`,
  trouble: sql<SqlBool>`ended_at is null and (trouble is not null or state = 'failed')`,
  ended: sql<SqlBool>`ended_at is not null`,
  all: sql<SqlBool>`true`,
} as const
const arrived = (ctx: Ctx) =>
  sql<SqlBool>`state = 'arrived' and arrived_at > ${new Date(ctx.now.getTime() - ARRIVED_DAYS * 86_400_000)}`

function conditions(ctx: Ctx, want: Wanted): Expression<SqlBool>[] {
  return [
    want.view === 'arrived' ? arrived(ctx) : VIEWS[want.view],
    ...(want.direction ? [sql<SqlBool>`direction = ${want.direction}`] : []),
    ...(want.carrier ? [sql<SqlBool>`carrier = ${want.carrier}`] : []),
    ...(want.order ? [sql<SqlBool>`order_id = ${want.order}`] : []),
    ...(want.case ? [sql<SqlBool>`case_id = ${want.case}`] : []),
    ...(want.q ? [sql<SqlBool>`(waybill = ${want.q} or order_number = ${want.q})`] : []),
  ]
}

const soonest = (view: Wanted['view']): boolean => !['arrived', 'ended', 'all'].includes(view)
export const placeOf = (row: ShipmentRecord, view: Wanted['view']): Date =>
  (soonest(view) ? row.due_at : row.booked_at) ?? row.booked_at

/** Unfinished ones by what is due first; others newest first. */
export function list(
  ctx: Ctx,
  want: Wanted,
  after: { at: Date; id: string } | undefined,
  limit: number,
): Promise<ShipmentRecord[]> {
  const first = soonest(want.view)
  const column = first ? sql<Date>`coalesce(due_at, booked_at)` : sql<Date>`booked_at`
  let query = all(ctx)
    .limit(limit)
    .where((row) => row.and(conditions(ctx, want)))
  if (after)
    query = query.where(sql<SqlBool>`(${column}, id) ${first ? sql`>` : sql`<`} (${after.at}, ${after.id})`)
  const way = first ? 'asc' : 'desc'
  return query.orderBy(column, way).orderBy('id', way).execute()
}

export async function counts(ctx: Ctx) {
  const { rows } = await sql<Record<'fetch' | 'send' | 'underWay' | 'arrived' | 'trouble', number>>`
    select (count(*) filter (where ${VIEWS.fetch}))::int as fetch, (count(*) filter (where ${VIEWS.send}))::int as send,
      (count(*) filter (where ${VIEWS['under-way']}))::int as "underWay",
      (count(*) filter (where ${arrived(ctx)}))::int as arrived, (count(*) filter (where ${VIEWS.trouble}))::int as trouble
    from delivery.shipment where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  return rows[0] ?? { fetch: 0, send: 0, underWay: 0, arrived: 0, trouble: 0 }
}

/** How many are to come at each beginning from now on. */
export async function taken(ctx: Ctx): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ at: Date; count: number }>`
    select slot_from as at, count(*)::int as count from delivery.shipment
    where tenant_id = ${ctx.tenant} and ended_at is null and slot_from > ${ctx.now} group by 1`.execute(
    ctx.db,
  )
  return new Map(rows.map((row) => [row.at.getTime(), row.count]))
}

/** Two who want the last place of a time take turns. */
export async function lockSlot(ctx: Ctx, from: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`delivery.slot ${ctx.tenant} ${from.toISOString()}`}, 0))`.execute(
    ctx.db,
  )
}

const SETTINGS = 'settings'
export const settings = (ctx: Ctx) =>
  open(ctx)
    .selectFrom('delivery.settings')
    .select(['body', 'version'])
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', SETTINGS)
    .executeTakeFirst()

/** @returns the new version */
export async function saveSettings(ctx: Ctx, body: Readonly<Record<string, unknown>>): Promise<number> {
  const { rows } = await sql<{
    version: number
  }>`insert into delivery.settings (tenant_id, id, body, version) values (${ctx.tenant}, ${SETTINGS}, ${JSON.stringify(body)}::jsonb, 1)
    on conflict (tenant_id, id) do update set body = excluded.body, version = settings.version + 1 returning version`.execute(
    ctx.db,
  )
  return rows[0]?.version ?? 1
}

export const carriers = (ctx: Ctx) =>
  open(ctx)
    .selectFrom('delivery.carrier')
    .select(['name', 'is_on', 'settings', 'secrets'])
    .where('tenant_id', '=', ctx.tenant)
    .execute()

export async function saveCarrier(
  ctx: Ctx,
  row: { name: CarrierNameShape; on: boolean; settings: Readonly<Record<string, string>>; secrets: string },
): Promise<void> {
  await sql`insert into delivery.carrier (tenant_id, name, is_on, settings, secrets)
    values (${ctx.tenant}, ${row.name}, ${row.on}, ${JSON.stringify(row.settings)}::jsonb, ${row.secrets})
    on conflict (tenant_id, name) do update
      set is_on = excluded.is_on, settings = excluded.settings, secrets = excluded.secrets`.execute(ctx.db)
}

/** The person goes; that something was carried, how far and at what cost, stays. */
export async function anonymise(ctx: Ctx, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update delivery.shipment
    set places = null, customer_id = 'forgotten', version = version + 1
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning id`.execute(ctx.db)
  const ids = rows.map((row) => row.id)
  await sql`update delivery.track set text = '', place = '' where tenant_id = ${ctx.tenant} and shipment_id = any(${ids})`.execute(
    ctx.db,
  )
  return ids
}

export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update delivery.shipment set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(ctx.db)
  return rows.map((row) => row.id)
}

export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  await sql`update delivery.shipment set customer_id = ${to}
    where tenant_id = ${ctx.tenant} and id = any(${[...ids]})`.execute(ctx.db)
}
