/** A second factor in a real browser: switched on with an app's code, asked for at the next sign-in, replaced once by a recovery code. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../src/rooms/access/index.ts'
import { type Language, openStage, picture, signIn, somebody } from './browser.ts'
import { deskWords } from './page-faults.ts'

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage?.close())

/** The app's code; one step later than now for a second one, because each step opens once. */
const codeOf = (secret: string, stepsOn = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + stepsOn * 30 })

async function enterName(page: Page, login: string): Promise<void> {
  await page.goto('/desk')
  await page.locator('input[name=login]').fill(`${login}@qinghe.example`)
  await page.locator('input[name=password]').fill(DEMO_PASSWORD)
  await page.locator('form button[type=submit]').click()
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.locator('input[name=code]').fill(code)
  await page.locator('form button[type=submit]').click()
}

for (const [language, login] of [
  ['zh-CN', 'fangmin'],
  ['en', 'luzhi'],
] as const satisfies readonly (readonly [Language, string])[]) {
  test(`${language}: an app is joined by its code, and from then on the password alone opens nothing`, async () => {
    const say = deskWords(language)
    const place = { address: stage.program.address, language }
    const first = await somebody(stage.browser, place)
    await signIn(first.page, login)
    await first.page.goto('/desk/me')
    await first.page.getByRole('button', { name: say('me.factor-on'), exact: true }).click()
    const asked = first.page.getByRole('dialog')
    await asked.locator('input[name=password]').fill(DEMO_PASSWORD)
    await asked.getByRole('button', { name: say('act.next') }).click()
    const secret = (await asked.locator('code.num').innerText()).replace(/\s/g, '')
    await asked.locator('.qr').first().waitFor()
    await picture(first.page, `second-factor-${language}`)
    await asked.locator('input[name=code]').fill(codeOf(secret))
    await asked.getByRole('button', { name: say('act.next') }).click()
    await asked.locator('.codes span').first().waitFor()
    const codes = await asked.locator('.codes span').allInnerTexts()
    assert.ok(codes.length >= 8, `${codes.length} recovery codes`)
    await asked.getByRole('button', { name: say('factor.kept') }).click()
    await first.page.getByText(say('people.factor-on'), { exact: true }).waitFor()
    assert.deepEqual(first.faults(), [])
    await first.context.close()

    const next = await somebody(stage.browser, place)
    await enterName(next.page, login)
    await enterCode(next.page, '000000')
    await next.page.getByRole('alert').waitFor()
    assert.equal(await next.page.locator('nav.rail').count(), 0)
    await enterCode(next.page, codeOf(secret, 1))
    await next.page.locator('nav.rail').waitFor()
    await next.context.close()

    const lost = await somebody(stage.browser, place)
    await enterName(lost.page, login)
    await enterCode(lost.page, codes[0] ?? '')
    await lost.page.locator('nav.rail').waitFor()
    await lost.page.goto('/desk/me')
    await lost.page.getByRole('button', { name: say('me.factor-off'), exact: true }).click()
    await lost.page.getByRole('dialog').locator('input[name=password]').fill(DEMO_PASSWORD)
    await lost.page
      .getByRole('dialog')
      .getByRole('button', { name: say('me.factor-off') })
      .click()
    await lost.page.getByText(say('people.factor-off'), { exact: true }).waitFor()
    await lost.context.close()
  })
}
