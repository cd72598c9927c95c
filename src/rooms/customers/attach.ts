/** Adds an identity to a person: who else has the same one is suggested as the same person, never joined. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { IdentityKindName } from './identity.ts'
import { type Shelf, sealed } from './shelf.ts'
import * as store from './store.ts'
import { suggestEquals } from './suggest.ts'

export interface NewIdentity {
  readonly kind: IdentityKindName
  readonly value: string
  readonly channel: string
  /** How it was proven; absent: it was not. */
  readonly verifiedBy?: string
}

/** @throws Refusal customers.identity-taken */
export async function attach(
  shelf: Shelf,
  ctx: Ctx,
  personId: string,
  given: NewIdentity,
): Promise<store.IdentityRow> {
  const id = make('idn', ctx.now)
  const columns = sealed(shelf, ctx, id, given.kind, given.value)
  const equals = await store.sameIdentities(ctx, given.kind, columns.blind)
  const mine = equals.find((one) => one.person_id === personId)
  if (mine) return given.verifiedBy && !mine.verified_at ? prove(ctx, mine, given.verifiedBy) : mine
  if (given.verifiedBy && equals.some((one) => one.verified_at))
    throw new Refusal('conflict', 'customers.identity-taken')
  const row: store.IdentityRow = {
    tenant_id: ctx.tenant,
    id,
    person_id: personId,
    kind: given.kind,
    channel: given.channel,
    ...columns,
    verified_at: given.verifiedBy ? ctx.now : null,
    verified_by: given.verifiedBy ?? null,
    added_at: ctx.now,
  }
  await store.addIdentity(ctx, row)
  await suggestEquals(ctx, row, equals)
  return row
}

/** Writes down that an identity was proven, and how. */
export async function prove(ctx: Ctx, row: store.IdentityRow, by: string): Promise<store.IdentityRow> {
  const proof = { verified_at: ctx.now, verified_by: by }
  await store.changeIdentity(ctx, row.id, proof)
  return { ...row, ...proof }
}
