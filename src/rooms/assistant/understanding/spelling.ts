/** Slips of the finger in the words that a question about a product turns on: "depht" is "depth". */

const WORDS = (
  'height depth width length thickness weight diameter size dimensions price colour color fabric leather material filling frame ' +
  'comfortable warranty guarantee delivery shipping installation assembly formaldehyde mattress wardrobe cushion ' +
  'armrest invoice refund return cleaning washable'
).split(' ')
const KNOWN = new Set(WORDS)

/** Normalised text with those words put right; a slip is two letters swapped, one too many or one too few, never another letter. */
export const spelt = (text: string): string =>
  text.replace(/[a-z]{5,}/g, (word) =>
    KNOWN.has(word) ? word : (WORDS.find((known) => isSlip(word, known)) ?? word),
  )

/** A plural is another word, not a slip. */
function isSlip(word: string, known: string): boolean {
  if (word[0] !== known[0] || known.length < 5 || word === `${known}s` || word === `${known}d`) return false
  if (word.length === known.length) return swapped(word, known)
  if (word.length === known.length + 1) return lacksOne(word, known)
  return word.length === known.length - 1 && lacksOne(known, word)
}

function swapped(word: string, known: string): boolean {
  const at = [...word].findIndex((letter, i) => letter !== known[i])
  const turned = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  return at >= 0 && turned === known
}

const lacksOne = (long: string, short: string): boolean =>
  [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
