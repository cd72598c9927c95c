/** Words of a symptom as grams: two characters of Chinese, whole words of English cut to their stem. */

/** Each gram once. */
export function gramsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase()
  const grams = new Set<string>()
  for (const run of plain.match(/\p{Script=Han}+/gu) ?? []) {
    if (run.length === 1) grams.add(run)
    for (let i = 0; i + 1 < run.length; i++) grams.add(run.slice(i, i + 2))
  }
  for (const word of plain.match(/[a-z][a-z']+/g) ?? []) if (!EMPTY.has(word)) grams.add(stem(word))
  return grams
}

const EMPTY = new Set(
  'the a an is are was were it its of on in at to and or but my our this that with for has have had be been when i we you not no very so just one from as by there they them'.split(
    ' ',
  ),
)

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:'s|ing|ed|es|s|ly|y|e)$/, '').replace(/(.)\1$/, '$1') : word

/** Whether a phrase is said, and not denied just before. */
export function says(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const word = /^[a-z]/.test(phrase) && /[a-z]$/.test(text.slice(0, at))
    if (!word && !DENIED.test(text.slice(Math.max(0, at - 8), at))) return true
  }
  return false
}

const DENIED = /(?:没有|没|不是|并不|无|not |no |isn't |without )$/
