/** How often the assistant does the right thing on our own questions; figures are told as diagnostics. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Mind, type Thought, think } from './answer.ts'
import { Budget } from './budget.ts'
import { type Question, REPORTED, TUNED } from './evaluation.ts'
import { Looking } from './looking.ts'
import { ownTools } from './own-tools.ts'
import { openShop, type Shop } from './testing.ts'
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
  if (question.good === 'article') return (question.holds ?? []).includes(slugs.get(sources[0]?.id ?? '') ?? '')
  return true
}

async function measure(questions: readonly Question[]) {
  const missed: string[] = []
  const count = { answerable: 0, right: 0, unknowable: 0, falseAnswers: 0, person: 0, handed: 0 }
  for (const question of questions) {
    const thought = await answer(question)
    const good = isGood(question, thought)
    if (!good) missed.push(`${question.ask} -> ${whatCame(thought)}: ${thought.draft.text.slice(0, 60)}`)
    if (question.good === 'unknown') {
      count.unknowable += 1
      if (thought.kind !== 'hand-over') count.falseAnswers += 1
    } else if (question.good === 'person') {
      count.person += 1
      if (thought.kind === 'hand-over') count.handed += 1
    } else {
      count.answerable += 1
      if (good) count.right += 1
    }
  }
  return { ...count, rightShare: count.right / count.answerable, missed }
}

test('answerable questions get the right source, unanswerable ones a person, wishes for a deed a person', async (t) => {
  const tuned = await measure(TUNED)
  const reported = await measure(REPORTED)
  for (const [name, figures] of Object.entries({ tuned, reported })) t.diagnostic(`${name}: ${JSON.stringify(figures)}`)
  assert.ok(tuned.rightShare >= 0.9, `tuned: ${tuned.rightShare}`)
  assert.ok(reported.rightShare >= 0.7, `reported: ${reported.rightShare}`)
  assert.ok(reported.falseAnswers <= 1, `reported false answers: ${reported.falseAnswers}`)
  assert.equal(reported.handed, reported.person)
})
