/** The shipped tables, searched whole: nothing that must never be is reachable, every case ends without a person, and each broken variant is caught. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASE_KINDS } from '../contract.ts'
import { TABLES } from '../tables/all.ts'
import { said } from '../tables/said.ts'
import { move, type Table } from '../tables/table.ts'
import { type Searched, search } from './search.ts'
import { type Broken, Model } from './world.ts'

/** Two people race where something can be had only once; an exchange opens as a return does. */
const RACING = ['return', 'complaint']
const told = ({ why, path }: NonNullable<Searched['wrong']>) => `${why}: ${path.join(' > ')}`

for (const kind of CASE_KINDS) {
  test(`${kind}: no reachable world is wrong, and every one ends without a person`, (t) => {
    const table = TABLES[kind]
    const { states, moves, wrong, stuck, reached, taken } = search(
      new Model(table),
      RACING.includes(kind) ? 2 : 1,
    )
    t.diagnostic(`${kind}: ${states} states, ${moves} moves`)
    assert.equal(wrong && told(wrong), undefined)
    assert.deepEqual(stuck.slice(0, 3), [])
    const unseen = Object.keys(table.states).filter((state) => !reached.has(state) && !passing(table, state))
    assert.deepEqual(
      unseen.filter((state) => state !== 'draft'),
      [],
      'states that nothing reaches',
    )
    assert.ok(taken.size > 5)
  })
}

/** A state that a case only passes through on its way, in the same transaction. */
const passing = (table: Table, state: string): boolean => table.states[state]?.auto !== undefined

interface Mutant {
  readonly name: string
  readonly table?: (shipped: Table) => Table
  readonly kind?: 'return' | 'complaint' | 'price-protection'
  readonly broken?: Broken
  /** What catches it. */
  readonly caught: RegExp
}

const without =
  (event: string, from: string) =>
  (table: Table): Table => ({
    ...table,
    rows: table.rows.filter((row) => !(row.event === event && row.from === from)),
  })
const withRows =
  (...rows: ReturnType<typeof move>) =>
  (table: Table): Table => ({ ...table, rows: [...rows, ...table.rows] })
const NO = said('改坏', 'broken')

const MUTANTS: readonly Mutant[] = [
  { name: 'looks first and writes later, without a lock', broken: { checksThenWrites: true }, caught: /^G1/ },
  { name: 'has no timers', broken: { noTimers: true }, caught: /^T1/ },
  { name: 'gives each retry a new gateway number', broken: { newNumbers: true }, caught: /^M[12]/ },
  { name: 'owes once more at each chase', broken: { owesAgain: true }, caught: /^M2/ },
  {
    name: 'takes sent for arrived',
    broken: { believesSent: true },
    table: withRows(...move('refund-sent', ['chase', 'refunded'], ['timer'], NO)),
    caught: /^M3/,
  },
  {
    name: 'closes on the clock what the gateway never confirmed',
    table: withRows(...move('refund-due', ['chase', 'refunded'], ['timer'], NO)),
    caught: /^M3/,
  },
  {
    name: 'lets a case be withdrawn when its money is due',
    table: withRows(...move('refund-due', ['withdraw', 'withdrawn'], ['customer'], NO)),
    caught: /^M5/,
  },
  {
    name: 'lets the machine refuse',
    table: withRows(...move('requested', ['refuse-itself', 'refused'], ['system'], NO)),
    caught: /^R3/,
  },
  {
    name: 'refuses when nobody answered in time',
    table: withRows(...move('requested', ['approve', 'refused'], ['timer'], NO)),
    caught: /^(R3|T4)/,
  },
  {
    name: 'lets our own silence expire a request',
    table: withRows(...move('under-review', ['approve', 'expired'], ['timer'], NO)),
    caught: /^T4/,
  },
  { name: 'ends without reminders', broken: { noReminders: true }, caught: /^T5/ },
  {
    name: 'frees the unit of a refund, so that it can be asked back again',
    table: (table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        ...(row.effects && {
          effects: row.effects.map((one) => (one === 'accept-units' ? 'release-units' : one)),
        }),
      })),
    }),
    caught: /^M1/,
  },
  { name: 'counts a unit twice when a move is retried', broken: { countsTwice: true }, caught: /^G[12]/ },
  {
    name: 'knows no way out of a dispute but a person',
    table: without('time-over', 'disputed'),
    caught: /^T1/,
  },
  { name: 'keeps a ruling that nobody carries out', table: without('carry-out', 'ruled'), caught: /^T1/ },
  {
    name: 'compensates each case of one cause',
    kind: 'complaint',
    broken: { compensatesEach: true },
    caught: /^M1/,
  },
]

for (const { name, kind = 'return', table = (shipped: Table) => shipped, broken = {}, caught } of MUTANTS) {
  test(`a broken variant is caught: it ${name}`, (t) => {
    const found = search(new Model(table(TABLES[kind]), broken), 2)
    const [stuck] = [...found.stuck].sort((a, b) => a.path.length - b.path.length)
    const why = found.wrong
      ? told(found.wrong)
      : stuck && `T1: ${stuck.state} needs a person: ${stuck.path.join(' > ')}`
    t.diagnostic(why ?? 'nothing was found')
    assert.match(why ?? '', caught)
  })
}
