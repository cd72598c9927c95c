/** Search finds what a letter by letter look finds, counts it exactly, folded or not, also after forgetting (I18). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { normalise } from '../../engines/text/index.ts'
import { openTestRoom, type TestRoom } from './testing.ts'

let room: TestRoom
before(async () => {
  room = await openTestRoom()
})
after(() => room.close())

const WORDS = [
  '沙发',
  '餐桌',
  '发票',
  '沙',
  '发',
  '桌子',
  '餐',
  '退货',
  '货',
  'oak',
  'Sofa',
  'so',
  '2.85m',
  '，',
  ' ',
  '沙沙',
  '測試',
]
const TEXT = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const said: { id: string; text: string; customer: string }[] = []

const holds = (text: string, query: string) =>
  normalise(query)
    .split(' ')
    .every((word) => normalise(text).includes(word))

/** What somebody with time would find. */
function looked(query: string): string[] {
  return said.filter(({ text }) => holds(text, query)).map(({ text }) => normalise(text))
}

async function agrees(query: string): Promise<void> {
  const answer = await room.asStaff((ctx) => room.conversations.search(ctx, query))
  const truth = looked(query)
  assert.equal(answer.total, truth.length, `count of ${JSON.stringify(query)}`)
  assert.ok(answer.exact)
  assert.equal(answer.items.length, Math.min(50, truth.length))
  for (const item of answer.items) assert.ok(holds(item.text, query))
  const times = answer.items.map((item) => item.at)
  assert.deepEqual(times, [...times].sort().reverse(), 'newest first')
}

const QUERIES = [
  '沙发',
  '餐桌',
  '发票',
  '沙沙',
  '桌子餐',
  '退货',
  'oak',
  'so',
  'sofa',
  'ak',
  '测试',
  '沙',
  '沙发餐桌',
  '发 沙',
  '2.85',
  'SOFA沙发',
  '没有的',
  '退货 沙发',
  'sofa oak',
  '货　餐桌子  OAK',
  '沙 发 桌',
  '退货 没有的',
]

test('I18 counts and hits agree with a letter by letter look, unfolded, half folded, folded and joined', async () => {
  const texts = fc.sample(TEXT, { numRuns: 240, seed: 7 }).filter((text) => normalise(text) !== '')
  for (const [i, text] of texts.entries()) {
    const customer = i % 5 === 0 ? 'cus_he' : 'cus_liang'
    said.push({ id: await room.begin(text, { customerId: customer }), text, customer })
    said.push({
      id: '',
      text: '现在没有同事在线（每天 09:00–21:00）。您的话已经记下，有人上班会先看到，不用再说一遍。',
      customer,
    })
    if (i % 23 === 0) await room.asHouse((ctx) => room.conversations.fold(ctx, 11))
    if (i % 120 === 0) for (const query of QUERIES) await agrees(query)
  }
  for (const query of QUERIES) await agrees(query)
  while ((await room.asHouse((ctx) => room.conversations.fold(ctx, 50))) > 0);
  for (const query of QUERIES) await agrees(query)
})

test('a note is found by colleagues; a word that nobody wrote is found by nobody', async () => {
  const id = await room.begin('记一笔')
  await room.asStaff((ctx) => room.conversations.note(ctx, id, { text: '赔偿方案待定' }))
  const answer = await room.asStaff((ctx) => room.conversations.search(ctx, '赔偿'))
  assert.deepEqual([answer.total, answer.items[0]?.kind], [1, 'note'])
  assert.equal((await room.asStaff((ctx) => room.conversations.search(ctx, '甲乙'))).total, 0)
  assert.equal((await room.asStaff((ctx) => room.conversations.search(ctx, '  '))).total, 0)
})

test('words apart are found together in one message, in any order, and not across messages', async () => {
  const id = await room.begin('这个柜门坏了，维修要多久，螺丝谁出')
  await room.begin('只问柜门')
  await room.begin('只问螺丝')
  for (const [query, total] of [
    ['柜门 螺丝', 1],
    ['螺丝 柜门', 1],
    ['螺丝　维修\t柜门', 1],
    ['柜门 柜门', 2],
    ['柜门螺丝', 0],
  ] as const) {
    const answer = await room.asStaff((ctx) => room.conversations.search(ctx, query))
    assert.deepEqual([answer.total, answer.exact], [total, true], query)
    if (total === 1) assert.equal(answer.items[0]?.conversationId, id)
  }
  for (const text of ['这个柜门坏了，维修要多久，螺丝谁出', '只问柜门', '只问螺丝'])
    said.push({ id: '', text, customer: 'cus_lin' })
})

test('signs that mean something to a database mean nothing here', async () => {
  await room.begin('打 100% 折扣_吗')
  said.push({ id: '', text: '打 100% 折扣_吗', customer: 'cus_lin' })
  for (const query of ['100%', '%', '扣_', "'; --", '\\', '0% 折']) {
    const answer = await room.asStaff((ctx) => room.conversations.search(ctx, query))
    assert.equal(answer.total, looked(query).length, query)
  }
})

test('a forgotten person leaves no word, file or gram, and the others are found as before', async () => {
  const secret = '鼹鼠砚台'
  const id = await room.begin(`我叫${secret}`, { customerId: 'cus_he' })
  await room.asStaff((ctx) => room.conversations.note(ctx, id, { text: `${secret}很急` }))
  await room.asStaff((ctx) => room.conversations.tag(ctx, id, secret))
  await room.asHouse((ctx) => room.conversations.fold(ctx))
  await room.asStaff((ctx) => room.conversations.reply(ctx, id, { text: `${secret}您好` }))
  const before = await room.asStaff((ctx) => room.conversations.counters(ctx))
  const { removed } = await room.asHouse((ctx) => room.conversations.forget(ctx, 'cus_he'))
  assert.ok(removed > 100)
  for (const piece of [secret, '鼹鼠', '砚台', '何婆婆的女儿', 'cus_he:']) {
    assert.deepEqual(await room.test.searchEverywhere(piece), [], piece)
  }
  const rest = said.filter((one) => one.customer !== 'cus_he')
  said.length = 0
  said.push(...rest)
  for (const query of QUERIES) await agrees(query)
  const after = await room.asStaff((ctx) => room.conversations.counters(ctx))
  assert.equal(after.all, before.all, 'shells are still counted')
  assert.deepEqual(await room.asHouse((ctx) => room.person.about(ctx, 'cus_he')), [])
})
