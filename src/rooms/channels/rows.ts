/** Channels as the merchant keeps them: opened, changed, and what a visitor's page learns of one. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make, secret } from '../../kernel/ids.ts'
import type { Recall } from '../../kernel/recall.ts'
import type { ChannelAdapter, Departing } from './adapter.ts'
import type { Channel, Phrase, WebSettings, WidgetBoot } from './contract.ts'
import type { Seen } from './seen.ts'
import * as store from './store.ts'
import { mayShow, settled } from './widget.ts'

/** What a person at the desk means for a customer who waits. @property waitSeconds null when nothing was measured */
export interface People {
  readonly online: number
  readonly waitSeconds: number | null
}

/** What other rooms hand in. */
export interface Around {
  adapter(kind: string): ChannelAdapter
  people: (ctx: Ctx) => Promise<People>
  shop: (ctx: Ctx) => Promise<{ name: string; slug: string }>
  notice: (ctx: Ctx) => Promise<WidgetBoot['notice']>
  hours: (ctx: Ctx) => Promise<Phrase>
  message: (ctx: Ctx, conversationId: string, seq: number) => Promise<Departing | undefined>
  readonly seen: Seen
  /** A shop's channels: every first message asks for one. */
  readonly known: Recall<readonly store.ChannelRow[]>
}

/** Settings as they come from outside: what is left out stays as it is. */
export type SomeSettings = { readonly [key in keyof WebSettings]?: WebSettings[key] | undefined }

export interface ChannelDraft {
  readonly kind: string
  readonly name: string
  readonly key?: string | undefined
  readonly settings?: SomeSettings | undefined
}

export interface ChannelChanges {
  readonly name?: string | undefined
  readonly active?: boolean | undefined
  readonly settings?: SomeSettings | undefined
}

const all = (around: Around, ctx: Ctx): Promise<readonly store.ChannelRow[]> =>
  around.known.of(ctx, 'all', () => store.all(ctx))

/** From memory; one that another node has just opened is not there yet and is read. */
const byId = async (around: Around, ctx: Ctx, id: string) =>
  (await all(around, ctx)).find((row) => row.id === id) ?? store.byId(ctx, id)
const byKey = async (around: Around, ctx: Ctx, key: string) =>
  (await all(around, ctx)).find((row) => row.key === key) ?? store.byKey(ctx, key)

export async function list(around: Around, ctx: Ctx): Promise<Channel[]> {
  return (await store.all(ctx)).map((row) => shape(around, row))
}

export async function read(around: Around, ctx: Ctx, id: string): Promise<Channel> {
  const row = await byId(around, ctx, id)
  if (!row) throw new Refusal('missing', 'channels.unknown', { channel: id })
  return shape(around, row)
}

export async function web(around: Around, ctx: Ctx): Promise<Channel> {
  const row = (await all(around, ctx)).find((one) => one.kind === 'web' && one.active)
  return row
    ? shape(around, row)
    : open(around, ctx, { kind: 'web', name: ctx.language === 'en' ? 'Website' : '网站' })
}

export async function open(around: Around, ctx: Ctx, draft: ChannelDraft): Promise<Channel> {
  around.adapter(draft.kind)
  const row: store.ChannelRow = {
    id: make('chn', ctx.now),
    kind: draft.kind,
    name: draft.name,
    key: draft.key ?? `w_${secret().slice(0, 22)}`,
    active: true,
    settings: known(draft.settings),
    createdAt: ctx.now,
  }
  if (!(await store.insert(ctx, row))) throw new Refusal('conflict', 'channels.key-taken', { key: row.key })
  around.known.changed(ctx, 'all')
  await ctx.audit('channels.opened', row.id, { kind: row.kind })
  await ctx.tell('channels.opened', { channelId: row.id, kind: row.kind })
  return shape(around, row)
}

