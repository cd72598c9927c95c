// All SQL of the catalogue: products, their SKUs, revisions and the grams by which they are found.
import { type ColumnType, sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Category, FactChange, ProductDraft } from './contract.ts'

type Days = ColumnType<Date, Date, Date>
export interface ProductRecord {
  tenant_id: string
  id: string
  code: string
  name_zh: string
  name_en: string
  category: Category
  draft: ColumnType<ProductDraft, string, string>
  score: number
  lacking: string[]
  from_fen: number | null
  to_fen: number | null
  /** Normalised names, codes, SKUs and colours: what the search compares. */
  words: string
  revision: number
  created_at: Days
  updated_at: Days
  archived_at: ColumnType<Date | null, Date | null, Date | null>
}
interface VariantRecord {
  tenant_id: string
  sku: string
  product_id: string
  position: number
}
interface RevisionRecord {
  tenant_id: string
  product_id: string
  number: number
  draft: ColumnType<ProductDraft, string, string>
  changes: ColumnType<FactChange[], string, string>
  by_id: string
  by_name: string
  at: Days
  note: string | null
}
interface GramRecord {
  tenant_id: string
  gram: string
  product_id: string
}
type Tables = {
  'catalogue.product': ProductRecord
  'catalogue.variant': VariantRecord
  'catalogue.revision': RevisionRecord
  'catalogue.gram': GramRecord
}

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

/** A product row as it is read. */
export type ProductFound = Omit<ProductRecord, 'draft' | 'created_at' | 'updated_at' | 'archived_at'> & {
  draft: ProductDraft
  created_at: Date
  updated_at: Date
  archived_at: Date | null
}
/** A product row as it is written, with what hangs on it. */
export interface ProductWritten extends Omit<ProductFound, 'tenant_id'> {
  skus: readonly string[]
  grams: readonly string[]
}

