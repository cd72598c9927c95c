/** Orders: what was bought, how far it is, which day was promised and whether that still holds. */
import type { Ctx } from '../../kernel/ctx.ts'
import type {
  CustomerOrderShape,
  NewOrderShape,
  OrderEventName,
  OrderShape,
  OrderSummaryShape,
} from './contract.ts'

export interface Orders {
  /** Places an order; missing names and prices come from the catalogue. @throws Refusal orders.sku-unknown | orders.number-taken */
  place(ctx: Ctx, order: NewOrderShape): Promise<OrderShape>
  /** One order in full. @throws Refusal orders.unknown */
  read(ctx: Ctx, id: string): Promise<OrderShape>
  /** One order as its customer sees it. @throws Refusal orders.unknown when it is not theirs */
  readFor(ctx: Ctx, customerId: string, id: string): Promise<CustomerOrderShape>
  /** The order with this number, or null. */
  byNumber(ctx: Ctx, number: string): Promise<OrderShape | null>
  /** A customer's orders, newest first, and their sum. */
  ofCustomer(
    ctx: Ctx,
    customerId: string,
  ): Promise<{ items: readonly OrderShape[]; summary: OrderSummaryShape }>
  /** Something happened: paid, shipped, delivered, cancelled. @throws Refusal orders.step-impossible */
  move(ctx: Ctx, id: string, event: OrderEventName, note?: string): Promise<OrderShape>
  /** Promises another day, with the reason the customer reads. */
  promise(ctx: Ctx, id: string, day: string | null, reason?: string): Promise<OrderShape>
  /** Writes on the time line. */
  note(ctx: Ctx, id: string, entry: { text: string; visible?: boolean; trouble?: boolean }): Promise<void>
  /** Proves an order by number and the last four digits of the phone; ties the acting visitor to its customer. @throws Refusal orders.lookup-failed */
  lookUp(ctx: Ctx, proof: { number: string; phoneLast4: string }): Promise<CustomerOrderShape>
}
