/** The op `retrieve` names the place of every mistake. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerRetrieve } from './index.ts'

test('a whole request is ranked', () => {
  const { results } = answerRetrieve({ documents: [{ id: 'a', text: '沙发清洁' }], queries: ['沙发'], k: 1 })
  assert.deepEqual(results[0]?.ids, ['a'])
})

const WRONG: [Record<string, unknown>, string][] = [
  [{}, 'documents'],
  [{ documents: [{ id: 1, text: '' }], queries: [] }, 'documents[0]'],
  [
    {
      documents: [
        { id: 'a', text: '沙发' },
        { id: 'a', text: '床' },
      ],
      queries: ['床'],
    },
    'documents[1].id',
  ],
  [{ documents: [], queries: 'x' }, 'queries'],
  [{ documents: [], queries: ['x', 2] }, 'queries[1]'],
  [{ documents: [], queries: [], k: 0 }, 'k'],
]

for (const [request, path] of WRONG) {
  test(`${JSON.stringify(request)} is refused at ${path}`, () =>
    assert.throws(() => answerRetrieve(request), { path }))
}
