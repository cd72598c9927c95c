/**
 * The peer: node:http and pg with no framework, writing the very rows that one beginning writes in one transaction, and
 * listing 25. It reads what to write on standard input as JSON and prints its port.
 */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'

interface Plan {
  readonly connection: pg.PoolConfig
  readonly tenant: string
  /** Statements with their values; '{new}' in a value is replaced by fresh letters at each call. */
  readonly rows: readonly { readonly sql: string; readonly values: readonly (string | null)[] }[]
  readonly list: string
}

const plan: Plan = JSON.parse(await text(process.stdin))
const pool = new pg.Pool({ ...plan.connection, max: 8 })

async function create(): Promise<string> {
  const fresh = randomBytes(10).toString('hex')
  const client = await pool.connect()
  try {
    await client.query(`begin; set local anju.tenant = '${plan.tenant}'`)
    for (const row of plan.rows)
      await client.query(
        row.sql,
        row.values.map((value) => value?.replaceAll('{new}', fresh) ?? null),
      )
    await client.query('commit')
    return JSON.stringify({ id: fresh })
  } finally {
    client.release()
  }
}

async function list(): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query(`begin; set local anju.tenant = '${plan.tenant}'`)
    const { rows } = await client.query(plan.list)
    await client.query('commit')
    return JSON.stringify({ items: rows })
  } finally {
    client.release()
  }
}

const server = createServer((request, response) => {
  const read = async () => {
    if (request.method === 'POST') {
      JSON.parse(await text(request))
      return create()
    }
    return list()
  }
  read().then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(typeof address === 'object' && address ? address.port : 0)
})
