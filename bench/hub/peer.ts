/** Learns which rows one beginning writes, and starts the bare program that writes the same. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { call, expectOk, visit } from './clients.ts'
import { type Program, ROOT } from './program.ts'

const TENANT = 'ten_qinghe'
const FRESH = '{new}'

interface Row {
  readonly sql: string
  readonly values: readonly (string | null)[]
}

export interface Peer {
  readonly base: string
  readonly rows: number
  close(): void
}

export async function startPeer(program: Program): Promise<Peer> {
  const rows = await rowsOfOneBeginning(program)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts')], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify({ connection: program.connection, tenant: TENANT, rows, list: LIST }))
  const port = await firstLine(child)
  return { base: `http://127.0.0.1:${port}`, rows: rows.length, close: () => void child.kill() }
}

/** What an inbox page needs, as one would write it by hand. */
const LIST = `select id, title, state, holder, customer_id, customer_name, customer_tier, channel_kind, language, assignee_id, assignee_name,
  tags, order_number, last_seq, last_author, last_text, last_at, mood, waiting_since, due_at, due_what, changed_at
  from conversations.conversation where tenant_id = '${TENANT}' and state = 'open' and snoozed_until is null order by rank_at, id limit 25`

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('Expected to hear the bare program')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('The bare program ended')
}

/** Begins once through the product and looks which rows of which tables name that conversation. */
async function rowsOfOneBeginning({ base, admin }: Program): Promise<Row[]> {
  const visitor = await visit(base)
  const answer = expectOk(
    await call(
      `${base}/api/visitor/conversations`,
      'POST',
      { ...visitor, 'idempotency-key': 'peer-learns' },
      { clientId: 'peer-learns', text: BEGINNING },
    ),
  )
  const { conversation }: { conversation: { id: string } } = JSON.parse(answer.text)
  const { rows: tables } = await admin.query<{ name: string; columns: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' group by 1 order by 1`)
  const found: (Row & { order: number })[] = []
  for (const { name, columns } of tables) {
    const texts = columns.map((column) => `${quoted(column)}::text`).join(', ')
    const { rows } = await admin.query<Record<string, string | null>>(
      `select ${texts} from ${name} t where t::text like $1 and not (t::text like '%handover%' or t::text like '%"author": "assistant"%')`,
      [`%${conversation.id}%`],
    )
    for (const row of rows)
      found.push(statement(name, columns, row, { id: conversation.id, nth: found.length }))
  }
  return found.sort((a, b) => a.order - b.order)
}

const BEGINNING = '这款沙发坐深多少，靠背硬不硬？'
const quoted = (column: string) => `"${column}"`

// The parent row first, as its own foreign key wants it.
function statement(
  name: string,
  columns: readonly string[],
  row: Record<string, string | null>,
  known: Known,
) {
  const values = columns.map((column) => fresh(column, row[column] ?? null, known))
  const places = columns.map((_, i) => `$${i + 1}`).join(', ')
  return {
    sql: `insert into ${name} (${columns.map(quoted).join(', ')}) values (${places})`,
    values,
    order: name === 'conversations.conversation' ? 0 : 1,
  }
}

/** Every id of its own becomes a new one at each call; the relay has numbered the facts, so they begin unnumbered again. */
interface Known {
  readonly id: string
  readonly nth: number
}

function fresh(column: string, value: string | null, { id, nth }: Known): string | null {
  if (value === null) return null
  if (column === 'id' && value !== id) return `${value.slice(0, 4)}${FRESH}${nth}`
  if (column === 'channel_message_id' || column === 'key') return `${column}-${FRESH}`
  if (column === 'seq' && Number(value) > 1000) return null
  return value.replaceAll(id, `${id.slice(0, 4)}${FRESH}`)
}
