// Watching over what is published: a changed product, a changed policy or a review day that passed raises an alarm, a person settles it.
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { type FactChange, ProductChanged, type Wording } from '../catalogue/contract.ts'
import { concerning, mergedChanges, nextReview, reviewDue } from './alarm.ts'
import * as alarmStore from './alarm-store.ts'
import type { Alarm } from './contract.ts'
import type { AlarmRead, ArticleRead } from './rows.ts'
import { alarmShown } from './shown.ts'
import * as store from './store.ts'

export const REVIEW_JOB = 'knowledge.review'

interface Reason {
  readonly cause: 'product' | 'policy' | 'review'
  readonly about: string
  readonly aboutName: Wording
  readonly changes: readonly FactChange[]
}

/** One open alarm for each article and cause: a second change joins the first. */
async function raise(ctx: Ctx, article: string, reason: Reason): Promise<void> {
  const open = await alarmStore.openAlarms(ctx, [article])
  const same = open.find((alarm) => alarm.cause === reason.cause && alarm.about === reason.about)
  if (same && reason.cause === 'review') return
  if (same) return join(ctx, same, reason.changes)
  const id = make('alm', ctx.now)
  const { cause, about, aboutName, changes } = reason
  await alarmStore.insertAlarm(ctx, {
    id,
    article_id: article,
    cause,
    about,
    about_name: aboutName,
    changes: [...changes],
  })
  await store.nextEdition(ctx)
  await ctx.tell('knowledge.alarm.raised', { alarm: id, article, cause, about }, { topic: article })
}

/** When everything came back to what the article says, there is nothing left to look at. */
async function join(ctx: Ctx, alarm: AlarmRead, changes: readonly FactChange[]): Promise<void> {
  const merged = mergedChanges(alarm.changes, changes)
  await alarmStore.setChanges(ctx, alarm.id, merged)
  if (merged.length > 0) return
  await alarmStore.settleAlarms(ctx, [alarm.id], 'still-right')
  await store.nextEdition(ctx)
  await ctx.tell(
    'knowledge.alarm.settled',
    { alarm: alarm.id, article: alarm.article_id, verdict: 'still-right' },
    { topic: alarm.article_id },
  )
}

/** Hears catalogue.product.changed. */
export async function productChanged(ctx: Ctx, told: unknown): Promise<void> {
  const { code, name, changes } = ProductChanged.parse(told)
  const formerly = changes.find((change) => change.fact === 'code')?.old?.zh
  for (const known of new Set([code, formerly ?? code]))
    for (const { article, mention } of await store.dependents(ctx, 'product', known)) {
      const mine = mention.kind === 'product' ? concerning(mention, changes) : []
      if (mine.length > 0)
        await raise(ctx, article, { cause: 'product', about: code, aboutName: name, changes: mine })
    }
}

/** A policy has changed in this very transaction. */
export async function policyChanged(
  ctx: Ctx,
  key: string,
  name: Wording,
  changes: readonly FactChange[],
): Promise<void> {
  for (const { article } of await store.dependents(ctx, 'policy', key))
    await raise(ctx, article, { cause: 'policy', about: key, aboutName: name, changes })
}

export async function raiseReview(ctx: Ctx, article: string, reviewOn: string): Promise<void> {
  await raise(ctx, article, {
    cause: 'review',
    about: reviewOn,
    aboutName: { zh: `复核日 ${daySaid(reviewOn, 'zh-CN')}`, en: `Review day ${daySaid(reviewOn, 'en-GB')}` },
    changes: [],
  })
}

/** '2026-11-22' -> 2026年11月22日, 22 November 2026. */
const daySaid = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** The timer of a review day; a day that was moved meanwhile has a timer of its own. */
export async function reviewTime(ctx: Ctx, data: { article?: unknown }): Promise<void> {
  const row = typeof data.article === 'string' ? await store.article(ctx, data.article) : undefined
  if (!row || row.published_number === null) return
  if (reviewDue(row.review_on, dayIn(ctx.zone, ctx.now))) await raiseReview(ctx, row.id, row.review_on)
}

/** "Still right", said by a person who looked. A review alarm also gets its next day. */
export async function settle(
  ctx: Ctx,
  id: string,
  given: { note?: string | undefined; reviewOn?: string | undefined },
): Promise<Alarm> {
  const alarm = await alarmStore.alarm(ctx, id)
  const row = alarm && (await store.lockedArticle(ctx, alarm.article_id))
  if (!alarm || !row) throw new Refusal('missing', 'knowledge.unknown-alarm')
  if (alarm.settled_at)
    throw new Refusal('conflict', 'knowledge.alarm-settled', { by: alarm.settled_by_name })
  await alarmStore.settleAlarms(ctx, [id], 'still-right', given.note)
  if (alarm.cause === 'review' || given.reviewOn !== undefined) await moveReview(ctx, row, given.reviewOn)
  await store.nextEdition(ctx)
  await ctx.tell(
    'knowledge.alarm.settled',
    { alarm: id, article: row.id, verdict: 'still-right' },
    { topic: row.id },
  )
  await ctx.audit('knowledge.alarm.settle', id, { article: row.id, verdict: 'still-right' })
  const now = await alarmStore.alarm(ctx, id)
  return alarmShown(now ?? alarm, row)
}

async function moveReview(ctx: Ctx, row: ArticleRead, wished: string | undefined): Promise<void> {
  const today = dayIn(ctx.zone, ctx.now)
  const reviewOn = wished ?? nextReview(today)
  if (reviewDue(reviewOn, today)) throw new Refusal('invalid', 'knowledge.review-day-past', { day: reviewOn })
  await store.updateArticle(ctx, row.id, {
    review_on: reviewOn,
    revision: row.revision + 1,
    updated_at: ctx.now,
  })
  await ctx.later(
    REVIEW_JOB,
    { article: row.id, reviewOn },
    { at: startOfDay(ctx.zone, reviewOn), key: `${row.id}:${reviewOn}` },
  )
}
