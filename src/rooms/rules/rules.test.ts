/** Rules and macros through their door: timers, versions, dry runs that touch nothing, and macros as a whole or not at all. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { MacroDraft, RuleDraft } from './contract.ts'
import { openRuleShop, type RuleShop } from './testing.ts'

const clock = new HandClock('2027-11-10T02:00:00Z')
let shop: RuleShop
const snoozed: string[] = []

before(async () => {
  shop = await openRuleShop({
    clock,
    joins: {
      async snooze(_ctx, id, until) {
        snoozed.push(`${id} ${until.toISOString()}`)
      },
    },
  })
})
after(() => shop.close())

const MINUTE = 60_000
async function wait(minutes: number): Promise<void> {
  clock.advance(minutes * MINUTE)
  await shop.settle(clock.now())
}
const tags = async (id: string) => (await shop.log(id)).filter((line) => line.startsWith('tag'))
const staff = <T>(run: Parameters<RuleShop['act']>[0]) => shop.act(run, shop.staff) as Promise<T>

test('a customer who waits too long is seen at the minute, one who was answered is not', async () => {
  await shop.rule({ trigger: { on: 'waiting', minutes: 30 }, deeds: [{ do: 'tag', tag: '久等' }] })
  const waits = await shop.begin('有人吗')
  const answered = await shop.begin('请问尺寸')
  await shop.settle()
  await wait(29)
  await shop.act((ctx) => shop.conversations.reply(ctx, answered, { text: '2.85 米' }), shop.staff)
  await wait(1)
  assert.deepEqual(await tags(waits), ['tag +久等'])
  assert.deepEqual(await tags(answered), [])
  await shop.write(waits, '还在吗')
  await wait(60)
  assert.deepEqual(await tags(waits), ['tag +久等'], 'the same wait is seen once')
})

test('a rule that is woken counts for waits that run already, and one that sleeps for none', async () => {
  const id = await shop.begin('先等着')
  await shop.settle()
  const rule = await shop.rule({
    trigger: { on: 'waiting', minutes: 200 },
    deeds: [{ do: 'tag', tag: '早等' }],
  })
  await wait(100)
  assert.deepEqual((await tags(id)).includes('tag +早等'), false)
  await shop.act((ctx) => shop.rules.switchRule(ctx, rule, false))
  await wait(120)
  assert.deepEqual((await tags(id)).includes('tag +早等'), false)
})

test('some days after solved, unless it opened again', async () => {
  await shop.rule({ trigger: { on: 'after-solved', days: 3 }, deeds: [{ do: 'tag', tag: '回访' }] })
  const stays = await shop.begin('一')
  const opens = await shop.begin('二')
  for (const id of [stays, opens]) await shop.act((ctx) => shop.conversations.solve(ctx, id), shop.staff)
  await shop.settle()
  await wait(2 * 1440)
  await shop.write(opens, '又来了')
  await wait(1440)
  assert.ok((await tags(stays)).includes('tag +回访'))
  assert.equal((await tags(opens)).includes('tag +回访'), false)
})

test('a schedule looks at what is not solved, each slot once', async () => {
  const open = await shop.begin('没收尾的')
  const done = await shop.begin('收尾了的')
  await shop.act((ctx) => shop.conversations.solve(ctx, done), shop.staff)
  await shop.settle()
  // 17:30 in Shanghai is 09:30 UTC.
  await shop.rule({
    trigger: { on: 'schedule', days: [1, 2, 3, 4, 5, 6, 7], at: '17:30' },
    deeds: [{ do: 'note', text: '收尾看一眼' }],
  })
  const noted = async (id: string) =>
    (await shop.log(id)).filter((line) => line.includes('收尾看一眼')).length
  const until = (hour: number) => {
    const next = new Date(clock.now())
    next.setUTCHours(hour, 31, 0, 0)
    if (next <= clock.now()) next.setUTCDate(next.getUTCDate() + 1)
    return (next.getTime() - clock.now().getTime()) / MINUTE
  }
  await wait(until(9))
  assert.equal(await noted(open), 1)
  assert.equal(await noted(done), 0)
  await wait(1440)
  assert.equal(await noted(open), 2)
})

test('every change is a version that says who, when and what; an old one comes back as the newest', async () => {
  const id = await shop.rule({ name: '发票', deeds: [{ do: 'tag', tag: '发票' }] })
  const read = async () => (await shop.act((ctx) => shop.rules.rules(ctx))).find((one) => one.id === id)
  const first = await read()
  assert.ok(first)
  const draft = (tag: string): RuleDraft => ({
    name: '发票',
    when: 'always',
    trigger: first.trigger,
    all: [{ fact: 'text', is: 'contains', values: ['发票'] }],
    any: [],
    deeds: [{ do: 'tag', tag }],
  })
  const { change, restore, versions } = await import('./write.ts')
  const room = await shop.room()
  await shop.act((ctx) => change(ctx, id, { version: 1, rule: draft('开票'), note: '换个说法' }), shop.staff)
  await assert.rejects(
    shop.act((ctx) => change(ctx, id, { version: 1, rule: draft('x'), note: '' })),
    { code: 'rules.changed-meanwhile' },
  )
  const { items } = await shop.act((ctx) => versions(ctx, id))
  assert.deepEqual(
    items.map((one) => [one.version, one.by.name, one.note]),
    [
      [2, '小满', '换个说法'],
      [1, 'anju', ''],
    ],
  )
  assert.deepEqual(
    items[0]?.differs.map(({ what, before, after }) => [what, before, after]),
    [
      ['all.0.fact', '', 'text'],
      ['all.0.is', '', 'contains'],
      ['all.0.values', '', '发票'],
      ['deeds.0.tag', '发票', '开票'],
    ],
  )
  await shop.act((ctx) => restore(room, ctx, id, 1), shop.staff)
  const back = await read()
  assert.equal(back?.version, 3)
  assert.deepEqual(back?.deeds, first.deeds)
  const again = await shop.act((ctx) =>
    change(ctx, id, { version: 3, rule: { ...draft('发票'), all: [] }, note: '' }),
  )
  assert.equal(again.version, 3, 'a change that changes nothing is no version')
})

test('a dry run says what would have been touched and touches nothing: every table has the rows it had', async () => {
  for (const text of ['要发票', '抬头怎么写', '沙发多深']) await shop.begin(text)
  await shop.settle()
  const counts = async () => {
    const tables = await shop.rows(`(select format('%I.%I', n.nspname, c.relname) as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')
      and n.nspname not in ('pg_catalog', 'information_schema')) t`)
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await shop.rows(
        `(select count(*)::text || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum
          from ${String(name)} t) s`,
      )
      found[String(name)] = String(row?.sum)
    }
    return found
  }
  const before = await counts()
  assert.ok(Object.keys(before).length > 60, 'it looked at every table')
  const found = await shop.act((ctx) =>
    shop.rules.dryRun(
      ctx,
      {
        name: 'x',
        when: 'always',
        trigger: { on: 'event', event: 'conversations.message.received' },
        all: [{ fact: 'text', is: 'contains', values: ['发票', '抬头'] }],
        any: [],
        deeds: [{ do: 'reply', text: { 'zh-CN': '订单 {{order.number}}', en: '' } }, { do: 'solve' }],
      },
      30,
    ),
  )
  assert.equal(found.touched, 2)
  assert.equal(found.matters, 2)
  assert.ok(found.looked > 3)
  assert.deepEqual(found.items[0]?.missing, ['order.number'])
  assert.deepEqual(
    found.byDay.map((one) => one.touched),
    [2],
  )
  const moving = /^pgboss\.|^kernel\.(outbox|feed)/
  const after = await counts()
  for (const [table, sum] of Object.entries(before))
    if (!moving.test(table)) assert.equal(after[table], sum, table)
  await assert.rejects(
    shop.act(async (ctx) => {
      await shop.rules.dryRun(
        ctx,
        {
          name: 'x',
          when: 'always',
          trigger: { on: 'waiting', minutes: 1 },
          all: [],
          any: [],
          deeds: [{ do: 'solve' }],
        },
        1,
      )
      await shop.rules.writeMacro(ctx, macro())
    }),
    /read-only transaction/,
    'the database itself would not let it write',
  )
})

test('a condition that cannot be asked and a place that does not exist are refused before they are saved', async () => {
  await assert.rejects(
    shop.rule({ all: [{ fact: 'mood', is: 'at-least', values: [3] }], deeds: [{ do: 'solve' }] }),
    {
      code: 'rules.condition-wrong',
    },
  )
  await assert.rejects(shop.rule({ deeds: [{ do: 'note', text: '{{customer.age}}' }] }), {
    code: 'rules.unknown-place',
  })
})

const macro = (some: Partial<MacroDraft> = {}): MacroDraft => ({
  title: { zh: '收尾', en: 'Settled' },
  folder: '',
  shortcut: '',
  scope: 'shop',
  teamId: null,
  deeds: [
    {
      do: 'reply',
      text: { 'zh-CN': '{{customer.name}}，办好了。{{agent.name}}', en: 'Settled, {{customer.name}}' },
    },
    { do: 'tag', tag: '收尾' },
    { do: 'solve' },
  ],
  ...some,
})

test('a macro does all it says in one go, in the name of whoever pressed it', async () => {
  const { id } = await shop.act((ctx) => shop.rules.writeMacro(ctx, macro()))
  const matter = await shop.begin('谢谢')
  await staff((ctx) => shop.rules.apply(ctx, id, { conversationId: matter }))
  const log = await shop.log(matter)
  assert.ok(log.includes('message staff 林女士，办好了。小满'))
  // Rules of other tests may still be adding a line of theirs.
  const own = log.filter((line) => line === 'tag +收尾' || line === 'state solved')
  assert.deepEqual(own, ['tag +收尾', 'state solved'])
})

test('a macro with one deed that is refused does none of them', async () => {
  const deeds = macro().deeds
  const { id } = await shop.act((ctx) =>
    shop.rules.writeMacro(ctx, macro({ deeds: [...deeds.slice(0, 2), { do: 'team', teamId: 'tea_x' }] })),
  )
  const matter = await shop.begin('在吗')
  const before = await shop.log(matter)
  await assert.rejects(
    staff((ctx) => shop.rules.apply(ctx, id, { conversationId: matter })),
    { code: 'rules.not-here' },
  )
  assert.deepEqual(await shop.log(matter), before)
})

test('a macro that names an order where there is none is refused with the names', async () => {
  const { id } = await shop.act((ctx) =>
    shop.rules.writeMacro(
      ctx,
      macro({ deeds: [{ do: 'reply', text: { 'zh-CN': '{{order.number}} {{order.state}}', en: '' } }] }),
    ),
  )
  const matter = await shop.begin('到哪了')
  await assert.rejects(
    staff((ctx) => shop.rules.apply(ctx, id, { conversationId: matter })),
    {
      code: 'rules.missing-facts',
      facts: { places: '订单号, 订单状态' },
    },
  )
  const own = await staff<{ done: string[] }>((ctx) =>
    shop.rules.apply(ctx, id, { conversationId: matter, text: '我查一下' }),
  )
  assert.deepEqual(own.done, ['reply'])
})

test("an own macro is its owner's alone", async () => {
  const mine = await staff<{ id: string }>((ctx) =>
    shop.rules.writeMacro(ctx, macro({ scope: 'own', shortcut: 'mine' })),
  )
  const permissions = ['conversations.read', 'conversations.write']
  const other = shop.who({ id: 'stf_acheng', name: '阿程', permissions })
  const seen = await shop.act((ctx) => shop.rules.macros(ctx), other)
  assert.equal(
    seen.some((one) => one.id === mine.id),
    false,
  )
  assert.equal(
    seen.some((one) => one.mayChange),
    false,
  )
  const matter = await shop.begin('您好')
  await assert.rejects(
    shop.act((ctx) => shop.rules.apply(ctx, mine.id, { conversationId: matter }), other),
    {
      code: 'rules.unknown-macro',
    },
  )
  await assert.rejects(
    shop.act((ctx) => shop.rules.writeMacro(ctx, macro()), other),
    { code: 'rules.not-yours' },
  )
  const leads = macro({ scope: 'own', deeds: [{ do: 'escalate', text: 'x' }] })
  await assert.rejects(
    shop.act((ctx) => shop.rules.writeMacro(ctx, leads), other),
    { code: 'rules.needs-assign' },
  )
})
