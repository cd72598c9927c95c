/** A rehearsal leaks nowhere: before and after it every table but its own, every list, figure and sheet of the shop is the same. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Ctx } from '../src/kernel/ctx.ts'
import { openWholeHouse, type WholeHouse } from './whole-house.ts'

let t: WholeHouse
let shop: string
let agent: Record<string, string>
let other: Record<string, string>
let owner: Record<string, string>
before(async () => {
  t = await openWholeHouse()
  shop = await t.shop('rehearse')
  owner = await t.signIn(shop, 'owner@rehearse.example', ['owner'])
  agent = await t.signIn(shop, 'agent@rehearse.example', ['agent'])
  other = await t.signIn(shop, 'other@rehearse.example', ['agent'])
  const visitor = await t.visit('rehearse')
  await t.http.app.inject({
    method: 'POST',
    url: '/api/visitor/conversations',
    headers: visitor,
    payload: { text: '沙发哪天到', clientId: 'real-1' },
  })
  await t.house.settle()
})
after(() => t.close())

const system = <T>(run: (ctx: Ctx) => Promise<T>) => t.house.transact(t.house.system(shop), run)

async function ask(
  headers: Record<string, string>,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
) {
  const answer = await t.http.app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

/** What may move: rehearsals and training themselves, and the house's own post, trail and sign-in times. */
const MAY_MOVE = /^(advisors\.|conversations\.rehearsal|kernel\.|access\.session$|access\.staff$)/

/** Every table of every room as one sum of its rows. */
async function tables(): Promise<Map<string, string>> {
  const { rows } = await t.house.everywhere((db) =>
    sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(db),
  )
  const sums = new Map<string, string>()
  for (const { name } of rows) {
    if (MAY_MOVE.test(name)) continue
    const { rows: sum } = await t.house.everywhere((db) =>
      sql<{ sum: string }>`select count(*) || ':' || coalesce(sum(hashtext(x::text)::bigint), 0) as sum
        from ${sql.raw(name)} x`.execute(db),
    )
    sums.set(name, sum[0]?.sum ?? '')
  }
  return sums
}

/** Every route that is asked without naming anything, as the owner sees it. */
async function lists(): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const { endpoint } of t.routes) {
    const { method, path } = endpoint
    if (method !== 'GET' || path.includes(':') || endpoint.download) continue
    if (/^\/api\/(advisors|audit|sessions|live|me|session|health|setup|visitor)/.test(path)) continue
    const { status, body } = await ask(owner, 'GET', path)
    // What tells the time of asking says another time, and nothing else.
    if (status === 200)
      answers.set(
        path,
        JSON.stringify(body)
          .replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"at"')
          .replace(/"(left|share|seconds|waited|age)":[\d.]+/g, '"$1":0'),
      )
  }
  return answers
}

async function sheets(): Promise<Map<string, string>> {
  const rooms = Object.values(t.rooms).flatMap((room) => ('exportKinds' in room ? [...room.exportKinds] : []))
  const rows = new Map<string, string>()
  for (const kind of rooms)
    rows.set(
      kind.kind,
      await system(async (ctx) => {
        const all: unknown[] = []
        for await (const batch of kind.rows(ctx)) all.push(...batch)
        return JSON.stringify(all)
      }),
    )
  return rows
}

const soon = () => t.house.settle(new Date(Date.now() + 5000))

let id: string
test('a whole rehearsal moves no table, list, figure or sheet but its own', async () => {
  // What the real matter still sets off comes first.
  await soon()
  // Some lists gather what they show while they are read, so tables come last.
  const was = { lists: await lists(), sheets: await sheets(), tables: await tables() }
  assert.ok(was.tables.size > 60, `looked at ${was.tables.size} tables only`)
  assert.ok(was.lists.size > 25, `looked at ${was.lists.size} lists only`)
  assert.ok(was.sheets.size > 10, `looked at ${was.sheets.size} sheets only`)
  const begun = await ask(agent, 'POST', '/api/advisors/rehearsals', {
    persona: 'late-sofa',
    language: 'zh-CN',
    seed: 7,
  })
  assert.equal(begun.status, 200, JSON.stringify(begun.body))
  id = begun.body.id
  const say = async (text: string, clientId: string) => {
    const sent = await ask(agent, 'POST', `/api/conversations/${id}/replies`, { text, clientId })
    assert.equal(sent.status, 200, JSON.stringify(sent.body))
    await soon()
  }
  await say('晚了 2 天，是我们的错。请报订单号，我这就帮您查。', 'a-1')
  await say('后天上午送到，误期赔 100 元。我后天上午 9 点前给您打电话。', 'a-2')
  await ask(agent, 'POST', `/api/conversations/${id}/notes`, { text: '@other 这位很急' })
  await ask(agent, 'PUT', `/api/conversations/${id}/read`, { seq: 3 })
  await ask(agent, 'POST', `/api/conversations/${id}/solution`, {})
  await soon()
  const over = await ask(agent, 'GET', `/api/advisors/rehearsals/${id}`)
  assert.equal(over.body.state, 'scored', JSON.stringify(over.body))
  const now = { lists: await lists(), sheets: await sheets(), tables: await tables() }
  for (const what of ['tables', 'lists', 'sheets'] as const)
    for (const [name, sum] of was[what]) assert.equal(now[what].get(name), sum, `${what}: ${name}`)
})

test('every other deed answers that there is no such matter', async () => {
  const writes = t.routes.filter(
    ({ endpoint }) =>
      endpoint.method !== 'GET' &&
      /^\/api\/conversations\/:id\/(?!(replies|notes|solution|read|watch|draft)$)/.test(endpoint.path),
  )
  assert.ok(writes.length > 10)
  for (const { endpoint } of writes) {
    const url = endpoint.path.replace(':id', id).replace(/:\w+/g, 'x')
    const answer = await t.http.app.inject({
      method: endpoint.method,
      url,
      headers: owner,
      payload: {
        staffId: null,
        team: null,
        tag: 'x',
        into: id,
        text: 'x',
        until: '2030-01-01T00:00:00.000Z',
        value: 'x',
        seq: 1,
        version: 0,
        mode: 'reply',
        reply: 'x',
        note: '',
        files: [],
      },
    })
    assert.ok(
      answer.statusCode >= 400 && answer.statusCode < 500,
      `${endpoint.method} ${url}: ${answer.statusCode} ${answer.body}`,
    )
  }
  for (const [url, payload] of [
    [
      '/api/promises',
      {
        conversationId: id,
        customerId: 'x',
        what: '周五送到',
        due: '2030-01-01T00:00:00.000Z',
        kind: 'delivery',
      },
    ],
    ['/api/work', { kind: 'repair-visit', title: 'x', conversationId: id }],
    ['/api/wall/whispers', { conversationId: id, text: 'x' }],
  ] as const) {
    const { status } = await ask(owner, 'POST', url, payload)
    assert.ok(status >= 400 && status < 500, `${url}: ${status}`)
  }
})

test('nobody but its learner and who looks after learners sees it', async () => {
  assert.equal((await ask(other, 'GET', `/api/conversations/${id}`)).status, 404)
  assert.equal((await ask(other, 'GET', `/api/advisors/rehearsals/${id}`)).status, 404)
  assert.equal((await ask(owner, 'GET', `/api/conversations/${id}`)).status, 200)
  const answered = await ask(owner, 'POST', `/api/conversations/${id}/replies`, {
    text: '我来',
    clientId: 'o-1',
  })
  assert.equal(answered.status, 403)
})
