// Knowledge at the desk: lists with filters, versions side by side, alarms and gaps in the order of their weight.
import { normalise, queryGrams } from '../../engines/text/index.ts'
import type { Answer, Parts } from '../../kernel/contract.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { isId } from '../../kernel/cursor.ts'
import { Refusal } from '../../kernel/errors.ts'
import * as alarmStore from './alarm-store.ts'
import type { DiffLine, diffVersions, listAlarms, listArticles, listGaps, listVersions } from './contract.ts'
import { diffLines } from './diff.ts'
import * as gapStore from './gap-store.ts'
import { alarmShown, gapShown, rowShown, versionShown } from './shown.ts'
import * as store from './store.ts'

/** Each word of a search with the grams it needs; all words must be there. */
export function termsOf(q: string | undefined): store.ArticleWish['terms'] {
  const terms = normalise(q ?? '')
    .split(' ')
    .filter((term) => term !== '')
  return terms.map((term) => {
    const { grams, prefix, exact } = queryGrams(term)
    return { grams, ...(prefix === undefined ? {} : { prefix }), ...(exact ? {} : { like: term }) }
  })
}

export async function articles(
  ctx: Ctx,
  query: Parts<typeof listArticles>['query'],
): Promise<Answer<typeof listArticles>> {
  const { q, cursor, limit, sort, ...filter } = query
  const wish = { ...filter, terms: termsOf(q) }
  const rows = await store.articlePage(ctx, wish, {
    order: sort,
    after: cursorOf('art', cursor),
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const ids = page.map((row) => row.id)
  const texts = await store.versionTexts(
    ctx,
    page.map((row) => ({ article: row.id, number: row.draft_number ?? row.published_number ?? 1 })),
  )
  const alarms = await alarmStore.openAlarms(ctx, ids)
  const mentions = await store.mentionsOf(ctx, ids)
  return {
    items: page.map((row) =>
      rowShown(
        row,
        texts.get(row.id) ?? {},
        alarms.filter((alarm) => alarm.article_id === row.id).length,
        mentions.get(row.id)?.length ?? 0,
      ),
    ),
    ...nextOf(rows, limit),
    total: await store.articleCount(ctx, wish),
    counts: await counts(ctx),
  }
}

async function counts(ctx: Ctx): Promise<Answer<typeof listArticles>['counts']> {
  const of = (wish: Omit<store.ArticleWish, 'terms'>) => store.articleCount(ctx, { ...wish, terms: [] })
  return {
    all: await of({}),
    published: await of({ state: 'published' }),
    drafts: await of({ state: 'draft' }),
    stale: await of({ stale: true }),
    missingEnglish: await of({ missing: 'en' }),
    gaps: (await gapStore.gapPage(ctx, { state: 'open', limit: 1 })).total,
  }
}

export function nextOf(rows: readonly { key: string; id: string }[], limit: number): { next?: string } {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return last ? { next: Buffer.from(JSON.stringify([last.key, last.id])).toString('base64url') } : {}
}

/** @throws Refusal knowledge.bad-cursor */
export function cursorOf(
  prefix: string,
  cursor: string | undefined,
): { value: string; id: string } | undefined {
  if (cursor === undefined) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const [value, id]: unknown[] = Array.isArray(read) ? read : []
    if (typeof value === 'string' && typeof id === 'string' && isId(prefix, id)) return { value, id }
  } catch {
    // Falls through: whatever it was, it is no cursor of ours.
  }
  throw new Refusal('invalid', 'knowledge.bad-cursor')
}

export async function versions(ctx: Ctx, article: string): Promise<Answer<typeof listVersions>> {
  const rows = await store.versions(ctx, article)
  if (rows.length === 0) throw new Refusal('missing', 'knowledge.unknown', { article })
  return { items: rows.map(versionShown) }
}

/** Version 0 is the empty page, so that the first version can be compared too. */
export async function diff(
  ctx: Ctx,
  article: string,
  query: Parts<typeof diffVersions>['query'],
): Promise<Answer<typeof diffVersions>> {
  const text = async (number: number) => {
    if (number === 0) return undefined
    const version = await store.version(ctx, article, number)
    if (!version) throw new Refusal('missing', 'knowledge.no-version', { number })
    return version.texts[query.language]
  }
  const [from, to] = [await text(query.from), await text(query.to)]
  const title = diffLines(from?.title ?? '', to?.title ?? '')
  const body = diffLines(from?.body ?? '', to?.body ?? '')
  const count = (kind: DiffLine['kind']) => [...title, ...body].filter((line) => line.kind === kind).length
  return { title, body, added: count('added'), removed: count('removed') }
}

export async function alarms(
  ctx: Ctx,
  query: Parts<typeof listAlarms>['query'],
): Promise<Answer<typeof listAlarms>> {
  const { rows, total } = await alarmStore.alarmPage(ctx, {
    ...query,
    after: cursorOf('alm', query.cursor),
    limit: query.limit + 1,
  })
  return {
    items: rows.slice(0, query.limit).map((row) => alarmShown(row, row)),
    ...nextOf(rows, query.limit),
    total,
  }
}

export async function gaps(
  ctx: Ctx,
  query: Parts<typeof listGaps>['query'],
): Promise<Answer<typeof listGaps>> {
  const { rows, total } = await gapStore.gapPage(ctx, {
    ...query,
    after: cursorOf('gap', query.cursor),
    limit: query.limit + 1,
  })
  const page = rows.slice(0, query.limit)
  const wordings = await gapStore.wordings(
    ctx,
    page.map((row) => row.id),
  )
  return {
    items: page.map((row) =>
      gapShown(
        row,
        wordings.filter((w) => w.gap_id === row.id),
      ),
    ),
    ...nextOf(rows, query.limit),
    total,
  }
}
