// What other rooms ask of the catalogue: facts that may be cited, names that people use, SKUs for order lines, spare parts.
import type { Ctx } from '../../kernel/ctx.ts'
import type { Words } from '../../kernel/words.ts'
import type { Category, Part, Source, Variant, Wording } from './contract.ts'
import { factsOf, type Known } from './facts.ts'
import { named, piecesOf } from './naming.ts'
import { untestedColours } from './needs.ts'
import { both, type Speaker, speaker } from './speaker.ts'
import * as store from './store.ts'
import { factId, gapSentence, type Lack, lacks, needLabel, needWhy } from './truth-sheet.ts'

/** One citable sentence about a product; `id` is stable as long as the fact exists, `value` is in `unit`. */
export interface ProductFact {
  id: string
  key: string
  label: Wording
  sentence: Wording
  value?: number
  unit?: string
  colour?: string
  source: Source
  measuredOn?: string
}

/** All that may be said about a product, and what may not because nobody knows it. */
export interface ProductFacts {
  product: {
    id: string
    code: string
    name: Wording
    series?: Wording
    category: Category
    url: string
    revision: number
    score: number
    archived: boolean
  }
  facts: ProductFact[]
  /** `sentence` says honestly that there is no data; `colour` is the one colour it holds for. */
  unknown: { key: string; label: Wording; why: Wording; sentence: Wording; colour?: string }[]
}

/** A product as other rooms name it; `words` are what people call it. */
export interface ProductName {
  id: string
  code: string
  name: Wording
  series?: Wording
  category: Category
  url: string
  words: string[]
}

/** A product that a text names; 0.5 and more: it or its series was named, not only its kind. */
export interface FoundName extends ProductName {
  score: number
}

/** A variant with the product it belongs to, as an order line needs it. */
export interface SoldVariant extends Variant {
  product: ProductName
  title: Wording
  madeToOrder: boolean
}

/** Where a visitor reads about a product. */
export const shopUrl = (code: string): string => `/shop-demo/products/${encodeURIComponent(code)}`

export async function factsFor(ctx: Ctx, words: Words, idOrCode: string): Promise<ProductFacts | null> {
  const row = await store.byIdOrCode(ctx, idOrCode)
  return row ? citable(row, words) : null
}

function citable(row: store.ProductFound, words: Words): ProductFacts {
  const { words: _, ...name } = nameOf(row, words)
  return {
    product: { ...name, revision: row.revision, score: row.score, archived: row.archived_at !== null },
    facts: factsOf(row.draft)
      .filter((fact) => fact.section !== 'identity')
      .map((fact) => citableFact(row, fact, words)),
    unknown: lacks(row.draft).flatMap((lack) => unknownOf(row, lack, words)),
  }
}

function citableFact(row: store.ProductFound, fact: Known, words: Words): ProductFact {
  const kind =
    fact.section === 'size' || fact.section === 'colour' || fact.section === 'suits' ? fact.section : 'fact'
  const sentence = (sp: Speaker) =>
    sp.say(`sentence.${kind}`, {
      product: sp.pick(row.draft.name),
      label: fact.label(sp),
      text: fact.text(sp).replace(/[。.]$/, ''),
    })
  return {
    id: factId(row.id, fact.key),
    key: fact.key,
    label: both(words, fact.label),
    sentence: both(words, sentence),
    source: fact.source,
    ...(fact.value === undefined ? {} : { value: fact.value }),
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    ...(fact.colour === undefined ? {} : { colour: fact.colour }),
    ...(fact.measuredOn === undefined ? {} : { measuredOn: fact.measuredOn }),
  }
}

/** A test that was made on some colours only is unknown for each of the others by name. */
function unknownOf(row: store.ProductFound, lack: Lack, words: Words): ProductFacts['unknown'] {
  const about = {
    key: lack.key,
    label: both(words, (sp) => needLabel(lack.key, sp)),
    why: both(words, (sp) => needWhy(lack.key, sp)),
    sentence: both(words, (sp) => gapSentence(row.draft, lack, sp)),
  }
  if (!lack.key.startsWith('test.') || lack.share === 0) return [about]
  return untestedColours(row.draft, lack.key.slice('test.'.length)).map((colour) => ({
    ...about,
    colour: colour.id,
  }))
}

function nameOf(row: store.ProductFound, words: Words): ProductName {
  const { draft } = row
  const kind = (language: 'zh-CN' | 'en') => speaker(words, language).say(`category.${row.category}`)
  return {
    id: row.id,
    code: row.code,
    name: draft.name,
    ...(draft.series ? { series: draft.series } : {}),
    category: row.category,
    url: shopUrl(row.code),
    words: [
      draft.name.zh,
      draft.name.en,
      draft.series?.zh ?? '',
      draft.series?.en ?? '',
      row.code,
      kind('zh-CN'),
      kind('en'),
    ].filter((word) => word !== ''),
  }
}

export async function names(ctx: Ctx, words: Words): Promise<ProductName[]> {
  return (await store.shortList(ctx)).map((row) => nameOf(row, words))
}

export async function find(ctx: Ctx, words: Words, text: string, limit: number): Promise<FoundName[]> {
  const holders = await store.holdersOf(ctx, piecesOf(text))
  const products = await store.count(ctx, { state: 'on-sale', terms: [] })
  const best = named(holders, products).slice(0, limit)
  const rows = new Map(
    (
      await store.byIds(
        ctx,
        best.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  return best.flatMap(({ id, score }) => {
    const row = rows.get(id)
    return row ? [{ ...nameOf(row, words), score }] : []
  })
}

export async function variants(
  ctx: Ctx,
  words: Words,
  skus: readonly string[],
): Promise<Map<string, SoldVariant>> {
  const owners = await store.ownersOf(ctx, skus)
  const rows = await store.byIds(ctx, [...new Set(owners.values())])
  const sold = rows.flatMap((row) =>
    row.draft.variants.map((v): [string, SoldVariant] => [
      v.sku,
      {
        ...v,
        product: nameOf(row, words),
        title: both(words, (sp) => variantTitle(row, v, sp)),
        madeToOrder: row.draft.madeToOrder,
      },
    ]),
  )
  return new Map(sold.filter(([sku]) => owners.has(sku)))
}

type Sold = store.ProductFound['draft']['variants'][number]

/** 云栖布艺转角沙发 2.85 m，燕麦 */
function variantTitle(row: store.ProductFound, v: Sold, sp: Speaker): string {
  const name = sp.pick(row.draft.name)
  const short = variantName(row, v, sp)
  return short === '' ? name : `${name}${sp.language === 'en' ? ', ' : '，'}${short}`
}

/** What sets a variant apart within its product: its colour and its option. */
export function variantName(row: store.ProductFound, v: Sold, sp: Speaker): string {
  const colour = row.draft.colours.find((c) => c.id === v.colour)
  return [colour && sp.pick(colour.name), v.option && sp.pick(v.option)]
    .filter((word) => word !== undefined)
    .join(' ')
}

export async function parts(ctx: Ctx, idOrCode: string): Promise<Part[]> {
  return (await store.byIdOrCode(ctx, idOrCode))?.draft.parts ?? []
}
