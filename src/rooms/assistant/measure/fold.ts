/** Adds to the tallies what contacts came to: what was counted for one before is taken away first, so nothing counts twice. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { type Contact, marksOf } from './contact.ts'
import * as store from './store.ts'

export const FOLD = 'assistant.measure-fold'
const AT_ONCE = 1000

/** An intent that nobody heard stands under this. */
export const NO_INTENT = ''

/** Folds until nothing is left. */
export async function fold(ctx: Ctx): Promise<void> {
  for (;;) {
    const behind = await store.dirty(ctx, AT_ONCE)
    if (behind.length === 0) return
    const changes = new Map<string, store.Change>()
    const counted = behind.map(({ contact, counted: before }) => {
      const after = countedFor(contact, ctx.now)
      if (before) put(changes, before, -1)
      put(changes, after, 1)
      return { id: contact.id, counted: after }
    })
    await store.add(
      ctx,
      [...changes.values()].filter(({ n }) => n !== 0),
    )
    await store.countedNow(ctx, counted)
    if (behind.length < AT_ONCE) return
  }
}

const countedFor = (one: Contact, now: Date): store.Counted => ({
  day: one.day,
  intent: one.intent ?? NO_INTENT,
  marks: marksOf(one, now),
})

function put(changes: Map<string, store.Change>, { day, intent, marks }: store.Counted, sign: number): void {
  for (const [what, n] of Object.entries(marks)) {
    const key = `${day} ${intent} ${what}`
    changes.set(key, { day, intent, what, n: (changes.get(key)?.n ?? 0) + sign * n })
  }
}
