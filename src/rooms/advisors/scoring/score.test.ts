/** Marks with reasons: each check on what it should see, and the message it rests on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check, Language } from '../contract.ts'
import { personaOf } from '../personas/all.ts'
import { OUR_RUBRIC } from '../rubric.ts'
import { score } from './score.ts'
import type { Case, PolicyFigure, Turn } from './transcript.ts'
import { figuresIn, wrongFigures } from './truth.ts'

const FIGURES: readonly PolicyFigure[] = [
  { policy: 'return-window', title: { zh: '七天无理由退货', en: 'Seven-day return' }, value: 7, unit: 'day' },
  { policy: 'price-protection', title: { zh: '价保', en: 'Price protection' }, value: 15, unit: 'day' },
  { policy: 'floor-carrying', title: { zh: '上楼费', en: 'Carrying' }, value: 2500, unit: 'fen' },
  { policy: 'delivery', title: { zh: '送货', en: 'Delivery' }, value: 10_000, unit: 'fen' },
]

type Line = readonly [by: 'customer' | 'agent', text: string, seconds?: number]

function talk(lines: readonly Line[], persona?: string, language: Language = 'zh-CN'): Case {
  let at = Date.parse('2026-11-24T02:20:00Z')
  const turns = lines.map(([by, text, seconds = 30], nth): Turn => {
    at += seconds * 1000
    return { seq: nth + 1, at: new Date(at), by, text }
  })
  const known = persona ? personaOf(persona) : undefined
  return { turns, language, zone: 'Asia/Shanghai', figures: FIGURES, ...(known && { persona: known }) }
}

const marked = (given: Case) => score(given, OUR_RUBRIC, 1)
const find = (given: Case, check: Check) => {
  const found = marked(given).findings.find((one) => one.check === check)
  if (!found) throw new Error(check)
  return found
}
const OPENING: Line = ['customer', '我的沙发说好前天到的，到现在连个电话都没有！']

const GOOD = talk(
  [
    OPENING,
    ['agent', '韩先生，沙发晚了 2 天，是我们的错。麻烦报一下订单号，我这就帮您查。'],
    ['customer', '订单号 QH-R-20881，尾号 6613。'],
    ['agent', '沙发在嘉兴，后天上午送到您家；误期赔 100 元，自动到账。后天上午您方便收货吗？'],
    ['customer', '你能不能保证明天一定送到？'],
    ['agent', '明天到不了，我不能保证。后天上午 12 点前送到。还有别的要我办的吗？谢谢您。'],
  ],
  'late-sofa',
)

test('a good answer passes, and every check names its message', () => {
  const result = marked(GOOD)
  assert.equal(result.failedMust, null)
  assert.ok(result.passed && result.score >= 90, JSON.stringify(result.findings, null, 1))
  for (const one of result.findings.filter((found) => found.verdict === 'met' && found.check === 'identity'))
    assert.equal(one.cites[0]?.seq, 3)
  assert.equal(find(GOOD, 'empathy').cites[0]?.seq, 2)
})

test('account facts before it is clear who asks', () => {
  const rash = talk([OPENING, ['agent', '您的沙发在嘉兴，后天到。']], 'late-sofa')
  assert.equal(find(rash, 'identity').verdict, 'missed')
  assert.equal(marked(rash).failedMust, 'identity')
  const together = talk([OPENING, ['agent', '沙发在嘉兴，后天到。您的订单号是多少？']], 'late-sofa')
  assert.equal(find(together, 'identity').verdict, 'partly')
})

test('over-promising fails the whole: too soon, too much, too sure; saying no does not', () => {
  for (const [text, reason] of [
    ['明天上午送到您家。', 'promise.too-soon'],
    ['可以给您赔 500 元。', 'promise.money'],
    ['我跟您保证，后天一定到。', 'promise.absolute'],
  ] as const) {
    const given = talk(
      [OPENING, ['agent', `订单号多少？`], ['customer', 'QH-R-20881'], ['agent', text]],
      'late-sofa',
    )
    assert.equal(find(given, 'promise').reason, reason, text)
    assert.equal(marked(given).passed, false)
  }
  const refuses = talk([OPENING, ['agent', '500 元我没有权限，不能保证明天到。']], 'late-sofa')
  assert.notEqual(find(refuses, 'promise').verdict, 'missed')
  const vague = talk([OPENING, ['agent', '我们会给您补发。']], 'late-sofa')
  assert.equal(find(vague, 'promise').verdict, 'partly')
})

test('a day that cannot be kept is heard however it is put, and a refusal or a call is not', () => {
  const said = (text: string) =>
    find(
      talk([OPENING, ['agent', '订单号多少？'], ['customer', 'QH-R-20881'], ['agent', text]], 'late-sofa'),
      'promise',
    ).reason
  for (const text of [
    '明天就给您送',
    '我让车队明天安排车送到您家',
    '今晚给您送过去',
    '24 小时内送到',
    '1 天内给您送到家',
    '师傅明天上门给您装好',
    'It comes tomorrow morning',
  ])
    assert.equal(said(text), 'promise.too-soon', text)
  for (const text of [
    '明天送不了，后天上午送到',
    '明天我给您回电话，说送货的时间',
    '后天上午送到您家',
    '明天能送到吗？我问一下仓库',
    '今天出库，后天送到您家',
  ])
    assert.notEqual(said(text), 'promise.too-soon', text)
})

test('figures are held against the policy that the sentence is about', () => {
  assert.deepEqual(
    figuresIn('赔 100 元，七天内').map((one) => [one.value, one.unit]),
    [
      [10_000, 'fen'],
      [7, 'day'],
    ],
  )
  assert.equal(wrongFigures(talk([['agent', '价保 30 天。']]))[0]?.policy.value, 15)
  assert.deepEqual(wrongFigures(talk([['agent', '价保 15 天，七天无理由。']])), [])
  assert.deepEqual(wrongFigures(talk([['agent', '五楼，上楼费每层 25 元，一共 75 元。']])), [])
  assert.equal(
    find(
      talk(
        [
          ['customer', '贵'],
          ['agent', '价保 30 天'],
        ],
        'bargain',
      ),
      'policy',
    ).reason,
    'policy.figure',
  )
  assert.equal(
    find(talk([['agent', 'Price protection holds for 30 days.']], undefined, 'en'), 'policy').verdict,
    'missed',
  )
})

test('a wrong answer to what he came for is named', () => {
  const wrong = find(
    talk(
      [
        ['customer', '我要七天无理由退货。'],
        ['agent', '可以退，我给您办退货。'],
      ],
      'bespoke-return',
    ),
    'policy',
  )
  assert.equal(wrong.reason, 'policy.wrong')
  assert.equal(wrong.cites[0]?.seq, 2)
})

test('what was not asked is listed', () => {
  const some = find(
    talk(
      [
        ['customer', '哪款安全'],
        ['agent', '孩子几岁了？'],
      ],
      'small-child',
    ),
    'questions',
  )
  assert.equal(some.verdict, 'missed')
  assert.deepEqual(some.facts.missing, { zh: '客厅多大、预算', en: 'the room, budget' })
})

test('the limit of the first answer is 60 seconds', () => {
  const first = (seconds: number) =>
    find(talk([OPENING, ['agent', '您好', seconds]], 'late-sofa'), 'pace').verdict
  assert.equal(first(60), 'met')
  assert.equal(first(61), 'missed')
})

test('words that we do not use, and 您', () => {
  assert.equal(find(talk([['agent', '理解您的心情，系统问题。']]), 'tone').verdict, 'missed')
  assert.equal(find(talk([['agent', '你等一下。']]), 'tone').reason, 'tone.you')
  assert.equal(find(talk([['agent', '您好，你好。']]), 'tone').verdict, 'met')
})

test('a real conversation without trouble or policy is not marked down for them', () => {
  const plain = talk([
    ['customer', '有浅灰吗'],
    ['agent', '有，浅灰和燕麦两色。还有别的要看吗？'],
  ])
  for (const check of ['identity', 'policy', 'empathy', 'questions'] as const)
    assert.equal(find(plain, check).verdict, 'none', check)
  assert.equal(marked(plain).score, 100)
})
