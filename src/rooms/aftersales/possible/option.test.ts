/** What is shown as possible is never less than law and platform give, and says its day, its sum and its articles in both languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Decision,
  decide,
  type Facts,
  factsOf,
  type Offered,
  SHIPPED,
} from '../../../engines/policy/index.ts'
import { openWords } from '../../../kernel/words.ts'
import { REASONS, type ReasonName } from '../contract.ts'
import { optionsOf, type Sums } from './option.ts'
import { creditOf } from './price.ts'
import { voiceOf } from './voice.ts'

const words = openWords()
words.add('aftersales', new URL('../words/', import.meta.url))
const voices = (['zh-CN', 'en'] as const).map((language) =>
  voiceOf(words, { language, zone: 'Asia/Shanghai', now: new Date('2026-11-20T02:00:00Z') }),
)
const [zh] = voices
const LAW = SHIPPED.filter(({ mandatory }) => mandatory)
const SUMS: Omit<Sums, 'refund'> = { wayBack: null, tenderOf: () => 'wechat', partialFen: 8_000 }
const RANK = ['merchant', 'shared', 'customer']

const START = Date.parse('2026-09-01T10:00:00+08:00')
const DAY = 86_400_000
const cases = fc.record({
  kind: fc.constantFrom(...REASONS),
  days: fc.integer({ min: 0, max: 800 }),
  province: fc.constantFrom('浙江', '上海', '山东', '四川'),
  platform: fc.constantFrom('own', 'tmall', 'jd'),
  member: fc.boolean(),
  bespoke: fc.boolean(),
  large: fc.boolean(),
  opened: fc.boolean(),
  evidence: fc.subarray(['bespoke-record', 'fault-photos', 'intact-at-signing', 'door-photos']),
  installed: fc.boolean(),
})

function factsFrom(given: typeof cases extends fc.Arbitrary<infer T> ? T : never): {
  facts: Facts
  now: number
} {
  const now = START + given.days * DAY
  const facts = factsOf({
    merchant: 'qinghe',
    province: given.province,
    platform: given.platform,
    order: {
      placedAt: new Date(START - 5 * DAY).toISOString(),
      lines: [
        { id: 'sofa', priceFen: 688_000, large: given.large, ...(given.bespoke ? { bespoke: {} } : {}) },
      ],
    },
    delivery: {
      signedAt: new Date(START).toISOString(),
      mustInstall: given.installed,
      ...(given.installed ? { installedAt: new Date(START + DAY).toISOString() } : {}),
    },
    request: { kind: given.kind, at: new Date(now).toISOString() },
    condition: { opened: given.opened },
    ...(given.member ? { member: { tier: '银杏会员' } } : {}),
    ...(given.kind === 'late' ? { late: { by: 'delivery', days: 3 } } : {}),
    ...(given.kind === 'price' ? { price: { nowFen: 600_000, sameSku: true, sameChannel: true } } : {}),
    evidence: given.evidence,
  })
  return { facts, now }
}

type Shown = ReturnType<typeof optionsOf>[number]

/** @returns whether there was something to compare */
function notBelow(least: Offered, whole: Decision, shown: readonly Shown[]): boolean {
  if (!least.allowed || ['refuse-with-proof', 'return-freight'].includes(least.remedy)) return false
  const mine = shown.find(({ remedy }) => remedy === least.remedy)
  assert.ok(mine?.allowed, least.remedy)
  const source = whole.options.find(({ remedy }) => remedy === least.remedy)
  if (source?.ground !== least.ground) return false
  if (least.until && mine.until) assert.ok(Date.parse(mine.until) >= Date.parse(least.until))
  if (least.payer && mine.payer) assert.ok(RANK.indexOf(mine.payer) <= RANK.indexOf(least.payer))
  return true
}

test('nothing that is shown lies below the mandatory packs (R1)', () => {
  assert.ok(zh)
  let compared = 0
  fc.assert(
    fc.property(cases, (given) => {
      const { facts, now } = factsFrom(given)
      const whole = decide(facts, SHIPPED, now)
      const shown = optionsOf(whole, given.kind, { ...SUMS, refund: whole.refund }, zh)
      for (const least of decide(facts, LAW, now).options) if (notBelow(least, whole, shown)) compared += 1
    }),
    { numRuns: 400 },
  )
  assert.ok(compared > 400, `compared only ${compared}`)
})