export async function byId(ctx: Ctx, id: string): Promise<ProductFound | undefined> {
  return open(ctx)
    .selectFrom('catalogue.product')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function byIdOrCode(ctx: Ctx, idOrCode: string): Promise<ProductFound | undefined> {
  return open(ctx)
    .selectFrom('catalogue.product')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where((eb) => eb.or([eb('id', '=', idOrCode), eb('code', '=', idOrCode)]))
    .orderBy('id')
    .executeTakeFirst()
}

/** Locks the row, so that two writers come one after the other. */
export async function locked(ctx: Ctx, id: string): Promise<ProductFound | undefined> {
  return open(ctx)
    .selectFrom('catalogue.product')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function byIds(ctx: Ctx, ids: readonly string[]): Promise<ProductFound[]> {
  if (ids.length === 0) return []
  return open(ctx)
    .selectFrom('catalogue.product')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', [...ids])
    .execute()
}

export async function byCodes(ctx: Ctx, codes: readonly string[]): Promise<ProductFound[]> {
  if (codes.length === 0) return []
  return open(ctx)
    .selectFrom('catalogue.product')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('code', 'in', [...codes])
    .forUpdate()
    .execute()
}

/** Which product each SKU belongs to. */
export async function ownersOf(ctx: Ctx, skus: readonly string[]): Promise<Map<string, string>> {
  if (skus.length === 0) return new Map()
  const rows = await open(ctx)
    .selectFrom('catalogue.variant')
    .select(['sku', 'product_id'])
    .where('tenant_id', '=', ctx.tenant)
    .where('sku', 'in', [...skus])
    .execute()
  return new Map(rows.map((row) => [row.sku, row.product_id]))
}

export interface Wanted {
  category?: Category | undefined
  state: 'on-sale' | 'archived' | 'all'
  lacking?: string | undefined
  scoreBelow?: number | undefined
  /** Each term's grams, and the normalised term itself when the grams alone do not decide. */
  terms: readonly { grams: readonly string[]; prefix?: string | undefined; like?: string | undefined }[]
}
const SORTS = {
  code: 'code',
  name: 'name_zh',
  score: 'score',
  updated: 'updated_at',
  price: 'from_fen',
} as const
export type Sort = keyof typeof SORTS
export interface Page {
  sort: Sort
  descending: boolean
  after?: { value: string; id: string } | undefined
  limit: number
}

function wantedProducts(ctx: Ctx, wanted: Wanted) {
  let query = open(ctx).selectFrom('catalogue.product').where('tenant_id', '=', ctx.tenant)
  if (wanted.category) query = query.where('category', '=', wanted.category)
  if (wanted.state !== 'all')
    query = query.where('archived_at', wanted.state === 'archived' ? 'is not' : 'is', null)
  if (wanted.lacking) query = query.where(sql<boolean>`${wanted.lacking} = any(lacking)`)
  if (wanted.scoreBelow !== undefined) query = query.where('score', '<', wanted.scoreBelow)
  for (const { grams, prefix, like } of wanted.terms) {
    if (prefix !== undefined) query = query.where(sql<boolean>`position(${prefix} in words) > 0`)
    if (grams.length > 0)
      query = query.where(
        sql<boolean>`id in (select product_id from catalogue.gram where tenant_id = ${ctx.tenant}
          and gram = any(${[...grams]}) group by product_id having count(*) = ${grams.length})`,
      )
    if (like !== undefined) query = query.where(sql<boolean>`position(${like} in words) > 0`)
  }
  return query
}

/** One page of products in a steady order; `key` is where the next page begins. */
export async function page(ctx: Ctx, wanted: Wanted, at: Page): Promise<(ProductFound & { key: string })[]> {
  const column = sql<string>`coalesce(${sql.ref(SORTS[at.sort])}::text, '')`
  const sorted =
    at.sort === 'score' || at.sort === 'price'
      ? sql`coalesce(${sql.ref(SORTS[at.sort])}, 0)`
      : sql`${column} collate "C"`
  let query = wantedProducts(ctx, wanted).selectAll().select(column.as('key'))
  if (at.after) {
    const value =
      at.sort === 'score' || at.sort === 'price'
        ? sql`${Number(at.after.value)}::bigint`
        : sql`${at.after.value}`
    const than = sql.raw(at.descending ? '<' : '>')
    query = query.where(sql<boolean>`(${sorted}, id) ${than} (${value}, ${at.after.id})`)
  }
  const way = sql.raw(at.descending ? 'desc' : 'asc')
  return query.orderBy(sql`${sorted} ${way}, id ${way}`).limit(at.limit).execute()
}

export async function count(ctx: Ctx, wanted: Wanted): Promise<number> {
  const row = await wantedProducts(ctx, wanted)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return row?.n ?? 0
}

/** Every product on sale in short, for recognising one in a text. */
export async function shortList(ctx: Ctx): Promise<ProductFound[]> {
  return open(ctx)
    .selectFrom('catalogue.product')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('archived_at', 'is', null)
    .orderBy('code')
    .execute()
}

/** Which products on sale hold which of these grams. */
export async function holdersOf(
  ctx: Ctx,
  grams: readonly string[],
): Promise<{ gram: string; product_id: string }[]> {
  if (grams.length === 0) return []
  return open(ctx)
    .selectFrom('catalogue.gram')
    .innerJoin('catalogue.product', (join) =>
      join
        .onRef('catalogue.product.tenant_id', '=', 'catalogue.gram.tenant_id')
        .onRef('catalogue.product.id', '=', 'catalogue.gram.product_id'),
    )
    .select(['catalogue.gram.gram', 'catalogue.gram.product_id'])
    .where('catalogue.gram.tenant_id', '=', ctx.tenant)
    .where('catalogue.gram.gram', 'in', [...grams])
    .where('catalogue.product.archived_at', 'is', null)
    .execute()
}

export interface CategoryFigures {
  category: Category
  products: number
  complete: number
  score_sum: number
  archived: number
}

export async function figures(ctx: Ctx): Promise<CategoryFigures[]> {
  return open(ctx)
    .selectFrom('catalogue.product')
    .select([
      'category',
      sql<number>`count(*) filter (where archived_at is null)::int`.as('products'),
      sql<number>`count(*) filter (where archived_at is null and score = 100)::int`.as('complete'),
      sql<number>`coalesce(sum(score) filter (where archived_at is null), 0)::int`.as('score_sum'),
      sql<number>`count(*) filter (where archived_at is not null)::int`.as('archived'),
    ])
    .where('tenant_id', '=', ctx.tenant)
    .groupBy('category')
    .execute()
}

/** What is lacking on how many products, most first. */
export async function lackingMost(ctx: Ctx, limit: number): Promise<{ key: string; products: number }[]> {
  const { rows } = await sql<{ key: string; products: number }>`
    select key, count(*)::int as products from catalogue.product, unnest(lacking) as key
    where tenant_id = ${ctx.tenant} and archived_at is null group by key order by 2 desc, 1 limit ${limit}`.execute(
    ctx.db,
  )
  return rows
}

const BATCH = 100

/** Writes new products with their SKUs and grams, a few statements for hundreds of them. */
export async function insert(ctx: Ctx, products: readonly ProductWritten[]): Promise<void> {
  for (let i = 0; i < products.length; i += BATCH) {
    const batch = products.slice(i, i + BATCH)
    await open(ctx)
      .insertInto('catalogue.product')
      .values(batch.map((product) => record(ctx, product)))
      .execute()
    await hang(ctx, batch)
  }
}

function record(ctx: Ctx, { skus: _, grams: __, draft, ...row }: ProductWritten) {
  return { ...row, tenant_id: ctx.tenant, draft: JSON.stringify(draft) }
}

async function hang(ctx: Ctx, products: readonly ProductWritten[]): Promise<void> {
  const skus = products.flatMap((p) => p.skus.map((sku, position) => ({ sku, position, product: p.id })))
  await sql`insert into catalogue.variant (tenant_id, sku, product_id, position)
    select ${ctx.tenant}, s, p, n from unnest(${skus.map((s) => s.sku)}::text[], ${skus.map((s) => s.product)}::text[],
    ${skus.map((s) => s.position)}::int[]) as t(s, p, n)`.execute(ctx.db)
  const grams = products.flatMap((p) => p.grams.map((gram) => ({ gram, product: p.id })))
  await sql`insert into catalogue.gram (tenant_id, gram, product_id)
    select ${ctx.tenant}, g, p from unnest(${grams.map((g) => g.gram)}::text[], ${grams.map((g) => g.product)}::text[]) as t(g, p)`.execute(
    ctx.db,
  )
}

/** Replaces a product's row, SKUs and grams. */
export async function replace(ctx: Ctx, product: ProductWritten): Promise<void> {
  const { tenant_id: _, id, ...row } = record(ctx, product)
  await open(ctx)
    .updateTable('catalogue.product')
    .set(row)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
  await open(ctx)
    .deleteFrom('catalogue.variant')
    .where('tenant_id', '=', ctx.tenant)
    .where('product_id', '=', id)
    .execute()
  await removeGrams(ctx, id)
  await hang(ctx, [product])
}

async function removeGrams(ctx: Ctx, product: string): Promise<void> {
  await open(ctx)
    .deleteFrom('catalogue.gram')
    .where('tenant_id', '=', ctx.tenant)
    .where('product_id', '=', product)
    .execute()
}

/** Removes a product with everything that hangs on it: only an import that is undone does so. */
export async function remove(ctx: Ctx, id: string): Promise<void> {
  await removeGrams(ctx, id)
  await open(ctx)
    .deleteFrom('catalogue.product')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

export interface RevisionWritten {
  product: string
  number: number
  draft: ProductDraft
  changes: readonly FactChange[]
  note?: string | undefined
}

export async function insertRevisions(ctx: Ctx, revisions: readonly RevisionWritten[]): Promise<void> {
  for (let i = 0; i < revisions.length; i += BATCH)
    await open(ctx)
      .insertInto('catalogue.revision')
      .values(
        revisions.slice(i, i + BATCH).map(({ product, number, draft, changes, note }) => ({
          tenant_id: ctx.tenant,
          product_id: product,
          number,
          draft: JSON.stringify(draft),
          changes: JSON.stringify(changes),
          by_id: ctx.actor.id,
          by_name: ctx.actor.name,
          at: ctx.now,
          note: note ?? null,
        })),
      )
      .execute()
}

export type RevisionFound = Omit<RevisionRecord, 'draft' | 'changes' | 'at'> & {
  changes: FactChange[]
  at: Date
}

export async function revisions(ctx: Ctx, product: string): Promise<RevisionFound[]> {
  return open(ctx)
    .selectFrom('catalogue.revision')
    .select(['tenant_id', 'product_id', 'number', 'changes', 'by_id', 'by_name', 'at', 'note'])
    .where('tenant_id', '=', ctx.tenant)
    .where('product_id', '=', product)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
}

/** What a product was at a revision, and who wrote it. */
export async function revisionAt(
  ctx: Ctx,
  product: string,
  number: number,
): Promise<{ draft: ProductDraft; by_name: string } | undefined> {
  return open(ctx)
    .selectFrom('catalogue.revision')
    .select(['draft', 'by_name'])
    .where('tenant_id', '=', ctx.tenant)
    .where('product_id', '=', product)
    .where('number', '=', number)
    .executeTakeFirst()
}
