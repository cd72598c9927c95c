/**
 * All SQL of payments, obligations and their legs; the ledger, statements and gateways keep theirs beside them.
 * Long because one transaction touches all of these tables: whoever changes a lock or a limit must see the others.
 */
import { type Selectable, sql, type Updateable } from 'kysely'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import { soon } from '../../kernel/line.ts'
import type {
  HoldCauseName,
  ObligationKindName,
  ObligationStateName,
  PartyName,
  PaymentShape,
  PayRequestShape,
  TenderName,
  UnitName,
  WayName,
} from './contract.ts'
import type { LegState } from './obligation.ts'

type AccountTable = {
  tenant_id: string
  order_id: string
  order_number: string
  /** Where it was sold, as the order says. */
  source: string
  captured_fen: number
  obliged_fen: number
}
export type PaymentTable = {
  tenant_id: string
  id: string
  key: string
  order_id: string
  tender: TenderName
  unit: UnitName
  amount: number
  worth_fen: number
  returned: number
  returned_fen: number
  gateway_number: string | null
  source: PaymentShape['source']
  at: Date
  by_id: string
  sent_at: Date | null
  reversed_at: Date | null
}
type RequestTable = {
  tenant_id: string
  id: string
  key: string
  order_id: string
  case_id: string | null
  customer_id: string | null
  fen: number
  reason: string
  state: PayRequestShape['state']
  at: Date
  paid_at: Date | null
}
export type ObligationTable = {
  tenant_id: string
  id: string
  key: string
  kind: ObligationKindName
  state: ObligationStateName
  order_id: string | null
  order_number: string | null
  case_id: string | null
  customer_id: string | null
  to_party: PartyName
  fen: number
  money_fen: number
  bears: { party: PartyName; fen: number }[]
  cause: string
  reason: string
  holds: HoldCauseName[]
  gateway_number: string
  fingerprint: string
  day: string
  made_at: Date
  by_kind: 'staff' | 'customer' | 'assistant' | 'system'
  by_id: string
  by_name: string
  approved_at: Date | null
  approver_id: string | null
  approver_name: string | null
  ended_at: Date | null
  version: number
}
export type LegTable = {
  tenant_id: string
  id: string
  obligation_id: string
  n: number
  tender: TenderName
  unit: UnitName
  payment_id: string | null
  amount: number
  worth_fen: number
  way: WayName
  why: string | null
  number: string
  state: LegState
  attempts: number
  looks: number
  sent_at: Date | null
  confirmed_at: Date | null
  settled_at: Date | null
  reference: string | null
  proof_id: string | null
  confirmed_by: string | null
  reversals: number
}
type StoryTable = {
  tenant_id: string
  id: string
  obligation_id: string
  at: Date
  word: string
  by_name: string
  facts: Record<string, Json>
}
type GrantTable = {
  tenant_id: string
  id: string
  leg_id: string | null
  customer_id: string | null
  unit: UnitName
  amount: number
  code: string | null
  why: 'returned' | 'compensation'
  order_id: string | null
  at: Date
  until: Date | null
  taken_back_at: Date | null
}
type Tables = {
  'payouts.account': AccountTable
  'payouts.payment': PaymentTable
  'payouts.request': RequestTable
  'payouts.obligation': ObligationTable
  'payouts.leg': LegTable
  'payouts.story': StoryTable
  'payouts.grant': GrantTable
  'payouts.policy': { tenant_id: string; body: Record<string, unknown>; version: number }
}
export type AccountRecord = Selectable<AccountTable>
export type PaymentRecord = Selectable<PaymentTable>
export type RequestRecord = Selectable<RequestTable>
export type ObligationRecord = Selectable<ObligationTable>
export type LegRecord = Selectable<LegTable>
export type StoryRecord = Selectable<StoryTable>
export type GrantRecord = Selectable<GrantTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

// ---- an order's account and its payments ----

