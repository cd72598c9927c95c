/** The handbook a new colleague reads: written anew at each reading from policies, articles and the home knowledge, with check questions. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Passage } from '../knowledge/index.ts'
import { around, type HomeGraph, type HomeNode, sourceWords } from '../knowledge/index.ts'
import { CHAPTERS, type ChapterPlan } from './chapters.ts'
import type { Answered, Chapter, ChapterRow } from './contract.ts'
import { askBonds, askFigures, askOwn, type Question } from './questions.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

const LINES = 4

interface Ground {
  readonly policies: Awaited<ReturnType<Room['knowledge']['policies']>>
  readonly passages: readonly Passage[]
  readonly graph: HomeGraph
  readonly say: 'zh' | 'en'
}

async function groundOf({ knowledge }: Room, ctx: Ctx): Promise<Ground> {
  return {
    policies: await knowledge.policies(ctx),
    passages: await knowledge.passages(ctx, { audience: 'staff', language: ctx.language }),
    graph: await knowledge.home(ctx),
    say: ctx.language === 'en' ? 'en' : 'zh',
  }
}

export async function list(room: Room, ctx: Ctx): Promise<ChapterRow[]> {
  const ground = await groundOf(room, ctx)
  const read = await readBy(ctx)
  return CHAPTERS.map((plan) => ({
    id: plan.id,
    title: plan.title,
    sections: sectionsOf(ground, plan).length,
    questions: questionsOf(ground, plan).length,
    passedAt: read.get(plan.id) ?? null,
  }))
}

const readBy = async (ctx: Ctx) =>
  new Map((await store.chaptersRead(ctx, ctx.actor.id)).map((one) => [one.chapter, one.at.toISOString()]))

/** @throws Refusal advisors.unknown-chapter */
export async function read(room: Room, ctx: Ctx, id: string): Promise<Chapter> {
  const plan = planOf(id)
  const ground = await groundOf(room, ctx)
  return {
    id,
    title: plan.title,
    sections: sectionsOf(ground, plan),
    questions: questionsOf(ground, plan).map(({ id: of, ask, choices }) => ({
      id: of,
      ask,
      choices: [...choices],
    })),
    passedAt: (await readBy(ctx)).get(id) ?? null,
  }
}

function planOf(id: string): ChapterPlan {
  const plan = CHAPTERS.find((one) => one.id === id)
  if (!plan) throw new Refusal('missing', 'advisors.unknown-chapter', { chapter: id })
  return plan
}

/** Every question right: the chapter counts as read. */
export async function answer(
  room: Room,
  ctx: Ctx,
  id: string,
  given: Readonly<Record<string, string>>,
): Promise<Answered> {
  const plan = planOf(id)
  const answers = questionsOf(await groundOf(room, ctx), plan).map((one) => ({
    id: one.id,
    right: given[one.id] === one.answer,
    answer: one.answer,
    source: one.source,
  }))
  const right = answers.filter((one) => one.right).length
  const passed = right === answers.length
  if (passed) {
    await store.markChapter(ctx, ctx.actor.id, id)
    await ctx.tell('advisors.changed', {})
  }
  return { right, all: answers.length, passed, answers }
}

function sectionsOf(ground: Ground, plan: ChapterPlan): Chapter['sections'] {
  return [...fromPolicies(ground, plan), ...fromArticles(ground, plan), ...fromHome(ground, plan)]
}

function fromPolicies({ policies, say }: Ground, plan: ChapterPlan): Chapter['sections'] {
  return policies
    .filter((policy) => plan.policies.includes(policy.key))
    .map((policy) => ({
      title: policy.title[say],
      text: policy.text[say],
      source: say === 'zh' ? `规则，第 ${policy.version} 版` : `Policy, version ${policy.version}`,
      link: null,
    }))
}

/** An article's passages in one section. */
function fromArticles({ passages, say }: Ground, plan: ChapterPlan): Chapter['sections'] {
  const wanted = passages.filter((one) => plan.shelves.includes(one.shelf) || plan.slugs.includes(one.slug))
  const articles = new Map<string, Passage[]>()
  for (const one of wanted) articles.set(one.article, [...(articles.get(one.article) ?? []), one])
  return [...articles].flatMap(([id, parts]) => {
    const [first] = parts
    if (!first) return []
    const text = parts
      .map((one) => (one.heading && one.heading !== one.title ? `${one.heading}\n${one.text}` : one.text))
      .join('\n\n')
    const source = say === 'zh' ? `文章，第 ${first.version} 版` : `Article, version ${first.version}`
    return [{ title: first.title, text, source, link: `/knowledge/${id}` }]
  })
}

function fromHome(ground: Ground, plan: ChapterPlan): Chapter['sections'] {
  const { graph, say } = ground
  return thingsOf(graph, plan).map((node) => {
    const bonds = around(graph, node.id)?.out.slice(0, LINES) ?? []
    const lines = bonds.map(
      ({ relation, node: far }) => `${far.name[say]}${say === 'zh' ? '：' : ': '}${relation.why[say]}`,
    )
    return {
      title: node.name[say],
      text: [node.fact[say], ...lines].join('\n'),
      source: sourceWords(node.source, say),
      link: null,
    }
  })
}

const thingsOf = (graph: HomeGraph, plan: ChapterPlan): HomeNode[] =>
  graph.nodes.filter((node) => plan.kinds.includes(node.kind) || plan.things.includes(node.id))

function questionsOf(ground: Ground, plan: ChapterPlan): Question[] {
  const policies = ground.policies.filter((policy) => plan.policies.includes(policy.key))
  const figures = askFigures(policies, ground.say)
  const bonds = askBonds(ground.graph, thingsOf(ground.graph, plan), ground.say)
  return [
    ...askOwn(plan.asks ?? [], ground.say),
    ...figures.slice(0, 4),
    ...bonds.slice(0, figures.length > 2 ? 2 : 4),
  ]
}
