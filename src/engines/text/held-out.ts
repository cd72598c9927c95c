/** How well what we ship does on a writer it has not read: each voice in turn is left out of the lesson and then asked. */
import { evaluateIntents } from './intent/own-intents.ts'
import { learnShippedIntents } from './intent/shipped.ts'
import { UTTERANCES, type Utterance } from './intent/utterances.ts'
import { hintsOf } from './tagger/hints.ts'
import { learnShippedSlots, taggedOf } from './tagger/shipped.ts'
import { spanFigures } from './tagger/span-figures.ts'
import { openTagger } from './tagger/tagger.ts'
import { unpackTagger } from './tagger/tagger-model.ts'

const percent = (share: number | null) => (share === null ? '-' : share.toFixed(3))

function figuresOf(voice: string, learned: readonly Utterance[], asked: readonly Utterance[]): string {
  const intents = evaluateIntents(learnShippedIntents(learned), asked)
  const mark = openTagger(unpackTagger(learnShippedSlots(learned)), hintsOf)
  const { f1 } = spanFigures(mark, asked.map(taggedOf))
  return [
    `without ${voice}: ${asked.length} asked`,
    `intent ${percent(intents.accuracy)}`,
    `out of scope ${percent(intents.outOfScopeAuroc)}`,
    `slots ${percent(f1)}`,
  ].join(', ')
}

/** One line per voice; slow, since everything is learned again for each. */
export function* heldOut(): Generator<string> {
  const voices = [...new Set(UTTERANCES.map(({ voice }) => voice))]
  for (const left of voices)
    yield figuresOf(
      left,
      UTTERANCES.filter(({ voice }) => voice !== left),
      UTTERANCES.filter(({ voice }) => voice === left),
    )
}
