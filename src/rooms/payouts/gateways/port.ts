/** The port to those who move money: whoever pays back, pays out, calls back and hands in statements speaks these words. */
import type { z } from 'zod'

/** Where a payment stands at the gateway. */
export interface PaymentThere {
  /** Our own number of the payment, which the gateway was given when it was paid (out_trade_no). */
  readonly number: string
  /** The gateway's own number of it, when we know it (transaction_id, trade_no). */
  readonly gatewayNumber: string | null
  /** Everything that was paid by it. */
  readonly fen: number
  readonly at: Date
}

/** Money that goes back to the way it came. */
export interface RefundOrder {
  /** Made from the obligation and its leg: the same number is the same refund for ever (out_refund_no, out_request_no). */
  readonly number: string
  readonly payment: PaymentThere
  readonly fen: number
  /** A few words that the payer reads; no personal data. */
  readonly reason: string
  /** Where the gateway calls back, when this house can be reached. */
  readonly notifyUrl: string | null
}

/** Money that is paid out without a payment to go back to: compensation, freight laid out. */
export interface TransferOrder {
  readonly number: string
  readonly fen: number
  readonly reason: string
  /** Whom we know as, at the gateway. */
  readonly payee: string
  readonly notifyUrl: string | null
}

/**
 * accepted: on its way, the result follows. succeeded: the money is there. unknown: nobody can say; ask, then send the same number again.
 * failed: it will not happen under this number as things are; `abnormal`: a person must act at the gateway. `later`: refused for now
 * (too fast, too little balance), the same number may go again.
 */
export type Sent =
  | 'accepted'
  | 'succeeded'
  | 'unknown'
  | { readonly failed: string; readonly abnormal?: boolean; readonly later?: boolean }

/** How a number stands at the gateway. `unheard`: it was never taken there, so it may be sent (again). */
export interface Standing {
  readonly state: 'unheard' | 'processing' | 'succeeded' | 'closed' | 'abnormal' | 'unknown'
  readonly fen?: number
  /** The gateway's number of the refund. */
  readonly reference?: string
  readonly at?: Date
  readonly why?: string
}

/** A callback that was signed by the gateway. */
export interface Heard {
  readonly number: string
  readonly state: 'processing' | 'succeeded' | 'closed' | 'abnormal'
  readonly fen: number
  readonly reference: string
  readonly at: Date
  readonly why?: string
}

export interface HeardRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The very bytes that came: what was signed. */
  readonly rawBody: Buffer
}

/** One line of a day's statement. */
export interface StatementLine {
  readonly number: string
  readonly kind: 'refund' | 'transfer' | 'payment'
  readonly fen: number
  /** The gateway's own number of this movement; two of one number are money paid twice. */
  readonly reference: string
  readonly at: Date
}

/** What a gateway allows; null: no such limit. */
export interface Limits {
  /** Days after the payment within which it may be paid back. */
  readonly days: number | null
  /** Partial refunds of one payment at most. */
  readonly partials: number | null
  /** Seconds between two refunds of one payment at least. */
  readonly apartSeconds: number
  /** Seconds after which we ask how a refund stands that nothing was heard of. */
  readonly askAfterSeconds: number
}

export interface Gateway {
  readonly name: string
  readonly limits: Limits
  /** Called outside any transaction, perhaps several times with the same number. Never throws for what may have reached the gateway: 'unknown'. */
  refund(order: RefundOrder): Promise<Sent>
  /** @param payment some gateways ask for it beside the number; absent for a transfer */
  query(number: string, payment?: PaymentThere): Promise<Standing>
  /** Reads a callback; what was not signed by the gateway for this shop is forged. `other`: signed, and nothing that we follow. */
  hear(request: HeardRequest): Promise<Heard | 'other' | 'forged'>
  /** What the gateway moved on a day. @param day YYYY-MM-DD in the merchant's zone @throws Error when it is not out yet */
  statement(day: string): Promise<readonly StatementLine[]>
  /** Pays out without a payment to go back to; absent: this gateway cannot. */
  transfer?(order: TransferOrder): Promise<Sent>
  /** Asks for a refund that could not reach its payer to go to the merchant's own card, to be paid by hand; absent: it cannot. */
  settleAbnormal?(refund: { readonly number: string; readonly reference: string }): Promise<Sent>
  /** What is answered to a callback that was heard (and to one that was heard before). */
  readonly thanks: { readonly type: string; readonly body: string }
}

/** What a gateway is opened with for one shop. */
export interface GatewayParts {
  readonly tenant: string
  readonly zone: string
  readonly now: () => Date
}

/** A kind of gateway, with what a shop must hand in to have it: shown as a form, secrets sealed, never told again. */
export interface GatewayKind<S extends z.ZodObject = z.ZodObject> {
  readonly name: 'wechat' | 'alipay' | 'demo'
  readonly title: { readonly zh: string; readonly en: string }
  readonly settings: S
  /** Whether it can pay out without a payment to go back to: its gateways have `transfer`. */
  readonly transfers: boolean
  /** Names of settings that are sealed. */
  readonly secrets: readonly string[]
  /** @throws RangeError with a sentence when the settings cannot work (a key that is no key) */
  open(settings: z.output<S>, parts: GatewayParts): Gateway
}
