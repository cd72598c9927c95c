/**
 * The inverted index: BM25 over an index in memory that documents may enter and leave at any time.
 *
 * Robertson and Zaragoza 2009, with fields as in BM25F: a word of the title counts as several words of the text.
 */
import { type Recipe, SHOP } from './recipe.ts'

export interface RankedDocument {
  readonly id: string
  readonly text: string
  /** Counts `TITLE_WEIGHT` times. */
  readonly title?: string
  /** Other names it goes by, questions it answers; count as the title does. */
  readonly keywords?: readonly string[]
}

export interface Index {
  readonly recipe: Recipe
  /** term -> document -> how often it stands there, fields weighed. */
  readonly postings: Map<string, Map<string, number>>
  /** document -> its length in weighed terms, and the terms for taking it out. */
  readonly documents: Map<string, { readonly length: number; readonly terms: readonly string[] }>
  /** Sum of all lengths. */
  total: number
}

export interface Scored {
  readonly id: string
  readonly score: number
  /** Share of the question's information (idf) that stands in the document, 0..1. */
  readonly coverage: number
}

const TITLE_WEIGHT = 2.5

export function emptyIndex(recipe: Recipe = SHOP): Index {
  return { recipe, postings: new Map(), documents: new Map(), total: 0 }
}

/** Each term of a document and how often it stands there, the title's counted more. */
export function termCounts(document: RankedDocument, recipe: Recipe): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (text: string, weight: number) => {
    for (const term of recipe.terms(text)) counts.set(term, (counts.get(term) ?? 0) + weight)
  }
  count(document.text, 1)
  for (const name of [document.title ?? '', ...(document.keywords ?? [])]) count(name, TITLE_WEIGHT)
  return counts
}

/** A document's terms in columns, as a table of postings wants them. */
export interface Counted {
  readonly terms: readonly string[]
  readonly times: readonly number[]
  /** In weighed terms. */
  readonly length: number
}

export function counted(document: RankedDocument, recipe: Recipe): Counted {
  const counts = termCounts(document, recipe)
  const times = [...counts.values()]
  return { terms: [...counts.keys()], times, length: times.reduce((sum, n) => sum + n, 0) }
}

/** A question's terms with their own weights and the curve, for an index that is kept elsewhere. */
export interface Question {
  readonly terms: readonly string[]
  readonly weights: readonly number[]
  readonly k1: number
  readonly b: number
}

export function question(asked: string, recipe: Recipe): Question {
  const terms = recipe.asked(asked)
  return { terms, weights: terms.map(recipe.weight), k1: recipe.k1, b: recipe.b }
}

/** Puts a document in, in place of an older one with the same id. */
export function addDocument(index: Index, document: RankedDocument): void {
  removeDocument(index, document.id)
  const counts = termCounts(document, index.recipe)
  let length = 0
  for (const [term, times] of counts) {
    length += times
    const posting = index.postings.get(term) ?? new Map<string, number>()
    posting.set(document.id, times)
    index.postings.set(term, posting)
  }
  index.documents.set(document.id, { length, terms: [...counts.keys()] })
  index.total += length
}

export function removeDocument(index: Index, id: string): void {
  const known = index.documents.get(id)
  if (!known) return
  for (const term of known.terms) {
    const posting = index.postings.get(term)
    posting?.delete(id)
    if (posting?.size === 0) index.postings.delete(term)
  }
  index.documents.delete(id)
  index.total -= known.length
}

function idf(index: Index, term: string): number {
  const n = index.documents.size
  const df = index.postings.get(term)?.size ?? 0
  return Math.log(1 + (n - df + 0.5) / (df + 0.5)) * index.recipe.weight(term)
}

/** Every document that shares a term with the question, best first; ties by id, so that answers are steady. */
export function score(index: Index, query: string): Scored[] {
  const average = index.total / Math.max(1, index.documents.size)
  const sums = new Map<string, { score: number; covered: number }>()
  const { asked: termsOf, k1, b } = index.recipe
  let asked = 0
  for (const term of termsOf(query)) {
    const weight = idf(index, term)
    asked += weight
    for (const [id, times] of index.postings.get(term) ?? []) {
      const length = index.documents.get(id)?.length ?? average
      const saturated = (times * (k1 + 1)) / (times + k1 * (1 - b + (b * length) / average))
      const sum = sums.get(id) ?? { score: 0, covered: 0 }
      sums.set(id, { score: sum.score + weight * saturated, covered: sum.covered + weight })
    }
  }
  return [...sums]
    .map(([id, sum]) => ({ id, score: sum.score, coverage: asked === 0 ? 0 : sum.covered / asked }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
