/** A session: a random token that only the browser knows; we keep its SHA-256 and two clocks. */
import { createHash } from 'node:crypto'
import { secret } from '../../kernel/ids.ts'

const HOUR = 3_600_000

/** Unused so long, it ends. */
export const IDLE_MS = 8 * HOUR
/** However much used, it ends then: once a week one signs in anew. */
export const LIFE_MS = 7 * 24 * HOUR
/** A second step must follow the password within this time. */
export const TICKET_MS = 5 * 60_000
/** Use is written down at most this often. */
export const TOUCH_MS = 60_000

export interface Life {
  readonly beganAt: Date
  readonly seenAt: Date
}

export const endOf = (life: Life): Date =>
  new Date(Math.min(life.beganAt.getTime() + LIFE_MS, life.seenAt.getTime() + IDLE_MS))

export const isAlive = (life: Life, now: Date): boolean => now.getTime() < endOf(life).getTime()

/** The tenant stands in front, so that a token can be looked up behind row-level security. */
export const newToken = (tenant: string): string => `${tenant}.${secret()}`

export const keptToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The shop named in a token, or null when it is none of ours. */
export function tenantOf(token: string): string | null {
  return /^(ten_[0-9a-z]{1,40})\.[\w-]{43}$/.exec(token)?.[1] ?? null
}

/** 'Chrome, Windows': enough to recognise one's own device in a list, no more. */
export function deviceOf(userAgent: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari|MicroMessenger)\b/.exec(
    userAgent.replace(/.*(MicroMessenger).*/, '$1'),
  )?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1]
  const names: Readonly<Record<string, string>> = {
    Edg: 'Edge',
    OPR: 'Opera',
    MicroMessenger: 'WeChat',
    'Mac OS X': 'Mac',
  }
  const found = [browser, system].flatMap((name) => (name ? [names[name] ?? name] : []))
  return found.join(', ') || '?'
}
