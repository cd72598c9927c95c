/** What a message wants and which details it gives, by the model we ship. */

import { type Intent, isIntent, type Slots } from './intents.ts'
import { predictIntent } from './own-intents.ts'
import { shippedIntents } from './shipped.ts'

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

/** Reads one message. @param moment what 明天 is counted from, and where */
export function readIntent(text: string, _moment: Moment): IntentReading {
  const { intent, p, outOfScope } = predictIntent(shippedIntents(), text)
  return { intent: isIntent(intent) ? intent : 'other', p, outOfScope, slots: {} }
}
