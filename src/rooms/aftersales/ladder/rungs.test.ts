/** The ladder counts what each rung costs, says how likely it is only when it knows, and never goes below the law. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, factsOf, SHIPPED } from '../../../engines/policy/index.ts'
import { openWords } from '../../../kernel/words.ts'
import { RUNGS, type RungName } from '../contract.ts'
import { USUAL } from '../review/limits.ts'
import { leadsOn } from './carry-out.ts'
import { belowLaw, ENOUGH, rungsOf, type Situation } from './rungs.ts'

const NOW = Date.parse('2026-09-03T12:00:00+08:00')
const decision = (kind: string) =>
  decide(
    factsOf({
      order: { placedAt: '2026-08-25T20:00:00+08:00', lines: [{ id: 'wardrobe', priceFen: 420_000 }] },
      delivery: { signedAt: '2026-09-01T10:00:00+08:00' },
      request: { kind, at: '2026-09-03T12:00:00+08:00' },
      evidence: ['fault-photos'],
    }),
    SHIPPED,
    NOW,
  )

const situation = (given: Partial<Situation> = {}): Situation => ({
  ...{
    reason: 'missing',
    options: decision('missing').options,
    lawful: ['part', 'exchange', 'refund-return'],
  },
  ...{
    paidFen: 420_000,
    refundFen: 420_000,
    part: { no: 'W-HINGE', costFen: 3_500, days: 0 },
    mustInstall: true,
  },
  ...{ wayBackFen: 32_000, wayOutFen: 32_000, replacements: 4, limits: USUAL, answers: new Map() },
  ...given,
})
const rung = (name: RungName, given: Partial<Situation> = {}) =>
  rungsOf(situation(given)).find((one) => one.rung === name)

test('a missing hinge is posted, not fetched back with the wardrobe', () => {
  const found = rungsOf(situation())
  assert.deepEqual(
    found.map((one) => one.rung),
    [...RUNGS],
  )
  assert.equal(found.find(({ suggested }) => suggested)?.rung, 'part')
  assert.equal(rung('part')?.costFen, 3_500 + USUAL.partPostFen)
  assert.ok((rung('return')?.costFen ?? 0) > 100_000)
  assert.equal(rung('touch-up')?.available, false, 'a visit mends nothing that is not there')
})

test('odds are told from ten answers on', () => {
  const of = (answered: number) =>
    rung('part', { answers: new Map([['part', { accepted: Math.floor(answered * 0.8), answered }]]) })
  assert.deepEqual([of(ENOUGH - 1)?.odds, of(ENOUGH - 1)?.answers], [null, ENOUGH - 1])
  assert.equal(of(ENOUGH)?.odds, 0.8)
})

test('what is mostly declined is not suggested for being cheap', () => {
  const answers = new Map<RungName, { accepted: number; answered: number }>([
    ['part', { accepted: 0, answered: 40 }],
    ['part-visit', { accepted: 39, answered: 40 }],
  ])
  assert.equal(rungsOf(situation({ answers })).find(({ suggested }) => suggested)?.rung, 'part-visit')
})

test('without stock there is no exchange, without a right none either; without a part none is posted', () => {
  assert.deepEqual(rung('exchange', { replacements: 0 })?.because, ['no-stock'])
  assert.deepEqual(rung('return', { options: [] })?.because, ['no-right'])
  assert.deepEqual(rung('part', { part: null })?.because, ['no-part'])
  assert.equal(rung('exchange', { replacements: null })?.available, true)
})

test('the floor is what law or platform gives; guidance alone never is', () => {
  for (const one of rungsOf(situation()))
    assert.equal(
      one.meetsFloor,
      one.rung !== 'guided-fix' && situation().lawful.includes(one.remedy),
      one.rung,
    )
})

test('a partial refund under a sum that the law names is no offer', () => {
  const [first] = decision('missing').options
  assert.ok(first)
  const named = [
    { ...first, remedy: 'partial-refund' as const, allowed: true, amountFen: 50_000, amountIsMost: false },
  ]
  assert.equal(belowLaw('partial-refund', 49_999, named), true)
  assert.equal(belowLaw('partial-refund', 50_000, named), false)
  assert.equal(
    belowLaw('partial-refund', 1, [{ ...named[0], amountIsMost: true } as (typeof named)[number]]),
    false,
  )
  assert.equal(rung('partial-refund', { options: named })?.amountFen, 50_000)
})

test('what would bring nothing is no offer', () => {
  const nothing = rung('return', { refundFen: 0 })
  assert.deepEqual([nothing?.available, nothing?.because], [false, ['no-sum']])
  assert.equal(rung('return')?.available, true)
  assert.equal(rung('partial-refund', { paidFen: 0 })?.available, false)
  for (const one of rungsOf(situation({ paidFen: 0, refundFen: 0 })))
    assert.ok(!one.available || one.amountFen !== 0, one.rung)
})

test('a rung is offered only where a yes could be carried out', () => {
  const at = (kind: 'return' | 'part' | 'repair' | 'complaint', state: string, name: RungName) =>
    leadsOn({ kind, state, closedAt: null }, name)
  assert.equal(at('return', 'requested', 'part'), true)
  assert.equal(at('return', 'in-transit', 'part'), false)
  assert.equal(at('return', 'requested', 'return'), true)
  assert.equal(at('repair', 'triage', 'guided-fix'), true)
  assert.equal(at('repair', 'workshop', 'partial-refund'), false)
  assert.equal(at('repair', 'offered', 'partial-refund'), true)
  assert.equal(at('part', 'alternative-offered', 'return'), true)
  assert.equal(at('complaint', 'investigated', 'partial-refund'), true)
  assert.equal(leadsOn({ kind: 'return', state: 'closed', closedAt: new Date(NOW) }, 'part'), false)
})

test('every rung, and every reason why not, has its words in both languages', () => {
  const words = openWords()
  words.add('aftersales', new URL('../words/', import.meta.url))
  const why = ['no-use-here', 'no-part', 'no-module', 'no-sum', 'no-right', 'no-stock']
  for (const language of ['zh-CN', 'en'] as const) {
    for (const name of RUNGS)
      for (const part of ['title', 'text'])
        assert.ok(words.has(language, `aftersales.ladder.${part}.${name}`))
    for (const one of why) assert.ok(words.has(language, `aftersales.ladder.because.${one}`))
  }
})
