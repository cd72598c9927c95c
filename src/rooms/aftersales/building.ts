/** What every verb of aftersales is handed when the room opens. */

import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Delivery } from '../delivery/index.ts'
import type { Diagnoses } from '../diagnosis/index.ts'
import type { Evidences } from '../evidence/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Policies } from '../policies/index.ts'
import type { Stock } from '../stock/index.ts'
import type { PartyName } from './contract.ts'

/** Money to be paid for a case, as payouts keeps it. */
export interface Owed {
  readonly id: string
  readonly key: string
  readonly kind: string
  readonly state: string
  readonly fen: number
  readonly gatewayNumber: string | null
}

export interface Payment {
  readonly id: string
  readonly tender: string
  readonly unit: string
  /** In its unit. */
  readonly amount: number
  readonly worthFen: number
  /** In its unit. */
  readonly returned: number
  readonly reversedAt: string | null
}

export interface Owing {
  /** The same key is the same obligation, whatever the number of tries. */
  readonly key: string
  readonly kind: 'refund' | 'freight' | 'compensation' | 'coupon' | 'credit' | 'statutory' | 'settlement'
  readonly orderId: string
  readonly caseId: string
  readonly customerId?: string
  readonly to: PartyName
  readonly fen: number
  readonly bears: readonly { readonly party: PartyName; readonly fen: number }[]
  readonly cause: string
  readonly reason: string
}

/** What cases need of the room that pays. */
export interface Payer {
  oblige(ctx: Ctx, owing: Owing): Promise<Owed>
  cancel(ctx: Ctx, key: string): Promise<unknown>
  ofCase(ctx: Ctx, caseId: string): Promise<readonly Owed[]>
  /** What was paid for an order, by tender, and what of it went back. */
  payments(ctx: Ctx, orderId: string): Promise<readonly Payment[]>
  transfer(
    ctx: Ctx,
    moved: { key: string; from: PartyName; to: PartyName; fen: number; caseId: string; reason: string },
  ): Promise<unknown>
}

export interface Building {
  readonly house: House
  readonly access: Pick<Access, 'colleagues'>
  readonly customers: Pick<Customers, 'people' | 'find' | 'join' | 'blind'>
  readonly catalogue: Catalogue
  readonly orders: Pick<Orders, 'read' | 'readFor' | 'ofCustomer'>
  readonly conversations: Pick<Conversations, 'begin' | 'row' | 'announce' | 'start'>
  readonly policies: Pick<Policies, 'decide' | 'promised' | 'packsFor' | 'explain'>
  readonly evidence: Pick<Evidences, 'list' | 'link' | 'proofsOf' | 'state'>
  readonly diagnosis: Pick<Diagnoses, 'ofCase' | 'read' | 'link' | 'confirm'>
  readonly delivery: Pick<Delivery, 'quote' | 'book' | 'cancel' | 'ofCase' | 'slots'>
  readonly stock: Pick<Stock, 'onHand' | 'onHandOf' | 'reserve' | 'reservation' | 'release' | 'ship' | 'receive' | 'labelled'>
  readonly payouts: Payer
}
