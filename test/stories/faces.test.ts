/** Every page of desk and customer opens in both languages and lights, fits its screen, names its controls and needs no mouse. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { APIRequestContext, Page } from 'playwright-core'
import { z } from 'zod'
import { type Language, openStage, type Person, PHONE, picture, signIn, somebody, until } from './browser.ts'
import { deskWords, FAINT, FOCUS_SHOWN, faultsOf, READABLE } from './page-faults.ts'

/** How long a page may take to speak the language that was chosen. */
const PATIENCE_MS = 5000
/** The narrowest screen that the desk is complete on. */
const NARROW = { width: 1280, height: 800 }
const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
let program: Stage['program']
let browser: Stage['browser']
let owner: Person
before(async () => {
  stage = await openStage()
  ;({ program, browser } = stage)
  owner = await somebody(browser, { address: program.address, language: 'zh-CN', size: NARROW })
  await signIn(owner.page, 'shenqing')
})
after(() => stage?.close())

const SomeIds = z.object({ items: z.array(z.object({ id: z.string(), slug: z.string().optional() })).min(1) })
async function firstOf(
  request: APIRequestContext,
  path: string,
): Promise<{ id: string; slug?: string | undefined }> {
  const [first] = SomeIds.parse(await (await request.get(path)).json()).items
  if (!first) throw new Error(`Nothing at ${path}`)
  return first
}

/** The version of the shop's promises that holds today. */
async function inForce(request: APIRequestContext): Promise<string> {
  const found = await (await request.get('/api/policies')).json()
  return z.object({ inForce: z.object({ id: z.string() }) }).parse(found).inForce.id
}

const HEADERS = { 'x-anju': '1' }

const SomeWays = z.object({
  lines: z.array(
    z.object({
      lineId: z.string(),
      reasons: z.array(
        z.object({
          reason: z.string(),
          options: z.array(z.object({ remedy: z.string(), allowed: z.boolean() })),
        }),
      ),
    }),
  ),
})

/** A case for an order that was delivered: the first thing that may be asked for its first line. */
let opening: Promise<{ id: string; orderId: string }> | undefined
function openedCase(request: APIRequestContext): Promise<{ id: string; orderId: string }> {
  opening ??= openCase(request)
  return opening
}

async function openCase(request: APIRequestContext): Promise<{ id: string; orderId: string }> {
  const { id: orderId } = await firstOf(request, '/api/orders?state=delivered&limit=1')
  const { lines } = SomeWays.parse(await (await request.get(`/api/orders/${orderId}/possible`)).json())
  const ways = lines.flatMap(({ lineId, reasons }) =>
    reasons.flatMap(({ reason, options }) =>
      options
        .filter(({ allowed, remedy }) => allowed && remedy !== 'part')
        .map(({ remedy }) => ({ lineId, reason, wish: remedy })),
    ),
  )
  const [way] = ways
  assert.ok(way, 'something may be asked for')
  const data = { ...way, orderId, quantity: 1, reasonText: '右下角裂了', key: 'faces-case' }
  const answer = await request.post('/api/cases', { headers: HEADERS, data })
  return { ...z.object({ id: z.string() }).parse(await answer.json()), orderId }
}

