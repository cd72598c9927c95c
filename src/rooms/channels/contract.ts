/** What browsers may know of channels: what one can carry, how the widget greets, and the rows a merchant edits. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

export const Language = z.enum(['zh-CN', 'en'])
export const Phrase = z.object({ 'zh-CN': z.string().max(400), en: z.string().max(400) })
export type Phrase = z.infer<typeof Phrase>

/** What an adapter can carry besides plain text. */
export const Carried = z.enum(['text', 'image', 'file', 'voice', 'video'])
export type Carried = z.infer<typeof Carried>

/** What a channel allows: the composer shows it, the server keeps it. */
export const Capabilities = z.object({
  kind: z.string(),
  carries: z.array(Carried),
  maxTextLength: z.number().int().positive(),
  maxFileBytes: z.number().int().nonnegative(),
  maxFiles: z.number().int().nonnegative(),
  fileTypes: z.array(z.string()),
  /** Minutes after the customer's last message in which we may write; null: always. */
  windowMinutes: z.number().int().positive().nullable(),
  /** Messages that we may send per customer message; null: any number. */
  quota: z.number().int().positive().nullable(),
  receipts: z.object({ delivered: z.boolean(), read: z.boolean() }),
  typing: z.boolean(),
})
export type Capabilities = z.infer<typeof Capabilities>

/** What the composer may show about writing now: open until when, how many are left, and a sentence for it. */
export const Reach = z.object({
  open: z.boolean(),
  closesAt: z.iso.datetime().nullable(),
  left: z.number().int().nullable(),
  words: Phrase,
})
export type Reach = z.infer<typeof Reach>

export const WebSettings = z.object({
  /** Origins such as https://shop.example that may show the widget; our own pages always may. */
  allowedOrigins: z.array(z.string().max(200)).max(50),
  greeting: Phrase,
  /** Said when no person is online. */
  offlineWords: Phrase,
  /** When people are there, in the merchant's own words; empty: as the opening hours say. */
  hoursText: Phrase,
  /** The one colour of the shop in the widget, #rrggbb. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  languages: z.array(Language).min(1),
  /** How the shop is called here; empty: as it is called everywhere. */
  shopName: Phrase,
})
export type WebSettings = z.infer<typeof WebSettings>

export const Channel = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  /** Public key of the widget, in the page's source. */
  key: z.string(),
  active: z.boolean(),
  settings: WebSettings,
  capabilities: Capabilities,
  createdAt: z.iso.datetime(),
})
export type Channel = z.infer<typeof Channel>

/** All that the widget and the customer's pages need before the first word. */
export const WidgetBoot = z.object({
  channelId: z.string(),
  /** `name` in the asker's language. */
  shop: z.object({ name: z.string(), nameEn: z.string(), slug: z.string() }),
  greeting: Phrase,
  offlineWords: Phrase,
  hoursText: Phrase,
  accent: z.string(),
  languages: z.array(Language),
  /** What the shop tells everybody now, a peak day's notice; null: nothing. */
  notice: Phrase.nullable(),
  /** People who are at the desk now. */
  peopleOnline: z.number().int().nonnegative(),
  /** Seconds until a person usually takes over, from the last hand-overs; null when nobody is there or nothing was measured. */
  waitSeconds: z.number().int().nonnegative().nullable(),
  limits: z.object({
    maxTextLength: z.number().int(),
    maxFileBytes: z.number().int(),
    maxFiles: z.number().int(),
    fileTypes: z.array(z.string()),
  }),
})
export type WidgetBoot = z.infer<typeof WidgetBoot>

export const bootWidget = endpoint({
  method: 'GET',
  path: '/api/widget/:key',
  summary: 'What the widget shows before the first word; only pages on the allowed origins may read it.',
  params: z.object({ key: z.string().min(2).max(80) }),
  answer: WidgetBoot,
})

export const listChannels = endpoint({
  method: 'GET',
  path: '/api/channels',
  summary: 'The channels by which customers reach the shop, with what each can carry.',
  answer: z.object({ items: z.array(Channel) }),
})

export const openChannel = endpoint({
  method: 'POST',
  path: '/api/channels',
  summary: 'Opens a channel; for a web widget the answer holds the key for the page.',
  body: z.object({
    kind: z.literal('web'),
    name: z.string().min(1).max(80),
    settings: WebSettings.partial().default({}),
  }),
  answer: Channel,
  creates: true,
})

export const changeChannel = endpoint({
  method: 'PUT',
  path: '/api/channels/:id',
  summary: "Changes a channel's name, settings or whether it is open.",
  params: z.object({ id: z.string() }),
  body: z.object({
    name: z.string().min(1).max(80).optional(),
    active: z.boolean().optional(),
    settings: WebSettings.partial().optional(),
  }),
  answer: Channel,
})
