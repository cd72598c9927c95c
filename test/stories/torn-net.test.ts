/** The customer's side in a real browser: what was written arrives once and in order, whatever net, page, tabs and site do. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { QINGHE_WEB } from '../../src/rooms/channels/index.ts'
import { openStage, PHONE, somebody } from './browser.ts'

/** Two slow cores, and a net that comes back only after the widget has waited. */
const PATIENCE_MS = 60_000

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
let address: string
before(async () => {
  stage = await openStage()
  address = stage.program.address
})
after(() => stage?.close())

async function visitor(): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await somebody(stage.browser, { address, language: 'zh-CN', size: PHONE })
  return { context, page }
}

async function openTalk(page: Page): Promise<Page> {
  await page.goto(`${address}/c`)
  await page.getByRole('textbox').waitFor()
  return page
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words)
  await page.getByRole('textbox').press('Enter')
}

/** The customer's own words as they stand on the page. */
const shown = (page: Page): Promise<string[]> => page.locator('anju-talk .me').allTextContents()

const Thread = z.object({
  events: z.array(
    z.object({ kind: z.string(), author: z.object({ kind: z.string() }), text: z.string().optional() }),
  ),
})

/** What the shop keeps of them, asked with the browser's own token. */
async function kept(page: Page): Promise<string[]> {
  const mine = (name: string) => page.evaluate<string>(`localStorage.getItem('anju:own:${name}')`)
  const [token, id] = [await mine('token'), await mine('conversation')]
  const answer = await fetch(`${address}/api/visitor/conversations/${id}?limit=200`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return Thread.parse(await answer.json()).events.flatMap(({ kind, author, text }) =>
    kind === 'message' && author.kind === 'customer' && text !== undefined ? [text] : [],
  )
}

/** Waits for an expression of the page to hold; the page's policy forbids the browser's own way to wait for one. */
async function settled(page: Page, expression: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await page.evaluate<boolean>(expression))) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${expression}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Until the page shows so many and nothing waits to be sent; then page and shop hold the same words in the same order. */
async function arrive(page: Page, wanted: readonly string[]): Promise<void> {
  await settled(
    page,
    `document.querySelector('anju-talk')?.shadowRoot?.querySelectorAll('.me').length === ${wanted.length} &&
      !Object.keys(localStorage).some((key) => key.startsWith('anju:own:q:'))`,
  )
  assert.deepEqual(await kept(page), wanted)
  assert.deepEqual(await shown(page), wanted)
}

test('words written without net, over reloads, arrive once and in order', async () => {
  const { context, page } = await visitor()
  await openTalk(page)
  const wanted = ['第一句']
  await say(page, '第一句')
  await arrive(page, wanted)
  for (let round = 0; round < 6; round += 1) {
    await context.setOffline(true)
    for (const words of [`断网 ${round}.1`, `断网 ${round}.2`]) {
      await say(page, words)
      wanted.push(words)
    }
    await context.setOffline(false)
    if (round % 2 === 0) await page.reload()
    await page.getByRole('textbox').waitFor()
    await say(page, `回来 ${round}`)
    wanted.push(`回来 ${round}`)
  }
  await arrive(page, wanted)
  await context.close()
})

test('two tabs of one visitor hear and send the same conversation', async () => {
  const { context, page: one } = await visitor()
  await openTalk(one)
  await say(one, '从第一页')
  await arrive(one, ['从第一页'])
  const other = await openTalk(await context.newPage())
  await say(other, '从第二页')
  await arrive(other, ['从第一页', '从第二页'])
  await arrive(one, ['从第一页', '从第二页'])
  await context.close()
})

test("on a merchant's page of another origin, with a strict policy, the one line is enough", async (run) => {
  const shop = await foreignShop()
  run.after(() => shop.server.close())
  const { context, page } = await visitor()
  const refused: string[] = []
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()))
  await page.goto(shop.address)
  await page.getByRole('button', { name: '问一问', exact: true }).click()
  await say(page, '从别家的网页问一句')
  await page
    .locator('anju-talk .bot')
    .or(page.getByText('送到了'))
    .or(page.getByText('看过了'))
    .first()
    .waitFor()
  await context.setOffline(true)
  await say(page, '断网时再问一句')
  await context.setOffline(false)
  await settled(page, `!Object.keys(localStorage).some((key) => /^anju:[^:]*:q:/.test(key))`)
  assert.deepEqual(await shown(page), ['从别家的网页问一句', '断网时再问一句'])
  assert.deepEqual(
    refused.filter((text) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(text)),
    [],
  )
  await context.close()
})

/** A site that is not ours: another origin, and a policy that lets in nothing but the widget's house. */
async function foreignShop(): Promise<{ server: Server; address: string }> {
  const policy = `default-src 'none'; script-src ${address}; style-src 'self'; connect-src ${address}; img-src blob: data:`
  const page = `<!doctype html><html lang="zh-CN"><title>别家的店</title><link rel="icon" href="data:,">
    <script src="${address}/widget.js" data-shop="${QINGHE_WEB.key}" async></script>`
  const server = createServer((_request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    answer.end(page)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  if (!at || typeof at === 'string') throw new Error('Expected a port')
  return { server, address: `http://localhost:${at.port}/` }
}
