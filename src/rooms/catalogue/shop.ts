// The catalogue as a visitor of the shop sees it: what is on sale, in the visitor's language, with the truth sheet.

import type { z } from 'zod'
import type { Answer, Parts } from '../../kernel/contract.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Words } from '../../kernel/words.ts'
import { nextOf, readCursor, termsOf } from './browse.ts'
import {
  CATEGORIES,
  type ShopItem,
  type shopCategories,
  type shopProduct,
  type shopProducts,
} from './contract.ts'
import { factsOf } from './facts.ts'
import { shopUrl, variantName } from './recall.ts'
import { type Speaker, speaker } from './speaker.ts'
import * as store from './store.ts'
import { truthSheet } from './truth-sheet.ts'

type Item = z.infer<typeof ShopItem>

export async function categories(ctx: Ctx, words: Words): Promise<Answer<typeof shopCategories>> {
  const sp = speaker(words, ctx.language)
  const figures = new Map((await store.figures(ctx)).map((f) => [f.category, f.products]))
  return {
    items: CATEGORIES.flatMap((category) => {
      const products = figures.get(category) ?? 0
      return products === 0 ? [] : [{ category, name: sp.say(`category.${category}`), products }]
    }),
  }
}

export async function onSale(
  ctx: Ctx,
  words: Words,
  query: Parts<typeof shopProducts>['query'],
): Promise<Answer<typeof shopProducts>> {
  const sp = speaker(words, ctx.language)
  const wanted = { terms: termsOf(query.q), category: query.category, state: 'on-sale' as const }
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const rows = await store.page(ctx, wanted, {
    sort: 'code',
    descending: false,
    after,
    limit: query.limit + 1,
  })
  const total = await store.count(ctx, wanted)
  return {
    items: rows.slice(0, query.limit).map((row) => item(row, sp)),
    ...nextOf(rows, query.limit),
    total,
  }
}

/** A product that is off sale is not shown to visitors. */
export async function page(ctx: Ctx, words: Words, idOrCode: string): Promise<Answer<typeof shopProduct>> {
  const row = await store.byIdOrCode(ctx, idOrCode)
  if (!row || row.archived_at) throw new Refusal('missing', 'catalogue.unknown', { product: idOrCode })
  const sp = speaker(words, ctx.language)
  const said = new Map(factsOf(row.draft).map((fact) => [fact.key, fact.text(sp)]))
  const relatives = await relativesOf(ctx, row)
  return {
    item: item(row, sp),
    ...optional({
      lead: said.get('intro'),
      series: said.get('series'),
      care: said.get('care'),
      guarantee: said.get('guarantee'),
      delivery: said.get('lead'),
      assembly: said.get('assembly'),
    }),
    sheet: truthSheet(row.id, row.draft, sp),
    variants: row.draft.variants
      .filter((v) => v.active)
      .map((v) => ({
        sku: v.sku,
        title: variantName(row, v, sp),
        priceFen: v.priceFen,
        ...optional({ colour: v.colour }),
      })),
    madeToOrder: row.draft.madeToOrder,
    materials: [...new Set(row.draft.materials.map((one) => one.kind))],
    relatives: relatives.map((relative) => item(relative, sp)),
  }
}

/** Pieces of the same series first, then of the same kind. */
async function relativesOf(ctx: Ctx, row: store.ProductFound): Promise<store.ProductFound[]> {
  const near = { sort: 'code' as const, descending: false, limit: 7 }
  const series = row.draft.series?.zh
  const sameSeries = series ? await store.page(ctx, { state: 'on-sale', terms: termsOf(series) }, near) : []
  const sameKind = await store.page(ctx, { state: 'on-sale', category: row.category, terms: [] }, near)
  const all = new Map([...sameSeries, ...sameKind].map((other) => [other.id, other]))
  all.delete(row.id)
  return [...all.values()].slice(0, 4)
}

/** Leaves out what is not there: an absent key and not an undefined one. */
function optional<K extends string>(given: Record<K, string | undefined>): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {}
  for (const key in given) if (given[key] !== undefined) kept[key] = given[key]
  return kept
}

function item(row: store.ProductFound, sp: Speaker): Item {
  return {
    id: row.id,
    code: row.code,
    name: sp.pick(row.draft.name),
    category: row.category,
    categoryName: sp.say(`category.${row.category}`),
    colours: row.draft.colours.map((colour) => ({ ...colour, title: sp.pick(colour.name) })),
    ...(row.from_fen === null ? {} : { fromFen: row.from_fen }),
    ...optional({ size: sizeLine(row) }),
    score: row.score,
    url: shopUrl(row.code),
  }
}

/** 2850 × 1700 × 820 mm; what is not known is left out. */
function sizeLine({ draft }: store.ProductFound): string | undefined {
  const length = (key: string) => draft.sizes.find((size) => size.key === key)?.mm
  const sides = [
    length('width') ?? length('lie-width') ?? length('diameter'),
    length('depth') ?? length('lie-length'),
    length('height') ?? length('thickness'),
  ]
  const known = sides.filter((side) => side !== undefined)
  return known.length === 0 ? undefined : `${known.join(' × ')}\u00a0mm`
}
