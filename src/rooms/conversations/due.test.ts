/** When an answer is due: the shop's own minutes, or what whoever keeps standards says, wound once per wait. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DueQuestion } from './index.ts'
import { openTestRoom, type TestRoom } from './testing.ts'

let room: TestRoom
before(async () => {
  room = await openTestRoom()
})
after(() => room.close())

const rowOf = (id: string) => room.asStaff((ctx) => room.conversations.row(ctx, id))

test('without a keeper of standards the minutes of the shop count', async () => {
  const id = await room.begin('沙发什么时候到')
  const row = await rowOf(id)
  assert.equal(row.due?.what, 'first-answer')
  assert.equal(Date.parse(row.due?.at ?? '') - Date.parse(row.waitingSince ?? ''), 60_000)
})

test('whoever keeps standards is asked with tier, channel and language, and a second message winds no clock anew', async () => {
  const asked: DueQuestion[] = []
  const promised = new Date('2030-01-02T03:04:05Z')
  room.conversations.askWhenDue((_ctx, question) => {
    asked.push(question)
    return promised
  })
  const id = await room.begin('你好')
  assert.equal((await rowOf(id)).due?.at, promised.toISOString())
  await room.asCustomer((ctx) =>
    room.conversations.receive(ctx, id, { text: '在吗', channelMessageId: 'due-2' }),
  )
  assert.equal(asked.length, 1)
  const [{ what, tier, channelKind, language, team } = asked[0] ?? assert.fail('nobody was asked')] = asked
  assert.deepEqual(
    { what, tier, channelKind, language, team },
    { what: 'first-answer', tier: '银杏会员', channelKind: 'web', language: 'zh-CN', team: null },
  )
})

test('where no standard holds no clock runs', async () => {
  room.conversations.askWhenDue(() => null)
  const id = await room.begin('随便看看')
  const row = await rowOf(id)
  assert.equal(row.due, null)
  assert.notEqual(row.waitingSince, null)
})
