/** Phones, mails and accounts of a person: added, proven, taken away, and recognised when they come again. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { attach, type NewIdentity, prove } from './attach.ts'
import type { CustomerShape } from './contract.ts'
import { type IdentityKindName, isClaim, plain } from './identity.ts'
import { portraitOf } from './portrait.ts'
import { add, personOf } from './record.ts'
import { blindOf, openValue, type Shelf } from './shelf.ts'
import * as store from './store.ts'

export async function addIdentity(
  shelf: Shelf,
  ctx: Ctx,
  id: string,
  given: NewIdentity,
): Promise<CustomerShape> {
  const person = await personOf(ctx, id)
  const row = await attach(shelf, ctx, person.id, given)
  return told(shelf, ctx, person, 'customers.identity-added', row.id)
}

/** @throws Refusal customers.identity-taken when another person has proven the same */
export async function verifyIdentity(
  shelf: Shelf,
  ctx: Ctx,
  id: string,
  identityId: string,
): Promise<CustomerShape> {
  const person = await personOf(ctx, id)
  const row = await identityOf(ctx, person.id, identityId)
  const equals = await store.sameIdentities(ctx, row.kind, row.blind)
  if (equals.some((one) => one.id !== row.id && one.verified_at))
    throw new Refusal('conflict', 'customers.identity-taken')
  if (!row.verified_at) await prove(ctx, row, 'staff')
  return told(shelf, ctx, person, 'customers.identity-verified', row.id)
}

export async function removeIdentity(
  shelf: Shelf,
  ctx: Ctx,
  id: string,
  identityId: string,
): Promise<CustomerShape> {
  const person = await personOf(ctx, id)
  const row = await identityOf(ctx, person.id, identityId)
  await store.removeIdentity(ctx, row.id)
  return told(shelf, ctx, person, 'customers.identity-removed', row.id)
}

async function identityOf(ctx: Ctx, personId: string, identityId: string): Promise<store.IdentityRow> {
  const row = await store.identity(ctx, identityId)
  if (row?.person_id !== personId)
    throw new Refusal('missing', 'customers.identity-unknown', { identity: identityId })
  return row
}

async function told(
  shelf: Shelf,
  ctx: Ctx,
  person: store.PersonRow,
  action: string,
  identity: string,
): Promise<CustomerShape> {
  await ctx.audit(action, person.id, { identity })
  await ctx.tell('customers.person.changed', { customer: person.id })
  return portraitOf(shelf, ctx, person)
}

/** The person who has this identity, or a new one. A proven identity wins over one that was only said. */
export async function recognise(
  shelf: Shelf,
  ctx: Ctx,
  given: {
    kind: IdentityKindName
    value: string
    channel: string
    verified?: boolean
    name?: string
    language?: 'zh-CN' | 'en'
  },
): Promise<{ customerId: string; identityId: string; created: boolean }> {
  const same = await store.sameIdentities(
    ctx,
    given.kind,
    blindOf(shelf, ctx, given.kind, plain(given.kind, given.value)),
  )
  const equals = same.filter((one) => !isClaim(one))
  // Said by several and proven by none: whose it is can't be known, so nobody's history is opened.
  const known = equals.find((one) => one.verified_at) ?? (equals.length === 1 ? equals[0] : undefined)
  if (known) {
    if (given.verified && !known.verified_at) await prove(ctx, known, given.channel)
    return { customerId: known.person_id, identityId: known.id, created: false }
  }
  const person = await add(shelf, ctx, {
    name: given.name ?? '',
    language: given.language,
    channel: given.channel,
  })
  const { kind, value, channel } = given
  const row = await attach(shelf, ctx, person.id, {
    kind,
    value,
    channel,
    ...(given.verified && { verifiedBy: channel }),
  })
  return { customerId: person.id, identityId: row.id, created: true }
}

/** The address behind an identity: a reply goes to the identity of its conversation, whoever was merged since (I10). */
export async function addressOf(shelf: Shelf, ctx: Ctx, identityId: string) {
  const row = await store.identity(ctx, identityId)
  if (!row) throw new Refusal('missing', 'customers.identity-unknown', { identity: identityId })
  return {
    customerId: row.person_id,
    kind: row.kind,
    channel: row.channel,
    value: openValue(shelf, ctx, row),
  }
}