export async function change(
  around: Around,
  ctx: Ctx,
  id: string,
  changes: ChannelChanges,
): Promise<Channel> {
  const before = await store.byId(ctx, id)
  if (!before) throw new Refusal('missing', 'channels.unknown', { channel: id })
  const row: store.ChannelRow = {
    ...before,
    name: changes.name ?? before.name,
    active: changes.active ?? before.active,
    settings: { ...before.settings, ...known(changes.settings) },
  }
  await store.update(ctx, row)
  around.known.changed(ctx, 'all')
  await ctx.audit('channels.changed', id, { active: row.active })
  await ctx.tell('channels.changed', { channelId: id, active: row.active })
  return shape(around, row)
}

function known(settings: SomeSettings = {}): Partial<WebSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}

function shape(around: Around, row: store.ChannelRow): Channel {
  return {
    ...row,
    settings: settled(row.settings),
    capabilities: around.adapter(row.kind).capabilities,
    createdAt: row.createdAt.toISOString(),
  }
}

/** Our own pages know no key: `own` means the shop's first open web channel. */
export const OWN = 'own'

async function entrance(around: Around, ctx: Ctx, key: string): Promise<store.ChannelRow | undefined> {
  if (key !== OWN) return byKey(around, ctx, key)
  return (await all(around, ctx)).find((one) => one.kind === 'web' && one.active)
}

/** The open web channel that a key names. @throws Refusal channels.unknown-key, channels.closed */
export async function named(around: Around, ctx: Ctx, key: string): Promise<Channel> {
  const row = key === OWN ? undefined : await byKey(around, ctx, key)
  if (key !== OWN && !row) throw new Refusal('missing', 'channels.unknown-key', { key })
  if (row && !row.active) throw new Refusal('gone', 'channels.closed')
  return row ? shape(around, row) : web(around, ctx)
}

export async function boot(
  around: Around,
  ctx: Ctx,
  key: string,
  from: { origin: string | undefined; host: string },
): Promise<WidgetBoot> {
  const row = await entrance(around, ctx, key)
  if (!row) throw new Refusal('missing', 'channels.unknown-key', { key })
  if (!row.active) throw new Refusal('gone', 'channels.closed')
  const { settings, capabilities } = shape(around, row)
  if (!mayShow(settings, from.origin, from.host)) {
    throw new Refusal('forbidden', 'channels.origin', { origin: from.origin ?? '' })
  }
  await around.seen.note(ctx, row.id, from.origin, from.host)
  const people = await around.people(ctx)
  const { greeting, offlineWords, accent, languages, shopName } = settings
  const { maxTextLength, maxFileBytes, maxFiles, fileTypes } = capabilities
  return {
    channelId: row.id,
    shop: await called(around, ctx, shopName),
    greeting,
    offlineWords,
    hoursText: await hoursTold(around, ctx, settings),
    accent,
    languages,
    notice: await around.notice(ctx),
    peopleOnline: people.online,
    waitSeconds: people.waitSeconds,
    limits: { maxTextLength, maxFileBytes, maxFiles, fileTypes },
  }
}

/** When people are there: as the merchant wrote it himself, else as the opening hours say. */
async function hoursTold(around: Around, ctx: Ctx, { hoursText: own }: WebSettings): Promise<Phrase> {
  if (own['zh-CN'] && own.en) return own
  const told = await around.hours(ctx)
  return { 'zh-CN': own['zh-CN'] || told['zh-CN'], en: own.en || told.en }
}

export const hours = async (around: Around, ctx: Ctx, id: string): Promise<Phrase> =>
  hoursTold(around, ctx, (await read(around, ctx, id)).settings)

/** The shop's name as this channel says it, else as it is called everywhere. */
async function called(around: Around, ctx: Ctx, here: Phrase): Promise<WidgetBoot['shop']> {
  const { name, slug } = await around.shop(ctx)
  const nameEn = here.en || name
  return { name: ctx.language === 'en' ? nameEn : here['zh-CN'] || name, nameEn, slug }
}