/** The row that stands for an order here, made when it is first asked for and held until the transaction ends. */
export const lockAccount = (ctx: Ctx, orderId: string): Promise<AccountRecord> =>
  open(ctx)
    .insertInto('payouts.account')
    .values({
      ...{ tenant_id: ctx.tenant, order_id: orderId, order_number: '', source: '' },
      ...{ captured_fen: 0, obliged_fen: 0 },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'order_id'])
        .doUpdateSet((row) => ({ order_id: row.ref('excluded.order_id') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()

export const nameAccount = (
  ctx: Ctx,
  orderId: string,
  order: { readonly number: string; readonly source: string },
): Promise<AccountRecord> =>
  open(ctx)
    .updateTable('payouts.account')
    .set({ order_number: order.number, source: order.source })
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', '=', orderId)
    .returningAll()
    .executeTakeFirstOrThrow()

export const addToAccount = (
  ctx: Ctx,
  orderId: string,
  { captured = 0, obliged = 0 }: { captured?: number; obliged?: number },
) =>
  open(ctx)
    .updateTable('payouts.account')
    .set((row) => ({
      captured_fen: row('captured_fen', '+', captured),
      obliged_fen: row('obliged_fen', '+', obliged),
    }))
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', '=', orderId)
    .execute()

export const insertPayment = (ctx: Ctx, row: PaymentTable) =>
  open(ctx).insertInto('payouts.payment').values(row).execute()

/** Many at once, with the accounts they belong to: imports of a past, the demo shop. */
export async function insertPayments(
  ctx: Ctx,
  rows: readonly PaymentTable[],
  orders: ReadonlyMap<string, { readonly number: string; readonly source: string }>,
): Promise<void> {
  if (rows.length === 0) return
  const captured = new Map<string, number>()
  for (const row of rows) captured.set(row.order_id, (captured.get(row.order_id) ?? 0) + row.worth_fen)
  await open(ctx)
    .insertInto('payouts.account')
    .values(
      [...captured].map(([order_id, fen]) => ({
        tenant_id: ctx.tenant,
        order_id,
        order_number: orders.get(order_id)?.number ?? '',
        source: orders.get(order_id)?.source ?? '',
        captured_fen: fen,
        obliged_fen: 0,
      })),
    )
    .execute()
  await open(ctx)
    .insertInto('payouts.payment')
    .values([...rows])
    .execute()
}

const payments = (ctx: Ctx) =>
  open(ctx).selectFrom('payouts.payment').selectAll().where('tenant_id', '=', ctx.tenant)

export const paymentsOf = (ctx: Ctx, orderId: string): Promise<PaymentRecord[]> =>
  payments(ctx).where('order_id', '=', orderId).orderBy('at').orderBy('id').execute()

export const paymentByKey = (ctx: Ctx, key: string): Promise<PaymentRecord | undefined> =>
  payments(ctx).where('key', '=', key).executeTakeFirst()

export const paymentById = (ctx: Ctx, id: string, lock = false): Promise<PaymentRecord | undefined> => {
  const query = payments(ctx).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const changePayment = (ctx: Ctx, id: string, fields: Updateable<PaymentTable>) =>
  open(ctx)
    .updateTable('payouts.payment')
    .set(fields)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()

/** What legs give back of their payments (or, with a minus, no longer do). */
export async function addReturned(
  ctx: Ctx,
  shares: readonly { readonly id: string; readonly amount: number; readonly fen: number }[],
): Promise<void> {
  if (shares.length === 0) return
  await sql`update payouts.payment p set returned = p.returned + x.amount, returned_fen = p.returned_fen + x.fen
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as x(id text, amount bigint, fen bigint)
    where p.tenant_id = ${ctx.tenant} and p.id = x.id`.execute(ctx.db)
}

// ---- what customers are asked to pay ----

export async function insertRequest(ctx: Ctx, row: RequestTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('payouts.request')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
export const requests = (
  ctx: Ctx,
  by: {
    id?: string | undefined
    key?: string | undefined
    order?: string | undefined
    case?: string | undefined
    customer?: string | undefined
  },
): Promise<RequestRecord[]> => {
  let query = open(ctx).selectFrom('payouts.request').selectAll().where('tenant_id', '=', ctx.tenant)
  if (by.id) query = query.where('id', '=', by.id)
  if (by.key) query = query.where('key', '=', by.key)
  if (by.order) query = query.where('order_id', '=', by.order)
  if (by.case) query = query.where('case_id', '=', by.case)
  if (by.customer) query = query.where('customer_id', '=', by.customer)
  return query.orderBy('id', 'desc').limit(200).execute()
}
/** @returns undefined when it is not open any more */
export const endRequest = (
  ctx: Ctx,
  id: string,
  state: 'paid' | 'withdrawn',
  at: Date | null,
): Promise<RequestRecord | undefined> =>
  open(ctx)
    .updateTable('payouts.request')
    .set({ state, paid_at: at })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()

// ---- obligations ----

/** Whoever asks for the same key waits here until the other is done. */
export const lockKey = (ctx: Ctx, key: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`payouts ${ctx.tenant} ${key}`}, 0))`.execute(ctx.db)

const obligations = (ctx: Ctx) =>
  open(ctx).selectFrom('payouts.obligation').selectAll().where('tenant_id', '=', ctx.tenant)

export const byKey = (ctx: Ctx, key: string): Promise<ObligationRecord | undefined> =>
  obligations(ctx).where('key', '=', key).executeTakeFirst()

export const byId = (ctx: Ctx, id: string, lock = false): Promise<ObligationRecord | undefined> => {
  const query = obligations(ctx).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** The obligation of a leg, held until the transaction ends. */
export const lockByLeg = (
  ctx: Ctx,
  by: { readonly id: string } | { readonly number: string },
): Promise<ObligationRecord | undefined> =>
  obligations(ctx)
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('payouts.leg')
        .select('obligation_id')
        .where('tenant_id', '=', ctx.tenant)
        .where('id' in by ? 'id' : 'number', '=', 'id' in by ? by.id : by.number),
    )
    .forUpdate()
    .executeTakeFirst()

export async function insertObligation(
  ctx: Ctx,
  row: ObligationTable,
  legs: readonly LegTable[],
): Promise<void> {
  await open(ctx)
    .insertInto('payouts.obligation')
    .values({ ...row, bears: sql`${JSON.stringify(row.bears)}::jsonb` })
    .execute()
  await soon(
    ctx.db,
    open(ctx)
      .insertInto('payouts.leg')
      .values([...legs])
      .compile(),
  )
}

export const changeObligation = (
  ctx: Ctx,
  id: string,
  fields: Omit<Updateable<ObligationTable>, 'bears'>,
): Promise<ObligationRecord> =>
  open(ctx)
    .updateTable('payouts.obligation')
    .set((row) => ({ ...fields, version: row('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

const legs = (ctx: Ctx) => open(ctx).selectFrom('payouts.leg').selectAll().where('tenant_id', '=', ctx.tenant)

export const legsOf = (ctx: Ctx, obligationIds: readonly string[]): Promise<LegRecord[]> =>
  obligationIds.length === 0
    ? Promise.resolve([])
    : legs(ctx).where('obligation_id', 'in', obligationIds).orderBy('obligation_id').orderBy('n').execute()

export const legById = (ctx: Ctx, id: string): Promise<LegRecord | undefined> =>
  legs(ctx).where('id', '=', id).executeTakeFirst()
export const legByNumber = (ctx: Ctx, number: string): Promise<LegRecord | undefined> =>
  legs(ctx).where('number', '=', number).executeTakeFirst()

export const changeLeg = (ctx: Ctx, id: string, fields: Updateable<LegTable>): Promise<LegRecord> =>
  open(ctx)
    .updateTable('payouts.leg')
    .set(fields)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** How many other refunds of a payment have been on their way. */
export async function sentOfPayment(ctx: Ctx, paymentId: string, butLeg: string): Promise<number> {
  const { n } = await open(ctx)
    .selectFrom('payouts.leg')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', ctx.tenant)
    .where('payment_id', '=', paymentId)
    .where('id', '<>', butLeg)
    .where('sent_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function addStory(
  ctx: Ctx,
  obligationId: string,
  word: string,
  facts: Record<string, Json> = {},
): Promise<void> {
  const told = open(ctx)
    .insertInto('payouts.story')
    .values({
      tenant_id: ctx.tenant,
      id: make('pst', ctx.now),
      obligation_id: obligationId,
      at: ctx.now,
      word,
      by_name: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
      facts: sql`${JSON.stringify(facts)}::jsonb`,
    })
  await soon(ctx.db, told.compile())
}
export const storyOf = (ctx: Ctx, obligationId: string): Promise<StoryRecord[]> =>
  open(ctx)
    .selectFrom('payouts.story')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('obligation_id', '=', obligationId)
    .orderBy('id')
    .execute()

/** Adds to a day's sum and answers it: whoever comes at the same time waits and sees it. */
export async function addToDay(ctx: Ctx, day: string, scope: string, fen: number): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    insert into payouts.day_sum (tenant_id, day, scope, fen) values (${ctx.tenant}, ${day}, ${scope}, ${fen})
    on conflict (tenant_id, day, scope) do update set fen = payouts.day_sum.fen + excluded.fen returning fen`.execute(
    ctx.db,
  )
  return rows[0]?.fen ?? 0
}

// ---- lists ----

export interface Wanted {
  readonly view?: 'to-approve' | 'by-hand' | 'failed' | 'under-way' | 'confirmed' | 'all' | undefined
  readonly order?: string | undefined
  readonly case?: string | undefined
  readonly customer?: string | undefined
  readonly kind?: ObligationKindName | undefined
  readonly q?: string | undefined
}
const UNDER_WAY: readonly ObligationStateName[] = ['made', 'due', 'sending', 'sent']

/** Money that people had paid back for an order with no case behind it and without a second person. */
export async function askedByPeople(ctx: Ctx, orderId: string): Promise<number> {
  const { fen } = await open(ctx)
    .selectFrom('payouts.obligation')
    .select(sql<string>`coalesce(sum(money_fen), 0)`.as('fen'))
    .where('tenant_id', '=', ctx.tenant)
    .where('order_id', '=', orderId)
    .where('case_id', 'is', null)
    .where('kind', 'in', ['refund', 'credit'])
    .where('by_kind', '=', 'staff')
    .where('approver_id', 'is', null)
    .where('state', 'not in', ['awaiting-approval', 'cancelled', 'failed'])
    .executeTakeFirstOrThrow()
  return Number(fen)
}

/** What customers were given to make good for their orders, and still stands, oldest first. */
export const compensationsOf = (ctx: Ctx, orderIds: readonly string[]): Promise<ObligationRecord[]> =>
  obligations(ctx)
    .where('order_id', 'in', orderIds)
    .where('kind', 'in', ['compensation', 'coupon', 'statutory'])
    .where('state', 'not in', ['cancelled', 'failed'])
    .orderBy('made_at')
    .orderBy('id')
    .execute()

const BY_HAND = sql<boolean>`exists (select 1 from payouts.leg l where l.tenant_id = payouts.obligation.tenant_id
  and l.obligation_id = payouts.obligation.id and l.way = 'hand' and l.state = 'due')`

export async function list(
  ctx: Ctx,
  wanted: Wanted,
  after: { readonly at: Date; readonly id: string } | undefined,
  limit: number,
): Promise<ObligationRecord[]> {
  let query = obligations(ctx)
  const view = wanted.view ?? 'all'
  if (view === 'to-approve') query = query.where('state', '=', 'awaiting-approval')
  if (view === 'failed') query = query.where('state', '=', 'failed')
  if (view === 'under-way') query = query.where('state', 'in', UNDER_WAY)
  if (view === 'confirmed') query = query.where('state', 'in', ['confirmed', 'reconciled'])
  if (view === 'by-hand') query = query.where('state', 'in', ['due', 'sending', 'sent']).where(BY_HAND)
  if (wanted.order) query = query.where('order_id', '=', wanted.order)
  if (wanted.case) query = query.where('case_id', '=', wanted.case)
  if (wanted.customer) query = query.where('customer_id', '=', wanted.customer)
  if (wanted.kind) query = query.where('kind', '=', wanted.kind)
  if (wanted.q) {
    const { q } = wanted
    query = query.where((row) =>
      row.or([
        row('key', '=', q),
        row('order_number', '=', q),
        row(
          'id',
          'in',
          row
            .selectFrom('payouts.leg')
            .select('obligation_id')
            .where('tenant_id', '=', ctx.tenant)
            .where('number', '=', q.toUpperCase()),
        ),
      ]),
    )
  }
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('made_at', 'id'), '<', tuple(after.at, after.id)),
    )
  return query.orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export async function counts(
  ctx: Ctx,
): Promise<{ toApprove: number; byHand: number; failed: number; underWay: number }> {
  const { rows } = await sql<{
    to_approve: number
    by_hand: number
    failed: number
    under_way: number
  }>`select count(*) filter (where state = 'awaiting-approval') as to_approve,
      count(*) filter (where state in ('due', 'sending', 'sent') and ${BY_HAND}) as by_hand,
      count(*) filter (where state = 'failed') as failed,
      count(*) filter (where state in ('made', 'due', 'sending', 'sent')) as under_way
    from payouts.obligation where tenant_id = ${ctx.tenant} and state not in ('confirmed', 'reconciled', 'cancelled')`.execute(
    ctx.db,
  )
  const [row] = rows
  return {
    toApprove: row?.to_approve ?? 0,
    byHand: row?.by_hand ?? 0,
    failed: row?.failed ?? 0,
    underWay: row?.under_way ?? 0,
  }
}

// ---- coupons and points ----

export const insertGrant = (ctx: Ctx, row: GrantTable) =>
  open(ctx).insertInto('payouts.grant').values(row).execute()
export const takeGrantBack = (ctx: Ctx, legId: string) =>
  open(ctx)
    .updateTable('payouts.grant')
    .set({ taken_back_at: ctx.now })
    .where('tenant_id', '=', ctx.tenant)
    .where('leg_id', '=', legId)
    .where('taken_back_at', 'is', null)
    .execute()
export const grantsOf = (
  ctx: Ctx,
  customerId: string,
  orderId?: string | undefined,
): Promise<GrantRecord[]> => {
  let query = open(ctx)
    .selectFrom('payouts.grant')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .where('taken_back_at', 'is', null)
  if (orderId) query = query.where('order_id', '=', orderId)
  return query.orderBy('id', 'desc').limit(500).execute()
}

// ---- policy ----

export const policy = (ctx: Ctx): Promise<{ body: Record<string, unknown>; version: number } | undefined> =>
  open(ctx)
    .selectFrom('payouts.policy')
    .select(['body', 'version'])
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()

/** @returns false when another version stands there */
export async function savePolicy(ctx: Ctx, body: object, version: number): Promise<boolean> {
  const { rows } = await sql`insert into payouts.policy as p (tenant_id, body, version)
    values (${ctx.tenant}, ${JSON.stringify(body)}::jsonb, 1)
    on conflict (tenant_id) do update set body = excluded.body, version = p.version + 1 where p.version = ${version}
    returning version`.execute(ctx.db)
  return rows.length === 1
}

// ---- a person ----

/** Proofs of transfers show names and accounts: they go with the person, that they were seen stays. @returns files to remove */
export async function proofsOf(ctx: Ctx, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ proof: string }>`
    with theirs as (
      select l.id, l.proof_id from payouts.leg l join payouts.obligation o
        on o.tenant_id = l.tenant_id and o.id = l.obligation_id
      where l.tenant_id = ${ctx.tenant} and o.customer_id = ${customerId} and l.proof_id is not null)
    update payouts.leg l set proof_id = null, reference = coalesce(l.reference, 'forgotten')
    from theirs where l.tenant_id = ${ctx.tenant} and l.id = theirs.id returning theirs.proof_id as proof`.execute(
    ctx.db,
  )
  return rows.map(({ proof }) => proof)
}

