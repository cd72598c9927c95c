/** What every verb of customers is handed when the room opens: the house, the seal, and the rooms that hold rows of persons. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Access, SessionCache } from '../access/index.ts'
import { type IdentityKindName, plain, tailOf } from './identity.ts'
import type { PersonRoom } from './person-room.ts'
import type { IdentityRow } from './store.ts'

export interface Shelf {
  readonly house: House
  readonly access: Access
  readonly joined: PersonRoom[]
  /** Who stands behind a visitor's token, for seconds. */
  readonly tokens: SessionCache
  /** Shop -> the hour since 1970 in which the sweeping of its idle visitors was last put down. */
  readonly swept: Map<string, number>
}

/** Browsers may speak as somebody else from now on. */
export function unremember(shelf: Shelf, ctx: Ctx): void {
  ctx.afterCommit(() => shelf.tokens.forget(ctx.tenant))
}

const VALUE = 'customers.identity.value'

/** The columns of an identity that hold its value: sealed, a blind word for equals, one for the last four digits. */
export function sealed(shelf: Shelf, ctx: Ctx, id: string, kind: IdentityKindName, value: string) {
  const text = plain(kind, value)
  const tail = tailOf(kind, text)
  return {
    sealed: shelf.access.seal.close(ctx.tenant, `${VALUE}/${id}`, text),
    blind: blindOf(shelf, ctx, kind, text),
    tail: tail === null ? null : blindTail(shelf, ctx, tail),
  }
}

export const blindOf = (shelf: Shelf, ctx: Ctx, kind: IdentityKindName, plainText: string): string =>
  shelf.access.seal.blind(ctx.tenant, `${VALUE}/${kind}`, plainText)

export const blindTail = (shelf: Shelf, ctx: Ctx, tail: string): string =>
  shelf.access.seal.blind(ctx.tenant, `${VALUE}/tail`, tail)

export const openValue = (shelf: Shelf, ctx: Ctx, row: IdentityRow): string =>
  shelf.access.seal.open(ctx.tenant, `${VALUE}/${row.id}`, row.sealed)
