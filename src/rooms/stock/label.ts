/** What must stand beside goods that are not new: the words of a grade, and what was found on just these (7-day rules 25 and 33). */
import type { GradeName } from './contract.ts'
import type { Wording } from './door.ts'

const USUAL: Readonly<Record<Exclude<GradeName, 'A'>, Wording>> = {
  B: { zh: '非全新：退回后验过，近全新', en: 'Not new: came back, inspected, like new' },
  C: { zh: '非全新：翻新品，修过', en: 'Not new: refurbished, was mended' },
  D: { zh: '非全新：只拆件用，不整件出售', en: 'Not new: for its parts only, not sold whole' },
}

/** Null for new goods only: everything else has words, the shop's own or the usual ones, with what was found behind them. */
export function labelOf(grade: GradeName, own: Wording | undefined, found: string): Wording | null {
  if (grade === 'A') return null
  const usual = USUAL[grade]
  const words = { zh: own?.zh.trim() || usual.zh, en: own?.en.trim() || usual.en }
  const said = found.trim()
  return said ? { zh: `${words.zh}；${said}`, en: `${words.en}; ${said}` } : words
}
