// The foot is honest: who is there, how long, or that nobody is; the way to a person stays until one is on it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WidgetBoot } from '../../rooms/channels/contract.ts'
import type { CustomerConversation } from '../../rooms/conversations/contract.ts'
import { footOf, troubleOf } from './foot.ts'
import { sayIn } from './words.ts'

const say = sayIn('zh-CN')
const both = { 'zh-CN': '', en: '' }
const boot: WidgetBoot = {
  channelId: 'chn_1',
  shop: { name: '青禾木居', slug: 'qinghe' },
  greeting: both,
  offlineWords: { 'zh-CN': '同事下班了。', en: 'Nobody is here.' },
  hoursText: { 'zh-CN': '每天 09:00–21:00', en: 'Every day 09:00–21:00' },
  accent: '#2E4E7E',
  languages: ['zh-CN', 'en'],
  peopleOnline: 0,
  waitSeconds: null,
  limits: { maxTextLength: 4000, maxFileBytes: 1, maxFiles: 1, fileTypes: [] },
}
const matter = (
  holder: CustomerConversation['holder'],
  person: string | null = null,
): CustomerConversation => ({
  id: 'con_1',
  title: '',
  state: 'open',
  holder,
  person,
  lastSeq: 1,
  unread: 0,
  staffRead: 0,
  last: { author: 'customer', text: '', at: '2026-11-22T08:00:00Z' },
  beganAt: '2026-11-22T08:00:00Z',
  changedAt: '2026-11-22T08:00:00Z',
})
const foot = (online: number, waitSeconds: number | null, conversation: CustomerConversation | null = null) =>
  footOf({ boot, people: { online, waitSeconds }, conversation, notice: null }, 'zh-CN', say)

test('how many are there and how long it takes', () => {
  assert.deepEqual(foot(3, 20), { text: '现在有 3 位同事在，约 20 秒接上', ask: true })
  assert.deepEqual(foot(1, null), { text: '现在有 1 位同事在', ask: true })
  assert.equal(foot(2, 200).text, '现在有 2 位同事在，约 3 分钟接上')
})

test('nobody there is said with the hours, and one can still leave the wish', () => {
  assert.deepEqual(foot(0, null), {
    text: '同事现在不在，每天 09:00–21:00',
    ask: true,
  })
})

test('in the queue and with a person there is nothing left to ask for', () => {
  assert.deepEqual(foot(3, 20, matter('queue')), { text: '同事在赶来，约 20 秒接上', ask: false })
  assert.deepEqual(foot(3, 20, matter('staff', '小满')), { text: '小满在这里', ask: false })
  assert.equal(foot(3, 20, { ...matter('staff', '小满'), state: 'solved' }).ask, true)
})

test('what is unknown is not called absent', () => {
  const seen = {
    boot,
    people: { online: 0, waitSeconds: null },
    conversation: null,
    notice: 'unreachable' as const,
  }
  assert.equal(footOf(seen, 'zh-CN', say).text, '想和人聊，随时可以')
  assert.match(troubleOf({ line: { is: 'closed' }, notice: 'unreachable' }, say), /连不上/)
  assert.equal(troubleOf({ line: { is: 'joining', seconds: 1 }, notice: null }, say), '')
})