/** Every address of the desk, with a real customer, order, piece, article and spreadsheet. */
async function deskPages(request: APIRequestContext): Promise<(readonly [name: string, path: string])[]> {
  const [customer, order, piece, article, review, owed, shipment, promises] = await Promise.all([
    firstOf(request, '/api/customers?q=%E6%9E%97%E5%A5%B3%E5%A3%AB&limit=1'),
    firstOf(request, '/api/orders?limit=1'),
    firstOf(request, '/api/catalogue/products?q=YQ-L285&limit=1'),
    firstOf(request, '/api/knowledge/articles?limit=1'),
    firstOf(request, '/api/advisors/reviews'),
    firstOf(request, '/api/payouts/obligations?limit=1'),
    firstOf(request, '/api/shipments?view=all&limit=1'),
    inForce(request),
  ])
  const sheet = await request.post('/api/imports?kind=catalogue&name=chairs.csv', {
    headers: { ...HEADERS, 'content-type': 'text/csv' },
    data: '编码,名称,尺寸,价格\nT-1,试椅,45x50x80 cm,¥199\nT-2,试凳,abc,贵',
  })
  const { id: sheetId } = z.object({ id: z.string() }).parse(await sheet.json())
  const opened = await openedCase(request)
  return [
    ['cases', '/desk/cases'],
    ['cases-list', '/desk/cases?view=list'],
    ...['agent', 'quality', 'finance', 'warehouse', 'claims'].map((view): readonly [string, string] => [
      `cases-${view}`,
      `/desk/cases?view=${view}`,
    ]),
    ['case', `/desk/cases/${opened.id}`],
    ['case-tables', '/desk/cases/tables'],
    ['case-limits', '/desk/case-limits'],
    ['order-with-case', `/desk/orders/${opened.orderId}`],
    ['inbox', '/desk/inbox?view=all'],
    ['inbox-empty-search', '/desk/inbox?view=solved'],
    ['orders', '/desk/orders'],
    ['orders-late', '/desk/orders?risk=late'],
    ['order', `/desk/orders/${order.id}`],
    ['customers', '/desk/customers'],
    ['customer', `/desk/customers/${customer.id}`],
    ['catalogue', '/desk/catalogue'],
    ['product', `/desk/catalogue/${piece.id}`],
    ['knowledge', '/desk/knowledge'],
    ['knowledge-alarms', '/desk/knowledge?tab=alarms'],
    ['knowledge-gaps', '/desk/knowledge?tab=gaps'],
    ['knowledge-policies', '/desk/knowledge?tab=policies'],
    ['article', `/desk/knowledge/${article.id}`],
    ['stock', '/desk/stock'],
    ['stock-low', '/desk/stock?view=low'],
    ['stock-labelled', '/desk/stock?view=labelled'],
    ['stock-item', '/desk/stock/BY-W160-HINGE'],
    ['settings', '/desk/settings'],
    ['imports', '/desk/imports'],
    ['import', `/desk/imports/${sheetId}`],
    ['people', '/desk/people'],
    ['people-roles', '/desk/people?tab=roles'],
    ['people-shop', '/desk/people?tab=shop'],
    ['channels', '/desk/channels'],
    ['assistant', '/desk/assistant'],
    ...['did', 'try', 'may', 'intents', 'taught', 'proof'].map((tab): readonly [string, string] => [
      `assistant-${tab}`,
      `/desk/assistant?tab=${tab}`,
    ]),
    ['audit', '/desk/audit'],
    ['training', '/desk/training'],
    ['training-handbook', '/desk/training?tab=handbook'],
    ['training-chapter', '/desk/training/handbook/materials'],
    ['training-team', '/desk/training?tab=team'],
    ['training-reviews', '/desk/training?tab=reviews'],
    ['training-review', `/desk/training/reviews/${review.id}`],
    ['training-rubric', '/desk/training?tab=rubric'],
    ['training-result', '/desk/training/reh_0demo2latesofa'],
    ['rehearsal', '/desk/inbox/reh_0demo2latesofa?view=rehearsals'],
    ['knowledge-home', '/desk/knowledge?tab=home&thing=leather'],
    ['policies', '/desk/policies'],
    ['policies-packs', '/desk/policies?tab=packs'],
    ['policies-decisions', '/desk/policies?tab=decisions'],
    ['policies-pack', '/desk/policies/packs/cn-zhejiang'],
    ['policies-version', `/desk/policies/versions/${promises}`],
    ['payouts', '/desk/payouts?view=all'],
    ['payouts-ledger', '/desk/payouts?tab=ledger'],
    ['payouts-days', '/desk/payouts?tab=days'],
    ['payouts-settings', '/desk/payouts?tab=settings'],
    ['payouts-one', `/desk/payouts/${owed.id}`],
    ['delivery', '/desk/delivery?view=all'],
    ['delivery-settings', '/desk/delivery?tab=settings'],
    ['delivery-one', `/desk/delivery/${shipment.id}`],
    ['surges', '/desk/surges'],
    ['me', '/desk/me'],
  ]
}

/** Nothing is being read any more, and something stands there. */
async function settled(page: Page, language: Language): Promise<void> {
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  await until('something stands there', async () => (await page.evaluate<string>(READABLE)) !== '')
  await until(
    'nothing is being read any more',
    async () => (await page.locator('[aria-busy=true]').count()) === 0,
  )
}

