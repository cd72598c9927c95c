/** The door's words: every verb of payouts in one sentence, and what is handed in. */
import type { z } from 'zod'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { PersonRoom } from '../customers/index.ts'
import type {
  CustomerMoneyShape,
  GatewaySettingShape,
  ObligationKindName,
  ObligationRowShape,
  ObligationShape,
  PartyName,
  PaymentShape,
  PayRequestShape,
  PolicyShape,
  readLedger,
  TenderName,
} from './contract.ts'

/** @property fen money, the face value of a coupon, or what points paid of the price @property units for points: how many */
export interface NewCapture {
  readonly orderId: string
  readonly tender: TenderName
  readonly fen?: number | undefined
  readonly units?: number | undefined
  readonly gatewayNumber?: string | undefined
  /** Left out: now. */
  readonly at?: Date | undefined
  readonly source?: PaymentShape['source'] | undefined
  /** What the customer was asked for and pays with this. */
  readonly payRequestId?: string | undefined
  /** The same key is the same payment. */
  readonly key: string
}

/**
 * @property fen what is owed, in fen of the price: coupons and points that paid a part of it go back as such
 * @property bears who finally bears it; left out: the merchant
 */
export interface NewObligation {
  readonly key: string
  readonly kind: ObligationKindName
  readonly orderId?: string | undefined
  readonly caseId?: string | undefined
  readonly customerId?: string | undefined
  readonly to: PartyName
  readonly fen: number
  readonly tenders?:
    | readonly {
        readonly paymentId: string
        readonly fen?: number | undefined
        readonly units?: number | undefined
      }[]
    | undefined
  readonly bears?: readonly { readonly party: PartyName; readonly fen: number }[] | undefined
  readonly cause: string
  readonly reason: string
}

/** What one business owes or pays another for a case. */
export interface NewTransfer {
  readonly key: string
  readonly from: PartyName
  readonly to: PartyName
  readonly fen: number
  readonly caseId?: string | undefined
  readonly orderId?: string | undefined
  readonly reason: string
  /** 'owed': agreed, not paid yet. 'settled' (left out): paid or set off; it clears what was owed between the two in the case. */
  readonly account?: 'owed' | 'settled' | undefined
}

/** A payment of long ago. */
export interface PastPayment extends Omit<NewCapture, 'orderId' | 'payRequestId'> {
  readonly order: { readonly id: string; readonly number: string; readonly source: string }
}

export type LedgerFilter = Partial<z.input<NonNullable<(typeof readLedger)['query']>>>

export interface Payouts {
  /** Records what was paid for an order. The same key is the same payment. @throws Refusal payouts.key-taken when it says another thing */
  capture(ctx: Ctx, payment: NewCapture): Promise<PaymentShape>
  payments(ctx: Ctx, orderId: string): Promise<readonly PaymentShape[]>
  /**
   * Owes money, once for a key, in the caller's transaction; it leaves after the commit, or when a second person approved it.
   * @throws Refusal payouts.more-than-paid, payouts.key-taken, payouts.not-paid, payouts.bears-otherwise
   */
  oblige(ctx: Ctx, obligation: NewObligation): Promise<ObligationShape>
  /** @throws Refusal payouts.own-request: whoever asked for it cannot approve it */
  approve(ctx: Ctx, id: string, version?: number): Promise<ObligationShape>
  reject(ctx: Ctx, id: string, reason: string, version?: number): Promise<ObligationShape>
  /** Takes an obligation back while no money is on its way; unknown or cancelled already: nothing happens. @throws Refusal payouts.on-its-way */
  cancel(ctx: Ctx, key: string, reason?: string): Promise<ObligationShape | null>
  read(ctx: Ctx, id: string): Promise<ObligationShape>
  /** The obligation of a key, or null. */
  byKey(ctx: Ctx, key: string): Promise<ObligationShape | null>
  ofCase(ctx: Ctx, caseId: string): Promise<readonly ObligationShape[]>
  ofOrder(ctx: Ctx, orderId: string): Promise<readonly ObligationShape[]>
  /** Merchant's fault: cash and coupon by policy, once for an order and a cause; above its caps a person decides. */
  compensate(
    ctx: Ctx,
    given: { orderId: string; caseId?: string | undefined; cause: string; reason: string },
  ): Promise<{ items: readonly ObligationRowShape[]; already: boolean }>
  /** Pays the amends of a broken promise once, in the sums that promises decided. */
  payAmends(
    ctx: Ctx,
    given: {
      promiseId: string
      customerId: string
      orderId?: string | undefined
      cashFen: number
      couponFen: number
      reason: string
      /** It was about the time of a visit or a delivery: one delay with what is complained about it. */
      late?: boolean | undefined
    },
  ): Promise<readonly ObligationRowShape[]>
  /** Whose amends an obligation pays, and whether all of them have arrived; null: it pays none. */
  amendsOf(
    ctx: Ctx,
    obligationId: string,
  ): Promise<{ readonly promiseId: string; readonly paid: boolean } | null>
  /** Books what one party owes or pays another: recourse. The same key is the same transfer. */
  transfer(ctx: Ctx, transfer: NewTransfer): Promise<{ readonly entryId: string }>
  /** Asks a customer for a difference: recorded and shown, never charged; a capture that names it settles it. */
  askToPay(
    ctx: Ctx,
    given: { key: string; orderId: string; caseId?: string | undefined; fen: number; reason: string },
  ): Promise<PayRequestShape>
  withdrawRequest(ctx: Ctx, key: string, reason: string): Promise<void>
  ledger(ctx: Ctx, filter: LedgerFilter): Promise<z.infer<NonNullable<(typeof readLedger)['answer']>>>
  /** Where a customer's money is, in plain words. */
  refundsOf(
    ctx: Ctx,
    about: { customerId: string; orderId?: string | undefined; caseId?: string | undefined },
  ): Promise<CustomerMoneyShape>
  policy(ctx: Ctx): Promise<PolicyShape>
  changePolicy(ctx: Ctx, wanted: PolicyShape): Promise<PolicyShape>
  /** Connects a gateway or switches it off. @throws Refusal payouts.gateway-trouble */
  connect(
    ctx: Ctx,
    name: string,
    wish: { readonly on: boolean; readonly settings: Readonly<Record<string, string>> },
  ): Promise<GatewaySettingShape>
  /** Writes payments of long ago at once, for orders that have none here: imports of a past, the demo shop. No event is told. */
  recordPast(ctx: Ctx, past: readonly PastPayment[]): Promise<number>
  /** How many wait for a person. */
  counts(ctx: Ctx): Promise<{
    toApprove: number
    byHand: number
    failed: number
    underWay: number
    differences: number
  }>
  readonly person: PersonRoom
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}
