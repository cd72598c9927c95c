/** Stored turns again, as the assistant would take them now: what it would say otherwise, and nothing is said. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import type { ConversationEvent } from '../../conversations/contract.ts'
import type { HearingModel, HearingModels } from '../learning/hearing-model.ts'
import * as kept from '../learning/store.ts'
import * as store from '../store.ts'
import type { Thought } from '../thought.ts'
import type { Room } from '../turns.ts'
import { hearing } from '../understanding/hearing.ts'
import type { Came, CheckResult, ReplayLine, ReplayResult, ReplayWish } from './contract.ts'
import { rehearse } from './rehearse.ts'
import * as turns from './store.ts'
import { heardAlone, modelFor, readsBy } from './trial.ts'
import { withoutTrace } from './without-trace.ts'

const SHOWN = 100
const LOOKS_BACK = 120
/** So often is the run's place written down. */
const TOLD_EACH = 10

export type Progress = (done: number, total: number) => Promise<void>
const quietly: Progress = () => Promise.resolve()

export async function replay(
  room: Room,
  models: HearingModels,
  who: Who,
  wish: ReplayWish,
  progress = quietly,
): Promise<ReplayResult> {
  const stored = await room.house.transact(who, (ctx) => turns.sample(ctx, wish))
  const lines: ReplayLine[] = []
  let left = 0
  for (const [i, turn] of stored.entries()) {
    const line = await withoutTrace(room.house, who, (ctx) => again(room, models, ctx, { turn, wish })).catch(
      (error: unknown) => {
        room.house.log.warn({ err: error, turn: turn.id }, 'assistant.replay')
        return null
      },
    )
    if (line) lines.push(line)
    else left += 1
    if (i % TOLD_EACH === TOLD_EACH - 1) await progress(i + 1, stored.length)
  }
  await progress(stored.length, stored.length)
  return resultOf(lines, left)
}

export function resultOf(lines: readonly ReplayLine[], left: number): ReplayResult {
  const differing = lines.filter(({ differs }) => differs.length > 0)
  const kinds = Map.groupBy(lines, ({ was, now }) => `${was.kind} ${now.kind}`)
  return {
    turns: lines.length + left,
    same: lines.length - differing.length,
    left,
    kinds: [...kinds.values()]
      .flatMap((some) =>
        some[0] ? [{ was: some[0].was.kind, now: some[0].now.kind, turns: some.length }] : [],
      )
      .sort((a, b) => b.turns - a.turns),
    items: differing.slice(0, SHOWN),
  }
}

async function again(
  room: Room,
  models: HearingModels,
  ctx: Ctx,
  { turn, wish }: { turn: turns.StoredTurn; wish: ReplayWish },
): Promise<ReplayLine | null> {
  const model = await modelFor(models, ctx, wish.version)
  const matter = await room.conversations.ground(ctx, turn.conversation_id)
  if (!matter) return null
  const since = Math.max(0, turn.heard_seq - LOOKS_BACK)
  const all = await room.conversations.eventsSince(ctx, turn.conversation_id, since)
  const log = all.filter((event) => event.seq <= turn.heard_seq)
  const engaged = log.findLast(
    (event) =>
      event.kind === 'holder' && event.holder === 'assistant' && event.engagement === turn.engagement,
  )
  const span = {
    from: turn.heard_from,
    to: turn.heard_seq,
    engagedFrom: Math.max(0, (engaged?.seq ?? 0) - 2),
  }
  const heard = hearing(log, span, matter.language, readsBy(model, ctx))
  if (heard.text === '' && heard.files === 0) return null
  const { thought } = await rehearse(room, ctx, {
    scene: { heard, past: await turns.pastOf(ctx, turn), page: matter.context },
    asker: { customerId: matter.customerId, verified: turn.verified },
    settings: await store.settings(ctx),
    model,
    without: wish.without,
  })
  const was = wasOf(turn, all)
  const now = cameOf(thought)
  return {
    turn: turn.id,
    conversationId: turn.conversation_id,
    words: heard.text.slice(0, 200),
    ...{ was, now, differs: differences(was, now) },
  }
}

const KINDS = { answered: 'answer', asked: 'ask', 'handed-over': 'hand-over' } as const

function wasOf(turn: turns.StoredTurn, log: readonly ConversationEvent[]): Came {
  const said = log.find(
    (event) => event.kind === 'message' && event.author.kind === 'assistant' && event.seq > turn.heard_seq,
  )
  const source = said?.kind === 'message' ? said.sources[0] : undefined
  const kind = KINDS[turn.state]
  return {
    kind,
    intent: turn.intent,
    article: kind === 'answer' ? (source?.id ?? null) : null,
    title: kind === 'answer' ? (source?.title ?? null) : null,
    reason: kind === 'hand-over' ? turn.reason : null,
  }
}

function cameOf(thought: Thought): Came {
  const source = thought.kind === 'answer' ? thought.draft.sources[0] : undefined
  return {
    kind: thought.kind,
    intent: thought.intent,
    article: source?.id ?? null,
    title: source?.title ?? null,
    reason: thought.kind === 'hand-over' ? thought.reason : null,
  }
}

export function differences(was: Came, now: Came): ReplayLine['differs'] {
  return [
    ...(was.kind === now.kind ? [] : ['kind' as const]),
    ...(was.intent === now.intent ? [] : ['intent' as const]),
    ...(was.article === now.article ? [] : ['article' as const]),
  ]
}

/** The shop's own questions, each right when the want and the article are as it says. */
export async function check(
  room: Room,
  models: HearingModels,
  who: Who,
  wish: ReplayWish,
  progress = quietly,
): Promise<CheckResult> {
  const questions = await room.house.transact(who, kept.questions)
  const items: CheckResult['items'] = []
  for (const question of questions) {
    const came = await withoutTrace(room.house, who, async (ctx) => {
      const model: HearingModel = await modelFor(models, ctx, wish.version)
      const heard = heardAlone(question.words, { ...ctx, language: question.language }, model)
      const { thought } = await rehearse(room, ctx, {
        scene: { heard, past: [], page: null },
        asker: { customerId: '', verified: false },
        settings: await store.settings(ctx),
        model,
        without: wish.without,
      })
      return cameOf(thought)
    })
    const wants = { intent: question.intent, article: question.article_id }
    const right =
      (wants.intent === null || wants.intent === came.intent) &&
      (wants.article === null || wants.article === came.article)
    items.push({ question: question.id, words: question.words, wants, came, right })
    await progress(items.length, questions.length)
  }
  return { of: items.length, right: items.filter((one) => one.right).length, items }
}
