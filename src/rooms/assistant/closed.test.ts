/** Who is handed over while nobody is there hears at once when somebody is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShop } from './testing.ts'

test('the words of a hand-over tell when people come back, and only while they are away', async () => {
  let back: Date | null = new Date('2026-11-23T01:00:00Z')
  const hours = { 'zh-CN': '', en: '' }
  const calendars = { told: () => Promise.resolve(hours), closedUntil: () => Promise.resolve(back) }
  const shop = await openShop({ furnished: false, calendars })
  const said = async () =>
    (await shop.ask('转人工')).after.flatMap((one) => (one.kind === 'message' ? [one.text] : [])).join()
  assert.match(await said(), /11月23日.*起按顺序回您/)
  back = null
  assert.doesNotMatch(await said(), /起按顺序回您/)
  await shop.close()
})
