/** What every route promises: who may call, clear refusals, one deed per key, and answers that hold no more than their shape. */
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { endpoint } from '../contract.ts'
import { Refusal } from '../errors.ts'
import { route, stagedRoute } from '../route.ts'
import { openTestHouse, SHOP, type TestHouse } from '../testing.ts'
import { type Doorkeeper, type Http, openHttp } from './server.ts'

let t: TestHouse
let http: Http
let made = 0
/** What the failing route asks the database for before it fails. */
let refuses = ''

const makeThing = endpoint({
  method: 'POST',
  path: '/api/things',
  summary: 'Make',
  body: z.object({ n: z.number().int() }),
  answer: z.object({ n: z.number(), made: z.number() }),
  creates: true,
})
const readThing = endpoint({
  method: 'GET',
  path: '/api/things/:id',
  summary: 'Read',
  params: z.object({ id: z.string() }),
  answer: z.object({ id: z.string() }),
})
const fail = endpoint({ method: 'GET', path: '/api/bug', summary: 'Fail', answer: z.object({}) })
const hers = endpoint({
  method: 'GET',
  path: '/api/hers',
  summary: 'Hers',
  answer: z.object({ actor: z.string() }),
})
const callBack = endpoint({
  method: 'POST',
  path: '/api/callbacks',
  summary: 'A signed word from outside',
  upload: { maxBytes: 1000 },
  answer: z.object({ bytes: z.string(), signature: z.string() }),
})

const staff = (permissions: string[]) => ({
  tenant: SHOP,
  actor: { kind: 'staff' as const, id: 'stf_1', name: 'A', permissions: new Set(permissions) },
})
const doors: Doorkeeper = {
  staff: async (token) =>
    token === 'may' ? staff(['things.write', 'things.read']) : token === 'plain' ? staff([]) : null,
  customer: async (token) =>
    token === 'v'
      ? { tenant: SHOP, actor: { kind: 'customer', id: 'cus_1', name: '', permissions: new Set() } }
      : null,
  shop: async () => ({ id: SHOP }),
}

