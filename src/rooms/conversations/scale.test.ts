/** Much history: every question of the inbox goes by an index, a thread comes in parts, reports stop nobody (I14, I15, I18). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { storedGrams } from '../../engines/text/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { ViewFilter } from './contract.ts'
import { viewCounts } from './craft/view.ts'
import { OTHER_SHOP, openTestRoom, SHOP, type TestRoom } from './testing.ts'

const ROWS = 50_000
const OTHERS = 20_000
let room: TestRoom
before(async () => {
  // One connection, so that its counts of scans can be read at once.
  room = await openTestRoom({ poolSize: 1 })
  const { house } = room.test
  await house.transact(house.system(SHOP), (ctx) => fill(ctx, ROWS))
  await house.transact(house.system(OTHER_SHOP), (ctx) => fill(ctx, OTHERS))
  await room.test.house.database.pool.query('analyze')
})
after(() => room.close())

/** Rows as years would leave them: nearly all solved, a few open, one message each, words folded and waiting. */
async function fill(ctx: Ctx, rows: number): Promise<void> {
  await sql`insert into conversations.conversation (tenant_id, id, customer_id, customer_name, channel_id, channel_kind,
      language, title, state, holder, engagement, assignee_id, assignee_name, last_seq, last_visible_seq,
      last_customer_seq, last_author, last_text, last_at, customer_messages, answered_messages, our_messages, sent_since,
      mood, rank_at, began_at, changed_at, solved_at)
    select ${ctx.tenant}, 'con_' || i, 'cus_' || (i % 9000), '客户', 'chn', 'web', 'zh-CN', '沙发',
      case when i % 50 <> 0 then 'solved' when i % 100 = 0 then 'open' else 'waiting' end,
      (array['assistant', 'queue', 'staff'])[1 + i % 3], 1, 'stf_' || (i % 20), '同事', 1, 1, 1, 'customer', '沙发',
      now() - i * interval '1 minute', 1, 0, 0, 0, 'calm', now() - i * interval '1 minute',
      now() - i * interval '1 minute', now() - i * interval '1 minute',
      case when i % 50 <> 0 then now() - i * interval '1 minute' end
    from generate_series(1, ${rows}::int) i`.execute(ctx.db)
  await sql`insert into conversations.event
      (tenant_id, conversation_id, seq, at, kind, author_kind, author_id, author_name, after_seq, text, doc)
    select ${ctx.tenant}, 'con_' || i, 1, now() - i * interval '1 minute', 'message', 'customer', 'cus', '客户', 0,
      '沙发' || case when i % 1000 = 0 then '铰链' else '餐桌' end,
      (extract(epoch from now() - i * interval '1 minute') * 1000)::bigint << 21
    from generate_series(1, ${rows}::int) i`.execute(ctx.db)
  const grams = (text: string) => sql`${storedGrams(text)}::text[]`
  await sql`insert into conversations.unfolded (tenant_id, conversation_id, seq, doc, grams)
    select tenant_id, conversation_id, seq, doc, case when text like '%铰链' then ${grams('沙发铰链')} else ${grams('沙发餐桌')} end
    from conversations.event where tenant_id = ${ctx.tenant}`.execute(ctx.db)
  await sql`insert into conversations.tagged (tenant_id, tag, conversation_id, at)
    select ${ctx.tenant}, '标签' || (i % 300), 'con_' || i, now() - i * interval '1 minute'
    from generate_series(1, 20000) i`.execute(ctx.db)
  await sql`insert into conversations.read (tenant_id, conversation_id, staff_id, seq, messages)
    select ${ctx.tenant}, 'con_' || i, 'stf_1', 1, 1 from generate_series(1, 20000) i`.execute(ctx.db)
  for (let left = 1; left > 0; ) left = await room.conversations.fold(ctx)
}

const BIG = ['conversation', 'event', 'posting', 'read', 'tagged'] as const

async function scans(): Promise<Map<string, { seq: number; index: number }>> {
  const { pool } = room.test.house.database
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ name: string; seq: number; index: number }>(
    `select relname as name, seq_scan::int as seq, idx_scan::int as index from pg_stat_user_tables where schemaname = 'conversations'`,
  )
  return new Map(rows.map((row) => [row.name, row]))
}

test('I14 I18 no question of the inbox or of search reads a table from end to end', async () => {
  const { conversations } = room
  const before = await scans()
  await room.asStaff(async (ctx) => {
    for (const view of ['mine', 'unassigned', 'assistant', 'open', 'waiting', 'solved', 'all'] as const) {
      const page = await conversations.list(ctx, { view })
      await conversations.list(ctx, { view, cursor: page.next })
      await conversations.list(ctx, { view, tag: '标签7' })
    }
    await conversations.list(ctx, { view: 'customer', customer: 'cus_77' })
    await conversations.counters(ctx)
    await conversations.thread(ctx, 'con_300')
    await conversations.row(ctx, 'con_300')
    for (const words of ['沙发', '铰链', '没有', '沙发铰链', '沙发餐桌', '床', 'zz', '沙 发'])
      await conversations.search(ctx, words)
    await conversations.markRead(ctx, 'con_300', 1)
    await room.routing.desk(ctx)
    await conversations.reply(ctx, 'con_300', { text: '好的', clientId: 'once' })
    await conversations.heldByAssistant(ctx)
    await conversations.eventsSince(ctx, 'con_300', 0)
  }, 'stf_1')
  const id = await room.begin('新的一件')
  await room.asCustomer(async (ctx) => {
    await conversations.ownList(ctx, {})
    await conversations.ownThread(ctx, id)
    await conversations.receive(ctx, id, { text: '再说一句', channelMessageId: 'second' })
    await conversations.askForPerson(ctx, id)
  })
  const then = await scans()
  for (const name of BIG) {
    assert.equal(
      (then.get(name)?.seq ?? 0) - (before.get(name)?.seq ?? 0),
      0,
      `${name} was read from end to end`,
    )
    assert.ok((then.get(name)?.index ?? 0) > (before.get(name)?.index ?? 0), `${name} was read by an index`)
  }
  // The watcher sees a sinner: a plain look for letters reads the log from end to end.
  await room.asHouse((ctx) =>
    sql`select count(*) from conversations.event where text like '%沙发%'`.execute(ctx.db),
  )
  assert.ok(((await scans()).get('event')?.seq ?? 0) > (then.get('event')?.seq ?? 0))
})

