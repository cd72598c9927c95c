/** What a message wants and which details it gives, by the model we ship. */

import { slotValue } from '../slots/grammar-slots.ts'
import { withSure } from '../slots/sure-slots.ts'
import { learnedSpans } from '../tagger/shipped.ts'
import {
  type FoundSlot,
  type Intent,
  isIntent,
  isSlotKind,
  type SlotKind,
  type SlotReading,
  type Slots,
} from './intents.ts'
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

/** The details of a message: found by learning with grammar for hints, counted by grammar, which is heard where it is sure. */
export function readSlots(text: string, moment: Moment): FoundSlot[] {
  const learned = learnedSpans(text).flatMap(([from, to, kind]) => {
    if (!isSlotKind(kind)) return []
    const said = text.slice(from, to)
    return [{ kind, value: slotValue(kind, said, moment) ?? said, text: said, from, to }]
  })
  return withSure(learned, text, moment)
}

/** One of a kind stands alone, several in a list. */
function byKind(found: readonly FoundSlot[]): Slots {
  const slots: Partial<Record<SlotKind, SlotReading | SlotReading[]>> = {}
  for (const { kind, ...reading } of found) {
    const before = slots[kind]
    slots[kind] = before === undefined ? reading : [before, reading].flat()
  }
  return slots
}

/** Reads one message. @param moment what 明天 is counted from, and where */
export function readIntent(text: string, moment: Moment): IntentReading {
  const { intent, p, outOfScope } = predictIntent(shippedIntents(), text)
  return {
    intent: isIntent(intent) ? intent : 'other',
    p,
    outOfScope,
    slots: byKind(readSlots(text, moment)),
  }
}
