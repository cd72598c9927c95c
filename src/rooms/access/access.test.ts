/** Signing in, being let go, and what nobody may give: through the verbs, with a real database. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { HandClock } from '../../kernel/clock.ts'
import type { Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { firstIdAt, listAudit } from './audit-trail.ts'
import type { Building } from './building.ts'
import { DEMO_PASSWORD, DEMO_SHOP, STAFF } from './cast.ts'
import { PERMISSIONS } from './contract.ts'
import { countTries } from './guard.ts'
import { type Access, accessTables, openAccess } from './index.ts'
import { readLink, spendLink } from './links.ts'
import * as own from './own.ts'
import * as people from './people.ts'
import { KeyTrouble, openSeal } from './seal.ts'
import { IDLE_MS } from './session.ts'
import { openSessionCache } from './session-cache.ts'
import { changeRole, createRole, listRoles } from './shop-roles.ts'
import { type Step, signIn, signInByCode, signInByEnrolment, signOut } from './sign-in.ts'
import { authenticate } from './standing.ts'
import { PATIENCE } from './throttle.ts'

const PASSWORD = 'oak-and-linen-4600'
const clock = new HandClock('2026-11-22T08:00:00Z')
let home: TestHouse
let access: Access
let building: Building
let owner: Who

before(async () => {
  home = await openTestHouse({ folders: [accessTables], clock })
  const { house } = home
  access = openAccess(house)
  building = { house, seal: access.seal, cache: openSessionCache() }
  await access.openTenant({
    id: SHOP,
    name: '青禾木居',
    slug: 'first',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
    secondFactor: 'nobody',
  })
  const hired = await home.act((ctx) =>
    access.hire(ctx, {
      name: '沈青',
      login: 'Shen@Qinghe.example',
      password: PASSWORD,
      languages: ['zh-CN'],
      roles: ['owner'],
    }),
  )
  owner = home.who({ id: hired.id, permissions: PERMISSIONS })
  await home.house.start()
})
after(() => home.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const caller = (address = '10.0.0.1', held?: string) => ({
  who: { ...home.house.system(SHOP), address },
  userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/141.0',
  held,
})
const enter = (login: string, password = PASSWORD, address?: string) =>
  signIn(building, caller(address), { login, password })
const tokenOf = (step: Step): string => {
  if (step.step !== 'done') throw new Error(`Expected to be in, got ${step.step}`)
  return step.begun.token
}
let count = 0
async function hire(roles: string[] = ['agent']): Promise<{ id: string; login: string; who: Who }> {
  count += 1
  const login = `person${count}@qinghe.example`
  const { id } = await home.act((ctx) =>
    access.hire(ctx, { name: `小${count}`, login, password: PASSWORD, languages: ['zh-CN'], roles }),
  )
  return { id, login, who: home.who({ id, permissions: [] }) }
}

test('the owner signs in with any capitals and is known by the token', async () => {
  const token = tokenOf(await enter('SHEN@qinghe.EXAMPLE'))
  const who = await authenticate(building, token)
  assert.equal(who?.actor.name, '沈青')
  assert.equal(who?.actor.permissions.size, PERMISSIONS.length)
  assert.equal(await authenticate(building, `${token.slice(0, -1)}_`), null)
  assert.equal(await authenticate(building, 'rubbish'), null)
})

test('an unknown login and a wrong password are told the same', async () => {
  await assert.rejects(enter('nobody@qinghe.example'), refused('access.sign-in-wrong'))
  await assert.rejects(
    enter('shen@qinghe.example', 'not this one at all', '10.0.0.2'),
    refused('access.sign-in-wrong'),
  )
})

test('after five failures the sixth has to wait, the right password too, and the owner elsewhere does not', async () => {
  const { login } = await hire()
  for (let i = 0; i < 5; i++)
    await assert.rejects(enter(login, 'wrong-wrong-wrong', '10.9.9.9'), refused('access.sign-in-wrong'))
  await assert.rejects(enter(login, PASSWORD, '10.9.9.9'), refused('access.wait'))
  assert.equal((await enter(login, PASSWORD, '10.1.1.1')).step, 'done')
  clock.advance(2000)
  assert.equal((await enter(login, PASSWORD, '10.9.9.9')).step, 'done')
})

test('many tries at once count each', async () => {
  const { login } = await hire()
  const tries = await Promise.allSettled(
    Array.from({ length: 12 }, () => enter(login, 'wrong-wrong-wrong', '10.8.8.8')),
  )
  const codes = tries.map((one) =>
    one.status === 'rejected' && one.reason instanceof Refusal ? one.reason.code : 'in',
  )
  assert.equal(codes.filter((code) => code === 'access.sign-in-wrong').length, 5)
  assert.equal(codes.filter((code) => code === 'access.wait').length, 7)
})

test('colleagues behind one address who sign in rightly cost it nothing, and its failures stay counted', async () => {
  const address = '10.7.7.7'
  const fail = (n: number) =>
    assert.rejects(
      enter(`guess${n}@qinghe.example`, 'wrong-wrong-wrong', address),
      refused('access.sign-in-wrong'),
    )
  // All but one of the failures an address has free, over as many accounts.
  const door = { key: `address ${address}`, patience: PATIENCE.address }
  for (let i = 1; i < PATIENCE.address.free; i++)
    await home.act((ctx) => countTries(ctx, building.seal, [door]))
  const { login } = await hire()
  for (let i = 0; i < 3; i++) assert.equal((await enter(login, PASSWORD, address)).step, 'done')
  await fail(1)
  clock.advance(1000)
  await fail(2)
  await assert.rejects(enter(login, PASSWORD, address), refused('access.wait'))
  clock.advance(2000)
  for (let i = 0; i < 3; i++) assert.equal((await enter(login, PASSWORD, address)).step, 'done')
  await fail(3)
  clock.advance(3000)
  await assert.rejects(enter(login, PASSWORD, address), refused('access.wait'), 'the waits grow on as before')
})

test('a right password whose code is still owed stays counted', async () => {
  const { login, who } = await hire()
  const { secret } = await own.beginSecondFactor(building, who, PASSWORD)
  await own.confirmSecondFactor(building, who, generateSync({ secret, epoch: clock.now().getTime() / 1000 }))
  for (let i = 0; i < PATIENCE.pair.free; i++)
    assert.equal((await enter(login, PASSWORD, '10.7.7.8')).step, 'code')
  await assert.rejects(enter(login, PASSWORD, '10.7.7.8'), refused('access.wait'))
})

test('signing in anew ends the session the browser held', async () => {
  const { login } = await hire()
  const first = tokenOf(await enter(login))
  const second = tokenOf(await signIn(building, caller('10.0.0.1', first), { login, password: PASSWORD }))
  assert.notEqual(first, second)
  assert.equal(await authenticate(building, first), null)
  assert.ok(await authenticate(building, second))
})

test('a session unused for eight hours has ended', async () => {
  const { login } = await hire()
  const token = tokenOf(await enter(login))
  clock.advance(IDLE_MS - 60_000)
  assert.ok(await authenticate(building, token))
  clock.advance(IDLE_MS - 60_000)
  assert.ok(await authenticate(building, token), 'use keeps it')
  clock.advance(IDLE_MS)
  assert.equal(await authenticate(building, token), null)
})

test('the app is enrolled, asked for, and each code works once', async () => {
  const { id, login, who } = await hire()
  const me = { ...who, actor: { ...who.actor, session: 'ses_none' } }
  const { secret } = await own.beginSecondFactor(building, me, PASSWORD)
  const code = () => generateSync({ secret, epoch: clock.now().getTime() / 1000 })
  const { recoveryCodes } = await own.confirmSecondFactor(building, me, code())
  clock.advance(30_000)
  const step = await enter(login)
  assert.equal(step.step, 'code')
  const ticket = step.step === 'code' ? step.ticket : ''
  const used = code()
  const begun = await signInByCode(building, caller(), { ticket, code: used })
  assert.equal(begun.me.secondFactor, true)
  const again = await enter(login)
  const next = again.step === 'code' ? again.ticket : ''
  await assert.rejects(
    signInByCode(building, caller(), { ticket: next, code: used }),
    refused('access.code-wrong'),
  )
  const recovery = recoveryCodes[0] ?? ''
  assert.ok(await signInByCode(building, caller(), { ticket: next, code: recovery }))
  const third = await enter(login)
  await assert.rejects(
    signInByCode(building, caller(), { ticket: third.step === 'code' ? third.ticket : '', code: recovery }),
    refused('access.code-wrong'),
  )
  const stored = await home.act((ctx) =>
    sql<{ totp: string }>`select totp from access.staff where id = ${id}`.execute(ctx.db),
  )
  assert.ok(!stored.rows[0]?.totp.includes(secret), 'the secret is sealed')
})

test('one code in many hands at once lets one in', async () => {
  const { login, who } = await hire()
  const { secret } = await own.beginSecondFactor(building, who, PASSWORD)
  await own.confirmSecondFactor(building, who, generateSync({ secret, epoch: clock.now().getTime() / 1000 }))
  clock.advance(30_000)
  const steps = await Promise.all([enter(login), enter(login), enter(login), enter(login)])
  const code = generateSync({ secret, epoch: clock.now().getTime() / 1000 })
  const tries = await Promise.allSettled(
    steps.map((step) =>
      signInByCode(building, caller(), { ticket: step.step === 'code' ? step.ticket : '', code }),
    ),
  )
  assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
})

test('a ticket bears five wrong codes and five minutes', async () => {
  const { login, who } = await hire()
  const { secret } = await own.beginSecondFactor(building, who, PASSWORD)
  await own.confirmSecondFactor(building, who, generateSync({ secret, epoch: clock.now().getTime() / 1000 }))
  clock.advance(60_000)
  const step = await enter(login)
  const ticket = step.step === 'code' ? step.ticket : ''
  for (let i = 0; i < 5; i++)
    await assert.rejects(
      signInByCode(building, caller(), { ticket, code: '000000' }),
      refused('access.code-wrong'),
    )
  const right = generateSync({ secret, epoch: clock.now().getTime() / 1000 })
  await assert.rejects(
    signInByCode(building, caller(), { ticket, code: right }),
    refused('access.ticket-over'),
  )
  const late = await enter(login)
  clock.advance(5 * 60_000)
  const code = generateSync({ secret, epoch: clock.now().getTime() / 1000 })
  await assert.rejects(
    signInByCode(building, caller(), { ticket: late.step === 'code' ? late.ticket : '', code }),
    refused('access.ticket-over'),
  )
})

test('where the shop asks for a second factor the owner enrols at the door', async () => {
  const other = await access.openTenant({
    id: 'ten_strict',
    name: '严',
    slug: 'strict',
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
  })
  const system = home.house.system(other.id)
  await home.act(
    (ctx) =>
      access.hire(ctx, {
        name: '严',
        login: 'yan',
        password: PASSWORD,
        languages: ['zh-CN'],
        roles: ['owner'],
      }),
    system,
  )
  await home.act(
    (ctx) =>
      access.hire(ctx, {
        name: '客',
        login: 'ke',
        password: PASSWORD,
        languages: ['zh-CN'],
        roles: ['agent'],
      }),
    system,
  )
  const at = { ...caller(), who: system }
  assert.equal((await signIn(building, at, { login: 'ke', password: PASSWORD })).step, 'done')
  const step = await signIn(building, at, { login: 'yan', password: PASSWORD })
  assert.ok(step.step === 'enrol')
  const code = generateSync({ secret: step.secret, epoch: clock.now().getTime() / 1000 })
  const begun = await signInByEnrolment(building, at, { ticket: step.ticket, code })
  assert.equal(begun.recoveryCodes.length, 10)
  assert.equal((await signIn(building, at, { login: 'yan', password: PASSWORD })).step, 'code')
  assert.equal(
    await home.act((ctx) => own.listSessions(ctx), home.who({ id: begun.me.id })).then((rows) => rows.length),
    0,
    'another shop sees none of it',
  )
})

test('a new password ends all other sessions and gives this one a new token', async () => {
  const { id, login } = await hire()
  const [mine, other] = [tokenOf(await enter(login)), tokenOf(await enter(login))]
  const who = await authenticate(building, mine)
  assert.ok(who)
  await assert.rejects(
    own.changePassword(building, who, { current: 'not the right one', next: 'linen-and-oak-4600' }),
    refused('access.password-wrong'),
  )
  await assert.rejects(
    own.changePassword(building, who, { current: PASSWORD, next: 'password12345' }),
    refused('access.password-common'),
  )
  const token = await own.changePassword(building, who, { current: PASSWORD, next: 'linen-and-oak-4600' })
  assert.equal(await authenticate(building, mine), null)
  assert.equal(await authenticate(building, other), null)
  assert.equal((await authenticate(building, token))?.actor.id, id)
  await assert.rejects(enter(login), refused('access.sign-in-wrong'))
  assert.equal((await enter(login, 'linen-and-oak-4600')).step, 'done')
})

test('my sessions are listed and can be ended', async () => {
  const { login } = await hire()
  const [mine, other] = [tokenOf(await enter(login)), tokenOf(await enter(login))]
  const who = await authenticate(building, mine)
  assert.ok(who)
  const rows = await home.act((ctx) => own.listSessions(ctx), who)
  assert.deepEqual(rows.map((row) => [row.current, row.device]).toSorted(), [
    [false, 'Chrome, Windows'],
    [true, 'Chrome, Windows'],
  ])
  const strange = rows.find((row) => !row.current)?.id ?? ''
  await home.act((ctx) => own.endSession(ctx, building, strange), who)
  assert.equal(await authenticate(building, other), null)
  assert.ok(await authenticate(building, mine))
  await home.act((ctx) => signOut(ctx, building), who)
  assert.equal(await authenticate(building, mine), null)
})

test('a closed account is out at once, and an open one comes back by its password', async () => {
  const { id, login } = await hire()
  const token = tokenOf(await enter(login))
  assert.ok(await authenticate(building, token))
  await home.act((ctx) => people.deactivate(ctx, building, id), owner)
  assert.equal(await authenticate(building, token), null)
  await assert.rejects(enter(login, PASSWORD, '10.7.7.7'), refused('access.sign-in-wrong'))
  await home.act((ctx) => people.reactivate(ctx, id), owner)
  assert.equal((await enter(login, PASSWORD, '10.7.7.7')).step, 'done')
})

test('new roles end the sessions of who has them', async () => {
  const { id, login } = await hire()
  const token = tokenOf(await enter(login))
  await home.act((ctx) => people.changeStaff(ctx, building, id, { roles: ['supervisor'] }), owner)
  assert.equal(await authenticate(building, token), null)
  const anew = await authenticate(building, tokenOf(await enter(login)))
  assert.equal(anew?.actor.permissions.has('conversations.assign'), true)
})

test('nobody gives what they do not have, nor touches who has more', async () => {
  const { who, id } = await hire(['supervisor'])
  const boss = {
    ...who,
    actor: {
      ...who.actor,
      permissions: new Set([...PERMISSIONS.filter((name) => name !== 'customers.forget')]),
    },
  }
  await assert.rejects(
    home.act((ctx) => people.changeStaff(ctx, building, id, { roles: ['owner'] }), boss),
    refused('access.more-than-own'),
  )
  await assert.rejects(
    home.act((ctx) => people.passwordLink(ctx, owner.actor.id), boss),
    refused('access.more-than-own'),
  )
  await assert.rejects(
    home.act((ctx) => createRole(ctx, { name: '抹除员', permissions: ['customers.forget'] }), boss),
    refused('access.more-than-own'),
  )
  await assert.rejects(
    home.act(
      (ctx) => people.invite(ctx, { name: 'x', login: 'xxx', languages: ['en'], roles: ['owner'] }),
      boss,
    ),
    refused('access.more-than-own'),
  )
})

test('the last person with the keys keeps them', async () => {
  await assert.rejects(
    home.act((ctx) => people.deactivate(ctx, building, owner.actor.id), owner),
    refused('access.last-owner'),
  )
  await assert.rejects(
    home.act((ctx) => people.changeStaff(ctx, building, owner.actor.id, { roles: ['agent'] }), owner),
    refused('access.last-owner'),
  )
})

test("a shop's own role gives its permissions, and changing it ends sessions", async () => {
  const role = await home.act(
    (ctx) => createRole(ctx, { name: '样板间管家', permissions: ['catalogue.read', 'orders.read'] }),
    owner,
  )
  const { login } = await hire([role.id])
  const token = tokenOf(await enter(login))
  assert.deepEqual(
    [...((await authenticate(building, token))?.actor.permissions ?? [])],
    ['catalogue.read', 'orders.read'],
  )
  await home.act((ctx) => changeRole(ctx, building, role.id, { permissions: ['catalogue.read'] }), owner)
  assert.equal(await authenticate(building, token), null)
  const listed = await home.act((ctx) => listRoles(ctx), owner)
  assert.equal(listed.find((one) => one.id === role.id)?.people, 1)
  assert.equal(listed.length, 11)
})

test('an invitation sets the first password once', async () => {
  const { staff, link } = await home.act(
    (ctx) =>
      people.invite(ctx, {
        name: '何远',
        login: 'heyuan@qinghe.example',
        languages: ['zh-CN', 'en'],
        roles: ['agent'],
      }),
    owner,
  )
  assert.equal(staff.invited, true)
  assert.equal((await readLink(building, link.token)).name, '何远')
  await assert.rejects(spendLink(building, link.token, 'heyuan-qinghe'), refused('access.password-own'))
  assert.equal((await spendLink(building, link.token, 'rain on the tin roof')).login, 'heyuan@qinghe.example')
  await assert.rejects(spendLink(building, link.token, 'rain on the tin roof'), refused('access.link-over'))
  assert.equal((await enter('heyuan@qinghe.example', 'rain on the tin roof')).step, 'done')
  const reset = await home.act((ctx) => people.passwordLink(ctx, staff.id), owner)
  clock.advance(25 * 3_600_000)
  await assert.rejects(readLink(building, reset.token), refused('access.link-over'))
})

test('the audit trail is listed by who, what and when, and its chain holds until a row is changed', async () => {
  await home.house.settle()
  const system = home.house.system(SHOP)
  const failed = await home.act(
    (ctx) => listAudit(ctx, { action: 'access.sign-in-failed', limit: 200 }),
    system,
  )
  assert.ok(failed.items.length > 10)
  const first = await home.act((ctx) => listAudit(ctx, { actor: owner.actor.id, limit: 2 }), system)
  assert.equal(first.items[0]?.actorName, '沈青')
  const more = await home.act(
    (ctx) => listAudit(ctx, { actor: owner.actor.id, limit: 2, ...(first.next && { cursor: first.next }) }),
    system,
  )
  assert.ok((more.items[0]?.id ?? '') < (first.items[1]?.id ?? ''))
  const at = clock.now().toISOString()
  const today = await home.act((ctx) => listAudit(ctx, { from: at, limit: 50 }), system)
  assert.equal(
    today.items.every((item) => item.at >= at),
    true,
  )
  assert.deepEqual(
    (await home.act((ctx) => listAudit(ctx, { to: '2026-11-22T08:00:00Z', limit: 50 }), system)).items,
    [],
  )
  assert.match(firstIdAt(clock.now()), /^aud_[0-9a-z]{26}$/)
  const whole = await home.act((ctx) => access.verifyAudit(ctx), system)
  assert.ok(whole.intact && whole.rows > 50)
  await home.act(
    (ctx) =>
      sql`update kernel.audit set subject = 'stf_other' where seq = 7`.execute(ctx.db).then(() => undefined),
    system,
  )
  assert.equal((await home.act((ctx) => access.verifyAudit(ctx), system)).brokenAt, 7)
})

test('signing in, failing to and signing out are told with the person', async () => {
  const { id, login } = await hire()
  await assert.rejects(enter(login, 'wrong-wrong-wrong', '10.7.7.7'), refused('access.sign-in-wrong'))
  const token = tokenOf(await enter(login))
  const who = await authenticate(building, token)
  assert.ok(who)
  await home.act((ctx) => signOut(ctx, building), { ...home.house.system(SHOP), actor: who.actor })
  const { items } = await home.act((ctx) => listAudit(ctx, { subject: id, limit: 20 }))
  assert.deepEqual(
    items
      .filter((one) => /sign/.test(one.action))
      .map((one) => [one.action, one.actorKind, one.actorId, one.subjectName])
      .reverse(),
    [
      ['access.sign-in-failed', 'system', 'sign-in', `小${count}`],
      ['access.signed-in', 'staff', id, `小${count}`],
      ['access.signed-out', 'staff', id, `小${count}`],
    ],
  )
})

test('keys from outside seal as those of the file do, and nothing is written; another key than the file holds is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anju-key-'))
  const hex = 'ab'.repeat(32)
  const closed = openSeal(folder, hex).close(SHOP, 'place/1', '13800004178')
  assert.equal(openSeal(folder, `k1:${hex}`).open(SHOP, 'place/1', closed), '13800004178')
  const newer = openSeal(folder, `k1:${hex},k2:${'cd'.repeat(32)}`)
  assert.equal(newer.open(SHOP, 'place/1', closed), '13800004178')
  assert.match(newer.close(SHOP, 'place/1', 'x'), /^k2\./)
  assert.equal(existsSync(join(folder, 'keys')), false)
  assert.throws(() => openSeal(folder, 'too short'), KeyTrouble)
  mkdirSync(join(folder, 'keys'))
  writeFileSync(join(folder, 'keys', 'personal.keys'), `k1:${'ef'.repeat(32)}\n`)
  assert.throws(() => openSeal(folder, hex), KeyTrouble)
  assert.ok(openSeal(folder, `k1:${'ef'.repeat(32)}`))
  rmSync(folder, { recursive: true })
})

test('a sealed text opens in its own place of its own shop only', () => {
  const seal = openSeal(home.house.config.home)
  const closed = seal.close(SHOP, 'customers.identity/1', '13800004178')
  assert.equal(access.seal.open(SHOP, 'customers.identity/1', closed), '13800004178')
  assert.throws(() => seal.open(SHOP, 'customers.identity/2', closed))
  assert.throws(() => seal.open('ten_other', 'customers.identity/1', closed))
  assert.throws(() => seal.open(SHOP, 'customers.identity/1', `${closed.slice(0, -2)}AA`))
  assert.notEqual(seal.close(SHOP, 'p', 'a'), seal.close(SHOP, 'p', 'a'))
  assert.equal(seal.blind(SHOP, 'phone', '4178'), access.seal.blind(SHOP, 'phone', '4178'))
  assert.notEqual(seal.blind(SHOP, 'phone', '4178'), seal.blind('ten_other', 'phone', '4178'))
  const proof = seal.sign(SHOP, 'link', 'cus_1')
  assert.equal(seal.isSigned(SHOP, 'link', 'cus_1', proof), true)
  assert.equal(seal.isSigned(SHOP, 'link', 'cus_2', proof), false)
})

test('the twenty of the demo shop can be hired and hold all ten roles', async () => {
  await access.openTenant(DEMO_SHOP)
  const system = home.house.system(DEMO_SHOP.id)
  for (const person of STAFF)
    await home.act((ctx) => access.hire(ctx, { ...person, password: DEMO_PASSWORD }), system)
  assert.equal(STAFF.length, 20)
  assert.equal(new Set(STAFF.flatMap((person) => person.roles)).size, 10)
  const agent = await signIn(
    building,
    { ...caller(), who: system },
    { login: 'xiaoman@qinghe.example', password: DEMO_PASSWORD },
  )
  assert.equal(agent.step === 'done' && agent.begun.me.initial, '满')
})
