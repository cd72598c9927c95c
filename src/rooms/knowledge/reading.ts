// What readers may be told, ready for searching: published articles cut into passages and ranked, built anew when the edition grew.
import {
  buildIndex,
  confidenceOf,
  GENERAL,
  type Index,
  question,
  search as rank,
  type Scored,
} from '../../engines/rank/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import * as alarmStore from './alarm-store.ts'
import type { Audience, Language, Mention, Shelf, Texts } from './contract.ts'
import { LANGUAGES, languagesOf, readIn } from './life.ts'
import { pieces, toPlain } from './markdown.ts'
import * as postingStore from './posting-store.ts'
import { rankedText } from './postings.ts'
import { helpUrl } from './shown.ts'
import { snippet } from './snippet.ts'
import * as store from './store.ts'

/** Readers: the open help centre, an answer to a customer, a colleague. */
export type Reader = 'public' | 'customer' | 'staff'
const MAY_READ: Readonly<Record<Reader, ReadonlySet<Audience>>> = {
  public: new Set(['public']),
  customer: new Set(['public', 'assistant']),
  staff: new Set(['public', 'assistant', 'staff']),
}

/** A published article as readers know it. */
export interface Published {
  id: string
  slug: string
  version: number
  shelf: Shelf
  audience: Audience
  texts: Texts
  plain: Partial<Record<Language, string>>
  publishedAt: string
  mentions: Mention[]
  staleBecause: { cause: 'product' | 'policy' | 'review'; about: string }[]
}

/** A citable piece of a published article: one heading with its text, Markdown taken out. */
export interface Passage {
  /** `${article}@${version}#${n}.${language}` */
  id: string
  article: string
  slug: string
  version: number
  language: Language
  shelf: Shelf
  audience: Audience
  title: string
  heading: string
  text: string
  /** Where a customer can read it; only public articles have a page. */
  url: string
  /** Some fact or policy below it has changed, or its review day passed, and nobody has looked yet. */
  stale: boolean
  staleBecause: { cause: 'product' | 'policy' | 'review'; about: string }[]
  mentions: Mention[]
}

/** A found article; `score` only orders the hits of one search. */
export interface Hit {
  article: string
  slug: string
  version: number
  language: Language
  title: string
  snippet: string
  url: string
  stale: boolean
  score: number
}

interface Library {
  edition: number
  articles: readonly Published[]
  indexes: Map<Reader, Index>
}

/** Libraries of the shops that were read last; a small shop's is a few hundred kilobytes. */
const MOST_LIBRARIES = 64

/** What a search found; `answered` is false when the hits are only near. */
export interface Searched {
  hits: Hit[]
  answered: boolean
}

export interface Reading {
  articles(ctx: Ctx, reader: Reader): Promise<Published[]>
  passages(
    ctx: Ctx,
    reader: Reader,
    wanted: { language?: Language | undefined; article?: string | undefined },
  ): Promise<Passage[]>
  search(
    ctx: Ctx,
    wanted: { words: string; reader: Reader; language: Language; limit: number },
  ): Promise<Searched>
}

