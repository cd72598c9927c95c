/** Setting up through the door and the wire: an empty house is opened once, by whoever knows its code; steps put off. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openHttp } from '../../kernel/http/server.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { type Access, accessTables, openAccess } from '../access/index.ts'
import { catalogueTables, openCatalogue } from '../catalogue/index.ts'
import { channelsTables, openChannels } from '../channels/index.ts'
import { conversationsTables, openConversations } from '../conversations/index.ts'
import { customersTables, openCustomers } from '../customers/index.ts'
import { knowledgeTables, openKnowledge } from '../knowledge/index.ts'
import { openSetup, type SetupRoom, setupTables } from './index.ts'
import type { Seen } from './step.ts'

let t: TestHouse
let access: Access
let setup: SetupRoom
let close: () => Promise<void>
let ask: (method: 'GET' | 'POST', url: string, payload?: object) => Promise<{ status: number; body: string }>
let mail: Seen['mail'] = { boxes: 0, working: 0, broken: 0, trouble: '' }

before(async () => {
  t = await openTestHouse({
    folders: [
      accessTables,
      customersTables,
      catalogueTables,
      channelsTables,
      knowledgeTables,
      conversationsTables,
      setupTables,
    ],
  })
  access = openAccess(t.house)
  const customers = openCustomers(t.house, { access })
  const catalogue = openCatalogue(t.house)
  const channels = openChannels(t.house)
  const knowledge = openKnowledge(t.house, { customers })
  const conversations = openConversations(t.house, { access, channels, customers })
  setup = openSetup(t.house, {
    ...{ access, channels, catalogue, knowledge, conversations },
    hours: async () => ({ set: false, openNow: true }),
    mail: async () => mail,
  })
  await t.house.start()
  const http = await openHttp({
    house: t.house,
    routes: [...setup.routes, ...access.routes],
    version: 'test',
    doors: { staff: access.authenticate, customer: customers.authenticate, shop: access.tenantFor },
  })
  close = () => http.close()
  ask = async (method, url, payload) => {
    const answer = await http.app.inject({
      method,
      url,
      headers: { 'x-anju': '1', 'accept-language': 'en' },
      ...(payload && { payload }),
    })
    return { status: answer.statusCode, body: answer.body }
  }
})
after(async () => {
  await close()
  await t.close()
})

const OPENING = {
  shop: { name: '一木家', zone: 'Asia/Shanghai', language: 'zh-CN' },
  owner: { name: '沈一', login: 'shenyi@yimu.example', password: 'walnut-and-river-88' },
}

test('an empty house waits for its first shop and says so', async () => {
  assert.deepEqual(await ask('GET', '/api/setup/opening'), { status: 200, body: '{"waits":true}' })
  assert.match((await setup.code()) ?? '', /^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
})

test('a wrong code, a weak password and an unknown zone open nothing', async () => {
  const code = await setup.code()
  const wrong = await ask('POST', '/api/setup/opening', { ...OPENING, code: 'AAAA-AAAA' })
  assert.equal(wrong.status, 403)
  assert.match(wrong.body, /not the opening code/)
  const weak = { ...OPENING, code, owner: { ...OPENING.owner, password: 'password1234' } }
  assert.match((await ask('POST', '/api/setup/opening', weak)).body, /access\.password-common/)
  const nowhere = { ...OPENING, code, shop: { ...OPENING.shop, zone: 'Moon/Base' } }
  assert.match((await ask('POST', '/api/setup/opening', nowhere)).body, /access\.zone-unknown/)
  assert.deepEqual([await access.isEmpty(), (await access.tenants()).length], [true, 0])
})

test('two who open at once make one shop, and afterwards the code opens nothing', async () => {
  const code = (await setup.code())?.toLowerCase().replace('-', ' ')
  const both = await Promise.all(
    ['a', 'b'].map((one) =>
      ask('POST', '/api/setup/opening', {
        ...OPENING,
        code,
        owner: { ...OPENING.owner, login: `${one}@yimu.example` },
      }),
    ),
  )
  assert.deepEqual(both.map((one) => one.status).sort(), [200, 409])
  assert.equal((await access.tenants()).length, 1)
  assert.deepEqual([await setup.code(), await access.isEmpty()], [undefined, false])
  assert.equal((await ask('POST', '/api/setup/opening', { ...OPENING, code })).status, 409)
  assert.match((await ask('GET', '/api/setup/opening')).body, /false/)
})

test('the owner signs in at once with the password he gave', async () => {
  const winner = (await t.house.transact(t.house.system(await tenant()), (ctx) => access.colleagues(ctx)))[0]
  assert.deepEqual([winner?.name, winner?.roles], ['沈一', ['owner']])
  for (const login of ['a@yimu.example', 'b@yimu.example']) {
    const answer = await ask('POST', '/api/session', { login, password: OPENING.owner.password })
    if (answer.status === 200) return assert.match(answer.body, /"step":"done"/)
  }
  assert.fail('nobody could sign in')
})

test('steps are checked, put off and taken up again', async () => {
  const who = { ...t.house.system(await tenant()) }
  const states = (all: { steps: readonly { name: string; state: string }[] }) =>
    Object.fromEntries(all.steps.map((step) => [step.name, step.state]))
  const first = await t.house.transact(who, (ctx) => setup.steps(ctx))
  assert.equal(first.next, 'hours')
  assert.match(
    first.snippet,
    /^<script src="http:\/\/localhost:4600\/widget\.js" data-shop="w_[\w-]+" async><\/script>$/,
  )
  const later = await t.house.transact(who, (ctx) => setup.putOff(ctx, 'hours'))
  assert.deepEqual([states(later).hours, later.next], ['skipped', 'people'])
  assert.equal(states(await t.house.transact(who, (ctx) => setup.putOff(ctx, 'goods'))).goods, 'todo')
  assert.equal(states(await t.house.transact(who, (ctx) => setup.takeUp(ctx, 'hours'))).hours, 'todo')
  mail = { boxes: 1, working: 0, broken: 1, trouble: 'refused' }
  assert.equal(states(await t.house.transact(who, (ctx) => setup.steps(ctx))).mail, 'trouble')
})

test('health measures disk, database, jobs and audit of this very house', async () => {
  const { findings } = await t.house.transact(t.house.system(await tenant()), (ctx) => setup.health(ctx))
  const of = (name: string) => findings.find((one) => one.name === name)
  assert.ok(Number(of('disk')?.facts.whole) > 0)
  assert.match(String(of('database')?.facts.version), /^\d+/)
  assert.equal(of('audit')?.state, 'good')
  assert.ok(Number(of('audit')?.facts.rows) > 0)
  assert.equal(of('backup-never')?.state, 'bad')
})

async function tenant(): Promise<string> {
  return (await access.tenants())[0]?.id ?? ''
}
