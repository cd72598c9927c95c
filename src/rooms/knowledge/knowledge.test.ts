// Knowledge through its door: versions, stale alarms, gaps, audiences, languages, votes and forgetting. Long because one house serves them all.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Route } from '../../kernel/route.ts'
import { OTHER_SHOP, openTestHouse, SHOP, type TestHouse } from '../../kernel/testing.ts'
import type { ProductDraft } from '../catalogue/contract.ts'
import { type Catalogue, catalogueTables, openCatalogue } from '../catalogue/index.ts'
import type { Alarm, Article, Audience, Cover, Mention, Texts } from './contract.ts'
import { type Knowledge, knowledgeTables, openKnowledge } from './index.ts'

const clock = new HandClock('2026-11-22T04:00:00Z')
let house: TestHouse
let catalogue: Catalogue
let knowledge: Knowledge
before(async () => {
  house = await openTestHouse({ folders: [catalogueTables, knowledgeTables], clock })
  catalogue = openCatalogue(house.house)
  knowledge = openKnowledge(house.house)
})
after(() => house.close())

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const owner = { id: 'stf_xiaoman', name: '小满' }
let count = 0
function cover(more: Partial<Cover> = {}): Cover {
  count += 1
  return {
    slug: `article-${count}`,
    shelf: 'returns',
    audience: 'public',
    owner,
    reviewOn: '2027-05-01',
    mentions: [],
    ...more,
  }
}
const zh = (title: string, body = `${title}的正文。`): Texts => ({ 'zh-CN': { title, body } })
const act = <T>(run: (ctx: Ctx) => Promise<T>, who?: Who) => house.act(run, who)

async function published(texts: Texts, more: Partial<Cover> = {}): Promise<Article> {
  const draft = await act((ctx) => knowledge.begin(ctx, { cover: cover(more), texts }))
  return act((ctx) => knowledge.publish(ctx, draft.id, { revision: draft.revision }))
}

/** Calls a route as the browser does, after its shapes. */
async function call<T>(
  method: string,
  path: string,
  given: { params?: object; query?: object; body?: object } = {},
  who?: Who,
): Promise<T> {
  const found = knowledge.routes.find(
    (one: Route) => one.endpoint.method === method && one.endpoint.path === path,
  )
  assert.ok(found, `${method} ${path}`)
  const parts = {
    params: found.endpoint.params?.parse(given.params ?? {}),
    query: found.endpoint.query?.parse(given.query ?? {}),
    body: found.endpoint.body?.parse(given.body ?? {}),
  }
  const answer = await act((ctx) => found.run(ctx, parts as never, {} as never), who)
  return (found.endpoint.answer ? found.endpoint.answer.parse(answer) : answer) as T
}
const english = (): Who => ({ ...house.house.system(SHOP), language: 'en' })
const visitor = (id: string): Who => house.who({ kind: 'customer', id })

const product = (code: string, seatDepth: number): ProductDraft => ({
  code,
  name: { zh: `云栖沙发 ${code}`, en: `Yunqi ${code}` },
  category: 'sofa',
  variants: [{ sku: code, priceFen: 100, active: true }],
  colours: [],
  sizes: [{ key: 'seat-depth', mm: seatDepth, source: 'measured', measuredOn: '2026-10-08' }],
  materials: [],
  tests: [],
  suits: [],
  parts: [],
  cartons: [],
  madeToOrder: false,
})

