/** After the sale in a real browser, in both languages: what was made to measure, a hinge by post, a table cracked on its way, money back at once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { z } from 'zod'
import { en } from '../../src/apps/customer/words/en.ts'
import { zh } from '../../src/apps/customer/words/zh-cn.ts'
import { Case, Ladder } from '../../src/rooms/aftersales/contract.ts'
import { type Facts, fill } from '../../src/ui/fill.ts'
import {
  type Language,
  openStage,
  type Person,
  PHONE,
  picture,
  pictureInBoth,
  signIn,
  somebody,
  until,
} from './browser.ts'
import { openCounter, type PlacedOrder, type Purchase } from './counter.ts'
import { faultsOf } from './page-faults.ts'
import { photoOf } from './photo.ts'

const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[]

const REFUSED: Readonly<Record<Language, string>> = {
  'zh-CN': '颜色与签字的色卡一致，照片上没有看出差别',
  en: 'The colour is that of the signed sample; the photos show no difference',
}

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
const desks = new Map<Language, Person>()
before(async () => {
  stage = await openStage()
  for (const language of LANGUAGES) {
    const owner = await somebody(stage.browser, { address: stage.program.address, language })
    await signIn(owner.page, 'shenqing')
    desks.set(language, owner)
  }
})
after(() => stage?.close())

interface Scene {
  readonly language: Language
  readonly desk: Page
  readonly phone: Page
  readonly order: PlacedOrder
  say(key: keyof typeof zh, facts?: Facts): string
  /** The case that the phone shows. */
  shown(): string
  read(id: string): Promise<z.infer<typeof Case>>
  /** A colleague makes this move at the desk. */
  move(id: string, event: string): Promise<void>
  /** A colleague sends a card from the ladder. */
  offer(id: string, rung: string): Promise<void>
  /** A colleague says no, with a reason. */
  refuse(id: string): Promise<void>
  /** The claim goes out. */
  file(id: string): Promise<void>
  /** The customer does what the phone offers. */
  press(event: string): Promise<void>
  /** The phone shows this step, however long it takes. */
  sees(state: string): Promise<void>
  /** The page holds, with this part of it in sight. */
  fits(name: string, part?: string): Promise<void>
}

/** Somebody sells, somebody buys, and what either's browser complains of fails the story. */
function story(
  name: string,
  purchase: Purchase,
  tell: (scene: Scene, told: (step: string) => void) => Promise<void>,
) {
  for (const language of LANGUAGES)
    test(`${name} in ${language}`, async (t) => {
      const owner = desks.get(language)
      assert.ok(owner)
      const customer = await somebody(stage.browser, {
        address: stage.program.address,
        language,
        size: PHONE,
      })
      t.after(() => customer.context.close())
      const order = await openCounter(owner.page.request, language).sell(purchase)
      const scene = sceneOf({ language, name, desk: owner.page, phone: customer.page, order })
      try {
        await tell(scene, (step) => t.diagnostic(step))
        assert.deepEqual({ desk: owner.faults(), phone: customer.faults() }, { desk: [], phone: [] })
      } catch (error) {
        await picture(customer.page, `${language}-${name}-failed`)
        await picture(owner.page, `${language}-${name}-failed-desk`)
        throw error
      }
    })
}

