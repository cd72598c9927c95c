/** The first story whole, in a real browser and in both languages: asked, answered, handed over, solved, found again, asked again. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { sayIn } from '../../src/apps/widget/words.ts'
import { Thread } from '../../src/rooms/conversations/contract.ts'
import {
  type Language,
  openStage,
  PHONE,
  picture,
  pictureInBoth,
  signIn,
  somebody,
  until,
  wordsOf,
} from './browser.ts'
import { deskWords } from './page-faults.ts'

interface Script {
  readonly language: Language
  readonly agent: string
  readonly piece: string
  readonly seat: string
  /** What the truth sheet says, in the answer. */
  readonly depth: RegExp
  readonly tradeIn: string
  readonly added: string
  readonly thanks: string
  readonly again: string
  readonly lost: readonly [string, string]
  readonly second: string
}

const SCRIPTS: readonly Script[] = [
  {
    language: 'zh-CN',
    agent: 'xiaoman',
    piece: '云栖布艺转角沙发 2.85 m',
    seat: '这款沙发坐深多少？我 1 米 58',
    depth: /560 mm/,
    tradeIn: '能不能用旧沙发抵一部分钱？',
    added: '旧沙发我们现在不收，周六前给您一个准话。',
    thanks: '好的，谢谢',
    again: '还有，这款沙发坐高多少？',
    lost: ['电梯很小，进得去吗', '电梯门宽 80 厘米'],
    second: '我又想起一件事，谢谢你们',
  },
  {
    language: 'en',
    agent: 'guyu',
    piece: 'Yunqi fabric corner sofa 2.85 m',
    seat: 'How deep is the seat of this sofa? I am 158 cm tall.',
    depth: /560 mm/,
    tradeIn: 'Can I trade in my old sofa for part of the price?',
    added: ' We do not take old sofas today; you have a firm word by Saturday.',
    thanks: 'Thank you, that is clear',
    again: 'One more: how high is the seat of this sofa?',
    lost: ['My lift is small, does it fit', 'The lift door is 80 cm wide'],
    second: 'Something else came to my mind, thank you',
  },
]

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
let program: Stage['program']
let browser: Stage['browser']
before(async () => {
  stage = await openStage()
  ;({ program, browser } = stage)
})
after(() => stage?.close())

