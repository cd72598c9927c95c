/** One matter by two ways: asked on the page, answered by mail when he left, answered back by mail, and gone on with on the page. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sayIn } from '../../src/apps/widget/words.ts'
import { openImapServer, toldOf } from '../../src/rooms/mail/imap-at-hand.ts'
import type { ImapServer } from '../../src/rooms/mail/imap-server.ts'
import { readLetter } from '../../src/rooms/mail/reading/letter.ts'
import { letterOf, openSmtp, type Smtp } from '../../src/rooms/mail/testing.ts'
import {
  type Language,
  openStage,
  type Person,
  picture,
  pictureInBoth,
  somebody,
  until,
  wordsOf,
} from './browser.ts'
import { type OwnShop, openOwnShop } from './own-shop.ts'
import { deskWords, faultsOf } from './page-faults.ts'

const DOVECOT = process.env.DOVECOT_PATH ?? '/usr/sbin/dovecot'
const BOX = 'kefu@yimu.example'
const CUSTOMER = 'liang@mail.example'
/** He left the page: a minute in life, a blink here. */
const SETTINGS = { ANJU_MAIL_AFTER: '1' }

const SCRIPTS = {
  'zh-CN': {
    box: '客服邮箱',
    signature: '一木家居 客服',
    asked: '餐桌腿松了，怎么办？我的邮箱是 liang@mail.example',
    answer: '拧紧桌板下面第二颗螺丝即可。',
    thanks: '拧好了，谢谢。左边那条还有一点晃。',
    more: '左边那条请再拧半圈。',
    back: '我又在网页上了，现在不晃了。',
    last: '那就好，有事随时找我。',
  },
  en: {
    box: 'Service box',
    signature: 'One Tree Home, service',
    asked: 'The leg of my table is loose, what can I do? My mail is liang@mail.example',
    answer: 'Tighten the second screw below the table top.',
    thanks: 'Done, thank you. The left one still moves a little.',
    more: 'Please give the left one half a turn more.',
    back: 'I am on the page again, nothing moves any more.',
    last: 'Good. I am here whenever you need me.',
  },
} as const

let imap: ImapServer
let smtp: Smtp
before(async () => {
  imap = await openImapServer(DOVECOT)
  smtp = await openSmtp()
  // The world between the servers: what goes to the box arrives in the box.
  smtp.taken = async () => {
    const last = smtp.sent.at(-1)
    if (last?.to.includes(BOX)) await imap.deliver('kefu', last.raw)
  }
})
after(async () => {
  await smtp?.close()
  await imap?.close()
})

