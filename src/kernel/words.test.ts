/** Sentences: facts fall into place, one is told from many, what is missing is seen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from './words.ts'

const CASES: readonly (readonly [string, Record<string, string | number | null>, string])[] = [
  ['{n} {n|is|are} here', { n: 1 }, '1 is here'],
  ['{n} {n|is|are} here', { n: 0 }, '0 are here'],
  ['{n} {n|is|are} here', { n: 2 }, '2 are here'],
  ['{n}{n|| more}', { n: 1 }, '1'],
  ['Hello {name}', {}, 'Hello {name}'],
  ['Hello {name}', { name: null }, 'Hello {name}'],
]
for (const [sentence, facts, filled] of CASES) {
  test(`${sentence} with ${JSON.stringify(facts)} says ${filled}`, () => {
    assert.equal(fill(sentence, facts), filled)
  })
}
