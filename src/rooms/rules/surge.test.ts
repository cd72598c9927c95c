/** Peak days: begun and ended at their very times, by hand, and looked back on with samples. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import type { SurgeDraft } from './contract.ts'
import { journalOf } from './past.ts'
import { openRuleShop, type RuleShop } from './testing.ts'

const clock = new HandClock('2027-11-10T02:00:00Z')
let shop: RuleShop
const percents: number[] = []
const HANDLED = { opened: 9, closed: 7, automatic: 5, flash: 2, late: 0 }
const told: (string | null)[] = []

before(async () => {
  shop = await openRuleShop({
    clock,
    joins: {
      async stretchStandards(_ctx, percent) {
        percents.push(percent)
      },
      async casesHandled() {
        return HANDLED
      },
      async tellAssistant(_ctx, { notice, articleId }) {
        told.push(notice?.en ?? articleId)
        return notice ? 'art_notice' : null
      },
    },
  })
})
after(() => shop.close())

const at = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()
async function wait(minutes: number): Promise<void> {
  clock.advance(minutes * 60_000)
  await shop.settle(clock.now())
}
const draft = (some: Partial<SurgeDraft> = {}): SurgeDraft => ({
  name: '双11',
  from: at(60),
  to: at(180),
  ruleIds: [],
  macroIds: [],
  notice: { 'zh-CN': '人多，答得慢一点', en: 'Busy today' },
  staffing: '',
  standardPercent: 150,
  ...some,
})
const plan = (some?: Partial<SurgeDraft>) => shop.act((ctx) => shop.rules.planSurge(ctx, draft(some)))
const state = async (id: string) =>
  (await shop.act((ctx) => shop.rules.surges(ctx))).find((one) => one.id === id)
const notice = () => shop.act((ctx) => shop.rules.notice(ctx))

test('a peak day is on from its first to its last instant, with rules, notice, pins and wider standards', async () => {
  const rule = await shop.rule({ when: 'surge', deeds: [{ do: 'tag', tag: '大促' }] })
  const macro = await shop.act((ctx) =>
    shop.rules.writeMacro(ctx, {
      title: { zh: '发货', en: '' },
      folder: '',
      shortcut: '',
      scope: 'shop',
      teamId: null,
      deeds: [{ do: 'reply', text: { 'zh-CN': '48 小时内发', en: '' } }],
    }),
  )
  const { id } = await plan({ ruleIds: [rule], macroIds: [macro.id] })
  const tagged = async () => {
    const matter = await shop.begin('什么时候发货')
    await shop.settle()
    return (await shop.log(matter)).includes('tag +大促')
  }
  await wait(59)
  assert.equal((await state(id))?.state, 'planned')
  assert.equal(await tagged(), false)
  assert.equal(await notice(), null)
  await wait(1)
  assert.equal((await state(id))?.state, 'on')
  assert.equal(await tagged(), true)
  assert.deepEqual(await notice(), { 'zh-CN': '人多，答得慢一点', en: 'Busy today' })
  assert.equal((await shop.act((ctx) => shop.rules.macros(ctx)))[0]?.pinned, true)
  await wait(120)
  assert.equal((await state(id))?.state, 'over')
  assert.equal(await tagged(), false)
  assert.equal(await notice(), null)
  assert.deepEqual(percents, [150, 100])
  assert.deepEqual(told, ['Busy today', 'art_notice'])
})

test('by hand it begins now, ends at its time, and once ended does not begin again', async () => {
  const { switchNow } = await import('./surge.ts')
  const room = await shop.room()
  const early = await plan()
  await shop.act((ctx) => switchNow(room, ctx, early.id, true), shop.staff)
  assert.equal((await state(early.id))?.switchedBy?.name, '小满')
  await wait(180)
  assert.equal((await state(early.id))?.state, 'over')
  const stopped = await plan({ from: at(10), to: at(500) })
  await wait(10)
  await shop.act((ctx) => switchNow(room, ctx, stopped.id, false), shop.staff)
  await wait(600)
  assert.equal((await state(stopped.id))?.state, 'over')
  await assert.rejects(
    shop.act((ctx) => switchNow(room, ctx, stopped.id, true)),
    { code: 'rules.surge-not-planned' },
  )
})

test('a plan that moved begins at its new time and not at its old one', async () => {
  const { change } = await import('./surge.ts')
  const room = await shop.room()
  const planned = await plan()
  const moved = draft({ from: at(120), to: at(240) })
  await shop.act((ctx) => change(room, ctx, planned.id, { version: 1, surge: moved }))
  await wait(61)
  assert.equal((await state(planned.id))?.state, 'planned')
  await wait(60)
  assert.equal((await state(planned.id))?.state, 'on')
  await wait(200)
})

test('times that lie behind or end before they begin are refused', async () => {
  for (const [from, to] of [
    [60, 60],
    [60, 30],
    [-120, -60],
    [0, 61 * 1440],
  ] as const)
    await assert.rejects(plan({ from: at(from), to: at(to) }), { code: 'rules.surge-times' })
})

test('the review counts volume, waits and the assistant, and gives no share under 30 matters', async () => {
  const start = new Date('2027-06-18T00:00:00Z')
  const minutes = (n: number) => new Date(start.getTime() + n * 60_000)
  const customer = { id: 'cus_x', name: '客户' }
  const author = { kind: 'customer' as const, ...customer }
  const histories = Array.from({ length: 31 }, (_, i) => ({
    id: `con_review_${i}`,
    customer,
    channelId: 'chn_x',
    state: 'solved' as const,
    holder: 'assistant' as const,
    events: [
      { kind: 'message' as const, at: minutes(i), author, text: '什么时候发货' },
      {
        kind: 'message' as const,
        at: minutes(i + (i < 27 ? 1 : 10)),
        author: { kind: i < 27 ? ('assistant' as const) : ('staff' as const), id: 'stf_x', name: '' },
        text: '48 小时内',
      },
      {
        kind: 'state' as const,
        at: minutes(i + 20),
        author: { kind: 'system' as const, id: null, name: '' },
        state: 'solved' as const,
      },
    ],
  }))
  await shop.act((ctx) => shop.rules.recordJournal(ctx, journalOf(histories)))
  const { reviewOf } = await import('./surge.ts')
  const whole = await shop.act((ctx) => reviewOf({ joins: {} }, ctx, start, minutes(600)))
  assert.equal(whole.during.begun, 31)
  assert.equal(whole.during.waits, 31)
  assert.equal(whole.during.medianWait, 60)
  assert.equal(whole.during.p90Wait, 600)
  assert.equal(whole.during.solved, 31)
  assert.equal(whole.during.byAssistant, 27)
  assert.equal(whole.during.assistantShare, 87.1)
  assert.equal(whole.before.begun, 0)
  assert.equal(whole.before.assistantShare, null)
  const half = await shop.act((ctx) => reviewOf({ joins: {} }, ctx, start, minutes(40)))
  assert.equal(half.during.assistantShare, null)
})

test('a peak day switches rules of cases on and off again, the widest of several, and the report counts cases', async () => {
  const rules = {
    autoApproveFen: 500_000,
    flashAtOnceFen: 50_000,
    pickupExtraDays: 3,
    order: ['safety', 'deadline'] as const,
    reviewerIds: ['stf_a'],
  }
  const now = () => shop.act((ctx) => shop.rules.casesSurge(ctx))
  assert.equal(await now(), null)
  await plan({ cases: { ...rules, order: [...rules.order] } })
  await plan({ from: at(90), cases: { autoApproveFen: 900_000, reviewerIds: ['stf_a', 'stf_b'] } })
  await plan({ from: at(100), cases: null })
  assert.equal(await now(), null, 'planned is not on')
  await wait(61)
  assert.deepEqual(await now(), {
    ...rules,
    flashCaseFen: null,
    flashCustomerFen: null,
    flashDayFen: null,
    pickupText: {
      'zh-CN': '这几天上门取件要多等最多 3 天',
      en: 'These days a pick-up may take up to 3 days longer',
    },
  })
  await wait(40)
  const both = await now()
  assert.equal(both?.autoApproveFen, 900_000)
  assert.equal(both?.flashAtOnceFen, 50_000)
  assert.deepEqual(both?.reviewerIds, ['stf_a', 'stf_b'])
  await wait(200)
  assert.equal(await now(), null)
  const over = (await shop.act((ctx) => shop.rules.surges(ctx))).find(
    (one) => one.cases?.autoApproveFen === 900_000,
  )
  const { review } = await import('./surge.ts')
  const room = await shop.room()
  const told = await shop.act((ctx) => review(room, ctx, over?.id ?? ''))
  assert.deepEqual(told.during.cases, HANDLED)
})

test('limits of the fast lane that contradict each other are refused', async () => {
  await assert.rejects(plan({ cases: { flashCaseFen: 1, flashAtOnceFen: 2 } }), {
    code: 'rules.surge-limits',
  })
})
