/** Channels: the doors to the outside by which customers write to us and we to them. */
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { openRecall } from '../../kernel/recall.ts'
import type { Route } from '../../kernel/route.ts'
import { type ChannelAdapter, WEB } from './adapter.ts'
import { CARRY, carry, runCarry } from './departure.ts'
import type { Door } from './door.ts'
import { channelRoutes } from './http.ts'
import { allow, carries, reach } from './reach.ts'
import * as rows from './rows.ts'
import { openSeen } from './seen.ts'
import * as store from './store.ts'

export type { ChannelAdapter, Departing } from './adapter.ts'
export { WEB } from './adapter.ts'
export { QINGHE_WEB } from './cast.ts'
export type { Exchange, Outgoing } from './reach.ts'
export type { People } from './rows.ts'

export const channelsTables: MigrationFolder = {
  schema: 'channels',
  folder: new URL('./migrations/', import.meta.url),
}

/** The door with its routes. */
export interface Channels extends Door {
  readonly routes: readonly Route[]
}

export function openChannels(house: House): Channels {
  house.words.add('channels', new URL('./words/', import.meta.url))
  const adapters = new Map<string, ChannelAdapter>([[WEB.kind, WEB]])
  const around: rows.Around = {
    adapter(kind) {
      const adapter = adapters.get(kind)
      if (!adapter) throw new Refusal('unsupported', 'channels.no-adapter', { kind })
      return adapter
    },
    people: () => Promise.resolve({ online: 0, waitSeconds: null }),
    shop: () => Promise.resolve({ name: '', slug: '' }),
    message: () => Promise.resolve(undefined),
    notice: () => Promise.resolve(null),
    hours: () => Promise.resolve({ 'zh-CN': '', en: '' }),
    seen: openSeen(),
    known: openRecall(),
  }
  house.job(CARRY, (ctx, data) => runCarry(around, ctx, data))
  const channels: Door = {
    list: (ctx) => rows.list(around, ctx),
    read: (ctx, id) => rows.read(around, ctx, id),
    kindOf: async (ctx, id) => (await rows.read(around, ctx, id)).kind,
    web: (ctx) => rows.web(around, ctx),
    open: (ctx, draft) => rows.open(around, ctx, draft),
    change: (ctx, id, changes) => rows.change(around, ctx, id, changes),
    boot: (ctx, key, from) => rows.boot(around, ctx, key, from),
    named: (ctx, key) => rows.named(around, ctx, key),
    seen: store.seen,
    hours: (ctx, id) => rows.hours(around, ctx, id),
    capabilities: (kind) => around.adapter(kind).capabilities,
    reach: (kind, exchange) => reach(around.adapter(kind), exchange),
    carries: (kind, message) => carries(around.adapter(kind), message),
    allow: (kind, message, exchange) => allow(around.adapter(kind), message, exchange),
    carry: (ctx, departing) => carry(around, ctx, departing),
    countPeopleBy(count) {
      around.people = count
    },
    readMessagesBy(read) {
      around.message = read
    },
    nameShopBy(name) {
      around.shop = name
    },
    noticeBy(notice) {
      around.notice = notice
    },
    hoursBy(hours) {
      around.hours = hours
    },
    register(adapter) {
      adapters.set(adapter.kind, adapter)
    },
  }
  return { ...channels, routes: channelRoutes(channels) }
}
