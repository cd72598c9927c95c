/** A visitor's token and its life; signed links that need no row. */
import { createHash } from 'node:crypto'
import { secret } from '../../kernel/ids.ts'

const DAY = 86_400_000
/** A browser that was not seen so long is forgotten. */
export const IDLE_MS = 180 * DAY
/** However often seen, one begins anew then. */
export const LIFE_MS = 400 * DAY
export const TOUCH_MS = 3_600_000

export const newToken = (tenant: string): string => `${tenant}.${secret()}`
export const keptToken = (token: string): string => createHash('sha256').update(token).digest('hex')
export const tenantOfToken = (token: string): string | null =>
  /^(ten_[0-9a-z]{1,40})\.[\w-]{43}$/.exec(token)?.[1] ?? null

export const endOf = (began: Date, seen: Date): Date =>
  new Date(Math.min(began.getTime() + LIFE_MS, seen.getTime() + IDLE_MS))

/** What a signed link says: for whom, what for, which thing, until when. */
export interface Link {
  readonly customerId: string
  readonly purpose: string
  readonly subject: string
  readonly expires: Date
}

/** The words of a link that are signed and sent. */
export function linkWords({ customerId, purpose, subject, expires }: Link): string {
  return Buffer.from(
    JSON.stringify([customerId, purpose, subject, Math.floor(expires.getTime() / 1000)]),
  ).toString('base64url')
}

export interface LinkToken {
  readonly tenant: string
  readonly words: string
  readonly proof: string
}

export function readLinkToken(token: string): LinkToken | null {
  const found = /^(ten_[0-9a-z]{1,40})\.([\w-]{10,300})\.([\w-]{43})$/.exec(token)
  return found?.[1] && found[2] && found[3] ? { tenant: found[1], words: found[2], proof: found[3] } : null
}

/** What signed words say. @throws SyntaxError on words that were never ours */
export function readLinkWords(words: string): Link | null {
  const parts: unknown = JSON.parse(Buffer.from(words, 'base64url').toString())
  if (!Array.isArray(parts)) return null
  const [customerId, purpose, subject, until]: unknown[] = parts
  if (
    typeof customerId !== 'string' ||
    typeof purpose !== 'string' ||
    typeof subject !== 'string' ||
    typeof until !== 'number'
  )
    return null
  return { customerId, purpose, subject, expires: new Date(until * 1000) }
}
