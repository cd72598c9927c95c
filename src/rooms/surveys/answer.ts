/** Answering: once, changeable for a day; a low mark becomes work and stands in the thread. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { reopened, tell, wishes, wordsFor } from './ask.ts'
import type { Answering, OwnSurvey } from './contract.ts'
import { ownShape, type Room } from './room.ts'
import * as store from './store.ts'
import { isLow, markIn, mayAnswer, wrongMark } from './survey.ts'

export async function openFor(
  room: Room,
  ctx: Ctx,
  customerId: string,
  conversationId: string,
): Promise<OwnSurvey | null> {
  const row = await store.newestOf(ctx, conversationId)
  if (!row || row.customerId !== customerId || mayAnswer(row, ctx.now) !== 'yes') return null
  return ownShape(row, await wordsFor(room, ctx))
}

/** @throws Refusal surveys.unknown, also when it is somebody else's */
export async function own(room: Room, ctx: Ctx, customerId: string, id: string): Promise<OwnSurvey> {
  const row = await store.lock(ctx, id)
  if (!row || row.customerId !== customerId) throw new Refusal('missing', 'surveys.unknown')
  const may = mayAnswer(row, ctx.now)
  if (may === 'over') throw new Refusal('gone', 'surveys.over')
  return ownShape(row, await wordsFor(room, ctx))
}

export async function answer(
  room: Room,
  ctx: Ctx,
  customerId: string,
  id: string,
  given: Answering,
): Promise<OwnSurvey> {
  const row = await store.lock(ctx, id)
  if (!row || row.customerId !== customerId) throw new Refusal('missing', 'surveys.unknown')
  const may = mayAnswer(row, ctx.now)
  if (may !== 'yes') throw new Refusal('gone', `surveys.${may}`)
  const wrong = wrongMark(row.questions, given.marks)
  if (wrong) throw new Refusal('invalid', 'surveys.mark-wrong', { question: wrong })
  if (Object.keys(given.marks).length === 0) throw new Refusal('invalid', 'surveys.empty')
  const next = await answered(room, ctx, row, given)
  await store.save(ctx, next)
  await tell(ctx, 'answered', next)
  return ownShape(next, await wordsFor(room, ctx))
}

/** The matter is open again: a mark that was written instead of tapped is the answer, anything else takes the question back. */
export async function writtenAgain(room: Room, ctx: Ctx, conversationId: string): Promise<void> {
  const live = await store.liveOf(ctx, conversationId)
  const row = live && (await store.lock(ctx, live.id))
  const given = row?.state === 'asked' ? markIn(await newestWords(room, ctx, conversationId)) : null
  if (!row || !given || mayAnswer(row, ctx.now) !== 'yes' || wrongMark(row.questions, given.marks))
    return reopened(ctx, conversationId)
  const next = await answered(room, ctx, row, given)
  await store.save(ctx, next)
  await tell(ctx, 'answered', next)
}

async function newestWords({ conversations }: Room, ctx: Ctx, conversationId: string): Promise<string> {
  const { lastCustomerSeq = 0 } = (await conversations.ground(ctx, conversationId)) ?? {}
  const [said] = await conversations.eventsSince(ctx, conversationId, Math.max(0, lastCustomerSeq - 1), 1)
  return said?.kind === 'message' && said.author.kind === 'customer' ? said.text : ''
}

async function answered(room: Room, ctx: Ctx, row: store.Row, given: Answering): Promise<store.Row> {
  const low = isLow(given.marks, await wishes(ctx))
  const next: store.Row = {
    ...row,
    state: 'answered',
    satisfaction: given.marks.satisfaction ?? null,
    effort: given.marks.effort ?? null,
    recommendation: given.marks.recommendation ?? null,
    comment: given.comment.trim(),
    answeredAt: row.answeredAt ?? ctx.now,
    changedAt: ctx.now,
    low,
  }
  // A second thought does not open a second piece of work; what was opened stays with whoever has it.
  if (!low || row.low) return next
  return { ...next, workId: (await becomeWork(room, ctx, next)) ?? row.workId }
}

async function becomeWork(room: Room, ctx: Ctx, row: store.Row): Promise<string | null> {
  const { satisfaction, comment, customerId, conversationId, id: surveyId } = row
  if (satisfaction === null) return null
  const { words } = room.house
  const { language } = await room.shop(ctx.tenant)
  const shop = (code: string) => words.say(language, `surveys.${code}`, { satisfaction, comment })
  await asHouse(ctx, (house) =>
    room.conversations.note(house, conversationId, { text: shop(comment ? 'low-said' : 'low') }),
  )
  return (
    row.workId ??
    room.openWork(ctx, { title: shop('low'), customerId, conversationId, surveyId, satisfaction })
  )
}

/** The note is the house's, not the customer's: he answered a question, he wrote no note. */
function asHouse<T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return run({ ...ctx, actor: { kind: 'system', id: 'anju', name: '', permissions: ctx.actor.permissions } })
}
