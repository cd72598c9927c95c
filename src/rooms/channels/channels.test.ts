/** Channels: whose pages may show the widget, what a channel lets through, and a message that must leave. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../kernel/errors.ts'
import { openTestHouse, type TestHouse } from '../../kernel/testing.ts'
import { type ChannelAdapter, type Departing, WEB } from './adapter.ts'
import { type Channels, channelsTables, openChannels } from './index.ts'
import { allow, reach } from './reach.ts'
import { MOST_NOTED } from './seen.ts'
import { mayShow, OUR_WORDS } from './widget.ts'

let t: TestHouse
let channels: Channels
const left: Departing[] = []
let lineIsDown = false

/** As an official account would declare itself: 48 hours, five messages, no files but pictures. */
const ACCOUNT: ChannelAdapter = {
  kind: 'account',
  capabilities: {
    ...WEB.capabilities,
    kind: 'account',
    carries: ['text', 'image'],
    windowMinutes: 2880,
    quota: 5,
    maxTextLength: 600,
  },
  words: { 'zh-CN': '微信', en: 'WeChat' },
  async send(_ctx, _channel, message) {
    if (lineIsDown) throw new Error('line is down')
    left.push(message)
  },
}

before(async () => {
  t = await openTestHouse({ folders: [channelsTables] })
  channels = openChannels(t.house)
  channels.register(ACCOUNT)
})
after(() => t.close())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('the web is always open', () => {
  const now = reach(WEB, { now: new Date('2026-11-22T08:00:00Z'), heardAt: null, sentSince: 99 })
  assert.deepEqual(now, {
    open: true,
    closesAt: null,
    left: null,
    words: { 'zh-CN': '网页：随时可发', en: 'Web page: you can write any time' },
  })
})

const HEARD = new Date('2026-11-20T08:00:00Z')
const after2880 = (minutes: number) => new Date(HEARD.getTime() + minutes * 60_000)
const WINDOW: readonly (readonly [minutes: number, sent: number, open: boolean, words: string])[] = [
  [0, 0, true, '微信：还可发 5 条，窗口剩 48 小时'],
  [1020, 1, true, '微信：还可发 4 条，窗口剩 31 小时'],
  [2821, 4, true, '微信：还可发 1 条，窗口剩 59 分'],
  [2879, 0, true, '微信：还可发 5 条，窗口剩 1 分'],
  [2880, 0, false, '微信：还可发 5 条，窗口剩 0 分'],
  [10, 5, false, '微信：还可发 0 条，窗口剩 47 小时'],
]
for (const [minutes, sent, open, words] of WINDOW) {
  test(`${minutes} min after the customer wrote and ${sent} sent, an account is ${open ? 'open' : 'closed'}`, () => {
    const now = reach(ACCOUNT, { now: after2880(minutes), heardAt: HEARD, sentSince: sent })
    assert.deepEqual([now.open, now.words['zh-CN']], [open, words])
  })
}

test('who has never been written to by the customer can not write on a channel with a window', () => {
  assert.throws(
    () => allow(ACCOUNT, { text: 'x', files: [] }, { now: HEARD, heardAt: null, sentSince: 0 }),
    refused('channels.window-closed'),
  )
})

test('what a channel can not carry is refused before it is written', () => {
  const exchange = { now: HEARD, heardAt: HEARD, sentSince: 0 }
  const file = (type: string, bytes = 10) => ({ text: '', files: [{ type, bytes }] })
  assert.throws(
    () => allow(ACCOUNT, { text: '字'.repeat(601), files: [] }, exchange),
    refused('channels.text-too-long'),
  )
  allow(ACCOUNT, { text: '字'.repeat(600), files: [] }, exchange)
  assert.throws(() => allow(ACCOUNT, file('application/pdf'), exchange), refused('channels.not-carried'))
  assert.throws(() => allow(WEB, file('image/png', 99_000_000)), refused('channels.file-too-large'))
  assert.throws(
    () => allow(WEB, { text: '', files: Array.from({ length: 7 }, () => ({ type: 'image/png', bytes: 1 })) }),
    refused('channels.too-many-files'),
  )
  assert.throws(
    () => allow(ACCOUNT, { text: 'x', files: [] }, { ...exchange, sentSince: 5 }),
    refused('channels.quota-spent'),
  )
})

const SHOWN: readonly (readonly [allowed: string[], origin: string | undefined, shown: boolean])[] = [
  [[], 'https://any.example', true],
  [['https://shop.example'], 'https://shop.example', true],
  [['https://shop.example'], 'https://shop.example:8443', false],
  [['https://shop.example'], 'http://shop.example', false],
  [['https://shop.example'], 'https://evil.example', false],
  [['https://shop.example'], 'https://shop.example.evil.example', false],
  [['https://shop.example'], 'https://desk.example', true],
  [['https://shop.example'], undefined, true],
  [['https://shop.example'], 'null', false],
]
for (const [allowedOrigins, origin, shown] of SHOWN) {
  test(`a page on ${origin ?? 'our own address'} ${shown ? 'may' : 'may not'} show a widget of [${allowedOrigins.join()}]`, () => {
    assert.equal(mayShow({ ...OUR_WORDS, allowedOrigins }, origin, 'desk.example'), shown)
  })
}

