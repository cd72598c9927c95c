// Writing an article: begin, change its cover, draft the next version, publish, restore, withdraw. Each save names the revision it saw.
import { normalise, storedGrams } from '../../engines/text/index.ts'
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { nextReview, reviewDue } from './alarm.ts'
import * as alarmStore from './alarm-store.ts'
import type { Article, Cover, Texts } from './contract.ts'
import { LANGUAGES, languagesOf, sameTexts } from './life.ts'
import { postLater } from './postings.ts'
import type { AlarmRead, ArticleRead, VersionRead } from './rows.ts'
import { articleShown } from './shown.ts'
import * as store from './store.ts'
import { REVIEW_JOB, raiseReview } from './watch.ts'

const NO_GRAMS = { words: '', title: '' }

export async function begin(
  ctx: Ctx,
  draft: { cover: Cover; texts: Texts; note?: string | undefined },
): Promise<Article> {
  const { cover, texts, note } = draft
  refuseEmpty(texts)
  if (await store.articleBySlug(ctx, cover.slug))
    throw new Refusal('conflict', 'knowledge.slug-taken', { slug: cover.slug })
  const id = make('art', ctx.now)
  await store.insertArticle(ctx, {
    id,
    ...coverRow(cover),
    ...NO_GRAMS,
    state: 'draft',
    revision: 1,
    published_number: null,
    draft_number: 1,
    languages: languagesOf(texts),
    created_at: ctx.now,
    updated_at: ctx.now,
  })
  await store.putVersion(ctx, draftRow(ctx, { article_id: id, number: 1, texts, note }))
  await store.putMentions(ctx, id, cover.mentions)
  await reindex(ctx, id, texts)
  await changed(ctx, id, cover.slug, 'begun')
  return read(ctx, id)
}

function refuseEmpty(texts: Texts): void {
  if (languagesOf(texts).length === 0) throw new Refusal('invalid', 'knowledge.no-language')
}

const coverRow = (cover: Cover) => ({
  slug: cover.slug,
  shelf: cover.shelf,
  audience: cover.audience,
  owner_id: cover.owner.id,
  owner_name: cover.owner.name,
  review_on: cover.reviewOn,
})

function draftRow(
  ctx: Ctx,
  given: {
    article_id: string
    number: number
    texts: Texts
    note?: string | undefined
    restored_from?: number
  },
): Omit<VersionRead, 'tenant_id'> {
  return {
    article_id: given.article_id,
    number: given.number,
    state: 'draft',
    texts: given.texts,
    note: given.note ?? null,
    by_id: ctx.actor.id,
    by_name: ctx.actor.name,
    at: ctx.now,
    published_at: null,
    published_by_id: null,
    published_by_name: null,
    restored_from: given.restored_from ?? null,
  }
}

/** The desk finds an article by its newest words, the draft's where there is one. */
async function reindex(ctx: Ctx, id: string, texts: Texts): Promise<void> {
  const words = normalise(
    LANGUAGES.flatMap((language) => [texts[language]?.title ?? '', texts[language]?.body ?? '']).join(' '),
  )
  await store.updateArticle(ctx, id, {
    words,
    title: texts['zh-CN']?.title ?? texts.en?.title ?? '',
    languages: languagesOf(texts),
    updated_at: ctx.now,
  })
  await store.putGrams(ctx, id, storedGrams(words))
}

/** Readers look again, and a large library's postings follow. */
async function newEdition(ctx: Ctx): Promise<void> {
  await store.nextEdition(ctx)
  await postLater(ctx)
}

async function changed(ctx: Ctx, article: string, slug: string, what: string): Promise<void> {
  await ctx.tell('knowledge.article.changed', { article, slug, what }, { topic: article })
}

/** Locks the article and makes sure that nobody saved since. */
async function held(ctx: Ctx, id: string, revision: number): Promise<ArticleRead> {
  const row = await store.lockedArticle(ctx, id)
  if (!row) throw new Refusal('missing', 'knowledge.unknown', { article: id })
  if (row.revision !== revision)
    throw new Refusal('conflict', 'knowledge.changed-meanwhile', { revision: row.revision })
  return row
}

