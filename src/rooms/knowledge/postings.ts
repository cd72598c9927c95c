// Keeps the postings of a large library: from so many published articles on it is ranked in the database and not in memory.
import {
  confidenceOf,
  counted,
  GENERAL,
  question,
  type RetrieveAnswer,
  type RetrieveRequest,
} from '../../engines/rank/index.ts'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Language, Texts } from './contract.ts'
import { LANGUAGES } from './life.ts'
import { toPlain } from './markdown.ts'
import * as postingStore from './posting-store.ts'
import * as store from './store.ts'

export const POST_JOB = 'knowledge.post'
/** A library of so many articles takes some 100 MB of memory as an index; PostgreSQL ranks it in tens of milliseconds. */
export const MANY_ARTICLES = 2000
const PAGE = 100

/** After everything that readers notice; a small library needs no postings. */
export async function postLater(ctx: Ctx, many = MANY_ARTICLES): Promise<void> {
  if ((await postingStore.publishedCount(ctx)) < many && (await postingStore.rankedCount(ctx)) === 0) return
  await ctx.later(POST_JOB, {}, { key: ctx.requestId })
}

/** Brings the postings up to what is published, a page a transaction. */
export async function post(house: House, who: Who): Promise<void> {
  while (await house.transact(who, postPage)) {
    // One page after the other, so that nobody waits for the whole library.
  }
}

async function postPage(ctx: Ctx): Promise<boolean> {
  const due = await postingStore.unposted(ctx, PAGE)
  const gone = due.filter(({ number }) => number === null).map(({ id }) => id)
  if (gone.length > 0) await postingStore.removePostings(ctx, gone)
  const fresh = due.flatMap(({ id, number, audience }) => (number === null ? [] : [{ id, number, audience }]))
  const texts = await store.versionTexts(
    ctx,
    fresh.map(({ id, number }) => ({ article: id, number })),
  )
  await postingStore.putPostings(
    ctx,
    fresh.map((one) => ({ ...one, counted: counted(rankedText(one.id, texts.get(one.id) ?? {}), GENERAL) })),
  )
  return due.length === PAGE
}

/** Both languages stand in one document, so that a question finds its answer in whichever it was asked. */
export function rankedText(id: string, texts: Texts, plain?: Partial<Record<Language, string>>) {
  const body = (language: Language) => plain?.[language] ?? toPlain(texts[language]?.body ?? '')
  return {
    id,
    text: LANGUAGES.map(body).join('\n'),
    title: LANGUAGES.map((language) => texts[language]?.title ?? '').join(' '),
  }
}

/** Texts and questions that a caller brings, ranked by the database's own postings and forgotten again (op `retrieve`, through sql). */
export async function retrieveInStore(ctx: Ctx, request: RetrieveRequest): Promise<RetrieveAnswer> {
  for (let from = 0; from < request.documents.length; from += PAGE) {
    const page = request.documents.slice(from, from + PAGE)
    const posted = page.map((document, i) => ({
      ...{ id: String(from + i), number: 1, audience: 'public' as const },
      counted: counted(document, GENERAL),
    }))
    await postingStore.putPostings(ctx, posted)
  }
  const results: RetrieveAnswer['results'] = []
  const { documents, queries, k = 5 } = request
  for (const query of queries) {
    const wanted = { audiences: ['public'] as const, limit: Math.max(2, k) }
    const hits = await postingStore.rankedBy(ctx, question(query, GENERAL), wanted)
    const confidence = confidenceOf(hits, GENERAL, documents.length)
    const shown = hits.slice(0, k)
    results.push({
      ids: shown.map(({ id }) => documents[Number(id)]?.id ?? ''),
      scores: shown.map(({ score }) => score),
      answer: confidence >= 0.5,
      confidence,
    })
  }
  await postingStore.removePostings(
    ctx,
    documents.map((_, i) => String(i)),
  )
  return { results }
}
