/** How well the right text is found, and how honestly none is named. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDocument, buildIndex, removeDocument, retrieve, search } from './index.ts'
import { type Question, REPORTED, TEXTS, TUNED } from './questions.ts'

const index = buildIndex(TEXTS)

function measure(questions: readonly Question[]) {
  const known = questions.filter((question) => question.answers.length > 0)
  const unknown = questions.filter((question) => question.answers.length === 0)
  const right = (question: Question) =>
    question.answers.includes(search(index, question.ask, 1).hits[0]?.id ?? '')
  const answered = (question: Question) => search(index, question.ask, 1).answer
  const missed = known
    .filter((question) => !right(question) || !answered(question))
    .map((question) => question.ask)
  const wrong = unknown.filter(answered).map((question) => question.ask)
  return {
    known: known.length,
    unknown: unknown.length,
    first: known.filter(right).length / known.length,
    answeredRight: known.filter((question) => right(question) && answered(question)).length / known.length,
    falseAnswers: wrong.length / unknown.length,
    missed,
    wrong,
  }
}

test('questions it was not tuned on find their text, and unknown ones are refused', (t) => {
  const tuned = measure(TUNED)
  const reported = measure(REPORTED)
  for (const [name, figures] of Object.entries({ tuned, reported }))
    t.diagnostic(`${name}: ${JSON.stringify(figures)}`)
  assert.ok(reported.first >= 0.9, `first hit right ${reported.first}`)
  assert.ok(reported.answeredRight >= 0.75, `answered and right ${reported.answeredRight}`)
  assert.ok(reported.falseAnswers <= 0.13, `false answers ${reported.falseAnswers}`)
})

test('one call ranks every question', () => {
  const { results } = retrieve({ documents: TEXTS, queries: ['质保几年', 'zzz'], k: 2 })
  assert.equal(results[0]?.ids[0], 'warranty')
  assert.equal(results[0]?.ids.length, 2)
  assert.deepEqual(results[1], { ids: [], scores: [], answer: false, confidence: 0 })
})

test('a title weighs more than the text', () => {
  const two = buildIndex([
    { id: 'text', title: '其他', text: '这里也提到安装' },
    { id: 'title', title: '安装', text: '别的内容在这里' },
  ])
  assert.equal(search(two, '安装').hits[0]?.id, 'title')
})

test('documents enter, change and leave without a trace', () => {
  const live = buildIndex([{ id: 'a', text: '床垫软硬' }])
  addDocument(live, { id: 'b', text: '沙发清洁' })
  addDocument(live, { id: 'a', text: '餐桌承重' })
  assert.deepEqual(search(live, '床垫').hits, [])
  assert.equal(search(live, '餐桌').hits[0]?.id, 'a')
  removeDocument(live, 'a')
  removeDocument(live, 'b')
  assert.equal(live.total, 0)
  assert.equal(live.postings.size, 0)
})

test('an empty index and an empty question refuse calmly', () => {
  assert.deepEqual(search(buildIndex([]), '沙发'), { hits: [], answer: false, confidence: 0 })
  assert.equal(search(index, '').answer, false)
})
