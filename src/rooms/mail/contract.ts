/** What browsers may know of mail: the shop's boxes with how they fare, and the letters that did not go into a conversation. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const byId = z.object({ id: Id })

/** tls: encrypted from the first byte; starttls: upgraded before the password; none: for servers on the same machine only. */
export const Safety = z.enum(['tls', 'starttls', 'none'])
export type Safety = z.infer<typeof Safety>

export const ServerSettings = z.object({
  host: z.string().trim().min(1).max(200),
  port: z.number().int().min(1).max(65_535),
  safety: Safety,
  user: z.string().trim().min(1).max(200),
  /** The only certificate (PEM) that is trusted here, for a server that made its own; left out: those that the world vouches for. */
  certificate: z
    .string()
    .trim()
    .max(20_000)
    .regex(/^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----$/)
    .optional(),
})
export type ServerSettings = z.infer<typeof ServerSettings>

/** What went wrong, as a code of this room's words (`trouble.<code>`), and what the server said. */
export const Trouble = z.object({ code: z.string(), words: z.string(), said: z.string(), at: Instant })
export type Trouble = z.infer<typeof Trouble>

/** A mail box of the shop. Passwords are never told. */
export const MailBox = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  fromName: z.string(),
  signature: z.string(),
  folder: z.string(),
  /** The server delivers address+word@ to this box: replies then find their matter by the address too. */
  plusAddresses: z.boolean(),
  imap: ServerSettings,
  smtp: ServerSettings,
  channelId: Id,
  /** connected: mail arrives at once; trying: it is being connected, or again after a trouble; paused: by a person. */
  state: z.enum(['connected', 'trying', 'paused']),
  since: Instant.nullable(),
  trouble: Trouble.nullable(),
  /** The last time the whole way was tried, and whether it worked. */
  checkedAt: Instant.nullable(),
  checkedWell: z.boolean(),
  /** Letters of the last 24 hours, and those that wait for a person. */
  received: z.number().int(),
  sent: z.number().int(),
  asides: z.number().int(),
})
export type MailBox = z.infer<typeof MailBox>

const Password = z.string().min(1).max(400)
const BoxDraft = z.object({
  name: z.string().trim().min(1).max(80),
  address: z.email().max(200),
  fromName: z.string().trim().max(80).default(''),
  signature: z.string().max(2000).default(''),
  folder: z.string().trim().min(1).max(200).default('INBOX'),
  plusAddresses: z.boolean().default(false),
  imap: ServerSettings.extend({ password: Password }),
  /** Left out: as for IMAP. */
  smtp: ServerSettings.extend({ password: Password.optional() }),
  /** How many past days of mail are taken in at the first connection; 0: only what comes from now on. */
  takeDays: z.number().int().min(0).max(30).default(0),
})
export type BoxDraft = z.infer<typeof BoxDraft>

const BoxChanges = BoxDraft.omit({ takeDays: true, imap: true, smtp: true })
  .extend({
    imap: ServerSettings.extend({ password: Password.optional() }),
    smtp: ServerSettings.extend({ password: Password.optional() }),
    paused: z.boolean(),
  })
  .partial()
export type BoxChanges = z.infer<typeof BoxChanges>

/** One step of trying a box: reached, signed in, folder opened, sent, arrived. */
export const CheckStep = z.object({
  step: z.enum(['imap', 'folder', 'idle', 'smtp', 'arrival', 'plus']),
  outcome: z.enum(['well', 'badly', 'not-tried']),
  words: z.string(),
  ms: z.number().int(),
})
export type CheckStep = z.infer<typeof CheckStep>

/** Why a letter is in no conversation; `unreadable` ones wait for a person. */
export const SetAside = z.enum([
  'unreadable',
  'bulk',
  'auto-reply',
  'loop',
  'too-many',
  'bounce',
  'aside',
  'check',
])
export type SetAside = z.infer<typeof SetAside>

export const AsideLetter = z.object({
  id: Id,
  boxId: Id,
  boxName: z.string(),
  why: SetAside,
  /** A sentence: what could not be read, which message came back. */
  words: z.string(),
  from: z.string(),
  subject: z.string(),
  bytes: z.number().int(),
  at: Instant,
})
export type AsideLetter = z.infer<typeof AsideLetter>

export const listBoxes = endpoint({
  method: 'GET',
  path: '/api/mail/boxes',
  summary: "The shop's mail boxes and how each fares.",
  answer: z.object({ items: z.array(MailBox) }),
})

export const addBox = endpoint({
  method: 'POST',
  path: '/api/mail/boxes',
  summary: 'Adds a mail box; it is connected at once.',
  body: BoxDraft,
  answer: MailBox,
  creates: true,
})

export const changeBox = endpoint({
  method: 'PUT',
  path: '/api/mail/boxes/:id',
  summary: 'Changes a mail box, pauses it or lets it go on; passwords left out stay.',
  params: byId,
  body: BoxChanges,
  answer: MailBox,
})

export const checkBox = endpoint({
  method: 'POST',
  path: '/api/mail/boxes/:id/checks',
  summary:
    'Tries the whole way: connects, signs in, sends a letter to the box itself and waits until it arrives.',
  params: byId,
  answer: z.object({ well: z.boolean(), steps: z.array(CheckStep) }),
})

export const listAsideLetters = endpoint({
  method: 'GET',
  path: '/api/mail/letters',
  summary: 'Letters that are in no conversation, newest first, with why.',
  query: z.object({
    why: SetAside.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  answer: z.object({ items: z.array(AsideLetter), next: z.string().optional() }),
})

export const takeLetterIn = endpoint({
  method: 'POST',
  path: '/api/mail/letters/:id/conversation',
  summary: 'Takes a letter that was set aside in as a customer letter.',
  params: byId,
  answer: z.object({ conversationId: z.string().nullable() }),
})

export const readLetter = endpoint({
  method: 'GET',
  path: '/api/mail/letters/:id/layout',
  summary: 'A letter with its layout, made harmless: no scripts, nothing loaded from elsewhere.',
  params: byId,
  answer: z.object({ html: z.string(), pictures: z.number().int(), remote: z.number().int() }),
})

export const readRawLetter = endpoint({
  method: 'GET',
  path: '/api/mail/letters/:id/raw',
  summary: 'A letter byte for byte as it came.',
  params: byId,
  download: true,
})
