/** The marker of details we ship: learned by `anju train`, opened when first asked. */
import { UTTERANCES, type Utterance } from '../intent/utterances.ts'
import { hintsOf } from './hints.ts'
import { LEARNED } from './learned-slots.ts'
import { MORE_WORDS } from './more-words.ts'
import { swapDetails } from './swapping.ts'
import { openTagger, type TaggedSpan, type TaggedText } from './tagger.ts'
import { type TaggerModel, trainSmallTagger, unpackTagger } from './tagger-model.ts'

/** Leaves room for the other artefacts in the mebibyte we allow ourselves. */
const MOST_BYTES = 470_000

/** More of these gain nothing on writers that were left out. */
const SWAPS = 2

export const taggedOf = ({ text, spans }: Utterance): TaggedText => ({
  text,
  spans: spans.map(({ from, to, kind }) => [from, to, kind]),
})

export function learnShippedSlots(utterances: readonly Utterance[] = UTTERANCES): TaggerModel {
  const texts = utterances.map(taggedOf)
  return trainSmallTagger([...texts, ...swapDetails(texts, SWAPS, 1, MORE_WORDS)], MOST_BYTES, hintsOf)
}

let opened: ((text: string) => TaggedSpan[]) | undefined

/** Marks the details of a text by what was learned, with grammar and lists for hints. */
export function learnedSpans(text: string): TaggedSpan[] {
  opened ??= openTagger(unpackTagger(JSON.parse(LEARNED)), hintsOf)
  return opened(text)
}
