/** Pieces that passed the check go where their grade sends them; what nobody looked at is never sold as new. */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Core } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import { shelve } from './inspect.ts'
import * as store from './store.ts'

/** @returns how many pieces came on a shelf */
export async function restock(core: Core, ctx: Ctx, row: CaseRecord, key: string): Promise<number> {
  const seen = (await store.inspectionsOf(ctx, row.id)).filter(({ place }) => place === 'warehouse')
  let shelved = 0
  for (const one of seen) {
    if (one.shelf_id) continue
    const on = await shelve(core, ctx, row, one)
    if (on) {
      await store.shelved(ctx, one.id, on)
      shelved += one.quantity
    }
  }
  const unseen = row.quantity - seen.reduce((sum, one) => sum + one.quantity, 0)
  if (unseen > 0) {
    // Silence passed the check: it is not known to be as new, so it is not sold as new (G3).
    await shelve(core, ctx, row, {
      id: key,
      grade: 'B',
      disposition: 'refurbish',
      quantity: unseen,
      words: '',
    })
    shelved += unseen
  }
  return shelved
}
