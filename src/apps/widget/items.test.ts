// The thread reads as it was lived: by time, by day, each word once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CustomerEvent } from '../../rooms/conversations/contract.ts'
import { itemsOf } from './items.ts'
import type { Letter } from './outbox.ts'

const customer = { kind: 'customer', id: 'cus_1', name: '林女士' } as const
const xiaoman = { kind: 'staff', id: 'stf_1', name: '小满' } as const
const said = (
  seq: number,
  at: string,
  author: typeof customer | typeof xiaoman,
  clientId: string | null = null,
): CustomerEvent => ({
  seq,
  after: seq - 1,
  at,
  author,
  kind: 'message',
  text: `第 ${seq} 句`,
  language: 'zh-CN',
  attachments: [],
  mood: null,
  sources: [],
  facts: [],
  choices: [],
  clientId,
  forgotten: false,
})
const letter = (id: string): Letter => ({
  id,
  conversation: null,
  place: 1,
  text: '还有',
  at: '2026-11-22T09:00:00Z',
  tries: 0,
})
const dayOf = (at: string) => at.slice(0, 10)

test('days break once, a letter that arrived is not shown twice, the others stand last', () => {
  const events = [
    said(1, '2026-11-21T08:00:00Z', customer, 'c_1'),
    said(2, '2026-11-22T08:00:00Z', xiaoman),
    said(3, '2026-11-22T08:01:00Z', customer, 'c_2'),
  ]
  const keys = itemsOf(events, [letter('c_2'), letter('c_3')], dayOf).map((item) => item.key)
  assert.deepEqual(keys, ['day 2026-11-21', 'c_1', 'day 2026-11-22', 'e2', 'c_2', 'c_3'])
})

test('words written without net stand where they were written', () => {
  const events = [said(1, '2026-11-22T08:05:00Z', xiaoman), said(2, '2026-11-22T08:00:00Z', customer, 'c_9')]
  assert.deepEqual(
    itemsOf(events, [], dayOf).map((item) => item.key),
    ['day 2026-11-22', 'c_9', 'e1'],
  )
})

test('the customer hears of a take-over and of the end, not of the inner turns', () => {
  const base = { after: 0, at: '2026-11-22T08:00:00Z', engagement: 1 }
  const system = { kind: 'system', id: null, name: '' } as const
  const events: CustomerEvent[] = [
    { ...base, seq: 1, author: system, kind: 'holder', holder: 'assistant', because: 'begun' },
    { ...base, seq: 2, author: system, kind: 'holder', holder: 'queue', because: 'handed-over' },
    { ...base, seq: 3, author: xiaoman, kind: 'holder', holder: 'staff', because: 'taken-over' },
    { ...base, seq: 4, author: xiaoman, kind: 'state', state: 'waiting', was: 'open' },
    { ...base, seq: 5, author: xiaoman, kind: 'state', state: 'solved', was: 'waiting' },
  ]
  const turns = itemsOf(events, [], dayOf).flatMap((item) => (item.is === 'turn' ? [item.says] : []))
  assert.deepEqual(turns, ['queued', 'handedOver', 'solved'])
})

test('a hand-over that was already told in words is not told twice', () => {
  const assistant = { kind: 'assistant', id: null, name: '' } as const
  const event = said(1, '2026-11-22T08:00:00Z', xiaoman)
  assert.ok(event.kind === 'message')
  const handed = {
    seq: 2,
    after: 1,
    at: event.at,
    author: assistant,
    kind: 'holder',
    holder: 'queue',
    engagement: 1,
    because: 'handed-over',
  } as const
  const kinds = (events: CustomerEvent[]) => itemsOf(events, [], dayOf).map((item) => item.is)
  assert.deepEqual(kinds([{ ...event, author: assistant }, handed]), ['day', 'theirs'])
  assert.deepEqual(kinds([event, handed]), ['day', 'theirs', 'turn'])
})
