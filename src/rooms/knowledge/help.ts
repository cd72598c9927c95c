// The help centre as anybody reads it: public and published only, honest about language and age.
import type { z } from 'zod'
import { language as languageOf } from '../../engines/text/index.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Answer, Parts } from '../../kernel/contract.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Words } from '../../kernel/words.ts'
import * as alarmStore from './alarm-store.ts'
import { recordGap } from './ask.ts'
import {
  type HelpItem,
  type helpArticle,
  type helpList,
  type helpSearch,
  type helpShelves,
  type Language,
  SHELVES,
  type voteArticle,
} from './contract.ts'
import { readIn } from './life.ts'
import { leadOf, toHtml } from './markdown.ts'
import * as personStore from './person-store.ts'
import type { Published, Reading } from './reading.ts'
import { helpUrl } from './shown.ts'
import * as store from './store.ts'

type Item = z.infer<typeof HelpItem>

export async function shelves(ctx: Ctx, words: Words, reading: Reading): Promise<Answer<typeof helpShelves>> {
  const all = await reading.articles(ctx, 'public')
  const say = (code: string) => words.say(ctx.language, `knowledge.${code}`)
  return {
    items: SHELVES.flatMap((shelf) => {
      const articles = all.filter((article) => article.shelf === shelf).length
      return articles === 0
        ? []
        : [{ shelf, name: say(`shelf.${shelf}`), about: say(`shelf-about.${shelf}`), articles }]
    }),
  }
}

/** In the order of the shelves; the cursor is a place in that order. */
export async function list(
  ctx: Ctx,
  reading: Reading,
  query: Parts<typeof helpList>['query'],
): Promise<Answer<typeof helpList>> {
  const names = (article: Published) =>
    article.mentions.some((m) => m.kind === 'product' && m.code === query.product)
  const wanted = (await reading.articles(ctx, 'public'))
    .filter((article) => query.shelf === undefined || article.shelf === query.shelf)
    .filter((article) => query.product === undefined || names(article))
    .sort((a, b) => SHELVES.indexOf(a.shelf) - SHELVES.indexOf(b.shelf) || (a.slug < b.slug ? -1 : 1))
  const from = placeOf(query.cursor)
  const end = from + query.limit
  return {
    items: wanted.slice(from, end).flatMap((article) => item(article, ctx.language)),
    ...(end < wanted.length ? { next: String(end) } : {}),
    total: wanted.length,
  }
}

function placeOf(cursor: string | undefined): number {
  const place = Number(cursor ?? 0)
  if (!Number.isSafeInteger(place) || place < 0) throw new Refusal('invalid', 'knowledge.bad-cursor')
  return place
}

function item(article: Published, language: Language): Item[] {
  const read = readIn(article.texts, language)
  if (!read) return []
  const { id, slug, shelf, version, publishedAt } = article
  return [
    {
      id,
      slug,
      shelf,
      version,
      publishedAt,
      title: read.title,
      lead: leadOf(read.body),
      language: read.language,
      url: helpUrl(slug),
    },
  ]
}

async function bySlug(ctx: Ctx, reading: Reading, slug: string): Promise<Published> {
  const article = (await reading.articles(ctx, 'public')).find((one) => one.slug === slug)
  if (!article) throw new Refusal('missing', 'knowledge.unknown', { article: slug })
  return article
}

export async function page(
  ctx: Ctx,
  words: Words,
  reading: Reading,
  slug: string,
): Promise<Answer<typeof helpArticle>> {
  const article = await bySlug(ctx, reading, slug)
  const [shown] = item(article, ctx.language)
  const read = readIn(article.texts, ctx.language)
  if (!shown || !read) throw new Refusal('missing', 'knowledge.unknown', { article: slug })
  const otherLanguage = read.language !== ctx.language
  const changedBelow = article.staleBecause.some((because) => because.cause !== 'review')
  const say = (code: string) => words.say(ctx.language, `knowledge.${code}`)
  const stillRight = await alarmStore.lastStillRight(ctx, article.id)
  const looked = new Date(Math.max(new Date(article.publishedAt).getTime(), stillRight?.getTime() ?? 0))
  const row = await store.article(ctx, article.id)
  return {
    ...shown,
    html: toHtml(read.body),
    asked: ctx.language,
    otherLanguage,
    ...(otherLanguage ? { otherLanguageSentence: say('only-other-language') } : {}),
    reviewedOn: dayIn(ctx.zone, looked),
    mayBeStale: changedBelow,
    ...(changedBelow ? { staleSentence: say('being-checked') } : {}),
    votes: { helpful: row?.helpful ?? 0, notHelpful: row?.not_helpful ?? 0 },
    related: related(await reading.articles(ctx, 'public'), article).flatMap((other) =>
      item(other, ctx.language),
    ),
  }
}

/** What shares a product or a policy first, then the same shelf. */
function related(all: readonly Published[], article: Published): Published[] {
  const keys = new Set(article.mentions.map(keyOf))
  const near = (other: Published) =>
    other.mentions.filter((m) => keys.has(keyOf(m))).length * 2 + Number(other.shelf === article.shelf)
  return all
    .filter((other) => other.id !== article.id && near(other) > 0)
    .sort((a, b) => near(b) - near(a) || (a.slug < b.slug ? -1 : 1))
    .slice(0, 4)
}

const keyOf = (mention: Published['mentions'][number]) =>
  `${mention.kind} ${mention.kind === 'product' ? mention.code : mention.key}`

export async function search(
  ctx: Ctx,
  reading: Reading,
  { q, finished, limit }: Parts<typeof helpSearch>['query'],
): Promise<Answer<typeof helpSearch>> {
  const { hits, answered } = await reading.search(ctx, {
    words: q,
    reader: 'public',
    language: ctx.language,
    limit,
  })
  const known = new Map((await reading.articles(ctx, 'public')).map((article) => [article.id, article]))
  const items = hits.flatMap(({ article, snippet, score }) => {
    const found = known.get(article)
    return found ? item(found, ctx.language).map((shown) => ({ ...shown, snippet, score })) : []
  })
  // Half a word typed is no question yet; only what somebody finished asking counts.
  if (finished && !answered && /\p{L}.*\p{L}/u.test(q))
    await recordGap(ctx, { question: q, language: languageOf(q, ctx.language), source: 'help' })
  return { items, total: items.length, answered }
}

const MOST_VOTES_AN_HOUR = 30

export async function vote(
  ctx: Ctx,
  reading: Reading,
  slug: string,
  given: { helpful: boolean; note?: string | undefined },
): Promise<Answer<typeof voteArticle>> {
  const article = await bySlug(ctx, reading, slug)
  const hourAgo = new Date(ctx.now.getTime() - 3600_000)
  if ((await personStore.votesSince(ctx, ctx.actor.id, hourAgo)) >= MOST_VOTES_AN_HOUR)
    throw new Refusal('too-many', 'knowledge.too-many-votes')
  await personStore.putVote(ctx, {
    article_id: article.id,
    visitor_id: ctx.actor.id,
    customer_id: ctx.actor.id,
    identity_id: ctx.actor.identity ?? null,
    helpful: given.helpful,
    note: given.note?.trim() || null,
  })
  const votes = await personStore.countVotes(ctx, article.id)
  await ctx.tell(
    'knowledge.article.voted',
    { article: article.id, helpful: given.helpful },
    { topic: article.id },
  )
  return { helpful: votes.helpful, notHelpful: votes.not_helpful }
}
