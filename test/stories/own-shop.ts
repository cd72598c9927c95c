/** A shop of one's own for a story: opened by its code, with people hired as an owner hires them, over the interface. */
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from 'playwright-core'
import { request } from 'playwright-core'
import { z } from 'zod'
import { ConversationRow } from '../../src/rooms/conversations/contract.ts'
import { Seat, Waiting } from '../../src/rooms/routing/contract.ts'
import type { Language, openStage } from './browser.ts'

const PASSWORD = 'walnut-and-river-88'

export interface Hired {
  readonly id: string
  readonly login: string
}

export interface OwnShop {
  /** The owner's own requests. */
  readonly owner: APIRequestContext
  hire(name: string, roles: readonly string[]): Promise<Hired>
  signIn(page: Page, who: Hired | 'owner'): Promise<void>
  put(path: string, body: object): Promise<unknown>
  post(path: string, body: object): Promise<unknown>
  get(path: string): Promise<unknown>
  /** Ids of all matters, newest first. */
  matters(): Promise<string[]>
  row(id: string): Promise<ConversationRow>
  holder(id: string): Promise<string>
  /** Who holds a matter. */
  holderOf(id: string): Promise<string | undefined>
  waiting(): Promise<{ id: string }[]>
  load(staffId: string): Promise<number>
  giveTier(matter: string, tier: string): Promise<void>
}

const Rows = z.object({ items: z.array(ConversationRow) })
const Queue = z.object({ items: z.array(Waiting) })
const Seats = z.object({ seats: z.array(Seat) })
const Invited = z.object({ staff: z.object({ id: z.string() }), link: z.object({ token: z.string() }) })

export async function openOwnShop(
  { program }: Pick<Awaited<ReturnType<typeof openStage>>, 'program'>,
  language: Language,
): Promise<OwnShop> {
  const owner = await request.newContext({
    baseURL: program.address,
    extraHTTPHeaders: { 'x-anju': '1', 'accept-language': language },
  })
  const send = async (method: 'get' | 'put' | 'post' | 'patch', path: string, data?: object) => {
    const headers = method === 'post' ? { 'idempotency-key': randomUUID() } : {}
    const answer = await owner[method](path, { headers, ...(data && { data }) })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as unknown
  }
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(program.welcome)?.[0] ?? ''
  await send('post', '/api/setup/opening', {
    code,
    shop: { name: language === 'en' ? 'One Tree Home' : '一木家居', zone: 'Asia/Shanghai', language },
    owner: { name: language === 'en' ? 'Ada Shen' : '沈一', login: 'owner@yimu.example', password: PASSWORD },
  })
  await send('post', '/api/session', { login: 'owner@yimu.example', password: PASSWORD })
  const row = async (id: string) =>
    z.object({ conversation: ConversationRow }).parse(await send('get', `/api/conversations/${id}?limit=1`))
      .conversation
  return {
    owner,
    put: (path, body) => send('put', path, body),
    post: (path, body) => send('post', path, body),
    get: (path) => send('get', path),
    async hire(name, roles) {
      const login = `${name}@yimu.example`
      const { staff, link } = Invited.parse(
        await send('post', '/api/staff', { name, login, languages: [language], roles }),
      )
      await send('post', `/api/password-links/${link.token}`, { password: PASSWORD })
      return { id: staff.id, login }
    },
    async signIn(page, who) {
      await page.goto('/desk')
      await page.locator('input[name=login]').fill(who === 'owner' ? 'owner@yimu.example' : who.login)
      await page.locator('input[name=password]').fill(PASSWORD)
      await page.locator('form button[type=submit]').click()
      await page.locator('nav.rail').waitFor()
    },
    async matters() {
      return Rows.parse(await send('get', '/api/conversations?view=all&limit=100')).items.map(({ id }) => id)
    },
    row,
    holder: async (id) => (await row(id)).holder,
    holderOf: async (id) => (await row(id)).assignee?.id,
    waiting: async () => Queue.parse(await send('get', '/api/routing/waiting')).items,
    async load(staffId) {
      const { seats } = Seats.parse(await send('get', '/api/routing'))
      return seats.find((seat) => seat.staffId === staffId)?.load ?? 0
    },
    async giveTier(matter, tier) {
      await send('patch', `/api/customers/${(await row(matter)).customer.id}`, { tier })
    },
  }
}
