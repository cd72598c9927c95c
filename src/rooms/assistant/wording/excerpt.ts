/** The sentences of a passage that answer a question, word for word. */
import { language } from '../../../engines/text/index.ts'

/** A bubble holds so much; Latin text takes twice the letters for the same words. */
const ROOM = { 'zh-CN': 160, en: 340 } as const

const ENDS = /(?<=[。！？]|[.!?](?=\s|$))\s*/

/** A sentence and the line of the passage in which it stands: a table's rows stay rows. */
interface Sentence {
  readonly text: string
  readonly line: number
}

/** Cuts a text into its sentences, list marks taken off. */
function sentencesOf(text: string): Sentence[] {
  return text.split('\n').flatMap((line, at) =>
    line
      .split(ENDS)
      .map((sentence) => ({ text: sentence.replace(/^[\s\-*•>#|，,]+/, '').trim(), line: at }))
      .filter((sentence) => sentence.text.length > 1),
  )
}

const termsOf = (text: string): Set<string> => {
  const plain = text.normalize('NFKC').toLowerCase()
  const han = [...plain.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    [...run].slice(1).map((char, i) => `${[...run][i]}${char}`),
  )
  const words = plain.match(/[a-z0-9]{3,}/g) ?? []
  return new Set([...han, ...words.map((word) => word.slice(0, 6))])
}

/** The best sentence and its neighbours in reading order, as much as a bubble holds. */
export function excerpt(text: string, question: string): string {
  const sentences = sentencesOf(text)
  const room = ROOM[language(text)]
  const asked = termsOf(question)
  const worth = sentences.map(
    (sentence) => [...termsOf(sentence.text)].filter((term) => asked.has(term)).length,
  )
  let from = worth.indexOf(Math.max(0, ...worth))
  let to = from
  let length = sentences[from]?.text.length ?? 0
  for (;;) {
    const after = sentences[to + 1]
    const before = sentences[from - 1]
    // What follows explains more often than what goes before.
    if (after !== undefined && length + after.text.length <= room) {
      to++
      length += after.text.length
    } else if (before !== undefined && length + before.text.length <= room) {
      from--
      length += before.text.length
    } else break
  }
  const gap = language(text) === 'en' ? ' ' : ''
  return sentences
    .slice(from, to + 1)
    .map((one, i, all) => (i === 0 ? '' : all[i - 1]?.line === one.line ? gap : '\n') + one.text)
    .join('')
}
