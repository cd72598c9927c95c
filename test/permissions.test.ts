/** Every route refuses what its permission forbids: generated from the route table, with people signed in for real. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PERMISSIONS } from '../src/rooms/access/contract.ts'
import { openWholeHouse, requestFor, type WholeHouse } from './whole-house.ts'

let t: WholeHouse
let shop: string
/** Permission -> the headers of a person who holds every other one. */
const without = new Map<string, Record<string, string>>()

before(async () => {
  t = await openWholeHouse()
  shop = await t.shop('first')
  const owner = await t.signIn(shop, 'owner@first.example', ['owner'])
  for (const permission of PERMISSIONS) {
    const made = await t.http.app.inject({
      method: 'POST',
      url: '/api/roles',
      headers: owner,
      payload: { name: `no ${permission}`, permissions: PERMISSIONS.filter((one) => one !== permission) },
    })
    assert.equal(made.statusCode, 200, made.body)
    without.set(permission, await t.signIn(shop, `no-${permission}@first.example`, [made.json().id]))
  }
})
after(() => t.close())

/** What anyone may call: a new public route has to be written down here. */
const PUBLIC = [
  // Carriers, at a secret address, signed where they sign.
  'POST /api/carriers/:carrier/:tenant/:token',
  'GET /api/setup/opening',
  'POST /api/setup/opening',
  'GET /api/shop',
  'POST /api/session',
  'POST /api/session/code',
  'POST /api/session/enrolment',
  'GET /api/session',
  'DELETE /api/session',
  'GET /api/password-links/:token',
  'POST /api/password-links/:token',
  'POST /api/visitor',
  'POST /api/visitor/link',
  'GET /api/widget/:key',
  'GET /api/help/shelves',
  'GET /api/help/articles',
  'GET /api/help/articles/:slug',
  'GET /api/help/home',
  'GET /api/help/search',
  'POST /api/help/articles/:slug/votes',
  'GET /api/shop/categories',
  'GET /api/shop/products',
  'GET /api/shop/products/:product',
  // Whoever holds a signed link: a factory or courier, a customer asked how it went.
  'GET /api/asides/:token',
  'POST /api/asides/:token/messages',
  'POST /api/asides/:token/files',
  'GET /api/asides/:token/files/:file',
  'POST /api/survey/link',
  'POST /api/survey/link/answer',
  'POST /api/survey/link/wish',
  // Gateways call back: only what they signed is believed.
  'POST /api/gateways/:gateway/:tenant/notify',
  'GET /api/order-pages/:token/promises',
  'GET /api/order-pages/:token/refunds',
  'GET /api/order-pages/:token',
  'GET /api/order-pages/:token/documents/:documentId',
  'POST /api/order-pages/:token/evidence',
  'PATCH /api/order-pages/:token/evidence/:id',
  'GET /api/order-pages/:token/evidence/:id',
  'POST /api/order-pages/:token/evidence/notes',
  'GET /api/order-pages/:token/evidence',
  'GET /api/order-pages/:token/evidence/:id/file',
]
const nameOf = (route: { endpoint: { method: string; path: string } }) =>
  `${route.endpoint.method} ${route.endpoint.path}`

const isPublic = ({ guard }: { guard: string }) => guard === 'public' || guard === 'house'

test('what is public is written down', () => {
  const found = t.routes.filter(isPublic).map(nameOf)
  const unknown = found.filter((name) => !PUBLIC.includes(name))
  assert.deepEqual(unknown, [])
})

test('every permission that a route names is one that the owner can grant', () => {
  const named = new Set(t.routes.map((route) => route.guard).filter((guard) => guard.includes('.')))
  assert.ok(named.size >= 12, `${named.size} permissions are named`)
  assert.deepEqual(
    [...named].filter((permission) => !PERMISSIONS.some((one) => one === permission)),
    [],
  )
})

test('every route that needs a person refuses a stranger and a forged session', async () => {
  const guarded = t.routes.filter((route) => !isPublic(route))
  assert.ok(guarded.length >= 80, `${guarded.length} routes are guarded`)
  for (const route of guarded) {
    for (const headers of [{}, { cookie: 'anju-session=made-up', authorization: 'Bearer made-up' }]) {
      const request = requestFor(route, 'x_1')
      const answer = await t.http.app.inject({
        ...request,
        headers: { ...request.headers, 'x-anju': '1', 'x-anju-shop': 'first', ...headers },
      })
      assert.equal(answer.statusCode, 401, `${nameOf(route)} answered ${answer.statusCode}`)
    }
  }
})

test('every route refuses a person who holds every permission but its own', async () => {
  const guarded = t.routes.filter((route) => without.has(route.guard))
  assert.ok(guarded.length >= 60, `${guarded.length} routes name a permission`)
  for (const route of guarded) {
    const request = requestFor(route, 'x_1')
    const answer = await t.http.app.inject({
      ...request,
      headers: { ...request.headers, ...without.get(route.guard) },
    })
    assert.equal(answer.statusCode, 403, `${nameOf(route)} answered ${answer.statusCode} ${answer.body}`)
    assert.equal(answer.json().error.code, 'http.not-allowed')
  }
})

test('a customer reaches no route of the staff, a colleague none of the customer', async () => {
  const customer = await t.visit('first')
  const colleague = await t.signIn(shop, 'all@first.example', ['owner'])
  for (const route of t.routes) {
    if (isPublic(route)) continue
    const request = requestFor(route, 'x_1')
    const headers = route.guard === 'customer' ? colleague : customer
    const answer = await t.http.app.inject({ ...request, headers: { ...request.headers, ...headers } })
    assert.equal(answer.statusCode, 401, `${nameOf(route)} answered ${answer.statusCode}`)
  }
})

test('a writing route refuses a session that another page sends', async () => {
  const { cookie = '' } = await t.signIn(shop, 'csrf@first.example', ['owner'])
  const writing = t.routes.filter((route) => route.guard.includes('.') && route.endpoint.method !== 'GET')
  for (const route of writing) {
    const request = requestFor(route, 'x_1')
    const answer = await t.http.app.inject({ ...request, headers: { ...request.headers, cookie } })
    assert.equal(answer.json().error?.code, 'http.forged', `${nameOf(route)} answered ${answer.statusCode}`)
  }
})
