/** All SQL of evidence. */
import { type Selectable, sql } from 'kysely'
import type { Hashes } from '../../engines/damage/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { EvidenceKindName, GatesShape } from './contract.ts'
import type { Place } from './exif.ts'

export type UploadTable = {
  tenant_id: string
  id: string
  key: string
  by_kind: string
  by_id: string
  by_name: string
  name: string
  bytes: number
  sha256: string
  received: number
  taken_at: Date | null
  keep_place: boolean
  order_id: string | null
  case_id: string | null
  proof: string | null
  customer_id: string | null
  begun_at: Date
  expires_at: Date
  done_at: Date | null
}
/** What the gates measured, with what to do in both languages. */
export type KeptGates = Omit<GatesShape, 'say'> & { say: { zh: string; en: string } }
export type PieceTable = {
  tenant_id: string
  id: string
  key: string
  kind: EvidenceKindName
  proof: string | null
  name: string
  file_id: string | null
  type: string
  bytes: number
  width: number | null
  height: number | null
  sha256: string
  taken_at: Date | null
  at: Date
  by_kind: string
  by_id: string
  by_name: string
  order_id: string | null
  case_id: string | null
  customer_id: string | null
  place: Place | null
  text: string
  gates: KeptGates | null
  colours: readonly number[] | null
  keep_until: Date
  file_gone_at: Date | null
}
type Tables = { 'evidence.upload': UploadTable; 'evidence.piece': PieceTable }
export type UploadRecord = Selectable<UploadTable>
export type PieceRecord = Selectable<PieceTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
// The driver hands bigint over as text.
const plain = <R extends { bytes: number } | undefined>(row: R): R =>
  row && { ...row, bytes: Number(row.bytes), ...('received' in row && { received: Number(row.received) }) }

export async function upload(ctx: Ctx, id: string, lock = false): Promise<UploadRecord | undefined> {
  const query = open(ctx)
    .selectFrom('evidence.upload')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
  return plain(await (lock ? query.forUpdate() : query).executeTakeFirst())
}

/** @returns the one that stands under this key when there is one already */
export async function addUpload(ctx: Ctx, row: UploadTable): Promise<UploadRecord> {
  await open(ctx)
    .insertInto('evidence.upload')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'by_kind', 'by_id', 'key']).doNothing())
    .execute()
  return plain(
    await open(ctx)
      .selectFrom('evidence.upload')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('by_kind', '=', row.by_kind)
      .where('by_id', '=', row.by_id)
      .where('key', '=', row.key)
      .executeTakeFirstOrThrow(),
  )
}

