/** The assistant in a real browser and both languages: a vague question, a fit, a task done by taps, and an angry customer. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sayIn } from '../../src/apps/widget/words.ts'
import { type Language, openStage, pictureInBoth, signIn, somebody, until } from './browser.ts'
import { deskWords } from './page-faults.ts'

interface Script {
  readonly language: Language
  readonly agent: string
  readonly piece: string
  readonly vague: string
  readonly comfort: RegExp
  readonly fit: string
  readonly fits: RegExp
  readonly missing: string
  readonly noNumber: string
  /** What is asked before it is taken down, and what he says to it. */
  readonly takingDown: readonly (readonly [RegExp, string])[]
  readonly takenDown: RegExp
  readonly angry: string
  readonly calm: RegExp
}

const SCRIPTS: readonly Script[] = [
  {
    language: 'zh-CN',
    agent: 'xiaoman',
    piece: '云栖布艺转角沙发 2.85 m',
    vague: '这个沙发坐着舒服吗',
    comfort: /软硬|舒适|坐感|坐高/,
    fit: '放在进深 4.2 米的客厅，前面还能放茶几和留过道吗',
    fits: /1700 mm|深 \d+ mm，前面还有/,
    missing: '到货少了一包螺丝',
    noNumber: '手边没有订单号',
    takingDown: [
      [/哪一件家具/, '餐桌'],
      [/核对一遍/, '确认登记'],
    ],
    takenDown: /已经登记（工单 W-\d+）/,
    angry: '你们太过分了，说好的时间又没来，气死我了，骗子',
    calm: /让您生气，是我们没做好/,
  },
  {
    language: 'en',
    agent: 'guyu',
    piece: 'Yunqi fabric corner sofa 2.85 m',
    vague: 'Is this sofa comfortable to sit on?',
    comfort: /firm|comfort|seat/i,
    fit: 'Does it fit a living room 4.2 m deep with a coffee table in front?',
    fits: /leaves \d+ mm in front/,
    missing: 'There is a bag of screws missing from the box',
    noNumber: "I don't have the number",
    takingDown: [
      [/[Ww]hich piece/, 'the table'],
      [/Please check/, 'Yes, take it down'],
    ],
    takenDown: /taken it down \(work order W-\d+\)/,
    angry: 'This is outrageous, you lied to me again, I am furious',
    calm: /upset is our doing/,
  },
]

let stage: Awaited<ReturnType<typeof openStage>>
before(async () => {
  stage = await openStage()
})
after(() => stage?.close())

for (const script of SCRIPTS) {
  test(`The assistant's story in ${script.language}`, async (t) => {
    const { language } = script
    const talk = sayIn(language)
    const { program, browser } = stage
    const visit = async () => {
      const size = { width: 1280, height: 900 }
      const person = await somebody(browser, { address: program.address, language, size })
      t.after(() => person.context.close())
      return person.page
    }
    const shot = (name: string) => `assistant-${language}-${name}`
    const write = async (page: Page, words: string) => {
      await page.locator('anju-talk textarea').fill(words)
      await page.locator('anju-talk textarea').press('Enter')
    }
    const said = (page: Page, words: RegExp) => page.locator('anju-talk .bot', { hasText: words })
    const openTalk = (page: Page) => page.getByRole('button', { name: talk('open'), exact: true }).click()

    await t.test('a vague question is answered from the truth sheet, with its source', async () => {
      const page = await visit()
      await page.goto(`/shop-demo?lang=${language}`)
      await page.locator('form.find input').fill('2.85')
      await page.locator('form.find input').press('Enter')
      await page.locator('a.piece', { hasText: script.piece }).click()
      await page.getByRole('heading', { level: 1, name: script.piece }).waitFor()
      await openTalk(page)
      await write(page, script.vague)
      const answer = said(page, script.comfort)
      await answer.first().waitFor()
      await answer.locator('a.src', { hasText: script.piece }).first().waitFor()
      await pictureInBoth(page, shot('01-vague'))
      await write(page, script.fit)
      await said(page, script.fits).first().waitFor()
      await pictureInBoth(page, shot('02-fit'))
    })

    await t.test('a missing part is taken down by two taps, and stands at the desk as work', async () => {
      const page = await visit()
      await page.goto(`/shop-demo?lang=${language}`)
      await openTalk(page)
      await write(page, script.missing)
      const choice = page.locator('anju-talk .qk button', { hasText: script.noNumber })
      await choice.waitFor()
      await pictureInBoth(page, shot('03-form'))
      await choice.click()
      for (const words of script.takingDown) {
        await said(page, words[0]).first().waitFor()
        await write(page, words[1])
      }
      const told = said(page, script.takenDown)
      await told.first().waitFor()
      await pictureInBoth(page, shot('04-taken-down'))
      const number = /W-\d+/.exec(await told.first().innerText())?.[0] ?? ''
      const agent = await somebody(browser, { address: program.address, language })
      t.after(() => agent.context.close())
      await signIn(agent.page, script.agent)
      const found = await agent.page.request.get(`/api/work?view=all&q=${number}`)
      assert.ok(JSON.stringify(await found.json()).includes(number))
    })

    await t.test('an angry customer is calmed in a sentence and handed over whole', async () => {
      const page = await visit()
      await page.goto(`/shop-demo?lang=${language}`)
      await openTalk(page)
      await write(page, script.angry)
      await said(page, script.calm).first().waitFor()
      await pictureInBoth(page, shot('05-angry'))
      const agent = await somebody(browser, { address: program.address, language })
      t.after(() => agent.context.close())
      await signIn(agent.page, script.agent)
      await agent.page.goto('/desk/inbox?view=open')
      const row = agent.page.locator('.it', { hasText: script.angry.slice(0, 12) }).first()
      await until('the matter stands in the inbox', async () => (await row.count()) > 0)
      await row.click()
      const hand = agent.page.locator('section.hand')
      await hand.waitFor()
      assert.ok((await hand.innerText()).includes(deskWords(language)('mood.angry')))
      await pictureInBoth(agent.page, shot('06-card'))
    })
  })
}
