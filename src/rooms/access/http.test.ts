/** Signing in as a browser does it: cookies, forged requests, one answer for every failure. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Http, openHttp } from '../../kernel/http/server.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { type Access, accessTables, openAccess } from './index.ts'

const PASSWORD = 'oak-and-linen-4600'
let home: TestHouse
let access: Access
let http: Http
let agent: string

before(async () => {
  home = await openTestHouse({ folders: [accessTables] })
  access = openAccess(home.house)
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
    secondFactor: 'nobody',
  })
  await home.act(async (ctx) => {
    await access.hire(ctx, {
      name: '沈青',
      login: 'shen',
      password: PASSWORD,
      languages: ['zh-CN'],
      roles: ['owner'],
    })
    agent = (
      await access.hire(ctx, {
        name: '小满',
        login: 'xiaoman',
        password: PASSWORD,
        languages: ['zh-CN'],
        roles: ['agent'],
      })
    ).id
  })
  const doors = { staff: access.authenticate, customer: async () => null, shop: access.tenantFor }
  http = await openHttp({ house: home.house, routes: access.routes, doors, version: '0' })
})
after(async () => {
  await http.close()
  await home.close()
})

const call = (
  method: 'GET' | 'POST' | 'DELETE' | 'PATCH',
  url: string,
  given: { cookie?: string; payload?: object; headers?: object } = {},
) =>
  http.app.inject({
    method,
    url,
    ...(given.payload && { payload: given.payload }),
    headers: { 'x-anju': '1', ...(given.cookie && { cookie: given.cookie }), ...given.headers },
  })
async function signIn(login: string): Promise<{ cookie: string; header: string }> {
  const answer = await call('POST', '/api/session', { payload: { login, password: PASSWORD } })
  assert.equal(answer.statusCode, 200, answer.body)
  const header = String(answer.headers['set-cookie'])
  return { header, cookie: header.split(';')[0] ?? '' }
}

test('a browser gets its session in a cookie that no script reads and no other page sends', async () => {
  const { cookie, header } = await signIn('xiaoman')
  assert.match(header, /HttpOnly/)
  assert.match(header, /SameSite=Lax/)
  assert.match(header, /Path=\//)
  const me = (await call('GET', '/api/session', { cookie })).json()
  assert.deepEqual([me.name, me.initial, me.shop.name], ['小满', '满', '青禾木居'])
  assert.equal(me.permissions.includes('access.manage'), false)
})

test('an unknown login, a wrong password and a closed account have one answer', async () => {
  const answers = []
  const shen = await signIn('shen')
  const closed = await call('POST', '/api/staff', {
    cookie: shen.cookie,
    payload: { name: '关', login: 'guan', languages: ['zh-CN'], roles: ['agent'] },
  })
  await call('POST', `/api/staff/${closed.json().staff.id}/deactivation`, { cookie: shen.cookie })
  for (const login of ['nobody', 'xiaoman', 'guan']) {
    answers.push(await call('POST', '/api/session', { payload: { login, password: 'wrong-wrong-wrong' } }))
  }
  assert.deepEqual([...new Set(answers.map((one) => one.statusCode))], [401])
  assert.equal(new Set(answers.map((one) => one.body)).size, 1)
  assert.equal(
    answers.some((one) => one.headers['set-cookie']),
    false,
  )
})

test('another page can not act with the cookie', async () => {
  const { cookie } = await signIn('shen')
  const forged = await call('PATCH', '/api/me', { cookie, payload: { name: 'x' }, headers: { 'x-anju': '' } })
  assert.equal(forged.statusCode, 403)
  const foreign = await call('PATCH', '/api/me', {
    cookie,
    payload: { name: 'x' },
    headers: { origin: 'https://elsewhere.example' },
  })
  assert.equal(foreign.statusCode, 403)
})

test('signing out, a new password and a closed account end what the cookie could do', async () => {
  const first = await signIn('xiaoman')
  assert.equal((await call('DELETE', '/api/session', { cookie: first.cookie })).statusCode, 200)
  assert.equal((await call('GET', '/api/session', { cookie: first.cookie })).statusCode, 401)
  const [one, two] = [await signIn('xiaoman'), await signIn('xiaoman')]
  const changed = await call('POST', '/api/me/password', {
    cookie: one.cookie,
    payload: { current: PASSWORD, next: 'rain on the tin roof' },
  })
  const fresh = String(changed.headers['set-cookie']).split(';')[0] ?? ''
  const alive = await Promise.all(
    [one.cookie, two.cookie, fresh].map(
      async (cookie) => (await call('GET', '/api/session', { cookie })).statusCode,
    ),
  )
  assert.deepEqual(alive, [401, 401, 200])
  const owner = await signIn('shen')
  await call('POST', `/api/staff/${agent}/deactivation`, { cookie: owner.cookie })
  assert.equal((await call('GET', '/api/session', { cookie: fresh })).statusCode, 401)
})

test('a refusal is a sentence in the reader’s language with its code', async () => {
  const { cookie } = await signIn('shen')
  const english = await call('POST', '/api/staff', {
    cookie,
    payload: { name: 'x', login: 'shen', languages: ['en'], roles: ['agent'] },
    headers: { 'accept-language': 'en' },
  })
  assert.deepEqual(
    [english.statusCode, english.json().error.code, english.json().error.message],
    [409, 'access.login-taken', 'The login shen is taken.'],
  )
})