const toHim = () => smtp.sent.filter(({ to }) => to.includes(CUSTOMER)).map(({ raw }) => readLetter(raw))
const letterWith = async (words: string) => {
  await until(`a letter with "${words}" is there`, async () =>
    toHim().some(({ text }) => text.includes(words)),
  )
  const found = toHim().find(({ text }) => text.includes(words))
  assert.ok(found)
  return found
}

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`a matter goes chat, mail, chat in ${language}`, async (t) => {
    t.diagnostic(toldOf(imap))
    smtp.sent.length = 0
    const script = SCRIPTS[language]
    const say = deskWords(language)
    const stage = await openStage({ empty: true, settings: SETTINGS })
    const people: Person[] = []
    t.after(async () => {
      for (const { context } of people) await context.close()
      await stage.close()
    })
    const open = async () => {
      const person = await somebody(stage.browser, { address: stage.program.address, language })
      people.push(person)
      return person
    }
    const shop = await openOwnShop(stage, language)
    const [owner, agent, customer] = [await open(), await open(), await open()]
    const shot = (name: string) => `${language}-chat-mail-${name}`
    try {
      t.diagnostic('the owner connects a mail box, and it is tried the whole way')
      await shop.signIn(owner.page, 'owner')
      await connectBox(owner.page, say, script)
      await owner.page.getByText(say('mail.check.well')).waitFor()
      await pictureInBoth(owner.page, shot('01-box'))
      assert.deepEqual(await faultsOf(owner.page, language), [])

      t.diagnostic('a customer asks on the page and leaves it')
      const ming = await shop.hire('ming', ['agent'])
      await shop.signIn(agent.page, ming)
      const matter = await ask(customer.page, shop, language, script.asked)
      await customer.page.close()

      t.diagnostic('the agent notes his address, proves it and answers')
      const { page } = agent
      await page.goto(`/desk/customers/${(await shop.row(matter)).customer.id}`)
      await page.locator('select[name=kind]').selectOption('email')
      await page.locator('input[name=value]').fill(CUSTOMER)
      await page.locator('input[name=value]').press('Enter')
      await page.getByRole('button', { name: say('identity.verify') }).click()
      await page.getByRole('button', { name: say('identity.verify') }).waitFor({ state: 'detached' })
      await picture(page, shot('02-proven'))
      await reply(page, matter, script.answer)

      t.diagnostic('nobody takes it on the page, so it follows him by mail')
      const letter = await letterWith(script.answer)
      assert.match(letter.text, /\/c\?link=/)
      assert.ok(letter.text.includes(script.signature))
      await page.getByText(say('mail.sent').replace('{to}', CUSTOMER)).first().waitFor()
      await picture(page, shot('03-followed'))

      t.diagnostic('he answers by mail; the desk shows it in the same matter')
      await imap.deliver('kefu', Buffer.from(answerTo(letter.messageId, script.thanks, script.answer)))
      const came = page.locator('.m', { hasText: script.thanks })
      await came.locator('.mail-meta', { hasText: CUSTOMER }).waitFor()
      await came.getByText(say('mail.folded')).waitFor()
      await pictureInBoth(page, shot('04-by-mail'))
      assert.deepEqual(await faultsOf(page, language), [])

      t.diagnostic('whoever wrote by mail is answered by mail at once')
      await reply(page, matter, script.more)
      assert.ok((await letterWith(script.more)).answers.includes('<thanks@mail.example>'))

      t.diagnostic('he comes back to the page, where all of it stands, and goes on')
      const back = await customer.context.newPage()
      await back.goto('/c')
      await back.locator('anju-talk .they', { hasText: script.more }).waitFor()
      assert.deepEqual(await wordsOf(back.locator('anju-talk .me')), [script.asked, script.thanks])
      await back.locator('anju-talk textarea').fill(script.back)
      await back.locator('anju-talk textarea').press('Enter')
      await page.locator('.msgs', { hasText: script.back }).waitFor()
      await reply(page, matter, script.last)
      await back.locator('anju-talk .they', { hasText: script.last }).waitFor()
      await picture(back, shot('05-page'))
      await pictureInBoth(page, shot('06-desk'))
      assert.deepEqual(await shop.matters(), [matter], 'it was one matter all the way')
      assert.equal(toHim().filter(({ text }) => text.includes(script.last)).length, 0)
      assert.deepEqual(
        [owner, agent, customer].flatMap((one) => one.faults()),
        [],
      )
    } catch (error) {
      await picture(owner.page, shot('failed-owner'))
      await picture(agent.page, shot('failed-agent'))
      throw error
    }
  })
}

async function connectBox(
  page: Page,
  say: ReturnType<typeof deskWords>,
  { box, signature }: { box: string; signature: string },
): Promise<void> {
  await page.goto('/desk/mail')
  await page
    .getByRole('button', { name: say('mail.add') })
    .first()
    .click()
  const fill = (name: string, value: string | number) =>
    page.locator(`dialog [name="${name}"]`).fill(String(value))
  await fill('name', box)
  await fill('address', BOX)
  await fill('signature', signature)
  for (const [which, { port }] of [
    ['imap', imap],
    ['smtp', smtp],
  ] as const) {
    await fill(`${which}-host`, '127.0.0.1')
    await fill(`${which}-port`, port)
    await page.locator(`dialog [name="${which}-safety"]`).selectOption('none')
    await fill(`${which}-user`, 'kefu')
  }
  await fill('password', imap.password)
  await page.getByRole('button', { name: say('mail.connect') }).click()
}

/** @returns the id of the matter, once a person is wanted in it */
async function ask(page: Page, shop: OwnShop, language: Language, words: string): Promise<string> {
  await page.goto('/c')
  await page.locator('anju-talk textarea').fill(words)
  await page.locator('anju-talk textarea').press('Enter')
  await until('the matter is there', async () => (await shop.matters()).length === 1)
  const [id = ''] = await shop.matters()
  const person = page.getByRole('button', { name: sayIn(language)('askPerson'), exact: true })
  if ((await shop.holder(id)) === 'assistant') await person.click()
  await until('a person is wanted', async () => (await shop.holder(id)) !== 'assistant')
  return id
}

async function reply(page: Page, matter: string, words: string): Promise<void> {
  if (!page.url().includes(`/inbox/${matter}`)) await page.goto(`/desk/inbox/${matter}`)
  await page.locator('.comp textarea').fill(words)
  await page.locator('.comp textarea').press('Control+Enter')
  await page.locator('.m.us', { hasText: words }).waitFor()
}

function answerTo(messageId: string, words: string, quoted: string): string {
  return letterOf(
    {
      ...{ From: `"Liang" <${CUSTOMER}>`, To: BOX, Subject: 'Re: table' },
      ...{ 'Message-ID': '<thanks@mail.example>', 'In-Reply-To': messageId },
    },
    `${words}\r\n\r\nOn Sun, 22 Nov 2026 at 10:00, One Tree Home wrote:\r\n> ${quoted}`,
  )
}
