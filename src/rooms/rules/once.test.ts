/** Every rule runs at most once for each event: under crash, refusal, delivery twice, and two nodes at once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Ctx, Told } from '../../kernel/ctx.ts'
import { SHOP } from '../../kernel/testing.ts'
import { openRuleShop, type RuleShop } from './testing.ts'

let shop: RuleShop
/** What happens when a rule asks for work: nothing, or a death in the middle of its deeds. */
let blow: ((ctx: Ctx) => Promise<void>) | undefined
const worked: string[] = []

before(async () => {
  shop = await openRuleShop({
    joins: {
      async work(ctx, { title, conversationId }) {
        const now = blow
        blow = undefined
        await now?.(ctx)
        worked.push(`${title} ${conversationId}`)
        await ctx.tell('work.opened', { conversationId })
      },
    },
  })
})
after(() => shop.close())

const RECEIVED = 'conversations.message.received'
const tags = async (id: string) => (await shop.log(id)).filter((line) => line.startsWith('tag'))

test('a node that dies between the deeds leaves none of them; the next attempt does all of them once', async () => {
  const rule = await shop.rule({
    all: [{ fact: 'text', is: 'contains', values: ['断电'] }],
    deeds: [
      { do: 'tag', tag: '一' },
      { do: 'work', kind: 'parts', title: 'crash' },
      { do: 'tag', tag: '二' },
    ],
  })
  let tagsSeen: string[] = []
  blow = async (ctx) => {
    const { rows } = await sql<{ tags: string[] }>`select tags from conversations.conversation`.execute(
      ctx.db,
    )
    tagsSeen = rows.flatMap((row) => row.tags)
    // The connection is gone, as when a node is killed: nothing after this can be said in this transaction.
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(ctx.db)
  }
  const id = await shop.begin('断电了')
  await shop.settle()
  assert.deepEqual(tagsSeen, ['一'], 'the first deed was done when the node died')
  await shop.settle(new Date(Date.parse('2100-01-01')))
  assert.deepEqual(await tags(id), ['tag +一', 'tag +二'])
  assert.equal(worked.filter((one) => one === `crash ${id}`).length, 1)
  const runs = (await shop.rows('rules.rule_run')).filter((run) => run.rule_id === rule)
  assert.equal(runs.length, 1)
  assert.equal(runs[0]?.outcome, 'done')
})

test('an event that is delivered again, however often, changes nothing', async () => {
  await shop.rule({
    all: [{ fact: 'text', is: 'contains', values: ['两遍'] }],
    deeds: [{ do: 'note', text: '记一次' }],
  })
  const id = await shop.begin('说两遍')
  await shop.settle()
  const events = (await shop.told(RECEIVED)).filter((event) => event.data.conversationId === id)
  assert.equal(events.length, 1)
  for (let i = 0; i < 3; i++) await again(events[0])
  assert.equal((await shop.log(id)).filter((line) => line.includes('记一次')).length, 1)
})

/** At least once is what the house promises: the listener's job once more, as after a lost "done". */
async function again(event: Told | undefined): Promise<void> {
  assert.ok(event)
  await shop.house.transact(shop.house.system(SHOP), async (ctx) => {
    await ctx.later('kernel.hear', {
      listener: 'rules.hear',
      event: { ...event, at: new Date(event.at).toISOString() },
    })
  })
  await shop.settle()
}

test('two nodes that hear one event at the same instant do it once', async () => {
  await shop.rule({
    all: [{ fact: 'text', is: 'contains', values: ['同时'] }],
    deeds: [{ do: 'note', text: '只一次' }],
  })
  const id = await shop.begin('同时到的')
  const told = async () => (await shop.told(RECEIVED)).filter((event) => event.data.conversationId === id)
  const { hear } = await import('./run.ts')
  const room = await shop.room()
  await shop.settle()
  const [event] = await told()
  assert.ok(event)
  const before = (await shop.log(id)).filter((line) => line.includes('只一次')).length
  const other = { ...event, id: 'evt_as_two_nodes_hear_it', at: new Date(event.at) }
  await Promise.all(Array.from({ length: 8 }, () => shop.act((ctx) => hear(room, ctx, other))))
  assert.equal((await shop.log(id)).filter((line) => line.includes('只一次')).length, before + 1)
})

