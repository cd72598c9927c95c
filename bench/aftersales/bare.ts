/**
 * The peer: node:http and pg with no framework, doing what a return needs and nothing more: a transaction with its idempotency key, the
 * sold line's lock and count, the return's row and an event; each later step likewise, and a refund as obligation, two postings, one call
 * to a bank that always answers, and two postings more.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'

interface Plan {
  readonly connection: pg.PoolConfig
  readonly lines: number
}
const plan: Plan = JSON.parse(process.argv[2] ?? '{}')
const pool = new pg.Pool({ ...plan.connection, max: 8 })

await pool.query(`
  drop schema if exists bare cascade; create schema bare;
  create table bare.line (id text primary key, delivered int not null, open int not null default 0, accepted int not null default 0,
    price_fen int not null, check (open + accepted <= delivered));
  create table bare.done (key text primary key, answer jsonb not null, at timestamptz not null default now());
  create table bare.return (id text primary key, line_id text not null references bare.line, state text not null, version int not null,
    reason text not null, due_at timestamptz, opened_at timestamptz not null default now());
  create index on bare.return (due_at, id) where state <> 'refunded';
  create table bare.event (return_id text not null references bare.return, seq int not null, name text not null, data jsonb not null,
    at timestamptz not null default now(), primary key (return_id, seq));
  create table bare.obligation (id text primary key, return_id text not null references bare.return, number text not null unique,
    fen int not null, state text not null);
  create table bare.posting (id bigserial primary key, obligation_id text not null references bare.obligation, party text not null, fen int not null)`)
await pool.query(
  `insert into bare.line (id, delivered, price_fen) select 'line-' || n, 1, 320000 from generate_series(1, $1) n`,
  [plan.lines],
)

async function within<T>(run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const answer = await run(client)
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

interface Asked {
  readonly line: string
  readonly key: string
  readonly reason: string
}

const create = ({ line, key, reason }: Asked) =>
  within(async (client) => {
    const known = await client.query('select answer from bare.done where key = $1', [key])
    if (known.rows[0]) return known.rows[0].answer
    const { rows } = await client.query('select * from bare.line where id = $1 for update', [line])
    const [sold] = rows
    if (!sold || sold.open + sold.accepted >= sold.delivered) throw new Error('units taken')
    const id = randomBytes(13).toString('hex')
    await client.query(
      `insert into bare.return (id, line_id, state, version, reason, due_at) values ($1, $2, 'awaiting-goods', 1, $3, now() + interval '15 days')`,
      [id, line, reason],
    )
    await client.query('update bare.line set open = open + 1 where id = $1', [line])
    await client.query(`insert into bare.event (return_id, seq, name, data) values ($1, 1, 'opened', $2)`, [
      id,
      JSON.stringify({ line, reason }),
    ])
    const answer = { id, state: 'awaiting-goods', version: 1 }
    await client.query('insert into bare.done (key, answer) values ($1, $2)', [key, JSON.stringify(answer)])
    return answer
  })

const NEXT: Readonly<Record<string, string>> = {
  collected: 'in-transit',
  arrived: 'received',
  pass: 'refund-due',
  sent: 'refund-sent',
  confirmed: 'refunded',
}

const step = (id: string, event: string, key: string) =>
  within(async (client) => {
    const known = await client.query('select answer from bare.done where key = $1', [key])
    if (known.rows[0]) return known.rows[0].answer
    const { rows } = await client.query('select * from bare.return where id = $1 for update', [id])
    const [row] = rows
    if (!row) throw new Error('no such return')
    const answer = { id, state: NEXT[event], version: row.version + 1 }
    await client.query(
      `update bare.return set state = $2, version = $3, due_at = now() + interval '2 days' where id = $1`,
      [id, answer.state, answer.version],
    )
    await client.query('insert into bare.event (return_id, seq, name, data) values ($1, $2, $3, $4)', [
      id,
      answer.version,
      event,
      '{}',
    ])
    await client.query('insert into bare.done (key, answer) values ($1, $2)', [key, JSON.stringify(answer)])
    if (event === 'pass') await oblige(client, id, row.line_id)
    return answer
  })

async function oblige(client: pg.PoolClient, id: string, line: string): Promise<void> {
  await client.query('update bare.line set open = open - 1, accepted = accepted + 1 where id = $1', [line])
  await client.query(
    `insert into bare.obligation (id, return_id, number, fen, state) select $1, $1, 'R' || $1, price_fen, 'due' from bare.line where id = $2`,
    [id, line],
  )
  await post(client, id, 'merchant', 'customer')
}

const post = (client: pg.PoolClient, id: string, from: string, to: string) =>
  client.query(
    `insert into bare.posting (obligation_id, party, fen) select o.id, p.party, o.fen * p.sign from bare.obligation o,
      (values ($2, -1), ($3, 1)) p(party, sign) where o.id = $1`,
    [id, from, to],
  )

/** After the commit of what is owed: sent, the bank says yes, confirmed. */
async function pay(id: string): Promise<void> {
  await pool.query(`update bare.obligation set state = 'sending' where id = $1 and state = 'due'`, [id])
  await step(id, 'sent', `${id} sent`)
  await within(async (client) => {
    await client.query(`update bare.obligation set state = 'confirmed' where id = $1`, [id])
    await post(client, id, 'bank', 'merchant')
  })
  await step(id, 'confirmed', `${id} confirmed`)
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const [, , id, event] = (request.url ?? '').split('/')
  if (request.method === 'GET')
    return (
      await pool.query(`select r.*, l.price_fen from bare.return r join bare.line l on l.id = r.line_id
      where r.state <> 'refunded' order by r.due_at, r.id limit 20`)
    ).rows
  const body = JSON.parse(await text(request))
  if (!id || !event) return create(body)
  const said = await step(id, event, body.key)
  if (event === 'pass') await pay(id)
  return said
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(JSON.stringify({ port: typeof address === 'object' && address ? address.port : 0 }))
})
