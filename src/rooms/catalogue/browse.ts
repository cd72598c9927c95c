// Looking through the catalogue at the desk: lists, search, figures, one product with its sheet and its history.
import { normalise, queryGrams } from '../../engines/text/index.ts'
import type { Answer, Parts } from '../../kernel/contract.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { isId } from '../../kernel/cursor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Words } from '../../kernel/words.ts'
import {
  CATEGORIES,
  type catalogueOverview,
  type listProducts,
  type listRevisions,
  type readProduct,
} from './contract.ts'
import { hardestCarton, narrowestDoor } from './passage.ts'
import { rowShown, shown } from './record.ts'
import { speaker } from './speaker.ts'
import * as store from './store.ts'
import { needLabel, needWhy, truthSheet } from './truth-sheet.ts'

/** Each word of a search with the grams it needs; all words must be there. */
export function termsOf(q: string | undefined): store.Wanted['terms'] {
  const terms = normalise(q ?? '')
    .split(' ')
    .filter((term) => term !== '')
  return terms.map((term) => {
    const { grams, prefix, exact } = queryGrams(term)
    return { grams, ...(prefix === undefined ? {} : { prefix }), ...(exact ? {} : { like: term }) }
  })
}

type ListQuery = Parts<typeof listProducts>['query']

export async function list(ctx: Ctx, query: ListQuery): Promise<Answer<typeof listProducts>> {
  const { q, category, state, lacking, scoreBelow, sort, descending, cursor, limit } = query
  const wanted = { terms: termsOf(q), category, state, lacking, scoreBelow }
  const after = cursor === undefined ? undefined : readCursor(cursor, sort === 'score' || sort === 'price')
  const rows = await store.page(ctx, wanted, { sort, descending, after, limit: limit + 1 })
  const total = await store.count(ctx, wanted)
  return { items: rows.slice(0, limit).map(rowShown), ...nextOf(rows, limit), total }
}

/** The cursor behind the last row of a full page. */
export function nextOf(rows: readonly { key: string; id: string }[], limit: number): { next?: string } {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return last ? { next: Buffer.from(JSON.stringify([last.key, last.id])).toString('base64url') } : {}
}

/** @param counted the list goes by a number @throws Refusal catalogue.bad-cursor */
export function readCursor(cursor: string, counted = false): { value: string; id: string } {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const [value, id]: unknown[] = Array.isArray(read) ? read : []
    if (typeof value === 'string' && typeof id === 'string' && isId('prd', id))
      if (!counted || /^-?\d{0,15}$/.test(value)) return { value, id }
  } catch {
    // Falls through: whatever it was, it is no cursor of ours.
  }
  throw new Refusal('invalid', 'catalogue.bad-cursor')
}

export async function overview(ctx: Ctx, words: Words): Promise<Answer<typeof catalogueOverview>> {
  const sp = speaker(words, ctx.language)
  const figures = await store.figures(ctx)
  const sum = (pick: (f: store.CategoryFigures) => number) => figures.reduce((all, f) => all + pick(f), 0)
  const products = sum((f) => f.products)
  const mean = (score: number, n: number) => (n === 0 ? 0 : Math.round((score / n) * 10) / 10)
  const lacking = await store.lackingMost(ctx, 8)
  return {
    products,
    archived: sum((f) => f.archived),
    complete: sum((f) => f.complete),
    meanScore: mean(
      sum((f) => f.score_sum),
      products,
    ),
    categories: figures
      .filter((f) => f.products > 0)
      .sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category))
      .map((f) => ({
        category: f.category,
        label: sp.say(`category.${f.category}`),
        products: f.products,
        meanScore: mean(f.score_sum, f.products),
      })),
    lacking: lacking.map(({ key, products: n }) => ({
      key,
      label: needLabel(key, sp),
      products: n,
      why: needWhy(key, sp),
    })),
  }
}

export async function one(ctx: Ctx, words: Words, id: string): Promise<Answer<typeof readProduct>> {
  const row = await store.byIdOrCode(ctx, id)
  if (!row) throw new Refusal('missing', 'catalogue.unknown', { product: id })
  const worst = hardestCarton(row.draft.cartons)
  const narrowestMm = narrowestDoor(row.draft.cartons)
  return {
    product: shown(row),
    sheet: truthSheet(row.id, row.draft, speaker(words, ctx.language)),
    ...(worst && narrowestMm !== undefined ? { door: { narrowestMm, carton: worst.no } } : {}),
  }
}

export async function history(ctx: Ctx, id: string): Promise<Answer<typeof listRevisions>> {
  if (!(await store.byId(ctx, id))) throw new Refusal('missing', 'catalogue.unknown', { product: id })
  const rows = await store.revisions(ctx, id)
  return {
    items: rows.map((row) => ({
      revision: row.number,
      at: row.at.toISOString(),
      by: row.by_name,
      ...(row.note === null ? {} : { note: row.note }),
      changes: row.changes,
    })),
  }
}
