/** All SQL of imports. */
import type { ColumnType, Selectable } from 'kysely'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { ImportState } from './contract.ts'

interface Person {
  readonly id: string
  readonly name: string
}
interface Counts {
  readonly read: number
  readonly created: number
  readonly updated: number
}
type Stored<T> = ColumnType<T, string, string>

interface ImportRecord {
  tenant_id: string
  id: string
  kind: string
  name: string
  file_id: string | null
  state: ImportState
  /** -1: the sheet with the best table. */
  sheet: number
  /** What a person decided: field -> column, or null for none. */
  corrected: Stored<Readonly<Record<string, number | null>>>
  uploaded_by: Stored<Person>
  uploaded_at: Date
  ran_by: Stored<Person> | null
  ran_at: Date | null
  undone_by: Stored<Person> | null
  undone_at: Date | null
  counts: Stored<Counts> | null
  undo: Stored<Json> | null
  undo_until: Date | null
}
type Tables = { 'imports.import': ImportRecord }
export type Import = Selectable<ImportRecord>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()
const json = (value: unknown) => JSON.stringify(value ?? null)
const me = ({ actor }: Ctx) => json({ id: actor.id, name: actor.name })

export interface NewImport {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly file: string | null
  readonly sheet: number
  readonly corrected: Readonly<Record<string, number | null>>
}

export async function insert(ctx: Ctx, { id, kind, name, file, sheet, corrected }: NewImport): Promise<void> {
  await open(ctx)
    .insertInto('imports.import')
    .values({
      tenant_id: ctx.tenant,
      id,
      kind,
      name,
      file_id: file,
      state: 'read',
      sheet,
      corrected: json(corrected),
      uploaded_by: me(ctx),
      uploaded_at: ctx.now,
    })
    .execute()
}

export async function find(ctx: Ctx, id: string, lock = false): Promise<Import | undefined> {
  const query = open(ctx)
    .selectFrom('imports.import')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export async function page(
  ctx: Ctx,
  { kind, before, limit }: { kind: string | undefined; before: string | undefined; limit: number },
): Promise<Omit<Import, 'undo'>[]> {
  let query = open(ctx)
    .selectFrom('imports.import')
    .select([
      'tenant_id',
      'id',
      'kind',
      'name',
      'file_id',
      'state',
      'sheet',
      'corrected',
      'uploaded_by',
      'uploaded_at',
    ])
    .select(['ran_by', 'ran_at', 'undone_by', 'undone_at', 'counts', 'undo_until'])
    .where('tenant_id', '=', ctx.tenant)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (before !== undefined) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

const change = (ctx: Ctx, id: string) =>
  open(ctx).updateTable('imports.import').where('tenant_id', '=', ctx.tenant).where('id', '=', id)

export async function setColumns(
  ctx: Ctx,
  id: string,
  { sheet, corrected }: { sheet: number; corrected: Readonly<Record<string, number | null>> },
): Promise<void> {
  await change(ctx, id)
    .set({ sheet, corrected: json(corrected) })
    .execute()
}

export async function setImported(
  ctx: Ctx,
  id: string,
  { counts, undo, until }: { counts: Counts; undo: Json; until: Date },
): Promise<void> {
  await change(ctx, id)
    .set({
      state: 'imported',
      ran_by: me(ctx),
      ran_at: ctx.now,
      counts: json(counts),
      undo: json(undo),
      undo_until: until,
      file_id: null,
    })
    .execute()
}

export async function setUndone(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id)
    .set({ state: 'undone', undone_by: me(ctx), undone_at: ctx.now, undo: null, undo_until: null })
    .execute()
}

/** Ends the way back, and with it the old values that were kept for it. */
export async function dropUndo(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id).set({ undo: null, undo_until: null }).execute()
}

export async function remove(ctx: Ctx, id: string): Promise<void> {
  await open(ctx)
    .deleteFrom('imports.import')
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}

/** Imports of these kinds that still hold something of the file: the file itself, or old values. */
export async function holding(
  ctx: Ctx,
  kinds: readonly string[],
): Promise<Pick<Import, 'id' | 'state' | 'file_id'>[]> {
  if (kinds.length === 0) return []
  return open(ctx)
    .selectFrom('imports.import')
    .select(['id', 'state', 'file_id'])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', 'in', [...kinds])
    .where((eb) => eb.or([eb('file_id', 'is not', null), eb('undo', 'is not', null)]))
    .execute()
}
