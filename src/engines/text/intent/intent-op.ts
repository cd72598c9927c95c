/** The op `intent`: what each text wants, by the model we ship. */
import { momentOf, textsOf } from '../request.ts'
import type { SlotReading, Slots } from './intents.ts'
import { readIntent } from './read-intent.ts'

/** Only finds where a time stands when nobody said what it is counted from; what it comes to is not told. */
const SOME_MONDAY = '2026-01-05T09:00:00+08:00'

/** 明天 without a today: its words and its place, and null for the interval that nobody can know. */
function undated({ time, ...slots }: Slots): Slots {
  if (time === undefined) return slots
  const bare = (reading: SlotReading): SlotReading => ({ ...reading, value: null })
  const readings = [time].flat().map(bare)
  const [first] = readings
  return readings.length === 1 && first ? { ...slots, time: first } : { ...slots, time: readings }
}

/**
 * `{texts, now?, zone?}` -> `{intents: [{intent, p, outOfScope, slots}]}`. Without `now` the value of a `time` slot is null;
 * `zone` is Asia/Shanghai unless it is said.
 * @throws BadRequest
 */
export function answerIntent(request: Readonly<Record<string, unknown>>): unknown {
  const dated = request.now !== undefined && request.now !== null
  const moment = momentOf({ ...request, now: dated ? request.now : SOME_MONDAY })
  return {
    intents: textsOf(request).map((text) => {
      const reading = readIntent(text, moment)
      return dated ? reading : { ...reading, slots: undated(reading.slots) }
    }),
  }
}