test('a deed that is refused takes the others with it and is told; other rules go on', async () => {
  const bad = await shop.rule({
    all: [{ fact: 'text', is: 'contains', values: ['拒绝'] }],
    deeds: [
      { do: 'tag', tag: '不该在' },
      { do: 'snooze', minutes: 5 },
    ],
  })
  await shop.rule({
    all: [{ fact: 'text', is: 'contains', values: ['拒绝'] }],
    deeds: [{ do: 'tag', tag: '该在' }],
  })
  const id = await shop.begin('拒绝一下')
  await shop.settle()
  assert.deepEqual(await tags(id), ['tag +该在'])
  const run = (await shop.rows('rules.rule_run')).find((one) => one.rule_id === bad)
  assert.equal(run?.outcome, 'refused')
  assert.match(String(run?.reason), /^rules\.not-here/)
  const changed = (await shop.told('conversations.changed')).filter(
    (event) => event.data.conversationId === id,
  )
  assert.equal(changed.length, 1, 'the facts of the refused deed are not told either')
})

test('a text with a place that nobody can fill is not sent', async () => {
  const rule = await shop.rule({
    all: [{ fact: 'text', is: 'contains', values: ['空洞'] }],
    deeds: [{ do: 'reply', text: { 'zh-CN': '订单 {{order.number}} 在路上', en: 'x' } }],
  })
  const id = await shop.begin('空洞')
  await shop.settle()
  assert.deepEqual(
    (await shop.log(id)).filter((line) => line.includes('在路上')),
    [],
  )
  const run = (await shop.rows('rules.rule_run')).find((one) => one.rule_id === rule)
  assert.match(String(run?.reason), /rules\.missing-facts.*订单号/)
})

test('two rules that set each other off end, and the log says why', async () => {
  const ping = await shop.rule({
    name: 'ping',
    trigger: { on: 'event', event: 'work.opened' },
    deeds: [{ do: 'work', kind: 'parts', title: 'ping' }],
  })
  const pong = await shop.rule({
    name: 'pong',
    trigger: { on: 'event', event: 'work.opened' },
    deeds: [{ do: 'work', kind: 'parts', title: 'pong' }],
  })
  const id = await shop.begin('乒乓')
  await shop.act((ctx) => ctx.tell('work.opened', { conversationId: id }))
  await shop.settle()
  const runs = (await shop.rows('rules.rule_run')).filter(
    (run) => run.rule_id === ping || run.rule_id === pong,
  )
  const done = runs.filter((run) => run.outcome === 'done')
  // ping, pong; pong after ping, ping after pong: each chain holds each rule once.
  assert.equal(done.length, 4)
  assert.ok(runs.some((run) => run.reason === 'rules.stop.own-effect'))
})

test("what a rule says to a customer takes nobody's place: the matter stays where it was", async () => {
  await shop.rule({
    all: [{ fact: 'text', is: 'contains', values: ['晚安'] }],
    deeds: [{ do: 'reply', text: { 'zh-CN': '{{customer.name}}，明早第一批回您', en: 'first thing' } }],
  })
  const id = await shop.begin('晚安')
  const before = await shop.act((ctx) => shop.conversations.row(ctx, id))
  await shop.settle()
  const row = await shop.act((ctx) => shop.conversations.row(ctx, id))
  assert.equal(row.last.text, '林女士，明早第一批回您')
  assert.equal(row.holder, before.holder)
  assert.equal(row.assignee, null)
  assert.equal(row.waitingSince, before.waitingSince)
})
