/** Steps of set-up and findings of health: what was seen decides, with the limits written down. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figures } from '../../kernel/health.ts'
import { STEPS } from './contract.ts'
import { findings, type Looked } from './finding.ts'
import { nextOf, type Seen, steps } from './step.ts'

const NOTHING: Seen = {
  shop: { name: '一木', zone: 'Asia/Shanghai' },
  hours: { set: false, openNow: true },
  people: { active: 1, invited: 0 },
  goods: { products: 0 },
  knowledge: { articles: 0 },
  mail: { boxes: 0, working: 0, broken: 0, trouble: '' },
  widget: { seenOn: null, seenAt: null },
  answer: { matters: 0, answered: 0 },
}
const stateOf = (seen: Partial<Seen>, name: string, putOff: readonly string[] = []) =>
  steps({ ...NOTHING, ...seen }, new Set(putOff)).find((step) => step.name === name)?.state

test('a new shop has its name and everything else to do', () => {
  const all = steps(NOTHING, new Set())
  assert.deepEqual(
    all.map((step) => step.state),
    ['done', ...STEPS.slice(1).map(() => 'todo')],
  )
  assert.equal(nextOf(all), 'hours')
})

test('what may wait can be put off, what nobody can do without can not', () => {
  const all = steps(NOTHING, new Set(STEPS))
  assert.deepEqual(
    all.filter((step) => step.state === 'todo').map((step) => step.name),
    ['goods', 'answer'],
  )
  assert.equal(nextOf(all), 'goods')
})

const CHECKS: readonly (readonly [string, Partial<Seen>, string])[] = [
  ['hours', { hours: { set: true, openNow: false } }, 'done'],
  ['people', { people: { active: 2, invited: 1 } }, 'done'],
  ['goods', { goods: { products: 1 } }, 'done'],
  ['knowledge', { knowledge: { articles: 1 } }, 'done'],
  ['mail', { mail: { boxes: 2, working: 1, broken: 1, trouble: 'x' } }, 'trouble'],
  ['mail', { mail: { boxes: 2, working: 1, broken: 0, trouble: '' } }, 'done'],
  // Paused or never tried.
  ['mail', { mail: { boxes: 1, working: 0, broken: 0, trouble: '' } }, 'todo'],
  ['widget', { widget: { seenOn: 'https://a.example', seenAt: new Date(0) } }, 'done'],
  ['answer', { answer: { matters: 3, answered: 0 } }, 'todo'],
  ['answer', { answer: { matters: 3, answered: 1 } }, 'done'],
]
for (const [name, seen, state] of CHECKS) {
  test(`${name} is ${state} when ${JSON.stringify(seen)} was seen`, () => {
    assert.equal(stateOf(seen, name), state)
    assert.equal(stateOf(seen, name, [name]), state === 'todo' && name !== 'answer' ? 'skipped' : state)
  })
}

test('a shop where everything works has no next step', () => {
  const seen: Seen = Object.assign(
    {},
    NOTHING,
    ...CHECKS.filter(([, , state]) => state === 'done').map(([, one]) => one),
  )
  assert.equal(nextOf(steps(seen, new Set())), null)
})

const NOW = new Date('2026-11-22T08:00:00Z')
const GIB = 2 ** 30
const WELL: Figures = {
  database: { version: '18.4', bytes: GIB, embedded: true },
  disk: { free: 100 * GIB, whole: 200 * GIB },
  facts: { waiting: 0, oldestSeconds: 0 },
  jobs: { due: 0, oldestSeconds: 0, failed: 0 },
  pool: { open: 4, waiting: 0 },
  backup: { at: new Date(NOW.getTime() - 3_600_000), bytes: 1 },
  memory: 200 * 2 ** 20,
  https: true,
  address: 'https://desk.example',
}
const HEALTHY: Looked = {
  now: NOW,
  program: WELL,
  mail: { boxes: 1, working: 1, broken: 0, trouble: '' },
  privileged: { people: 2, bare: 0 },
  widget: { seenAt: NOW },
  online: 2,
  waiting: 0,
  audit: { intact: true, rows: 9 },
}
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const program = (change: Partial<Figures>): Partial<Looked> => ({ program: { ...WELL, ...change } })

test('a healthy house has nothing but good findings', () => {
  assert.deepEqual(
    findings(HEALTHY).filter((one) => one.state !== 'good'),
    [],
  )
})

const LIMITS: readonly (readonly [string, string, Partial<Looked>])[] = [
  ['disk', 'good', program({ disk: { free: 5 * GIB, whole: 9 * GIB } })],
  ['disk', 'watch', program({ disk: { free: 5 * GIB - 1, whole: 9 * GIB } })],
  ['disk', 'bad', program({ disk: { free: GIB - 1, whole: 9 * GIB } })],
  ['disk', 'unknown', program({ disk: null })],
  ['backup', 'good', program({ backup: { at: daysAgo(1.99), bytes: 1 } })],
  ['backup', 'watch', program({ backup: { at: daysAgo(2), bytes: 1 } })],
  ['backup', 'bad', program({ backup: { at: daysAgo(8), bytes: 1 } })],
  ['backup-never', 'bad', program({ backup: null })],
  ['facts', 'watch', program({ facts: { waiting: 3, oldestSeconds: 5 } })],
  ['facts', 'bad', program({ facts: { waiting: 3, oldestSeconds: 60 } })],
  ['jobs', 'good', program({ jobs: { due: 3, oldestSeconds: 9, failed: 0 } })],
  ['jobs', 'watch', program({ jobs: { due: 0, oldestSeconds: 0, failed: 1 } })],
  ['jobs', 'bad', program({ jobs: { due: 3, oldestSeconds: 120, failed: 0 } })],
  ['mail-none', 'good', { mail: { boxes: 0, working: 0, broken: 0, trouble: '' } }],
  ['mail', 'bad', { mail: { boxes: 2, working: 1, broken: 1, trouble: 'refused' } }],
  ['mail', 'good', { mail: { boxes: 2, working: 1, broken: 0, trouble: '' } }],
  ['mail-idle', 'watch', { mail: { boxes: 1, working: 0, broken: 0, trouble: '' } }],
  ['second-factor', 'watch', { privileged: { people: 2, bare: 1 } }],
  ['address', 'bad', program({ https: false, address: 'http://203.0.113.4:4600' })],
  ['address', 'good', program({ https: false, address: 'http://127.0.0.1:4600' })],
  ['widget-never', 'watch', { widget: { seenAt: null } }],
  ['widget', 'good', { widget: { seenAt: daysAgo(7) } }],
  ['widget', 'watch', { widget: { seenAt: daysAgo(8) } }],
  ['people', 'watch', { online: 0, waiting: 1 }],
  ['people', 'good', { online: 0, waiting: 0 }],
  ['audit', 'bad', { audit: { intact: false, rows: 9 } }],
  ['database', 'watch', program({ pool: { open: 8, waiting: 5 } })],
]
for (const [name, state, change] of LIMITS) {
  test(`${name} is ${state} for ${JSON.stringify(change.program ? differing(change.program) : change)}`, () => {
    assert.equal(findings({ ...HEALTHY, ...change }).find((one) => one.name === name)?.state, state)
  })
}

test('what is bad stands before what is to be watched', () => {
  const order = findings({ ...HEALTHY, ...program({ backup: null, disk: null }), online: 0, waiting: 1 })
  assert.deepEqual(
    order.slice(0, 3).map((one) => one.state),
    ['bad', 'watch', 'unknown'],
  )
})

function differing(given: Figures): Partial<Figures> {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(Object(WELL)[key]),
    ),
  )
}
