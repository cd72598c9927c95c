/** Rules that wait in open hours follow the hours as they are now, and see what waited before they were written. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { openRuleShop, type RuleShop } from './testing.ts'

const clock = new HandClock('2027-11-10T02:00:00Z')
/** The shop is open from this instant on, and for ever. */
let opens = clock.now()
let shop: RuleShop

before(async () => {
  const begun = (from: Date) => Math.max(from.getTime(), opens.getTime())
  shop = await openRuleShop({
    clock,
    joins: {
      hours: async () => ({
        isOpen: (at) => at >= opens,
        add: (from, seconds) => new Date(begun(from) + seconds * 1000),
        between: (from, to) => Math.max(0, (to.getTime() - begun(from)) / 1000),
      }),
    },
  })
})
after(() => shop.close())

async function wait(minutes: number): Promise<void> {
  clock.advance(minutes * 60_000)
  await shop.settle(clock.now())
}
const openFrom = async (minutes: number) => {
  opens = new Date(clock.now().getTime() + minutes * 60_000)
  await shop.act((ctx) => ctx.tell('calendars.changed', { team: null }))
  await shop.settle()
}
const tagged = async (id: string, tag: string) => (await shop.log(id)).includes(`tag +${tag}`)

test('a rule written later sees who waited long enough before it existed, however many they are', async () => {
  const ids = await Promise.all(Array.from({ length: 101 }, (_, i) => shop.begin(`第 ${i} 件`)))
  await shop.settle()
  await wait(40)
  await shop.rule({ trigger: { on: 'waiting', minutes: 30 }, deeds: [{ do: 'tag', tag: '先前' }] })
  await wait(1)
  for (const id of ids) assert.ok(await tagged(id, '先前'))
})

test('a rule that slept as the time came acts when it is woken', async () => {
  const rule = await shop.rule({
    trigger: { on: 'waiting', minutes: 60 },
    deeds: [{ do: 'tag', tag: '睡过' }],
  })
  const id = await shop.begin('等着')
  await wait(1)
  await shop.act((ctx) => shop.rules.switchRule(ctx, rule, false))
  await wait(61)
  assert.equal(await tagged(id, '睡过'), false)
  await shop.act((ctx) => shop.rules.switchRule(ctx, rule, true))
  await wait(1)
  assert.ok(await tagged(id, '睡过'))
})

test('hours that change move the moment a wait is over, later and sooner', async () => {
  await shop.rule({ trigger: { on: 'waiting', minutes: 30 }, deeds: [{ do: 'tag', tag: '久等' }] })
  const id = await shop.begin('有人吗')
  await shop.settle()
  await openFrom(120)
  await wait(31)
  assert.equal(await tagged(id, '久等'), false, 'the shop turned out to be closed')
  await openFrom(0)
  await wait(29)
  assert.equal(await tagged(id, '久等'), false)
  await wait(1)
  assert.ok(await tagged(id, '久等'), 'not at the moment of the old hours')
})