before(async () => {
  t = await openTestHouse({ folders: [] })
  await t.house.start()
  http = await openHttp({
    house: t.house,
    doors,
    version: '0',
    routes: [
      route(makeThing, 'things.write', async (_ctx, { body }) => {
        made += 1
        return { n: body.n, made, secret: 'never shown' }
      }),
      route(readThing, 'public', async (_ctx, { params }) => {
        if (params.id === 'none') throw new Refusal('missing', 'http.no-such-page', { path: params.id })
        return { id: params.id }
      }),
      route(fail, 'public', async (ctx) => {
        // What the database itself refuses, as two who do the same at once meet it.
        if (refuses) await sql.raw(refuses).execute(ctx.db)
        throw new TypeError('a secret of the program')
      }),
      route(hers, 'customer', async (ctx) => ({ actor: ctx.actor.id }), { limit: 3 }),
      stagedRoute(callBack, 'house', async (_who, _parts, { upload, header }) => ({
        bytes: upload ? String(await buffer(upload)) : '',
        signature: header('x-signature') ?? '',
      })),
    ],
  })
})
after(async () => {
  await http.close()
  await t.close()
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  http.app.inject({
    method: 'POST',
    url: '/api/things',
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json', cookie: 'anju-session=may', 'x-anju': '1', ...headers },
  })

test('a route refuses who is not signed in, who may not, and what was forged', async () => {
  assert.equal((await post({ n: 1 }, { cookie: '' })).statusCode, 401)
  assert.equal((await post({ n: 1 }, { cookie: 'anju-session=plain' })).statusCode, 403)
  assert.equal((await post({ n: 1 }, { 'x-anju': '' })).json().error.code, 'http.forged')
  assert.equal(
    (await post({ n: 1 }, { origin: 'https://evil.example', host: 'shop.example' })).statusCode,
    403,
  )
  assert.equal(made, 0)
})

const BY_DATABASE: readonly (readonly [what: string, statement: string, status: number, code: string])[] = [
  ['a second one of a name', 'insert into kernel.feed (head) values (0)', 409, 'http.just-done'],
  ['a number no column holds', 'select 99999999999::int', 400, 'http.no-such-value'],
  ['a day that is none', "select '2026-02-30'::date", 400, 'http.no-such-value'],
  ['a table that is none', 'select * from nowhere', 500, 'http.bug'],
]
for (const [what, statement, status, code] of BY_DATABASE) {
  test(`${what} is answered ${status}`, async () => {
    refuses = statement
    const answer = await http.app.inject({ method: fail.method, url: fail.path })
    refuses = ''
    assert.deepEqual([answer.statusCode, answer.json().error.code], [status, code])
  })
}

test('an origin that is no address, and a body as deep as a well, are refused and not a bug', async () => {
  assert.equal((await post({ n: 1 }, { origin: 'garbage' })).json().error.code, 'http.forged')
  const deep = await http.app.inject({
    method: 'POST',
    url: '/api/things',
    payload: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    headers: { 'content-type': 'application/json', cookie: 'anju-session=may', 'x-anju': '1' },
  })
  assert.equal(deep.statusCode, 400, deep.body)
})

test('wrong parts are named with their path, in the language asked for', async () => {
  const zh = await post({ n: 'x' })
  assert.equal(zh.statusCode, 400)
  assert.equal(zh.json().error.path, 'n')
  assert.match(zh.json().error.message, /「n」应当是数字/)
  assert.match(
    (await post({ n: 'x' }, { 'accept-language': 'en-GB' })).json().error.message,
    /should be a number/,
  )
})

test('a text with U+0000 is refused by its place, before the database sees it', async () => {
  const answer = await post({ n: 1, note: { deep: 'a\u0000b' } })
  assert.equal(answer.statusCode, 400)
  assert.deepEqual([answer.json().error.code, answer.json().error.path], ['http.unprintable', 'note.deep'])
})

test('a body that is no JSON is refused in a sentence', async () => {
  const answer = await post({ n: 1 }, { 'content-type': 'application/xml' })
  assert.equal(answer.statusCode, 400)
})

test('an answer holds only what its shape names', async () => {
  assert.deepEqual(Object.keys((await post({ n: 2 })).json()), ['n', 'made'])
})

test('the same key answers the same thing, also when both come at once; another request under it is refused', async () => {
  const key = { 'idempotency-key': 'k-1' }
  const both = await Promise.all([post({ n: 5 }, key), post({ n: 5 }, key), post({ n: 5 }, key)])
  assert.deepEqual(new Set(both.map((answer) => answer.body)).size, 1)
  assert.equal((await post({ n: 6 }, key)).statusCode, 409)
})

test('a signed word from outside arrives byte for byte, whatever it calls itself, with the head that signs it', async () => {
  const payload = '{ "b": 1,  "a": 2 }'
  for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
    const headers = { 'content-type': type, 'X-Signature': 'by them' }
    const said = await http.app.inject({ method: 'POST', url: '/api/callbacks', payload, headers })
    assert.deepEqual(said.json(), { bytes: payload, signature: 'by them' })
  }
})

test('a bug shows a number and no secret', async () => {
  const answer = await http.app.inject({ url: '/api/bug' })
  assert.equal(answer.statusCode, 500)
  assert.ok(!answer.body.includes('a secret'))
  assert.equal(answer.json().error.code, 'http.bug')
})

test('a caller who is too quick is told how long to wait', async () => {
  const ask = () => http.app.inject({ url: '/api/hers', headers: { authorization: 'Bearer v' } })
  for (let i = 0; i < 3; i++) assert.equal((await ask()).statusCode, 200)
  const slow = await ask()
  assert.equal(slow.statusCode, 429)
  assert.ok(Number(slow.headers['retry-after']) > 0)
})

test('an unknown address, broken JSON and a body too large are told in a sentence', async () => {
  assert.equal((await http.app.inject({ url: '/nowhere' })).json().error.code, 'http.no-such-page')
  const broken = await http.app.inject({
    method: 'POST',
    url: '/api/things',
    payload: '{"n":',
    headers: { 'content-type': 'application/json', cookie: 'anju-session=may', 'x-anju': '1' },
  })
  assert.equal(broken.json().error.code, 'http.broken-body')
  assert.equal((await post({ n: 1, pad: 'x'.repeat(1_100_000) })).statusCode, 413)
})

test('the contract is OpenAPI 3.1 with the permission of each route', async () => {
  const api = (await http.app.inject({ url: '/openapi.json' })).json()
  assert.equal(api.openapi, '3.1.0')
  assert.equal(api.paths['/api/things'].post['x-permission'], 'things.write')
  assert.equal(api.paths['/api/things/{id}'].get.parameters[0].in, 'path')
  assert.match((await http.app.inject({ url: '/api-docs' })).body, /\/api\/things/)
})
