/** Many conversations in three statements: rows, logs, and the words to find. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Past } from './matter.ts'
import { counted, type Matter } from './matter.ts'
import { EVENT_COLUMNS, EVENT_SHAPE, eventRow, GIVEN, NAMES, rowOf, SHAPE, wordsOf } from './store.ts'

/** Writes those whose id is not there yet; answers how many that were. */
export async function insertMany(ctx: Ctx, past: readonly Past[]): Promise<number> {
  const { rows: made } = await sql<{ id: string }>`
    insert into conversations.conversation (tenant_id, id, ${NAMES})
    select ${ctx.tenant}, r.id, ${GIVEN}
    from jsonb_to_recordset(${JSON.stringify(past.map(({ matter }) => rowOf(matter)))}::jsonb) as r(id text, ${SHAPE})
    on conflict do nothing returning id`.execute(ctx.db)
  const fresh = new Set(made.map(({ id }) => id))
  const written = past.filter(({ matter }) => fresh.has(matter.id))
  if (written.length === 0) return 0
  const events = written.flatMap(({ matter, entries }) => entries.map((entry) => eventRow(matter, entry)))
  await sql`
    insert into conversations.event (tenant_id, ${EVENT_COLUMNS})
    select ${ctx.tenant}, x.* from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as x(${EVENT_SHAPE})`.execute(
    ctx.db,
  )
  const words = written.flatMap(({ matter, entries }) =>
    wordsOf(matter.id, entries).map((row) => ({ id: matter.id, ...row })),
  )
  const tags = written.flatMap(({ matter }) =>
    matter.tags.map((tag) => ({ id: matter.id, tag, at: matter.changedAt })),
  )
  await sql`
    with worded as (
      insert into conversations.unfolded (tenant_id, conversation_id, seq, doc, grams)
      select ${ctx.tenant}, x.id, x.seq, x.doc, x.grams
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as x(id text, seq int, doc bigint, grams text[])),
    tagged as (
      insert into conversations.tagged (tenant_id, tag, conversation_id, at)
      select ${ctx.tenant}, x.tag, x.id, x.at
      from jsonb_to_recordset(${JSON.stringify(tags)}::jsonb) as x(id text, tag text, at timestamptz))
    insert into conversations.tally_change (tenant_id, conversation_id, seq, name, n)
    select ${ctx.tenant}, ${written[0]?.matter.id ?? ''}, 0, x.name, x.n
    from jsonb_to_recordset(${JSON.stringify(sums(written.map(({ matter }) => matter)))}::jsonb) as x(name text, n int)`.execute(
    ctx.db,
  )
  return written.length
}

function sums(matters: readonly Matter[]): { name: string; n: number }[] {
  const all = new Map<string, number>()
  for (const matter of matters) {
    for (const { name, n } of counted(null, matter)) all.set(name, (all.get(name) ?? 0) + n)
  }
  return [...all].map(([name, n]) => ({ name, n }))
}
