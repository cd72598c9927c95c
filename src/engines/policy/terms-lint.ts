/** Reads a merchant's own terms while they are typed, and marks what the law does not let stand. */

import type { Said } from './vocabulary.ts'
import { VOID_CLAUSES } from './void-clauses.ts'

export interface Finding {
  readonly rule: string
  /** Of the sentence, in UTF-16 units of the text. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly articles: readonly string[]
  readonly because: Said
  /** What could stand there instead. */
  readonly suggestion: Said
}

/** Sentence by sentence, so that a harmless neighbour excuses nothing. Patterns, not understanding: no finding is no advice. */
export function termsLint(text: string): Finding[] {
  return [...text.matchAll(/(?:[^。；;！!？?\n.]|\.(?!\s|$))+/g)].flatMap(({ 0: sentence, index }) => {
    const lead = sentence.length - sentence.trimStart().length
    const words = sentence.trim().replace(/[.\s]+$/, '')
    const from = index + lead
    return VOID_CLAUSES.filter(
      ({ worded, unless = [] }) =>
        worded.some((one) => one.test(words)) && !unless.some((one) => one.test(words)),
    ).map(({ id, articles, because, suggestion }) => ({
      rule: id,
      from,
      to: from + words.length,
      text: words,
      articles,
      because,
      suggestion,
    }))
  })
}
