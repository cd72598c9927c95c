/** What the demo shop's people taught the assistant, two versions learned from it, questions of their own, and its past turns. */
import { language } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openDice } from '../../kernel/dice.ts'
import { seeded } from '../../kernel/ids.ts'
import type { History } from '../conversations/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import { isHeld, printOf } from './learning/sets.ts'
import * as taught from './learning/store.ts'
import { LEARN } from './learning/versions.ts'
import { RUN } from './replay/open.ts'
import type { TurnRow } from './store.ts'

const DAY = 86_400_000
const XIAOMAN = { id: 'stf_xiaoman', name: '小满' }
const FANGMIN = { id: 'stf_fangmin', name: '方敏' }

type Line = readonly [words: string, heard: string | null, intent: string, daysAgo: number]

/** How customers of this shop say it: names of the house, words of the trade, dialect. */
const LINES: readonly Line[] = [
  ['云栖那套几时进屋', 'price', 'delivery-time', 19],
  ['东西几时落屋', 'other', 'delivery-time', 19],
  ['我那张台几时落屋呀', 'other', 'delivery-time', 18],
  ['床几时进屋', 'size', 'delivery-time', 17],
  ['师傅几时上手装', 'delivery-time', 'install-progress', 17],
  ['上手的师傅动身没', 'other', 'install-progress', 16],
  ['上手师傅到哪儿了', 'order-status', 'install-progress', 16],
  ['家友的分怎么花', 'price', 'membership', 15],
  ['家友日有什么', 'promotion', 'membership', 14],
  ['我是家友，分能抵吗', 'payment', 'membership', 13],
  ['坐垫塌了一块', 'comfort', 'quality-problem', 12],
  ['坐两个月就塌成坑', 'comfort', 'quality-problem', 9],
  ['靠包瘪了', 'other', 'quality-problem', 8],
  ['抽面歪一条缝', 'size', 'quality-problem', 7],
  ['柜脚少一颗调平', 'size', 'missing-part', 6],
  ['调平脚没给够', 'other', 'missing-part', 5],
  ['包里没见调平脚', 'other', 'missing-part', 4],
  ['布样寄两块来看看', 'colour', 'other', 3],
]

/** Each with the want that is right; for some also words by which its article is found. */
const QUESTIONS: readonly (readonly [words: string, intent: string | null, article: string | null])[] = [
  ['七天无理由退货运费谁出', 'return-policy', '退货 运费 无理由'],
  ['没电梯上楼要加钱吗', null, '上楼 费用 电梯'],
  ['布沙发沾了咖啡怎么洗', 'care', '布艺沙发怎么清洁'],
  ['质保几年', 'warranty', '质保 年限'],
  ['how do I clean a fabric sofa', 'care', null],
  ['我的订单到哪了', 'order-status', null],
  ['云栖那套几时进屋', 'delivery-time', null],
  ['转人工', 'human', null],
]

export async function seedTeaching(ctx: Ctx, knowledge: Pick<Knowledge, 'search'>): Promise<void> {
  const at = (days: number) => new Date(ctx.now.getTime() - days * DAY)
  await taught.insertCorrections(
    ctx,
    LINES.map(([words, heard, intent, days]) => ({
      ...{ id: seeded('cor', at(days), words), kind: heard ? ('intent' as const) : ('example' as const) },
      ...{ words, print: printOf(words), language: language(words), held: isHeld(printOf(words)) },
      ...{ heard_intent: heard, intent, article_id: null, answer: null, made_article_id: null },
      ...{ conversation_id: null, seq: null, customer_id: null, withdrawn_at: null },
      ...{ by_id: XIAOMAN.id, by_name: XIAOMAN.name, at: at(days) },
    })),
  )
  for (const [number, days] of [
    [1, 10],
    [2, 1],
  ] as const)
    await version(ctx, number, at(days))
  for (const [words, intent, found] of QUESTIONS) {
    const [hit] = found
      ? await knowledge.search(ctx, { words: found, audience: 'customer', language: 'zh-CN', limit: 1 })
      : []
    await taught.insertQuestion(ctx, {
      ...{ id: seeded('oqu', at(6), words), words, language: language(words), intent },
      ...{ article_id: hit?.article ?? null, by_name: FANGMIN.name, at: at(6) },
    })
  }
  await firstCheck(ctx)
}