test('an article is a draft until it is published, and every version stays', async () => {
  const draft = await act((ctx) =>
    knowledge.begin(ctx, { cover: cover(), texts: zh('七天无理由', '第一版') }),
  )
  assert.equal(draft.state, 'draft')
  const first = await act((ctx) => knowledge.publish(ctx, draft.id, { revision: 1, note: '初版' }))
  assert.equal(first.published?.number, 1)
  const second = await act((ctx) =>
    knowledge.saveDraft(ctx, draft.id, { revision: first.revision, texts: zh('七天无理由', '第二版') }),
  )
  assert.equal(second.published?.texts['zh-CN']?.body, '第一版')
  assert.equal(second.draft?.number, 2)
  await act((ctx) => knowledge.publish(ctx, draft.id, { revision: second.revision }))
  const { items } = await call<{ items: { number: number; state: string }[] }>(
    'GET',
    '/api/knowledge/articles/:article/versions',
    { params: { article: draft.id } },
  )
  assert.deepEqual(
    items.map((v) => [v.number, v.state]),
    [
      [2, 'published'],
      [1, 'replaced'],
    ],
  )
})

test('restoring an earlier version makes a draft and publishes nothing', async () => {
  const one = await published(zh('运费', '一楼免费'))
  const two = await act((ctx) =>
    knowledge.saveDraft(ctx, one.id, { revision: one.revision, texts: zh('运费', '三楼以下免费') }),
  )
  const live = await act((ctx) => knowledge.publish(ctx, one.id, { revision: two.revision }))
  const restored = await call<Article>(
    'POST',
    '/api/knowledge/articles/:article/versions/:number/restoration',
    { params: { article: one.id, number: 1 }, body: { revision: live.revision } },
  )
  assert.equal(restored.published?.texts['zh-CN']?.body, '三楼以下免费')
  assert.equal(restored.draft?.texts['zh-CN']?.body, '一楼免费')
  assert.equal(restored.draft?.restoredFrom, 1)
  const diff = await call<{ body: { kind: string; text: string }[] }>(
    'GET',
    '/api/knowledge/articles/:article/diff',
    { params: { article: one.id }, query: { from: 1, to: 2, language: 'zh-CN' } },
  )
  assert.deepEqual(diff.body, [
    { kind: 'removed', text: '一楼免费' },
    { kind: 'added', text: '三楼以下免费' },
  ])
})

test('of two people who read the same revision only the first one saves', async () => {
  const one = await published(zh('两个人改'))
  await act((ctx) =>
    knowledge.saveDraft(ctx, one.id, { revision: one.revision, texts: zh('两个人改', '甲') }),
  )
  await assert.rejects(
    act((ctx) => knowledge.saveDraft(ctx, one.id, { revision: one.revision, texts: zh('两个人改', '乙') })),
    refusal('knowledge.changed-meanwhile'),
  )
})

const alarmsOf = async (id: string): Promise<Alarm[]> =>
  (await act((ctx) => knowledge.article(ctx, id)))?.alarms ?? []
const onSofa = (code: string, facts?: string[]): Mention[] => [
  { kind: 'product', code, ...(facts ? { facts } : {}) },
]

test('a changed fact of a product alarms the articles that name it, and only those that depend on that fact', async () => {
  const sofa = await act((ctx) => catalogue.create(ctx, product('ALARM-1', 560)))
  const all = await published(zh('云栖怎么选'), { mentions: onSofa('ALARM-1') })
  const depth = await published(zh('坐深怎么选'), { mentions: onSofa('ALARM-1', ['size.seat-depth']) })
  const price = await published(zh('云栖价格'), { mentions: onSofa('ALARM-1', ['price']) })
  const other = await published(zh('别的沙发'), { mentions: onSofa('OTHER') })
  await act((ctx) => catalogue.change(ctx, sofa.id, 1, product('ALARM-1', 580)))
  await house.house.settle()
  for (const id of [all.id, depth.id]) {
    const [alarm] = await alarmsOf(id)
    assert.equal(alarm?.cause, 'product')
    assert.deepEqual(
      alarm?.changes.map((c) => [c.fact, c.old?.zh, c.new?.zh]),
      [['size.seat-depth', '560\u00a0mm', '580\u00a0mm']],
    )
  }
  for (const id of [price.id, other.id]) assert.deepEqual(await alarmsOf(id), [])
})

