/** The document of the cases is what the tables say today. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { casesDocument } from './document.ts'

test('docs/cases.md tells the tables as they are', () => {
  const written = readFileSync(new URL('../../../../docs/cases.md', import.meta.url), 'utf8')
  assert.ok(
    written === casesDocument(),
    'print it anew: npx node src/rooms/aftersales/tables/print.ts > docs/cases.md',
  )
})
