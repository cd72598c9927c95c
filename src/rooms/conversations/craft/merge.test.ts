/** Matters become one, are parted, split and related; whatever happens, a reply goes to the identity of its own conversation. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestRoom, type TestRoom } from '../testing.ts'
import { departing } from '../voice.ts'

let room: TestRoom
before(async () => {
  room = await openTestRoom()
})
after(() => room.close())

let count = 0
/** A matter that came by an identity of its own. */
const begun = async (text: string, identityId: string, customerId = 'cus_lin') =>
  room.test.house.transact(
    { ...room.customer(customerId), actor: { ...room.customer(customerId).actor, identity: identityId } },
    async (ctx) =>
      (
        await room.conversations.begin(ctx, {
          customer: { id: customerId, name: '林女士', identityId },
          channelId: room.channelId,
          message: { text, channelMessageId: `merge-${++count}` },
        })
      ).conversationId,
  )
const rowOf = (id: string) => room.asStaff((ctx) => room.conversations.row(ctx, id))
const merge = (id: string, into: string) => room.asStaff((ctx) => room.conversations.merge(ctx, id, into))
const write = (id: string, text: string) =>
  room.asCustomer((ctx) =>
    room.conversations.receive(ctx, id, { text, channelMessageId: `merge-${++count}` }),
  )
const events = (id: string) => room.asStaff((ctx) => room.conversations.eventsSince(ctx, id, 0))

test('I10 the reply in a merged matter goes to the identity of the conversation it is sent through', async () => {
  const web = await begun('沙发到哪了', 'idn_web')
  const mail = await begun('Re: 沙发', 'idn_mail')
  await merge(mail, web)
  const own = await room.asStaff((ctx) => room.conversations.reply(ctx, web, { text: '在嘉兴了' }))
  const through = await room.asStaff((ctx) =>
    room.conversations.reply(ctx, web, { text: '明早到', via: mail }),
  )
  assert.equal(through.in, mail)
  await room.asStaff(async (ctx) => {
    assert.equal((await departing(ctx, web, own.seq))?.identityId, 'idn_web')
    assert.equal((await departing(ctx, mail, through.seq))?.identityId, 'idn_mail')
  })
  const said = (await events(web)).filter((one) => one.kind === 'message').map((one) => one.text)
  assert.ok(!said.includes('明早到'), 'what went by the other channel stands in the other log only')
  const elsewhere = await begun('别的事', 'idn_other')
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.reply(ctx, web, { text: '不', via: elsewhere })),
    { code: 'conversations.not-merged' },
  )
})

test('I10 the customer who writes where he always wrote is heard where the matter goes on', async () => {
  const web = await begun('餐桌摔了', 'idn_web')
  const mail = await begun('照片', 'idn_mail')
  await merge(mail, web)
  await room.asStaff((ctx) => room.conversations.solve(ctx, web))
  const { conversationId } = await write(mail, '还没收到新的')
  assert.equal(conversationId, mail)
  const [there, here] = [await rowOf(mail), await rowOf(web)]
  assert.deepEqual([there.state, there.mergedInto, there.heard], ['solved', web, '还没收到新的'])
  assert.deepEqual(
    [here.state, here.holder, here.unread > 0, here.heard],
    ['open', 'queue', true, '还没收到新的'],
  )
  const pointer = (await events(web)).findLast((one) => one.kind === 'link')
  assert.deepEqual(pointer?.kind === 'link' && [pointer.what, pointer.other, pointer.otherSeq], [
    'heard',
    mail,
    there.lastSeq,
  ])
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.reply(ctx, web, { text: '好', heardSeq: 1 })),
    { code: 'conversations.not-seen' },
  )
  await room.asStaff((ctx) => room.conversations.markRead(ctx, web, here.lastSeq))
  assert.equal((await rowOf(web)).unread, 0)
})

test('I11 matters of two customers are never merged; the refusal names both', async () => {
  const lin = await begun('一', 'idn_1')
  const liang = await begun('二', 'idn_2', 'cus_liang')
  await assert.rejects(merge(lin, liang), { code: 'conversations.merge-other-customer' })
  assert.equal((await rowOf(lin)).mergedInto, null)
})

test('I11 a merge of either direction is taken back and both stand as they stood', async () => {
  const one = await begun('第一件', 'idn_1')
  const two = await begun('第二件', 'idn_2')
  const stood = await rowOf(one)
  await merge(one, two)
  assert.equal((await rowOf(one)).state, 'solved')
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.reply(ctx, one, { text: '在' })),
    { code: 'conversations.merged' },
  )
  await room.asStaff((ctx) => room.conversations.unmerge(ctx, one))
  const now = await rowOf(one)
  assert.deepEqual(
    [now.state, now.holder, now.mergedInto, now.waitingSince, now.due],
    [stood.state, stood.holder, null, stood.waitingSince, stood.due],
  )
  await merge(two, one)
  assert.equal((await rowOf(two)).mergedInto, one)
  await assert.rejects(merge(one, two), { code: 'conversations.merged' })
})

