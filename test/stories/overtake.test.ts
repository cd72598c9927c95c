/** One seat, three customers: whoever is a VIP and whoever is angry comes before one who came earlier, at the moment a hand is free. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { sayIn } from '../../src/apps/widget/words.ts'
import { type Language, openStage, picture, pictureInBoth, somebody, until } from './browser.ts'
import { type OwnShop, openOwnShop } from './own-shop.ts'
import { faultsOf } from './page-faults.ts'

const SCRIPTS = {
  'zh-CN': {
    held: '请问样布能寄吗',
    early: '我想约一个量尺寸的时间',
    angry: '太过分了，沙发晚了两天没人管，我要投诉你们',
    vip: '想换一个浅色的面料',
    reply: '好的，这就给您办。',
  },
  en: {
    held: 'Can you send me a sample of the fabric',
    early: 'I would like to book a time for measuring',
    angry: 'This is outrageous, the sofa is two days late and nobody cares, I want to complain',
    vip: 'I want to change to a lighter fabric',
    reply: 'Of course, I am on it.',
  },
} as const

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`VIP and angry customers come first in ${language}`, async (t) => {
    const script = SCRIPTS[language]
    const stage = await openStage({ empty: true })
    const contexts: BrowserContext[] = []
    const open = async (size?: { width: number; height: number }) => {
      const person = await somebody(stage.browser, {
        address: stage.program.address,
        language,
        ...(size && { size }),
      })
      contexts.push(person.context)
      return person
    }
    t.after(async () => {
      for (const context of contexts) await context.close()
      await stage.close()
    })
    const shop = await openOwnShop(stage, language)
    const agent = await open()
    const { page } = agent
    try {
      t.diagnostic('an agent with one seat takes the first customer')
      const ming = await shop.hire('ming', ['agent'])
      await shop.put(`/api/routing/seats/${ming.id}`, {
        takes: true,
        capacity: 1,
        teams: [],
        skills: {},
        languages: ['zh-CN', 'en'],
      })
      await shop.signIn(page, ming)
      await page.goto('/desk/inbox')
      await page.locator('nav.rail').waitFor()
      const held = await ask(await open(), shop, language, script.held)
      await until('the first customer is seated', async () => (await mine(page)).includes(held))

      t.diagnostic('three more come: one early, one angry, one of the gold tier; the seat is full')
      const early = await ask(await open(), shop, language, script.early)
      const angry = await ask(await open(), shop, language, script.angry)
      const vip = await ask(await open(), shop, language, script.vip, { tier: 'VIP' })
      await until('three wait', async () => (await shop.waiting()).length === 3)
      assert.deepEqual(await mine(page), [held])
      const order = (await shop.waiting()).map((one) => one.id)
      assert.equal(order.at(-1), early, 'who came early and calm is last')
      assert.deepEqual(new Set(order.slice(0, 2)), new Set([angry, vip]))
      await page.goto('/desk/inbox?view=unassigned')
      await page.locator('.it').nth(2).waitFor()
      await pictureInBoth(page, `${language}-overtake-01-waiting`)
      assert.deepEqual(await faultsOf(page, language), [])

      t.diagnostic('each solved matter frees the seat, which pulls the next at that moment')
      const served: string[] = [held]
      for (const expected of [...order.slice(0, 2), early]) {
        await page.goto(`/desk/inbox/${served.at(-1)}`)
        await page.locator('.comp textarea').fill(script.reply)
        await page.locator('.comp textarea').press('Control+Shift+Enter')
        await until('the next is seated', async () => (await shop.holderOf(expected)) === ming.id)
        served.push(expected)
        assert.ok((await shop.load(ming.id)) <= 1, 'never above the capacity')
      }
      assert.deepEqual(served, [held, ...order.slice(0, 2), early])
      await page.goto('/desk/inbox')
      await page.locator('.it').first().waitFor()
      await picture(page, `${language}-overtake-02-last`)
      assert.deepEqual(agent.faults(), [])
    } catch (error) {
      await picture(page, `${language}-overtake-failed`)
      throw error
    }
  })
}

const mine = (page: Page) =>
  page.locator('.it').evaluateAll((rows) => rows.map((row) => new URL(row.href).pathname.split('/').at(-1)))

/** A visitor asks in the widget and wants a person. @returns the id of the matter */
async function ask(
  visitor: Awaited<ReturnType<typeof somebody>>,
  shop: OwnShop,
  language: Language,
  words: string,
  { tier }: { tier?: string } = {},
): Promise<string> {
  const { page } = visitor
  const talk = sayIn(language)
  const before = new Set(await shop.matters())
  await page.goto('/c')
  await page.locator('anju-talk textarea').fill(words)
  await page.locator('anju-talk textarea').press('Enter')
  let found = ''
  await until('the matter is there', async () => {
    found = (await shop.matters()).find((id) => !before.has(id)) ?? ''
    return found !== ''
  })
  if (tier) await shop.giveTier(found, tier)
  const person = page.getByRole('button', { name: talk('askPerson'), exact: true })
  // The assistant may have handed it over by itself before anybody could press.
  if ((await shop.holder(found)) === 'assistant') await person.click()
  await until('a person is wanted', async () => (await shop.holder(found)) !== 'assistant')
  return found
}
