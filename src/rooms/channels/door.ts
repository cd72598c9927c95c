/** The door's words: every verb of channels in one sentence. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ChannelAdapter, Departing } from './adapter.ts'
import type { Capabilities, Channel, Phrase, Reach, WidgetBoot } from './contract.ts'
import type { Leaving } from './departure.ts'
import type { Exchange, Outgoing } from './reach.ts'
import type * as rows from './rows.ts'

export interface Door {
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
  /** The merchant's own pages that showed the widget, newest first. */
  seen(ctx: Ctx): Promise<{ channelId: string; origin: string; at: Date }[]>
  /** When people are there, for a customer of this channel; empty when nobody wrote it. @throws Refusal channels.unknown */
  hours(ctx: Ctx, id: string): Promise<Phrase>
  /** What this kind of channel can carry. @throws Refusal channels.no-adapter */
  capabilities(kind: string): Capabilities
  /** Whether we may write now, until when, and how many messages are left: what the composer shows. */
  reach(kind: string, exchange: Exchange): Reach
  /** Refuses a message that this kind can't carry. @throws Refusal channels.text-too-long, .too-many-files, .not-carried, .file-too-large */
  carries(kind: string, message: Outgoing): void
  /** As `carries`, and whether we may write now at all. @throws Refusal channels.window-closed, channels.quota-spent */
  allow(kind: string, message: Outgoing, exchange?: Exchange): void
  /** Has a message leave by its channel, after the commit and until it has left; the web needs none of it. */
  carry(ctx: Ctx, leaving: Leaving): Promise<void>
  /** Hands in how a room above reads a message that is to leave; undefined when it was forgotten. */
  readMessagesBy(
    read: (ctx: Ctx, conversationId: string, seq: number) => Promise<Departing | undefined>,
  ): void
  /** Hands in how a room above counts the people at the desk. */
  countPeopleBy(count: (ctx: Ctx) => Promise<rows.People>): void
  /** Hands in how the shop is called. */
  nameShopBy(name: (ctx: Ctx) => Promise<{ name: string; slug: string }>): void
  /** Hands in what the shop tells everybody now. */
  noticeBy(notice: (ctx: Ctx) => Promise<Phrase | null>): void
  /** Hands in the shop's opening hours as customers are told them. */
  hoursBy(hours: (ctx: Ctx) => Promise<Phrase>): void
  /** Adds an adapter for another kind of channel. */
  register(adapter: ChannelAdapter): void
}
