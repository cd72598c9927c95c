/** What is reckoned, compared and recommended by code, as a visitor asks it on the page of a piece. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { HandOverReason } from './contract.ts'
import { openShop, type Shop } from './testing.ts'

let shop: Shop
let sofa = ''
before(async () => {
  shop = await openShop()
  sofa = (await shop.act((ctx) => shop.catalogue.product(ctx, 'YQ-L285')))?.id ?? ''
})
after(() => shop.close())

interface Came {
  readonly text: string
  readonly choices: readonly string[]
  readonly sources: readonly { readonly kind: string; readonly title: string }[]
  readonly reason: HandOverReason | string | undefined
}

async function ask(words: string, page = sofa): Promise<Came> {
  const tried = await shop.assistant.tryOut(shop.agent, page ? { words, productId: page } : { words })
  const { text, choices, sources, reason } = tried
  return { text, choices, sources, reason: reason ?? undefined }
}

test('a door, a lift and stairs are held against the cartons, each length at its own place', async () => {
  assert.match((await ask('门宽76能进吗')).text, /760 mm 差 10 mm，过不去/)
  const lift = await ask('电梯门宽80，轿厢深1.4米，高2.2米，进得去吗')
  assert.match(lift.text, /您的 800 mm 过得去.*800 × 1400 × 2200 mm 的轿厢/)
  const stairs = await ask('楼梯宽90厘米能上去吗')
  assert.match(stairs.text, /要净宽 770 mm，您的 900 mm 直走过得去/)
  assert.doesNotMatch(stairs.text, /总宽/)
})

test('a room of two sides is held against both', async () => {
  assert.match((await ask('房间3米乘4米，放得下吗')).text, /靠 4000 mm 的墙放还余 1150 mm，前面还有 1300 mm/)
  assert.match((await ask('房间1.5米乘4米，放得下吗')).text, /放不下/)
})

test('a body height said beside a suit is reckoned, and without a piece the piece is asked for', async () => {
  for (const words of ['我1米58合适吗', '我1米58，这款适合我吗'])
    assert.match((await ask(words)).text, /158 cm/, words)
  assert.match((await ask('I am 5 foot 2, is it good for me?')).text, /157 cm/)
  assert.match((await ask('我1米58合适吗', '')).text, /哪一件|哪一款/)
})

test('two pieces are told apart by what differs on their sheets', async () => {
  for (const words of ['云栖2.85米和3.2米有什么区别', '这个和3.2米的有什么区别']) {
    const { text, sources } = await ask(words)
    assert.match(text, /2850 mm，另一款 3200 mm/, words)
    assert.equal(sources.length, 2, words)
  }
})

test('one piece pointed at is asked for with choices, whatever an article says of all', async () => {
  for (const words of ['这个沙发坐着舒服吗', 'Is the sofa comfortable?']) {
    const { choices, sources } = await ask(words, '')
    assert.ok(choices.length > 1 && sources.length === 0, words)
  }
})

test('where a thing is made nobody wrote down; what is cheaper is looked up', async () => {
  assert.equal((await ask('哪里产的皮')).reason, 'unknown')
  assert.match((await ask('有没有更便宜的')).text, /便宜的是这几件/)
  assert.ok((await ask('有没有更便宜的', '')).choices.length > 1)
})

test('a recommendation keeps to every wish, or says which it could not keep', async () => {
  const kept = await ask('推荐一款沙发，预算3000到6000，宽2.2米以内，要灰色的', '')
  assert.match(kept.text, /^按您说的/)
  const prices = [...kept.text.matchAll(/¥([\d,]+)/g)].map(([, sum = '']) => Number(sum.replace(',', '')))
  assert.ok(prices.length > 0 && prices.every((sum) => sum >= 3000 && sum <= 6000))
  assert.match((await ask('推荐一款紫色的沙发，粉色的也行', '')).text, /您要的颜色没有/)
})

test('the article that stands there is found, and not its neighbour', async () => {
  const asked: readonly (readonly [string, string])[] = [
    ['什么时候发货', '多久能送到'],
    ['能开增值税发票吗', '怎么开发票'],
    ['五金件保修吗', '质保几年，从哪天算'],
    ['安装要提前多久约', '怎么约师傅'],
  ]
  for (const [words, title] of asked) assert.equal((await ask(words, '')).sources[0]?.title, title, words)
  assert.equal((await ask('可以开增值税专用发票吗', '')).reason, 'unknown')
  assert.ok((await ask('这个和2.85米的有什么区别')).choices.length > 0)
})
