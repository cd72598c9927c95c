/** The door for scripts answers each op and names the place of every mistake. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, BadRequest } from './answer.ts'

test('each op answers a list as long as the texts', () => {
  for (const op of ['language', 'grams']) {
    const given = answer({ op, texts: ['沙发', 'sofa'] })
    assert.ok(
      typeof given === 'object' && given !== null && 'results' in given && Array.isArray(given.results),
    )
    assert.equal(given.results.length, 2)
  }
  assert.deepEqual(answer({ op: 'redact', texts: ['13812345678'] }), {
    texts: ['[PHONE_1]'],
    map: { '[PHONE_1]': '13812345678' },
  })
})

test('times come back as intervals, null where none is named', () => {
  assert.deepEqual(
    answer({ op: 'time', now: '2026-11-24T10:20:00+08:00', zone: 'Asia/Shanghai', texts: ['明天', '沙发'] }),
    { intervals: [{ from: '2026-11-24T16:00:00.000Z', to: '2026-11-25T16:00:00.000Z' }, null] },
  )
})

test('a zone that is not said is Shanghai, and a leap day is a day', () => {
  const asked = { op: 'time', now: '2028-02-29T10:20:00+08:00', texts: ['明天'] }
  assert.deepEqual(answer(asked), answer({ ...asked, zone: 'Asia/Shanghai' }))
  assert.notDeepEqual(answer(asked), answer({ ...asked, zone: 'America/New_York' }))
})

test('an op of another engine can be handed in', () => {
  assert.equal(answer({ op: 'retrieve', k: 3 }, { retrieve: (request) => request.k }), 3)
})

const WRONG: [unknown, string, string][] = [
  [null, 'object-expected', ''],
  [[], 'object-expected', ''],
  [{}, 'op-expected', 'op'],
  [{ op: 'fly' }, 'op-unknown', 'op'],
  [{ op: 'constructor' }, 'op-unknown', 'op'],
  [{ op: 'mood' }, 'texts-expected', 'texts'],
  [{ op: 'mood', texts: ['a', 1] }, 'text-expected', 'texts[1]'],
  [{ op: 'time', texts: [] }, 'now-expected', 'now'],
  [{ op: 'time', now: '2026-11-24', texts: [] }, 'now-expected', 'now'],
  [{ op: 'time', now: '2026-11-24T10:20:00Z', zone: 'Mars/North', texts: [] }, 'zone-expected', 'zone'],
  [{ op: 'time', now: '2026-02-30T10:00:00+08:00', texts: [] }, 'now-expected', 'now'],
  [{ op: 'time', now: '2026-13-01T10:00:00+08:00', texts: [] }, 'now-expected', 'now'],
  [{ op: 'time', now: '2026-11-24T25:00:00+08:00', texts: [] }, 'now-expected', 'now'],
  [{ op: 'intent', now: '2026-02-30T10:00:00+08:00', texts: [] }, 'now-expected', 'now'],
  [{ op: 'mood', texts: [null] }, 'text-expected', 'texts[0]'],
]

for (const [request, code, path] of WRONG) {
  test(`${JSON.stringify(request)} is refused as ${code}`, () => {
    assert.throws(
      () => answer(request),
      (error) =>
        error instanceof BadRequest && error.code === code && error.path === path && error.message !== '',
    )
  })
}