function sceneOf(given: Pick<Scene, 'language' | 'desk' | 'phone' | 'order'> & { name: string }): Scene {
  const { language, desk, phone, name } = given
  const words = language === 'en' ? en : zh
  const counter = openCounter(desk.request, language)
  const read = async (id: string) => Case.parse(await counter.send('get', `/api/cases/${id}`))
  const shown = () => new URL(phone.url()).pathname.split('/').at(-1) ?? ''
  return {
    ...given,
    read,
    shown,
    say: (key, facts = {}) => fill(words[key], facts),
    async move(id, event) {
      const { actions, version } = await read(id)
      const action = actions.find((one) => one.event === event)
      assert.ok(action, `${event} among ${actions.map((one) => one.event)}`)
      await desk.goto(`/desk/cases/${id}`)
      await desk.locator('.case-next').getByRole('button', { name: action.text, exact: true }).click()
      await until(`${event} is done`, async () => (await read(id)).version > version)
    },
    async offer(id, rung) {
      const { rungs } = Ladder.parse(await counter.send('get', `/api/cases/${id}/ladder`))
      const one = rungs.find((each) => each.rung === rung)
      assert.ok(one?.available, `${rung} can be offered`)
      await desk.goto(`/desk/cases/${id}`)
      await desk.locator('.case-ladder li', { hasText: one.title }).getByRole('button').click()
      await desk.getByRole('dialog').locator('button[form=case-offer]').click()
      await until('the card is sent', async () =>
        (await read(id)).offers.some((each) => each.state === 'open'),
      )
    },
    async refuse(id) {
      const { actions, version } = await read(id)
      const action = actions.find((one) => one.event === 'refuse')
      assert.ok(action)
      await desk.goto(`/desk/cases/${id}`)
      await desk.locator('.case-next').getByRole('button', { name: action.text, exact: true }).click()
      const form = desk.locator('#case-act')
      await form.locator('textarea').fill(REFUSED[language])
      await form.locator('input[type=checkbox]').first().check()
      await desk.getByRole('dialog').getByRole('button', { name: action.text, exact: true }).click()
      await until('a person has said no', async () => (await read(id)).version > version)
    },
    async file(id) {
      const { actions, version } = await read(id)
      const action = actions.find((one) => one.event === 'file')
      // With its papers complete it has gone out by itself.
      if (!action) return assert.equal((await read(id)).state, 'filed')
      await desk.locator('.case-next').getByRole('button', { name: action.text, exact: true }).click()
      await until('the claim is filed', async () => (await read(id)).version > version)
    },
    async press(event) {
      const { version } = await read(shown())
      const mine = await phone.evaluate<
        { event: string; text: string }[]
      >(`fetch('/api/visitor/cases/${shown()}', {
        headers: { authorization: 'Bearer ' + localStorage.getItem('anju:own:token'), 'accept-language': '${language}' },
      }).then((answer) => answer.json()).then((one) => one.actions)`)
      const action = mine.find((one) => one.event === event)
      assert.ok(action, event)
      await phone.locator('.doings').getByRole('button', { name: action.text, exact: true }).click()
      await until(`${event} is done`, async () => (await read(shown())).version > version)
    },
    async sees(state) {
      await until(`the case is ${state}`, async () => (await read(shown())).state === state)
      const { stateText } = await read(shown())
      await phone.reload()
      await phone.locator('.hero .k', { hasText: stateText }).waitFor()
    },
    async fits(step, part) {
      if (part) await phone.locator(part).first().scrollIntoViewIfNeeded()
      await pictureInBoth(phone, `${language}-${name}-${step}`)
      assert.deepEqual(await faultsOf(phone, language), [])
    },
  }
}

/** From the customer's own page of the order to the page where one asks. */
async function wish({ phone, order, say }: Scene, reason: string): Promise<void> {
  await phone.goto(order.path)
  await phone
    .locator('.rights')
    .getByRole('link', { name: say('wishLine') })
    .click()
  await phone.locator(`.reasons label:has(input[value=${reason}])`).click()
}

