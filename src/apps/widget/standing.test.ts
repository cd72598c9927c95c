// The foot of the widget says who is there, from nothing but the log.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CustomerConversation, CustomerEvent } from '../../rooms/conversations/contract.ts'
import { standing } from './standing.ts'

const matter: CustomerConversation = {
  id: 'con_1',
  title: '沙发',
  state: 'open',
  holder: 'assistant',
  person: null,
  lastSeq: 2,
  last: { author: 'assistant', text: '440 mm', at: '2026-11-22T08:00:00Z' },
  unread: 0,
  staffRead: 0,
  beganAt: '2026-11-22T08:00:00Z',
  changedAt: '2026-11-22T08:00:00Z',
}
const xiaoman = { kind: 'staff', id: 'stf_1', name: '小满' } as const
const at = '2026-11-22T08:01:00Z'
const taken: CustomerEvent = {
  seq: 3,
  after: 2,
  at,
  author: xiaoman,
  kind: 'holder',
  holder: 'staff',
  engagement: 1,
  because: 'taken-over',
}
const solved: CustomerEvent = {
  seq: 4,
  after: 3,
  at,
  author: xiaoman,
  kind: 'state',
  state: 'solved',
  was: 'open',
}

test('a person takes over, solves, and the assistant begins again', () => {
  const withPerson = standing(matter, taken)
  assert.deepEqual([withPerson.holder, withPerson.person], ['staff', '小满'])
  assert.equal(standing(withPerson, solved).state, 'solved')
  const again = standing(withPerson, {
    ...taken,
    author: { kind: 'system', id: null, name: '' },
    holder: 'assistant',
  })
  assert.deepEqual([again.holder, again.person], ['assistant', null])
})
