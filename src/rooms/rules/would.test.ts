/** Where rules on time would have run: limits of waits, solved matters, promises and schedules over a small journal. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RuleDraft, Trigger } from './contract.ts'
import { ALWAYS } from './hours.ts'
import type { JournalEntry } from './journal.ts'
import { nextSlot } from './rule.ts'
import { wouldRun } from './would.ts'

const ZONE = 'Asia/Shanghai'
const NOW = new Date('2026-11-22T10:00:00Z')
const FROM = new Date('2026-11-01T00:00:00Z')

let count = 0
const entry = (name: string, at: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  id: `evt_${++count}`,
  name,
  at: new Date(at),
  conversationId: 'con_1',
  orderId: null,
  customerId: 'cus_1',
  facts: { state: name.endsWith('solved') ? 'solved' : 'open' },
  told: {},
  ...more,
})

const run = (trigger: Trigger, entries: readonly JournalEntry[], more: Partial<RuleDraft> = {}) =>
  wouldRun(
    { name: 'r', when: 'always', trigger, all: [], any: [], deeds: [{ do: 'solve' }], ...more },
    { entries, from: FROM, now: NOW, zone: ZONE, hours: ALWAYS },
  ).map((one) => one.at.toISOString())

const heard = (at: string) => entry('conversations.message.received', at)
const said = (at: string, author = 'staff') => entry('conversations.message.sent', at, { told: { author } })

test('a wait counts from the first unanswered word until a person or the assistant answers', () => {
  const entries = [
    heard('2026-11-20T08:00:00Z'),
    heard('2026-11-20T08:20:00Z'),
    said('2026-11-20T08:10:00Z', 'system'),
    said('2026-11-20T08:30:00.001Z'),
    heard('2026-11-20T09:00:00Z'),
    said('2026-11-20T09:30:00Z'),
  ]
  assert.deepEqual(run({ on: 'waiting', minutes: 30 }, entries), ['2026-11-20T08:30:00.000Z'])
})

test('a wait that nobody ended runs until now', () => {
  assert.deepEqual(run({ on: 'waiting', minutes: 60 }, [heard('2026-11-22T08:59:00Z')]), [
    '2026-11-22T09:59:00.000Z',
  ])
  assert.deepEqual(run({ on: 'waiting', minutes: 62 }, [heard('2026-11-22T08:59:00Z')]), [])
})

test('solved matters are looked at after so many days unless they opened again', () => {
  const solved = entry('conversations.solved', '2026-11-10T08:00:00Z')
  const opened = entry('conversations.reopened', '2026-11-13T07:59:00Z')
  assert.deepEqual(run({ on: 'after-solved', days: 3 }, [solved]), ['2026-11-13T08:00:00.000Z'])
  assert.deepEqual(run({ on: 'after-solved', days: 3 }, [solved, opened]), [])
  assert.deepEqual(run({ on: 'after-solved', days: 2 }, [solved, opened]), ['2026-11-12T08:00:00.000Z'])
})

test('a promise is looked at before it is due unless it ended before', () => {
  const made = entry('promises.made', '2026-11-10T08:00:00Z', {
    told: { promise: 'prm_1', due: '2026-11-10T12:00:00Z' },
  })
  const kept = (at: string) => entry('promises.kept', at, { told: { promise: 'prm_1' } })
  assert.deepEqual(run({ on: 'before-promise', minutes: 60 }, [made]), ['2026-11-10T11:00:00.000Z'])
  assert.deepEqual(run({ on: 'before-promise', minutes: 60 }, [made, kept('2026-11-10T10:00:00Z')]), [])
  assert.equal(run({ on: 'before-promise', minutes: 60 }, [made, kept('2026-11-10T11:30:00Z')]).length, 1)
  assert.deepEqual(run({ on: 'before-promise', minutes: 241 }, [made]), [])
})

test('a schedule looks at what is not solved at its times, in the zone of the shop', () => {
  const entries = [heard('2026-11-19T00:00:00Z'), entry('conversations.solved', '2026-11-20T12:00:00Z')]
  const trigger: Trigger = { on: 'schedule', days: [1, 2, 3, 4, 5], at: '17:30' }
  // 19 and 20 November 2026 are a Thursday and a Friday; 17:30 there is 09:30 UTC.
  assert.deepEqual(run(trigger, entries), ['2026-11-19T09:30:00.000Z', '2026-11-20T09:30:00.000Z'])
})

test('the next slot is strictly after, on the named days', () => {
  const trigger = { on: 'schedule' as const, days: [1], at: '00:00' }
  const monday = new Date('2026-11-22T16:00:00Z')
  assert.equal(nextSlot(trigger, new Date('2026-11-22T10:00:00Z'), ZONE).toISOString(), monday.toISOString())
  assert.equal(nextSlot(trigger, monday, ZONE).toISOString(), '2026-11-29T16:00:00.000Z')
})

test('conditions are asked of the facts as they stood at that moment', () => {
  const entries = [
    entry('conversations.message.received', '2026-11-20T08:00:00Z', { facts: { mood: 'calm' } }),
    entry('conversations.message.received', '2026-11-20T08:10:00Z', { facts: { mood: 'angry' } }),
  ]
  const angry = { all: [{ fact: 'mood' as const, is: 'is' as const, values: ['angry'] }] }
  assert.equal(run({ on: 'waiting', minutes: 5 }, entries, angry).length, 0)
  assert.equal(run({ on: 'waiting', minutes: 15 }, entries, angry).length, 1)
})
