// What lies in the database, as a backup sees it: tables with their columns, sequences, and what guards them.
import type pg from 'pg'

export interface Table {
  /** Quoted, e.g. orders.line or kernel.job. */
  readonly name: string
  /** Quoted column names without generated ones, which the database makes anew. */
  readonly columns: readonly string[]
}

// Everything but PostgreSQL's own; partitions travel within their parent, temporary tables not at all.
const OURS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'`

export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
      coalesce(array_agg(quote_ident(a.attname) order by a.attnum)
        filter (where a.attname is not null and a.attgenerated = ''), '{}')::text[] as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and ${OURS}
    group by n.nspname, c.relname order by n.nspname, c.relname`)
  return rows
}

export interface Sequence {
  readonly name: string
  readonly value: string
}

/** Where the sequences stand; one that was never used is left out. */
export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value
    from pg_sequences n where last_value is not null and ${OURS.replaceAll('nspname', 'schemaname')} order by 1`)
  return rows
}

/** The migrations that made this database, by name; none where there is no house yet. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('kernel.migration') is not null as there`,
  )
  if (!rows[0]?.there) return []
  const names = await client.query<{ name: string }>('select name from kernel.migration order by name')
  return names.rows.map((row) => row.name)
}

/**
 * Lets rows be copied in as they were: foreign keys, triggers and row-level security stand aside.
 * @returns the statements that put them back, to be run in the same transaction
 */
export async function standAside(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ undo: string; redo: string }>(`
    select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as undo,
      format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as redo
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and c.conparentid = 0 and ${OURS}
    union all
    select format('alter table %s no force row level security', t.oid::regclass),
      format('alter table %s force row level security', t.oid::regclass)
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and t.relforcerowsecurity and ${OURS}
    union all
    select format('alter table %s disable trigger %I', t.oid::regclass, g.tgname),
      format('alter table %s enable trigger %I', t.oid::regclass, g.tgname)
    from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
    where not g.tgisinternal and g.tgenabled = 'O' and g.tgparentid = 0 and ${OURS}`)
  for (const { undo } of rows) await client.query(undo)
  return rows.map((row) => row.redo)
}

/** Everything of ours, for wiping what a failed restore made. */
export async function schemasOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(n.nspname) as name from pg_namespace n where n.nspname <> 'public' and ${OURS}`,
  )
  return rows.map((row) => row.name)
}
