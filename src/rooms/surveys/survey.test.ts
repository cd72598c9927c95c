/** The rules of asking and of scores: limits of the delay, the fatigue, the day of change and the least sample. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figureOf } from './figure.ts'
import {
  CHANGE_MS,
  markIn,
  mayAnswer,
  OUR_WISHES,
  questionsFor,
  reasonToLeave,
  type Standing,
  wrongMark,
} from './survey.ts'

const NOW = new Date('2026-11-22T08:00:00Z')
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const DAY = 86_400_000
const FINE: Standing = {
  now: NOW,
  solved: true,
  mood: 'calm',
  customerKnown: true,
  optedOut: false,
  lastAskedAt: null,
}

for (const [name, some, because] of [
  ['nothing stands against it', {}, null],
  ['the matter is open again', { solved: false }, 'reopened'],
  ['the customer does not want to be asked', { optedOut: true }, 'opted-out'],
  ['the last word was angry', { mood: 'angry' }, 'angry'],
  ['the person is forgotten', { customerKnown: false }, 'forgotten'],
  ['asked a second too lately', { lastAskedAt: ago(14 * DAY - 1000) }, 'asked-lately'],
  ['asked just long enough ago', { lastAskedAt: ago(14 * DAY) }, null],
] as const)
  test(`${name}: ${because ?? 'asked'}`, () => {
    assert.equal(reasonToLeave({ ...FINE, ...some }, OUR_WISHES), because)
  })

for (const [name, survey, may] of [
  ['not asked yet', { state: 'waiting', expiresAt: null, answeredAt: null }, 'over'],
  ['open', { state: 'asked', expiresAt: new Date(NOW.getTime() + 1), answeredAt: null }, 'yes'],
  ['over at this instant', { state: 'asked', expiresAt: NOW, answeredAt: null }, 'over'],
  [
    'answered a moment less than a day ago',
    { state: 'answered', expiresAt: null, answeredAt: ago(CHANGE_MS - 1) },
    'yes',
  ],
  ['answered a day ago', { state: 'answered', expiresAt: null, answeredAt: ago(CHANGE_MS) }, 'settled'],
  ['left', { state: 'left', expiresAt: null, answeredAt: null }, 'over'],
] as const)
  test(`a survey that is ${name}: ${may}`, () => {
    assert.equal(mayAnswer(survey, NOW), may)
  })

test('a share of p per cent asks about p of a hundred matters, and always the same ones', () => {
  const settings = { ...OUR_WISHES, shares: { satisfaction: 100, effort: 30, recommendation: 0 } }
  const asked = Array.from({ length: 4000 }, (_, i) => questionsFor(`con_${i}`, settings))
  const share = (kind: string) => asked.filter((all) => all.some((one) => one.kind === kind)).length / 40
  assert.equal(share('satisfaction'), 100)
  assert.ok(Math.abs(share('effort') - 30) < 3, `${share('effort')}`)
  assert.equal(share('recommendation'), 0)
  assert.deepEqual(asked[7], questionsFor('con_7', settings))
})

test('marks are judged by the questions that were asked', () => {
  const questions = [{ kind: 'satisfaction' as const, from: 1, to: 5 }]
  assert.equal(wrongMark(questions, { satisfaction: 1 }), null)
  assert.equal(wrongMark(questions, { satisfaction: 5 }), null)
  assert.equal(wrongMark(questions, { satisfaction: 6 }), 'satisfaction')
  assert.equal(wrongMark(questions, { effort: 3 }), 'effort')
})

test('29 answers have no score, 30 have one', () => {
  const marks = (answers: number) => [{ mark: 5, answers }]
  assert.equal(figureOf('satisfaction', marks(29)).score, null)
  assert.equal(figureOf('satisfaction', marks(30)).score, 100)
})

test('recommendation counts promoters less detractors', () => {
  const figure = figureOf('recommendation', [
    { mark: 10, answers: 20 },
    { mark: 8, answers: 10 },
    { mark: 3, answers: 10 },
  ])
  assert.equal(figure.score, 25)
  assert.equal(figure.answers, 40)
})

test('a score lies within its interval and the interval on the scale', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }), (answers) => {
      const figure = figureOf(
        'satisfaction',
        answers.map((n, i) => ({ mark: i + 1, answers: n })),
      )
      const total = answers.reduce((a, b) => a + b, 0)
      assert.equal(figure.answers, total)
      if (figure.score === null) return assert.ok(total < 30)
      assert.ok(figure.from !== null && figure.to !== null)
      assert.ok(0 <= figure.from && figure.from <= figure.score + 0.05)
      assert.ok(figure.score - 0.05 <= figure.to && figure.to <= 100)
    }),
  )
})

test('a mark may be written: a bare one, or one with its unit and some words', () => {
  assert.deepEqual(markIn('5'), { marks: { satisfaction: 5 }, comment: '' })
  assert.deepEqual(markIn('4 分，师傅很好'), { marks: { satisfaction: 4 }, comment: '师傅很好' })
  assert.deepEqual(markIn('2 stars. The door still hangs'), {
    ...{ marks: { satisfaction: 2 }, comment: 'The door still hangs' },
  })
  for (const text of ['5 点来取件', '10', '12', '订单 5', '我要退 2 张', '谢谢'])
    assert.equal(markIn(text), null, text)
})