test('a widget says its words by its key, in its own shop only, and not when it is closed', async () => {
  const channel = await t.act((ctx) =>
    channels.open(ctx, { kind: 'web', name: '网站', settings: { accent: '#27644f' } }),
  )
  const from = { origin: undefined, host: 'localhost' }
  const boot = await t.act((ctx) => channels.boot(ctx, channel.key, from))
  assert.deepEqual([boot.accent, boot.peopleOnline, boot.languages], ['#27644f', 0, ['zh-CN', 'en']])
  const other = t.house.transact(t.house.system('ten_other'), (ctx) => channels.boot(ctx, channel.key, from))
  await assert.rejects(other, refused('channels.unknown-key'))
  await t.act((ctx) => channels.change(ctx, channel.id, { active: false }))
  await assert.rejects(
    t.act((ctx) => channels.boot(ctx, channel.key, from)),
    refused('channels.closed'),
  )
})

test('the pages of the merchant that showed the widget are remembered, our own are not', async () => {
  const channel = await t.act((ctx) => channels.open(ctx, { kind: 'web', name: '乙' }))
  const host = 'anju.example'
  for (const origin of ['https://anju.example', undefined, 'https://shop.example', 'https://shop.example'])
    await t.act((ctx) => channels.boot(ctx, channel.key, { origin, host }))
  const seen = (await t.act((ctx) => channels.seen(ctx))).filter((page) => page.channelId === channel.id)
  assert.deepEqual(
    seen.map((page) => page.origin),
    ['https://shop.example'],
  )
})

test('strangers can not fill the list of pages', async () => {
  const channel = await t.act((ctx) => channels.open(ctx, { kind: 'web', name: '丙' }))
  for (let n = 0; n < MOST_NOTED + 5; n++)
    await t.act((ctx) => channels.boot(ctx, channel.key, { origin: `https://s${n}.example`, host: 'x' }))
  const seen = (await t.act((ctx) => channels.seen(ctx))).filter((page) => page.channelId === channel.id)
  assert.equal(seen.length, MOST_NOTED)
})

test('a change keeps what it does not name', async () => {
  const channel = await t.act((ctx) =>
    channels.open(ctx, { kind: 'web', name: '甲', settings: { accent: '#111111' } }),
  )
  const changed = await t.act((ctx) =>
    channels.change(ctx, channel.id, { settings: { hoursText: { 'zh-CN': '全天', en: 'All day' } } }),
  )
  assert.deepEqual(
    [changed.name, changed.settings.accent, changed.settings.hoursText.en],
    ['甲', '#111111', 'All day'],
  )
  await assert.rejects(
    t.act((ctx) => channels.open(ctx, { kind: 'pigeon', name: '鸽子' })),
    refused('channels.no-adapter'),
  )
})

test('when people are there is told as the opening hours say, until the merchant writes it himself', async () => {
  const channel = await t.act((ctx) => channels.open(ctx, { kind: 'web', name: '时' }))
  const asked = async () => [
    await t.act((ctx) => channels.hours(ctx, channel.id)),
    (await t.act((ctx) => channels.boot(ctx, channel.key, { origin: undefined, host: 'x' }))).hoursText,
  ]
  const nothing = { 'zh-CN': '', en: '' }
  assert.deepEqual(await asked(), [nothing, nothing])
  const told = { 'zh-CN': '每天 09:00–12:00', en: 'every day 09:00–12:00' }
  channels.hoursBy(async () => told)
  assert.deepEqual(await asked(), [told, told])
  const own = { 'zh-CN': '随时', en: '' }
  await t.act((ctx) => channels.change(ctx, channel.id, { settings: { hoursText: own } }))
  const mixed = { 'zh-CN': '随时', en: told.en }
  assert.deepEqual(await asked(), [mixed, mixed])
})

test('a message leaves its channel once it is committed, and again until it has left', async () => {
  await t.house.start()
  const channel = await t.act((ctx) => channels.open(ctx, { kind: 'account', name: '公众号' }))
  const message: Departing = {
    conversationId: 'con_1',
    seq: 3,
    text: '好的',
    fileIds: [],
    identityId: 'idn_1',
  }
  channels.readMessagesBy(async (_ctx, id, seq) => (id === 'con_1' && seq === 3 ? message : undefined))
  const leaving = { channelId: channel.id, kind: 'account', conversationId: 'con_1', seq: 3 }
  await assert.rejects(
    t.act(async (ctx) => {
      await channels.carry(ctx, leaving)
      throw new Error('rolled back')
    }),
  )
  await t.house.settle()
  assert.equal(left.length, 0)
  lineIsDown = true
  await t.act((ctx) => channels.carry(ctx, leaving))
  await t.act((ctx) => channels.carry(ctx, { ...leaving, seq: 4 }))
  await t.house.settle()
  lineIsDown = false
  await t.house.settle(new Date(t.house.clock.now().getTime() + 3600_000))
  assert.deepEqual(left, [message])
})
