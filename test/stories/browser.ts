/** A real browser for the stories: people with their own language and light, pictures of what they see, faults they meet. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../src/rooms/access/index.ts'
import { type Program, type Start, startProgram } from './program.ts'

export type Language = 'zh-CN' | 'en'
export type Light = 'light' | 'dark'

/** Each user's own: what another wrote there could not be written again. */
const OURS = `anju-shots${process.getuid?.() ? `-${process.getuid()}` : ''}`
const PICTURES = process.env.ANJU_SHOTS ?? join(tmpdir(), OURS)
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** Long enough for two slow cores that do other work beside. */
const PATIENCE_MS = 20_000

function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: FLAGS })
}

/** The program and a browser, both or neither: what is left open would keep the test from ending. */
export async function openStage(
  given: Start = {},
): Promise<{ program: Program; browser: Browser; close(): Promise<void> }> {
  const program = await startProgram(given)
  try {
    const browser = await openBrowser()
    return {
      program,
      browser,
      async close() {
        await closeBrowser(browser)
        await program.close()
      },
    }
  } catch (error) {
    await program.close()
    throw error
  }
}

/** A browser that does not end is left to the end of the test's process: it must not keep the program open. */
async function closeBrowser(browser: Browser): Promise<void> {
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), PATIENCE_MS).unref()
  })
  if ((await Promise.race([browser.close(), late])) === 'late') console.error('The browser did not close')
}

export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained about since the last asking. */
  faults(): string[]
}

/** Somebody with a browser of their own: their language, their light, their size of screen. */
export async function somebody(
  browser: Browser,
  given: { address: string; language: Language; light?: Light; size?: { width: number; height: number } },
): Promise<Person> {
  const { address, language, light = 'light', size = DESK } = given
  const context = await browser.newContext({
    baseURL: address,
    locale: language,
    colorScheme: light,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    viewport: size,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const taste = JSON.stringify({ language, theme: 'auto', density: 'roomy' })
  // Only on our own pages: a page that is about to open has no memory yet.
  await context.addInitScript(
    `if (location.protocol !== 'about:') localStorage.getItem('anju.taste') ?? localStorage.setItem('anju.taste', '${taste}')`,
  )
  const faults: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text(), message.location().url))
      faults.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => faults.push(error.error().stack ?? error.error().message))
  const page = await context.newPage()
  return { context, page, faults: () => faults.splice(0) }
}

/** Who is not signed in yet is told so; a browser without a net complains of each try. */
const isExpected = (text: string, url: string) =>
  (text.includes('401') && url.endsWith('/api/session')) || text.includes('ERR_INTERNET_DISCONNECTED')

/** Through the desk's own form. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.goto('/desk')
  await page.locator('input[name=login]').fill(`${who}@qinghe.example`)
  await page.locator('input[name=password]').fill(DEMO_PASSWORD)
  await page.locator('form button[type=submit]').click()
  await page.locator('nav.rail').waitFor()
}

/** Keeps a picture below ANJU_SHOTS, or a folder of the system's for what may be lost. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

/** The same page in the other light, and back. */
export async function pictureInBoth(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Waits until a condition in words of the test holds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const wordsOf = async (all: Locator): Promise<string[]> =>
  (await all.allInnerTexts()).map((one) => one.trim())
