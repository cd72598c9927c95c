/** One spelling for every text we compare: full width, case, invisible marks, traditional characters. */
import { foldVariants } from './variants.ts'

/** Zero-width joiners, soft hyphens, direction marks and variation selectors: seen by nobody, typed by phones. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g

/**
 * The form in which texts are stored for search and compared: NFKC, lower case, no invisible marks, traditional
 * characters folded, every stretch of white space one space, none at the ends. Idempotent.
 */
export function normalise(text: string): string {
  const folded = foldVariants(text.normalize('NFKC').toLowerCase().replace(INVISIBLE, ''))
  return folded.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