export const changeUpload = async (
  ctx: Ctx,
  id: string,
  fields: Partial<Pick<UploadTable, 'received' | 'expires_at' | 'done_at'>>,
): Promise<UploadRecord> =>
  plain(
    await open(ctx)
      .updateTable('evidence.upload')
      .set(fields)
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

/** The whole was not what was announced: nothing of it counts. */
export async function startAgain(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .updateTable('evidence.upload')
    .set({ received: 0 })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute()
}

export async function removeUpload(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .deleteFrom('evidence.upload')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export const uploadsOf = (ctx: Ctx, customerId: string): Promise<{ id: string }[]> =>
  open(ctx)
    .selectFrom('evidence.upload')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', customerId)
    .execute()

/** @returns the piece that stands under this key when there is one already, and whether this one was new */
export async function addPiece(ctx: Ctx, row: PieceTable): Promise<{ piece: PieceRecord; fresh: boolean }> {
  const json = (value: unknown) => (value === null ? null : sql<never>`${JSON.stringify(value)}::jsonb`)
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('evidence.piece')
    .values({ ...row, place: json(row.place), gates: json(row.gates), colours: json(row.colours) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'by_kind', 'by_id', 'key']).doNothing())
    .executeTakeFirst()
  const piece = plain(
    await pieces(ctx)
      .where('by_kind', '=', row.by_kind)
      .where('by_id', '=', row.by_id)
      .where('key', '=', row.key)
      .executeTakeFirstOrThrow(),
  )
  return { piece, fresh: numInsertedOrUpdatedRows === 1n }
}

const pieces = (ctx: Ctx) =>
  open(ctx).selectFrom('evidence.piece').selectAll().where('tenant_id', '=', ctx.tenant)

export async function byId(ctx: Ctx, id: string): Promise<PieceRecord | undefined> {
  return plain(await pieces(ctx).where('id', '=', id).executeTakeFirst())
}

export async function byIds(ctx: Ctx, ids: readonly string[]): Promise<PieceRecord[]> {
  if (ids.length === 0) return []
  return (
    await pieces(ctx)
      .where('id', 'in', [...ids])
      .execute()
  ).map(plain)
}

const MOST = 300

/** Of an order, a case or a customer, oldest first; what a case has includes what its order has only when both are asked for. */
export async function list(
  ctx: Ctx,
  of: {
    readonly orderId?: string | undefined
    readonly caseId?: string | undefined
    readonly customerId?: string | undefined
  },
): Promise<PieceRecord[]> {
  let query = pieces(ctx).orderBy('at').orderBy('id').limit(MOST)
  if (of.orderId) query = query.where('order_id', '=', of.orderId)
  if (of.caseId) query = query.where('case_id', '=', of.caseId)
  if (of.customerId) query = query.where('customer_id', '=', of.customerId)
  return (await query.execute()).map(plain)
}

export const change = async (
  ctx: Ctx,
  id: string,
  fields: Partial<
    Pick<
      PieceTable,
      'order_id' | 'case_id' | 'proof' | 'keep_until' | 'file_id' | 'file_gone_at' | 'customer_id'
    >
  >,
): Promise<PieceRecord> =>
  plain(
    await open(ctx)
      .updateTable('evidence.piece')
      .set(fields)
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

export async function remove(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .deleteFrom('evidence.piece')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export async function addPrints(
  ctx: Ctx,
  id: string,
  prints: readonly Hashes[],
  quarters: readonly number[],
) {
  await sql`
    insert into evidence.print (tenant_id, evidence_id, n, dhash, phash)
    select ${ctx.tenant}, ${id}, n, dhash, phash from unnest(${prints.map((_, n) => n)}::int[],
      ${prints.map(({ dhash }) => dhash)}::text[], ${prints.map(({ phash }) => phash)}::text[]) as p (n, dhash, phash)`.execute(
    ctx.db,
  )
  await sql`
    insert into evidence.quarter (tenant_id, quarter, evidence_id)
    select ${ctx.tenant}, quarter, ${id} from unnest(${[...new Set(quarters)]}::int[]) as quarter`.execute(
    ctx.db,
  )
}

const MOST_CANDIDATES = 400

/** Pictures that share quarters with one of these, with all their prints: who shares most first, as chance shares one or two. */
export async function candidates(ctx: Ctx, quarters: readonly number[]): Promise<Map<string, Hashes[]>> {
  const { rows } = await sql<{ evidence_id: string; dhash: string; phash: string }>`
    select print.evidence_id, dhash, phash from evidence.print
    where tenant_id = ${ctx.tenant} and evidence_id in (
      select evidence_id from evidence.quarter
      where tenant_id = ${ctx.tenant} and quarter = any(${[...new Set(quarters)]}::int[])
      group by evidence_id order by count(*) desc, evidence_id limit ${MOST_CANDIDATES})
    order by evidence_id, n`.execute(ctx.db)
  const found = new Map<string, Hashes[]>()
  for (const { evidence_id: id, ...hashes } of rows) found.set(id, [...(found.get(id) ?? []), hashes])
  return found
}

/** The print of each whole picture. */
export async function wholes(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Hashes>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ evidence_id: string; dhash: string; phash: string }>`
    select evidence_id, dhash, phash from evidence.print
    where tenant_id = ${ctx.tenant} and evidence_id = any(${[...ids]}) and n = 0`.execute(ctx.db)
  return new Map(rows.map(({ evidence_id: id, ...hashes }) => [id, hashes]))
}

/** Other pieces of the very same bytes. */
export const sameBytes = (ctx: Ctx, sha256: string, but: string): Promise<{ id: string }[]> =>
  open(ctx)
    .selectFrom('evidence.piece')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('sha256', '=', sha256)
    .where('id', '<>', but)
    .limit(20)
    .execute()

/** Each knows of the other. */
export async function addTwin(
  ctx: Ctx,
  [a, b]: readonly [string, string],
  { distance, mirrored }: { readonly distance: number; readonly mirrored: boolean },
): Promise<void> {
  await sql`
    insert into evidence.twin (tenant_id, evidence_id, other_id, distance, mirrored)
    values (${ctx.tenant}, ${a}, ${b}, ${distance}, ${mirrored}), (${ctx.tenant}, ${b}, ${a}, ${distance}, ${mirrored})
    on conflict do nothing`.execute(ctx.db)
}

export interface Twin {
  readonly of: string
  readonly evidenceId: string
  readonly caseId: string | null
  readonly orderId: string | null
  readonly distance: number
  readonly mirrored: boolean
  readonly at: Date
}

/** Where these pictures were handed in beside, in other orders and cases only. */
export async function twinsOf(ctx: Ctx, ids: readonly string[]): Promise<Twin[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Twin>`
    select twin.evidence_id as of, other.id as "evidenceId", other.case_id as "caseId", other.order_id as "orderId",
      twin.distance, twin.mirrored, other.at
    from evidence.twin
      join evidence.piece mine on mine.tenant_id = twin.tenant_id and mine.id = twin.evidence_id
      join evidence.piece other on other.tenant_id = twin.tenant_id and other.id = twin.other_id
    where twin.tenant_id = ${ctx.tenant} and twin.evidence_id = any(${[...ids]})
      and (mine.order_id is distinct from other.order_id or mine.case_id is distinct from other.case_id)
      and not coalesce(mine.order_id = other.order_id, false)
    order by twin.distance, other.at`.execute(ctx.db)
  return rows
}

/** The person goes; that there was a proof of this kind with this hash stays where a case rests on it. */
export async function anonymise(ctx: Ctx, customerId: string): Promise<{ files: string[]; count: number }> {
  const { rows } = await sql<{ file_id: string | null }>`
    select file_id from evidence.piece where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(
    ctx.db,
  )
  await sql`delete from evidence.piece
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} and case_id is null`.execute(ctx.db)
  const kept = await sql<{ id: string }>`
    update evidence.piece set customer_id = 'forgotten', name = '', text = '', place = null, file_id = null,
      colours = null, key = id, file_gone_at = ${ctx.now},
      by_id = case when by_kind = 'customer' then 'forgotten' else by_id end,
      by_name = case when by_kind = 'customer' then '' else by_name end
    where tenant_id = ${ctx.tenant} and customer_id = ${customerId} returning id`.execute(ctx.db)
  const ids = kept.rows.map(({ id }) => id)
  for (const table of ['print', 'quarter', 'twin'] as const)
    await sql`delete from ${sql.table(`evidence.${table}`)} where tenant_id = ${ctx.tenant} and evidence_id = any(${ids})`.execute(
      ctx.db,
    )
  await sql`delete from evidence.twin where tenant_id = ${ctx.tenant} and other_id = any(${ids})`.execute(
    ctx.db,
  )
  await sql`delete from evidence.upload where tenant_id = ${ctx.tenant} and customer_id = ${customerId}`.execute(
    ctx.db,
  )
  return { files: rows.flatMap(({ file_id }) => file_id ?? []), count: rows.length }
}

export async function moveTo(ctx: Ctx, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update evidence.piece set customer_id = ${to} where tenant_id = ${ctx.tenant} and customer_id = ${from} returning id`.execute(
    ctx.db,
  )
  await sql`update evidence.upload set customer_id = ${to} where tenant_id = ${ctx.tenant} and customer_id = ${from}`.execute(
    ctx.db,
  )
  return rows.map(({ id }) => id)
}

export async function moveBack(ctx: Ctx, ids: readonly string[], to: string): Promise<void> {
  await sql`update evidence.piece set customer_id = ${to} where tenant_id = ${ctx.tenant} and id = any(${[...ids]})`.execute(
    ctx.db,
  )
}
