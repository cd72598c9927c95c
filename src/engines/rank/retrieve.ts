/** Finding the text that answers a question, and saying honestly when none does. */
import { addDocument, emptyIndex, type Index, type RankedDocument, type Scored, score } from './bm25.ts'

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

/**
 * Evidence is the coverage of the question and, weaker, the lead over the second hit: raw scores of different questions
 * cannot be compared. Weight, slope and middle are chosen on the tuned half of our own questions; over a base with many
 * long texts the lead is worth more (0.7 was best on CMRC), over a shop's short answers in two languages less.
 */
const MARGIN_WEIGHT = 0.2
const SLOPE = 12
const MIDDLE = 0.42

function confidenceOf(hits: readonly Scored[]): number {
  const [first, second] = hits
  if (!first) return 0
  const margin = 1 - (second?.score ?? 0) / first.score
  return 1 / (1 + Math.exp(-SLOPE * (first.coverage + MARGIN_WEIGHT * margin - MIDDLE)))
}

export function buildIndex(documents: readonly RankedDocument[]): Index {
  const index = emptyIndex()
  for (const document of documents) addDocument(index, document)
  return index
}

/** The k best documents for a question. @param k 1 or more */
export function search(index: Index, query: string, k = 5): Found {
  const all = score(index, query)
  const confidence = Math.round(confidenceOf(all) * 1000) / 1000
  return { hits: all.slice(0, k), answer: confidence >= 0.5, confidence }
}

/** Ranks documents for each question, all in one call. */
export function retrieve(request: RetrieveRequest): RetrieveAnswer {
  const index = buildIndex(request.documents)
  const results = request.queries.map((query) => {
    const { hits, answer, confidence } = search(index, query, request.k ?? 5)
    return { ids: hits.map((hit) => hit.id), scores: hits.map((hit) => hit.score), answer, confidence }
  })
  return { results }
}
