/** A peak day: planned, switched on by hand, told to customers, its rules and prepared answers at work, ended and looked back on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Thread } from '../../src/rooms/conversations/contract.ts'
import { Surge } from '../../src/rooms/rules/contract.ts'
import { type Language, openStage, picture, pictureInBoth, signIn, somebody, until } from './browser.ts'
import { deskWords, faultsOf } from './page-faults.ts'

const SCRIPTS = {
  'zh-CN': { plan: '双12', ask: '什么时候发货呀，我昨天下的单', notice: /48 小时内发出/ },
  en: { plan: '双12', ask: 'When will you ship my order, I bought it yesterday', notice: /48 hours/ },
} as const

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`A peak day in ${language}`, async (t) => {
    const script = SCRIPTS[language]
    const desk = deskWords(language)
    // Each language has a shop of its own: a peak day that is over stays over.
    const stage = await openStage()
    const { address } = stage.program
    const owner = await somebody(stage.browser, { address, language })
    const visitor = await somebody(stage.browser, { address, language, size: { width: 1280, height: 900 } })
    const { page } = owner
    t.after(async () => {
      await owner.context.close()
      await visitor.context.close()
      await stage.close()
    })
    const plans = async () =>
      z.object({ items: z.array(Surge) }).parse(await (await page.request.get('/api/rules/surges')).json())
        .items
    const planned = async () => (await plans()).find((one) => one.name === script.plan)
    const card = page.locator('section.card', { hasText: script.plan }).first()
    const press = async (word: string) => {
      await card.getByRole('button', { name: desk(word), exact: true }).click()
      await page
        .locator('dialog, [role=dialog]')
        .getByRole('button', { name: desk(word), exact: true })
        .click()
    }
    const notice = visitor.page.locator('anju-talk .note', { hasText: script.notice })
    try {
      t.diagnostic('the owner sees what is planned, and how the last peak day went')
      await signIn(page, 'shenqing')
      await page.goto('/desk/surges')
      await card.waitFor()
      await page.locator('table.review').first().waitFor()
      await pictureInBoth(page, `${language}-peak-01-plans`)
      assert.deepEqual(await faultsOf(page, language), [])
      assert.equal((await planned())?.state, 'planned')

      t.diagnostic('before it begins, customers are told nothing')
      await visitor.page.goto('/c')
      await visitor.page.locator('anju-talk textarea').waitFor()
      assert.equal(await notice.count(), 0)

      t.diagnostic('switched on by hand, it is told where customers write')
      await press('surge.begin')
      await until('it is on', async () => (await planned())?.state === 'on')
      await visitor.page.reload()
      await notice.waitFor()
      await pictureInBoth(visitor.page, `${language}-peak-02-notice`)

      t.diagnostic('its rule marks who asks about dispatch')
      await visitor.page.locator('anju-talk textarea').fill(script.ask)
      await visitor.page.locator('anju-talk textarea').press('Enter')
      await visitor.page.locator('anju-talk .mine .me', { hasText: script.ask }).waitFor()
      let matter = ''
      await until('the rule has run', async () => {
        const found = await page.request.get(
          `/api/conversations?view=all&limit=5&tag=${encodeURIComponent('大促发货')}`,
        )
        const { items } = await found.json()
        matter = items[0]?.id ?? ''
        return matter !== ''
      })

      t.diagnostic('the prepared answer stands behind the slash')
      await page.goto(`/desk/inbox/${matter}`)
      await page.locator('.comp textarea').fill('/fahuo')
      await page.locator('.macro-menu [role=option]').first().waitFor()
      await picture(page, `${language}-peak-03-prepared`)
      const macros = (await planned())?.macroIds ?? []
      assert.ok(macros.length > 0)
      await page.locator('.comp textarea').press('Enter')
      await until('its words are in the composer', async () => {
        const words = await page.locator('.comp textarea').inputValue()
        return words.length > 10 && !words.includes('{{')
      })
      await page.locator('.comp textarea').press('Control+Enter')
      const thread = async () =>
        Thread.parse(await (await page.request.get(`/api/conversations/${matter}?limit=100`)).json())
      await until('it is sent', async () =>
        (await thread()).events.some((event) => event.kind === 'message' && event.author.kind === 'staff'),
      )

      t.diagnostic('ended by hand, the notice goes and the review stands')
      await page.goto('/desk/surges')
      await press('surge.end')
      await until('it is over', async () => (await planned())?.state === 'over')
      await visitor.page.reload()
      await visitor.page.locator('anju-talk textarea').waitFor()
      await until('the notice is gone', async () => (await notice.count()) === 0)
      await card.locator('table.review').waitFor()
      await picture(page, `${language}-peak-04-review`)
      assert.deepEqual({ owner: owner.faults(), visitor: visitor.faults() }, { owner: [], visitor: [] })
    } catch (error) {
      await picture(page, `${language}-peak-failed`)
      await picture(visitor.page, `${language}-peak-failed-visitor`)
      throw error
    }
  })
}
