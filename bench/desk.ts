/**
 * The figures of a desk that a team lives in: jobs, timers, assignments, mail, refresh with fifty agents.
 * `npm run bench -- desk [--small] [part ...]`; a part is one line below and one file in bench/desk.
 */
import { assignments } from './desk/assignments.ts'
import type { Bench, Figures } from './desk/bench.ts'
import { jobs } from './desk/jobs.ts'
import { mail } from './desk/mail.ts'
import { refresh } from './desk/refresh.ts'
import { timers } from './desk/timers.ts'

/** Each says its figures in words and hands them back as numbers, named by the part: `jobs.costRatio`. */
const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Figures>>> = {
  jobs,
  timers,
  assignments,
  mail,
  refresh,
}

const args = process.argv.slice(2)
const small = args.includes('--small')
const wanted = args.filter((arg) => arg in PARTS)

const rows: [string, string, string][] = []
const bench: Bench = {
  small,
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
