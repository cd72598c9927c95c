/** The journal of the demo shop's past reads moods as the floor does, so that a dry run finds what the floor shows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { History } from '../conversations/index.ts'
import { DEMO_RULES } from './cast-rules.ts'
import { ALWAYS } from './hours.ts'
import { journalOf } from './past.ts'
import { wouldRun } from './would.ts'

const at = new Date('2026-11-20T02:00:00Z')
const now = new Date('2026-11-20T03:00:00Z')
const customer = { id: 'cus_lin', name: '林女士', tier: '银杏会员' }
const said = (text: string): History => ({
  ...{ id: 'con_lin', channelId: 'chn_web', state: 'open', holder: 'queue', customer },
  events: [{ kind: 'message', at, author: { kind: 'customer', ...customer }, text }],
})

test('the rule for angry members finds the member who is angry on the floor, and nobody who is calm', () => {
  const rule = DEMO_RULES.find((one) => one.name === '生气的会员升级')
  assert.ok(rule)
  const found = (text: string) =>
    wouldRun(rule, {
      ...{ entries: journalOf([said(text)]), from: new Date(0), now, zone: 'Asia/Shanghai', hours: ALWAYS },
    }).length
  const words = '上次也说准时，结果沙发晚了两天，太过分了。我不想再听「大概」，周六早上到底行不行？'
  assert.equal(found(words), 1)
  assert.equal(found('请问茶几多高'), 0)
})
