/** A lunch break and a holiday, in a real browser and in both languages: the shop is closed, a customer waits, and his clock knows. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { APIRequestContext, Page } from 'playwright-core'
import { type Language, openStage, picture, pictureInBoth, signIn, somebody, until } from './browser.ts'
import { deskWords } from './page-faults.ts'

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage?.close())

const OWNER = { 'zh-CN': 'shenqing', en: 'shenqing' } as const
const two = (n: number) => String(n).padStart(2, '0')
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** The shop's own minute of the day. */
function shopMinute(): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  })
  const [hours = 0, minutes = 0] = format.format(new Date()).split(':').map(Number)
  return hours * 60 + minutes
}
const shopDay = (plus = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(
    new Date(Date.now() + plus * 86_400_000),
  )

/** A lunch break around this minute: closed since a moment ago, open again within the half hour. */
function lunchAround(minute: number): { morning: [number, number]; reopens: number } {
  const now = Math.min(Math.max(minute, 20), 1400)
  return { morning: [Math.max(0, now - 60), now - 5], reopens: now + 25 }
}

/** Types Monday's two times and lets every day be like it. */
async function writeWeek(page: Page, times: readonly number[], every: string, save: string): Promise<void> {
  const monday = page.locator('.week-day').first()
  for (const [index, minutes] of times.entries()) {
    await monday.locator('input').nth(index).fill(clock(minutes))
    await monday.locator('input').nth(index).press('Tab')
  }
  await page.getByRole('button', { name: every }).click()
  await page.getByRole('button', { name: save }).click()
}

/** A visitor asks for a person at once. @returns the conversation */
async function waitForPerson(request: APIRequestContext, text: string): Promise<string> {
  const shop = { 'x-anju-shop': 'qinghe' }
  const visitor = await request.post('/api/visitor', { headers: shop, data: {} })
  const headers = { ...shop, authorization: `Bearer ${(await visitor.json()).token}` }
  const begun = await request.post('/api/visitor/conversations', {
    headers,
    data: { text, clientId: `hours-${text}` },
  })
  assert.equal(begun.status(), 200, await begun.text())
  const { id } = (await begun.json()).conversation
  const asked = await request.post(`/api/visitor/conversations/${id}/person`, { headers })
  assert.equal(asked.status(), 200, await asked.text())
  return id
}

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`A lunch break and a holiday in ${language}`, async (t) => {
    const { address } = stage.program
    const desk = deskWords(language)
    const owner = await somebody(stage.browser, { address, language })
    const stranger = await somebody(stage.browser, { address, language })
    const { page } = owner
    t.after(async () => {
      await owner.context.close()
      await stranger.context.close()
    })
    const shot = (name: string) => `${language}-hours-${name}`
    const step = async (what: string, run: () => Promise<void>) => {
      t.diagnostic(what)
      try {
        await run()
      } catch (error) {
        await picture(page, shot('failed'))
        throw error
      }
    }
    const { morning, reopens } = lunchAround(shopMinute())
    const head = page.locator('.page-head .chip')
    let matter = ''
    const dueOf = async (what: string): Promise<string> => {
      const answer = await page.request.get(`/api/standards/clocks/conversation/${matter}`)
      const { items } = await answer.json()
      return items.find((one: { what: string }) => one.what === what)?.due ?? ''
    }
    const shopTime = (iso: string) =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Asia/Shanghai',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(iso))

    await step('the owner writes a lunch break, and the page says until when it is closed', async () => {
      await signIn(page, OWNER[language])
      await page.goto('/desk/hours')
      await page.locator('.week-day').first().waitFor()
      await writeWeek(page, [...morning, reopens, 1435], desk('hours.copy'), desk('hours.save'))
      await until('the head says when it opens', async () =>
        (await head.innerText()).includes(clock(reopens)),
      )
      await pictureInBoth(page, shot('01-lunch'))
    })

    await step('a customer asks for a person; his clock begins when the shop opens again', async () => {
      matter = await waitForPerson(stranger.page.request, `${language} ${morning[0]} lunch`)
      await until('the clock for a person runs', async () => (await dueOf('person')) !== '')
      assert.equal(shopTime(await dueOf('person')), clock(reopens + 5))
      await page.goto('/desk/standards')
      const line = page.locator('.board > li', { hasText: `${language} ${morning[0]} lunch` }).first()
      await line.waitFor()
      assert.match(await line.innerText(), new RegExp(clock(reopens + 5)))
      await pictureInBoth(page, shot('02-board'))
    })

    await step('today becomes a holiday, and the running clock moves to tomorrow', async () => {
      await page.goto('/desk/hours')
      await page.getByRole('button', { name: desk('hours.days.add') }).click()
      await page.locator('#add-day input[name=name]').fill(language === 'en' ? 'Stock-taking' : '盘点')
      await page.locator('#add-day input[name=day]').fill(shopDay())
      await picture(page, shot('03-add-day'))
      await page.getByRole('button', { name: desk('hours.days.save') }).click()
      await until('the head names tomorrow', async () => (await head.innerText()).includes(clock(morning[0])))
      await until('the clock is wound anew', async () => (await dueOf('person')).slice(0, 10) > shopDay(-1))
      await until(
        'the clock stands on tomorrow’s opening',
        async () => shopTime(await dueOf('person')) === clock(morning[0] + 5),
      )
      await pictureInBoth(page, shot('04-holiday'))
    })

    await step('the day is taken back and the demo hours stand again', async () => {
      const name = language === 'en' ? 'Stock-taking' : '盘点'
      await page.getByRole('button', { name: desk('hours.days.remove').replace('{name}', name) }).click()
      await until('the day is gone', async () => (await page.getByText(name, { exact: true }).count()) === 0)
      await writeWeek(page, [540, 720, 780, 1260], desk('hours.copy'), desk('hours.save'))
      await until('the hours are saved', async () => {
        const answer = await page.request.get('/api/calendars/hours')
        return (await answer.json()).week[6][1]?.to === 1260
      })
    })
    assert.deepEqual(owner.faults(), [])
  })
}
