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

test('one sentence may hold several promises, each with its own deed and time', () => {
  const both = ['call-back 11-25', 'refund 11-27']
  const text = 'I will call you back tomorrow by 3 pm and refund 200 yuan within three days.'
  assert.deepEqual(found(text), both)
  assert.deepEqual(
    findPromises(text, NOW, ZONE).map((one) => one.what),
    ['I will call you back tomorrow by 3 pm', 'refund 200 yuan within three days'],
  )
  assert.deepEqual(found('我明天下午三点前给您回电话，并在三天内退您 200 元。'), both)
  assert.deepEqual(found('我明天下午三点前给您回电话并在三天内退您 200 元。'), both)
  assert.deepEqual(found('We will send the part tomorrow and then call you on Friday'), [
    'dispatch 11-25',
    'call-back 11-27',
  ])
})

test('two deeds with one time, and a time that holds an "and", stay one promise', () => {
  assert.equal(found('We will repair it and bring it back by Friday').length, 1)
  assert.deepEqual(found('We will call you tomorrow between 2 pm and 4 pm'), ['call-back 11-25'])
})

test('a text without promises is read in a blink, however long', () => {
  const began = performance.now()
  findPromises('这款沙发是落叶松实木框架，坐高四百四十毫米，'.repeat(400), NOW, ZONE)
  assert.ok(performance.now() - began < 2500)
})
