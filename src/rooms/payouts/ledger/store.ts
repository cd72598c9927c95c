/** All SQL of the ledger: written once, read and added up; nothing here changes or removes. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { BalanceShape, EntryShape, PartyName, TenderName, UnitName } from '../contract.ts'
import type { Posted } from './entry.ts'

type EntryTable = {
  tenant_id: string
  id: string
  key: string
  kind: EntryShape['kind']
  at: Date
  order_id: string | null
  case_id: string | null
  obligation_id: string | null
  number: string | null
  reverses: string | null
  reason: string
  by_id: string
}
type PostingTable = {
  tenant_id: string
  entry_id: string
  n: number
  party: PartyName
  account: 'settled' | 'owed'
  tender: TenderName | null
  unit: UnitName
  amount: number
}
type Tables = { 'payouts.entry': EntryTable; 'payouts.posting': PostingTable }
export type EntryRecord = Selectable<EntryTable>
export type PostingRecord = Selectable<PostingTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

export interface Written {
  readonly entry: Omit<EntryTable, 'tenant_id'>
  readonly postings: readonly Posted[]
}

/** @returns false when an entry of this key stands already: nothing is written */
export async function insert(ctx: Ctx, { entry, postings }: Written): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('payouts.entry')
    .values({ ...entry, tenant_id: ctx.tenant })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await open(ctx)
    .insertInto('payouts.posting')
    .values(rowsOf(ctx, entry.id, postings))
    .execute()
  return true
}

/** Many at once, whose keys are known to be new. */
export async function insertMany(ctx: Ctx, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return
  await open(ctx)
    .insertInto('payouts.entry')
    .values(written.map(({ entry }) => ({ ...entry, tenant_id: ctx.tenant })))
    .execute()
  await open(ctx)
    .insertInto('payouts.posting')
    .values(written.flatMap(({ entry, postings }) => rowsOf(ctx, entry.id, postings)))
    .execute()
}

const rowsOf = (ctx: Ctx, entryId: string, postings: readonly Posted[]): PostingTable[] =>
  postings.map((one, n) => ({ ...one, tenant_id: ctx.tenant, entry_id: entryId, n }))

export const byKey = (ctx: Ctx, key: string): Promise<EntryRecord | undefined> =>
  open(ctx)
    .selectFrom('payouts.entry')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('key', '=', key)
    .executeTakeFirst()

export const postingsOf = (ctx: Ctx, entryIds: readonly string[]): Promise<PostingRecord[]> =>
  entryIds.length === 0
    ? Promise.resolve([])
    : open(ctx)
        .selectFrom('payouts.posting')
        .selectAll()
        .where('tenant_id', '=', ctx.tenant)
        .where('entry_id', 'in', entryIds)
        .orderBy('entry_id')
        .orderBy('n')
        .execute()

/** What one party still owes another in a case, by agreement and not paid; never less than 0. */
export async function outstanding(
  ctx: Ctx,
  caseId: string,
  debtor: PartyName,
  creditor: PartyName,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payouts owed ${ctx.tenant} ${caseId}`}, 0))`.execute(
    ctx.db,
  )
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(d.amount), 0) as fen from payouts.posting d
    join payouts.entry e on e.tenant_id = d.tenant_id and e.id = d.entry_id
    where d.tenant_id = ${ctx.tenant} and e.case_id = ${caseId} and d.account = 'owed' and d.party = ${debtor}
      and exists (select 1 from payouts.posting c where c.tenant_id = d.tenant_id and c.entry_id = d.entry_id
        and c.account = 'owed' and c.party = ${creditor})`.execute(ctx.db)
  return Math.max(0, -Number(rows[0]?.fen ?? 0))
}

export interface Filter {
  readonly party?: PartyName | undefined
  readonly tender?: TenderName | undefined
  readonly order?: string | undefined
  readonly case?: string | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

const matching = (ctx: Ctx, { party, tender, order, case: caseId, from, to }: Filter) => sql`
  e.tenant_id = ${ctx.tenant}
  and (${order ?? null}::text is null or e.order_id = ${order ?? null})
  and (${caseId ?? null}::text is null or e.case_id = ${caseId ?? null})
  and (${from ?? null}::timestamptz is null or e.at >= ${from ?? null})
  and (${to ?? null}::timestamptz is null or e.at < ${to ?? null})
  and ((${party ?? null}::text is null and ${tender ?? null}::text is null) or exists (
    select 1 from payouts.posting m where m.tenant_id = e.tenant_id and m.entry_id = e.id
      and (${party ?? null}::text is null or m.party = ${party ?? null})
      and (${tender ?? null}::text is null or m.tender = ${tender ?? null})))`

export async function list(
  ctx: Ctx,
  filter: Filter,
  after: { readonly at: Date; readonly id: string } | undefined,
  limit: number,
): Promise<EntryRecord[]> {
  const { rows } = await sql<EntryRecord>`select e.* from payouts.entry e where ${matching(ctx, filter)}
    and (${after?.at ?? null}::timestamptz is null or (e.at, e.id) < (${after?.at ?? null}, ${after?.id ?? null}))
    order by e.at desc, e.id desc limit ${limit}`.execute(ctx.db)
  return rows
}

/** Sums of every party over whole entries, so that each column is zero together. */
export async function balances(ctx: Ctx, filter: Filter): Promise<BalanceShape[]> {
  const { rows } = await sql<BalanceShape>`
    select p.party, p.account, p.tender, p.unit, sum(p.amount)::bigint as amount
    from payouts.entry e join payouts.posting p on p.tenant_id = e.tenant_id and p.entry_id = e.id
    where ${matching(ctx, filter)} group by p.party, p.account, p.tender, p.unit
    having sum(p.amount) <> 0 order by p.account desc, p.tender, p.party`.execute(ctx.db)
  return rows
}
