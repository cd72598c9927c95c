/** What is learned from and what is only proved by: a text's own print decides, so no text is ever on both sides. */
import { normalise, UTTERANCES } from '../../../engines/text/index.ts'

/** Letters and figures only: the same question in other spelling is the same question. */
export const printOf = (text: string): string =>
  normalise(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 200)

/** FNV-1a over the print: steady on every machine. */
function lot(print: string, of: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < print.length; i += 1) hash = Math.imul(hash ^ print.charCodeAt(i), 0x01000193) >>> 0
  return hash % of
}

/** One correction in four is held back. */
export const isHeld = (print: string): boolean => lot(print, 4) === 0
/** One of our examples in eight is the shop's validation slice. */
const isValidation = (print: string): boolean => lot(print, 8) === 0

export interface Example {
  readonly text: string
  readonly intent: string
}

export interface Sets {
  readonly lesson: readonly Example[]
  readonly validation: readonly Example[]
}

let shipped: Sets | undefined

/** Our examples in two parts. */
export function shippedSets(): Sets {
  shipped ??= {
    lesson: UTTERANCES.filter(({ text }) => !isValidation(printOf(text))),
    validation: UTTERANCES.filter(({ text }) => isValidation(printOf(text))),
  }
  return shipped
}