export function openReading(): Reading {
  const libraries = new Map<string, Library>()

  async function library(ctx: Ctx): Promise<Library> {
    const edition = await store.edition(ctx)
    const known = libraries.get(ctx.tenant)
    if (known?.edition === edition) return known
    const built: Library = { edition, articles: await published(ctx), indexes: new Map() }
    libraries.delete(ctx.tenant)
    libraries.set(ctx.tenant, built)
    const oldest = libraries.keys().next().value
    if (libraries.size > MOST_LIBRARIES && oldest !== undefined) libraries.delete(oldest)
    return built
  }

  const readable = (shelf: Library, reader: Reader) =>
    shelf.articles.filter((article) => MAY_READ[reader].has(article.audience))

  function indexOf(shelf: Library, reader: Reader): Index {
    const known = shelf.indexes.get(reader)
    if (known) return known
    const built = buildIndex(
      readable(shelf, reader).map(({ id, texts, plain }) => rankedText(id, texts, plain)),
    )
    shelf.indexes.set(reader, built)
    return built
  }

  return {
    articles: async (ctx, reader) => readable(await library(ctx), reader),
    async passages(ctx, reader, { language, article }) {
      const wanted = readable(await library(ctx), reader).filter(
        (one) => article === undefined || one.id === article,
      )
      return wanted.flatMap((one) =>
        LANGUAGES.filter((l) => language === undefined || l === language).flatMap((l) => passagesOf(one, l)),
      )
    },
    async search(ctx, wanted) {
      const many = await postingStore.rankedCount(ctx)
      const found = many > 0 ? await rankedInStore(ctx, wanted, many) : await rankedHere(ctx, wanted)
      // No word of a question in common but its smallest: showing that would be guessing.
      const good = found.hits.filter((hit) => hit.coverage >= LEAST_COVERAGE).slice(0, wanted.limit)
      const hits = good.flatMap(({ id, score }) => {
        const article = found.articles.get(id)
        const read = article && hitOf(article, wanted.words, wanted.language)
        return read ? [{ ...read, score: Math.round(score * 100) / 100 }] : []
      })
      return { hits, answered: found.answer && hits.length > 0 }
    },
  }

  async function rankedHere(ctx: Ctx, { words, reader, limit }: Wanted): Promise<RankedArticles> {
    const shelf = await library(ctx)
    const { hits, answer } = rank(indexOf(shelf, reader), words, limit)
    return { hits, answer, articles: new Map(shelf.articles.map((article) => [article.id, article])) }
  }
}

interface Wanted {
  words: string
  reader: Reader
  language: Language
  limit: number
}

interface RankedArticles {
  hits: readonly Scored[]
  answer: boolean
  articles: ReadonlyMap<string, Published>
}

/** A large library is ranked where its postings are; only what is shown is read. */
async function rankedInStore(
  ctx: Ctx,
  { words, reader, limit }: Wanted,
  many: number,
): Promise<RankedArticles> {
  const wanted = { audiences: [...MAY_READ[reader]], limit: Math.max(2, limit) }
  const hits = await postingStore.rankedBy(ctx, question(words, GENERAL), wanted)
  const articles = await published(
    ctx,
    hits.map(({ id }) => id),
  )
  const answer = confidenceOf(hits, GENERAL, many) >= 0.5
  return { hits, answer, articles: new Map(articles.map((article) => [article.id, article])) }
}

/** A hit holds at least this share of what a question says. */
const LEAST_COVERAGE = 0.25

/** @param only these articles; all when not said */
async function published(ctx: Ctx, only?: readonly string[]): Promise<Published[]> {
  const rows = await store.publishedArticles(ctx, only)
  const ids = rows.map((row) => row.id)
  const mentions = await store.mentionsOf(ctx, ids)
  const alarms = await alarmStore.openAlarms(ctx, ids)
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    version: row.published_number ?? 0,
    shelf: row.shelf,
    audience: row.audience,
    texts: row.texts,
    plain: Object.fromEntries(
      languagesOf(row.texts).map((language) => [language, toPlain(row.texts[language]?.body ?? '')]),
    ),
    publishedAt: (row.published_at ?? row.updated_at).toISOString(),
    mentions: mentions.get(row.id) ?? [],
    staleBecause: alarms
      .filter((alarm) => alarm.article_id === row.id)
      .map(({ cause, about }) => ({ cause, about })),
  }))
}

function passagesOf(article: Published, language: Language): Passage[] {
  const text = article.texts[language]
  if (!text) return []
  return pieces(text.body).map((piece, n) => ({
    id: `${article.id}@${article.version}#${n}.${language}`,
    article: article.id,
    slug: article.slug,
    version: article.version,
    language,
    shelf: article.shelf,
    audience: article.audience,
    title: text.title,
    heading: piece.heading,
    text: piece.text,
    url: article.audience === 'public' ? helpUrl(article.slug) : '',
    stale: article.staleBecause.length > 0,
    staleBecause: article.staleBecause,
    mentions: article.mentions,
  }))
}

function hitOf(article: Published, words: string, language: Language): Omit<Hit, 'score'> | undefined {
  const read = readIn(article.texts, language)
  if (!read) return undefined
  return {
    article: article.id,
    slug: article.slug,
    version: article.version,
    language: read.language,
    title: read.title,
    snippet: snippet(article.plain[read.language] ?? '', words),
    url: article.audience === 'public' ? helpUrl(article.slug) : '',
    stale: article.staleBecause.length > 0,
  }
}
