/** A matter from the first question to solved, through the door. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../kernel/errors.ts'
import { orderMoved } from './about-order.ts'
import type { HandOverCard } from './contract.ts'
import { openTestRoom, type TestRoom } from './testing.ts'

let room: TestRoom
before(async () => {
  room = await openTestRoom()
})
after(() => room.close())

const CARD: HandOverCard = {
  customer: { id: 'cus_lin', name: '林女士' },
  wants: '周六早上到，一个准话',
  asked: ['周六还能送到吗'],
  checked: [],
  said: ['周六 12:00 前'],
  promised: [],
  mood: 'angry',
  open: '周六早上能不能到',
  suggestedReply: '林女士，能。',
  reason: 'angry',
}

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('a question begins a matter with its title, mood, due time and place in the queue', async () => {
  const id = await room.begin('你们怎么回事，沙发晚了两天，我要投诉')
  const row = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  assert.equal(row.title, '你们怎么回事，沙发晚了两天，我要投诉')
  assert.equal(row.state, 'open')
  assert.equal(row.holder, 'queue')
  assert.equal(row.mood, 'angry')
  assert.equal(row.unread, 1)
  assert.equal(row.due?.what, 'first-answer')
  assert.deepEqual(row.priority.because.map((one) => one.code).slice(0, 2), ['mood-angry', 'tier'])
  assert.equal(row.priority.level, 'high')
})

test('with nobody at the desk the customer is told at once that his words are kept', async () => {
  const id = await room.begin('有人吗')
  const thread = await room.asCustomer((ctx) => room.conversations.ownThread(ctx, id))
  assert.equal(thread.events.length, 2)
  const [, word] = thread.events
  assert.ok(word?.kind === 'message' && word.author.kind === 'system' && word.text.includes('已经记下'))
})

test('a reply takes the matter, answers the due time and waits on the customer', async () => {
  const id = await room.begin('床垫多厚')
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '22 cm。' }))
  const row = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  assert.deepEqual(
    [row.state, row.holder, row.assignee?.name, row.due, row.unread, row.last.text],
    ['waiting', 'staff', '小满', null, 0, '22 cm。'],
  )
})

test('a reply to words one has not seen is held back', async () => {
  const id = await room.begin('第一句')
  await room.asCustomer((ctx) =>
    room.conversations.receive(ctx, id, { text: '第二句', channelMessageId: 'unseen-2' }),
  )
  const { lastCustomerSeq } = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '答第一句', heardSeq: 1 })),
    refused('conversations.not-seen'),
  )
  await room.asStaff((ctx) =>
    room.conversations.reply(ctx, id, { text: '答两句', heardSeq: lastCustomerSeq }),
  )
})

test('of two who answer the same words at once the second sees the first, and may send all the same', async () => {
  const id = await room.begin('床几天能到')
  const { seq: seenSeq } = await room.asStaff(async (ctx) => ({
    seq: (await room.conversations.thread(ctx, id, {})).events.at(-1)?.seq ?? 0,
  }))
  const answer = (who: string, seen: number) =>
    room.asStaff(
      (ctx) => room.conversations.reply(ctx, id, { text: `${who} 答`, clientId: 'once', seenSeq: seen }),
      who,
    )
  const both = await Promise.allSettled([answer('stf_xiaoman', seenSeq), answer('stf_acheng', seenSeq)])
  const lost = both.findIndex((one) => one.status === 'rejected')
  const [first, second] = lost === 0 ? ['stf_acheng', 'stf_xiaoman'] : ['stf_xiaoman', 'stf_acheng']
  const [why] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  assert.ok(refused('conversations.colleague-answered')(why))
  const said = async () => {
    const { events } = await room.asStaff((ctx) => room.conversations.thread(ctx, id, {}))
    return events.flatMap((one) => (one.kind === 'message' && one.author.kind === 'staff' ? [one.text] : []))
  }
  assert.deepEqual(await said(), [`${first} 答`])
  assert.equal((await answer(first, seenSeq)).repeated, true, 'his own retry is no news to him')
  const { seq } = await answer(second, (await room.asStaff((ctx) => room.conversations.row(ctx, id))).lastSeq)
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '再补一句', seenSeq: seq }), second)
  assert.deepEqual(await said(), [`${first} 答`, `${second} 答`, '再补一句'])
})

test('the same reply sent twice by a nervous hand is one message', async () => {
  const id = await room.begin('请问')
  const send = () =>
    room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '在的', clientId: 'click-1' }))
  const [first, second] = await Promise.all([send(), send()])
  assert.deepEqual(new Set([first.repeated, second.repeated]), new Set([false, true]))
  assert.equal(first.seq, second.seq)
})

test('an id used again for other words is refused, and the first message stays', async () => {
  const id = await room.begin('第一句', { messageId: 'used-1' })
  const write = (text: string, channelMessageId: string) =>
    room.asCustomer((ctx) => room.conversations.receive(ctx, id, { text, channelMessageId }))
  const first = await write('第二句', 'used-2')
  assert.equal((await write('第二句', 'used-2')).seq, first.seq)
  await assert.rejects(write('别的话', 'used-2'), refused('conversations.other-words'))
  await assert.rejects(
    room.begin('不是第一句', { messageId: 'used-1' }),
    refused('conversations.other-words'),
  )
  const reply = (text: string) =>
    room.asStaff((ctx) => room.conversations.reply(ctx, id, { text, clientId: 'click-2' }))
  await reply('在的')
  assert.equal((await reply('在的')).repeated, true)
  await assert.rejects(reply('不在'), refused('conversations.other-words'))
})

test('notes, tags and assignments are never shown to the customer', async () => {
  const id = await room.begin('订单的事')
  await room.asStaff((ctx) => room.conversations.note(ctx, id, { text: '客户很急，小心说话' }))
  await room.asStaff((ctx) => room.conversations.tag(ctx, id, '物流'))
  await room.asStaff((ctx) => room.conversations.assign(ctx, id, { id: 'stf_acheng', name: '阿程' }))
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '查到了' }))
  const own = await room.asCustomer((ctx) => room.conversations.ownThread(ctx, id))
  assert.ok(own.events.every((event) => ['message', 'state', 'holder'].includes(event.kind)))
  assert.ok(!JSON.stringify(own).includes('小心说话'))
  const thread = await room.asStaff((ctx) => room.conversations.thread(ctx, id))
  assert.deepEqual(
    thread.events.map((event) => event.seq),
    thread.events.map((_, i) => i + 1),
  )
  assert.ok(thread.events.some((event) => event.kind === 'note'))
  assert.deepEqual(thread.conversation.tags, ['物流'])
})

test('the chain of what the customer sees has no hole though our own lines lie between', async () => {
  const id = await room.begin('链')
  for (const text of ['一', '二', '三']) {
    await room.asStaff((ctx) => room.conversations.note(ctx, id, { text }))
    await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text }))
  }
  const { events } = await room.asCustomer((ctx) => room.conversations.ownThread(ctx, id))
  events.forEach((event, i) => {
    assert.equal(event.after, events[i - 1]?.seq ?? 0)
  })
})

test('another customer does not find the conversation, nor can he write into it', async () => {
  const id = await room.begin('我的事')
  await assert.rejects(
    room.asCustomer((ctx) => room.conversations.ownThread(ctx, id), 'cus_liang'),
    refused('conversations.unknown'),
  )
  await assert.rejects(
    room.asCustomer(
      (ctx) => room.conversations.receive(ctx, id, { text: '偷看', channelMessageId: 'x-1' }),
      'cus_liang',
    ),
    refused('conversations.unknown'),
  )
  await assert.rejects(
    room.asCustomer((ctx) => room.conversations.askForPerson(ctx, id), 'cus_liang'),
    refused('conversations.unknown'),
  )
})

test('a customer who asks for a person with nobody there is kept, told honestly, and has a card', async () => {
  room.assistantFirst(true)
  const id = await room.begin('我要找人工')
  room.assistantFirst(false)
  const people = await room.asCustomer((ctx) => room.conversations.askForPerson(ctx, id))
  assert.equal(people.online, 0)
  await room.asCustomer((ctx) => room.conversations.askForPerson(ctx, id))
  const { conversation, events } = await room.asStaff((ctx) => room.conversations.thread(ctx, id))
  assert.deepEqual(
    [conversation.holder, conversation.state, conversation.due?.what],
    ['queue', 'open', 'person'],
  )
  assert.equal(events.filter((event) => event.kind === 'handover').length, 1)
  const words = events.flatMap((event) => (event.kind === 'message' ? [event.text] : []))
  assert.ok(words.some((text) => text.includes('现在没有同事在线')))
  const page = await room.asStaff((ctx) => room.conversations.list(ctx, { view: 'unassigned', limit: 100 }))
  assert.ok(page.items.some((row) => row.id === id))
})

test('with people at the desk the customer learns how many', async () => {
  await room.asStaff((ctx) => room.routing.present(ctx, 'online'))
  room.assistantFirst(true)
  const id = await room.begin('转人工')
  room.assistantFirst(false)
  const people = await room.asCustomer((ctx) => room.conversations.askForPerson(ctx, id))
  assert.equal(people.online, 1)
  const { events } = await room.asCustomer((ctx) => room.conversations.ownThread(ctx, id))
  assert.ok(events.some((event) => event.kind === 'message' && event.text.includes('现在有 1 位在')))
  await room.asStaff((ctx) => room.routing.present(ctx, 'gone'))
})

test('the assistant hands over: word, card and holder stand in one place of the log', async () => {
  room.assistantFirst(true)
  const id = await room.begin('周六早上到底行不行')
  room.assistantFirst(false)
  const message = { text: '我请同事来定，他看得到这些。' }
  const answer = await room.asHouse((ctx) =>
    room.conversations.handOver(ctx, { conversationId: id, engagement: 1, card: CARD, message }),
  )
  assert.equal(answer, 'handed')
  const { events, conversation } = await room.asStaff((ctx) => room.conversations.thread(ctx, id))
  assert.deepEqual(
    events.map((event) => event.kind),
    ['message', 'message', 'message', 'handover', 'holder'],
  )
  assert.equal(conversation.holder, 'queue')
  const card = events.find((event) => event.kind === 'handover')
  assert.deepEqual(card?.card, CARD)
})

test('what a person solves is closed; giving it back needs an assistant that takes it', async () => {
  const id = await room.begin('谢谢')
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.giveBack(ctx, id)),
    refused('conversations.no-assistant'),
  )
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '不客气', solve: true }))
  const row = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  assert.equal(row.state, 'solved')
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.solve(ctx, id)),
    refused('conversations.matter.not-now'),
  )
  await room.asStaff((ctx) => room.conversations.reopen(ctx, id))
  assert.equal((await room.asStaff((ctx) => room.conversations.row(ctx, id))).state, 'open')
})

test('empty words, NULs and half characters do no harm', async () => {
  const id = await room.begin('好\u0000的\ud83d')
  const { events } = await room.asStaff((ctx) => room.conversations.thread(ctx, id))
  assert.ok(events[0]?.kind === 'message' && events[0].text === '好的\ufffd')
  await assert.rejects(
    room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: ' \n ' })),
    refused('conversations.empty'),
  )
  await assert.rejects(room.begin('\u0000'), refused('conversations.empty'))
  await assert.rejects(room.begin('长'.repeat(4001)), refused('channels.text-too-long'))
})

test('words stay text: nothing in them is ever markup of ours', async () => {
  const hostile = '<img src=x onerror=alert(1)>{"a":1}\\u0000 \'; drop table x; --'
  const id = await room.begin(hostile)
  const { events } = await room.asStaff((ctx) => room.conversations.thread(ctx, id))
  assert.ok(events[0]?.kind === 'message' && events[0].text === hostile)
})

test('reading is counted for each colleague, and for the customer', async () => {
  const id = await room.begin('一')
  await room.asCustomer((ctx) =>
    room.conversations.receive(ctx, id, { text: '二', channelMessageId: 'read-2' }),
  )
  const unread = async (staff: string) =>
    (await room.asStaff((ctx) => room.conversations.row(ctx, id), staff)).unread
  assert.equal(await unread('stf_xiaoman'), 2)
  await room.asStaff((ctx) => room.conversations.markRead(ctx, id, 1))
  assert.deepEqual([await unread('stf_xiaoman'), await unread('stf_acheng')], [1, 2])
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: '三' }), 'stf_acheng')
  assert.deepEqual([await unread('stf_xiaoman'), await unread('stf_acheng')], [0, 0])
  const own = await room.asCustomer((ctx) => room.conversations.ownList(ctx, {}))
  const mine = own.items.find((one) => one.id === id)
  assert.ok(mine && mine.unread >= 1)
  assert.deepEqual(await room.asCustomer((ctx) => room.conversations.markRead(ctx, id, mine.lastSeq)), {
    unread: 0,
  })
})

test('an order in trouble weighs: the matter moves up and says why, and the order’s fortune is followed', async () => {
  const id = await room.begin('你好，问一下')
  const before = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  await room.asHouse((ctx) =>
    room.conversations.bindOrder(ctx, id, { id: 'ord_1', number: '0417', state: 'shipped' }),
  )
  await room.asHouse((ctx) => orderMoved(room.conversations, ctx, 'ord_1', 'missed'))
  const row = await room.asStaff((ctx) => room.conversations.row(ctx, id))
  assert.deepEqual(row.order, { id: 'ord_1', number: '0417', state: 'missed' })
  assert.ok(row.priority.score >= before.priority.score + 20)
  assert.ok(row.priority.because.some((one) => one.code === 'order-trouble'))
})

test('two colleagues at one matter see each other', async () => {
  const id = await room.begin('撞车')
  await room.asStaff((ctx) => room.conversations.watch(ctx, id, 'replying'), 'stf_acheng')
  const seen = await room.asStaff((ctx) => room.conversations.watch(ctx, id, 'viewing'))
  assert.deepEqual(seen, [{ id: 'stf_acheng', name: '阿程', doing: 'replying' }])
  await room.asStaff((ctx) => room.conversations.watch(ctx, id, 'left'), 'stf_acheng')
  assert.deepEqual(await room.asStaff((ctx) => room.conversations.watch(ctx, id, 'viewing')), [])
})

test('two shops never meet: neither list, thread, search nor counters', async () => {
  const id = await room.begin('别家看不到的话')
  const asOther = <T>(run: Parameters<TestRoom['asStaff']>[0]) =>
    room.asStaff(run, 'stf_xiaoman', 'ten_other') as Promise<T>
  await assert.rejects(
    asOther((ctx) => room.conversations.thread(ctx, id)),
    refused('conversations.unknown'),
  )
  assert.deepEqual(await asOther((ctx) => room.conversations.list(ctx, { view: 'all' })), { items: [] })
  assert.deepEqual(await asOther((ctx) => room.conversations.search(ctx, '别家')), {
    items: [],
    total: 0,
    exact: true,
    looked: 0,
  })
})
