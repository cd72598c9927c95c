/** The clock of a case: pauses with causes and caps, never backwards, never further than the cap; and what an event may carry. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '../../kernel/errors.ts'
import { changeOf, figuresOf, HOUR_MS, leftOf, moved, nextStrike, paused, reminded, resumed } from './case.ts'
import { brokenAt, canonical, chain, GENESIS, rebuild, standsAs } from './chain.ts'
import type { CaseRecord, Deed } from './row.ts'
import { TABLES } from './tables/all.ts'
import { CAPS } from './tables/table.ts'

const START = new Date('2026-11-02T02:00:00Z')
const blank: CaseRecord = {
  ...{ id: 'cas_1', number: 'AS-1001', key: 'a key of it', kind: 'return', state: 'requested', version: 0 },
  ...{
    orderId: 'ord_1',
    orderNumber: '1001',
    lineId: 'lin_1',
    sku: 'CH-T',
    productName: '餐桌',
    quantity: 1,
  },
  ...{ partNo: null, partName: null, reason: 'quality', reasonText: '开裂', remedy: 'refund-return' },
  ...{ customerId: 'cus_1', conversationId: null, parentId: null, dueAt: null, dueEvent: null },
  ...{ pauseCause: null, pauseSince: null, pauseUntil: null, pausedLeft: null, pausedFor: {}, reminders: 0 },
  ...{
    queue: null,
    assigneeId: null,
    amountFen: null,
    flash: false,
    decision: null,
    facts: {},
    lateAt: null,
  },
  ...{ openedAt: START, changedAt: START, closedAt: null, seq: 0, head: GENESIS },
}
const enter = (row: CaseRecord, to: string, now = row.changedAt): CaseRecord =>
  moved(row, { from: row.state, event: 'test', by: [], to, say: { zh: '', en: '' } }, { data: {}, now })
const requested = enter(blank, 'requested')
const after = (hours: number) => new Date(START.getTime() + hours * HOUR_MS)
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('entering a state winds its clock; the event is the table’s', () => {
  assert.deepEqual(requested.dueAt, after(24))
  assert.equal(requested.dueEvent, 'approve')
  assert.equal(requested.queue, 'agent')
})

test('going on to quality keeps the first deadline, but for an hour to look at it', () => {
  const look = (from: CaseRecord, now: Date) =>
    moved(
      from,
      { from: 'requested', event: 'look', by: [], to: 'under-review', say: { zh: '', en: '' } },
      { data: {}, now },
    )
  assert.deepEqual(look(requested, after(20)).dueAt, after(24))
  assert.deepEqual(look(requested, after(23.5)).dueAt, after(24.5))
  assert.deepEqual(look(requested, after(30)).dueAt, after(31))
  const stopped = paused(requested, { cause: 'waiting-customer-evidence' }, after(4))
  assert.deepEqual(look(stopped, after(10)).dueAt, after(30), 'what stood still counts to nobody')
})

test('a pause stops the clock, and what was left goes on after it', () => {
  const stopped = paused(requested, { cause: 'waiting-customer-evidence', until: after(30) }, after(4))
  assert.equal(stopped.dueAt, null)
  assert.deepEqual(nextStrike(stopped), { at: after(30), does: 'resume' })
  const going = resumed(stopped, after(10))
  assert.deepEqual(going.dueAt, after(30))
  assert.equal(going.pausedFor['waiting-customer-evidence'], 6 * HOUR_MS)
})

test('it pauses only for the causes of its state, once at a time, ahead in time, while the cap lasts', () => {
  assert.throws(
    () => paused(requested, { cause: 'in-repair' }, after(1)),
    refused('aftersales.pause.not-here'),
  )
  const stopped = paused(requested, { cause: 'frozen' }, after(1))
  assert.throws(() => paused(stopped, { cause: 'frozen' }, after(2)), refused('aftersales.pause.not-here'))
  assert.throws(
    () => paused(requested, { cause: 'frozen', until: after(0) }, after(1)),
    refused('aftersales.pause.past'),
  )
  const used = { ...requested, pausedFor: { frozen: CAPS.frozen * HOUR_MS } }
  assert.throws(() => paused(used, { cause: 'frozen' }, after(1)), refused('aftersales.pause.used-up'))
  assert.throws(() => resumed(requested, after(1)), refused('aftersales.pause.none'))
})

test('however often it is stopped and started, the clock never runs backwards and never passes the cap (T2, T3)', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          wait: fc.integer({ min: 0, max: 400 }),
          stand: fc.integer({ min: 0, max: 3000 }),
          until: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
        }),
        { maxLength: 12 },
      ),
      (tries) => {
        const cause = 'waiting-customer-evidence'
        let row = requested
        let at = START.getTime()
        for (const { wait, stand, until } of tries) {
          at += wait * 60_000
          if (leftOf(row, cause) === 0 || !row.dueAt) break
          const before = row
          row = paused(
            row,
            { cause, until: until === undefined ? undefined : new Date(at + until * HOUR_MS) },
            new Date(at),
          )
          assert.ok(row.changedAt >= before.changedAt)
          at += stand * HOUR_MS
          row = resumed(row, new Date(at))
          assert.ok(row.changedAt >= before.changedAt)
          assert.ok(row.dueAt && before.dueAt && row.dueAt >= before.dueAt, 'never backwards')
          const extended = Number(row.dueAt) - Number(requested.dueAt)
          assert.ok(extended <= CAPS[cause] * HOUR_MS + at - START.getTime(), 'never past the cap')
          assert.ok((row.pausedFor[cause] ?? 0) <= CAPS[cause] * HOUR_MS)
        }
      },
    ),
  )
})

test('another node’s clock that lags moves no instant backwards', () => {
  const later = enter(requested, 'under-review', after(5))
  const early = enter(later, 'approved', after(3))
  assert.deepEqual(early.changedAt, after(5))
})

test('after a reminder there is at least a day to answer', () => {
  const waiting = enter(requested, 'awaiting-goods', after(0))
  assert.deepEqual(nextStrike(waiting), { at: after(72), does: 'remind' })
  const once = reminded(waiting, after(72))
  assert.deepEqual(nextStrike(once), { at: after(168), does: 'remind' })
  const twice = reminded(once, after(359))
  assert.deepEqual(nextStrike(twice), { at: after(383), does: 'due' })
})

test('an event carries figures and closed words; a person’s own words go apart', () => {
  assert.deepEqual(figuresOf({ grade: 'A', text: '我家的地址是……', fen: 3 }), { grade: 'A', fen: 3 })
  assert.throws(() => figuresOf({ grade: { deep: 1 } }), refused('aftersales.data-wrong'))
  assert.throws(() => figuresOf({ grade: 'x'.repeat(300) }), refused('aftersales.data-wrong'))
})

// ---- the chain ----
function story(): { row: CaseRecord; events: ReturnType<typeof chain>['events'] } {
  const rows = [requested, enter(requested, 'under-review', after(2)), enter(requested, 'approved', after(3))]
  const deeds = rows.map(
    (row, i): Deed => ({
      ...{
        event: `e${i}`,
        from: rows[i - 1]?.state ?? null,
        to: row.state,
        role: 'agent',
        by: 'stf_1',
        key: `k${i}`,
      },
      ...{
        at: row.changedAt,
        data: { n: i },
        change: changeOf(rows[i - 1] ?? null, row),
        ...(i === 1 && { said: '裂了' }),
      },
    }),
  )
  const { events, seq, head } = chain('cas_1', { seq: 0, head: GENESIS }, deeds, () => 'salt')
  return { row: { ...(rows.at(-1) ?? requested), seq, head }, events }
}

test('the events alone rebuild the case (H1)', () => {
  const { row, events } = story()
  assert.ok(standsAs(row, events))
  assert.equal(rebuild(events).state, 'approved')
  assert.ok(!standsAs({ ...row, amountFen: 1 }, events))
  assert.equal(
    JSON.stringify(events.map(({ change }) => change)).includes('cus_1'),
    false,
    'no person stands in them',
  )
})

test('any edit of a past event breaks the chain at it (H2)', () => {
  const { row, events } = story()
  assert.equal(brokenAt('cas_1', row.head, events), null)
  const edits: ((event: (typeof events)[number]) => object)[] = [
    () => ({ to: 'refunded' }),
    () => ({ at: after(99) }),
    () => ({ data: { n: 9 } }),
    () => ({ change: { amountFen: 100 } }),
    () => ({ by: 'stf_2' }),
    () => ({ role: 'customer' }),
    () => ({ hash: 'f'.repeat(64) }),
    () => ({ prev: 'f'.repeat(64) }),
    () => ({ key: 'another' }),
  ]
  for (const edit of edits)
    for (const [i, event] of events.entries()) {
      const changed = events.map((one, j) => (i === j ? { ...event, ...edit(event) } : one))
      const found = brokenAt('cas_1', row.head, changed)
      assert.ok(found !== null && found <= i + 2)
    }
  assert.equal(brokenAt('cas_1', row.head, events.slice(0, 2)), 3, 'an end that was cut off')
  assert.equal(brokenAt('cas_1', row.head, [...events].reverse()), 1, 'another order')
  assert.equal(brokenAt('cas_2', row.head, events), 1, "another case's events")
  const retold = events.map((one) => (one.said ? { ...one, said: '没裂' } : one))
  assert.equal(brokenAt('cas_1', row.head, retold), 2, 'other words')
})

test('words that were forgotten break nothing (R4)', () => {
  const { row, events } = story()
  assert.equal(
    brokenAt(
      'cas_1',
      row.head,
      events.map((one) => ({ ...one, said: null, salt: null })),
    ),
    null,
  )
})

test('one meaning has one text, whatever order it was written in', () => {
  assert.equal(
    canonical({ b: 1, a: [1, { d: null, c: undefined }] }),
    canonical({ a: [1, { d: null }], b: 1 }),
  )
})

test('every state of every table can be entered', () => {
  for (const table of Object.values(TABLES))
    for (const name of Object.keys(table.states))
      assert.equal(enter({ ...blank, kind: table.kind, state: table.opens }, name).state, name)
})
