/** Finding the text that answers a question, and saying honestly when none does. */
import { addDocument, emptyIndex, type Index, type RankedDocument, type Scored, score } from './bm25.ts'
import { type Recipe, recipeFor } from './recipe.ts'

export interface Found {
  /** Best first, at most k. */
  readonly hits: readonly Scored[]
  /** False: nothing here answers it; better to say so than to show the first hit. */
  readonly answer: boolean
  /** Probability that the first hit answers the question, 0..1. */
  readonly confidence: number
}

export interface RetrieveRequest {
  readonly documents: readonly RankedDocument[]
  readonly queries: readonly string[]
  readonly k?: number
}

export interface RetrieveAnswer {
  readonly results: { ids: string[]; scores: number[]; answer: boolean; confidence: number }[]
}

/** Evidence is the coverage of the question and, weaker, the lead over the second hit: raw scores of different questions cannot be compared. */
export function confidenceOf(hits: readonly Scored[], recipe: Recipe, documents: number): number {
  const [first, second] = hits
  if (!first) return 0
  const margin = 1 - (second?.score ?? 0) / first.score
  const evidence = first.coverage + recipe.lead(documents) * margin
  return Math.round(1000 / (1 + Math.exp(-recipe.slope * (evidence - recipe.middle)))) / 1000
}

/** @param recipe the shop's own unless told otherwise */
export function buildIndex(documents: readonly RankedDocument[], recipe?: Recipe): Index {
  const index = emptyIndex(recipe)
  for (const document of documents) addDocument(index, document)
  return index
}

/** The k best documents for a question. @param k 1 or more */
export function search(index: Index, query: string, k = 5): Found {
  const all = score(index, query)
  const confidence = confidenceOf(all, index.recipe, index.documents.size)
  return { hits: all.slice(0, k), answer: confidence >= 0.5, confidence }
}

/** Ranks documents for each question, all in one call. */
export function retrieve(request: RetrieveRequest): RetrieveAnswer {
  const index = buildIndex(request.documents, recipeFor(request.documents.length))
  const results = request.queries.map((query) => {
    const { hits, answer, confidence } = search(index, query, request.k ?? 5)
    return { ids: hits.map((hit) => hit.id), scores: hits.map((hit) => hit.score), answer, confidence }
  })
  return { results }
}
