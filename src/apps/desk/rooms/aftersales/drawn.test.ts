/** The picture of a table: from the opening state to the right, the ends together in the last column, nothing on top of another. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnStates } from './drawn.ts'

const row = (from: string, to: string) => ({
  ...{ from, to, event: to, by: ['agent' as const], guard: null },
  ...{ effects: [], needs: [], say: { zh: '', en: '' } },
})
const state = (name: string, final = false) => ({ name, final })
const table = {
  opens: 'asked',
  states: [
    state('closed', true),
    state('asked'),
    state('agreed'),
    state('back'),
    state('lost'),
    state('gone', true),
  ],
  rows: [
    row('asked', 'closed'),
    row('asked', 'agreed'),
    row('agreed', 'back'),
    row('back', 'agreed'),
    row('back', 'closed'),
  ],
}

test('it begins on the left and ends on the right, whatever the order in the table', () => {
  const columns = Object.fromEntries(drawnStates(table).map(({ name, column }) => [name, column]))
  assert.deepEqual(columns, { asked: 0, lost: 0, agreed: 1, back: 2, closed: 3, gone: 3 })
})

test('every state is drawn once, each in its own place', () => {
  const drawn = drawnStates(table)
  assert.equal(drawn.length, table.states.length)
  assert.equal(new Set(drawn.map(({ column, row }) => `${column} ${row}`)).size, drawn.length)
})
