/** Who acts, for whom, when, and in which transaction: handed to every verb. */
import type { Kysely } from 'kysely'
import type { Language } from './words.ts'

export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | readonly Json[]
  | { readonly [key: string]: Json }

/** No table is known here: a store adds its own by `ctx.db.$extendTables<Tables>()`. */
export type Db = Kysely<Record<never, never>>

export interface Actor {
  readonly kind: 'staff' | 'customer' | 'assistant' | 'system'
  readonly id: string
  readonly name: string
  readonly permissions: ReadonlySet<string>
  /** A customer's identity by which he came. */
  readonly identity?: string
  /** The session or token by which he is known. */
  readonly session?: string
}

export interface Who {
  readonly tenant: string
  readonly actor: Actor
  readonly language?: Language
  readonly requestId?: string
  /** The caller's address, for throttling only; never stored. */
  readonly address?: string
}

/** One request or job: one transaction, one Ctx. */
export interface Ctx {
  readonly tenant: string
  readonly actor: Actor
  readonly now: Date
  readonly language: Language
  readonly requestId: string
  /** The merchant's IANA zone. */
  readonly zone: string
  readonly address: string | undefined
  readonly db: Db
  /** Tells a fact in the past tense, `orders.order.placed`, with ids but no personal data. */
  tell(
    name: string,
    data: { readonly [key: string]: Json },
    about?: { readonly topic?: string },
  ): Promise<void>
  /** Has a job run once, now or at an instant; with the same key at most one waits. */
  later(
    job: string,
    data: { readonly [key: string]: Json },
    when?: { readonly at?: Date; readonly key?: string },
  ): Promise<void>
  /** Writes who did what to which thing; ids and figures, no personal data. */
  audit(action: string, subject: string, facts?: { readonly [key: string]: Json }): Promise<void>
  afterCommit(run: () => void): void
}

/** A fact that was told. `seq` grows over the whole house. */
export interface Told {
  readonly id: string
  readonly seq: number
  readonly tenant: string
  readonly name: string
  readonly topic: string | null
  readonly data: { readonly [key: string]: Json }
  readonly at: Date
}

export const may = (actor: Actor, permission: string): boolean => actor.permissions.has(permission)
