/** Two promises to one customer, found in what an agent types: one is kept, one is broken by its time and made good by policy. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { ObligationRow } from '../../src/rooms/payouts/contract.ts'
import { PromiseRow } from '../../src/rooms/promises/contract.ts'
import {
  type Language,
  openStage,
  PHONE,
  picture,
  pictureInBoth,
  signIn,
  somebody,
  until,
} from './browser.ts'
import { deskWords, faultsOf } from './page-faults.ts'

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage?.close())

const SCRIPTS = {
  'zh-CN': {
    ask: '我想找人聊聊沙发什么时候到',
    call: '我明天上午给您回电话',
    visit: '师傅一分钟内上门看扶手',
    paid: /100/,
  },
  en: {
    ask: 'I want to talk to a person about when my sofa comes',
    call: 'I will call you back tomorrow morning',
    visit: 'The technician comes to you within 1 minute',
    paid: /100/,
  },
} as const

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`A promise kept and one broken with amends in ${language}`, async (t) => {
    const script = SCRIPTS[language]
    const desk = deskWords(language)
    const { address } = stage.program
    const agent = await somebody(stage.browser, { address, language })
    const visitor = await somebody(stage.browser, { address, language, size: PHONE })
    const { page } = agent
    t.after(async () => {
      await agent.context.close()
      await visitor.context.close()
    })
    const rows = async (view: 'all' | 'open') => {
      const answer = await page.request.get(`/api/promises?view=${view}&conversation=${matter}&limit=50`)
      return z.object({ items: z.array(PromiseRow) }).parse(await answer.json()).items
    }
    const promise = async (word: string) => (await rows('all')).find((one) => one.what.includes(word))
    let matter = ''
    try {
      t.diagnostic('a customer asks for a person')
      await signIn(page, 'shenqing')
      const before = new Set(await ids(page.request))
      await visitor.page.goto('/c')
      await visitor.page.locator('anju-talk textarea').fill(script.ask)
      await visitor.page.locator('anju-talk textarea').press('Enter')
      await until('the matter is there', async () => {
        matter = (await ids(page.request)).find((id) => !before.has(id)) ?? ''
        return matter !== ''
      })

      t.diagnostic('what the agent types is offered as a promise, pressed, and sent')
      await page.goto(`/desk/inbox/${matter}`)
      for (const words of [script.call, script.visit]) {
        await page.locator('.comp textarea').fill(words)
        const chip = page.locator('.promise-chips button').first()
        await chip.waitFor()
        await chip.click()
        await page.locator('.promise-chips button[aria-pressed=true]').waitFor()
        await picture(page, `${language}-promise-01-chip`)
        await page.locator('.comp textarea').press('Control+Enter')
        await visitor.page.locator('anju-talk .they', { hasText: words }).waitFor()
        await until('it is in the ledger', async () =>
          (await rows('open')).some((one) => words.includes(one.what)),
        )
      }

      t.diagnostic('the customer sees both with their times')
      await visitor.page.reload()
      await visitor.page.locator('.strip .tap').click()
      await visitor.page.locator('.strip-all .pledge').nth(1).waitFor()
      await pictureInBoth(visitor.page, `${language}-promise-02-customer`)
      assert.deepEqual(await faultsOf(visitor.page, language), [])

      t.diagnostic('the agent calls, and says it is kept')
      const call = await promise(script.call)
      assert.ok(call)
      await page.goto(`/desk/promises/${call.id}`)
      await page.getByRole('button', { name: desk('promise.act.keep'), exact: true }).click()
      await until('it is kept', async () => (await promise(script.call))?.state === 'kept')
      await picture(page, `${language}-promise-03-kept`)

      t.diagnostic('nobody came: its time breaks the other, and the policy makes it good once')
      const end = performance.now() + 120_000
      const visit = async () => await promise(script.visit.slice(0, 4))
      while (!(await visit())?.amends) {
        assert.ok(performance.now() < end, 'the time of the promise has passed in vain')
        await page.waitForTimeout(500)
      }
      const broken = await visit()
      assert.ok(broken?.amends)
      assert.deepEqual(
        [broken.state, broken.amends.cashFen, broken.amends.couponFen, broken.amends.state],
        ['amended', 10_000, 2_000, 'owed'],
      )
      await page.goto(`/desk/promises/${broken.id}`)
      await page.locator('.pledge.broken, .pledge').first().waitFor()
      await pictureInBoth(page, `${language}-promise-04-broken`)
      assert.deepEqual(await faultsOf(page, language), [])

      t.diagnostic('finance owes it, cash and coupon, once')
      await until('both are owed', async () => (await owed(broken.customer.id)).length === 2)

      t.diagnostic('the customer reads that it was broken, and what is paid')
      await visitor.page.reload()
      await visitor.page.locator('.strip .tap').click()
      await visitor.page.locator('.strip-all .pledge.broken', { hasText: script.paid }).waitFor()
      await pictureInBoth(visitor.page, `${language}-promise-05-amends`)
      assert.deepEqual({ agent: agent.faults(), visitor: visitor.faults() }, { agent: [], visitor: [] })
    } catch (error) {
      await picture(page, `${language}-promise-failed`)
      await picture(visitor.page, `${language}-promise-failed-visitor`)
      throw error
    }

    async function owed(customer: string) {
      const answer = await page.request.get(`/api/payouts/obligations?customer=${customer}&limit=50`)
      return z.object({ items: z.array(ObligationRow) }).parse(await answer.json()).items
    }
  })
}

async function ids(request: { get(path: string): Promise<{ json(): Promise<unknown> }> }): Promise<string[]> {
  const found = await (await request.get('/api/conversations?view=all&limit=50')).json()
  const items: unknown = Object(found).items
  return Array.isArray(items) ? items.map((one) => String(Object(one).id)) : []
}