/** What is still wrong when the page had its time, in both lights. */
async function faultsInBothLights(page: Page, language: Language, name: string): Promise<string[]> {
  await settled(page, language)
  const end = performance.now() + PATIENCE_MS
  let faults = await faultsOf(page, language)
  // After a change of language the house is asked anew; until its answer the words before may stand.
  while (faults.length > 0 && performance.now() < end) faults = await faultsOf(page, language)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await picture(page, `${name}-${language}-${colorScheme}`)
    faults.push(
      ...(await page.evaluate<string[]>(FAINT)).map((faint) => `too faint when ${colorScheme}: ${faint}`),
    )
  }
  return faults
}

test('every page of the desk holds in both languages and lights, switched without a reload', async (t) => {
  const { page } = owner
  const found: string[] = []
  for (const [name, path] of await deskPages(page.request)) {
    await page.goto(path)
    await page.evaluate('globalThis.sameDocument = true')
    for (const language of LANGUAGES) {
      if (language === 'en') await switchLanguage(page)
      const faults = await faultsInBothLights(page, language, `desk-${name}`)
      found.push(...[...faults, ...owner.faults()].map((fault) => `${name} (${language}): ${fault}`))
    }
    assert.equal(await page.evaluate('globalThis.sameDocument'), true)
    await switchLanguage(page)
    t.diagnostic(name)
  }
  assert.deepEqual(found, [])
})

const switchLanguage = (page: Page) => page.getByRole('button', { name: /Switch language/ }).click()

test('the inbox needs no mouse', async (t) => {
  const agent = await somebody(browser, { address: program.address, language: 'zh-CN' })
  t.after(() => agent.context.close())
  const { page } = agent
  const say = deskWords('zh-CN')
  await signIn(page, 'xiaoman')
  await page.goto('/desk/inbox')
  const open = page.locator('.it[aria-current=true]')
  const place = () => new URL(page.url()).pathname
  await open.waitFor()
  await settled(page, 'zh-CN')

  const first = place()
  await page.keyboard.press('j')
  await until('J opened the next matter', async () => place() !== first)
  await page.keyboard.press('k')
  await until('K went back', async () => place() === first)
  const field = page.locator('.comp textarea')
  await field.waitFor()
  for (const [key, tab] of [
    ['Enter', 'reply'],
    ['n', 'note'],
    ['r', 'reply'],
  ] as const) {
    await page.keyboard.press(key)
    await page.locator('.comp textarea:focus').waitFor()
    await page.getByRole('tab', { name: say(`composer.${tab}`), selected: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.comp textarea:not(:focus)').waitFor()
  }

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: say('keys.title') }).waitFor()
  await picture(page, 'desk-keys')
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })

  await page.keyboard.press('e')
  await page.getByRole('button', { name: say('act.undo') }).waitFor()
  await page.getByRole('button', { name: say('act.reopen') }).waitFor()
  await page.keyboard.press('e')
  await page
    .getByRole('button', { name: say('act.solve'), exact: false })
    .first()
    .waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.insertText('林女士')
  await page
    .getByRole('option', { name: /林女士/ })
    .first()
    .waitFor()
  await picture(page, 'desk-palette')
  await page.keyboard.press('Enter')
  await until('the palette opened her page', async () => place().startsWith('/desk/customers/'))
  assert.deepEqual(agent.faults(), [])
})

test('wherever the Tab key goes, one sees it', async () => {
  const { page } = owner
  const hidden: string[] = []
  for (const path of ['/desk/inbox?view=all', '/desk/orders', '/desk/catalogue', '/desk/people']) {
    await page.goto(path)
    await settled(page, 'zh-CN')
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab')
      const shown = await page.evaluate<string>(FOCUS_SHOWN)
      if (shown !== 'shown' && shown !== 'nothing') hidden.push(`${path}: ${shown}`)
    }
  }
  assert.deepEqual(hidden, [])
})

const Me = z.object({ permissions: z.array(z.string()) })
const ROOMS = [
  ['/inbox', 'conversations.read'],
  ['/orders', 'orders.read'],
  ['/customers', 'customers.read'],
  ['/catalogue', 'catalogue.read'],
  ['/knowledge', 'knowledge.read'],
  ['/imports', 'imports.read'],
  ['/people', 'access.read'],
  ['/audit', 'audit.read'],
] as const

