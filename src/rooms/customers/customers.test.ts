/** Customers through their verbs: found again, recognised, tied by proof, tagged, and forgotten to the last byte. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { HandClock } from '../../kernel/clock.ts'
import type { Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { OTHER_SHOP, openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess, openSessionCache } from '../access/index.ts'
import { aboutCustomer, exportOf, forget, forgetByHand, listForgotten } from './everything.ts'
import { addressOf, recognise, verifyIdentity } from './identities.ts'
import { customersTables, openCustomers } from './index.ts'
import { issueLink, linkFor, openLink, openVisitorLink } from './links.ts'
import type { PersonRoom } from './person-room.ts'
import { change, create, find, list, read } from './record.ts'
import { exportKind, importKind } from './sheets.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'
import { dismiss, listSuggestions } from './suggest.ts'
import { addTag, changeTag, proposeTag, removeTag } from './tags.ts'
import { SWEEP, sweep } from './unused.ts'
import {
  authenticate,
  beginVisit,
  changeVisitor,
  exportMyself,
  issueCode,
  readVisitor,
  redeemCode,
  tieVisitor,
} from './visit.ts'
import { IDLE_MS, keptToken } from './visitor-token.ts'

const clock = new HandClock('2026-11-22T08:00:00Z')
const drawer: PersonRoom = {
  room: 'drawer',
  about: async () => [{ label: '抽屉', value: '空', at: null, link: null }],
  exportOf: async () => ({ things: [] }),
  forget: async () => ({ removed: 0 }),
}
let home: TestHouse
let shelf: Shelf
let owner: Who

before(async () => {
  home = await openTestHouse({ folders: [accessTables, customersTables], clock })
  const access = openAccess(home.house)
  openCustomers(home.house, { access })
  shelf = { house: home.house, access, joined: [], tokens: openSessionCache(), swept: new Map() }
  for (const [id, slug] of [
    [SHOP, 'first'],
    [OTHER_SHOP, 'other'],
  ] as const) {
    await access.openTenant({ id, name: slug, slug, zone: 'Asia/Shanghai', language: 'zh-CN' })
  }
  owner = home.who({ id: 'stf_owner' })
})
after(() => home.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const act = <T>(run: Parameters<typeof home.act<T>>[0], who: Who = owner) => home.act(run, who)
const enlist = (
  name: string,
  phone?: string,
  more: { area?: string; verified?: boolean; tier?: string } = {},
) => act((ctx) => create(shelf, ctx, { name, phone, ...more }))
let visits = 0
async function visit(): Promise<{ token: string; who: Who; customerId: string }> {
  const { token, visitor } = await act((ctx) => beginVisit(shelf, ctx, {}))
  const known = await authenticate(shelf, token)
  assert.ok(known)
  visits += 1
  return { token, who: { ...known, address: `10.0.0.${visits}` }, customerId: visitor.customerId }
}

test('a customer is found by two characters, one, the end of the phone, the whole phone, a tag', async () => {
  const lin = await enlist('林女士', '138 0571 4170', { area: '杭州拱墅', tier: '银杏会员' })
  await act((ctx) => change(shelf, ctx, lin.id, { fullName: '林晚秋' }))
  await act((ctx) => addTag(shelf, ctx, lin.id, { kind: 'people', text: '猫', confidence: 1 }))
  await enlist('梁先生', '13805714171')
  const ids = async (q: object) =>
    (await act((ctx) => list(shelf, ctx, { known: 'yes', limit: 50, ...q }))).items.map((one) => one.name)
  for (const q of ['林女', '晚秋', '林', '林晚秋', '4170', '+86 138-0571-4170'])
    assert.deepEqual(await ids({ q }), ['林女士'], q)
  assert.deepEqual(await ids({ tag: '猫' }), ['林女士'])
  assert.deepEqual(await ids({ tier: '银杏会员' }), ['林女士'])
  assert.deepEqual(await ids({ q: '晚林' }), [])
  assert.deepEqual(await act((ctx) => find(shelf, ctx, '4171', 5)).then((found) => found.length), 1)
  assert.deepEqual(await ids({ q: '100%' }), [])
})

test('pages follow each other without gap or double, and another shop sees none', async () => {
  for (let i = 0; i < 7; i++) await enlist(`分页${i}`)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await act((ctx) =>
      list(shelf, ctx, { q: '分页', known: 'yes', limit: 3, ...(cursor && { cursor }) }),
    )
    assert.equal(page.total, 7)
    seen.push(...page.items.map((one) => one.name))
    cursor = page.next
  } while (cursor)
  assert.equal(new Set(seen).size, 7)
  const other = await home.act(
    (ctx) => list(shelf, ctx, { known: 'all', limit: 50 }),
    home.house.system(OTHER_SHOP),
  )
  assert.equal(other.total, 0)
})

test('phones and mails lie sealed', async () => {
  await act((ctx) => create(shelf, ctx, { name: '封先生', phone: '13911112222', email: 'feng@example.cn' }))
  assert.deepEqual(await home.searchEverywhere('13911112222'), [])
  assert.deepEqual(await home.searchEverywhere('feng@example.cn'), [])
})

test('two who change at once: the second is told', async () => {
  const { id, version } = await enlist('改女士')
  await act((ctx) => change(shelf, ctx, id, { note: '一', version }))
  await assert.rejects(
    act((ctx) => change(shelf, ctx, id, { note: '二', version })),
    refused('customers.changed-meanwhile'),
  )
})

test('the same phone is suggested as the same person, with a warning when both are proven, and never joined', async () => {
  const one = await enlist('同女士', '13900001001', { verified: true })
  const two = await enlist('同小姐', '13900001001')
  await act((ctx) => create(shelf, ctx, { name: '同小姐', email: 'tong@example.cn', area: '杭州' }))
  const [suggestion] = await act((ctx) => listSuggestions(shelf, ctx, { customer: one.id, limit: 10 }))
  assert.deepEqual(
    suggestion?.reasons.map((reason) => reason.text),
    ['电话相同'],
  )
  assert.equal(suggestion?.warning, null)
  assert.notEqual((await act((ctx) => read(shelf, ctx, two.id))).id, one.id)
  await assert.rejects(
    act(async (ctx) =>
      verifyIdentity(shelf, ctx, two.id, (await read(shelf, ctx, two.id)).identities[0]?.id ?? ''),
    ),
    refused('customers.identity-taken'),
  )
  await act((ctx) =>
    recognise(shelf, ctx, { kind: 'wechat', value: 'openid-two', channel: 'wechat', verified: true }),
  )
  await act((ctx) => dismiss(ctx, suggestion?.id ?? ''))
  await act((ctx) => change(shelf, ctx, two.id, { area: '苏州' }))
  assert.equal(
    (await act((ctx) => listSuggestions(shelf, ctx, { customer: one.id, limit: 10 }))).length,
    0,
    'called two, they stay two',
  )
})

test('a channel recognises its own people, and a number that several said opens nobody', async () => {
  const first = await act((ctx) =>
    recognise(shelf, ctx, {
      kind: 'wechat',
      value: 'openid-1',
      channel: 'wechat',
      verified: true,
      name: '微信用户',
    }),
  )
  const again = await act((ctx) =>
    recognise(shelf, ctx, { kind: 'wechat', value: 'openid-1', channel: 'wechat', verified: true }),
  )
  assert.deepEqual([again.customerId, again.created], [first.customerId, false])
  assert.equal((await act((ctx) => addressOf(shelf, ctx, first.identityId))).value, 'openid-1')
  await enlist('甲', '13900002002')
  await enlist('乙', '13900002002')
  const third = await act((ctx) =>
    recognise(shelf, ctx, { kind: 'phone', value: '13900002002', channel: 'sms' }),
  )
  assert.equal(third.created, true)
})

test('a visitor is known by the token until it ends', async () => {
  const { token, customerId } = await visit()
  assert.equal((await authenticate(shelf, token))?.actor.id, customerId)
  assert.equal(await authenticate(shelf, `${token}x`), null)
  clock.advance(IDLE_MS - 1000)
  assert.ok(await authenticate(shelf, token))
  clock.advance(IDLE_MS - 1000)
  assert.ok(await authenticate(shelf, token), 'use keeps it')
  clock.advance(IDLE_MS)
  assert.equal(await authenticate(shelf, token), null)
})

test('a number that a visitor types is not a proof', async () => {
  const lin = await enlist('真女士', '13900003003', { verified: true })
  const { who, customerId } = await visit()
  const told = await act((ctx) => changeVisitor(shelf, ctx, { name: '我', phone: '13900003003' }), who)
  assert.equal(told.customerId, customerId)
  assert.equal(told.verified, false)
  await assert.rejects(
    act((ctx) => exportMyself(shelf, ctx), who),
    refused('customers.prove-first'),
  )
  assert.equal((await act((ctx) => listSuggestions(shelf, ctx, { customer: lin.id, limit: 5 }))).length, 1)
})

test('whoever types a stranger’s number first is not given what comes under it later', async () => {
  const { customerId, who } = await visit()
  await act((ctx) => changeVisitor(shelf, ctx, { name: '冒名', phone: '13900003999' }), who)
  const order = await act((ctx) =>
    recognise(shelf, ctx, { kind: 'phone', value: '13900003999', channel: 'order', name: '本人' }),
  )
  assert.notEqual(order.customerId, customerId)
  const again = await act((ctx) =>
    recognise(shelf, ctx, { kind: 'phone', value: '13900003999', channel: 'order' }),
  )
  assert.equal(again.customerId, order.customerId, 'the real one is known again')
  const sheet = await act((ctx) =>
    importKind(shelf).apply(ctx, [
      { row: 2, values: { name: '本人', phone: '13900003999', tier: '银杏会员' } },
    ]),
  )
  assert.deepEqual(sheet.updated, [order.customerId])
})

test('six digits read out on the phone make the visitor that customer, once', async () => {
  const lin = await enlist('码女士', '13900004004', { verified: true })
  const { token, who, customerId } = await visit()
  const { code } = await act((ctx) => issueCode(shelf, ctx, lin.id))
  assert.match(code, /^\d{6}$/)
  const visitor = await redeemCode(shelf, who, code)
  assert.deepEqual([visitor.customerId, visitor.verified], [lin.id, true])
  assert.equal((await authenticate(shelf, token))?.actor.id, lin.id, 'the next call is hers')
  assert.equal((await act((ctx) => read(shelf, ctx, customerId))).id, lin.id, 'the old number leads to her')
  await assert.rejects(redeemCode(shelf, (await visit()).who, code), refused('customers.code-wrong'))
  const hers = await authenticate(shelf, token)
  assert.ok(hers)
  assert.match((await act((ctx) => exportMyself(shelf, ctx), hers)).body.toString(), /13900004004/)
})

test('a code is over after ten minutes, and guessing soon has to wait', async () => {
  const { id } = await enlist('慢女士')
  const late = await act((ctx) => issueCode(shelf, ctx, id))
  clock.advance(10 * 60_000)
  const { who } = await visit()
  await assert.rejects(redeemCode(shelf, who, late.code), refused('customers.code-wrong'))
  for (let i = 0; i < 4; i++)
    await assert.rejects(redeemCode(shelf, who, '000000'), refused('customers.code-wrong'))
  const { code } = await act((ctx) => issueCode(shelf, ctx, id))
  await assert.rejects(redeemCode(shelf, who, code), refused('access.wait'), 'the sixth waits, right or not')
  clock.advance(2000)
  assert.equal((await redeemCode(shelf, who, code)).customerId, id)
})

test('a browser that is proven to be one customer is never tied to another, only suggested', async () => {
  const [one, two] = [
    await enlist('一女士', '13900005005', { verified: true }),
    await enlist('二女士', '13900006006', { verified: true }),
  ]
  const { token, who } = await visit()
  await redeemCode(shelf, who, (await act((ctx) => issueCode(shelf, ctx, one.id))).code)
  const known = await authenticate(shelf, token)
  assert.ok(known)
  const second = await act((ctx) => issueCode(shelf, ctx, two.id))
  await assert.rejects(redeemCode(shelf, known, second.code), refused('customers.already-known'))
  assert.equal((await act((ctx) => readVisitor(shelf, ctx), known)).customerId, one.id)
  assert.equal(await act((ctx) => tieVisitor(shelf, ctx, two.id, 'order'), known), false)
  const [suggestion] = await act((ctx) => listSuggestions(shelf, ctx, { customer: two.id, limit: 5 }))
  assert.match(suggestion?.warning ?? '', /人工确认/)
})

test('a signed link opens for its person until its day, and not when a letter was changed', async () => {
  const { id } = await enlist('链女士')
  const { token, path } = await act((ctx) =>
    issueLink(shelf, ctx, id, { purpose: 'order', subject: 'ord_1', days: 30 }),
  )
  assert.equal(path, `/o/${token}`)
  assert.deepEqual(await act((ctx) => openLink(shelf, ctx, token)), {
    customerId: id,
    purpose: 'order',
    subject: 'ord_1',
  })
  const opened = await openVisitorLink(shelf, home.house.system(OTHER_SHOP), token)
  assert.deepEqual([opened.visitor.customerId, opened.visitor.verified, opened.subject], [id, true, 'ord_1'])
  const [tenant, words = '', proof] = token.split('.')
  const forged = Buffer.from(Buffer.from(words, 'base64url').toString().replace('ord_1', 'ord_2')).toString(
    'base64url',
  )
  await assert.rejects(
    act((ctx) => openLink(shelf, ctx, `${tenant}.${forged}.${proof}`)),
    refused('customers.link-wrong'),
  )
  await assert.rejects(
    act((ctx) => openLink(shelf, ctx, 'no link at all')),
    refused('customers.link-wrong'),
  )
  clock.advance(31 * 86_400_000)
  await assert.rejects(
    act((ctx) => openLink(shelf, ctx, token)),
    refused('customers.link-over'),
  )
})

test('a tag has its evidence; removed, no machine brings it back, but a person may', async () => {
  const { id } = await enlist('签女士')
  const evidence = { source: 'conversation', id: 'cnv_1', quote: '猫会抓沙发吗' } as const
  const machine = home.house.system(SHOP)
  const propose = (text: string, confidence = 0.7) =>
    act((ctx) => proposeTag(shelf, ctx, id, { kind: 'people', text, confidence, evidence }), machine)
  const tagId = await propose('猫')
  assert.ok(tagId)
  await propose('猫', 0.9)
  const [tag] = (await act((ctx) => read(shelf, ctx, id))).tags
  assert.deepEqual(
    [tag?.guessed, tag?.confidence, tag?.evidence.length, tag?.consent],
    [true, 0.9, 1, 'not-asked'],
  )
  const confirmed = await act((ctx) =>
    changeTag(shelf, ctx, id, tagId, { confirmed: true, consent: 'given' }),
  )
  assert.deepEqual(
    [confirmed.tags[0]?.guessed, confirmed.tags[0]?.confidence, confirmed.tags[0]?.consent],
    [false, 1, 'given'],
  )
  assert.equal((await act((ctx) => removeTag(shelf, ctx, id, tagId))).tags.length, 0)
  assert.deepEqual(await home.searchEverywhere('猫会抓沙发吗'), [])
  assert.equal(await propose(' 猫 '), null)
  assert.equal(
    (await act((ctx) => addTag(shelf, ctx, id, { kind: 'people', text: '猫', confidence: 1 }))).tags.length,
    1,
  )
})

test('forgotten, no byte of the person is left, the others are whole, and the act is known', async () => {
  const name = '遗女士青梧'
  const she = await act((ctx) =>
    create(shelf, ctx, {
      name,
      fullName: '遗忘川',
      phone: '13988887777',
      email: 'yi@example.cn',
      area: '绍兴越城',
      note: '门口有石狮子',
    }),
  )
  const twin = await enlist('遗同名', '13988887777')
  const neighbour = await enlist('邻女士', '13988887776')
  await act((ctx) =>
    addTag(shelf, ctx, she.id, {
      kind: 'home',
      text: '石库门房',
      confidence: 1,
      evidence: { source: 'staff', id: null, quote: '她说住石库门' },
    }),
  )
  const { who, customerId } = await visit()
  await redeemCode(shelf, who, (await act((ctx) => issueCode(shelf, ctx, she.id))).code)
  const copy = JSON.parse((await act((ctx) => exportOf(shelf, ctx, she.id))).body.toString())
  assert.equal(copy.customer.identities.length, 3)
  const link = await act((ctx) =>
    linkFor(shelf, ctx, {
      customerId: she.id,
      purpose: 'help',
      subject: '',
      expires: new Date(clock.now().getTime() + 1e9),
    }),
  )
  await assert.rejects(
    act((ctx) => forgetByHand(shelf, ctx, she.id, { reason: 'asked', confirm: '别人' })),
    refused('customers.confirm-wrong'),
  )
  const done = await act((ctx) => forgetByHand(shelf, ctx, she.id, { reason: 'asked', confirm: name }))
  assert.equal(done.removed.customers, 5)
  for (const needle of [name, '遗忘川', '13988887777', 'yi@example.cn', '石狮子', '石库门', '青梧']) {
    assert.deepEqual(await home.searchEverywhere(needle), [], needle)
  }
  await assert.rejects(
    act((ctx) => read(shelf, ctx, she.id)),
    refused('customers.unknown'),
  )
  await assert.rejects(
    act((ctx) => read(shelf, ctx, customerId)),
    refused('customers.unknown'),
  )
  await assert.rejects(
    act((ctx) => openLink(shelf, ctx, link)),
    refused('customers.link-over'),
  )
  assert.equal((await act((ctx) => read(shelf, ctx, twin.id))).phoneLast4, '7777')
  assert.equal((await act((ctx) => read(shelf, ctx, neighbour.id))).name, '邻女士')
  assert.equal((await act((ctx) => listForgotten(shelf, ctx)))[0]?.id, she.id)
})

test('every joined room is asked about, copied and told to forget', async () => {
  const asked: string[] = []
  const room: PersonRoom = {
    room: 'attic',
    about: async (_ctx, id) => [{ label: '阁楼', value: id, at: null, link: null }],
    exportOf: async (_ctx, id) => ({ box: id }),
    async forget(_ctx, id) {
      asked.push(id)
      return { removed: 2, kept: '一张发票' }
    },
  }
  const wide: Shelf = { ...shelf, joined: [room] }
  const { id } = await enlist('阁女士')
  assert.equal((await act((ctx) => aboutCustomer(wide, ctx, id))).rooms[0]?.facts[0]?.value, id)
  assert.equal(JSON.parse((await act((ctx) => exportOf(wide, ctx, id))).body.toString()).rooms.attic.box, id)
  const done = await act((ctx) => forget(wide, ctx, id, 'asked'))
  assert.deepEqual([asked, done.removed.attic, done.kept], [[id], 2, ['一张发票']])
})

test('a sheet makes and renews customers, refuses whom it can not tell apart, and is taken back whole', async () => {
  const kind = importKind(shelf)
  const there = await enlist('表女士', '13900007001')
  await enlist('双胞胎甲', '13900007002')
  await enlist('双胞胎乙', '13900007002')
  const rows = [
    {
      row: 2,
      values: { name: '表女士', phone: '139 0000 7001', tier: '白榆会员', email: 'biao@example.cn' },
    },
    { row: 3, values: { name: '表新客', phone: '13900007003', tags: ['小户型', '猫'] } },
    { row: 4, values: { name: '双胞胎', phone: '13900007002' } },
    { row: 5, values: { name: '坏号码', phone: '12' } },
  ]
  const applied = await act((ctx) => kind.apply(ctx, rows))
  assert.deepEqual([applied.created.length, applied.updated], [1, [there.id]])
  assert.deepEqual(
    applied.refused.map(({ row, field, code }) => [row, field, code]),
    [
      [4, 'phone', 'customers.import-ambiguous'],
      [5, 'phone', 'customers.phone-wrong'],
    ],
  )
  assert.equal((await act((ctx) => read(shelf, ctx, there.id))).tier, '白榆会员')
  const once = await act((ctx) => kind.apply(ctx, rows.slice(0, 2)))
  assert.deepEqual([once.created, once.updated], [[], []], 'the same sheet again changes nothing')
  const exported = await act(async (ctx) => {
    const all = []
    for await (const batch of exportKind(shelf).rows(ctx)) all.push(...batch)
    return all
  })
  assert.equal(exported.find((one) => one.name === '表新客')?.tags, '小户型、猫')
  assert.deepEqual(await act((ctx) => kind.undo(ctx, applied.undo)), { removed: 1, restored: 1 })
  const back = await act((ctx) => read(shelf, ctx, there.id))
  assert.deepEqual([back.tier, back.identities.length], [null, 1])
  const [used] = (await act((ctx) => kind.apply(ctx, [{ row: 2, values: { name: '用过的' } }]))).created
  const undo = { created: [{ id: used ?? '', version: 1 }], renewed: [] }
  await assert.rejects(
    act((ctx) => importKind({ ...shelf, joined: [drawer] }).undo(ctx, undo)),
    refused('customers.used-since'),
  )
})

test('a visitor who never wrote is swept after thirty days, one whom a room knows stays', async () => {
  const silent = await visit()
  const known = await visit()
  const room: PersonRoom = {
    ...drawer,
    about: async (_ctx, id) => (id === known.customerId ? drawer.about(_ctx, id) : []),
  }
  shelf.joined.push(room)
  const day = clock.now().toISOString().slice(0, 10)
  const asHouse = home.house.system(SHOP)
  const there = () => act((ctx) => store.persons(ctx, [silent.customerId, known.customerId]))
  assert.equal(await act((ctx) => sweep(shelf, ctx, { day: '2020-01-01' }), asHouse), 0)
  assert.equal((await there()).length, 2)
  assert.ok((await act((ctx) => sweep(shelf, ctx, { day }), asHouse)) >= 1)
  assert.deepEqual(
    (await there()).map((one) => one.id),
    [known.customerId],
  )
  shelf.joined.pop()
  const { rows } = await home.act(
    (ctx) => sql<{ due: Date }>`select due_at as due from kernel.job where name = ${SWEEP}`.execute(ctx.db),
    asHouse,
  )
  assert.ok(rows.some(({ due }) => due.getTime() - clock.now().getTime() > 29 * 86_400_000))
})

test('a browser that is remembered is still asked anew after seconds, and at once after a merge', async () => {
  const { token } = await visit()
  for (let i = 0; i < 4; i++) {
    assert.ok(await authenticate(shelf, token))
    clock.advance(2000)
  }
  await act((ctx) => store.endToken(ctx, keptToken(token)).then(() => undefined))
  clock.advance(5000)
  assert.equal(await authenticate(shelf, token), null, 'ended on another node')
  const { id } = await enlist('记女士')
  const second = await visit()
  assert.notEqual((await authenticate(shelf, second.token))?.actor.id, id)
  await act((ctx) => tieVisitor(shelf, ctx, id, 'code'), second.who)
  assert.equal((await authenticate(shelf, second.token))?.actor.id, id)
})
