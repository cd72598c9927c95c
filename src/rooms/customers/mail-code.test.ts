// A mailbox proven by a code from the chat: who becomes whom, how often one may guess, and what is never told.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Who } from '../../kernel/ctx.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { type Customers, customersTables, openCustomers } from './index.ts'
import { MOST_TRIES } from './mail-code.ts'

let t: TestHouse
let customers: Customers
before(async () => {
  t = await openTestHouse({ folders: [accessTables, customersTables] })
  customers = openCustomers(t.house, { access: openAccess(t.house) })
  await t.house.start()
})
after(() => t.close())

let browsers = 0
const visitor = () =>
  t.act((ctx) =>
    customers.recognise(ctx, { kind: 'visitor', value: `browser-${++browsers}`, channel: 'web' }),
  )
type Visitor = Awaited<ReturnType<typeof visitor>>
const as = ({ customerId, identityId }: Visitor): Who => {
  const who = t.who({ kind: 'customer', id: customerId, permissions: [] })
  return { ...who, actor: { ...who.actor, identity: identityId } }
}
const ask = ({ identityId }: Visitor, mail: string) =>
  t.act((ctx) => customers.mailCode(ctx, { identityId, mail }))
const redeem = (who: Visitor, code: string) => t.act((ctx) => customers.redeemMailCode(ctx, code), as(who))

test('the right code makes a browser the person of that mailbox', async () => {
  const lin = await t.act((ctx) => customers.create(ctx, { name: '林晚秋', email: 'lin@mail.example' }))
  const browser = await visitor()
  const sent = await ask(browser, ' Lin@Mail.example ')
  assert.equal(sent?.to, 'lin@mail.example')
  assert.equal(await redeem(browser, sent?.code ?? ''), 'proven')
  const { identities } = await t.act((ctx) => customers.read(ctx, lin.id))
  assert.ok(identities.some((one) => one.id === browser.identityId && one.verifiedBy === 'code'))
  assert.ok(identities.some((one) => one.kind === 'email' && one.verified))
})

test('a mailbox that nobody knows gets its letter too and becomes his own', async () => {
  const browser = await visitor()
  const sent = await ask(browser, 'new@mail.example')
  assert.equal(await redeem(browser, sent?.code ?? ''), 'proven')
  const { identities } = await t.act((ctx) => customers.read(ctx, browser.customerId))
  assert.ok(
    identities.some((one) => one.kind === 'email' && one.value === 'new@mail.example' && one.verified),
  )
})

test(`after ${MOST_TRIES} wrong guesses even the right code is over`, async () => {
  const browser = await visitor()
  const sent = await ask(browser, 'guess@mail.example')
  const wrong = sent?.code === '000000' ? '000001' : '000000'
  const came: string[] = []
  for (let n = 0; n < MOST_TRIES; n++) came.push(await redeem(browser, wrong))
  assert.deepEqual(came, ['wrong', 'wrong', 'wrong', 'wrong', 'over'])
  assert.equal(await redeem(browser, sent?.code ?? ''), 'over')
})

test('a code is good for its own browser only, and once; a new one ends the old', async () => {
  const [one, other] = [await visitor(), await visitor()]
  const first = await ask(one, 'own@mail.example')
  assert.equal(await redeem(other, first?.code ?? ''), 'over')
  const second = await ask(one, 'own@mail.example')
  if (first?.code !== second?.code) assert.equal(await redeem(one, first?.code ?? ''), 'wrong')
  assert.equal(await redeem(one, second?.code ?? ''), 'proven')
  assert.equal(await redeem(one, second?.code ?? ''), 'over')
})

test('at most three letters in an hour, for a browser and for a mailbox', async () => {
  const browser = await visitor()
  for (let n = 0; n < 3; n++) assert.ok(await ask(browser, 'often@mail.example'))
  assert.equal(await ask(browser, 'often@mail.example'), null)
  assert.equal(await ask(await visitor(), 'often@mail.example'), null)
})

test('a browser proven to be one customer is never made another', async () => {
  await t.act((ctx) => customers.create(ctx, { name: '周同学', email: 'zhou@mail.example' }))
  const browser = await visitor()
  const own = await ask(browser, 'mine@mail.example')
  await redeem(browser, own?.code ?? '')
  const other = await ask(browser, 'zhou@mail.example')
  assert.equal(await redeem(browser, other?.code ?? ''), 'elsewhere')
})

test('the code and the mailbox stand nowhere in clear', async () => {
  const browser = await visitor()
  const sent = await ask(browser, 'secret-mailbox@mail.example')
  assert.deepEqual(await t.searchEverywhere('secret-mailbox'), [])
  assert.deepEqual(await t.searchEverywhere(`"${sent?.code}"`), [])
})
