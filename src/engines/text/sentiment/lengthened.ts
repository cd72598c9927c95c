/** Longer texts made of short ones that say the same: so that length by itself is not taken for a complaint. */
import { dice } from '../linear/svm.ts'
import type { Said } from './said.ts'

const HAN = /\p{Script=Han}/u
const MOST_PIECES = 5

export interface Longer {
  readonly said: Said
  readonly pieces: readonly Said[]
}

/** As many as `share` of the texts, each of two to five pieces of one kind, feeling and language. */
export function lengthened(said: readonly Said[], share: number): Longer[] {
  const alike = new Map<string, Said[]>()
  for (const one of said) {
    const key = `${one.about} ${one.sentiment} ${one.mood ?? ''} ${HAN.test(one.text) ? 'zh' : 'en'}`
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  const roll = dice(11)
  return [...alike.values()].flatMap((those) => {
    const [first] = those
    if (!first || those.length < 4) return []
    return Array.from({ length: Math.round(those.length * share) }, () => {
      const pieces = Array.from(
        { length: 2 + roll(MOST_PIECES - 1) },
        () => those[roll(those.length)] ?? first,
      )
      const glue = HAN.test(first.text) ? (roll(2) === 0 ? '，' : '。') : '. '
      return { said: { ...first, text: pieces.map(({ text }) => text).join(glue) }, pieces }
    })
  })
}
