/** The shipped tables, row by row: nothing leads nowhere, nothing is unreachable, every state has a clock, and no machine may refuse. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS, REMEDIES as LAW } from '../../../engines/policy/index.ts'
import { CASE_KINDS, CASE_ROLES, PAUSE_CAUSES, REASONS, REMEDIES } from '../contract.ts'
import { TABLES } from './all.ts'
import { EFFECTS } from './effects.ts'
import { GUARDS } from './guards.ts'
import { CAPS, type Row, type Table } from './table.ts'

const MACHINES = ['timer', 'system', 'gateway', 'carrier', 'assistant']
const statesOf = (table: Table) => Object.entries(table.states)
const from = (table: Table, state: string): Row[] => table.rows.filter((row) => row.from === state)

test('reasons and remedies are the words of the policy engine', () => {
  assert.deepEqual([...REASONS], [...KINDS])
  assert.deepEqual([...REMEDIES], [...LAW])
})

for (const kind of CASE_KINDS) {
  const table = TABLES[kind]

  test(`${kind}: rows lead from states to states, by known roles, guards and effects`, () => {
    for (const { from, to, by, guard, effects = [], event } of table.rows) {
      assert.ok(table.states[from], `${event} from ${from}`)
      assert.ok(table.states[to], `${event} to ${to}`)
      assert.ok(!table.states[from]?.final, `${from} has ended`)
      assert.ok(by.length > 0 && by.every((role) => CASE_ROLES.includes(role)))
      assert.ok(guard === undefined || guard in GUARDS)
      assert.ok(effects.every((name) => name in EFFECTS))
    }
  })

  test(`${kind}: every state is reached, and from every one there is an end`, () => {
    const reached = closure([table.opens, ...('draft' in table.states ? ['draft'] : [])], (state) =>
      from(table, state).map(({ to }) => to),
    )
    const ends = statesOf(table).filter(([, { final }]) => final)
    assert.deepEqual(
      Object.keys(table.states).filter((state) => !reached.has(state)),
      [],
    )
    assert.ok(ends.length > 0)
    for (const [state] of statesOf(table))
      assert.ok(
        ends.some(([end]) => closure([state], (at) => from(table, at).map(({ to }) => to)).has(end)),
        `${state} leads nowhere`,
      )
  })

  test(`${kind}: every state that is no end has a clock whose event the table knows (T1)`, () => {
    for (const [name, { final, timer, auto }] of statesOf(table)) {
      assert.equal(final === true, timer === undefined, name)
      if (!timer) continue
      assert.ok(timer.after > 0 && timer.after <= 1440, name)
      assert.ok(
        from(table, name).some(({ event, by }) => event === timer.event && by.includes('timer')),
        `${name}: ${timer.event}`,
      )
      if (auto)
        assert.ok(
          from(table, name).some(({ event, by }) => event === auto && by.includes('system')),
          `${name}: ${auto}`,
        )
    }
  })

  test(`${kind}: who waits for the customer reminds him twice before the end (T5)`, () => {
    for (const [name, { timer }] of statesOf(table)) {
      const remind = timer?.remind ?? []
      if (timer?.waitsFor !== 'customer') assert.deepEqual(remind, [], name)
      else {
        assert.ok(remind.length >= 2, name)
        assert.ok(
          [...remind, timer.after].every((hour, i, all) => i === 0 || hour >= (all[i - 1] ?? 0) + 24),
          name,
        )
      }
    }
  })

  test(`${kind}: nobody but a person refuses, and a refusal has a way on (R3)`, () => {
    for (const [name, { refusal }] of statesOf(table)) {
      if (!refusal) continue
      const into = table.rows.filter(({ to }) => to === name)
      assert.ok(into.length > 0)
      assert.ok(
        into.every(({ by }) => !by.some((role) => MACHINES.includes(role))),
        name,
      )
      assert.ok(
        into.every(({ needs = [] }) => needs.includes('text')),
        `${name} is reasoned`,
      )
      assert.ok(
        from(table, name).some(({ event, by }) => event === 'dispute' && by.includes('customer')),
        `${name} can be disputed`,
      )
    }
  })

  test(`${kind}: what the customer chooses, takes back or confirms nobody of the shop says for him`, () => {
    // A dearer piece is arranged with a colleague, and he pays the difference himself.
    const his = ['accept', 'reject', 'agree', 'confirm', 'worked', 'withdraw']
    for (const { by, event } of table.rows)
      if (
        by.includes('customer') &&
        (his.includes(event) || (event.startsWith('take-') && event !== 'take-other'))
      )
        assert.ok(
          by.every((role) => role === 'customer' || role === 'timer'),
          event,
        )
  })

  test(`${kind}: pauses are of the closed list, with caps, and never of an ended state (T2)`, () => {
    for (const [name, { final, pauses = [] }] of statesOf(table)) {
      if (final) assert.deepEqual(pauses, [], name)
      assert.ok(
        pauses.every((cause) => PAUSE_CAUSES.includes(cause) && CAPS[cause] > 0),
        name,
      )
    }
  })

  test(`${kind}: every state and move has words, and says what comes next`, () => {
    for (const [name, { say, next, final }] of statesOf(table)) {
      assert.ok(say.zh && say.en && next.zh && next.en, name)
      const dated = [next.zh.includes('{by}'), next.en.includes('{by}')]
      assert.deepEqual(dated[0], dated[1], name)
      if (final) assert.deepEqual(dated, [false, false], name)
    }
    for (const { say, event } of table.rows) assert.ok(say.zh && say.en, event)
  })

  test(`${kind}: rows of one event and role differ by their guard, so that the first that holds is no matter of luck`, () => {
    for (const row of table.rows) {
      const same = table.rows.filter(
        (one) =>
          one.from === row.from && one.event === row.event && one.by.some((role) => row.by.includes(role)),
      )
      assert.equal(new Set(same.map(({ guard }) => guard)).size, same.length, `${row.from} ${row.event}`)
    }
  })

  test(`${kind}: units that a case holds are counted or free at every end`, () => {
    if (kind !== 'return' && kind !== 'exchange' && kind !== 'part') return
    const settles = ({ effects = [] }: Row) =>
      effects.includes('accept-units') || effects.includes('release-units')
    const open = closure([table.opens], (state) =>
      from(table, state)
        .filter((row) => !settles(row))
        .map(({ to }) => to),
    )
    assert.deepEqual(
      statesOf(table)
        .filter(([name, { final }]) => final && open.has(name))
        .map(([name]) => name),
      [],
    )
  })
}

function closure(start: readonly string[], next: (state: string) => readonly string[]): Set<string> {
  const seen = new Set<string>()
  const queue = [...start]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    queue.push(...next(at))
  }
  return seen
}
