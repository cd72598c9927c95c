/** What we ship learned: each artefact with the data it is learned from, as a module that `anju train` writes. */
import { learnShippedIntents } from './intent/shipped.ts'
import { learnShippedFeelings } from './sentiment/shipped.ts'
import { learnShippedSlots } from './tagger/shipped.ts'

export interface Artefact {
  /** Path below this folder. */
  readonly file: string
  readonly caption: string
  /** Plain JSON, the same from the same data. */
  learn(): unknown
}

export const ARTEFACTS: readonly Artefact[] = [
  {
    file: 'intent/learned-intents.ts',
    caption: 'The intents we ship, learned from our utterances by `anju train`; not written by hand.',
    learn: learnShippedIntents,
  },
  {
    file: 'tagger/learned-slots.ts',
    caption: 'The details we find by learning, from our utterances by `anju train`; not written by hand.',
    learn: learnShippedSlots,
  },
  {
    file: 'sentiment/learned-feelings.ts',
    caption: 'The feelings we ship, learned from our reviews and talk by `anju train`; not written by hand.',
    learn: learnShippedFeelings,
  },
]

/** The text of the module of an artefact: one string of JSON, so that it is parsed only when it is first asked. */
export function moduleOf({ caption, learn }: Artefact): string {
  const json = JSON.stringify(learn())
  if (/['\\\n]/.test(json)) throw new RangeError('Expected JSON without quotes that need escaping')
  return `/** ${caption} */\nexport const LEARNED =\n  '${json}'\n`
}
