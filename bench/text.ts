/**
 * The figures of the text engine on utterances that nothing was tuned on, and beside plain peers in the same run:
 * `npm run bench -- text [--small] [part ...]`; a part is one line below and lives in bench/text.
 */
import type { Bench, Figures } from './text/bench.ts'
import { commands, slots, times } from './text/closed.ts'
import { learning, moods, sentiment } from './text/feelings.ts'
import { intents, peers } from './text/intents.ts'
import { speed } from './text/speed.ts'

/** Each says its figures in words and hands them back as numbers, named by the part: `intents.accuracy`. */
const PARTS: Readonly<Record<string, (bench: Bench) => Figures | Promise<Figures>>> = {
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

const args = process.argv.slice(2)
const wanted = args.filter((arg) => arg in PARTS)

const rows: [string, string, string][] = []
const bench: Bench = {
  small: args.includes('--small'),
  say(figure, value, aim = '') {
    rows.push([figure, value, aim])
    console.error(`${figure}: ${value}`)
  },
}

const figures: Figures = {}
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const [figure, value] of Object.entries(await part(bench))) figures[`${name}.${figure}`] = value
}
const width = Math.max(...rows.map(([figure]) => figure.length))
console.log(
  rows
    .map(([figure, value, aim]) => `${figure.padEnd(width)}  ${value}${aim ? `   (aim ${aim})` : ''}`)
    .join('\n'),
)
console.log(JSON.stringify(figures))
