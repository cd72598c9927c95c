/** Remembers for seconds who stands behind a token; forgets at once what this node changed. */
import type { Actor } from '../../kernel/ctx.ts'
import type { Language } from '../../kernel/words.ts'

export interface SignedIn {
  readonly tenant: string
  readonly actor: Actor
  readonly language: Language
}

interface Known {
  readonly who: SignedIn
  readonly until: number
}

/** Another node's change is seen here after this time at the latest. */
const MEMORY_MS = 5000
const MOST = 20_000

export interface SessionCache {
  find(kept: string, now: Date): SignedIn | undefined
  keep(kept: string, who: SignedIn, now: Date, asOf: number): void
  /** Counts changes; a lookup that began before a change must not be kept after it. */
  age(): number
  /** Forgets these people of a shop; without a list all of the shop's. */
  forget(tenant: string, staffIds?: readonly string[]): void
}

export function openSessionCache(): SessionCache {
  const known = new Map<string, Known>()
  let age = 0
  return {
    age: () => age,
    find(kept, now) {
      const found = known.get(kept)
      return found && now.getTime() < found.until ? found.who : undefined
    },
    keep(kept, who, now, asOf) {
      if (asOf !== age) return
      if (known.size >= MOST) known.clear()
      known.set(kept, { who, until: now.getTime() + MEMORY_MS })
    },
    forget(tenant, staffIds) {
      age += 1
      for (const [kept, { who }] of known) {
        if (who.tenant === tenant && (!staffIds || staffIds.includes(who.actor.id))) known.delete(kept)
      }
    },
  }
}
