/**
 * The figures of the text engine on utterances that nothing was tuned on, and beside plain peers in the same run:
 * `npm run bench -- text [--small] [part ...]`; a part is one line below and lives in bench/text.
 */

import { type Parts, tell } from './tell.ts'
import { commands, slots, times } from './text/closed.ts'
import { learning, moods, sentiment } from './text/feelings.ts'
import { intents, peers } from './text/intents.ts'
import { speed } from './text/speed.ts'

/** Each says its figures in words and hands them back as numbers, named by the part: `intents.accuracy`. */
const PARTS: Parts = {
  speed,
  intents,
  peers,
  mood: moods,
  sentiment,
  learn: learning,
  commands,
  times,
  slots,
}

await tell(PARTS, process.argv.slice(2))
