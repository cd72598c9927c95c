// Retries spread out and never wait longer than half a minute.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patience } from './patience.ts'

test('waits grow, stay within bounds and differ by chance', () => {
  assert.equal(patience(0, 0), 300)
  assert.equal(patience(0, 1), 600)
  assert.equal(patience(3, 1), 4800)
  assert.equal(patience(50, 1), 30_000)
  assert.equal(patience(50, 0), 15_000)
})
