/** Signals appear at their figures, not before, and each says how often. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWords } from '../../../kernel/words.ts'
import { USUAL } from '../review/limits.ts'
import { SIGNALS } from './contract.ts'
import { type Known, signalsIn, WEIGHTS } from './signal.ts'

const NONE: Known = {
  ...{
    returns: 0,
    pieces: 10,
    returnedPieces: 0,
    atPlace: { claims: 1, people: 1 },
    sameReason: 0,
    compensations: 0,
    reused: [],
  },
}
const kinds = (given: Partial<Known>) => signalsIn({ ...NONE, ...given }, USUAL).map(({ kind }) => kind)

test('a signal begins at its figure', () => {
  assert.deepEqual(kinds({}), [])
  assert.deepEqual(kinds({ returns: 3, returnedPieces: 9 }), [])
  assert.deepEqual(
    kinds({ returns: 4, returnedPieces: 4 }),
    [],
    'many returns of a good customer are no signal',
  )
  assert.deepEqual(kinds({ returns: 4, returnedPieces: 5 }), ['serial-returner'])
  assert.deepEqual(kinds({ atPlace: { claims: 2, people: 2 } }), [])
  assert.deepEqual(kinds({ atPlace: { claims: 9, people: 1 } }), [], 'one person at home is no signal')
  assert.deepEqual(kinds({ atPlace: { claims: 3, people: 2 } }), ['claims-one-address'])
  assert.deepEqual(kinds({ sameReason: 1 }), [])
  assert.deepEqual(kinds({ sameReason: 2 }), ['same-reason-again'])
  assert.deepEqual(kinds({ compensations: 3 }), ['repeated-compensation'])
  assert.deepEqual(kinds({ reused: [{ distance: 3, mirrored: false }] }), ['reused-photo'])
})

test('each is named and explained with its figures in both languages', () => {
  const words = openWords()
  words.add('aftersales', new URL('../words/', import.meta.url))
  const all = signalsIn(
    {
      ...NONE,
      returns: 6,
      returnedPieces: 9,
      atPlace: { claims: 4, people: 2 },
      sameReason: 3,
      compensations: 5,
      reused: [{ distance: 2, mirrored: true }],
    },
    USUAL,
  )
  assert.deepEqual(all.map(({ kind }) => kind).sort(), [...SIGNALS].sort())
  for (const language of ['zh-CN', 'en'] as const)
    for (const { kind, figures } of all) {
      assert.ok(WEIGHTS[kind] > 0)
      assert.ok(words.has(language, `aftersales.signals.name.${kind}`))
      assert.doesNotMatch(words.say(language, `aftersales.signals.why.${kind}`, figures), /[{}]|aftersales/)
    }
})
