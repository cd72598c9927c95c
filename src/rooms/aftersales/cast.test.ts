/** The demo shop's cases stand where their stories lead: none stops on its way for want of a proof or a grade. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HandClock } from '../../kernel/clock.ts'
import { seedCases } from './index.ts'
import { openCaseShop } from './testing.ts'

const STORIES = 21

test('every story of the demo shop is told to its end', async () => {
  const shop = await openCaseShop({ clock: new HandClock('2037-03-01T02:00:00Z') })
  try {
    const people = await shop.act(async (ctx) => {
      const made = []
      for (let i = 0; i < STORIES; i += 1) {
        const { id } = await shop.customers.create(ctx, { name: `客人${i}` })
        const { id: order } = await shop.orders.place(ctx, {
          ...{ customerId: id, source: 'shop', note: '' },
          lines: [{ sku: 'CH-T', quantity: 1 }],
        })
        for (const event of ['pay', 'start-production', 'make-ready', 'ship', 'deliver'] as const)
          await shop.orders.move(ctx, order, event)
        made.push({ id })
      }
      return made
    })
    const staff = { id: 'stf_xiaoman', name: '小满' }
    assert.equal(await shop.act((ctx) => seedCases(ctx, shop, { people, staff })), STORIES)
    const { items } = await shop.act((ctx) => shop.aftersales.list(ctx, { view: 'all', limit: 50 }))
    const states = new Map(items.map(({ reasonText, state }) => [reasonText.split(' · ')[1] ?? '', state]))
    assert.equal(states.get('说有划痕，收到时就有'), 'disputed')
    assert.equal(states.get('坐垫塌陷，已经寄回'), 'refund-due')
    assert.equal(states.get('比电梯还高，不折腾了'), 'withdrawn')
    assert.equal(states.get('送货改期两次都没提前说'), 'escalated')
  } finally {
    await shop.close()
  }
})
