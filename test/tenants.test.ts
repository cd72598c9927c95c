/** Two shops never see each other's rows over every route: generated from the route table, judged by every row of the first. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fillDemoShop } from '../src/apps/server/demo-shop.ts'
import type { Route } from '../src/kernel/route.ts'
import { DEMO_SHOP } from '../src/rooms/access/index.ts'
import { openWholeHouse, requestFor, type WholeHouse } from './whole-house.ts'

let t: WholeHouse
let other: Record<string, string>
let visitor: Record<string, string>

before(async () => {
  t = await openWholeHouse()
  await fillDemoShop({ house: t.house, rooms: t.rooms }, () => undefined)
  const shop = await t.shop('other')
  other = await t.signIn(shop, 'owner@other.example', ['owner'])
  visitor = await t.visit('other')
  await t.house.settle()
  // From here on only those who knock can change a row.
  await t.house.rest()
})
after(() => t.close())

/** One id of each kind that the first shop has, and how its rows sum up. */
async function rowsOfFirst(): Promise<{
  ids: Map<string, string>
  sums: Map<string, string>
  all: Set<string>
}> {
  const ids = new Map<string, string>()
  const sums = new Map<string, string>()
  const all = new Set<string>()
  const client = await t.house.database.pool.connect()
  try {
    await client.query(`begin; set local anju.tenant = '${DEMO_SHOP.id}'`)
    const { rows: tables } = await client.query<{ name: string; has_id: boolean }>(`
      select format('%I.%I', n.nspname, c.relname) as name,
        exists(select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') as has_id
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relforcerowsecurity order by 1`)
    for (const { name, has_id } of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`,
      )
      sums.set(name, rows[0]?.sum ?? '')
      if (!has_id) continue
      const { rows: some } = await client.query<{ id: string }>(
        `select id from ${name} order by id desc limit 400`,
      )
      for (const { id } of some) all.add(id)
      if (some[0]) ids.set(name, some[0].id)
    }
    await client.query('rollback')
  } finally {
    client.release()
  }
  return { ids, sums, all }
}

test('no route shows or changes a row of another shop, whatever id it is given', async () => {
  const { ids, sums, all } = await rowsOfFirst()
  assert.ok(ids.size >= 12, `${ids.size} kinds of rows were found`)
  assert.ok(all.size >= 2000, `${all.size} rows were found`)
  const doors: [string, { readonly routes: readonly Route[] }][] = Object.entries(t.rooms)
  const knocks = doors.flatMap(([room, { routes }]) =>
    routes
      .filter((route) => route.endpoint.path !== '/api/session')
      .flatMap((route, n) => {
        const some = route.endpoint.path.includes(':') ? idsFor(room, ids, n) : ['none']
        return some.map((id) => ({ route, id }))
      }),
  )
  assert.ok(knocks.length >= 1000, `${knocks.length} requests are made`)
  for (const { route, id } of knocks) await knock(route, id, all)
  const afterwards = (await rowsOfFirst()).sums
  for (const [table, sum] of sums) assert.equal(afterwards.get(table), sum, `${table} was changed`)
})

/** Every kind of the route's own room, and some of each other's in turn: all of them at all routes would be tens of thousands. */
function idsFor(room: string, ids: ReadonlyMap<string, string>, turn: number): readonly string[] {
  const own = [...ids].filter(([table]) => table.startsWith(`${room}.`)).map(([, id]) => id)
  const others = [...ids].filter(([table]) => !table.startsWith(`${room}.`)).map(([, id]) => id)
  return [...own, ...others.filter((_, at) => at % OTHERS_IN_TURN === turn % OTHERS_IN_TURN)]
}
const OTHERS_IN_TURN = 8

/** Asks as a person of the other shop; an error may name the id that was asked for, nothing else of the first shop. */
async function knock(route: Route, id: string, all: ReadonlySet<string>): Promise<void> {
  const request = requestFor(route, id)
  const answer = await t.http.app.inject({
    ...request,
    headers: {
      ...request.headers,
      ...(route.guard === 'customer' ? visitor : other),
      'x-anju-shop': 'other',
    },
    ...(route.endpoint.stream && { payloadAsStream: true }),
  })
  const asked = `${route.endpoint.method} ${request.url}`
  if (route.endpoint.stream) {
    assert.notEqual(answer.statusCode, 200, `${asked} opened a stream`)
    return
  }
  assert.notEqual(answer.statusCode, 500, `${asked}: ${answer.body}`)
  for (const seen of answer.body.match(/\b[a-z]{3}_[0-9a-z]{26}\b/g) ?? []) {
    assert.ok(seen === id || !all.has(seen), `${asked} shows ${seen}`)
  }
}

test('the database itself shows a shop only its own rows', async () => {
  const { sums } = await rowsOfFirst()
  for (const table of sums.keys()) {
    const rows = await t.house.database.within('ten_nobody', async () => {
      const client = await t.house.database.pool.connect()
      try {
        await client.query(`begin; set local anju.tenant = 'ten_nobody'`)
        const { rowCount } = await client.query(`select 1 from ${table} limit 1`)
        await client.query('rollback')
        return rowCount
      } finally {
        client.release()
      }
    })
    assert.equal(rows, 0, `${table} shows rows to a shop that has none`)
  }
})
