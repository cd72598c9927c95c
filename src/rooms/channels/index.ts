/** Channels: the doors to the outside by which customers write to us and we to them. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { ChannelAdapter } from './adapter.ts'
import type { Capabilities, Channel, Reach, WebSettings, WidgetBoot } from './contract.ts'

/** What a person at the desk means for a customer who waits. @property waitSeconds null when nothing was measured */
export interface People {
  online: number
  waitSeconds: number | null
}

export interface Channels {
  /** All channels of the shop, oldest first. */
  list(ctx: Ctx): Promise<Channel[]>
  /** @throws Refusal channels.unknown */
  read(ctx: Ctx, id: string): Promise<Channel>
  /** The first open web channel; opened with our own words when the shop has none yet. */
  web(ctx: Ctx): Promise<Channel>
  /** Opens a channel of a kind that an adapter declares. @throws Refusal channels.no-adapter */
  open(ctx: Ctx, draft: { kind: string; name: string; settings?: Partial<WebSettings> | undefined }): Promise<Channel>
  change(
    ctx: Ctx,
    id: string,
    changes: { name?: string | undefined; active?: boolean | undefined; settings?: Partial<WebSettings> | undefined },
  ): Promise<Channel>
  /** What the widget shows before the first word. @throws Refusal channels.unknown-key, channels.closed, channels.origin */
  boot(ctx: Ctx, key: string, origin: string | undefined): Promise<WidgetBoot>
  /** What this kind of channel can carry. @throws Refusal channels.no-adapter */
  capabilities(kind: string): Capabilities
  /** Whether we may write now, until when, and how many messages are left. */
  reach(kind: string, facts: { now: Date; heardAt: Date | null; sentSince: number }): Reach
  /** Refuses what the channel cannot carry. @throws Refusal channels.text-too-long, channels.too-many-files, channels.not-carried, channels.window-closed, channels.quota-spent */
  allow(kind: string, message: Outgoing, facts?: { now: Date; heardAt: Date | null; sentSince: number }): void
  /** Hands in how a room above counts the people at the desk. */
  countPeopleBy(count: (ctx: Ctx) => Promise<People>): void
  /** Adds an adapter for another kind of channel. */
  register(adapter: ChannelAdapter): void
}

export interface Outgoing {
  text: string
  files: readonly { type: string; bytes: number }[]
}

export declare function openChannels(house: House): Channels
