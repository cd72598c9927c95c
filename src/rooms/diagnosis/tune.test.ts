/** How good the judgement is: tuned on one half of the written cases, reported on the other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportedCases, tunedCases } from './cases/halves.ts'
import { PARTS } from './knowledge/finding.ts'
import { FINDINGS, findingOf, knownWith, TEMPER } from './knowledge/known.ts'
import { QUESTIONS } from './knowledge/questions.ts'
import { ranked } from './nearest-technician.ts'
import { type Measure, measure } from './tune.ts'

const ready = knownWith([])
const said = ({ cases, spoken, right, best, questions, calibration }: Measure): string =>
  `${cases} cases: spoke on ${spoken}, right on ${right} of them (${Math.round((100 * right) / spoken)} %), likeliest right on ${best}, ` +
  `${questions.toFixed(1)} questions, p off by ${calibration.toFixed(2)}`

test('forty findings and more, each with words, name and remedy in both languages, on known questions and parts', () => {
  assert.ok(FINDINGS.length >= 40, `${FINDINGS.length} findings`)
  assert.equal(new Set(FINDINGS.map(({ id }) => id)).size, FINDINGS.length)
  const options = new Map(QUESTIONS.map(({ id, options }) => [id, Object.keys(options)]))
  for (const { id, name, words, answers, part } of FINDINGS) {
    assert.ok(name.zh && name.en, id)
    assert.ok(
      words.some((word) => /\p{Script=Han}/u.test(word)) && words.some((word) => /^[a-z]/.test(word)),
      id,
    )
    assert.ok(part === null || part in PARTS)
    for (const [question, shares] of Object.entries(answers)) {
      const sum = Object.values(shares).reduce((total, share) => total + share, 0)
      assert.ok(sum <= 1.0001, `${id} ${question}`)
      for (const answer of Object.keys(shares))
        assert.ok(options.get(question)?.includes(answer), `${id} ${question} ${answer}`)
    }
  }
})

test('two hundred cases and more, both languages in both halves, all of known findings', () => {
  const all = [...tunedCases(), ...reportedCases()]
  assert.ok(all.length >= 200, `${all.length} cases`)
  for (const one of all) assert.ok(findingOf(one.finding), one.finding)
  for (const half of [tunedCases(), reportedCases()]) {
    const chinese = half.filter(({ text }) => /\p{Script=Han}/u.test(text)).length
    assert.ok(chinese > half.length / 3 && chinese < (2 * half.length) / 3)
    for (const { id } of FINDINGS)
      assert.ok(
        half.some(({ finding }) => finding === id),
        id,
      )
  }
})

test('on the reported half: right when it speaks, silent otherwise, and p is how often it is right', (context) => {
  const tuned = measure(ready, tunedCases(), true)
  const reported = measure(ready, reportedCases(), false)
  context.diagnostic(`certain from p ${TEMPER.certain}`)
  context.diagnostic(`tuned    ${said(tuned)}`)
  context.diagnostic(`reported ${said(reported)}`)
  assert.ok(reported.right / reported.spoken >= 0.9)
  assert.ok(reported.spoken / reported.cases >= 0.65)
  assert.ok(reported.calibration <= 0.12)
  assert.ok(reported.questions <= 5)
})

test('words about nothing are not judged', () => {
  const nonsense = ['你好', '今天天气不错', 'asdf', '什么时候发货', 'Do you sell curtains']
  for (const text of nonsense) {
    const one = { id: 'x', finding: '', category: 'sofa', text, answers: {} }
    assert.equal(measure(ready, [one], false).spoken, 0, text)
  }
})

test('the nearest technician is certified, of the place, there, and free, in this order', () => {
  const people = [
    { id: 'learner', skills: { 衣柜: 1, 杭州: 1 }, load: 0 },
    { id: 'far', skills: { 衣柜: 3, 宁波: 1 }, load: 0 },
    { id: 'gone', skills: { 衣柜: 3, 杭州: 1 }, load: null },
    { id: 'busy', skills: { 衣柜: 3, 杭州: 1 }, load: 4 },
    { id: 'free', skills: { 衣柜: 3, 杭州: 1 }, load: 1 },
    { id: 'sofas', skills: { 沙发: 3, 杭州: 1 }, load: 0 },
  ]
  const order = ranked(people, 'wardrobe', '浙江省杭州市').map(({ id }) => id)
  assert.deepEqual(order, ['free', 'busy', 'gone', 'far'])
})
