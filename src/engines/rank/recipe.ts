/** How texts become terms and how much each counts: one recipe for a shop's own few texts, one for large bases of any matter. */
import { documentTerms, generalTerms, generalWeight, queryTerms, weightOf } from './terms.ts'

export interface Recipe {
  /** All terms of a document, repeated as often as they stand in it. */
  readonly terms: (text: string) => string[]
  /** The distinct terms of a question. */
  readonly asked: (text: string) => string[]
  readonly weight: (term: string) => number
  /** Saturation and length of BM25. */
  readonly k1: number
  readonly b: number
  /** The lead's share of the evidence in a base of n texts, and the curve from evidence to confidence. */
  readonly lead: (n: number) => number
  readonly slope: number
  readonly middle: number
}

/** Short answers in two languages: words that only ask are cut out, because few texts cannot tell them by rarity. */
export const SHOP: Recipe = {
  terms: documentTerms,
  asked: queryTerms,
  weight: weightOf,
  k1: 1.2,
  b: 0.6,
  lead: () => 0.2,
  slope: 12,
  middle: 0.42,
}

/**
 * Hundreds of texts or more. Characters, pairs and words in one index rank best on CMRC 2018 (848 passages: first hit .968, first
 * ten .998), and coverage with 0.7 of the lead tells best what is not there (AUROC .951); in a smaller base the second hit is
 * far behind anyway, so its distance says less.
 */
export const GENERAL: Recipe = {
  terms: generalTerms,
  asked: (text) => [...new Set(generalTerms(text))],
  weight: generalWeight,
  k1: 1.2,
  b: 0.75,
  lead: (n) => (0.7 * n) / (n + 70),
  slope: 8,
  middle: 0.72,
}

/** From so many texts on, a base tells common words by itself. */
const MANY = 150

export const recipeFor = (documents: number): Recipe => (documents >= MANY ? GENERAL : SHOP)
