/** Corrections teach a version, the frozen set proves it, a person promotes it and takes it back, and the turn says who heard. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { trainIntents } from '../../../engines/text/index.ts'
import { make } from '../../../kernel/ids.ts'
import { openShop, type Shop } from '../testing.ts'
import { type Correction, correctAssistant } from './contract.ts'
import { correct, list as corrections, withdraw, wordsBefore } from './correct.ts'
import { openHearingModels, SHIPPED } from './hearing-model.ts'
import { verdictOf } from './lesson.ts'
import { isHeld, printOf, shippedSets } from './sets.ts'
import { changeVersion, insertVersion } from './store.ts'
import * as versions from './versions.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const models = openHearingModels()
const teach = (words: string, intent: string): Promise<Correction> =>
  shop.act((ctx) => correct(shop, ctx, { kind: 'example', words, intent }), shop.agent)

/** A way of asking that our examples do not know, in many forms. */
const ODD = ['海棠', '木槿', '玉兰', '紫薇', '丁香', '山茶', '芍药', '茉莉', '桂花', '腊梅', '杜鹃', '凌霄']

test('no text is ever both learned from and proved by', () => {
  const { lesson, validation } = shippedSets()
  const learned = new Set(lesson.map(({ text }) => printOf(text)))
  assert.ok(validation.length > 50 && lesson.length > validation.length * 4)
  assert.deepEqual(
    validation.filter(({ text }) => learned.has(printOf(text))),
    [],
  )
  assert.equal(printOf('你好， 多少钱？'), printOf('你好多少钱'))
})

test('a version must not lose where nobody taught it, and must gain where somebody did', () => {
  const score = (of: number, right: number, shipped: number) => ({ of, right, shipped })
  const [frozen, held, taught] = [score(100, 90, 90), score(4, 2, 2), score(12, 11, 3)]
  assert.equal(verdictOf({ frozen, held, taught }), 'better')
  assert.equal(verdictOf({ frozen: score(100, 89, 90), held, taught }), 'worse')
  assert.equal(verdictOf({ frozen, held: score(4, 1, 2), taught }), 'worse')
  assert.equal(verdictOf({ frozen, held, taught: score(12, 3, 3) }), 'same')
})

test('a version is judged beside the one that hears, not beside what we ship', () => {
  const score = (of: number, right: number, shipped: number, live: number) => ({ of, right, shipped, live })
  const [frozen, held] = [score(100, 90, 90, 90), score(4, 3, 2, 3)]
  assert.equal(verdictOf({ frozen, held, taught: score(12, 11, 3, 11) }), 'same')
  assert.equal(verdictOf({ frozen, held, taught: score(12, 12, 3, 11) }), 'better')
  assert.equal(verdictOf({ frozen, held: score(4, 3, 2, 4), taught: frozen }), 'worse')
})

test('taking back goes back one version at a time, in the end to what we ship, and never forward again', async () => {
  const hears = openHearingModels()
  const base = trainIntents([
    { text: '你好呀', intent: 'greet' },
    { text: '几时送到', intent: 'order-status' },
  ])
  const add = (number: number) =>
    shop.act(async (ctx) => {
      const id = make('ver', ctx.now)
      const figures = { of: 0, right: 0, shipped: 0 }
      const proof = { frozen: figures, held: figures, taught: figures, confusions: [], changed: [] }
      await insertVersion(ctx, {
        ...{ id, number, state: 'candidate', examples: 2, corrections: 1, model: JSON.stringify(base) },
        figures: JSON.stringify({ ...proof, verdict: 'better', beside: null }),
        ...{ train_ms: 1, fault: null, by_id: 'm', by_name: '方敏', made_at: ctx.now, line: null },
        ...{ promoted_at: null, promoted_by: null, retired_at: null },
      })
      return id
    })
  const [first, second, third] = [await add(901), await add(902), await add(903)]
  const put = (id: string) => shop.act((ctx) => versions.promote(hears, ctx, id))
  const back = async () => (await shop.act((ctx) => versions.rollBack(hears, ctx))).live
  await put(first)
  await put(second)
  assert.equal(await back(), first)
  await put(third)
  assert.equal(await back(), first, 'what was taken back is not gone back to')
  await put(second)
  assert.equal(await back(), first)
  assert.equal(await back(), null)
  await assert.rejects(back(), { code: 'assistant.no-version' })
  for (const id of [first, second, third])
    await shop.act((ctx) => changeVersion(ctx, id, { state: 'failed' }))
})

test('several short messages before the answer are what was corrected', () => {
  const at = '2026-11-20T02:00:00Z'
  const said = (seq: number, kind: 'customer' | 'assistant', text: string) => ({
    ...{ kind: 'message' as const, seq, at, author: { kind, id: null, name: '' }, text, language: null },
    ...{ attachments: [], mood: null, sources: [], facts: [], choices: [], clientId: null, forgotten: false },
  })
  const log = [
    said(1, 'customer', '一'),
    said(2, 'assistant', '二'),
    said(3, 'customer', '三'),
    said(4, 'customer', '四'),
    said(5, 'assistant', '五'),
  ]
  assert.equal(wordsBefore(log, 5), '三\n四')
  assert.equal(wordsBefore(log, 2), '一')
})

