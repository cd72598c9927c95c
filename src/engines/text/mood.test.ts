/** Which mood is heard, measured on messages it was not tuned on, and the evidence it gives. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Mood, mood } from './mood.ts'
import { REPORTED, TUNED, type Uttered } from './mood-utterances.ts'

const MOODS: readonly Mood[] = ['calm', 'anxious', 'angry', 'sad', 'pleased']

/** How often a drawn pair of an angry and another message is put in the right order. */
function ranking(uttered: readonly Uttered[]): number {
  const read = uttered.map(([text, wanted]) => ({ angry: mood(text).angry, is: wanted === 'angry' }))
  const pairs = read
    .filter((a) => a.is)
    .flatMap((a) => read.filter((b) => !b.is).map((b) => [a.angry, b.angry]))
  return pairs.reduce((sum, [a = 0, b = 0]) => sum + (a > b ? 1 : a === b ? 0.5 : 0), 0) / pairs.length
}

function measure(uttered: readonly Uttered[]) {
  const read = uttered.map(([text, wanted]) => ({ text, wanted, heard: mood(text) }))
  const right = read.filter(({ wanted, heard }) => heard.mood === wanted)
  const f1 = MOODS.map((one) => {
    const hit = right.filter(({ wanted }) => wanted === one).length
    const said = read.filter(({ heard }) => heard.mood === one).length
    const meant = read.filter(({ wanted }) => wanted === one).length
    return (2 * hit) / (said + meant)
  })
  const brier = read.reduce(
    (sum, { wanted, heard }) => sum + (heard.angry - (wanted === 'angry' ? 1 : 0)) ** 2,
    0,
  )
  return {
    n: read.length,
    accuracy: right.length / read.length,
    macroF1: f1.reduce((a, b) => a + b, 0) / f1.length,
    meanP: read.reduce((sum, { heard }) => sum + heard.p, 0) / read.length,
    angryAuroc: ranking(uttered),
    angryBrier: brier / read.length,
    wrong: read
      .filter(({ wanted, heard }) => heard.mood !== wanted)
      .map(({ text, wanted, heard }) => `${text} [${wanted}] ${heard.mood} ${heard.because.join('/')}`),
  }
}

test('the mood of messages it was not tuned on is heard', (t) => {
  const { wrong: _, ...tuned } = measure(TUNED)
  const { wrong, ...reported } = measure(REPORTED)
  t.diagnostic(`tuned ${JSON.stringify(tuned)}`)
  t.diagnostic(`reported ${JSON.stringify(reported)}`)
  for (const line of process.env.SHOW === 'wrong' ? [...measure(TUNED).wrong, '--', ...wrong] : [])
    t.diagnostic(line)
  assert.ok(reported.macroF1 >= 0.8, `macro F1 ${reported.macroF1}`)
  assert.ok(reported.angryAuroc >= 0.95, `AUROC of anger ${reported.angryAuroc}`)
})

test('a negation turns what it stands before', () => {
  assert.equal(mood('很满意').mood, 'pleased')
  assert.notEqual(mood('很不满意').mood, 'pleased')
  assert.equal(mood('很不满意').sentiment, 'negative')
  assert.equal(mood('not happy at all').sentiment, 'negative')
  assert.notEqual(mood('不着急，慢慢来').mood, 'anxious')
})

test('it names the words it heard, with their negation', () => {
  assert.deepEqual(mood('你们就是骗子，我要投诉').because, ['骗子', '投诉'])
  assert.deepEqual(mood('我不满意').because, ['不满意'])
})

test('shouting and many marks make anger stronger', () => {
  assert.ok(mood('又是坏的！！！').angry > mood('又是坏的').angry)
  assert.ok(mood('WHERE IS MY ORDER, STILL NOTHING').angry > mood('where is my order, still nothing').angry)
})

test('pictures alone say what they show, and an outburst is no calm word', () => {
  for (const [text, wanted, sentiment] of [
    ['😡😡😡', 'angry', 'negative'],
    ['😊', 'pleased', 'positive'],
    ['❤️', 'pleased', 'positive'],
    ['😭', 'sad', 'negative'],
    ['太差了', 'angry', 'negative'],
    ['服务太烂了。', 'angry', 'negative'],
  ] as const) {
    const heard = mood(text)
    assert.equal(heard.mood, wanted, text)
    assert.equal(heard.sentiment, sentiment, text)
  }
  assert.ok(mood('😡😡😡').angry > mood('😡').angry)
  for (const text of ['不算太差', '差不多', 'is it too bad?']) assert.notEqual(mood(text).mood, 'angry', text)
})

test('a mail address or a link is calm, whatever stands in it', () => {
  for (const text of [
    'lin@example.com',
    'angry.bird@example.com',
    '我的邮箱 angry@shit.com',
    'https://example.com/terrible',
  ])
    assert.equal(mood(text).mood, 'calm', text)
  assert.equal(mood('lin@example.com').sentiment, 'neutral')
})

test('a message without words is calm and neutral', () => {
  for (const text of ['', '   ', '12345', '。']) {
    const heard = mood(text)
    assert.equal(heard.mood, 'calm')
    assert.equal(heard.sentiment, 'neutral')
    assert.equal(heard.pPositive, 0.5)
  }
})

test('whatever is written, probabilities stay between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { p, angry, pPositive } = mood(text)
      for (const x of [p, angry, pPositive]) assert.ok(x >= 0 && x <= 1)
    }),
  )
})

test('a very long message is read in a moment', () => {
  const started = process.hrtime.bigint()
  mood('你们怎么还没发货，急死了！not very '.repeat(500))
  assert.ok(Number(process.hrtime.bigint() - started) / 1e6 < 5000)
})
