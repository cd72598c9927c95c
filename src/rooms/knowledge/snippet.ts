// The stretch of a text that answers best what was asked: where most of its grams stand together.
import { grams, normalise } from '../../engines/text/index.ts'

/** @param most characters of the snippet */
export function snippet(text: string, asked: string, most = 110): string {
  if (text.length <= most) return text
  const wanted = grams(asked)
  const lower = normalise(text)
  // Normalising may change lengths (full width, ligatures); then the beginning is the honest answer.
  if (lower.length !== text.length) return `${text.slice(0, most - 1)}…`
  let best = 0
  let bestHits = -1
  for (let from = 0; from < text.length; from += 20) {
    const window = lower.slice(from, from + most)
    const hits = wanted.filter((gram) => window.includes(gram)).length
    if (hits > bestHits) [best, bestHits] = [from, hits]
  }
  const start = sentenceStart(text, best)
  const end = Math.min(text.length, start + most)
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}

/** Back to the beginning of the sentence, when it is near. */
function sentenceStart(text: string, from: number): number {
  const before = text.slice(Math.max(0, from - 30), from)
  const stop = Math.max(...['。', '！', '？', '. ', '\n'].map((mark) => before.lastIndexOf(mark)))
  return stop < 0 ? from : from - before.length + stop + 1
}