test('a second change joins the open alarm, and a change taken back settles it', async () => {
  const sofa = await act((ctx) => catalogue.create(ctx, product('ALARM-2', 560)))
  const one = await published(zh('坐深'), { mentions: onSofa('ALARM-2') })
  const change = async (revision: number, mm: number) => {
    await act((ctx) => catalogue.change(ctx, sofa.id, revision, product('ALARM-2', mm)))
    await house.house.settle()
    return alarmsOf(one.id)
  }
  await change(1, 570)
  const [joined, none] = await change(2, 590)
  assert.equal(none, undefined)
  assert.deepEqual(
    joined?.changes.map((c) => [c.old?.zh, c.new?.zh]),
    [['560\u00a0mm', '590\u00a0mm']],
  )
  assert.deepEqual(await change(3, 560), [])
})

const returnWindow = (days: number) => ({
  title: { zh: '无理由退货', en: 'Returns' },
  text: { zh: '签收次日起算', en: 'From the day after signing' },
  values: [{ key: 'days', label: { zh: '期限', en: 'window' }, value: days, unit: 'day' as const }],
})

test('a changed policy alarms what names it; a new version settles it, so does "still right"', async () => {
  await act((ctx) => knowledge.writePolicy(ctx, { key: 'return-window', ...returnWindow(7) }))
  const one = await published(zh('退货', '7 天'), { mentions: [{ kind: 'policy', key: 'return-window' }] })
  const two = await published(zh('退货总则'), { mentions: [{ kind: 'policy', key: 'return-window' }] })
  await act((ctx) => knowledge.changePolicy(ctx, 'return-window', 1, returnWindow(15)))
  const [alarm] = await alarmsOf(one.id)
  assert.deepEqual(
    alarm?.changes.map((c) => [c.fact, c.old?.zh, c.new?.zh]),
    [['days', '7 天', '15 天']],
  )
  const passages = await act((ctx) => knowledge.passages(ctx, { audience: 'customer', article: one.id }))
  assert.deepEqual(passages[0]?.staleBecause, [{ cause: 'policy', about: 'return-window' }])

  const stale = await act((ctx) => knowledge.article(ctx, one.id))
  const draft = await act((ctx) =>
    knowledge.saveDraft(ctx, one.id, { revision: stale?.revision ?? 0, texts: zh('退货', '15 天') }),
  )
  const fresh = await act((ctx) => knowledge.publish(ctx, one.id, { revision: draft.revision }))
  assert.equal(fresh.stale, false)

  const [second] = await alarmsOf(two.id)
  const settled = await call<Alarm>('POST', '/api/knowledge/alarms/:alarm/settlement', {
    params: { alarm: second?.id },
    body: { note: '没写天数' },
  })
  assert.equal(settled.settled?.verdict, 'still-right')
  await assert.rejects(
    call('POST', '/api/knowledge/alarms/:alarm/settlement', { params: { alarm: second?.id } }),
    refusal('knowledge.alarm-settled'),
  )
  await assert.rejects(
    act((ctx) => knowledge.changePolicy(ctx, 'return-window', 1, returnWindow(30))),
    refusal('knowledge.changed-meanwhile'),
  )
})

test('a review day that passes alarms at midnight of the shop, not a second earlier', async () => {
  const one = await published(zh('复核'), { reviewOn: '2026-11-25' })
  await house.house.settle()
  assert.deepEqual(await alarmsOf(one.id), [])
  clock.set('2026-11-24T15:59:59Z')
  await act(async (ctx) => {
    const { reviewTime } = await import('./watch.ts')
    await reviewTime(ctx, { article: one.id })
  })
  assert.deepEqual(await alarmsOf(one.id), [])
  clock.set('2026-11-24T16:00:00Z')
  await house.house.settle(new Date('2026-11-24T16:00:00Z'))
  const [alarm] = await alarmsOf(one.id)
  assert.equal(alarm?.cause, 'review')
  await call('POST', '/api/knowledge/alarms/:alarm/settlement', {
    params: { alarm: alarm?.id },
    body: { reviewOn: '2027-03-01' },
  })
  assert.equal((await act((ctx) => knowledge.article(ctx, one.id)))?.reviewOn, '2027-03-01')
})