/** The questions are asked once when the house has started, so that the page has a result. */
async function firstCheck(ctx: Ctx): Promise<void> {
  const id = seeded('run', ctx.now, 'first check')
  await taught.insertRun(ctx, {
    ...{ id, kind: 'questions', state: 'running', wish: { days: 30, sample: 200 }, done: 0, total: 0 },
    ...{ result: null, by_name: FANGMIN.name, at: ctx.now, ended_at: null },
  })
  await ctx.later(RUN, { run: id })
}

/** The first is in use; the second waits for a person's word. Both are learned when the house has started. */
async function version(ctx: Ctx, number: number, made_at: Date): Promise<void> {
  const id = seeded('ver', made_at, `version ${number}`)
  await taught.insertVersion(ctx, {
    ...{
      id,
      number,
      state: 'learning',
      examples: 0,
      figures: null,
      model: null,
      train_ms: null,
      fault: null,
    },
    ...{
      corrections: LINES.filter(([, , , days]) => ctx.now.getTime() - days * DAY <= made_at.getTime()).length,
    },
    ...{ by_id: FANGMIN.id, by_name: FANGMIN.name, made_at, promoted_at: null, promoted_by: null },
    retired_at: null,
    line: null,
  })
  await ctx.later(LEARN, { version: id, ...(number === 1 && { promoteFor: FANGMIN.name }) })
}

/** One in so many customers says whether he was helped. */
const JUDGES = 0.22
const CONTENT = 0.86

/** The customer's thumb, by dice that fall the same each time. */
export function thumbs(): (history: History) => number {
  const dice = openDice(7200)
  return ({ events }) => {
    const said = events.some((event) => event.kind === 'message' && event.author.kind === 'assistant')
    const handed = events.some((event) => event.kind === 'handover')
    const [judges, content] = [dice.chance(JUDGES), dice.chance(CONTENT)]
    return said && !handed && judges ? (content ? 1 : -1) : 0
  }
}

/** The turns that these conversations hold: each word of the assistant was one. */
export function turnsIn(
  histories: readonly History[],
  tenant: string,
  heardAs: (text: string) => string,
): TurnRow[] {
  return histories.flatMap((history) =>
    history.events.flatMap((event, i) => {
      const before = history.events.slice(0, i)
      const asked = before.findLastIndex(isCustomers)
      const question = history.events[asked]
      if (!isMessage(event) || event.author.kind !== 'assistant' || !isMessage(question)) return []
      const card = history.events.slice(i + 1, i + 3).find((next) => next.kind === 'handover')
      const told = { history, event, question, seq: asked + 1, card }
      return [turnOf(told, { id: seeded('trn', question.at, `${history.id} ${i}`), tenant, heardAs })]
    }),
  )
}

type Event = History['events'][number]
type Said = Extract<Event, { kind: 'message' }>
const isMessage = (event: Event | undefined): event is Said => event?.kind === 'message'

interface Turned {
  readonly history: History
  readonly event: Said
  readonly question: Said
  readonly seq: number
  readonly card: Event | undefined
}

function turnOf(
  { history, event, question, seq, card }: Turned,
  { id, tenant, heardAs }: { id: string; tenant: string; heardAs: (text: string) => string },
): TurnRow {
  const source = event.sources?.[0]
  const asks = (event.choices?.length ?? 0) > 0 && source === undefined
  return {
    ...{ tenant_id: tenant, id, attempts: 1, lease: null, lease_until: null, engagement: 1, task: null },
    ...{ conversation_id: history.id, customer_id: history.customer.id, heard_from: seq, heard_seq: seq },
    ...{ intent: heardAs(question.text), knew: !reasonOf(card)?.startsWith('unknown') },
    state: card ? 'handed-over' : asks ? 'asked' : 'answered',
    reason: reasonOf(card),
    steps: source ? [{ tool: 'search-articles', input: { words: question.text }, found: 1 }] : [],
    ...{ cost: source ? 3 : 1, heard_by: 'shipped', heard_at: question.at, ended_at: event.at },
  }
}

const isCustomers = (event: Event): boolean => event.kind === 'message' && event.author.kind === 'customer'

const REASONS = [
  'asked-for-person',
  'angry',
  'anxious-twice',
  'unknown',
  'unknown-twice',
  'no-right',
] as const

const reasonOf = (card: Event | undefined): TurnRow['reason'] =>
  card?.kind === 'handover' ? (REASONS.find((one) => one === card.card.reason) ?? 'no-right') : null
