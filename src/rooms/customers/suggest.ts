/** Suggests that two persons may be one, with the reason; people of the shop decide. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { SuggestionShape } from './contract.ts'
import type { IdentityKindName } from './identity.ts'
import { pairOf } from './person.ts'
import { rowsOf } from './portrait.ts'
import type { Shelf } from './shelf.ts'
import * as store from './store.ts'

const KINDS: Readonly<Partial<Record<IdentityKindName, store.Reason['kind']>>> = {
  phone: 'same-phone',
  email: 'same-email',
  wechat: 'same-account',
  external: 'same-account',
}

/** Everybody who has the same identity. */
export async function suggestEquals(
  ctx: Ctx,
  row: store.IdentityRow,
  equals: readonly store.IdentityRow[],
): Promise<void> {
  const kind = KINDS[row.kind]
  if (!kind) return
  for (const other of new Set(equals.map((one) => one.person_id)))
    await suggestPair(ctx, row.person_id, other, kind)
}

export async function suggestSamePlace(ctx: Ctx, row: store.PersonRow): Promise<void> {
  if (!row.area || !row.known) return
  const others = await store.samePlace(ctx, { id: row.id, name: row.name, area: row.area })
  for (const other of others) await suggestPair(ctx, row.id, other.id, 'same-name-area')
}

export async function suggestPair(ctx: Ctx, a: string, b: string, kind: store.Reason['kind']): Promise<void> {
  if (a === b) return
  const [one, other] = pairOf(a, b)
  await store.suggest(ctx, {
    tenant_id: ctx.tenant,
    id: make('sug', ctx.now),
    one_id: one,
    other_id: other,
    reasons: [{ kind, text: '' }],
    at: ctx.now,
    dismissed_at: null,
    dismissed_by: null,
  })
}

export async function listSuggestions(
  shelf: Shelf,
  ctx: Ctx,
  query: { customer?: string | undefined; limit: number },
): Promise<SuggestionShape[]> {
  const rows = await store.suggestions(ctx, query.customer, query.limit)
  const persons = await store.persons(ctx, [...new Set(rows.flatMap((row) => [row.one_id, row.other_id]))])
  const shown = new Map((await rowsOf(shelf, ctx, persons)).map((person) => [person.id, person]))
  return rows.flatMap((row) => {
    const [one, other] = [shown.get(row.one_id), shown.get(row.other_id)]
    if (!one || !other) return []
    const warning =
      one.verified && other.verified ? shelf.house.words.say(ctx.language, 'customers.both-proven') : null
    return [
      {
        id: row.id,
        one,
        other,
        reasons: row.reasons.map((reason) => said(shelf, ctx, reason)),
        warning,
        at: row.at.toISOString(),
      },
    ]
  })
}

/** A reason in the reader's words; what a colleague wrote stays as written. */
export const said = (shelf: Shelf, ctx: Ctx, reason: store.Reason): store.Reason => ({
  kind: reason.kind,
  text: reason.text || shelf.house.words.say(ctx.language, `customers.reason.${reason.kind}`),
})

export async function dismiss(ctx: Ctx, id: string): Promise<void> {
  const done = await store.dismiss(ctx, id, { dismissed_at: ctx.now, dismissed_by: ctx.actor.id })
  if (!done) throw new Refusal('missing', 'customers.suggestion-unknown')
  await ctx.audit('customers.suggestion-dismissed', id)
}
