/** A promise as it begins: what is not said yet is nothing. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { PromiseTable } from './store.ts'

type Said = Pick<
  PromiseTable,
  'id' | 'customer_id' | 'what' | 'kind' | 'due_at' | 'made_at' | 'by_kind' | 'by_id' | 'by_name'
>

/** Fields that are undefined count as not given. */
export function newRow(
  ctx: Ctx,
  said: Said,
  more: { [field in keyof PromiseTable]?: PromiseTable[field] | undefined } = {},
): PromiseTable {
  const row: PromiseTable = {
    tenant_id: ctx.tenant,
    key: null,
    conversation_id: null,
    order_id: null,
    order_number: null,
    state: 'made',
    source: 'typed',
    from_at: null,
    keeper_id: null,
    team_id: null,
    warned_at: null,
    ended_at: null,
    fulfilled_at: null,
    reason: '',
    moves: 0,
    version: 1,
    amends_state: null,
    amends_cash_fen: 0,
    amends_coupon_fen: 0,
    amends_words: '',
    amends_why: null,
    amends_at: null,
    amends_by: null,
    ...said,
  }
  const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined))
  return { ...row, ...given }
}
