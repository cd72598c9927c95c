/** Peak days for cases: limits in place of the usual ones, the day's order of a queue, one question for some seconds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ctx } from '../../../kernel/ctx.ts'
import { USUAL } from '../review/limits.ts'
import { inPeakOrder, type PeakRules, peakLimits, pickupWord, remembered } from './peak.ts'

const PEAK: PeakRules = {
  autoApproveFen: 3_000_000,
  flashAtOnceFen: 50_000,
  flashCaseFen: null,
  flashCustomerFen: null,
  flashDayFen: null,
  pickupText: { 'zh-CN': '要多等最多 2 天', en: 'up to 2 days longer' },
  order: ['safety', 'members', 'deadline'],
  reviewerIds: [],
}
const now = new Date('2026-11-11T02:00:00Z')
const row = (some: object) => ({
  kind: 'return' as const,
  reason: 'quality' as const,
  dueAt: new Date('2026-11-12T02:00:00Z'),
  amountFen: 100_000,
  facts: {},
  ...some,
})

test('what the day names takes the place of the usual limit, the rest stays', () => {
  const limits = peakLimits(USUAL, PEAK)
  assert.equal(limits.autoApproveFen, 3_000_000)
  assert.equal(limits.flashAtOnceFen, 50_000)
  assert.equal(limits.flashCaseFen, USUAL.flashCaseFen)
  assert.equal(peakLimits(USUAL, null), USUAL)
})

test('a queue stands in the order of the day, and within it by what is due first', () => {
  const rows = [
    row({ id: 'usual' }),
    row({ id: 'soon', dueAt: new Date('2026-11-11T03:00:00Z') }),
    row({ id: 'member-1', facts: { member: true } }),
    row({ id: 'injury', reason: 'injury' as const }),
    row({ id: 'member-2', facts: { member: true } }),
  ] as const
  const sorted = inPeakOrder(rows as never, PEAK.order, now) as unknown as { id: string }[]
  assert.deepEqual(
    sorted.map(({ id }) => id),
    ['injury', 'member-1', 'member-2', 'soon', 'usual'],
  )
})

test('a customer whose goods are to be fetched reads that it takes longer, nobody else', async () => {
  const ctx = { tenant: 't', now, language: 'en' } as Ctx
  const ask = async () => PEAK
  assert.equal(
    await pickupWord(ask, ctx, { state: 'awaiting-goods', facts: { pickup: true } }),
    'up to 2 days longer',
  )
  assert.equal(await pickupWord(ask, ctx, { state: 'awaiting-goods', facts: { pickup: false } }), '')
  assert.equal(await pickupWord(undefined, ctx, { state: 'awaiting-goods', facts: { pickup: true } }), '')
})

test('the day is asked for once in some seconds for each shop', async () => {
  let asked = 0
  const ask = remembered(async () => {
    asked += 1
    return PEAK
  })
  const at = (ms: number, tenant = 't') => ask({ tenant, now: new Date(now.getTime() + ms) } as Ctx)
  await at(0)
  await at(4_000)
  assert.equal(asked, 1)
  await at(4_000, 'other')
  await at(6_000)
  assert.equal(asked, 3)
})
