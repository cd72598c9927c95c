/** Customers: who they are and by what we know them; the one place that merges, exports and forgets a person. */
import type { Actor, Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import { type Access, openSessionCache } from '../access/index.ts'
import type { CustomerRowShape, CustomerShape, EvidenceShape, IDENTITY_KINDS, TagShape } from './contract.ts'
import { forget } from './everything.ts'
import { customerRoutes } from './http.ts'
import { addressOf, recognise } from './identities.ts'
import { linkFor, openLink } from './links.ts'
import { mailCode, type Redeemed, redeemMailCode } from './mail-code.ts'
import type { PersonRoom } from './person-room.ts'
import { peopleOf, rowsOf } from './portrait.ts'
import type { Person } from './portrait-line.ts'
import * as record from './record.ts'
import { exportKind, importKind } from './sheets.ts'
import type { Shelf } from './shelf.ts'
import { proposeTag } from './tags.ts'
import { dropUnused, SWEEP, sweep } from './unused.ts'
import { authenticate, tieVisitor } from './visit.ts'
import { readLinkToken } from './visitor-token.ts'

export { type DemoPerson, demoCustomers } from './cast.ts'
export type { PersonFact, PersonRoom } from './person-room.ts'
export type { Person } from './portrait-line.ts'
export type IdentityKindName = (typeof IDENTITY_KINDS)[number]

/** Who stands behind a visitor's bearer token. */
export interface Visiting {
  readonly tenant: string
  readonly actor: Actor
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
  /** Ties the visitor who acts to a person after proof (an order and its phone, a code, a link); false: it is proven to be somebody else, only suggested to the shop (I11). */
  tieVisitor(ctx: Ctx, customerId: string, by: 'order' | 'code' | 'link'): Promise<boolean>
  /** A code for the browser of this identity, to be sent to a mailbox; null when too many were asked for. The code is only ever in the letter. @throws Refusal customers.email-wrong */
  mailCode(
    ctx: Ctx,
    given: { identityId: string; mail: string },
  ): Promise<{ code: string; to: string; minutes: number } | null>
  /** As the visitor: the code that came by mail. `elsewhere`: he or the mailbox is proven to be somebody else (I11). */
  redeemMailCode(ctx: Ctx, code: string): Promise<Redeemed>
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
  /** Takes back persons that an undone import made, except those who have anything else by now; answers how many went. */
  dropUnused(ctx: Ctx, ids: readonly string[]): Promise<number>
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}

export const customersTables: MigrationFolder = {
  schema: 'customers',
  folder: new URL('./migrations/', import.meta.url),
}

export function openCustomers(house: House, { access }: { access: Access }): Customers {
  house.words.add('customers', new URL('./words/', import.meta.url))
  const shelf: Shelf = { house, access, joined: [], tokens: openSessionCache(), swept: new Map() }
  const { seal } = access
  house.job(SWEEP, async (ctx, data) => {
    await sweep(shelf, ctx, data)
  })
  return {
    join(room) {
      shelf.joined.push(room)
    },
    authenticate: (token) => authenticate(shelf, token),
    read: (ctx, id) => record.read(shelf, ctx, id),
    people: (ctx, ids) => peopleOf(shelf, ctx, ids),
    find: (ctx, text, limit = 50) => record.find(shelf, ctx, text, limit),
    recognise: (ctx, identity) => recognise(shelf, ctx, identity),
    addressOf: (ctx, identityId) => addressOf(shelf, ctx, identityId),
    async create(ctx, person) {
      const row = await record.add(shelf, ctx, person)
      const [line] = await rowsOf(shelf, ctx, [row])
      return line as CustomerRowShape
    },
    proposeTag: (ctx, { customerId, ...tag }) => proposeTag(shelf, ctx, customerId, tag),
    tieVisitor: (ctx, customerId, by) => tieVisitor(shelf, ctx, customerId, by),
    mailCode: (ctx, given) => mailCode(shelf, ctx, given),
    redeemMailCode: (ctx, code) => redeemMailCode(shelf, ctx, code),
    linkFor: (ctx, link) => linkFor(shelf, ctx, link),
    openLink: (ctx, token) => openLink(shelf, ctx, token),
    tenantOfLink: (token) => readLinkToken(token)?.tenant ?? null,
    seal: (ctx, place, text) => seal.close(ctx.tenant, place, text),
    unseal: (ctx, place, sealed) => seal.open(ctx.tenant, place, sealed),
    blind: (ctx, place, text) => seal.blind(ctx.tenant, place, text),
    async forget(ctx, customerId, reason) {
      await forget(shelf, ctx, customerId, reason)
    },
    dropUnused: (ctx, ids) => dropUnused(shelf, ctx, ids),
    importKinds: [importKind(shelf)],
    exportKinds: [exportKind(shelf)],
    routes: customerRoutes(shelf),
  }
}
