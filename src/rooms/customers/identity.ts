/** By what we know a person: one way to write each phone and mail, and when one proof may join two persons. */
import { Refusal } from '../../kernel/errors.ts'
import type { IDENTITY_KINDS } from './contract.ts'

export type IdentityKindName = (typeof IDENTITY_KINDS)[number]

/** 138 0000 4178, +86-13800004178, １３８… are one phone; A@B.cn and a@b.cn are one mail. @throws Refusal customers.phone-wrong | customers.email-wrong */
export function plain(kind: IdentityKindName, value: string): string {
  const text = value.normalize('NFKC').trim()
  if (kind === 'phone') return plainPhone(text)
  if (kind !== 'email') return text
  const mail = text.toLowerCase()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) throw new Refusal('invalid', 'customers.email-wrong')
  return mail
}

function plainPhone(text: string): string {
  const bare = text.replace(/[\s().–—-]/g, '').replace(/^(\+|00)86(?=1\d{10}$)/, '')
  if (!/^\+?\d{5,15}$/.test(bare)) throw new Refusal('invalid', 'customers.phone-wrong')
  return bare
}

/** The last four digits of a phone; null for what is no phone. */
export const tailOf = (kind: IdentityKindName, value: string): string | null =>
  kind === 'phone' ? value.slice(-4) : null

/** A visitor's browser is told by its last letters only: it is no address. */
export const shownValue = (kind: IdentityKindName, value: string): string =>
  kind === 'visitor' ? `…${value.slice(-4)}` : value

/**
 * A number that a visitor typed and nobody proved. It must not catch what comes later under that number, or whoever
 * types a stranger's phone first would be given the stranger's orders.
 */
export const isClaim = (row: {
  readonly channel: string
  readonly verified_at: Date | null
  readonly kind: IdentityKindName
}): boolean => row.channel === 'web' && row.verified_at === null && row.kind !== 'visitor'

export interface Proven {
  readonly personId: string
  /** How many proven identities they hold, this browser's own not counted. */
  readonly proven: number
  readonly browserProven: boolean
}

/**
 * May this browser be tied to that person on one proof (a code, a link, an order)? Never when it is proven to be somebody
 * else already: two persons with proven identities are joined by a person of the shop or not at all (I11).
 */
export function mayTie(browser: Proven, targetId: string): 'already' | 'yes' | 'never' {
  if (browser.personId === targetId) return 'already'
  return browser.proven > 0 || browser.browserProven ? 'never' : 'yes'
}
