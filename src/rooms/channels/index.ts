/** Channels: the doors to the outside by which customers write to us and we to them. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import { type ChannelAdapter, type Departing, WEB } from './adapter.ts'
import type { Capabilities, Channel, Reach, WidgetBoot } from './contract.ts'
import { CARRY, carry, runCarry } from './departure.ts'
import { channelRoutes } from './http.ts'
import { allow, carries, type Exchange, type Outgoing, reach } from './reach.ts'
import * as rows from './rows.ts'

export type { ChannelAdapter, Departing } from './adapter.ts'
export { WEB } from './adapter.ts'
export { QINGHE_WEB } from './cast.ts'
export type { Exchange, Outgoing } from './reach.ts'
export type { People } from './rows.ts'

export const channelsTables: MigrationFolder = {
  schema: 'channels',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Channels {
  /** All channels of the shop, oldest first. */
  list(ctx: Ctx): Promise<Channel[]>
  /** @throws Refusal channels.unknown */
  read(ctx: Ctx, id: string): Promise<Channel>
  /** What kind a channel is; remembered, for it never changes. @throws Refusal channels.unknown */
  kindOf(ctx: Ctx, id: string): Promise<string>
  /** The shop's first open web channel; one with our own words is opened when there is none. */
  web(ctx: Ctx): Promise<Channel>
  /** Opens a channel of a kind that an adapter declares; `key` for seeds. @throws Refusal channels.no-adapter, channels.key-taken */
  open(ctx: Ctx, draft: rows.ChannelDraft): Promise<Channel>
  /** @throws Refusal channels.unknown */
  change(ctx: Ctx, id: string, changes: rows.ChannelChanges): Promise<Channel>
  /** What the widget shows before the first word. @throws Refusal channels.unknown-key, channels.closed, channels.origin */
  boot(ctx: Ctx, key: string, from: { origin: string | undefined; host: string }): Promise<WidgetBoot>
  /** The open web channel that a key names; `own` is the first one. @throws Refusal channels.unknown-key, channels.closed */
  named(ctx: Ctx, key: string): Promise<Channel>
  /** What this kind of channel can carry. @throws Refusal channels.no-adapter */
  capabilities(kind: string): Capabilities
  /** Whether we may write now, until when, and how many messages are left: what the composer shows. */
  reach(kind: string, exchange: Exchange): Reach
  /** Refuses a message that this kind can't carry. @throws Refusal channels.text-too-long, .too-many-files, .not-carried, .file-too-large */
  carries(kind: string, message: Outgoing): void
  /** As `carries`, and whether we may write now at all. @throws Refusal channels.window-closed, channels.quota-spent */
  allow(kind: string, message: Outgoing, exchange?: Exchange): void
  /** Has a message leave by its channel, after the commit and until it has left; the web needs none of it. */
  carry(ctx: Ctx, departing: { channelId: string; kind: string; message: Departing }): Promise<void>
  /** Hands in how a room above counts the people at the desk. */
  countPeopleBy(count: (ctx: Ctx) => Promise<rows.People>): void
  /** Hands in how the shop is called. */
  nameShopBy(name: (ctx: Ctx) => Promise<{ name: string; slug: string }>): void
  /** Adds an adapter for another kind of channel. */
  register(adapter: ChannelAdapter): void
  readonly routes: readonly Route[]
}

const MOST_KINDS = 10_000

export function openChannels(house: House): Channels {
  house.words.add('channels', new URL('./words/', import.meta.url))
  const adapters = new Map<string, ChannelAdapter>([[WEB.kind, WEB]])
  const kinds = new Map<string, string>()
  const around: rows.Around = {
    adapter(kind) {
      const adapter = adapters.get(kind)
      if (!adapter) throw new Refusal('unsupported', 'channels.no-adapter', { kind })
      return adapter
    },
    people: () => Promise.resolve({ online: 0, waitSeconds: null }),
    shop: () => Promise.resolve({ name: '', slug: '' }),
  }
  house.job(CARRY, (ctx, data) => runCarry(around, ctx, data))
  const channels: Omit<Channels, 'routes'> = {
    list: (ctx) => rows.list(around, ctx),
    read: (ctx, id) => rows.read(around, ctx, id),
    async kindOf(ctx, id) {
      const known = kinds.get(`${ctx.tenant} ${id}`)
      if (known) return known
      const { kind } = await rows.read(around, ctx, id)
      if (kinds.size < MOST_KINDS) ctx.afterCommit(() => kinds.set(`${ctx.tenant} ${id}`, kind))
      return kind
    },
    web: (ctx) => rows.web(around, ctx),
    open: (ctx, draft) => rows.open(around, ctx, draft),
    change: (ctx, id, changes) => rows.change(around, ctx, id, changes),
    boot: (ctx, key, from) => rows.boot(around, ctx, key, from),
    named: (ctx, key) => rows.named(around, ctx, key),
    capabilities: (kind) => around.adapter(kind).capabilities,
    reach: (kind, exchange) => reach(around.adapter(kind), exchange),
    carries: (kind, message) => carries(around.adapter(kind), message),
    allow: (kind, message, exchange) => allow(around.adapter(kind), message, exchange),
    carry: (ctx, departing) => carry(around, ctx, departing),
    countPeopleBy(count) {
      around.people = count
    },
    nameShopBy(name) {
      around.shop = name
    },
    register(adapter) {
      adapters.set(adapter.kind, adapter)
    },
  }
  return { ...channels, routes: channelRoutes(channels) }
}
