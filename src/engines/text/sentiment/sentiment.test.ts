/** What words say where they stand, what was learned from our texts, and what listening to a merchant's own adds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer, BadRequest } from '../answer.ts'
import { mood } from '../mood.ts'
import { normalise } from '../normalise.ts'
import { type FeelingFigures, feelingFigures } from './feeling-figures.ts'
import { FEELINGS_REPORTED } from './feelings-reported.ts'
import { hear } from './heard.ts'
import { learnSentiment } from './learn.ts'
import { lexiconSize } from './lexicon.ts'
import { saidIn } from './said.ts'
import { tunedFeelings } from './shipped.ts'

const tone = (text: string) => hear(normalise(text), text).tone
const reported = saidIn(FEELINGS_REPORTED)

test('the lexicon is as wide as a shop of anything needs', () => {
  const { zh, en } = lexiconSize()
  assert.ok(zh >= 1500 && en >= 600, `${zh} Chinese, ${en} English`)
})

const ABOVE: readonly [string, string][] = [
  ['很好吃', '不好吃'],
  ['没有异味', '有异味'],
  ['从来没失望', '失望'],
  ['不是不好', '不好'],
  ['虽然慢，但是很好', '虽然很好，但是慢'],
  ['甜', '有点甜'],
  ['not bad at all', 'bad'],
  ['I love it', "I don't love it"],
  ['no problems', 'problems'],
]
for (const [better, worse] of ABOVE) {
  test(`"${better}" is better than "${worse}"`, () => {
    const [up, down] = [mood(better).pPositive, mood(worse).pPositive]
    assert.ok(up > down, `${up} > ${down}; tones ${tone(better)}, ${tone(worse)}`)
  })
}

test('half a word is not heard', () => {
  assert.equal(tone('goods'), 0)
  assert.equal(tone('badge'), 0)
  assert.equal(tone('会员卡'), 0)
})

const atLeast = (figures: FeelingFigures, least: Partial<FeelingFigures>) => {
  for (const [name, figure] of Object.entries(least))
    assert.ok(
      figures[name as keyof FeelingFigures] >= figure,
      `${name} ${figures[name as keyof FeelingFigures]} < ${figure}`,
    )
}

test('feelings of texts that nothing was tuned on are heard', (t) => {
  const figures = feelingFigures(mood, reported)
  t.diagnostic(`reported ${JSON.stringify(figures)}`)
  atLeast(figures, { polarity: 0.87, angry: 0.93, moods: 0.68, labels: 0.78 })
})

test('listening to texts without labels does no harm, and nothing to hear changes nothing', (t) => {
  const heard = [...tunedFeelings(), ...reported].map(({ text }) => text)
  const figures = feelingFigures(learnSentiment(heard), reported)
  t.diagnostic(`after listening ${JSON.stringify(figures)}`)
  atLeast(figures, { polarity: feelingFigures(mood, reported).polarity - 0.02 })
  for (const few of [[], ['很好'], ['', '', ''], ['好', '差']])
    assert.deepEqual(learnSentiment(few)('还行吧'), mood('还行吧'))
})

test('a word that only the merchant’s customers use is learned from what stands beside it', () => {
  const unlabelled = Array.from({ length: 600 }, (_, i) =>
    i % 2 === 0 ? `第${i}次买，杏核软，很好，喜欢` : `第${i}次买，杏核硬，太差，失望`,
  )
  const read = learnSentiment(unlabelled)
  assert.ok(read('杏核软').pPositive > mood('杏核软').pPositive)
  assert.ok(read('杏核软').pPositive > read('杏核硬').pPositive)
})

test('listening gives the same each time', () => {
  const heard = tunedFeelings().map(({ text }) => text)
  const [once, again] = [learnSentiment(heard), learnSentiment(heard)]
  for (const { text } of reported.slice(0, 50)) assert.deepEqual(once(text), again(text))
})

test('whatever is written is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { row, tone: sum } = hear(normalise(text), text)
      assert.ok(Number.isFinite(sum) && row.every((x) => Number.isFinite(x)))
    }),
  )
})

test('the ops answer one mood per text, with nothing but what was promised', () => {
  const given = answer({ op: 'mood', texts: ['很满意', ''] })
  assert.ok(typeof given === 'object' && given !== null && 'moods' in given && Array.isArray(given.moods))
  assert.equal(given.moods.length, 2)
  assert.deepEqual(Object.keys(given.moods[0]), ['mood', 'p', 'sentiment', 'pPositive', 'angry'])
  assert.deepEqual(answer({ op: 'learn', unlabelled: [], test: ['很满意', ''] }), given)
  assert.throws(
    () => answer({ op: 'learn', unlabelled: ['a', 2], test: [] }),
    (error) => error instanceof BadRequest && error.path === 'unlabelled[1]',
  )
  assert.throws(
    () => answer({ op: 'learn', unlabelled: [] }),
    (error) => error instanceof BadRequest && error.path === 'test',
  )
})
