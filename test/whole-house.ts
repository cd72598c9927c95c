/** The whole building for tests: every room on a fresh database, two shops, and people signed in for real. */

import { MIGRATIONS, openRooms, type Rooms } from '../src/apps/server/house.ts'
import type { Clock } from '../src/kernel/clock.ts'
import { type Http, openHttp } from '../src/kernel/http/server.ts'
import type { Route } from '../src/kernel/route.ts'
import { openTestHouse, type TestHouse } from '../src/kernel/testing.ts'

export const PASSWORD = 'linen-and-oak-4600-test'

export interface WholeHouse extends TestHouse {
  readonly rooms: Rooms
  readonly http: Http
  readonly routes: readonly Route[]
  /** Opens a shop of this slug. @returns its tenant id */
  shop(slug: string): Promise<string>
  /** Hires and signs in. @returns the headers of that person's requests */
  signIn(shop: string, login: string, roles: readonly string[]): Promise<Record<string, string>>
  /** A visitor of a shop. @returns the headers of his requests */
  visit(slug: string): Promise<Record<string, string>>
}

export async function openWholeHouse(given: { clock?: Clock } = {}): Promise<WholeHouse> {
  const t = await openTestHouse({ folders: MIGRATIONS, poolSize: 8, ...given })
  const rooms = openRooms(t.house)
  const routes = Object.values(rooms).flatMap((room) => [...room.routes])
  await t.house.start()
  let people = 0
  const http = await openHttp({
    house: t.house,
    routes,
    version: 'test',
    limitScale: 1000,
    doors: {
      staff: rooms.access.authenticate,
      customer: rooms.customers.authenticate,
      shop: rooms.access.tenantFor,
    },
  })
  return {
    ...t,
    rooms,
    http,
    routes,
    async shop(slug) {
      const shop = await rooms.access.openTenant({
        name: slug,
        slug,
        zone: 'Asia/Shanghai',
        language: 'zh-CN',
        secondFactor: 'nobody',
      })
      return shop.id
    },
    async signIn(shop, login, roles) {
      await t.house.transact(t.house.system(shop), (ctx) =>
        rooms.access.hire(ctx, { name: login, login, password: PASSWORD, languages: ['zh-CN'], roles }),
      )
      const slug = (await rooms.access.tenants()).find((one) => one.id === shop)?.slug ?? ''
      const answer = await http.app.inject({
        method: 'POST',
        url: '/api/session',
        // Everybody at a machine of their own: the guard at the door counts tries by address.
        remoteAddress: `10.0.${people >> 8}.${people++ & 255}`,
        headers: { 'x-anju': '1', 'x-anju-shop': slug },
        payload: { login, password: PASSWORD },
      })
      const cookie = answer.cookies.find((one) => one.name === 'anju-session')
      if (!cookie)
        throw new Error(`Expected ${login} to be signed in, got ${answer.statusCode} ${answer.body}`)
      return { cookie: `${cookie.name}=${cookie.value}`, 'x-anju': '1' }
    },
    async visit(slug) {
      const answer = await http.app.inject({
        method: 'POST',
        url: '/api/visitor',
        headers: { 'x-anju-shop': slug },
        payload: {},
      })
      return { authorization: `Bearer ${answer.json().token}`, 'x-anju-shop': slug }
    },
    async close() {
      await http.close()
      await t.close()
    },
  }
}

/** A request that reaches the verb of a route as far as its shapes allow, with this id for every parameter. */
export function requestFor({ endpoint }: Route, id: string) {
  const url = endpoint.path.replace(/:\w+/g, encodeURIComponent(id))
  const writes = endpoint.method !== 'GET'
  return {
    method: endpoint.method,
    url,
    ...(endpoint.upload
      ? { payload: Buffer.from('%PDF-1.4 test'), headers: { 'content-type': 'application/octet-stream' } }
      : writes
        ? { payload: {}, headers: {} }
        : { headers: {} }),
  }
}
