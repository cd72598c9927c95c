/** The mark of a decision agrees with the standard's own and does not see the order of keys. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, fingerprint } from './fingerprint.ts'

test('it is SHA-256 of the canonical text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(fingerprint(value), createHash('sha256').update(canonical(value)).digest('hex'))
    }),
    { numRuns: 200 },
  )
  for (const length of [53, 54, 55, 56, 61, 62, 63, 64, 117, 118, 119]) {
    const value = '安'.repeat(Math.floor(length / 3)) + 'x'.repeat(length % 3)
    assert.equal(fingerprint(value), createHash('sha256').update(canonical(value)).digest('hex'))
  }
})

test('keys in another order, and fields that are undefined, change nothing', () => {
  assert.equal(fingerprint({ a: 1, b: { c: 2, d: undefined } }), fingerprint({ b: { c: 2 }, a: 1 }))
  assert.notEqual(fingerprint({ a: 1 }), fingerprint({ a: '1' }))
})
