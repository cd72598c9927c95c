/** A new merchant from an empty house to the first answered customer, in a real browser, with what it costs him in acts. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { sayIn } from '../../src/apps/widget/words.ts'
import { type Language, openStage, picture, pictureInBoth, somebody, until } from './browser.ts'
import { deskWords, faultsOf } from './page-faults.ts'

const SCRIPTS = {
  'zh-CN': {
    shop: '一木家居',
    owner: '沈一',
    goods:
      '名称,编号,品类,宽,深,高,售价\n榆木餐桌,YM-T1,餐桌,140cm,80cm,75cm,2680\n布艺沙发,YM-S1,沙发,220cm,95cm,85cm,4980\n',
    ask: '能不能上门量尺寸？我家在六楼',
    reply: '可以，明天上午给您回电话约时间。',
  },
  en: {
    shop: 'One Tree Home',
    owner: 'Ada Shen',
    goods:
      'name,code,category,width,depth,height,price\nElm dining table,YM-T1,dining table,140cm,80cm,75cm,2680\nFabric sofa,YM-S1,sofa,220cm,95cm,85cm,4980\n',
    ask: 'Do you come and measure? I live on the sixth floor',
    reply: 'Yes. I will call you tomorrow morning to fix the hour.',
  },
} as const

/** Seconds of an act by the keystroke-level model (Card, Moran and Newell 1983): think, point, press, type. */
const THINK = 1.35
const POINT_AND_PRESS = 1.3
const KEY = 0.28

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`A new merchant sets the shop up in ${language}`, async (t) => {
    const script = SCRIPTS[language]
    const desk = deskWords(language)
    const talk = sayIn(language)
    const stage = await openStage({ empty: true })
    const { address, welcome } = stage.program
    const owner = await somebody(stage.browser, { address, language })
    const visitor = await somebody(stage.browser, { address, language, size: { width: 1280, height: 900 } })
    const { page } = owner
    let seconds = 0
    let acts = 0
    const press = async (what: Locator) => {
      await what.click()
      seconds += THINK + POINT_AND_PRESS
      acts += 1
    }
    const type = async (what: Locator, words: string) => {
      await what.fill(words)
      seconds += THINK + POINT_AND_PRESS + KEY * words.length
      acts += 1
    }
    const state = (name: string) => page.locator(`.setup-step[data-step=${name}]`).getAttribute('data-state')
    const shows = (name: string, wanted: string) =>
      until(`${name} is ${wanted}`, async () => {
        await page.goto('/desk/setup')
        await page.locator('.setup-step').first().waitFor()
        return (await state(name)) === wanted
      })
    const site = await pageOfTheMerchant()
    t.after(async () => {
      await owner.context.close()
      await visitor.context.close()
      site.close()
      await stage.close()
    })
    try {
      t.diagnostic('opens the shop with the code of the window')
      const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(welcome)?.[0]
      assert.ok(code, welcome)
      await page.goto('/desk')
      await page.locator('input[name=code]').waitFor()
      await pictureInBoth(page, `${language}-setup-01-open`)
      assert.deepEqual((await faultsOf(page, language)).filter(notDaylight), [])
      const field = (name: string) => page.locator(`input[name=${name}]`)
      await type(field('code'), code)
      await type(field('shop'), script.shop)
      await type(field('owner'), script.owner)
      await type(field('login'), 'owner@yimu.example')
      await type(field('password'), 'password1234')
      await press(page.locator('form button[type=submit]'))
      await page.locator('[role=alert]').waitFor()
      await type(field('password'), 'walnut-and-river-88')
      await press(page.locator('form button[type=submit]'))

      t.diagnostic('sees the steps, the next one lit')
      await page.locator('.setup-step[data-step=shop][data-state=done]').waitFor()
      await page.locator('.plank > li.now .setup-step[data-step=hours]').waitFor()
      await pictureInBoth(page, `${language}-setup-02-steps`)
      assert.deepEqual(await faultsOf(page, language), [])

      t.diagnostic('writes the hours: every day like Monday')
      await press(page.locator('.setup-step[data-step=hours] a.btn'))
      const monday = page.locator('.week-day').first()
      await type(monday.locator('input').nth(0), '09:00')
      await type(monday.locator('input').nth(1), '21:00')
      await monday.locator('input').nth(1).press('Tab')
      await press(page.getByRole('button', { name: desk('hours.copy') }))
      await press(page.getByRole('button', { name: desk('hours.save'), exact: true }))
      await shows('hours', 'done')

      t.diagnostic('puts off colleagues and mail')
      for (const name of ['people', 'mail']) {
        await press(page.locator(`.setup-step[data-step=${name}] button.q`))
        await page.locator(`.setup-step[data-step=${name}][data-state=skipped]`).waitFor()
      }

      t.diagnostic('imports his own table as it is')
      await press(page.locator('.setup-step[data-step=goods] a.btn'))
      const file = join(tmpdir(), `anju-goods-${language}.csv`)
      writeFileSync(file, script.goods)
      await page.locator('.drop-place').waitFor()
      await page.locator('input[type=file]').setInputFiles(file)
      await page.waitForURL(/\/imports\/imp_/)
      await page.getByRole('button', { name: desk('imports.run'), exact: true }).waitFor()
      await picture(page, `${language}-setup-03-import`)
      await press(page.getByRole('button', { name: desk('imports.run'), exact: true }))
      await page.getByText(desk('import.imported'), { exact: true }).first().waitFor()
      await shows('goods', 'done')

      t.diagnostic('puts the line into a page of his own')
      await press(page.locator('.setup-step[data-step=widget] button').first())
      site.html = (await page.locator('code.snippet').innerText()).replaceAll(/\s+/g, ' ')
      await visitor.page.goto(site.address)
      await visitor.page.getByRole('button', { name: talk('open'), exact: true }).click()
      await shows('widget', 'done')
      assert.match(await page.locator('.setup-step[data-step=widget]').innerText(), new RegExp(site.address))

      t.diagnostic('a customer asks there, and is answered by a person')
      await visitor.page.locator('anju-talk textarea').fill(script.ask)
      await visitor.page.locator('anju-talk textarea').press('Enter')
      await visitor.page.locator('anju-talk .mine .me', { hasText: script.ask }).waitFor()
      await visitor.page.getByRole('button', { name: talk('askPerson'), exact: true }).click()
      await press(page.locator('.setup-step[data-step=answer] a.btn').first())
      await press(page.locator('.it').first())
      await page.locator('section.hand').waitFor()
      await page.locator('.comp textarea').waitFor()
      await type(page.locator('.comp textarea'), script.reply)
      await page.locator('.comp textarea').press('Control+Enter')
      await visitor.page.locator('anju-talk .they', { hasText: script.reply }).waitFor()
      await picture(visitor.page, `${language}-setup-04-answered`)
      await shows('answer', 'done')
      await pictureInBoth(page, `${language}-setup-05-end`)

      t.diagnostic(`${acts} acts, ${Math.round(seconds)} s by the keystroke-level model`)
      assert.ok(seconds < 600, `${seconds} s`)
      assert.deepEqual(owner.faults().filter(unexpected), [])
    } catch (error) {
      await picture(page, `${language}-setup-failed`)
      await picture(visitor.page, `${language}-setup-failed-visitor`)
      throw error
    }
  })
}

/** The light on the floor is cut off by the window's edge, as it should be. */
const notDaylight = (fault: string) => !fault.includes('wider than the screen')

/** The password that was refused on purpose is told by the browser as well. */
const unexpected = (fault: string) => !fault.includes('/api/setup/opening')

/** A page on another origin, as a merchant has one; its body is what he pasted. */
async function pageOfTheMerchant() {
  const site = { html: '', address: '', close: () => undefined as unknown }
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><meta charset="utf-8"><title>shop</title><h1>shop</h1>${site.html}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const where = server.address()
  site.address = `http://127.0.0.1:${typeof where === 'object' && where ? where.port : 0}`
  site.close = () => server.close()
  return site
}
