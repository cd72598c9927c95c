/** The op `intent`: what each text wants, by the model we ship. */
import { momentOf, textsOf } from '../request.ts'
import { readIntent } from './read-intent.ts'

/** Without a moment, words such as 明天 are counted from here: a Monday, so that the answer never depends on the clock. */
const SOME_MONDAY = '2026-01-05T09:00:00+08:00'

/** `{texts, now?, zone?}` -> `{intents: [{intent, p, outOfScope, slots}]}`. @throws BadRequest */
export function answerIntent(request: Readonly<Record<string, unknown>>): unknown {
  const moment = momentOf({ ...request, now: request.now ?? SOME_MONDAY })
  return { intents: textsOf(request).map((text) => readIntent(text, moment)) }
}
