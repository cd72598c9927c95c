/** How often the assistant does the right thing on our own questions; figures are told as diagnostics. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { think } from './answer.ts'
import { Budget } from './budget.ts'
import { type Question, REPORTED, TUNED, TUNED_FOUND, TUNED_MORE } from './evaluation.ts'
import { BESIDE_REPORTED, BESIDE_TUNED } from './evaluation-beside.ts'
import type { Mind } from './job.ts'
import { Looking } from './looking.ts'
import { ownTools } from './own-tools.ts'
import { openShop, type Shop } from './testing.ts'
import type { Thought } from './thought.ts'
import { hearing } from './understanding/hearing.ts'

let shop: Shop
let mind: Mind
const slugs = new Map<string, string>()
before(async () => {
  shop = await openShop()
  mind = { house: shop.house, catalogue: shop.catalogue, tools: ownTools(shop.house, shop), more: [] }
  await shop.act(async (ctx) => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const passage of await shop.knowledge.passages(ctx, { audience: 'customer', language }))
        slugs.set(passage.article, passage.slug)
  })
})
after(() => shop.close())

const BOUNDS = { maxSteps: 8, maxSeconds: 20, maxCost: 60 }

/** One question as a visitor without proof asks it. */
async function answer({ ask, page }: Question): Promise<Thought> {
  const said = {
    kind: 'message' as const,
    seq: 1,
    at: '2026-11-21T02:00:00Z',
    author: { kind: 'customer' as const, id: 'cus_1', name: '林女士' },
    text: ask,
    language: null,
    attachments: [],
    mood: null,
    sources: [],
    facts: [],
    choices: [],
    clientId: null,
    forgotten: false,
  }
  return shop.act((ctx) => {
    const heard = hearing([said], { from: 1, to: 1, engagedFrom: 0 }, 'zh-CN')
    const looking = new Looking({
      asker: { customerId: shop.visitor.id, verified: false, language: heard.language },
      budget: new Budget(BOUNDS, ctx.now),
      within: (run) => run(ctx),
      stillOurs: () => Promise.resolve(true),
    })
    return think(mind, looking, { heard, past: [], page: page ? { productId: page } : null })
  })
}

function whatCame(thought: Thought): Question['good'] {
  if (thought.kind === 'hand-over') return thought.reason === 'unknown' ? 'unknown' : 'person'
  const { draft } = thought
  if (draft.kind === 'courtesy') return 'courtesy'
  if (draft.kind === 'ask') return draft.text.includes('订单') || /order/i.test(draft.text) ? 'prove' : 'ask'
  return draft.sources[0]?.kind === 'truth' ? 'sheet' : 'article'
}

function isGood(question: Question, thought: Thought): boolean {
  if (whatCame(thought) !== question.good) return false
  const { text, sources } = thought.draft
  if (question.good === 'sheet') return (question.holds ?? []).every((part) => text.includes(part))
  if (question.good === 'article')
    return (question.holds ?? []).includes(slugs.get(sources[0]?.id ?? '') ?? '')
  return true
}

interface Judged {
  readonly question: Question
  readonly thought: Thought
  readonly good: boolean
}

async function measure(questions: readonly Question[]) {
  const judged: Judged[] = []
  for (const question of questions) {
    const thought = await answer(question)
    judged.push({ question, thought, good: isGood(question, thought) })
  }
  const unknowable = judged.filter(({ question }) => question.good === 'unknown')
  const person = judged.filter(({ question }) => question.good === 'person')
  const answerable = judged.filter(({ question }) => !['unknown', 'person'].includes(question.good))
  const right = answerable.filter((one) => one.good).length
  return {
    answerable: answerable.length,
    right,
    rightShare: right / answerable.length,
    unknowable: unknowable.length,
    falseAnswers: unknowable.filter(({ thought }) => thought.kind !== 'hand-over').length,
    /** Asking which product is meant is no answer: nothing false is said. */
    answered: unknowable.filter(({ thought }) => thought.kind === 'answer').length,
    person: person.length,
    handed: person.filter(({ thought }) => thought.kind === 'hand-over').length,
    missed: judged.flatMap(({ question, thought, good }) =>
      good ? [] : [`${question.ask} -> ${whatCame(thought)}: ${thought.draft.text.slice(0, 60)}`],
    ),
  }
}

test('answerable questions get the right source, unanswerable ones a person, wishes for a deed a person', async (t) => {
  const tuned = await measure(TUNED)
  const more = await measure(TUNED_MORE)
  const reported = await measure(REPORTED)
  for (const [name, figures] of Object.entries({ tuned, more, reported }))
    t.diagnostic(`${name}: ${JSON.stringify(figures)}`)
  assert.ok(tuned.rightShare >= 0.9, `tuned: ${tuned.rightShare}`)
  assert.ok(more.rightShare >= 0.8, `more: ${more.rightShare}`)
  assert.ok(reported.rightShare >= 0.7, `reported: ${reported.rightShare}`)
  assert.equal(tuned.falseAnswers + reported.falseAnswers, 0)
  assert.equal(reported.handed, reported.person)
})

test('what a reader found is right: a table is told whole, what is written is told, nothing else is', async () => {
  for (const question of TUNED_FOUND) {
    const thought = await answer(question)
    assert.equal(whatCame(thought), question.good, `${question.ask}: ${thought.draft.text}`)
    assert.ok(isGood(question, thought), `${question.ask}: ${thought.draft.sources[0]?.title}`)
    const words = (question.holds ?? []).slice(question.good === 'article' ? 1 : 0)
    for (const part of words) assert.ok(thought.draft.text.includes(part), `${question.ask}: ${part}`)
  }
})

test('the opening hours are told where the house keeps them', async () => {
  const told = { 'zh-CN': '周一至周日 09:00–21:00', en: 'Mon–Sun 09:00–21:00' }
  const tools = ownTools(shop.house, { ...shop, calendars: { told: () => Promise.resolve(told) } })
  const before = mind
  mind = { ...mind, tools }
  for (const [ask, hours] of [
    ['你们几点上班', told['zh-CN']],
    ['What are your opening hours?', told.en],
  ] as const) {
    const thought = await answer({ ask, good: 'article' })
    assert.equal(thought.kind, 'answer', ask)
    assert.ok(thought.draft.text.includes(hours) && thought.draft.sources[0]?.id === 'opening-hours', ask)
  }
  mind = before
})

test('questions beside the matter get no answer from the nearest text', async (t) => {
  const halves = { tuned: BESIDE_TUNED, reported: BESIDE_REPORTED }
  for (const [name, asked] of Object.entries(halves)) {
    const { answered, missed } = await measure(asked.map((ask) => ({ ask, good: 'unknown' })))
    t.diagnostic(`beside, ${name}: ${answered} of ${asked.length} answered: ${JSON.stringify(missed)}`)
    assert.equal(answered, 0)
  }
})
