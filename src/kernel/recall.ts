/** What every request asks and hardly ever changes is remembered for some seconds; changed on this node, it counts at once. */
import type { Ctx } from './ctx.ts'

export interface Recall<T> {
  /** The answer for this shop and key, read when it is not known or too old. */
  of(ctx: Ctx, key: string, read: () => Promise<T>): Promise<T>
  /** It changes with this transaction: from the commit on it is read anew. Another node notices within the seconds. */
  changed(ctx: Ctx, key: string): void
}

const SHORT_MS = 5000
const MOST = 10_000

export function openRecall<T>(ms = SHORT_MS): Recall<T> {
  const known = new Map<string, { readonly value: T; readonly until: number }>()
  // A reader who began before a change must not bring the old answer back after it.
  let changes = 0
  const changing = new WeakSet<Ctx>()
  return {
    async of(ctx, key, read) {
      if (changing.has(ctx)) return read()
      const place = `${ctx.tenant} ${key}`
      const found = known.get(place)
      if (found && found.until > ctx.now.getTime()) return found.value
      const asOf = changes
      const value = await read()
      ctx.afterCommit(() => {
        if (asOf !== changes) return
        if (known.size >= MOST) known.clear()
        known.set(place, { value, until: ctx.now.getTime() + ms })
      })
      return value
    },
    changed(ctx, key) {
      changing.add(ctx)
      ctx.afterCommit(() => {
        changes += 1
        known.delete(`${ctx.tenant} ${key}`)
      })
    },
  }
}
