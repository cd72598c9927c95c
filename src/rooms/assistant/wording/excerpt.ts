/** The sentences of a passage that answer a question, word for word. */
import { language } from '../../../engines/text/index.ts'

/** A bubble holds so much; Latin text takes twice the letters for the same words. */
const ROOM = { 'zh-CN': 160, en: 340 } as const

const ENDS = /(?<=[。！？；\n]|[.!?](?=\s|$))\s*/

/** Cuts a text into its sentences and lines, list marks taken off. */
export function sentencesOf(text: string): string[] {
  return text
    .split(ENDS)
    .map((sentence) => sentence.replace(/^[\s\-*•>#|]+/, '').trim())
    .filter((sentence) => sentence.length > 1)
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
  const worth = sentences.map((sentence) => [...termsOf(sentence)].filter((term) => asked.has(term)).length)
  let from = worth.indexOf(Math.max(0, ...worth))
  let to = from
  let length = sentences[from]?.length ?? 0
  for (;;) {
    const after = sentences[to + 1]
    const before = sentences[from - 1]
    // What follows explains more often than what goes before.
    if (after !== undefined && length + after.length <= room) {
      to++
      length += after.length
    } else if (before !== undefined && length + before.length <= room) {
      from--
      length += before.length
    } else break
  }
  return sentences.slice(from, to + 1).join(language(text) === 'en' ? ' ' : '')
}
