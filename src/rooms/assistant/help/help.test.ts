/** Tone, signals and the matter in short: rules over words and facts, nothing guessed. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SHIPPED } from '../learning/hearing-model.ts'
import { openShop, type Shop } from '../testing.ts'
import { aid } from './aid.ts'
import { falls, type OrderFacts, signals } from './signals.ts'
import { findTone, rewritten } from './tone.ts'

const kinds = (text: string) => findTone(text).map(({ kind }) => kind)

test('words that sting or bind are found, and others offered', () => {
  for (const [text, kind] of [
    ['您应该先看清楚说明', 'blaming'],
    ['这不是我们的问题', 'blaming'],
    ['绝对没问题，明天到', 'over-promising'],
    ['保证明天能送到', 'over-promising'],
    ['我们会尽快给您处理', 'vague'],
    ['不行', 'curt'],
    ['快点！！', 'shouting'],
    ['You should have read the page', 'blaming'],
    ['It will definitely arrive', 'over-promising'],
    ['We will get back to you shortly', 'vague'],
    ["That's the rule", 'curt'],
  ] as const)
    assert.ok(kinds(text).includes(kind), `${text}: ${kinds(text).join()}`)
})

test('an insult is named in either language, and words that only look like one are not', () => {
  for (const text of [
    '你是不是有病',
    '您脑子进水了吧',
    '傻逼',
    '你真是个白痴，自己不会看吗',
    '听不懂人话吗？',
    '滚',
    '滚蛋，别来了',
    '买不起就别问',
    '您这是无理取闹',
    'Are you stupid?',
    'You idiot, read the page.',
    'Shut up and wait',
    'What is wrong with you',
    '这位客户真是 idiot',
  ])
    assert.ok(kinds(text).includes('insulting'), `${text}: ${kinds(text).join()}`)
  for (const text of [
    '滚筒洗衣机旁边放得下，您看这张图。',
    '麻烦您拍一张照片，我请师傅看。',
    '包装垃圾师傅会带走，废物回收也免费。',
    '床垫有毛病的话，您发照片给我，我来登记。',
    'The lid is foolproof, and the drawer closes by itself.',
    'Please keep the shutter up until 18:00.',
  ])
    assert.deepEqual(
      kinds(text).filter((kind) => kind === 'insulting'),
      [],
      text,
    )
})

test('a good reply is left alone', () => {
  for (const text of [
    '林女士，餐桌今早出库，周六 12:00 前到，误了赔 100 元。',
    '您好，我看了订单，安装师傅 14:20 到。',
    'Your sofa is at your door by 10:00 tomorrow, or ¥100 from us.',
    '好的，谢谢您',
    '440 mm',
  ])
    assert.deepEqual(findTone(text), [], text)
})

test('the other words stand in their places and the rest stays', () => {
  const text = '绝对没问题，我们会尽快处理。'
  assert.equal(rewritten(text, findTone(text)), '按现在的安排，（写上几点前）。')
  assert.equal(rewritten('不行', findTone('不行')), '不行', 'what only a person knows stays')
})

const NOW = new Date('2026-11-20T04:00:00Z')
const order = (level: string, days: number, state = 'paid'): OrderFacts => ({
  ...{ id: 'o', number: 'QH-1', state, promiseDay: '2026-11-21' },
  risk: { level, days, text: '' },
})
const facts = { now: NOW, orders: [], promises: [], moods: [], contacts: 1, waitsSince: null }

test('what is likely to go wrong is said by rules with their limits, worst first', () => {
  const found = (given: Partial<typeof facts> | object) =>
    signals({ ...facts, ...given }).map(({ kind }) => kind)
  assert.deepEqual(found({}), [])
  assert.deepEqual(found({ orders: [order('late', 2)] }), ['order-late'])
  assert.deepEqual(found({ orders: [order('on-time', 2)] }), ['promise-close'])
  assert.deepEqual(found({ orders: [order('on-time', 3)] }), [])
  assert.deepEqual(found({ orders: [order('on-time', 1, 'shipped')] }), [])
  assert.deepEqual(found({ orders: [order('at-risk', 6)] }), ['order-at-risk'])
  assert.deepEqual(found({ contacts: 2 }), [])
  assert.deepEqual(found({ contacts: 3 }), ['came-again'])
  const hours = (n: number) => new Date(NOW.getTime() - n * 3_600_000)
  assert.deepEqual(found({ waitsSince: hours(4) }), ['waits-long'])
  const due = (n: number, state = 'open') => ({ what: 'w', due: hours(-n), state })
  assert.deepEqual(found({ promises: [due(24), due(25), due(-1), due(-169, 'broken')] }), [
    'promise-broken',
    'promise-close',
  ])
  assert.deepEqual(
    [falls(['calm', 'angry']), falls(['angry', 'angry']), falls(['angry']), falls(['pleased', 'calm'])],
    [true, false, false, false],
  )
})

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

test('the matter in short holds what was asked, looked up and is open; an angry customer brings calming words', async () => {
  const { id } = await shop.ask('七天无理由退货运费谁出')
  await shop.write(id, '你们什么破服务，气死我了，我要投诉')
  await shop.think()
  const room = {
    house: shop.house,
    conversations: shop.conversations,
    hearingModel: () => Promise.resolve(SHIPPED),
  }
  const found = await shop.act((ctx) =>
    aid(
      {
        room,
        orders: shop.orders,
        promisesOf: (ctx) =>
          Promise.resolve([{ what: '回电', due: new Date(ctx.now.getTime() - 3_600_000), state: 'open' }]),
      },
      ctx,
      id,
    ),
  )
  assert.equal(found.summary.asked.length, 2)
  assert.ok(found.summary.done.length > 0)
  assert.ok(found.summary.wants.includes('投诉') || found.summary.wants !== '')
  assert.equal(found.calming?.mood, 'angry')
  assert.ok(found.calming?.opening.startsWith('林女士'))
  const kindsFound = found.signals.map(({ kind }) => kind)
  assert.ok(kindsFound.includes('promise-broken') && kindsFound.includes('mood-falls'), kindsFound.join())
  assert.ok(found.signals.every(({ because, reply }) => because !== '' && !reply.includes('{')))
})
