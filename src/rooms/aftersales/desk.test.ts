/** The desk's side of cases: lists by deadline, the board, counts, pauses, reminders, notes, colleagues, evidence and talk in place. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import { board } from './browse.ts'
import type { CaseShape } from './contract.ts'
import { type CaseShop, openCaseShop } from './testing.ts'

let shop: CaseShop
const clock = new HandClock('2027-03-01T02:00:00Z')
const HOUR = 3_600_000
before(async () => {
  shop = await openCaseShop({ clock })
})
after(() => shop.close())

let count = 0
async function opened(more: object = {}): Promise<CaseShape> {
  count += 1
  const order = await shop.order()
  return shop.mine((ctx) =>
    shop.aftersales.open(ctx, {
      ...{
        orderId: order.id,
        lineId: order.lineId,
        reason: 'quality',
        wish: 'refund-return',
        key: `desk ${count}`,
      },
      ...more,
    }),
  )
}
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('a list goes on page by page, by deadline, and misses none', async () => {
  const made: string[] = []
  for (let i = 0; i < 7; i++) {
    made.push((await opened()).id)
    clock.advance(HOUR)
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.list(ctx, { limit: 3, cursor }))
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  assert.deepEqual(seen.slice(0, 7), made)
  assert.equal(new Set(seen).size, seen.length)
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => shop.aftersales.list(ctx, { cursor: 'junk' })),
    refused('aftersales.cursor-wrong'),
  )
})

test('a case is found by its number, its order, its product and its customer', async () => {
  const made = await opened()
  for (const q of [made.number, made.number.toLowerCase(), made.orderNumber, '餐桌', '林女士']) {
    const found = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.list(ctx, { q, limit: 50 }))
    assert.ok(
      found.items.some(({ id }) => id === made.id),
      q,
    )
  }
  const none = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.list(ctx, { q: '%' }))
  assert.deepEqual(none.items, [])
})

test('the board has each open case once, and the counts agree with it', async () => {
  const core = { building: { ...shop, house: shop.house } } as unknown as Parameters<typeof board>[0]
  const { columns } = await shop.as('stf_xiaoman', (ctx) => board(core, ctx, { limit: 60 }))
  const counts = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.counts(ctx))
  const ids = columns.flatMap(({ items }) => items.map(({ id }) => id))
  assert.equal(new Set(ids).size, counts.open)
  assert.equal(
    columns.reduce((sum, one) => sum + one.count, 0),
    counts.open,
  )
  assert.ok(counts.kinds.return >= 8)
  assert.equal(
    counts.queues.agent.open +
      counts.queues.quality.open +
      counts.queues.warehouse.open +
      counts.queues.finance.open,
    counts.open,
  )
})

test('a clock that waits for evidence goes on when it comes, or at its cap', async () => {
  const made = await opened()
  const given = { caseId: made.id, cause: 'waiting-customer-evidence' as const, why: '请补一张裂缝的照片' }
  const stopped = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.pause(ctx, { ...given, expectedVersion: made.version, key: 'pause it once' }),
  )
  assert.equal(stopped.pause?.cause, 'waiting-customer-evidence')
  assert.equal(stopped.due, null)
  assert.match(stopped.next.text, /补/)
  assert.deepEqual(stopped.mayPause, [])
  const again = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.pause(ctx, { ...given, expectedVersion: made.version, key: 'pause it once' }),
  )
  assert.equal(again.version, stopped.version)
  clock.advance(8 * 24 * HOUR)
  await shop.house.settle(clock.now())
  const now = await shop.act((ctx) => shop.aftersales.read(ctx, made.id))
  assert.ok(now.events.some(({ event, by }) => event === 'resume' && by.role === 'timer'))
  assert.equal(now.pauses[0]?.endedAt !== null, true)
})

test('force majeure and a freeze need a name that may declare them', async () => {
  const made = await opened()
  const given = {
    caseId: made.id,
    cause: 'frozen' as const,
    expectedVersion: made.version,
    key: 'freeze this one',
  }
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => shop.aftersales.pause(ctx, given)),
    refused('aftersales.pause.by-name'),
  )
  assert.equal((await shop.as('stf_shen', (ctx) => shop.aftersales.pause(ctx, given))).pause?.cause, 'frozen')
})

test('notes and colleagues stand in the story without making anybody’s page stale', async () => {
  const made = await opened()
  const noted = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.note(ctx, made.id, '客户很急', 'a note of mine'),
  )
  assert.equal(noted.version, made.version)
  assert.equal(noted.events.at(-1)?.data.text, '客户很急')
  const twice = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.note(ctx, made.id, '客户很急', 'a note of mine'),
  )
  assert.equal(twice.events.length, noted.events.length)
  await assert.rejects(
    shop.as('stf_xiaoman', (ctx) => shop.aftersales.assign(ctx, made.id, 'stf_nobody')),
    refused('aftersales.person-unknown'),
  )
  assert.equal(twice.whole, true)
})

test('our own silence makes a case late, and goes on for the customer', async () => {
  const made = await opened()
  clock.advance(25 * HOUR)
  await shop.house.settle(clock.now())
  const now = await shop.act((ctx) => shop.aftersales.read(ctx, made.id))
  assert.equal(now.late, true)
  assert.notEqual(now.state, 'requested')
  const late = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.list(ctx, { view: 'late', limit: 100 }))
  assert.ok(late.items.some(({ id }) => id === made.id))
})

test('what is overdue is found by its word, by the filter, and on the board, and nothing else is', async () => {
  const fresh = await opened()
  const list = (more: object) =>
    shop.as('stf_xiaoman', (ctx) => shop.aftersales.list(ctx, { limit: 200, ...more }))
  const late = (await list({ view: 'late' })).items.map(({ id }) => id)
  assert.ok(late.length > 0)
  for (const asked of [{ q: 'is:overdue' }, { q: '已超时' }, { overdue: 'yes' as const }]) {
    const found = (await list(asked)).items.map(({ id }) => id)
    assert.deepEqual(found, late)
    assert.ok(!found.includes(fresh.id))
  }
  const number = (await list({ view: 'late' })).items[0]?.number ?? ''
  assert.deepEqual(
    (await list({ q: `${number} is:overdue` })).items.map((one) => one.number),
    [number],
  )
  const core = { building: { ...shop, house: shop.house } } as unknown as Parameters<typeof board>[0]
  const { columns } = await shop.as('stf_xiaoman', (ctx) => board(core, ctx, { limit: 60, overdue: 'yes' }))
  assert.deepEqual(columns.flatMap(({ items }) => items.map(({ id }) => id)).toSorted(), late.toSorted())
})

test('the time of a clock runs from when it was wound, whatever is written meanwhile', async () => {
  const made = await opened()
  const begun = made.due?.since
  assert.equal(begun, made.openedAt)
  clock.advance(3 * HOUR)
  const noted = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.note(ctx, made.id, '问过仓库', `note later ${made.id}`),
  )
  assert.notEqual(noted.changedAt, made.changedAt)
  assert.equal(noted.due?.since, begun)
})

test('the customer sees the plank of his case, what comes next, and only his own moves', async () => {
  const made = await opened()
  const view = await shop.mine((ctx) => shop.aftersales.readFor(ctx, shop.lin, made.id))
  assert.deepEqual(
    view.actions.map(({ event }) => event),
    ['withdraw'],
  )
  assert.equal(view.steps.at(-1)?.state, 'next')
  assert.match(view.next.text, /\d{1,2}:\d{2}/)
  const mine = await shop.mine((ctx) => shop.aftersales.mine(ctx, shop.lin, made.orderId))
  assert.deepEqual(
    mine.map(({ id }) => id),
    [made.id],
  )
})

test('the talk of a case is its customer’s, never the newest of somebody else', async () => {
  const yin = await shop.act((ctx) => shop.customers.create(ctx, { name: '尹先生', phone: '13805714171' }))
  const theirs = await shop.act(async (ctx) => {
    const channelId = (await shop.channels.web(ctx)).id
    const customer = { id: yin.id, name: '尹先生' }
    const message = { text: '我的沙发呢', channelMessageId: 'yin 1' }
    return shop.conversations.begin(ctx, { customer, channelId, title: '沙发', message })
  })
  const made = await opened()
  const { conversationId } = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.talk(ctx, made.id))
  assert.notEqual(conversationId, theirs.conversationId)
  const row = await shop.act((ctx) => shop.conversations.row(ctx, conversationId))
  assert.equal(row.customer.id, shop.lin)
})

test('a case has one conversation, begun in place', async () => {
  const made = await opened()
  const first = await shop.mine((ctx) => shop.aftersales.talk(ctx, made.id))
  const again = await shop.as('stf_xiaoman', (ctx) => shop.aftersales.talk(ctx, made.id))
  assert.equal(again.conversationId, first.conversationId)
  const second = await opened()
  const same = await shop.mine((ctx) => shop.aftersales.talk(ctx, second.id))
  assert.equal(same.conversationId, first.conversationId, 'his open matter goes on')
})

test('what staff do is audited with the head of the chain', async () => {
  const made = await opened()
  const now = await shop.as('stf_xiaoman', (ctx) =>
    shop.aftersales.act(ctx, {
      caseId: made.id,
      event: 'approve',
      expectedVersion: made.version,
      key: 'agree to it',
    }),
  )
  const rows = await shop.test.searchEverywhere(now.events.at(-1)?.hash ?? '')
  assert.ok(rows.includes('kernel.audit'))
})
