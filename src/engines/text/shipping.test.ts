/** What is shipped is small, is what its data gives, and is the same each time. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ARTEFACTS, moduleOf } from './shipping.ts'

test('all artefacts together weigh no more than a mebibyte', () => {
  const bytes = ARTEFACTS.map(({ file }) => readFileSync(join(import.meta.dirname, file)).length)
  assert.ok(
    bytes.reduce((sum, one) => sum + one, 0) <= 1024 * 1024,
    bytes.map((one, i) => `${ARTEFACTS[i]?.file} ${one}`).join(', '),
  )
})

test('the intents shipped are what the data gives, byte for byte', () => {
  const [intents] = ARTEFACTS
  assert.ok(intents)
  assert.ok(
    readFileSync(join(import.meta.dirname, intents.file), 'utf8') === moduleOf(intents),
    'run anju train',
  )
})