test('an article whose review day is over when it is published is stale at once', async () => {
  const one = await published(zh('过期'), { reviewOn: '2026-01-01' })
  assert.equal(one.alarms[0]?.cause, 'review')
})

test('the public sees neither staff nor assistant articles, nor drafts, nor withdrawn ones', async () => {
  const words = '密语青瓷'
  const of = (audience: Audience) =>
    published(zh(`${words}${audience}`, `${words}只给 ${audience}`), { audience })
  const [open, assistant, staff] = [await of('public'), await of('assistant'), await of('staff')]
  const gone = await of('public')
  await call('DELETE', '/api/knowledge/articles/:article/publication', { params: { article: gone.id } })
  await act((ctx) => knowledge.begin(ctx, { cover: cover(), texts: zh(`${words}草稿`) }))
  const seen = async (audience: 'public' | 'customer' | 'staff') =>
    (await act((ctx) => knowledge.search(ctx, { words, audience, limit: 20 })))
      .map((hit) => hit.article)
      .sort()
  assert.deepEqual(await seen('public'), [open.id])
  assert.deepEqual(await seen('customer'), [open.id, assistant.id].sort())
  assert.deepEqual(await seen('staff'), [open.id, assistant.id, staff.id].sort())
  const help = await call<{ items: { id: string }[] }>('GET', '/api/help/search', { query: { q: words } })
  assert.deepEqual(
    help.items.map((item) => item.id),
    [open.id],
  )
  for (const hidden of [assistant, staff, gone])
    await assert.rejects(
      call('GET', '/api/help/articles/:slug', { params: { slug: hidden.slug } }),
      refusal('knowledge.unknown'),
    )
  const list = await call<{ items: { slug: string }[] }>('GET', '/api/help/articles', {
    query: { limit: 200 },
  })
  for (const hidden of [assistant, staff, gone])
    assert.ok(!list.items.some((item) => item.slug === hidden.slug))
})

test('an article in one language says so to a reader of the other', async () => {
  const one = await published(zh('只有中文', '正文在此'))
  const page = await call<{ otherLanguage: boolean; otherLanguageSentence?: string; language: string }>(
    'GET',
    '/api/help/articles/:slug',
    { params: { slug: one.slug } },
    english(),
  )
  assert.equal(page.otherLanguage, true)
  assert.equal(page.language, 'zh-CN')
  assert.equal(page.otherLanguageSentence, 'There is no English yet; below is the Chinese original.')
  assert.deepEqual(one.missingLanguages, ['en'])
})

test('what a writer pastes cannot run in a reader’s page', async () => {
  const body =
    '## 好\n\n<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">点</a> <iframe src="//x"></iframe>\n\n[好](https://example.com) ![图](/api/files/abc)'
  const one = await published(zh('危险', body))
  const { html } = await call<{ html: string }>('GET', '/api/help/articles/:slug', {
    params: { slug: one.slug },
  })
  assert.doesNotMatch(html, /script|onerror|javascript|iframe/)
  assert.match(html, /<h2>好<\/h2>/)
  assert.match(html, /href="https:\/\/example.com"/)
  assert.match(html, /src="\/api\/files\/abc"/)
})

test('alike questions come together and unlike ones do not', async () => {
  const asked = async (question: string, customerId?: string) =>
    (
      await act((ctx) =>
        knowledge.recordGap(ctx, { question, language: 'zh-CN', ...(customerId ? { customerId } : {}) }),
      )
    ).id
  const first = await asked('请问床垫拆封以后还能退吗')
  assert.equal(await asked('床垫拆封后能退吗？'), first)
  assert.equal(await asked('床垫拆封了还可以退吗'), first)
  assert.notEqual(await asked('扫地机器人能进沙发底下吗'), first)
  const { items } = await call<{ items: { id: string; asked: number; wordings: unknown[] }[] }>(
    'GET',
    '/api/knowledge/gaps',
  )
  assert.equal(items[0]?.id, first)
  assert.equal(items[0]?.asked, 3)
  assert.equal(items[0]?.wordings.length, 3)
})

