/** Asking: planned when a matter is solved, looked at again when the delay is over, taken back when it opens again. */
import type { Ctx } from '../../kernel/ctx.ts'
import { make } from '../../kernel/ids.ts'
import type { LeftBecause, Settings, SurveyTold } from './contract.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'
import { askAt, expiresAt, OUR_WISHES, questionsFor, reasonToLeave, SURVEY } from './survey.ts'

export const ASK = 'surveys.ask'
export const LAPSE = 'surveys.lapse'

/** The whole of the settings, whatever an older program wrote. */
export async function wishes(ctx: Ctx): Promise<Settings> {
  return { ...OUR_WISHES, ...(await store.settings(ctx)) }
}

/** Plans a survey for a solved matter. Heard twice or raced, one live survey is there. */
export async function plan(
  room: Room,
  ctx: Ctx,
  conversationId: string,
  wish: { now?: boolean } = {},
): Promise<string | null> {
  const settings = await wishes(ctx)
  const ground = await room.conversations.ground(ctx, conversationId)
  if (ground?.state !== 'solved' || ground.customerId === 'forgotten') return null
  const questions = questionsFor(`${conversationId}:${ground.lastCustomerSeq}`, settings)
  if (questions.length === 0) return null
  const row = await room.conversations.row(ctx, conversationId)
  const solvedAt = row.solvedAt ? new Date(row.solvedAt) : ctx.now
  const at = wish.now ? ctx.now : askAt(solvedAt, settings)
  const id = make('srv', ctx.now)
  const written = await store.insert(ctx, [
    {
      id,
      conversationId,
      customerId: ground.customerId,
      customerName: ground.customerName,
      colleagueId: row.assignee?.id ?? null,
      colleagueName: row.assignee?.name ?? null,
      channel: row.channel.kind,
      language: ground.language,
      state: 'waiting',
      leftBecause: null,
      questions,
      solvedAt,
      askAt: at,
      askedAt: null,
      expiresAt: null,
      satisfaction: null,
      effort: null,
      recommendation: null,
      comment: '',
      answeredAt: null,
      changedAt: null,
      low: false,
      workId: null,
    },
  ])
  if (written === 0) return (await store.liveOf(ctx, conversationId))?.id ?? null
  await ctx.later(ASK, { survey: id }, { ...(at > ctx.now && { at }), key: id })
  return id
}

/** The delay is over: asked, or left for a reason that is kept. */
export async function due(room: Room, ctx: Ctx, id: string): Promise<void> {
  const row = await store.lock(ctx, id)
  if (row?.state !== 'waiting') return
  const settings = await wishes(ctx)
  const ground = await room.conversations.ground(ctx, row.conversationId)
  const because = reasonToLeave(
    {
      now: ctx.now,
      solved: ground?.state === 'solved',
      mood: ground?.mood ?? 'calm',
      customerKnown: ground?.customerId === row.customerId && row.customerId !== 'forgotten',
      optedOut: await store.hasOptedOut(ctx, row.customerId),
      lastAskedAt: await store.lastAsked(ctx, row.customerId),
    },
    settings,
  )
  if (because) return leave(ctx, row, because)
  const expires = expiresAt(ctx.now, settings)
  const asked = { ...row, state: SURVEY.step(row.state, 'ask'), askedAt: ctx.now, expiresAt: expires }
  await store.save(ctx, asked)
  await ctx.later(LAPSE, { survey: id }, { at: expires, key: id })
  await tell(ctx, 'asked', asked)
  if (row.channel === 'mail') await byMail(room, ctx, asked)
}

async function byMail(room: Room, ctx: Ctx, row: store.Row): Promise<void> {
  const url = `${room.house.config.publicUrl}${await linkPath(room, ctx, row)}`
  const { customerId, conversationId, id: surveyId } = row
  const words = await wordsFor(room, ctx, row.language)
  await room.sendByMail(ctx, { customerId, conversationId, surveyId, words, url })
}

/** The path of a signed link that opens this survey and nothing else. */
export async function linkPath(room: Room, ctx: Ctx, row: store.Row): Promise<string> {
  const expires = row.expiresAt ?? ctx.now
  const link = { customerId: row.customerId, purpose: 'survey', subject: row.id, expires }
  return `/s/${await room.customers.linkFor(ctx, link)}`
}

/** What stands above the questions: the shop's own words or ours, in the language of whoever reads. */
export async function wordsFor(room: Room, ctx: Ctx, language = ctx.language): Promise<string> {
  const own = (await wishes(ctx)).words[language].trim()
  return own || room.house.words.say(language, 'surveys.ask')
}

export async function leave(ctx: Ctx, row: store.Row, because: LeftBecause): Promise<void> {
  await store.save(ctx, { ...row, state: SURVEY.step(row.state, 'leave'), leftBecause: because })
}

/** The matter is open again: what was planned or asked about it is taken back. */
export async function reopened(ctx: Ctx, conversationId: string): Promise<void> {
  const row = await store.liveOf(ctx, conversationId)
  if (row) await leave(ctx, row, 'reopened')
}

export async function lapse(ctx: Ctx, id: string): Promise<void> {
  const row = await store.lock(ctx, id)
  if (row?.state === 'asked' && row.expiresAt && row.expiresAt <= ctx.now)
    await store.save(ctx, { ...row, state: SURVEY.step(row.state, 'lapse') })
}

export async function tell(ctx: Ctx, name: 'asked' | 'answered', row: store.Row): Promise<void> {
  const told: SurveyTold = {
    survey: row.id,
    conversationId: row.conversationId,
    customerId: row.customerId,
    ...(row.satisfaction !== null && { satisfaction: row.satisfaction }),
    ...(row.answeredAt && { low: row.low }),
  }
  await ctx.tell(`surveys.${name}`, told, { topic: `conversation:${row.conversationId}` })
}
