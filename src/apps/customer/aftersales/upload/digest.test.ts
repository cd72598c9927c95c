// The fingerprint is the same that every other program gives, at all lengths around a block and a slice.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { digestOf } from './digest.ts'

test('agrees with the fingerprint of the platform, whatever the length', async () => {
  const slice = 1024 * 1024
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, slice - 1, slice, slice + 57]) {
    const bytes = randomBytes(length)
    assert.equal(
      await digestOf(new Blob([bytes])),
      createHash('sha256').update(bytes).digest('hex'),
      `${length}`,
    )
  }
})