export async function changeCover(ctx: Ctx, id: string, revision: number, cover: Cover): Promise<Article> {
  const row = await held(ctx, id, revision)
  if (cover.slug !== row.slug && (await store.articleBySlug(ctx, cover.slug)))
    throw new Refusal('conflict', 'knowledge.slug-taken', { slug: cover.slug })
  await store.updateArticle(ctx, id, { ...coverRow(cover), revision: revision + 1, updated_at: ctx.now })
  await store.putMentions(ctx, id, cover.mentions)
  if (row.published_number !== null) {
    await expectReview(ctx, id, cover.reviewOn)
    await newEdition(ctx)
  }
  await ctx.audit('knowledge.article.cover', id, { audience: cover.audience, shelf: cover.shelf })
  await changed(ctx, id, cover.slug, 'cover')
  return read(ctx, id)
}

/** A timer for the review day; a day that is over raises its alarm at once. */
async function expectReview(ctx: Ctx, id: string, reviewOn: string): Promise<void> {
  if (reviewDue(reviewOn, dayIn(ctx.zone, ctx.now))) return raiseReview(ctx, id, reviewOn)
  const soon = { at: startOfDay(ctx.zone, reviewOn), key: `${id}:${reviewOn}` }
  await ctx.later(REVIEW_JOB, { article: id, reviewOn }, soon)
}

export async function saveDraft(
  ctx: Ctx,
  id: string,
  given: { revision: number; texts: Texts; note?: string | undefined; restoredFrom?: number },
): Promise<Article> {
  const row = await held(ctx, id, given.revision)
  refuseEmpty(given.texts)
  const number = row.draft_number ?? (await nextNumber(ctx, id))
  const more = given.restoredFrom === undefined ? {} : { restored_from: given.restoredFrom }
  await store.putVersion(
    ctx,
    draftRow(ctx, { article_id: id, number, texts: given.texts, note: given.note, ...more }),
  )
  await store.updateArticle(ctx, id, { draft_number: number, revision: given.revision + 1 })
  await reindex(ctx, id, given.texts)
  await changed(ctx, id, row.slug, 'draft')
  return read(ctx, id)
}

const nextNumber = async (ctx: Ctx, id: string): Promise<number> =>
  ((await store.versions(ctx, id))[0]?.number ?? 0) + 1

export async function discardDraft(ctx: Ctx, id: string): Promise<Article> {
  const row = await store.lockedArticle(ctx, id)
  if (!row) throw new Refusal('missing', 'knowledge.unknown', { article: id })
  if (row.draft_number === null) return read(ctx, id)
  const published =
    row.published_number === null ? undefined : await store.version(ctx, id, row.published_number)
  if (!published) throw new Refusal('conflict', 'knowledge.only-draft')
  await store.removeVersion(ctx, id, row.draft_number)
  await store.updateArticle(ctx, id, { draft_number: null, revision: row.revision + 1 })
  await reindex(ctx, id, published.texts)
  await changed(ctx, id, row.slug, 'draft')
  return read(ctx, id)
}

export interface Publishing {
  revision: number
  note?: string | undefined
  reviewOn?: string | undefined
  /** Alarms that the new version answers; all open ones when not said. */
  settles?: readonly string[] | undefined
}

