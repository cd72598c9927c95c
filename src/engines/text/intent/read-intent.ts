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

/** No grown person or child is so tall: what was heard as a height is then a size of something. */
const isHeight = (value: unknown) => typeof value === 'number' && value >= 400 && value <= 2300

/** A detail with what it comes to; its own words where it comes to nothing. */
function measured(slot: FoundSlot, moment: Moment): FoundSlot {
  const value = slotValue(slot.kind, slot.text, moment)
  if (slot.kind !== 'body-height' || isHeight(value)) return { ...slot, value: value ?? slot.text }
  const size = slotValue('size', slot.text, moment)
  return size === undefined ? { ...slot, value: value ?? slot.text } : { ...slot, kind: 'size', value: size }
}

/** The details of a message: found by learning with grammar for hints, counted by grammar, which is heard where it is sure. */
export function readSlots(text: string, moment: Moment): FoundSlot[] {
  const learned = learnedSpans(text).flatMap(([from, to, kind]) => {
    if (!isSlotKind(kind)) return []
    return [measured({ kind, value: undefined, text: text.slice(from, to), from, to }, moment)]
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
