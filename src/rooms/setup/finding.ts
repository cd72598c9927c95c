/** What the figures of the program mean: which are good, which need something done, in which order to tell them. */
import type { Figures } from '../../kernel/health.ts'
import type { Finding } from './contract.ts'

/** What health looks at: the program's own figures and what the rooms say. */
export interface Looked {
  readonly now: Date
  readonly program: Figures
  /** Working: connected, or checked and not paused. */
  readonly mail: {
    readonly boxes: number
    readonly working: number
    readonly broken: number
    readonly trouble: string
  }
  /** People who may do much, and those of them without a second factor. */
  readonly privileged: { readonly people: number; readonly bare: number }
  readonly widget: { readonly seenAt: Date | null }
  readonly online: number
  /** Customers who wait for a person. */
  readonly waiting: number
  readonly audit: { readonly intact: boolean; readonly rows: number }
}

const GIB = 2 ** 30
const DAY = 86_400_000

type State = Finding['state']
const graded = (value: number, watch: number, bad: number): State =>
  value >= bad ? 'bad' : value >= watch ? 'watch' : 'good'

const JUDGES: readonly ((looked: Looked) => Finding)[] = [
  ({ program: { disk } }) => ({
    name: 'disk',
    state: !disk ? 'unknown' : disk.free < 1 * GIB ? 'bad' : disk.free < 5 * GIB ? 'watch' : 'good',
    facts: { free: disk ? gib(disk.free) : 0, whole: disk ? gib(disk.whole) : 0 },
  }),
  ({ program: { backup }, now }) => {
    const days = backup ? Math.floor((now.getTime() - backup.at.getTime()) / DAY) : -1
    return {
      name: backup ? 'backup' : 'backup-never',
      state: days < 0 ? 'bad' : graded(days, 2, 8),
      facts: { days },
    }
  },
  ({ program: { facts } }) => ({
    name: 'facts',
    state: graded(facts.oldestSeconds, 5, 60),
    facts: { waiting: facts.waiting, seconds: Math.round(facts.oldestSeconds) },
  }),
  ({ program: { jobs } }) => ({
    name: 'jobs',
    state: jobs.failed > 0 ? 'watch' : graded(jobs.oldestSeconds, 10, 120),
    facts: { due: jobs.due, seconds: Math.round(jobs.oldestSeconds), failed: jobs.failed },
  }),
  ({ mail: { boxes, working, broken, trouble } }) => {
    const idle = boxes > 0 && working === 0 && broken === 0
    return {
      name: boxes === 0 ? 'mail-none' : idle ? 'mail-idle' : 'mail',
      state: broken > 0 ? 'bad' : idle ? 'watch' : 'good',
      facts: { boxes, broken, idle: boxes - working - broken, trouble },
    }
  },
  ({ privileged }) => ({
    name: 'second-factor',
    state: privileged.bare > 0 ? 'watch' : 'good',
    facts: { people: privileged.people, bare: privileged.bare },
  }),
  ({ program: { https, address } }) => ({
    name: 'address',
    state: https || isOwnMachine(address) ? 'good' : 'bad',
    facts: { address },
  }),
  ({ widget, now }) => {
    const days = widget.seenAt ? Math.floor((now.getTime() - widget.seenAt.getTime()) / DAY) : -1
    return {
      name: days < 0 ? 'widget-never' : 'widget',
      state: days < 0 || days > 7 ? 'watch' : 'good',
      facts: { days },
    }
  },
  ({ online, waiting }) => ({
    name: 'people',
    state: waiting > 0 && online === 0 ? 'watch' : 'good',
    facts: { online, waiting },
  }),
  ({ audit }) => ({ name: 'audit', state: audit.intact ? 'good' : 'bad', facts: { rows: audit.rows } }),
  ({ program: { database, pool, memory } }) => ({
    name: 'database',
    state: graded(pool.waiting, 5, 50),
    facts: {
      version: database.version,
      size: gib(database.bytes),
      waiting: pool.waiting,
      memory: Math.round(memory / 2 ** 20),
    },
  }),
]

const gib = (bytes: number): number => Math.round((bytes / GIB) * 10) / 10

/** Reached only from the machine itself, so nobody listens on the way. */
const isOwnMachine = (address: string): boolean =>
  URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)

const ORDER: readonly State[] = ['bad', 'watch', 'unknown', 'good']

/** Every finding, the pressing ones first. */
export const findings = (looked: Looked): Finding[] =>
  JUDGES.map((judge) => judge(looked)).sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
