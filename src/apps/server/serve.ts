/** Opens the whole product: database, house, pages, demo shop when nobody lives here yet; closes it in the same order backwards. */
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { systemClock } from '../../kernel/clock.ts'
import type { Config } from '../../kernel/config.ts'
import type { Connection } from '../../kernel/db.ts'
import { openHttp } from '../../kernel/http/server.ts'
import { type Log, openLog } from '../../kernel/log.ts'
import { startPostgres } from '../../kernel/postgres/index.ts'
import { fillDemoShop } from './demo-shop.ts'
import { makeHome, portIsFree } from './ground.ts'
import { type Building, openBuilding } from './house.ts'
import { buildPages } from './web-build.ts'

export interface Serving {
  readonly address: string
  readonly building: Building
  /** The demo sign-ins, when this is the demo shop. */
  readonly signIns: string | undefined
  close(): Promise<void>
}

export interface ServeWishes {
  readonly config: Config
  readonly root: string
  readonly version: string
  /** False: an empty database stays empty. */
  readonly demo: boolean
  /** Told what takes time at a first start. */
  progress?(step: 'database' | 'pages' | 'demo'): void
  /** Told when the embedded database ended and could not be brought back. */
  onLost?(trouble: unknown): void
}

/** Where the data lives: the embedded server of this home, or the merchant's own. */
export async function openStore(
  config: Config,
  log: Log,
  wishes: { join?: boolean; onLost?: (trouble: unknown) => void } = {},
): Promise<{ connection: Connection; admin: Connection; close(): Promise<void> }> {
  if (config.databaseUrl) {
    const connection = { connectionString: config.databaseUrl }
    return { connection, admin: connection, close: async () => undefined }
  }
  const server = await startPostgres({ home: config.home, log, ...wishes })
  return { connection: server.app, admin: server.admin, close: () => server.stop() }
}

export async function serve(wishes: ServeWishes): Promise<Serving> {
  const { config, root } = wishes
  const log = openLog(config.logLevel)
  const closers: Closer[] = []
  const close = async () => {
    for (const one of closers.splice(0).reverse()) await closeInTime(one, log)
  }
  try {
    makeHome(config.home)
    await portIsFree(config)
    // The pages are built while the database starts: both take seconds at a first start.
    wishes.progress?.('pages')
    const pages = buildPages(root, config.home)
    pages.catch(() => undefined)
    wishes.progress?.('database')
    const store = await openStore(config, log, wishes.onLost ? { onLost: wishes.onLost } : {})
    closers.push({ name: 'database', close: store.close })
    const building = await openBuilding({ config, clock: systemClock, log, connection: store.connection })
    closers.push({ name: 'house', close: () => building.house.close() })
    await building.house.start()
    const signIns = wishes.demo ? await fillDemoShop(building, () => wishes.progress?.('demo')) : undefined
    const listening = building.rooms.mail.listen()
    closers.push({ name: 'mail', close: () => listening.stop() })
    const { root: built } = await pages
    const http = await openHttp({
      house: building.house,
      routes: building.routes,
      doors: building.doors,
      version: wishes.version,
      pages: { root: built, apps: WEB_APPS, files: [{ at: '/widget.js', file: 'widget/widget.js' }] },
      limitScale: config.limitScale,
    })
    closers.push({ name: 'http', close: () => http.close() })
    const address = await http.listen()
    return { address, building, signIns, close }
  } catch (error) {
    await close()
    throw error
  }
}

interface Closer {
  readonly name: string
  close(): Promise<void>
}

/** Long enough for what is under way; the database comes last and must be stopped in order whatever hangs above it. */
const CLOSING_MS = 20_000

/** Goes on when one part does not end: a program that never stops is killed, and then its database with it. */
async function closeInTime({ name, close }: Closer, log: Log): Promise<void> {
  const patience = new AbortController()
  const late = setTimeout(CLOSING_MS, true, { signal: patience.signal }).catch(() => false)
  const closed = close().then(() => false)
  closed.catch(() => undefined)
  const hangs = await Promise.race([closed, late]).finally(() => patience.abort())
  if (hangs) log.error({ part: name, seconds: CLOSING_MS / 1000 }, 'did not close in time')
}

const WEB_APPS = [
  { folder: 'desk', base: '/desk/', at: ['/desk', '/desk/*'] },
  { folder: 'customer', base: '/customer/', at: ['/help', '/help/*', '/c', '/c/*', '/o/*', '/a/*', '/s/*'] },
  { folder: 'shop', base: '/shop-demo/', at: ['/', '/shop-demo', '/shop-demo/*'] },
] as const

/** The project's folder, seen from this file. */
export const PROJECT = join(import.meta.dirname, '..', '..', '..')
