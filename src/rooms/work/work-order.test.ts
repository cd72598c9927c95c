/** The flow of a work order against what it must mean, with every wrong cell of its table found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore, type World } from '../../kernel/flows.ts'
import { WORK_STATES, type WorkStateName } from './contract.ts'
import { actsOf, dueAfterWaiting, isLate, type WorkEvent, workFlow } from './work-order.ts'

type Table = Readonly<Record<WorkStateName, Readonly<Partial<Record<WorkEvent, WorkStateName>>>>>
const EVENTS: readonly WorkEvent[] = [
  'assign',
  'begin',
  'wait',
  'resume',
  'finish',
  'give-back',
  'cancel',
  'reopen',
]
const rowOf = (state: WorkStateName) =>
  Object.fromEntries(EVENTS.map((event) => [event, workFlow.next(state, event)]).filter(([, to]) => to))
const TABLE: Table = {
  open: rowOf('open'),
  assigned: rowOf('assigned'),
  doing: rowOf('doing'),
  waiting: rowOf('waiting'),
  done: rowOf('done'),
  cancelled: rowOf('cancelled'),
}

/** What really happened, told without the table. */
interface Life {
  readonly state: WorkStateName
  readonly held: boolean
  readonly begun: boolean
  readonly waits: boolean
  readonly end: 'none' | 'done' | 'cancelled'
  readonly odd: string
}

function possible({ held, begun, waits, end }: Life): readonly WorkEvent[] {
  if (end !== 'none') return ['reopen']
  if (!held) return ['assign', 'cancel']
  if (waits) return ['assign', 'resume', 'give-back', 'cancel']
  const shared: readonly WorkEvent[] = ['assign', 'wait', 'finish', 'give-back', 'cancel']
  return begun ? shared : [...shared, 'begin']
}

const FRESH = { held: false, begun: false, waits: false, end: 'none' } as const
function lived(life: Life, event: WorkEvent): Omit<Life, 'state' | 'odd'> {
  const { held, begun, waits, end } = life
  switch (event) {
    case 'assign':
      return { held: true, begun: waits && begun, waits, end }
    case 'begin':
      return { held, begun: true, waits, end }
    case 'wait':
      return { held, begun, waits: true, end }
    case 'resume':
      return { held, begun: true, waits: false, end }
    case 'finish':
      return { ...FRESH, end: 'done' }
    case 'cancel':
      return { ...FRESH, end: 'cancelled' }
    default:
      return FRESH
  }
}

function meant({ held, begun, waits, end }: Life): WorkStateName {
  if (end !== 'none') return end
  if (!held) return 'open'
  return waits ? 'waiting' : begun ? 'doing' : 'assigned'
}

const worldOf = (table: Table): World<Life> => ({
  initial: [{ state: 'open', ...FRESH, odd: '' }],
  *moves(life) {
    for (const event of EVENTS) {
      const to = table[life.state][event]
      const may = possible(life).includes(event)
      if (to === undefined && !may) continue
      if (to === undefined || !may)
        yield [event, { ...life, odd: `${event} ${may ? 'must' : 'must not'} be possible` }]
      else yield [event, { ...lived(life, event), state: to, odd: '' }]
    }
  },
  wrong: (life) =>
    life.odd || (life.state === meant(life) ? undefined : `${life.state} though ${meant(life)}`),
})

test('in every order of deeds a work order is what really became of it', (t) => {
  const { states, moves, wrong } = explore(worldOf(TABLE))
  t.diagnostic(`${states} states, ${moves} moves`)
  assert.equal(wrong, undefined)
})

test('every wrong cell in the table is found', (t) => {
  let planted = 0
  for (const state of WORK_STATES)
    for (const event of EVENTS)
      for (const to of [...WORK_STATES, undefined]) {
        if (TABLE[state][event] === to) continue
        const { [event]: _, ...rest } = TABLE[state]
        planted += 1
        const mutant: Table = { ...TABLE, [state]: to ? { ...rest, [event]: to } : rest }
        assert.ok(explore(worldOf(mutant)).wrong, `${state} ${event} -> ${to ?? 'nothing'} was not found`)
      }
  t.diagnostic(`${planted} wrong tables`)
})

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24) + minutes * 60_000)

const LATENESS: readonly (readonly [state: WorkStateName, minutes: number, late: boolean])[] = [
  ['doing', 59, false],
  ['doing', 60, true],
  ['open', 60, true],
  ['waiting', 600, false],
  ['done', 600, false],
]
for (const [state, minutes, late] of LATENESS) {
  test(`${state} ${minutes} minutes into a time of 60 is ${late ? '' : 'not '}late`, () => {
    assert.equal(isLate({ state, due: at(60) }, at(minutes)), late)
  })
}

test('blocked work neither begins nor ends', () => {
  assert.deepEqual(actsOf({ state: 'assigned', blocked: true }), ['wait', 'give-back', 'cancel'])
  assert.deepEqual(actsOf({ state: 'doing', blocked: false }), ['wait', 'finish', 'give-back', 'cancel'])
})

test('the time that somebody else took is given back', () => {
  assert.deepEqual(dueAfterWaiting(at(60), at(30), at(90)), at(120))
  assert.deepEqual(dueAfterWaiting(at(60), null, at(90)), at(60))
  assert.equal(dueAfterWaiting(null, at(30), at(90)), null)
})
