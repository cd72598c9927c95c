/** The door's words: every verb of stock in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type {
  GradeName,
  ItemKindName,
  LabelledShape,
  PlaceShape,
  ReservationShape,
  StockItemShape,
} from './contract.ts'

export interface Wording {
  readonly zh: string
  readonly en: string
}

/** What is there of one item; an item nobody keeps is there zero times and `known` is false. */
export interface OnHand {
  readonly code: string
  readonly known: boolean
  readonly name: Wording | null
  readonly onHand: number
  readonly reserved: number
  /** New ones that are nobody's yet. */
  readonly available: number
  readonly supplier: string
  /** Days until a supplier would have it here; null when nobody wrote it down. */
  readonly leadDays: number | null
  readonly costFen: number | null
  readonly places: readonly { readonly place: string; readonly available: number }[]
}

/** @property key the same key is the same reservation, whatever the number of tries */
export interface Wish {
  readonly key: string
  /** Part number or SKU. */
  readonly item: string
  readonly quantity: number
  /** Left out: new. */
  readonly grade?: GradeName | undefined
  /** Left out: the first place that has enough. */
  readonly place?: string | undefined
  /** One shelf, for labelled goods that were shown to the customer. */
  readonly shelfId?: string | undefined
  readonly caseId?: string | null | undefined
}

/** @property key the same key is the same receipt */
export interface Arrival {
  readonly key: string
  readonly item: string
  /** For a part that nobody keeps yet: the product it belongs to. */
  readonly productCode?: string | undefined
  readonly quantity: number
  readonly grade: GradeName
  readonly place?: string | undefined
  readonly label?: Wording | undefined
  readonly note?: string | undefined
  readonly priceFen?: number | null | undefined
  readonly reason: string
  readonly caseId?: string | null | undefined
}

export interface NewItem {
  readonly code: string
  readonly kind: ItemKindName
  readonly name?: Wording | undefined
  readonly productCode?: string | undefined
  readonly supplier?: string | undefined
  readonly leadDays?: number | null | undefined
  readonly costFen?: number | null | undefined
  readonly reorderPoint?: number | null | undefined
}

export interface Stock {
  /** What is there of a part or SKU, over all places; unknown codes are there zero times. */
  onHand(ctx: Ctx, code: string): Promise<OnHand>
  /** The same for several codes in one statement. */
  onHandOf(ctx: Ctx, codes: readonly string[]): Promise<Map<string, OnHand>>
  /** Holds goods for somebody, once for each key. @throws Refusal stock.not-enough, stock.key-of-another */
  reserve(ctx: Ctx, wish: Wish): Promise<ReservationShape>
  /** The reservation of a key, null when there is none. */
  reservation(ctx: Ctx, key: string): Promise<ReservationShape | null>
  /** Gives held goods back; twice is once. @throws Refusal stock.unknown-reservation, stock.already-shipped */
  release(ctx: Ctx, key: string, reason?: string): Promise<ReservationShape>
  /** Held goods leave the place; twice is once. @throws Refusal stock.unknown-reservation, stock.already-released */
  ship(ctx: Ctx, key: string): Promise<ReservationShape>
  /** Goods come, with their grade; anything but A gets its own shelf with a label. Once for each key. @throws Refusal stock.place-unknown */
  receive(ctx: Ctx, arrival: Arrival): Promise<{ shelfId: string; grade: GradeName; label: Wording | null }>
  /** Goods that are not new and may be sold, each with the words that must stand beside it. */
  labelled(ctx: Ctx, productCode?: string): Promise<LabelledShape[]>
  /** One item by id or code. @throws Refusal stock.unknown */
  read(ctx: Ctx, idOrCode: string): Promise<StockItemShape>
  /** Keeps stock of a part or SKU. @throws Refusal stock.code-taken, stock.name-missing */
  make(ctx: Ctx, item: NewItem): Promise<StockItemShape>
  /** Many items with what stands of them, in a few statements; known codes are left alone. @returns how many were new */
  stockUp(
    ctx: Ctx,
    items: readonly (NewItem & { readonly counts: readonly { place: string; onHand: number }[] })[],
  ): Promise<number>
  places(ctx: Ctx): Promise<PlaceShape[]>
  savePlace(ctx: Ctx, place: PlaceShape): Promise<PlaceShape>
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}
