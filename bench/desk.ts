/**
 * The figures of a desk that a team lives in: jobs, timers, assignments, mail, refresh with fifty agents.
 * `npm run bench -- desk [--small] [part ...]`; a part is one line below and one file in bench/desk.
 */
import { assignments } from './desk/assignments.ts'
import { jobs } from './desk/jobs.ts'
import { mail } from './desk/mail.ts'
import { refresh } from './desk/refresh.ts'
import { timers } from './desk/timers.ts'
import { type Parts, tell } from './tell.ts'

/** Each says its figures in words and hands them back as numbers, named by the part: `jobs.costRatio`. */
const PARTS: Parts = {
  jobs,
  timers,
  assignments,
  mail,
  refresh,
}

await tell(PARTS, process.argv.slice(2))
