/** Money among businesses: what a carrier, technician or supplier owes for a case, and what it pays or has set off. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { NewTransfer } from './door.ts'
import { book } from './ledger/book.ts'
import { owed, settled } from './ledger/entry.ts'
import * as ledger from './ledger/store.ts'

/** @throws Refusal payouts.sum-missing, payouts.key-taken */
export async function transfer(ctx: Ctx, given: NewTransfer): Promise<{ readonly entryId: string }> {
  const { from, to, fen, caseId, orderId, reason, account = 'settled' } = given
  if (!Number.isSafeInteger(fen) || fen <= 0 || from === to)
    throw new Refusal('invalid', 'payouts.sum-missing')
  const key = `transfer:${given.key}`
  // Paid now, what was agreed before is owed no more; what was never agreed is simply paid.
  const cleared =
    account === 'settled' && caseId ? Math.min(fen, await ledger.outstanding(ctx, caseId, from, to)) : 0
  const postings =
    account === 'owed'
      ? owed(from, to, fen)
      : [
          ...settled({ from, to, tender: 'bank', amount: fen }),
          ...(cleared > 0 ? owed(to, from, cleared) : []),
        ]
  const id = await book(ctx, { key, kind: 'transfer', postings, orderId, caseId, reason })
  if (id) {
    await ctx.audit('payouts.transferred', id, { from, to, fen, case: caseId })
    await ctx.tell('payouts.transferred', { entryId: id, from, to, fen, caseId, account })
    return { entryId: id }
  }
  return theSame(ctx, key, given)
}

async function theSame(ctx: Ctx, key: string, given: NewTransfer): Promise<{ readonly entryId: string }> {
  const entry = await ledger.byKey(ctx, key)
  const [first] = entry ? await ledger.postingsOf(ctx, [entry.id]) : []
  const same = entry && first?.party === given.from && first.amount === -given.fen
  if (!same) throw new Refusal('conflict', 'payouts.key-taken', { key: given.key })
  return { entryId: entry.id }
}