test('phone numbers and mail addresses never enter a gap', async () => {
  const gap = await act((ctx) =>
    knowledge.recordGap(ctx, {
      question: '我电话 138 1234 5678 邮箱 lin@example.com 怎么改',
      language: 'zh-CN',
    }),
  )
  assert.doesNotMatch(gap.question, /1234|example/)
})

test('a finished help search that finds nothing becomes a gap, half a word does not', async () => {
  const gaps = async () =>
    (
      await call<{ items: { question: string }[] }>('GET', '/api/knowledge/gaps', { query: { limit: 200 } })
    ).items.map((gap) => gap.question)
  await call('GET', '/api/help/search', { query: { q: '鱼缸底座能定做吗' } })
  assert.ok(!(await gaps()).includes('鱼缸底座能定做吗'))
  await call('GET', '/api/help/search', { query: { q: '鱼缸底座能定做吗', finished: 'true' } })
  assert.ok((await gaps()).includes('鱼缸底座能定做吗'))
})

test('a gap becomes an article, or is put aside with a reason', async () => {
  const gap = await act((ctx) =>
    knowledge.recordGap(ctx, { question: '阳台放得下摇椅吗', language: 'zh-CN' }),
  )
  const { article, gap: answered } = await call<{
    article: Article
    gap: { state: string; article: string }
  }>('POST', '/api/knowledge/gaps/:gap/article', {
    params: { gap: gap.id },
    body: { cover: cover(), title: '摇椅要多大地方' },
  })
  assert.equal(answered.state, 'answered')
  assert.equal(answered.article, article.id)
  const other = await act((ctx) =>
    knowledge.recordGap(ctx, { question: '你们老板叫什么', language: 'zh-CN' }),
  )
  const aside = await call<{ state: string; reason: string }>('POST', '/api/knowledge/gaps/:gap/dismissal', {
    params: { gap: other.id },
    body: { reason: '闲聊' },
  })
  assert.equal(aside.state, 'dismissed')
})

test('a visitor has one vote on an article, and the last one counts', async () => {
  const one = await published(zh('有用吗'))
  const vote = (id: string, helpful: boolean) =>
    call<{ helpful: number; notHelpful: number }>(
      'POST',
      '/api/help/articles/:slug/votes',
      { params: { slug: one.slug }, body: { helpful } },
      visitor(id),
    )
  await vote('cus_lin', true)
  assert.deepEqual(await vote('cus_lin', false), { helpful: 0, notHelpful: 1 })
  assert.deepEqual(await vote('cus_liang', true), { helpful: 1, notHelpful: 1 })
})

test('a forgotten person leaves no byte, and what others asked too stays in their words', async () => {
  const customer = 'cus_forgetme'
  const gap = (question: string, customerId: string) =>
    act((ctx) =>
      knowledge.recordGap(ctx, { question, language: 'zh-CN', customerId, conversationId: 'cnv_x' }),
    )
  const shared = await gap('林晚秋问衣柜铰链几天能寄到', customer)
  await gap('衣柜铰链几天能寄到', 'cus_other')
  const alone = await gap('林晚秋家的钢琴房放不放得下', customer)
  const answered = await gap('林晚秋的猫抓了扶手怎么办', customer)
  const { article } = await call<{ article: Article }>('POST', '/api/knowledge/gaps/:gap/article', {
    params: { gap: answered.id },
    body: { cover: cover() },
  })
  const one = await published(zh('投票'))
  await call(
    'POST',
    '/api/help/articles/:slug/votes',
    { params: { slug: one.slug }, body: { helpful: false, note: '林晚秋觉得太长' } },
    visitor(customer),
  )
  assert.equal((await act((ctx) => knowledge.persons.about(ctx, customer))).length, 4)

  const { removed } = await act((ctx) => knowledge.persons.forget(ctx, customer))
  assert.equal(removed, 4)
  assert.deepEqual(await house.searchEverywhere('林晚秋'), [])
  assert.deepEqual(await house.searchEverywhere(customer), [])
  const { items } = await call<{ items: { id: string; question: string; asked: number }[] }>(
    'GET',
    '/api/knowledge/gaps',
    { query: { limit: 200 } },
  )
  assert.deepEqual(
    items.filter((g) => g.id === shared.id).map((g) => [g.question, g.asked]),
    [['衣柜铰链几天能寄到', 1]],
  )
  assert.ok(!items.some((g) => g.id === alone.id))
  assert.equal((await act((ctx) => knowledge.article(ctx, article.id)))?.draft?.texts['zh-CN']?.title, '…')
})