test('who may not see a page reads whom to ask, and is not shown the way', async (t) => {
  for (const language of LANGUAGES) {
    const technician = await somebody(browser, { address: program.address, language, size: NARROW })
    t.after(() => technician.context.close())
    const { page } = technician
    const say = deskWords(language)
    await signIn(page, 'zhoushifu')
    const rail = page.locator('nav.rail')
    await page.goto('/desk/settings')
    await settled(page, language)
    const settings = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const { permissions } = Me.parse(await (await page.request.get('/api/session')).json())
    for (const [path, need] of ROOMS) {
      await page.goto(`/desk${path}`)
      await settled(page, language)
      const shut = await page.getByRole('alert').getByText(say('state.forbidden')).count()
      assert.equal(shut, permissions.includes(need) ? 0 : 1, path)
      const ways = await rail.locator(`a[href="/desk${path}"]:not(.mark)`).count()
      assert.equal(ways > 0 || settings.includes(`/desk${path}`), shut === 0, `the way to ${path}`)
      assert.deepEqual(await faultsOf(page, language), [], path)
      if (shut > 0) await picture(page, `desk-no-permission-${language}`)
    }
    assert.deepEqual(technician.faults(), [])
  }
})

/** What a customer can open, and the addresses that lead nowhere; a browser reports the refusal of those. */
async function customerPages(
  request: APIRequestContext,
): Promise<(readonly [name: string, path: string, leads: boolean])[]> {
  const opened = await openedCase(request)
  const link = await request.post(`/api/orders/${opened.orderId}/link`, { headers: HEADERS, data: {} })
  const { path } = z.object({ path: z.string() }).parse(await link.json())
  const { slug } = z
    .object({ items: z.array(z.object({ slug: z.string() })).min(1) })
    .parse(await (await request.get('/api/help/articles?limit=1')).json()).items[0] ?? { slug: '' }
  return [
    ['help', '/help', true],
    ['help-found', '/help?q=%E9%80%81%E8%B4%A7', true],
    ['help-nothing', '/help?q=%E9%87%8F%E5%AD%90', true],
    ['article', `/help/${slug}`, true],
    ['no-article', '/help/not-written', false],
    ['order', path, true],
    ['no-order', '/o/not-a-link', false],
    ['orders-of-nobody', '/c/orders', true],
    ['wish', `/c/orders/${opened.orderId}/return#${path.slice('/o/'.length)}`, true],
    ['orders', '/c/orders', true],
    ['own-order', `/c/orders/${opened.orderId}`, true],
    ['case', `/c/cases/${opened.id}`, true],
    ['no-case', '/c/cases/not-a-case', false],
    ['talk', '/c', true],
    ['no-talk', '/c/not-a-link', false],
    ['shop', '/shop-demo', true],
    ['shelf', '/shop-demo/c/sofa', true],
    ['piece', '/shop-demo/products/YQ-L285', true],
    ['no-piece', '/shop-demo/products/NO-SUCH', false],
  ]
}

test('every page of the customer holds on a phone, in both languages and lights', async (t) => {
  const found: string[] = []
  for (const language of LANGUAGES) {
    const customer = await somebody(browser, { address: program.address, language, size: PHONE })
    t.after(() => customer.context.close())
    const { page } = customer
    for (const [name, path, leads] of await customerPages(owner.page.request)) {
      await page.goto(path)
      const faults = await faultsInBothLights(page, language, `customer-${name}`)
      const told = customer.faults().filter((fault) => leads || !/status of (404|410|401|400)/.test(fault))
      found.push(...[...faults, ...told].map((fault) => `${name} (${language}): ${fault}`))
    }
    t.diagnostic(language)
  }
  assert.deepEqual(found, [])
})

test('the customer’s pages change their language without a reload', async (t) => {
  const customer = await somebody(browser, { address: program.address, language: 'zh-CN', size: PHONE })
  t.after(() => customer.context.close())
  const { page } = customer
  for (const path of ['/help', '/shop-demo', '/c']) {
    await page.goto(path)
    await settled(page, 'zh-CN')
    await page.evaluate('globalThis.sameDocument = true')
    await page.getByRole('button', { name: 'Switch to English' }).first().click()
    await page.getByRole('button', { name: '切换到中文' }).first().waitFor()
    assert.equal(await page.evaluate('globalThis.sameDocument'), true)
    await page.getByRole('button', { name: '切换到中文' }).first().click()
    await page.getByRole('button', { name: 'Switch to English' }).first().waitFor()
  }
  assert.deepEqual(customer.faults(), [])
})