export async function publish(ctx: Ctx, id: string, given: Publishing): Promise<Article> {
  const row = await held(ctx, id, given.revision)
  const draft = row.draft_number === null ? undefined : await store.version(ctx, id, row.draft_number)
  if (!draft) throw new Refusal('conflict', 'knowledge.nothing-to-publish')
  const last = row.published_number === null ? undefined : await store.version(ctx, id, row.published_number)
  if (last && sameTexts(last.texts, draft.texts)) throw new Refusal('conflict', 'knowledge.nothing-new')
  if (last) await store.putVersion(ctx, { ...last, state: 'replaced' })
  const by = { published_at: ctx.now, published_by_id: ctx.actor.id, published_by_name: ctx.actor.name }
  await store.putVersion(ctx, { ...draft, state: 'published', note: given.note ?? draft.note, ...by })
  const settled = await settleBy(ctx, id, given)
  const reviewOn = given.reviewOn ?? renewed(ctx, row.review_on, settled)
  await store.updateArticle(ctx, id, {
    state: 'published',
    published_number: draft.number,
    draft_number: null,
    revision: given.revision + 1,
    review_on: reviewOn,
    updated_at: ctx.now,
  })
  await expectReview(ctx, id, reviewOn)
  await newEdition(ctx)
  const facts = {
    article: id,
    slug: row.slug,
    version: draft.number,
    languages: languagesOf(draft.texts),
    audience: row.audience,
  }
  await ctx.tell('knowledge.article.published', facts, { topic: id })
  await ctx.audit('knowledge.article.publish', id, { version: draft.number })
  return read(ctx, id)
}

/** A new version settles the alarms it answers; among them a due review asks for the next review day. */
async function settleBy(ctx: Ctx, id: string, given: Publishing): Promise<AlarmRead[]> {
  const open = await alarmStore.openAlarms(ctx, [id])
  const settled = open.filter((alarm) => given.settles === undefined || given.settles.includes(alarm.id))
  await alarmStore.settleAlarms(
    ctx,
    settled.map((alarm) => alarm.id),
    'new-version',
    given.note,
  )
  return settled
}

function renewed(ctx: Ctx, reviewOn: string, settled: readonly AlarmRead[]): string {
  return settled.some((alarm) => alarm.cause === 'review') ? nextReview(dayIn(ctx.zone, ctx.now)) : reviewOn
}

export async function withdraw(ctx: Ctx, id: string): Promise<Article> {
  const row = await store.lockedArticle(ctx, id)
  if (!row) throw new Refusal('missing', 'knowledge.unknown', { article: id })
  const last = row.published_number === null ? undefined : await store.version(ctx, id, row.published_number)
  if (!last) throw new Refusal('conflict', 'knowledge.not-published')
  await store.putVersion(ctx, { ...last, state: 'withdrawn' })
  await alarmStore.settleAlarms(
    ctx,
    (await alarmStore.openAlarms(ctx, [id])).map((alarm) => alarm.id),
    'withdrawn',
  )
  await store.updateArticle(ctx, id, {
    state: 'withdrawn',
    published_number: null,
    revision: row.revision + 1,
    updated_at: ctx.now,
  })
  await newEdition(ctx)
  await ctx.audit('knowledge.article.withdraw', id, { version: last.number })
  await changed(ctx, id, row.slug, 'withdrawn')
  return read(ctx, id)
}

/** An earlier version becomes the draft of the next one; nothing is published by it. */
export async function restore(ctx: Ctx, id: string, number: number, revision: number): Promise<Article> {
  const earlier = await store.version(ctx, id, number)
  if (!earlier) throw new Refusal('missing', 'knowledge.no-version', { number })
  return saveDraft(ctx, id, { revision, texts: earlier.texts, restoredFrom: number })
}

export async function find(ctx: Ctx, id: string): Promise<Article | null> {
  const row = await store.article(ctx, id)
  if (!row) return null
  const of = async (number: number | null) =>
    number === null ? undefined : await store.version(ctx, id, number)
  // A withdrawn article without a draft still shows its last words to whoever works on it.
  const published =
    (await of(row.published_number)) ??
    (row.draft_number === null ? (await store.versions(ctx, id))[0] : undefined)
  const draft = await of(row.draft_number)
  const mentions = (await store.mentionsOf(ctx, [id])).get(id) ?? []
  const alarms = await alarmStore.openAlarms(ctx, [id])
  return articleShown({ row, published, draft, mentions, alarms })
}

export async function read(ctx: Ctx, id: string): Promise<Article> {
  const article = await find(ctx, id)
  if (!article) throw new Refusal('missing', 'knowledge.unknown', { article: id })
  return article
}
