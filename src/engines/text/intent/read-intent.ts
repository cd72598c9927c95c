/** What a message wants and which details it gives, by the model we ship. */

import type { Model } from '../linear/model.ts'
import { type Intent, isIntent, type Slots } from './intents.ts'
import { predictIntent, trainIntents } from './own-intents.ts'
import { UTTERANCES } from './utterances.ts'

export interface IntentReading {
  readonly intent: Intent
  readonly p: number
  readonly outOfScope: number
  readonly slots: Slots
}

export interface Moment {
  readonly now: Date
  readonly zone: string
}

let shipped: Model | undefined

/** Reads one message. @param moment what 明天 is counted from, and where */
export function readIntent(text: string, _moment: Moment): IntentReading {
  shipped ??= trainIntents(UTTERANCES)
  const { intent, p, outOfScope } = predictIntent(shipped, text)
  return { intent: isIntent(intent) ? intent : 'other', p, outOfScope, slots: {} }
}
