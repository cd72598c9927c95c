/** The intents we ship: learned by `anju train`, opened when first asked. */
import type { Model } from '../linear/model.ts'
import { LEARNED } from './learned-intents.ts'
import { trainIntents } from './own-intents.ts'
import { patternUtterances, UTTERANCES, type Utterance } from './utterances.ts'

export function learnShippedIntents(utterances: readonly Utterance[] = UTTERANCES): Model {
  return trainIntents([...utterances, ...patternUtterances()])
}

let opened: Model | undefined

export function shippedIntents(): Model {
  opened ??= JSON.parse(LEARNED)
  if (!opened) throw new RangeError('Expected a learned model')
  return opened
}
