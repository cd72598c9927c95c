/** Macros and rules go out as a sheet and come in again: the same changes nothing, new ones sleep, and an import is taken back whole. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ImportRow } from '../../kernel/sheets.ts'
import { DEMO_MACROS } from './cast-macros.ts'
import { DEMO_RULES } from './cast-rules.ts'
import * as store from './store.ts'
import { openRuleShop, type RuleShop } from './testing.ts'

let shop: RuleShop
before(async () => {
  shop = await openRuleShop()
  await shop.act(async (ctx) => {
    for (const draft of DEMO_MACROS) await shop.rules.writeMacro(ctx, draft)
    for (const { enabled, ...draft } of DEMO_RULES) await shop.rules.writeRule(ctx, draft, { enabled })
  })
})
after(() => shop.close())

async function exported(kind: 'macros' | 'rules'): Promise<ImportRow[]> {
  const found = shop.rules.exportKinds.find((one) => one.kind === kind)
  assert.ok(found)
  return shop.act(async (ctx) => {
    const rows: ImportRow[] = []
    for await (const batch of found.rows(ctx))
      for (const row of batch) {
        const values = Object.entries(row).filter(
          ([, value]) => value !== '' && value !== null && value !== undefined,
        )
        rows.push({ row: rows.length + 2, values: Object.fromEntries(values) as ImportRow['values'] })
      }
    return rows
  })
}

const kindOf = (kind: 'macros' | 'rules') => {
  const found = shop.rules.importKinds.find((one) => one.kind === kind)
  assert.ok(found)
  return found
}
const take = (kind: 'macros' | 'rules', rows: readonly ImportRow[]) =>
  shop.act((ctx) => kindOf(kind).apply(ctx, rows))

for (const [kind, count] of [
  ['macros', DEMO_MACROS.length],
  ['rules', DEMO_RULES.length],
] as const)
  test(`${kind} that come back as they went out change nothing`, async () => {
    const rows = await exported(kind)
    assert.equal(rows.length, count)
    const { created, updated, refused } = await take(kind, rows)
    assert.deepEqual({ created, updated, refused }, { created: [], updated: [], refused: [] })
  })

test('a changed and a new macro are taken, and taken back', async () => {
  const [first] = await exported('macros')
  assert.ok(first)
  const text = '换了说法，{{customer.name}}'
  const rows = [
    { row: 2, values: { ...first.values, textZh: text } },
    { row: 3, values: { titleZh: '新的一条', shortcut: 'xin', textZh: '您好' } },
  ]
  const { created, updated, undo } = await take('macros', rows)
  assert.deepEqual([created.length, updated.length], [1, 1])
  const back = await shop.act((ctx) => kindOf('macros').undo(ctx, undo))
  assert.deepEqual(back, { removed: 1, restored: 1 })
  const [again] = await exported('macros')
  assert.deepEqual(again?.values, first.values)
})

test('a rule that comes in sleeps, and one that cannot be read is named by its row', async () => {
  const [first] = await exported('rules')
  assert.ok(first)
  const { created, refused } = await take('rules', [
    { row: 2, values: { ...first.values, name: '新规则' } },
    { row: 3, values: { name: '坏的', definition: '{"when"' } },
  ])
  assert.equal(created.length, 1)
  assert.deepEqual(refused, [{ row: 3, code: 'rules.sheet-unread', facts: {} }])
  const rules = await shop.act((ctx) => shop.rules.rules(ctx))
  assert.equal(rules.find((one) => one.name === '新规则')?.enabled, false)
})

test('what rules did goes out in words, whether an event or a clock set it off', async () => {
  const [rule] = await shop.act((ctx) => shop.rules.rules(ctx))
  assert.ok(rule)
  const [newest, before] = await shop.act(async (ctx) => {
    const run = {
      ...{ ruleId: rule.id, version: 1, at: ctx.now, conversationId: 'con_1', orderId: null, reason: '' },
      outcome: 'done' as const,
      deeds: ['tag', 'note'],
    }
    await store.claim(ctx, { ...run, id: 'run_1', eventId: 'evt_1', event: 'conversations.message.received' })
    await store.claim(ctx, { ...run, id: 'run_2', eventId: 'evt_2', event: 'rules.due.waiting' })
    const kind = shop.rules.exportKinds.find((one) => one.kind === 'rule-runs')
    const rows: Record<string, unknown>[] = []
    for await (const batch of kind?.rows(ctx) ?? []) rows.push(...batch)
    return rows
  })
  assert.deepEqual(
    [newest?.event, newest?.outcome, newest?.deeds],
    ['客户等了多久', '做了', '打标签、写备注'],
  )
  assert.equal(before?.event, '客户发来消息')
})

test('beside what programs read stands what a person reads', async () => {
  const [rule] = await exported('rules')
  assert.match(String(rule?.values.reads), /^客户发来消息；情绪是「生气」/)
  for (const { values } of await exported('rules')) assert.doesNotMatch(String(values.reads), /rules\.|[{}]/)
  const deeds = (await exported('macros')).filter((one) => one.values.deeds)
  for (const { values } of deeds) assert.match(String(values.does), /^[^a-z{}]+$/)
})
