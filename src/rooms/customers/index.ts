/** Customers: who they are and by what we know them; the one place that merges, exports and forgets a person. */
import type { Actor, Ctx } from '../../kernel/ctx.ts'
import type { CustomerRowShape, CustomerShape, EvidenceShape, IDENTITY_KINDS, TagShape } from './contract.ts'
import type { PersonRoom } from './person-room.ts'

export type { PersonFact, PersonRoom } from './person-room.ts'
export type IdentityKindName = (typeof IDENTITY_KINDS)[number]

/** Who stands behind a visitor's bearer token. */
export interface Visiting {
  readonly tenant: string
  readonly actor: Actor
}

/** A person in one line, for lists of other rooms. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly initial: string
  readonly known: boolean
  readonly tier: string | null
  readonly area: string | null
  readonly phoneLast4: string | null
  readonly language: 'zh-CN' | 'en'
}

export interface Customers {
  /** Joins a room that holds rows about persons: about, export, forget and merge then reach it. */
  join(room: PersonRoom): void
  /** Who a visitor token belongs to; null when it ended. The actor's identity is the browser's. */
  authenticate(token: string): Promise<Visiting | null>
  /** One person in full. @throws Refusal customers.unknown */
  read(ctx: Ctx, id: string): Promise<CustomerShape>
  /** Persons in one line each; ids that are unknown or forgotten are left out. */
  people(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Person>>
  /** Ids of persons whose name holds these characters or whose phone ends so, at most `limit`. */
  find(ctx: Ctx, text: string, limit?: number): Promise<readonly string[]>
  /** The person who has this identity, or a new one: how channels turn an address into a customer. */
  recognise(
    ctx: Ctx,
    identity: {
      kind: IdentityKindName
      value: string
      channel: string
      verified?: boolean
      name?: string
      language?: 'zh-CN' | 'en'
    },
  ): Promise<{ customerId: string; identityId: string; created: boolean }>
  /** The address behind an identity, for sending (I10). @throws Refusal customers.identity-unknown */
  addressOf(
    ctx: Ctx,
    identityId: string,
  ): Promise<{ customerId: string; kind: IdentityKindName; value: string; channel: string }>
  create(
    ctx: Ctx,
    person: {
      id?: string
      name: string
      fullName?: string
      phone?: string
      email?: string
      tier?: string
      area?: string
      note?: string
      language?: 'zh-CN' | 'en'
      since?: Date
      verified?: boolean
    },
  ): Promise<CustomerRowShape>
  /** Proposes a tag; a tag that was removed once is not proposed again and answers null. */
  proposeTag(
    ctx: Ctx,
    tag: {
      customerId: string
      kind: TagShape['kind']
      text: string
      confidence: number
      evidence: Omit<EvidenceShape, 'at'>
    },
  ): Promise<string | null>
  /** Ties the visitor who acts to a person after proof (an order and its phone, a code, a link). @throws Refusal customers.already-known */
  tieVisitor(ctx: Ctx, customerId: string, by: 'order' | 'code' | 'link'): Promise<void>
  /** A signed link for a person; the token is only ever in the link. */
  linkFor(
    ctx: Ctx,
    link: { customerId: string; purpose: string; subject: string; expires: Date },
  ): Promise<string>
  /** What a signed link is for. @throws Refusal customers.link-wrong | customers.link-over */
  openLink(ctx: Ctx, token: string): Promise<{ customerId: string; purpose: string; subject: string }>
  /** The shop a signed link belongs to, read before any row is; null when it is no link of ours. */
  tenantOfLink(token: string): string | null
  /** Seals a personal text so that only this column of this row opens it. */
  seal(ctx: Ctx, place: string, text: string): string
  /** Opens what `seal` closed for the same place. */
  unseal(ctx: Ctx, place: string, sealed: string): string
  /** A blind index: equal texts give equal words, nothing else is told. */
  blind(ctx: Ctx, place: string, text: string): string
  /** Forgets a person in every joined room. */
  forget(ctx: Ctx, customerId: string, reason: string): Promise<void>
}
