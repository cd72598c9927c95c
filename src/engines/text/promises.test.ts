/** Promises are found where somebody commits himself and nowhere else, with the time that was said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PromiseCase, REPORTED_PROMISES, TUNED_PROMISES } from './promise-sentences.ts'
import { findPromises } from './promises.ts'

const ZONE = 'Asia/Shanghai'
const NOW = new Date('2026-11-24T10:20:00+08:00')

/** The local day that a promise is about: the one it ends before, else the one it lies on. */
function found(text: string): string[] {
  return findPromises(text, NOW, ZONE).map(({ kind, due }) => {
    const at = due && (due.from.getTime() === NOW.getTime() ? due.to : due.from)
    return `${kind} ${at ? new Date(at.getTime() + 8 * 3600_000).toISOString().slice(5, 10) : '-'}`
  })
}

/** Counts of promises: a promise is right when it stands there; kind and day are asked beside. */
function weigh(table: readonly PromiseCase[]) {
  let right = 0
  let said = 0
  let there = 0
  let exact = 0
  const wrong: string[] = []
  for (const [text, ...promises] of table) {
    const got = found(text)
    right += Math.min(got.length, promises.length)
    said += got.length
    there += promises.length
    exact += promises.filter((promise) => got.includes(promise)).length
    if (got.join() !== promises.join()) wrong.push(`${text}: ${promises.join()} got ${got.join()}`)
  }
  return { precision: right / said, recall: right / there, exact: exact / there, wrong }
}

test('every message the words were chosen with gives its promises', () => {
  assert.deepEqual(weigh(TUNED_PROMISES).wrong, [])
})

test('in messages it had not seen it finds promises with precision and recall of at least 0.9', (t) => {
  const { precision, recall, exact, wrong } = weigh(REPORTED_PROMISES)
  t.diagnostic(
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, kind and day exact ${exact.toFixed(3)}, ${REPORTED_PROMISES.length} messages`,
  )
  assert.ok(precision >= 0.9 && recall >= 0.9 && exact >= 0.8, wrong.join('\n'))
})

test('offsets cut the promise out of the text, without the greeting', () => {
  const text = '好的，林女士。补发铰链，三天内到。您还有别的问题吗？'
  const [one] = findPromises(text, NOW, ZONE)
  assert.equal(one?.what, '补发铰链，三天内到')
  assert.equal(text.slice(one?.from, one?.to), one?.what)
})

test('a text without promises is read in a blink, however long', () => {
  const began = performance.now()
  findPromises('这款沙发是落叶松实木框架，坐高四百四十毫米，'.repeat(400), NOW, ZONE)
  assert.ok(performance.now() - began < 2500)
})