test('questions and votes follow a merge and come back', async () => {
  await act((ctx) =>
    knowledge.recordGap(ctx, { question: '合并以前问过的事', language: 'zh-CN', customerId: 'cus_a' }),
  )
  const moved = await act(
    async (ctx) => (await knowledge.persons.moveTo?.(ctx, { from: 'cus_a', to: 'cus_b' })) ?? [],
  )
  assert.equal((await act((ctx) => knowledge.persons.about(ctx, 'cus_b'))).length, 1)
  await act(async (ctx) =>
    knowledge.persons.moveBack?.(ctx, { ids: moved, identities: [], from: 'cus_b', to: 'cus_a' }),
  )
  assert.equal((await act((ctx) => knowledge.persons.about(ctx, 'cus_b'))).length, 0)
  assert.equal((await act((ctx) => knowledge.persons.about(ctx, 'cus_a'))).length, 1)
})

test('the desk finds articles by two characters, by what they lack and by what they depend on', async () => {
  const one = await published(
    { ...zh('檀木保养'), en: { title: 'Sandalwood care', body: 'Dust weekly.' } },
    { shelf: 'care', mentions: onSofa('DESK-1') },
  )
  const find = async (query: object) =>
    (
      await call<{ items: { id: string }[] }>('GET', '/api/knowledge/articles', {
        query: { limit: 200, ...query },
      })
    ).items.map((item) => item.id)
  for (const query of [
    { q: '檀木' },
    { q: 'sandalwood' },
    { q: '檀' },
    { product: 'DESK-1' },
    { shelf: 'care' },
  ])
    assert.ok((await find(query)).includes(one.id), JSON.stringify(query))
  assert.ok(!(await find({ missing: 'en' })).includes(one.id))
  assert.ok(!(await find({ stale: 'true' })).includes(one.id))
})

test('another shop reads nothing of it', async () => {
  await published(zh('只属于第一家'))
  const other = house.house.system(OTHER_SHOP)
  assert.deepEqual(await act((ctx) => knowledge.passages(ctx, { audience: 'staff' }), other), [])
  assert.deepEqual(
    await act((ctx) => knowledge.search(ctx, { words: '只属于第一家', audience: 'staff' }), other),
    [],
  )
})

test('a passage stands under its heading and names article, version and language', async () => {
  const one = await published({
    'zh-CN': {
      title: '退货',
      body: '开头。\n\n## 运费\n\n- 质量问题：我们付\n- 无理由：您付回程\n\n## 时限\n\n7 天。',
    },
  })
  const passages = await act((ctx) =>
    knowledge.passages(ctx, { audience: 'customer', article: one.id, language: 'zh-CN' }),
  )
  assert.deepEqual(
    passages.map((p) => [p.id, p.heading, p.text]),
    [
      [`${one.id}@1#0.zh-CN`, '', '开头。'],
      [`${one.id}@1#1.zh-CN`, '运费', '质量问题：我们付\n无理由：您付回程'],
      [`${one.id}@1#2.zh-CN`, '时限', '7 天。'],
    ],
  )
})
