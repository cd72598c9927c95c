/** The port by which the building tells http who calls: sessions, tokens and shops belong to rooms. */
import type { Actor } from '../ctx.ts'
import type { Language } from '../words.ts'

export interface Known {
  readonly tenant: string
  readonly actor: Actor
  readonly language?: Language
}

export interface Doorkeeper {
  /** A staff session; null when it ended. */
  staff(token: string): Promise<Known | null>
  /** A visitor's or customer's bearer token. */
  customer(token: string): Promise<Known | null>
  /** A merchant's own program, by its key; absent until a room offers keys. */
  program?(key: string): Promise<Known | null>
  /** The shop that an address or an explicit slug means. */
  shop(asked: { host?: string; slug?: string }): Promise<{ id: string } | null>
}

export const NOBODY: Actor = { kind: 'system', id: 'nobody', name: '', permissions: new Set() }