test('I14 the inbox reads as few pages of the database as when the shop was young', async () => {
  const touched = async (view: 'open' | 'mine') =>
    room.asStaff(async (ctx) => {
      const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>`
        explain (analyze, buffers, format json) select id from conversations.conversation
        where tenant_id = ${ctx.tenant} and state = ${sql.lit(view === 'open' ? 'open' : 'waiting')} and state <> 'solved' and snoozed_until is null
        order by rank_at, id limit 25`.execute(ctx.db)
      const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {}
      return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)
    })
  assert.ok((await touched('open')) < 60, 'pages for 25 rows of 70,000')
})

test('I14 views and their numbers look at a bounded number of rows, however many there are', async () => {
  const { conversations } = room
  const filters = [
    { mood: ['angry'] },
    { state: 'all', tags: ['没有这个'] },
    { state: 'solved', channel: ['mail'] },
    { assignee: ['me'] },
    { snoozed: true },
    { team: ['team_1'] },
    { team: ['none', 'team_1'], state: 'solved' },
    { fields: [{ id: 'fld', is: ['x'] }] },
  ].map((filter) => ViewFilter.parse(filter))
  const before = await scans()
  const looked = await room.asStaff(async (ctx) => {
    const most = []
    for (const filter of filters) {
      const page = await conversations.filtered(ctx, { filter, limit: 25 })
      if (page.next) await conversations.filtered(ctx, { filter, cursor: page.next, limit: 25 })
      await conversations.saveView(ctx, { name: 'x', whose: 'own', filter })
      most.push(page.looked)
    }
    await viewCounts(ctx)
    await conversations.list(ctx, { view: 'snoozed' })
    await conversations.mentions(ctx, { limit: 25 })
    await conversations.links(ctx, 'con_300')
    await conversations.asides(ctx, 'con_300')
    return most
  }, 'stf_1')
  assert.ok(Math.max(...looked) <= 2000, `looked at ${looked.join(', ')} rows`)
  const then = await scans()
  assert.equal((then.get('conversation')?.seq ?? 0) - (before.get('conversation')?.seq ?? 0), 0)
})

test('I14 a long thread comes in parts that fit together, never whole', async () => {
  const id = await room.begin('长')
  await room.asHouse(async (ctx) => {
    await sql`insert into conversations.event
        (tenant_id, conversation_id, seq, at, kind, author_kind, author_id, author_name, after_seq, text)
      select ${ctx.tenant}, ${id}, i, now(), 'message', 'staff', 'stf', '同事', i - 1, '第' || i
      from generate_series(3, 3000) i`.execute(ctx.db)
    await sql`update conversations.conversation set last_seq = 3000, last_visible_seq = 3000
      where tenant_id = ${ctx.tenant} and id = ${id}`.execute(ctx.db)
  })
  const seen: number[] = []
  let before: number | undefined
  do {
    const part = await room.asStaff((ctx) => room.conversations.thread(ctx, id, { before, limit: 200 }))
    assert.ok(part.events.length <= 200)
    seen.unshift(...part.events.map((event) => event.seq))
    before = part.before
  } while (before)
  assert.deepEqual(
    seen,
    Array.from({ length: 3000 }, (_, i) => i + 1),
  )
})

test('I15 a report that reads everything for long keeps no message waiting', async () => {
  const other = await openTestRoom({ poolSize: 4 })
  try {
    const id = await other.begin('边报表边写')
    let done = () => {}
    const written = new Promise<void>((resolve) => {
      done = resolve
    })
    const everything = sql`select count(*), sum(length(text)) from conversations.event`
    const report = other.asHouse(async (ctx) => {
      await sql`set transaction isolation level repeatable read`.execute(ctx.db)
      await everything.execute(ctx.db)
      // The report goes on for as long as the shop writes; if it stopped a writer, neither would ever end.
      await written
      return everything.execute(ctx.db)
    })
    for (let i = 0; i < 30; i++) {
      await other.asCustomer((ctx) =>
        other.conversations.receive(ctx, id, { text: `第 ${i}`, channelMessageId: `r-${i}` }),
      )
      await other.asStaff((ctx) => other.conversations.reply(ctx, id, { text: `答 ${i}` }))
    }
    await other.asHouse((ctx) => other.conversations.fold(ctx))
    await other.asStaff((ctx) => other.conversations.solve(ctx, id))
    done()
    await report
  } finally {
    await other.close()
  }
})