async function handIn({ phone }: Scene, remedy: string): Promise<void> {
  await phone.locator(`.opt:has(input[value=${remedy}])`).click()
  await phone.locator('.foot.wish button.p').click()
  await phone.waitForURL(/\/c\/cases\//)
  await phone.locator('.plank').first().waitFor()
}

story(
  'aftersales-wardrobe',
  {
    customer: '林晚秋',
    sku: 'GM-WC-WHOA',
    bespoke: ['bespoke-record', 'signed-drawing', 'production-date'],
  },
  async (scene, told) => {
    const { phone, say } = scene
    told('the order page says at once what holds for a piece that was made to measure')
    await phone.goto(scene.order.path)
    await phone.locator('.rights .chip').first().waitFor()
    await scene.fits('01-order', '.rights')

    told('wrong colour and a change of mind: the exception with its proof, and the way to a person')
    await wish(scene, 'colour')
    await phone.locator('.exception .seal').first().waitFor()
    await scene.fits('02-exception', '.opt.no')
    await handIn(scene, 'refund-return')

    told('nothing is refused by a machine: a person looks, by when is said')
    const id = scene.shown()
    await phone.locator('.hero h1').waitFor()
    assert.ok(['requested', 'under-review'].includes((await scene.read(id)).state))
    await scene.fits('03-a-person-looks')

    told('a colleague offers a part of the price; no is as large as yes, and the law stands on the card')
    await scene.offer(id, 'partial-refund')
    await phone.reload()
    const answers = phone.locator('.offer .two button')
    await answers.first().waitFor()
    const sizes = await answers.evaluateAll((both) => both.map((one) => one.getBoundingClientRect().height))
    assert.equal(sizes[0], sizes[1])
    await scene.fits('04-offer')
    await answers.last().click()
    await until('the offer is declined', async () => (await scene.read(id)).offers[0]?.state === 'declined')

    told('the person says no with a reason; the customer asks for another one')
    await scene.refuse(id)
    await scene.sees('refused')
    await scene.fits('05-refused')
    await scene.press('dispute')
    await scene.sees('disputed')
    await scene.fits('06-looked-at-again')
    await phone.locator('summary', { hasText: say('consideredTitle') }).click()
    await phone.locator('.law[open] p').first().waitFor()
  },
)

story('aftersales-hinge', { customer: '许先生', sku: 'BY-W120' }, async (scene, told) => {
  const { phone, say } = scene
  told('a hinge is missing: pointed at on the drawn wardrobe, or in the list')
  await wish(scene, 'missing')
  if (scene.language === 'en') {
    await phone.getByRole('button', { name: say('asList') }).click()
    await phone.locator('.pick:has(input[value$=HINGE])').click()
  } else {
    const group = phone.getByRole('radiogroup')
    await group
      .getByRole('radio', {
        name: say('partAt', { place: say('placeUpperRight'), name: '缓冲铰链 110°，全盖' }),
      })
      .click()
    await group.locator('.flag', { hasText: say('placeUpperRight') }).waitFor()
  }
  await scene.fits('01-part', '.parts, .picks')

  told('the part by post is chosen, and what comes first is said before it is handed in')
  await phone.locator('input[type=file][multiple]').setInputFiles(photoOf('crack'))
  await phone.locator('.shot', { hasText: say('pieceClear') }).waitFor()
  await handIn(scene, 'part')
  const id = scene.shown()
  await scene.sees('confirmed')

  told('the warehouse puts it aside')
  await scene.move(id, 'put-aside')
  await scene.sees('allocated')
  await scene.fits('02-put-aside')

  told('the warehouse posts it; the customer sees it come')
  await scene.move(id, 'ship')
  await scene.sees('shipped')
  await phone.getByRole('heading', { name: say('goodsOut') }).waitFor()
  await scene.fits('03-on-its-way')
})

story(
  'aftersales-cracked-table',
  { customer: '周女士', sku: 'CH-T140', until: 'deliver' },
  async (scene, told) => {
    const { phone, say, language } = scene
    told('no net: the photos are kept on the phone, the dark one is told at once')
    await wish(scene, 'damage')
    await phone.context().setOffline(true)
    await phone.locator('input[type=file][multiple]').setInputFiles([photoOf('crack'), photoOf('dark')])
    await phone.locator('.shot.warn', { hasText: say('faultDark') }).waitFor()
    await phone.getByText(say('evidenceWaits', { count: 2 })).waitFor()
    await scene.fits('01-no-net')

    told('the net is back: they go by themselves; the dark one is taken away')
    await phone.context().setOffline(false)
    await phone.locator('.shot', { hasText: say('pieceClear') }).waitFor()
    await phone.locator('.shot.warn .drop').click()
    await handIn(scene, 'exchange')
    await phone.locator('.shot img').first().waitFor()
    await scene.fits('02-handed-in')

    told('behind it, and never in its way, a claim against the carrier with its papers')
    const id = scene.shown()
    await until('the claim is open', async () => (await scene.read(id)).claims.length > 0)
    const [claim] = (await scene.read(id)).claims
    assert.ok(claim)
    assert.equal(claim.kind, 'transit-claim')
    await scene.desk.goto(`/desk/cases/claims/${claim.id}`)
    await scene.desk.locator('#claim-letter').waitFor()
    await picture(scene.desk, `${language}-aftersales-claim`)
    await scene.file(claim.id)
    assert.deepEqual(await faultsOf(scene.desk, language), [])
  },
)

story(
  'aftersales-flash',
  { customer: '蒋女士', sku: 'BM-C40-OAT', until: 'deliver', tier: 'VIP' },
  async (scene, told) => {
    const { phone } = scene
    told('a member changes her mind: the sum and its way back are said before')
    await wish(scene, 'no-reason')
    await phone.locator('.opt:has(input[value=refund-return])').click()
    await phone.locator('.split').waitFor()
    await scene.fits('01-sum', '.split')
    await handIn(scene, 'refund-return')

    told('the money goes back at once, and arrives')
    await scene.sees('refunded')
    await phone.locator('.ways .chip.ok').waitFor()
    await scene.fits('02-refunded')
  },
)
