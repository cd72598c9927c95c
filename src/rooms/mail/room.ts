/** What every deed of mail stands on, and how its names are made: keys of message ids, tokens of threads. */
import { createHash, randomBytes } from 'node:crypto'
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Channels } from '../channels/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Reader } from './reading/reader.ts'

export interface Room {
  readonly house: House
  readonly seal: Access['seal']
  readonly channels: Channels
  readonly customers: Customers
  readonly conversations: Conversations
  readonly reader: Reader
}

export const KIND = 'mail'
export const READ = 'mail.read'
export const SEND = 'mail.send'
export const AWAY = 'mail.away'

/** A message id as we keep it: enough to know it again, nothing to read. */
export const keyOf = (messageId: string): string =>
  createHash('sha256').update(messageId.trim().toLowerCase()).digest('base64url').slice(0, 32)

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TOKEN_LETTERS = 20

/** 100 bits of chance in letters that survive every mail program. */
export function newToken(): string {
  return [...randomBytes(TOKEN_LETTERS)].map((byte) => ALPHABET[byte & 31] ?? '0').join('')
}

const IN_ADDRESS = /\+([0-9a-hjkmnp-tv-z]{20})@/i
const IN_TEXT = /\[ref:([0-9a-hjkmnp-tv-z]{20})\]/i

/** The line by which an answer finds its matter when its heads are lost. */
export const refLine = (token: string): string => `[ref:${token}]`

/** The token in an address that a letter came to, else the one that its text quotes. */
export function tokenIn(addresses: readonly string[], texts: readonly string[]): string | undefined {
  for (const address of addresses) {
    const found = IN_ADDRESS.exec(address)?.[1]
    if (found) return found.toLowerCase()
  }
  for (const text of texts) {
    const found = IN_TEXT.exec(text)?.[1]
    if (found) return found.toLowerCase()
  }
  return undefined
}

/** shop@example.com and a token make shop+token@example.com. */
export function plusAddress(address: string, token: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${token}${address.slice(at)}`
}

export const sealed = (room: Room, ctx: Ctx, place: string, text: string): string =>
  room.seal.close(ctx.tenant, `mail.${place}`, text)
export const unsealed = (room: Room, ctx: Ctx, place: string, text: string): string =>
  room.seal.open(ctx.tenant, `mail.${place}`, text)
export const senderWord = (room: Room, ctx: Ctx, address: string): string =>
  room.seal.blind(ctx.tenant, 'mail.sender', address.toLowerCase())

/** Re: Re: 回复：订单 -> 订单 */
export function bareSubject(subject: string): string {
  let bare = subject.trim()
  for (;;) {
    const next = bare.replace(
      /^\s*((re|fw|fwd|aw|sv|antw|tr)(\[\d+\])?|回复|回覆|答复|转发|轉寄)\s*[：:]\s*/i,
      '',
    )
    if (next === bare) return bare
    bare = next
  }
}

export const answerSubject = (subject: string, language: 'zh-CN' | 'en'): string => {
  const bare = bareSubject(subject)
  return language === 'en' ? `Re: ${bare}` : `回复：${bare}`
}