/** The money stays, the person goes (R4). @returns how many rows named him */
export async function anonymise(ctx: Ctx, customerId: string): Promise<number> {
  const obliged = await open(ctx)
    .updateTable('payouts.obligation')
    .set({ customer_id: null, reason: '' })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .returning('id')
    .execute()
  const asked = await open(ctx)
    .updateTable('payouts.request')
    .set({ customer_id: null, reason: '' })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .returning('id')
    .execute()
  const granted = await open(ctx)
    .updateTable('payouts.grant')
    .set({ customer_id: null })
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .returning('id')
    .execute()
  const maker = await open(ctx)
    .updateTable('payouts.obligation')
    .set({ by_id: '', by_name: '' })
    .where('tenant_id', '=', ctx.tenant)
    .where('by_kind', '=', 'customer')
    .where('by_id', '=', customerId)
    .returning('id')
    .execute()
  const ids = obliged.map(({ id }) => id)
  if (ids.length > 0)
    await open(ctx)
      .updateTable('payouts.story')
      .set({ facts: sql`facts - 'text'` })
      .where('tenant_id', '=', ctx.tenant)
      .where('obligation_id', 'in', ids)
      .execute()
  return new Set([...ids, ...maker.map(({ id }) => id)]).size + asked.length + granted.length
}

/** @returns `table:id` of what moved */
export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const moved: string[] = []
  for (const table of PERSONAL) {
    const rows = await open(ctx)
      .updateTable(table)
      .set({ customer_id: to })
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', '=', from)
      .returning('id')
      .execute()
    moved.push(...rows.map(({ id }) => id))
  }
  return moved
}
const PERSONAL = ['payouts.obligation', 'payouts.request', 'payouts.grant'] as const

export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  if (ids.length === 0) return
  for (const table of PERSONAL)
    await open(ctx)
      .updateTable(table)
      .set({ customer_id: to })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', 'in', ids)
      .execute()
}