test('I11 when two persons are parted again, what was merged across them is parted too', async () => {
  const theirs = await begun('她的', 'idn_she', 'cus_he')
  await room.asHouse(async (ctx) => void (await room.person.moveTo?.(ctx, { from: 'cus_he', to: 'cus_lin' })))
  const ours = await begun('我的', 'idn_me')
  await merge(theirs, ours)
  await room.asHouse(async (ctx) => {
    await room.person.moveBack?.(ctx, { ids: [theirs], identities: [], from: 'cus_lin', to: 'cus_he' })
  })
  const row = await rowOf(theirs)
  assert.deepEqual([row.mergedInto, row.customer.id, row.state], [null, 'cus_he', 'open'])
})

test('what had gone on in a matter goes on where that one goes on', async () => {
  const [a, b, c] = [await begun('甲', 'idn_a'), await begun('乙', 'idn_b'), await begun('丙', 'idn_c')]
  await merge(a, b)
  await merge(b, c)
  assert.equal((await rowOf(a)).mergedInto, c)
  await write(a, '还在吗')
  assert.equal((await rowOf(c)).heard, '还在吗')
})

test('the assistant that held either of them says nothing after the merge (I1)', async () => {
  room.assistantFirst(true)
  const one = await begun('助手在答', 'idn_1')
  const two = await begun('也是', 'idn_2')
  room.assistantFirst(false)
  await merge(one, two)
  for (const conversationId of [one, two]) {
    const answer = await room.asHouse((ctx) =>
      room.conversations.say(ctx, { conversationId, engagement: 1, heardSeq: 1, message: { text: '我来' } }),
    )
    assert.equal(answer, 'stale')
  }
})

test('the assistant is not given a matter whose other half it could not hear', async () => {
  const one = await begun('第一件', 'idn_1')
  const two = await begun('第二件', 'idn_2')
  await merge(one, two)
  room.assistantFirst(true)
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.giveBack(ctx, two)),
    { code: 'conversations.merged-stays' },
  )
  await room.asStaff((ctx) => room.conversations.solve(ctx, two))
  await write(two, '又来了')
  assert.equal((await rowOf(two)).holder, 'assistant')
  await write(one, '这边也有')
  room.assistantFirst(false)
  assert.notEqual((await rowOf(two)).holder, 'assistant')
})

test('a split takes the words from there on along and leaves the first log whole; both are linked', async () => {
  const id = await begun('沙发什么时候到', 'idn_web')
  const { seq: second } = await write(id, '还有，餐椅掉漆')
  await write(id, '掉漆的是靠背')
  const whole = await events(id)
  const made = await room.asStaff((ctx) => room.conversations.split(ctx, id, second))
  const copied = (await events(made)).flatMap((one) => (one.kind === 'message' ? [one.text] : []))
  assert.deepEqual(copied, ['还有，餐椅掉漆', '掉漆的是靠背'])
  const row = await rowOf(made)
  assert.deepEqual([row.state, row.assignee?.id, row.customer.id], ['open', 'stf_xiaoman', 'cus_lin'])
  assert.deepEqual((await events(id)).slice(0, whole.length), whole)
  const links = await room.asStaff((ctx) => room.conversations.links(ctx, id))
  assert.deepEqual(
    links.map((one) => [one.kind, one.conversation.id]),
    [['split-off', made]],
  )
  const { seq } = await room.asStaff((ctx) => room.conversations.reply(ctx, made, { text: '给您补漆' }))
  const leaves = await room.asStaff((ctx) => departing(ctx, made, seq))
  assert.equal(leaves?.identityId, 'idn_web')
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.split(ctx, id, 1)),
    { code: 'conversations.split-from-first' },
  )
})

test('what is split off is called after the customer’s first words in it, else as the matter it came from', async () => {
  const id = await begun('想换个颜色', 'idn_web')
  const titleOf = async (from: number) =>
    (await rowOf(await room.asStaff((ctx) => room.conversations.split(ctx, id, from)))).title
  const { seq: ours } = await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '您稍等' }))
  assert.equal(await titleOf(ours), '想换个颜色')
  await write(id, '餐椅腿松了')
  assert.equal(await titleOf(ours), '餐椅腿松了')
})

test('related matters show each other, also across customers, until it is taken back', async () => {
  const one = await begun('同一批铰链', 'idn_1')
  const two = await begun('铰链也松', 'idn_2', 'cus_liang')
  await room.asStaff((ctx) => room.conversations.relate(ctx, one, two, true))
  await room.asStaff((ctx) => room.conversations.relate(ctx, two, one, true))
  const seen = async (id: string) =>
    (await room.asStaff((ctx) => room.conversations.links(ctx, id))).map((link) => link.conversation.id)
  assert.deepEqual([await seen(one), await seen(two)], [[two], [one]])
  await room.asStaff((ctx) => room.conversations.relate(ctx, two, one, false))
  assert.deepEqual([await seen(one), await seen(two)], [[], []])
})
