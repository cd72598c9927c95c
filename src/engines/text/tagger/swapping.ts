/** More sentences from the same ones: each detail takes the place of another of its kind, so that places are learned, not words. */
import { dice } from '../linear/svm.ts'
import type { TaggedSpan, TaggedText } from './tagger.ts'

const isHan = (text: string) => /\p{Script=Han}/u.test(text)
const keyOf = (label: string, han: boolean) => `${label} ${han ? 'han' : 'latin'}`

/** The sentence with its details given by `said`, and where they stand then. */
function retold({ text, spans }: TaggedText, said: (span: TaggedSpan) => string): TaggedText {
  let told = ''
  let at = 0
  const moved = spans.map((span): TaggedSpan => {
    told += text.slice(at, span[0])
    const from = told.length
    told += said(span)
    at = span[1]
    return [from, told.length, span[2]]
  })
  return { text: told + text.slice(at), spans: moved }
}

/** Words of a kind that may be said in Chinese (`han`) or not, besides those of the sentences. */
export type MoreWords = readonly (readonly [label: string, han: boolean, words: readonly string[]])[]

/** @param times how many more of each sentence that has details @returns the new ones only */
export function swapDetails(
  texts: readonly TaggedText[],
  times: number,
  seed = 1,
  more: MoreWords = [],
): TaggedText[] {
  const said = new Map<string, string[]>(more.map(([label, han, words]) => [keyOf(label, han), [...words]]))
  for (const { text, spans } of texts)
    for (const [from, to, label] of spans) {
      const key = keyOf(label, isHan(text))
      const list = said.get(key) ?? []
      list.push(text.slice(from, to))
      said.set(key, list)
    }
  const roll = dice(seed)
  return texts.flatMap((one) => {
    if (one.spans.length === 0) return []
    const han = isHan(one.text)
    return Array.from({ length: times }, () =>
      retold(one, ([from, to, label]) => {
        const others = said.get(keyOf(label, han)) ?? []
        return others[roll(others.length)] ?? one.text.slice(from, to)
      }),
    )
  })
}