function speaks(one: Shown, voice: (typeof voices)[number]): void {
  const said = [one.title, one.detail, one.payerText, one.next.text, ...one.because]
  for (const text of [...said, ...one.articles.map(({ text: name }) => name)])
    assert.doesNotMatch(text, /aftersales\.|\{|undefined/, text)
  if (voice.language === 'en') assert.doesNotMatch(one.title + one.detail, /[\u4e00-\u9fff]/)
  if (one.allowed) assert.ok(one.articles.length > 0, one.remedy)
}

test('every option speaks both languages in full, with articles for whatever is allowed', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...voices), (given, voice) => {
      const { facts, now } = factsFrom(given)
      const decision = decide(facts, SHIPPED, now)
      const sums = { ...SUMS, refund: decision.refund }
      for (const one of optionsOf(decision, given.kind, sums, voice)) speaks(one, voice)
    }),
    { numRuns: 200 },
  )
})

test('the refund is told by where it comes from and, once more, by where it goes', () => {
  assert.ok(zh)
  const { facts, now } = factsFrom({
    ...{ kind: 'no-reason', days: 2, province: '浙江', platform: 'own', member: false, bespoke: false },
    ...{ large: true, opened: true, evidence: [], installed: false },
  })
  const decision = decide(facts, SHIPPED, now)
  const wayBack = {
    feeFen: 26_000,
    lines: [
      { text: '上门取件', fen: 20_000 },
      { text: '上楼费', fen: 6_000 },
    ],
  }
  const [back] = optionsOf(decision, 'no-reason', { ...SUMS, refund: decision.refund, wayBack }, zh)
  assert.equal(back?.remedy, 'refund-return')
  assert.equal(back?.amountFen, 688_000)
  assert.equal(back?.feeFen, 26_000)
  const sum = (tender: boolean) =>
    back?.split.reduce((all, one) => all + ((one.tender !== null) === tender ? one.fen : 0), 0)
  assert.equal(sum(false), 688_000)
  assert.equal(sum(true), 688_000)
  assert.match(back?.detail ?? '', /9月8日.*24:00/)
})

test('credits for a falling price never pass what was paid less the lowest, and one drop is paid once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 }),
      (priceFen, quantity, prices) => {
        const paidFen = priceFen * quantity
        let creditedFen = 0
        for (const nowFen of prices) {
          const credit = creditOf({ paidFen, nowFen, quantity, creditedFen })
          creditedFen += credit
          assert.equal(creditOf({ paidFen, nowFen, quantity, creditedFen }), 0)
        }
        assert.ok(creditedFen <= Math.max(0, paidFen - Math.min(...prices) * quantity))
      },
    ),
  )
})

test('a reason names first what mends it', () => {
  assert.ok(zh)
  const first = (kind: ReasonName) => {
    const { facts, now } = factsFrom({
      ...{ kind, days: 3, province: '四川', platform: 'own', member: false, bespoke: false, large: false },
      ...{ opened: true, evidence: ['fault-photos'], installed: true },
    })
    const decision = decide(facts, SHIPPED, now)
    return optionsOf(decision, kind, { ...SUMS, refund: decision.refund }, zh)[0]?.remedy
  }
  assert.equal(first('missing'), 'part')
  assert.equal(first('no-reason'), 'refund-return')
  assert.equal(first('damage'), 'part')
})

test('one answer time is said; what the law leaves beyond it is told with the law', () => {
  const told = (answerBy: (asked: number) => string | null) => {
    const { facts, now } = factsFrom({
      ...{ kind: 'no-reason', days: 2, province: '四川', platform: 'own', member: false, bespoke: false },
      ...{ large: false, opened: false, evidence: [], installed: false },
    })
    const decision = decide(facts, SHIPPED, now)
    const options = decision.options.map((one) =>
      one.remedy === 'refund-return' ? { ...one, decideBy: answerBy(now) } : one,
    )
    const voice = voiceOf(words, { language: 'zh-CN', zone: 'Asia/Shanghai', now: new Date(now) })
    const [back] = optionsOf(
      { ...decision, options },
      'no-reason',
      { ...SUMS, refund: decision.refund },
      voice,
    )
    assert.equal(back?.remedy, 'refund-return')
    assert.ok(!back.detail.includes('答复'))
    return { next: back.next.text, leaves: back.because.filter((text) => text.includes('答复期限')).length }
  }
  const hours = (n: number) => (asked: number) => new Date(asked + n * 3_600_000).toISOString()
  const usual = told(() => null)
  assert.equal(usual.leaves, 0)
  assert.deepEqual(told(hours(15 * 24)), { next: usual.next, leaves: 1 })
  assert.deepEqual(told(hours(24)), usual)
  const sooner = told(hours(12))
  assert.notEqual(sooner.next, usual.next)
  assert.equal(sooner.leaves, 0)
})