for (const script of SCRIPTS) {
  test(`The first story in ${script.language}`, async (t) => {
    const { language } = script
    const talk = sayIn(language)
    const desk = deskWords(language)
    const shot = (name: string) => `${language}-${name}`
    const { address } = program
    const visitor = await somebody(browser, { address, language, size: { width: 1280, height: 900 } })
    const agent = await somebody(browser, { address, language })
    t.after(async () => {
      await visitor.context.close()
      await agent.context.close()
    })
    /** The id of the matter that the agent is handed. */
    let matter = ''

    const step = async (what: string, run: () => Promise<void> | void) => {
      t.diagnostic(what)
      try {
        await run()
      } catch (error) {
        await picture(visitor.page, shot('failed-visitor'))
        await picture(agent.page, shot('failed-agent'))
        throw error
      }
    }

    const write = async (page: Page, words: string) => {
      await page.locator('anju-talk textarea').fill(words)
      await page.locator('anju-talk textarea').press('Enter')
    }
    const mine = (page: Page) => page.locator('anju-talk .mine .me')
    const assistantSaid = (page: Page) => page.locator('anju-talk .bot')
    const readMatter = async () => {
      const answer = await agent.page.request.get(`/api/conversations/${matter}?limit=200`)
      assert.equal(answer.status(), 200)
      return Thread.parse(await answer.json())
    }
    const customerWords = async () =>
      (await readMatter()).events.flatMap((event) =>
        event.kind === 'message' && event.author.kind === 'customer' ? [event.text] : [],
      )

    await step('an agent signs in and looks at what waits for an answer', async () => {
      const { page } = agent
      await page.goto('/desk')
      await page.locator('input[name=login]').waitFor()
      await pictureInBoth(page, shot('01-sign-in'))
      await signIn(page, script.agent)
      await page.goto('/desk/inbox?view=open')
      await page.locator('.it').first().waitFor()
    })

    await step('a visitor finds the sofa on the shop page', async () => {
      const { page } = visitor
      await page.goto(`/shop-demo?lang=${language}`)
      await pictureInBoth(page, shot('02-shop'))
      await page.locator('form.find input').fill('2.85')
      await page.locator('form.find input').press('Enter')
      await page.locator('a.piece', { hasText: script.piece }).click()
      await page.getByRole('heading', { level: 1, name: script.piece }).waitFor()
      await pictureInBoth(page, shot('03-product'))
    })

    await step('asks about the seat and gets the answer with its source, which opens', async () => {
      const { page } = visitor
      await page.getByRole('button', { name: talk('open'), exact: true }).click()
      await write(page, script.seat)
      const answer = assistantSaid(page).filter({ hasText: script.depth })
      await answer.first().waitFor()
      await pictureInBoth(page, shot('04-answer'))
      const source = answer.locator('a.src', { hasText: script.piece })
      const [opened] = await Promise.all([page.waitForEvent('popup'), source.first().click()])
      await opened.getByText(script.piece).first().waitFor()
      await opened.getByText('560').first().waitFor()
      await picture(opened, shot('05-source'))
      await opened.close()
    })

    await step('what nobody wrote down is handed over and arrives at the desk without a reload', async () => {
      const { page } = agent
      await page.evaluate('globalThis.sameDocument = true')
      const before = await matters(page)

      await write(visitor.page, script.tradeIn)
      // Somebody may be free at once: then the customer reads who, instead of that he waits.
      const waits = visitor.page.locator('anju-talk .hum', { hasText: talk('queueNoWait').slice(0, 5) })
      const goesOn = visitor.page.locator('anju-talk .sys', {
        hasText: talk('handedOver', { name: '' }).trim(),
      })
      await waits.or(goesOn).first().waitFor()
      await pictureInBoth(visitor.page, shot('06-handed-over'))
      await until('the matter is in the list', async () => {
        matter = (await matters(page)).find((id) => !before.includes(id)) ?? ''
        return matter !== ''
      })
      assert.equal(await page.evaluate('globalThis.sameDocument'), true)
      await picture(page, shot('07-desk-arrived'))
    })

    await step('opens it and sees the card, the mood and the suggested reply', async () => {
      const { page } = agent
      await page.locator(`.it[href*="${matter}"]`).click()
      const hand = page.locator('section.hand')
      await hand.getByText(script.tradeIn).first().waitFor()
      const card = await hand.innerText()
      for (const part of ['card.title', 'card.wants', 'card.asked', 'card.said', 'card.mood'])
        assert.ok(card.includes(desk(part)), `${desk(part)} stands on the card: ${card}`)
      assert.match(
        card,
        new RegExp(['calm', 'anxious', 'angry', 'sad', 'pleased'].map((m) => desk(`mood.${m}`)).join('|')),
      )
      assert.ok(card.includes(script.seat) || card.includes(script.tradeIn))
      await page.locator('#ghost').waitFor()
      await pictureInBoth(page, shot('08-card'))
    })

    await step(
      'takes the suggestion with Tab, edits it, sends it, and the customer sees it live',
      async () => {
        const { page } = agent
        await page.locator('body').press('r')
        const field = page.locator('.comp textarea')
        await page.locator('.comp textarea:focus').waitFor()
        const ghost = (await page.locator('#ghost').innerText()).replace(/\s*Tab$/, '').trim()
        await field.press('Tab')
        assert.equal((await field.inputValue()).trim(), ghost)
        await field.press('Control+End')
        await page.keyboard.insertText(script.added)
        await visitor.page.locator('anju-talk .typing').waitFor()
        await picture(page, shot('09-reply-edited'))
        await field.press('Control+Enter')
        const seen = visitor.page.locator('anju-talk .they', { hasText: script.added.trim() })
        await seen.waitFor()
        assert.ok((await seen.innerText()).includes(ghost.split('\n')[0] ?? ghost))
        await visitor.page
          .locator('anju-talk .names', { hasText: talk('taglinePerson', { name: '' }).trim() })
          .waitFor()
        await pictureInBoth(visitor.page, shot('10-answered'))
      },
    )

    await step('the customer thanks, and the agent solves it with one key', async () => {
      const { page } = agent
      await write(visitor.page, script.thanks)
      await page.locator('.msgs', { hasText: script.thanks }).waitFor()
      await page.locator('.comp textarea').press('Escape')
      await page.locator('body').press('e')
      await visitor.page.locator('anju-talk .sys', { hasText: talk('solved') }).waitFor()
      assert.equal((await readMatter()).conversation.state, 'solved')
      await picture(page, shot('11-solved'))
      await picture(visitor.page, shot('12-solved'))
    })

    await step('the customer finds it all on the phone page', async () => {
      const { page } = visitor
      await page.setViewportSize(PHONE)
      await page.goto('/c')
      await page.locator('anju-talk .sys', { hasText: talk('solved') }).waitFor()
      assert.deepEqual(await wordsOf(mine(page)), [script.seat, script.tradeIn, script.thanks])
      await assistantSaid(page).filter({ hasText: script.depth }).first().waitFor()
      await page.locator('anju-talk .they', { hasText: script.added.trim() }).waitFor()
      await pictureInBoth(page, shot('13-phone'))
    })

    await step('writes again: the matter opens again as a new engagement', async () => {
      const was = (await readMatter()).conversation.engagement
      const answers = await assistantSaid(visitor.page).count()
      await write(visitor.page, script.again)
      await visitor.page.locator('anju-talk .sys', { hasText: talk('reopened') }).waitFor()
      await until('a new engagement has begun', async () => {
        const { conversation } = await readMatter()
        return conversation.engagement > was && conversation.state !== 'solved'
      })
      await agent.page.locator('.msgs', { hasText: script.again }).waitFor()
      await assistantSaid(visitor.page).nth(answers).filter({ hasText: '440 mm' }).waitFor()
      await picture(visitor.page, shot('14-reopened'))
    })

    await step('two messages written without a net arrive once and in order when it is back', async () => {
      const { page, context } = visitor
      await context.setOffline(true)
      for (const words of script.lost) await write(page, words)
      await page
        .locator('anju-talk .state', { hasText: talk('waitingNet') })
        .last()
        .waitFor()
      await picture(page, shot('15-no-net'))
      await context.setOffline(false)
      const told = async () => (await customerWords()).slice(-script.lost.length)
      await until('both have arrived', async () => (await told()).join() === script.lost.join())
      await until('nothing waits on the page', async () => {
        const waiting = await page.locator('anju-talk .state', { hasText: talk('waitingNet') }).count()
        return waiting === 0
      })
      const all = [script.seat, script.tradeIn, script.thanks, script.again, ...script.lost]
      assert.deepEqual(await customerWords(), all)
      assert.deepEqual(await wordsOf(mine(page)), all)
    })

    await step('two tabs of one visitor agree, live and after a reload', async () => {
      const { page, context } = visitor
      const tab = await openTab(context)
      const both = async () => [await wordsOf(mine(page)), await wordsOf(mine(tab))]
      await mine(tab).nth(5).waitFor()
      await write(tab, script.second)
      const all = [script.seat, script.tradeIn, script.thanks, script.again, ...script.lost, script.second]
      await until('both tabs show it', async () => {
        const [one, two] = await both()
        return one?.join() === all.join() && two?.join() === all.join()
      })
      await page.reload()
      await mine(page)
        .nth(all.length - 1)
        .waitFor()
      assert.deepEqual(await both(), [all, all])
      await picture(tab, shot('16-second-tab'))
      await tab.close()
    })

    await step('nobody met a fault in the browser', () => {
      assert.deepEqual({ visitor: visitor.faults(), agent: agent.faults() }, { visitor: [], agent: [] })
    })
  })
}

/** The ids of the matters in the list, as far as it is drawn. */
const matters = (page: Page) =>
  page.locator('.it').evaluateAll((rows) => rows.map((row) => new URL(row.href).pathname.split('/').at(-1)))

async function openTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage()
  await tab.setViewportSize(PHONE)
  await tab.goto('/c')
  return tab
}
