/** A case passes three stages by itself or goes to a person; no machine says no, and no limit is passed by a fen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decide, factsOf, type Option, SHIPPED } from '../../../engines/policy/index.ts'
import { USUAL } from './limits.ts'
import { flashOf, type Matter, rulingOf, type Speed } from './ruling.ts'

const START = Date.parse('2026-09-01T10:00:00+08:00')

function optionFor(remedy: string, kind: string, days: number, evidence: string[] = []): Option | undefined {
  const now = START + days * 86_400_000
  const facts = factsOf({
    merchant: 'qinghe',
    order: { placedAt: new Date(START - 1e8).toISOString(), lines: [{ id: 'a', priceFen: 100_000 }] },
    delivery: { signedAt: new Date(START).toISOString() },
    request: { kind, at: new Date(now).toISOString() },
    evidence,
  })
  return decide(facts, SHIPPED, now).options.find((one) => one.remedy === remedy)
}

const matter = (given: Partial<Matter>): Matter => ({
  ...{ reason: 'no-reason', option: optionFor('refund-return', 'no-reason', 2), amountFen: 100_000 },
  ...{ proofs: [], handed: 0, unclear: 0, slowing: 0, agreed: false, limits: USUAL },
  ...given,
})

test('what policy allows and nothing slows is agreed at once', () => {
  const ruling = rulingOf(matter({}))
  assert.equal(ruling.outcome, 'approved')
  assert.deepEqual(
    ruling.stages.map(({ stage, passed }) => [stage, passed]),
    [
      ['agent', true],
      ['quality', true],
      ['finance', true],
    ],
  )
})

test('a signal only calls a person: it takes no right and proposes no no', () => {
  const ruling = rulingOf(matter({ slowing: 1 }))
  assert.deepEqual([ruling.outcome, ruling.queue, ruling.refusable], ['waits', 'quality', false])
})

test('what policy does not allow is at most proposed, for a person of quality to say', () => {
  const late = rulingOf(matter({ option: optionFor('refund-return', 'no-reason', 40) }))
  assert.deepEqual([late.outcome, late.queue, late.refusable], ['refusal-proposed', 'quality', true])
  const none = rulingOf(matter({ option: undefined }))
  assert.deepEqual([none.outcome, none.queue, none.refusable], ['refusal-proposed', 'quality', false])
})

test('a fault that nobody has seen waits; seen clearly it passes', () => {
  const option = optionFor('refund-return', 'quality', 2, ['fault-photos'])
  const fault = (given: Partial<Matter>) => rulingOf(matter({ reason: 'quality', option, ...given }))
  assert.deepEqual([fault({}).outcome, fault({}).queue], ['waits', 'quality'])
  assert.equal(fault({ handed: 2, unclear: 2 }).outcome, 'waits')
  assert.equal(fault({ handed: 2, unclear: 1, proofs: ['fault-photos'] }).outcome, 'approved')
})

test('the limit of finance is the last fen that passes', () => {
  assert.equal(rulingOf(matter({ amountFen: USUAL.autoApproveFen })).outcome, 'approved')
  const above = rulingOf(matter({ amountFen: USUAL.autoApproveFen + 1 }))
  assert.deepEqual([above.outcome, above.queue], ['waits', 'finance'])
})

const speed = (given: Partial<Speed>): Speed => ({
  ...{ ruling: rulingOf(matter({})), isReturn: true, amountFen: 100_000, member: true, deliveredOrders: 0 },
  ...{ usedFen: { customer: 0, day: 0 }, limits: USUAL },
  ...given,
})

test('the fast lane is for members and customers known here, within its sums', () => {
  for (const [given, mode, code] of [
    [{}, 'on-scan', 'on-scan'],
    [{ amountFen: USUAL.flashAtOnceFen }, 'at-once', 'at-once'],
    [{ amountFen: USUAL.flashAtOnceFen + 1 }, 'on-scan', 'on-scan'],
    [{ amountFen: USUAL.flashCaseFen }, 'on-scan', 'on-scan'],
    [{ amountFen: USUAL.flashCaseFen + 1 }, null, 'above-case'],
    [{ member: false, deliveredOrders: 1 }, null, 'not-known-yet'],
    [{ member: false, deliveredOrders: 2 }, 'on-scan', 'on-scan'],
    [{ isReturn: false }, null, 'not-for-this'],
    [{ ruling: rulingOf(matter({ slowing: 1 })) }, null, 'not-for-this'],
    [{ limits: { ...USUAL, flashOn: false } }, null, 'off'],
  ] as const)
    assert.deepEqual(flashOf(speed(given)), { mode, code }, JSON.stringify(given).slice(0, 80))
})

test('the sums of a customer and of a day are full at their last fen', () => {
  const fen = 100_000
  const used = (customer: number, day: number) => flashOf(speed({ usedFen: { customer, day } })).code
  assert.equal(used(USUAL.flashCustomerFen - fen, 0), 'on-scan')
  assert.equal(used(USUAL.flashCustomerFen - fen + 1, 0), 'above-customer')
  assert.equal(used(0, USUAL.flashDayFen - fen), 'on-scan')
  assert.equal(used(0, USUAL.flashDayFen - fen + 1), 'above-day')
})

test('whatever the case, the machine either agrees or hands it to a person (R3)', () => {
  const anything = fc.record({
    days: fc.integer({ min: 0, max: 400 }),
    slowing: fc.nat(3),
    handed: fc.nat(3),
    amountFen: fc.nat(3_000_000),
    reason: fc.constantFrom('no-reason', 'quality', 'damage', 'colour') as fc.Arbitrary<Matter['reason']>,
  })
  fc.assert(
    fc.property(anything, ({ days, reason, ...given }) => {
      const ruling = rulingOf(matter({ ...given, reason, option: optionFor('refund-return', reason, days) }))
      if (ruling.outcome === 'approved') assert.equal(ruling.queue, null)
      else assert.ok(ruling.queue !== null)
      const fast = flashOf(speed({ ruling }))
      if (ruling.outcome !== 'approved') assert.equal(fast.mode, null)
    }),
    { numRuns: 300 },
  )
})
