// A product as it is kept and as it is shown: row and shape turned into each other, with the words it is found by.
import { normalise, storedGrams } from '../../engines/text/index.ts'
import type { Product, ProductDraft, ProductRow } from './contract.ts'
import { wordsOf } from './naming.ts'
import type { ProductFound, ProductWritten } from './store.ts'
import { lacks, score } from './truth-sheet.ts'

/** Everything that follows from a draft; the rest of the row is time and revision. */
export function written(
  id: string,
  draft: ProductDraft,
  at: Pick<ProductFound, 'revision' | 'created_at' | 'updated_at' | 'archived_at'>,
): ProductWritten {
  const words = searchWords(draft)
  const prices = draft.variants.filter((v) => v.active).map((v) => v.priceFen)
  return {
    id,
    draft,
    code: draft.code,
    name_zh: draft.name.zh,
    name_en: draft.name.en,
    category: draft.category,
    score: score(draft),
    lacking: lacks(draft).map((lack) => lack.key),
    from_fen: prices.length > 0 ? Math.min(...prices) : null,
    to_fen: prices.length > 0 ? Math.max(...prices) : null,
    words,
    skus: draft.variants.map((v) => v.sku),
    grams: [...storedGrams(words), ...wordsOf(draft)],
    ...at,
  }
}

const searchWords = (p: ProductDraft): string =>
  normalise(
    [
      p.code,
      p.name.zh,
      p.name.en,
      p.series?.zh,
      p.series?.en,
      ...p.variants.map((v) => v.sku),
      ...p.colours.flatMap((c) => [c.name.zh, c.name.en]),
    ].join(' '),
  )

export const shown = (row: ProductFound): Product => ({
  ...row.draft,
  id: row.id,
  revision: row.revision,
  score: row.score,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  ...(row.archived_at ? { archivedAt: row.archived_at.toISOString() } : {}),
})

export const rowShown = (row: ProductFound): ProductRow => ({
  id: row.id,
  code: row.code,
  name: row.draft.name,
  ...(row.draft.series ? { series: row.draft.series } : {}),
  category: row.category,
  score: row.score,
  missing: row.lacking,
  colours: row.draft.colours,
  ...(row.from_fen === null ? {} : { fromFen: row.from_fen }),
  ...(row.to_fen === null ? {} : { toFen: row.to_fen }),
  variants: row.draft.variants.length,
  parts: row.draft.parts.length,
  revision: row.revision,
  updatedAt: row.updated_at.toISOString(),
  ...(row.archived_at ? { archivedAt: row.archived_at.toISOString() } : {}),
})