test('in place: the words and what they were heard as come from the conversation, without personal data', async () => {
  const { id } = await shop.ask('七天无理由退货运费谁出，我电话 13812345678')
  const log = await shop.log(id)
  const answer = log.find((event) => event.kind === 'message' && event.author.kind === 'assistant')
  const made = await shop.act(
    (ctx) => correct(shop, ctx, { kind: 'intent', conversationId: id, seq: answer?.seq, intent: 'return' }),
    shop.agent,
  )
  assert.ok(made.words.includes('运费谁出') && !made.words.includes('13812345678'))
  assert.ok(made.heardIntent)
  await shop.act((ctx) => withdraw(ctx, made.id))
  assert.equal((await shop.act((ctx) => corrections(shop, ctx, { limit: 10 }))).total, 0)
})

test('the right article answers the same words from then on, until the correction is taken back', async () => {
  const asked = async () =>
    (await shop.assistant.tryOut(shop.agent, { words: '可以花呗付吗' })).sources[0]?.id
  const before = await asked()
  const [hit] = await shop.act((ctx) =>
    shop.knowledge.search(ctx, { words: '会员 家友', audience: 'customer', language: 'zh-CN' }),
  )
  const right = { kind: 'article' as const, words: '可以花呗付吗？', articleId: hit?.article }
  const made = await shop.act((ctx) => correct(shop, ctx, right), shop.agent)
  assert.notEqual(before, hit?.article)
  assert.equal(await asked(), hit?.article)
  await shop.act((ctx) => withdraw(ctx, made.id))
  assert.equal(await asked(), before)
})

test('better words become a draft article that nobody but the desk can see', async () => {
  const made = await shop.act(
    (ctx) => correct(shop, ctx, { kind: 'answer', words: '可以开专票吗', answer: '可以，下单时填税号。' }),
    shop.agent,
  )
  const article = await shop.act((ctx) => shop.knowledge.article(ctx, made.madeArticle ?? ''))
  assert.equal(article?.state, 'draft')
  assert.equal(article?.draft?.texts['zh-CN']?.body, '可以，下单时填税号。')
  const refused = shop.act((ctx) => correct(shop, ctx, { kind: 'intent', words: '在吗', intent: 'no-such' }))
  await assert.rejects(refused, { code: 'assistant.unknown-intent' })
  assert.equal(correctAssistant.path, '/api/assistant/corrections')
})

test('a version is learned beside the house, promoted, logged with the turn and taken back', async () => {
  for (const flower of ODD) await teach(`${flower}几时进场呀`, 'install-progress')
  const held = ODD.filter((flower) => isHeld(printOf(`${flower}几时进场呀`)))
  assert.ok(held.length > 0 && held.length < ODD.length, 'some are held back')
  const { id } = await shop.act((ctx) => versions.begin(ctx))
  await assert.rejects(
    shop.act((ctx) => versions.begin(ctx)),
    { code: 'assistant.learning-already' },
  )
  await shop.house.settle()
  const [made] = (await shop.act((ctx) => versions.list(models, ctx))).items
  assert.equal(made?.state, 'candidate', made?.fault ?? '')
  const figures = made?.figures
  assert.ok(figures && figures.frozen.of > 50 && figures.held.of === held.length)
  assert.ok(figures.taught.right >= figures.taught.shipped)

  const moment = { now: new Date(), zone: 'Asia/Shanghai' }
  const before = await shop.act((ctx) => models.live(ctx))
  assert.equal(before.version, SHIPPED.version)
  if (figures.verdict !== 'better') return assert.notEqual(figures.verdict, 'same')
  await shop.act((ctx) => versions.promote(models, ctx, id))
  const own = await shop.act((ctx) => models.live(ctx))
  assert.equal(own.version, id)
  assert.equal(own.read('海棠几时进场呀', moment).intent, 'install-progress')
  const { id: conversation } = await shop.ask('玉兰几时进场呀')
  await new Promise((resolve) => setImmediate(resolve))
  const turn = (await shop.act((ctx) => shop.assistant.turns(ctx, conversation))).at(-1)
  assert.ok(turn)
  const { live } = await shop.act((ctx) => versions.rollBack(models, ctx))
  assert.equal(live, null)
  await assert.rejects(
    shop.act((ctx) => versions.rollBack(models, ctx)),
    { code: 'assistant.no-version' },
  )
})

test('a version that this program can no longer read leaves the hearing to ours, and says so', async () => {
  const { id } = await shop.act((ctx) => versions.begin(ctx))
  await shop.house.settle()
  const fresh = openHearingModels()
  const row = { state: 'live' as const, model: '{"format":0}' }
  await shop.act((ctx) => changeVersion(ctx, id, { ...row, promoted_at: ctx.now, promoted_by: '方敏' }))
  const hears = await shop.act((ctx) => fresh.live(ctx))
  assert.equal(hears.version, SHIPPED.version)
  const { items, live } = await shop.act((ctx) => versions.list(fresh, ctx))
  assert.equal(live, null)
  assert.equal(items[0]?.fault, 'outdated')
})
