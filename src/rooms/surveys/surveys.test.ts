/** Surveys through their door: asked once after the delay, taken back, answered, changed, turned into work, linked and forgotten. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import { accessTables, openAccess } from '../access/index.ts'
import { channelsTables, openChannels } from '../channels/index.ts'
import { type Conversations, conversationsTables, openConversations } from '../conversations/index.ts'
import { type Customers, customersTables, openCustomers } from '../customers/index.ts'
import type { Settings } from './contract.ts'
import { openSurveys, type Surveys, surveysTables } from './index.ts'
import type { Room } from './room.ts'
import { OUR_WISHES } from './survey.ts'

const clock = new HandClock('2027-11-10T02:00:00Z')
let t: TestHouse
let surveys: Surveys
let conversations: Conversations
let customers: Customers
let channelId: string
const works: { title: string; satisfaction: number }[] = []
const letters: { url: string }[] = []
let count = 0

before(async () => {
  t = await openTestHouse({
    folders: [accessTables, customersTables, channelsTables, conversationsTables, surveysTables],
    clock,
  })
  const { house } = t
  const access = openAccess(house)
  customers = openCustomers(house, { access })
  const channels = openChannels(house)
  conversations = openConversations(house, { access, channels, customers })
  surveys = openSurveys(house, { access, customers, conversations })
  surveys.workBy(async (_ctx, low) => {
    works.push(low)
    return `wrk_${works.length}`
  })
  surveys.mailBy(async (_ctx, letter) => {
    letters.push(letter)
    return true
  })
  await house.start()
  channelId = await t.act(async (ctx) => (await channels.web(ctx)).id)
})
after(() => t.close())
beforeEach(async () => {
  works.length = 0
  await wish({})
})

const wish = (some: Partial<Settings>) =>
  t.act((ctx) =>
    surveys.changeSettings(ctx, {
      ...OUR_WISHES,
      shares: { satisfaction: 100, effort: 100, recommendation: 0 },
      ...some,
    }),
  )

const person = (name = '林女士') => t.act(async (ctx) => (await customers.create(ctx, { name })).id)

async function solved(customerId: string, text = '餐桌有一条划痕'): Promise<string> {
  const id = await t.act(async (ctx) => {
    const message = { text, channelMessageId: `m-${++count}` }
    const { conversationId } = await conversations.begin(ctx, {
      customer: { id: customerId, name: '林女士' },
      channelId,
      message,
    })
    return conversationId
  })
  await t.act((ctx) => conversations.solve(ctx, id), t.who({ id: 'stf_xiaoman', name: '小满' }))
  await t.house.settle()
  return id
}

async function wait(minutes: number): Promise<void> {
  clock.advance(minutes * 60_000)
  await t.house.settle(clock.now())
}

const open = (customerId: string, id: string) => t.act((ctx) => surveys.openFor(ctx, customerId, id))
const newest = async (id: string) => (await t.act((ctx) => surveys.ofConversation(ctx, id)))[0]

test('a solved matter is asked about after the delay, not before', async () => {
  const customer = await person()
  const id = await solved(customer)
  await wait(19)
  assert.equal(await open(customer, id), null)
  await wait(1)
  const survey = await open(customer, id)
  assert.deepEqual(
    survey?.questions.map((one) => [one.kind, one.from, one.to]),
    [
      ['satisfaction', 1, 5],
      ['effort', 1, 5],
    ],
  )
})

test('a matter that opens again before the delay is over is not asked about', async () => {
  const customer = await person()
  const id = await solved(customer)
  await t.act((ctx) =>
    conversations.receive(ctx, id, { text: '还有一件事', channelMessageId: `m-${++count}` }),
  )
  await t.house.settle()
  await wait(60)
  assert.equal((await newest(id))?.leftBecause, 'reopened')
  assert.equal(await open(customer, id), null)
})

test('a question that was asked is taken back when the matter opens again', async () => {
  const customer = await person()
  const id = await solved(customer)
  await wait(20)
  const survey = await open(customer, id)
  assert.ok(survey)
  await t.act((ctx) => conversations.receive(ctx, id, { text: '又坏了', channelMessageId: `m-${++count}` }))
  await t.house.settle()
  assert.equal(await open(customer, id), null)
  await assert.rejects(
    t.act((ctx) => surveys.answer(ctx, customer, survey.id, { marks: { satisfaction: 5 }, comment: '' })),
    { code: 'surveys.over' },
  )
})

test('one customer is asked at most once in so many days', async () => {
  const customer = await person()
  await solved(customer)
  await wait(20)
  const second = await solved(customer)
  await wait(20)
  assert.equal((await newest(second))?.leftBecause, 'asked-lately')
  clock.advance(14 * 86_400_000)
  const third = await solved(customer)
  await wait(20)
  assert.ok(await open(customer, third))
})

test('who left in anger and who opted out are not asked', async () => {
  const angry = await person('梁先生')
  const first = await solved(angry, '太气人了！投诉你们，骗子，马上退款！！')
  await wait(20)
  assert.equal((await newest(first))?.leftBecause, 'angry')
  const quiet = await person('周同学')
  const second = await solved(quiet)
  await wait(20)
  assert.ok(await open(quiet, second))
  await t.act((ctx) => surveys.wish(ctx, quiet, false))
  clock.advance(15 * 86_400_000)
  const third = await solved(quiet)
  await wait(20)
  assert.equal((await newest(third))?.leftBecause, 'opted-out')
})

test('an answer counts once, may change within a day, and then stays', async () => {
  const customer = await person()
  const id = await solved(customer)
  await wait(20)
  const survey = await open(customer, id)
  assert.ok(survey)
  const answer = (satisfaction: number) =>
    t.act((ctx) => surveys.answer(ctx, customer, survey.id, { marks: { satisfaction }, comment: '' }))
  await answer(4)
  clock.advance(23 * 3600_000)
  const changed = await answer(5)
  assert.equal(changed.marks.satisfaction, 5)
  clock.advance(3600_000)
  await assert.rejects(answer(1), { code: 'surveys.settled' })
  assert.equal((await newest(id))?.marks.satisfaction, 5)
})

test('a mark that is not on the scale or not asked is refused, and so is somebody else', async () => {
  const customer = await person()
  const id = await solved(customer)
  await wait(20)
  const survey = await open(customer, id)
  assert.ok(survey)
  const answer = (who: string, marks: { satisfaction?: number; effort?: number; recommendation?: number }) =>
    t.act((ctx) => surveys.answer(ctx, who, survey.id, { marks, comment: '' }))
  await assert.rejects(answer(customer, { effort: 6 }), { code: 'surveys.mark-wrong' })
  await assert.rejects(answer(customer, { recommendation: 9 }), { code: 'surveys.mark-wrong' })
  await assert.rejects(answer(customer, {}), { code: 'surveys.empty' })
  await assert.rejects(answer(await person('许先生'), { satisfaction: 5 }), { code: 'surveys.unknown' })
})

test('a low mark becomes work once and stands in the thread', async () => {
  const customer = await person()
  const id = await solved(customer)
  await wait(20)
  const survey = await open(customer, id)
  assert.ok(survey)
  const answer = (satisfaction: number, comment: string) =>
    t.act((ctx) => surveys.answer(ctx, customer, survey.id, { marks: { satisfaction }, comment }))
  await answer(2, '师傅迟到两小时')
  await answer(1, '还没有人打电话')
  assert.equal(works.length, 1)
  const row = await newest(id)
  assert.equal(row?.low, true)
  assert.equal(row?.workId, 'wrk_1')
  const log = await t.act((ctx) => conversations.eventsSince(ctx, id, 0))
  const notes = log.filter((event) => event.kind === 'note')
  assert.equal(notes.length, 1)
  assert.match(notes[0]?.kind === 'note' ? notes[0].text : '', /师傅迟到两小时/)
})

test('"solved" heard twice at once plans one survey', async () => {
  const customer = await person()
  const id = await solved(customer)
  const ids = await Promise.all([t.act((ctx) => surveys.ask(ctx, id)), t.act((ctx) => surveys.ask(ctx, id))])
  assert.equal(new Set(ids).size, 1)
  assert.equal((await t.act((ctx) => surveys.ofConversation(ctx, id))).length, 1)
})

test('a question that nobody answers lapses', async () => {
  const customer = await person()
  const id = await solved(customer)
  await wait(20)
  await wait(14 * 1440)
  assert.equal((await newest(id))?.state, 'lapsed')
  assert.equal(await open(customer, id), null)
})

test('shares choose questions steadily, and a share of nothing asks nothing', async () => {
  await wish({ shares: { satisfaction: 0, effort: 0, recommendation: 0 } })
  const customer = await person()
  const id = await solved(customer)
  assert.deepEqual(await t.act((ctx) => surveys.ofConversation(ctx, id)), [])
})

test('a signed link opens one survey, answers it, and opts out; another link opens nothing here', async () => {
  const customer = await person()
  const id = await solved(customer)
  await wait(20)
  const row = await newest(id)
  assert.ok(row)
  const link = await import('./link.ts')
  const room = roomOf()
  const { path } = await t.act((ctx) => link.issue(room, ctx, row.id))
  const token = path.replace('/s/', '')
  const nobody = t.who({ tenant: 'ten_other', kind: 'customer', id: 'nobody', permissions: [] })
  const seen = await link.open(room, nobody, token)
  assert.equal(seen.survey.id, row.id)
  const answered = await link.answerBy(room, nobody, token, { marks: { satisfaction: 5 }, comment: '' })
  assert.equal(answered.marks.satisfaction, 5)
  assert.deepEqual(await link.wishBy(room, nobody, token, false), { ask: false })
  assert.equal((await link.open(room, nobody, token)).ask, false)
  const other = await t.act((ctx) =>
    customers.linkFor(ctx, {
      customerId: customer,
      purpose: 'conversation',
      subject: id,
      expires: new Date(clock.now().getTime() + 86_400_000),
    }),
  )
  await assert.rejects(link.open(room, nobody, other), { code: 'surveys.link-wrong' })
  await assert.rejects(link.open(room, nobody, `${token}x`), { code: 'surveys.link-wrong' })
})

const roomOf = (): Room => ({
  house: t.house,
  customers,
  conversations,
  shop: async () => ({ name: '青禾木居', language: 'zh-CN' }),
  openWork: async () => null,
  sendByMail: async () => false,
})

test('forgetting keeps the mark and nothing of the person', async () => {
  const customer = await person('蔺若鸿')
  const id = await solved(customer)
  await wait(20)
  const survey = await open(customer, id)
  assert.ok(survey)
  await t.act((ctx) =>
    surveys.answer(ctx, customer, survey.id, { marks: { satisfaction: 4 }, comment: '汤团圆子很喜欢' }),
  )
  await t.act((ctx) => customers.forget(ctx, customer, 'asked'))
  await t.house.settle()
  const found = await t.house.database.within(SHOP, async (db) => {
    const { sql } = await import('kysely')
    return (
      await sql<{
        t: string
      }>`select t::text as t from surveys.survey t where conversation_id = ${id}`.execute(db)
    ).rows
  })
  assert.doesNotMatch(found[0]?.t ?? '', /蔺若鸿|汤团|cus_/)
  assert.match(found[0]?.t ?? '', /forgotten/)
})
