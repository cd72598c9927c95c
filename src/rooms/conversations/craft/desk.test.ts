/** What people have at the desk: drafts that lose no word, names that call, fields, views, deeds over many, translations, asides. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../../kernel/clock.ts'
import { type BulkDeed, ViewFilter } from '../contract.ts'
import { openTestRoom, type TestRoom } from '../testing.ts'
import * as aside from './aside.ts'
import * as draft from './draft.ts'
import { addField, valueFor } from './field.ts'
import { called, markMentionsRead } from './mention.ts'
import { viewCounts } from './view.ts'

const clock = new HandClock(new Date('2030-11-22T02:00:00Z'))
let room: TestRoom
let opened: Parameters<typeof aside.open>[0] | undefined
before(async () => {
  room = await openTestRoom({ clock })
  await room.test.house.start()
  const { house } = room.test
  opened = {
    house,
    channels: room.channels,
    orders: undefined,
    routing: undefined,
    takesFirst: async () => false,
    whenDue: () => null,
    asideMail: () => undefined,
    calendarOf: async () => ({ zone: 'Asia/Shanghai', week: [], exceptions: [] }),
    readers: async () => [],
    shopName: async () => '青禾木居',
    nameOfStaff: async (_ctx, id) => id,
    personOf: async () => undefined,
  }
})
after(() => room.close())

const words = (version: number, reply: string) => ({
  version,
  mode: 'reply' as const,
  reply,
  note: '',
  files: [],
})
const keep = (id: string, version: number, reply: string, who = 'stf_xiaoman') =>
  room.asStaff((ctx) => draft.keep(ctx, id, words(version, reply)), who)
const draftsOf = (id: string, who = 'stf_xiaoman') => room.asStaff((ctx) => draft.drafts(ctx, id), who)

test('two devices that write at once: one is kept, the other is told, no word is overwritten', async () => {
  const id = await room.begin('在吗')
  const { version } = await keep(id, 0, '您好')
  const both = await Promise.allSettled([keep(id, version, '您好，在'), keep(id, version, '您好，稍等')])
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  const kept = (await draftsOf(id)).own
  assert.ok(['您好，在', '您好，稍等'].includes(kept?.reply ?? ''))
  // It is sent here; the other device still holds the old version and cannot bring the sent words back.
  await keep(id, kept?.version ?? 0, '')
  assert.equal((await draftsOf(id)).own, null)
  await assert.rejects(keep(id, kept?.version ?? 0, '您好，在'), { code: 'conversations.draft-elsewhere' })
})

test('a draft that is offered is taken whole, behind what the other one had begun, and is gone from the first hand', async () => {
  const id = await room.begin('在吗')
  await keep(id, 0, '周六 10:00 前送到')
  await keep(id, 0, '林女士，', 'stf_acheng')
  assert.deepEqual((await draftsOf(id, 'stf_acheng')).offered, [])
  const take = (version: number) =>
    room.asStaff(
      async (ctx) => draft.take(roomOf(), ctx, id, { staff: 'stf_xiaoman', version }),
      'stf_acheng',
    )
  const { version = 0 } = (await draftsOf(id)).own ?? {}
  await assert.rejects(take(version), { code: 'conversations.no-draft' })
  await room.asStaff((ctx) => draft.offer(roomOf(), ctx, id, 'stf_acheng'))
  assert.equal((await draftsOf(id, 'stf_acheng')).offered[0]?.reply, '周六 10:00 前送到')
  const next = await keep(id, version, '周六 10:00 前送到您家')
  await assert.rejects(take(version), { code: 'conversations.draft-elsewhere' })
  const taken = await take(next.version)
  assert.equal(taken.reply, '林女士，\n周六 10:00 前送到您家')
  assert.equal((await draftsOf(id)).own, null)
})

test('a name behind an @ calls its colleague, told and kept until he has seen it', async () => {
  const people = [
    { id: 'a', name: '小满' },
    { id: 'b', name: '小满的师傅' },
  ]
  assert.deepEqual(called('@小满的师傅 看一下，@小满 也看', people, 'x'), ['b', 'a'])
  assert.deepEqual(called('小满 和 a@b.com', people, 'x'), [])
  const id = await room.begin('沙发塌了')
  await room.asStaff((ctx) => room.conversations.note(ctx, id, { text: '@阿程 这批海绵你熟' }))
  const mine = () => room.asStaff((ctx) => room.conversations.mentions(ctx, { limit: 10 }), 'stf_acheng')
  const { items, unread } = await mine()
  assert.deepEqual([items[0]?.conversationId, items[0]?.text, unread], [id, '@阿程 这批海绵你熟', 1])
  await room.asStaff((ctx) => markMentionsRead(ctx, id), 'stf_acheng')
  assert.equal((await mine()).unread, 0)
  assert.deepEqual((await room.asStaff((ctx) => room.conversations.mentions(ctx, { limit: 10 }))).items, [])
})

test('a field takes only what fits it', async () => {
  const choice = { kind: 'choice' as const, choices: ['A 批', 'B 批'] }
  assert.deepEqual(
    [valueFor(choice, 'A 批'), valueFor(choice, 'C'), valueFor({ kind: 'number', choices: [] }, ' 12.5 ')],
    ['A 批', undefined, 12.5],
  )
  const date = { kind: 'date' as const, choices: [] }
  assert.deepEqual([valueFor(date, '2026-02-29'), valueFor(date, '2028-02-29')], [undefined, '2028-02-29'])
  const [field] = await room.asStaff((ctx) =>
    addField(ctx, { label: { zh: '批次', en: 'Batch' }, ...choice }),
  )
  assert.ok(field)
  const id = await room.begin('色差')
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.fill(ctx, id, field.id, 'C 批')),
    { code: 'conversations.field-value.choice' },
  )
  await room.asStaff((ctx) => room.conversations.fill(ctx, id, field.id, 'B 批'))
  const filter = ViewFilter.parse({ fields: [{ id: field.id, is: ['B 批'] }] })
  const found = await room.asStaff((ctx) => room.conversations.filtered(ctx, { filter, limit: 10 }))
  assert.deepEqual(
    found.items.map((row) => [row.id, row.fields]),
    [[id, { [field.id]: 'B 批' }]],
  )
})

test('a saved view shows what its filter lets through, and its number is exact while it has looked at all', async () => {
  const angry = await room.begin('气死我了，再不来我投诉！', { customerId: 'cus_liang' })
  await room.asStaff((ctx) => room.conversations.tag(ctx, angry, '投诉'))
  const filter = ViewFilter.parse({ tags: ['投诉'], mood: ['angry'] })
  const view = await room.asStaff((ctx) =>
    room.conversations.saveView(ctx, { name: '投诉', whose: 'own', filter }),
  )
  const rows = await room.asStaff((ctx) => room.conversations.filtered(ctx, { view: view.id, limit: 10 }))
  assert.deepEqual(
    rows.items.map((row) => row.id),
    [angry],
  )
  const counts = await room.asStaff((ctx) => viewCounts(ctx))
  assert.deepEqual(counts, [{ view: view.id, n: 1, exact: true }])
  assert.deepEqual(await room.asStaff((ctx) => room.conversations.views(ctx), 'stf_acheng'), [])
})

test('pages of a filter fit together without a gap or a double', async () => {
  const filter = ViewFilter.parse({ state: 'active' })
  const all = await room.asStaff((ctx) => room.conversations.filtered(ctx, { filter, limit: 100 }))
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await room.asStaff((ctx) => room.conversations.filtered(ctx, { filter, cursor, limit: 2 }))
    paged.push(...page.items.map((row) => row.id))
    cursor = page.next
  } while (cursor)
  assert.deepEqual(
    paged,
    all.items.map((row) => row.id),
  )
})

const bulk = async (deed: BulkDeed, ids: readonly string[]) => {
  const begun = await room.asStaff((ctx) => room.conversations.bulk(ctx, { deed, ids }))
  await room.test.house.settle()
  return room.asStaff((ctx) => room.conversations.bulkSoFar(ctx, begun.id))
}
const undo = async (id: string) => {
  await room.asStaff((ctx) => room.conversations.undoBulk(ctx, id))
  await room.test.house.settle()
  return room.asStaff((ctx) => room.conversations.bulkSoFar(ctx, id))
}
const rowOf = (id: string) => room.asStaff((ctx) => room.conversations.row(ctx, id))

test('one deed over many: what refuses is listed, and undo restores what nobody touched since', async () => {
  const ids = []
  for (let i = 0; i < 90; i++) ids.push(await room.begin(`批量 ${i}`))
  const [touched = '', solved = '', plain = ''] = ids
  await room.asStaff((ctx) => room.conversations.solve(ctx, solved))
  const stood = await rowOf(plain)
  const done = await bulk({ do: 'solve' }, ids)
  assert.deepEqual([done.state, done.wanted, done.done, done.refused], ['done', 90, 89, 1])
  assert.equal(done.refusals[0]?.conversationId, solved)
  assert.match(done.refusals[0]?.why ?? '', /已经变了/)
  await room.asCustomer((ctx) =>
    room.conversations.receive(ctx, touched, { text: '还没完', channelMessageId: 'bulk-touched' }),
  )
  const undone = await undo(done.id)
  assert.deepEqual([undone.state, undone.undone], ['undone', 88])
  const { lastSeq: _, changedAt: __, ...now } = await rowOf(plain)
  const { lastSeq: ___, changedAt: ____, ...was } = stood
  assert.deepEqual(now, was)
  assert.equal((await rowOf(solved)).state, 'solved')
  assert.equal((await rowOf(touched)).state, 'open')
})

test('tags, hands and snoozes over many come back too; after ten minutes nothing is taken back', async () => {
  const ids = [await room.begin('一'), await room.begin('二')]
  const [id = ''] = ids
  const before = await rowOf(id)
  const tagged = await bulk({ do: 'tag', tag: '双十一', put: true }, ids)
  assert.deepEqual((await rowOf(id)).tags, ['双十一'])
  assert.equal((await undo(tagged.id)).undone, 2)
  const given = await bulk({ do: 'assign', staffId: 'stf_acheng' }, ids)
  const until = new Date(clock.now().getTime() + 3_600_000).toISOString()
  assert.equal((await rowOf(id)).assignee?.id, 'stf_acheng')
  assert.equal((await undo(given.id)).undone, 2)
  const laid = await bulk({ do: 'snooze', until }, ids)
  assert.equal((await rowOf(id)).snoozedUntil, until)
  assert.equal((await undo(laid.id)).undone, 2)
  const after = await rowOf(id)
  assert.deepEqual(
    [after.tags, after.assignee, after.holder, after.snoozedUntil],
    [before.tags, before.assignee, before.holder, null],
  )
  const late = await bulk({ do: 'tag', tag: '晚了', put: true }, ids)
  clock.advance(11 * 60_000)
  await assert.rejects(undo(late.id), { code: 'conversations.undo-over' })
})

test('a translation hangs under its message, shown first to the customer when it is ours; without a machine one says so', async () => {
  const id = await room.begin('When does my sofa arrive?')
  const translate = (text?: string) =>
    room.asStaff((ctx) => room.conversations.translate(ctx, { id, seq: 1, language: 'zh-CN', text }))
  await assert.rejects(translate(), { code: 'conversations.no-translator' })
  const { translations } = await translate('我的沙发什么时候到？')
  assert.deepEqual(
    translations?.map((one) => [one.language, one.text, one.by.kind]),
    [['zh-CN', '我的沙发什么时候到？', 'person']],
  )
  const { seq } = await room.asStaff((ctx) =>
    room.conversations.reply(ctx, id, {
      text: '明天上午到',
      translation: { language: 'en', text: 'It arrives tomorrow morning.' },
    }),
  )
  const own = await room.asCustomer((ctx) => room.conversations.ownThread(ctx, id))
  const said = own.events.find((event) => event.seq === seq)
  assert.equal(said?.kind === 'message' && said.translations?.[0]?.text, 'It arrives tomorrow morning.')
  room.conversations.translateBy({ name: '测试机', translate: async (_ctx, { text }) => `译：${text}` })
  const by = (await translate()).translations?.[0]
  assert.deepEqual([by?.text, by?.by], ['译：When does my sofa arrive?', { kind: 'machine', name: '测试机' }])
})

/** What aside and draft stand on, as the room opened it. */
function roomOf() {
  const found = opened
  if (!found) throw new RangeError('Expected the room that was handed in')
  return found
}
test('somebody outside reads and answers by a link, sees nothing of the customer, and a closed one takes no more words', async () => {
  const id = await room.begin('沙发腿断了，我住滨江')
  const asked = await room.asStaff((ctx) =>
    aside.open(roomOf(), ctx, id, {
      topic: 'SF-2850 左前腿',
      party: { kind: 'factory', name: '湖州厂 老钱' },
      by: 'link',
      text: '这批腿有没有同样的反馈？',
      files: [],
    }),
  )
  const { path } = await room.asStaff((ctx) => aside.link(ctx, asked.aside.id))
  const token = path.slice('/a/'.length)
  const page = await room.asHouse((ctx) => aside.readOutside(roomOf(), ctx, token))
  assert.deepEqual([page.shop, page.topic, page.messages.length], ['青禾木居', 'SF-2850 左前腿', 1])
  assert.doesNotMatch(JSON.stringify(page), /林女士|滨江|cus_/)
  const answer = { text: '有两例，寄新腿', files: [], clientId: 'press-once' }
  for (let i = 0; i < 2; i++) await room.asHouse((ctx) => aside.writeOutside(roomOf(), ctx, token, answer))
  const [row] = await room.asStaff((ctx) => room.conversations.asides(ctx, id))
  assert.deepEqual([row?.lastSeq, row?.unread, row?.last.text], [2, 1, '有两例，寄新腿'])
  await room.asStaff((ctx) => aside.markRead(ctx, asked.aside.id, 2))
  assert.equal((await room.asStaff((ctx) => room.conversations.asides(ctx, id)))[0]?.unread, 0)
  const seen = await room.asCustomer((ctx) => room.conversations.ownThread(ctx, id))
  assert.doesNotMatch(JSON.stringify(seen), /湖州厂|新腿/)
  await room.asStaff((ctx) => aside.turn(ctx, asked.aside.id, 'closed'))
  await assert.rejects(
    room.asHouse((ctx) => aside.writeOutside(roomOf(), ctx, token, { ...answer, clientId: 'another' })),
    { code: 'conversations.aside-closed' },
  )
  await assert.rejects(
    room.asHouse((ctx) => aside.readOutside(roomOf(), ctx, `${token}x`)),
    { code: 'conversations.link-wrong' },
  )
  clock.advance(15 * 86_400_000)
  await assert.rejects(
    room.asHouse((ctx) => aside.readOutside(roomOf(), ctx, token)),
    { code: 'conversations.link-over' },
  )
})

test('by mail the same letter is one word, and a customer who is forgotten leaves nothing said aside', async () => {
  const id = await room.begin('餐椅掉漆', { customerId: 'cus_he' })
  const ask = { topic: '漆', party: { kind: 'factory' as const, name: '老钱' }, text: '补漆要几天' }
  await assert.rejects(
    room.asStaff((ctx) => aside.open(roomOf(), ctx, id, { ...ask, by: 'mail', files: [] })),
    { code: 'conversations.no-mail' },
  )
  const { aside: made } = await room.asStaff((ctx) =>
    aside.open(roomOf(), ctx, id, { ...ask, by: 'link', files: [] }),
  )
  const letter = { messageId: '<1@factory>', name: '老钱', text: '三天补漆绝密', files: [] }
  for (let i = 0; i < 2; i++) await room.asHouse((ctx) => room.conversations.hearAside(ctx, made.id, letter))
  const { messages } = await room.asStaff((ctx) => room.conversations.aside(ctx, made.id))
  assert.equal(messages.length, 2)
  await keep(id, 0, '草稿绝密')
  await room.asHouse((ctx) => room.conversations.forget(ctx, 'cus_he'))
  assert.deepEqual(await room.test.searchEverywhere('绝密'), [])
})
