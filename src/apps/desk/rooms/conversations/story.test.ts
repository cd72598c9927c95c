/** The thread reads in the order in which it was said, with days between and the house's own acts folded. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConversationEvent } from '../../../../rooms/conversations/contract.ts'
import { join, story } from './story.ts'

const author = { kind: 'customer' as const, id: 'cus_1', name: '林女士' }
const message = (seq: number, at: string, text = '在吗'): ConversationEvent => ({
  seq,
  at,
  author,
  kind: 'message',
  text,
  language: 'zh-CN',
  attachments: [],
  mood: 'calm',
  sources: [],
  facts: [],
  choices: [],
  clientId: null,
  forgotten: false,
})
const tag = (seq: number, at: string): ConversationEvent => ({
  seq,
  at,
  author,
  kind: 'tag',
  tag: '沙发',
  put: true,
})
const day = (at: string) => at.slice(0, 10)

test('a new day stands before its first message', () => {
  const items = story([message(1, '2025-11-20T09:00:00Z'), message(2, '2025-11-21T09:00:00Z')], day)
  assert.deepEqual(
    items.map((item) => item.kind),
    ['day', 'spoken', 'day', 'spoken'],
  )
})

test('acts without words fold into one line until somebody speaks', () => {
  const items = story(
    [
      tag(1, '2025-11-21T09:00:00Z'),
      tag(2, '2025-11-21T09:01:00Z'),
      message(3, '2025-11-21T09:02:00Z'),
      tag(4, '2025-11-21T09:03:00Z'),
    ],
    day,
  )
  assert.deepEqual(
    items.map((item) => (item.kind === 'changes' ? item.events.length : item.kind)),
    ['day', 2, 'spoken', 1],
  )
})

test('a message that arrived late stands where it was said', () => {
  const items = story(
    [message(1, '2025-11-21T09:05:00Z', '后'), message(2, '2025-11-21T09:00:00Z', '先')],
    day,
  )
  assert.deepEqual(
    items.flatMap((item) =>
      item.kind === 'spoken' && item.event.kind === 'message' ? [item.event.text] : [],
    ),
    ['先', '后'],
  )
})

test('a log read twice holds each event once, the later reading wins', () => {
  const joined = join(
    [message(1, '2025-11-21T09:00:00Z', '旧')],
    [message(1, '2025-11-21T09:00:00Z', '新'), message(2, '2025-11-21T09:01:00Z')],
  )
  assert.deepEqual(
    joined.map((event) => (event.kind === 'message' ? event.text : '')),
    ['新', '在吗'],
  )
})
