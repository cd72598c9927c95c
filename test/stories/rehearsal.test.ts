/** A new colleague answers the late sofa's angry customer in the real desk, in both languages, and reads a mark with its reason for each thing done. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { z } from 'zod'
import { Mine, Rehearsal, TeamMatrix } from '../../src/rooms/advisors/contract.ts'
import { Counters } from '../../src/rooms/conversations/contract.ts'
import { type Language, openStage, picture, pictureInBoth, signIn, somebody, until } from './browser.ts'
import { deskWords, faultsOf } from './page-faults.ts'

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage?.close())

const SCRIPTS = {
  'zh-CN': {
    login: 'guyu',
    persona: /送晚了，很生气/,
    own: '韩先生，沙发晚了 2 天，是我们的错。麻烦您报一下订单号，我这就帮您查。',
    hears: /QH-R-20881/,
    firm: '沙发在嘉兴，后天上午送到您家；误期赔 100 元，自动到账。后天上午您方便收货吗？',
    refuses: '500 元我没有权限，能给的是 100 元。',
    keeps: '明天到不了，我不能保证。后天上午 12 点前送到。',
    closes: '后天上午 9 点前我给您打电话。还有别的要我办的吗？谢谢您。',
  },
  en: {
    login: 'lixia',
    persona: /Late and angry/,
    own: 'Mr Han, the sofa is 2 days late and that is our fault. Could you confirm your order number? I will check now.',
    hears: /QH-R-20881/,
    firm: 'It is at the Jiaxing sorting centre; we deliver the day after tomorrow in the morning, and lateness is paid: ¥100. Does that suit you?',
    refuses: 'I have no authority for ¥500; ¥100 is what I can give.',
    keeps: 'Tomorrow is not possible and I cannot guarantee it. The day after tomorrow before noon.',
    closes: 'I will call you the day after tomorrow before 9. Is there anything else? Thank you.',
  },
} as const

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`A rehearsal with the late sofa's customer in ${language}`, async (t) => {
    const script = SCRIPTS[language]
    const say = deskWords(language)
    const agent = await somebody(stage.browser, { address: stage.program.address, language })
    const { page } = agent
    t.after(() => agent.context.close())
    const read = async <T extends z.ZodType>(shape: T, path: string): Promise<z.output<T>> =>
      shape.parse(await (await page.request.get(path)).json())
    // Whoever sits down is given what waits, so who holds it moves; how many there are does not.
    const counters = () =>
      read(
        Counters.pick({ open: true, waiting: true, solved: true, all: true }),
        '/api/conversations/counters',
      )

    t.diagnostic('the training room, and nothing practised yet')
    await signIn(page, script.login)
    const before = await counters()
    await page.goto('/desk/training')
    const customer = page.locator('.persona-list li', { hasText: script.persona })
    await customer.waitFor()
    await pictureInBoth(page, `${language}-rehearsal-01-room`)
    assert.deepEqual(await faultsOf(page, language), [])

    t.diagnostic('the customer writes in the real inbox')
    await customer.getByRole('button', { name: say('training.begin') }).click()
    const field = page.locator('.comp textarea')
    await field.waitFor()
    await page.locator('.rehearsal-bar').waitFor()
    await picture(page, `${language}-rehearsal-02-begun`)
    const words = () => page.locator('.m:not(.us) .bb').count()
    const answer = async (text: string) => {
      const heard = await words()
      await field.fill(text)
      await field.press('Control+Enter')
      await until('the customer answers', async () => (await words()) > heard)
    }

    t.diagnostic('owned, firm, nothing promised that cannot be kept')
    await answer(script.own)
    await page.locator('.m:not(.us) .bb', { hasText: script.hears }).waitFor()
    await answer(script.firm)
    await answer(script.refuses)
    await answer(script.keeps)
    await pictureInBoth(page, `${language}-rehearsal-03-talk`)
    assert.deepEqual(await faultsOf(page, language), [])
    await answer(script.closes)

    t.diagnostic('it is marked, with reasons')
    const link = page.getByRole('link', { name: say('rehearsal.see-marks') })
    await link.waitFor()
    await picture(page, `${language}-rehearsal-04-over`)
    await link.click()
    await page.locator('.finding-list li').first().waitFor()
    await page.locator('.said-list li').first().waitFor()
    await pictureInBoth(page, `${language}-rehearsal-05-marks`)
    assert.deepEqual(await faultsOf(page, language), [])
    const id = page.url().split('/').at(-1) ?? ''
    const run = await read(Rehearsal, `/api/advisors/rehearsals/${id}`)
    assert.equal(run.ending, 'satisfied')
    assert.ok(run.passed && (run.score ?? 0) >= 90, JSON.stringify(run.result?.findings, null, 1))
    for (const one of run.result?.findings ?? [])
      assert.ok(one.verdict === 'none' || one.verdict === 'missed' || one.reason, one.check)
    assert.ok(run.result?.findings.some((one) => one.check === 'identity' && one.cites.length > 0))

    t.diagnostic('no counter of the shop moved, and the room remembers')
    assert.deepEqual(await counters(), before)
    const mine = await read(Mine, '/api/advisors/mine')
    assert.equal(mine.personas.find((one) => one.id === 'late-sofa')?.passed, true)
    await page.goto('/desk/inbox?view=rehearsals')
    await page.locator('.it').first().waitFor()
    await picture(page, `${language}-rehearsal-06-list`)

    t.diagnostic('a chapter of the handbook')
    await page.goto('/desk/training?tab=handbook')
    await page.locator('.lines li').first().waitFor()
    await pictureInBoth(page, `${language}-rehearsal-07-handbook`)
    await page.goto('/desk/training/handbook/returns')
    await page.locator('.handbook-question').first().waitFor()
    await pictureInBoth(page, `${language}-rehearsal-08-chapter`)
    assert.deepEqual(await faultsOf(page, language), [])
    assert.deepEqual(agent.faults(), [])
  })
}

test('The supervisor sees who is weak where, takes a proposal, and reviews a real conversation', async (t) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const lead = await somebody(stage.browser, { address: stage.program.address, language })
    const { page } = lead
    t.after(() => lead.context.close())
    await signIn(page, 'fangmin')
    for (const tab of ['team', 'reviews', 'rubric'] as const) {
      await page.goto(`/desk/training?tab=${tab}`)
      await page.locator('.section').first().waitFor()
      await pictureInBoth(page, `${language}-rehearsal-09-${tab}`)
      assert.deepEqual(await faultsOf(page, language), [], tab)
    }
    await page.goto('/desk/training?tab=reviews')
    await page.locator('.lines a').first().click()
    await page.locator('.mark-list li').first().waitFor()
    await pictureInBoth(page, `${language}-rehearsal-10-review`)
    assert.deepEqual(await faultsOf(page, language), [])
    await page.goto('/desk/knowledge?tab=home&thing=leather')
    await page.locator('.lines li').first().waitFor()
    await pictureInBoth(page, `${language}-rehearsal-11-home`)
    assert.deepEqual(await faultsOf(page, language), [])
    assert.deepEqual(lead.faults(), [])
  }
  const lead = await somebody(stage.browser, { address: stage.program.address, language: 'zh-CN' })
  const { page } = lead
  t.after(() => lead.context.close())
  await signIn(page, 'fangmin')
  const team = async () =>
    TeamMatrix.parse(await (await page.request.get('/api/advisors/team')).json()).proposals.filter(
      (one) => one.state === 'open',
    ).length
  const open = await team()
  assert.ok(open > 0, 'the demo shop has a weak skill')
  await page.goto('/desk/training?tab=team')
  const say = deskWords('zh-CN')
  await page
    .getByRole('button', { name: say('training.take'), exact: true })
    .first()
    .click()
  await until('the proposal is taken', async () => (await team()) === open - 1)
})
