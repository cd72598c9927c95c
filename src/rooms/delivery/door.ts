/** The door's words: every verb of delivery in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { PersonRoom } from '../customers/index.ts'
import type {
  CarrierNameShape,
  DeedName,
  DeliverySettingsShape,
  DirectionName,
  GoodsShape,
  PlaceShape,
  QuoteShape,
  ShipmentRowShape,
  ShipmentShape,
} from './contract.ts'

/** @property merchantPays true: free for the customer; the lines still say what it costs */
export interface Asked {
  readonly direction: DirectionName
  readonly cartons: number
  readonly twoPerson?: boolean | undefined
  /** 1 is the ground floor. */
  readonly floor?: number | undefined
  readonly lift?: boolean | undefined
  /** Pieces to take apart first. */
  readonly dismantle?: number | undefined
  readonly merchantPays?: boolean | undefined
}

/** @property key the same key is the same shipment: booked twice, there is one */
export interface Booking extends Asked {
  readonly key: string
  readonly orderId: string
  readonly caseId?: string | undefined
  readonly goods: readonly GoodsShape[]
  /** Where it is fetched. Left out: the address of the order for 'back', our own place for 'out'. */
  readonly from?: PlaceShape | undefined
  /** Where it goes. Left out: our own place for 'back', the address of the order for 'out'. */
  readonly to?: PlaceShape | undefined
  readonly slot?: { readonly from: Date; readonly to: Date } | undefined
  /** Left out: the usual one of the shop. */
  readonly carrier?: CarrierNameShape | undefined
}

/** @property version the one that was read; another one since then refuses the deed */
export interface ByHand {
  readonly deed: DeedName
  readonly reason?: string | undefined
  readonly waybill?: string | undefined
  readonly slot?: { readonly from: Date; readonly to: Date } | undefined
  readonly carrier?: CarrierNameShape | undefined
  readonly version?: number | undefined
}

export interface Delivery {
  /** What it costs by the shop's tariff, line by line; nothing is booked. */
  quote(ctx: Ctx, asked: Asked): Promise<QuoteShape>
  /** Books a pick-up or a parcel; the carrier is asked after the commit, once. @throws Refusal delivery.carrier-off, delivery.place-missing, delivery.slot-over */
  book(ctx: Ctx, booking: Booking): Promise<ShipmentShape>
  /** Calls it off by key or id while nothing was collected; called off twice, or never booked, is no mistake. @throws Refusal delivery.step.not-now */
  cancel(ctx: Ctx, which: { readonly key: string } | { readonly id: string }, reason?: string): Promise<void>
  /** Collected, on its way, arrived, failed, booked again, cancelled: told by a person. @throws Refusal delivery.unknown, delivery.step.not-now, delivery.changed-meanwhile */
  byHand(ctx: Ctx, id: string, deed: ByHand): Promise<ShipmentShape>
  /** @throws Refusal delivery.unknown */
  read(ctx: Ctx, id: string): Promise<ShipmentShape>
  byKey(ctx: Ctx, key: string): Promise<ShipmentShape | null>
  ofCase(ctx: Ctx, caseId: string): Promise<readonly ShipmentShape[]>
  ofOrder(ctx: Ctx, orderId: string): Promise<readonly ShipmentRowShape[]>
  list(
    ctx: Ctx,
    query: {
      view: 'fetch' | 'send' | 'under-way' | 'arrived' | 'trouble' | 'ended' | 'all'
      direction?: DirectionName | undefined
      order?: string | undefined
      case?: string | undefined
      limit?: number | undefined
      cursor?: string | undefined
    },
  ): Promise<{ items: ShipmentRowShape[]; next?: string }>
  /** Times of the next days in which somebody can come, with how many are left of each. */
  slots(ctx: Ctx): Promise<readonly { from: Date; to: Date; left: number }[]>
  settings(ctx: Ctx): Promise<DeliverySettingsShape>
  changeSettings(
    ctx: Ctx,
    changes: Partial<Omit<DeliverySettingsShape, 'carriers' | 'version'>>,
  ): Promise<DeliverySettingsShape>
  /** Connects a carrier or lays it off; secrets left out stay. */
  connect(
    ctx: Ctx,
    carrier: CarrierNameShape,
    given: {
      readonly on: boolean
      readonly settings?: Readonly<Record<string, string>>
      readonly secrets?: Readonly<Record<string, string>>
    },
  ): Promise<void>
  readonly person: PersonRoom
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}
