/** The port to those who carry: whoever fetches and brings speaks these words, on the wire or by hand. */
import type { CarrierNameShape, DirectionName, GoodsShape, PlaceShape } from '../contract.ts'
import type { NewsEvent } from '../shipment.ts'

/** @property number made from shipment and attempt: the same number is the same order for ever, at most 32 letters */
export interface CarrierOrder {
  readonly number: string
  readonly direction: DirectionName
  readonly from: PlaceShape
  readonly to: PlaceShape
  readonly goods: readonly GoodsShape[]
  readonly cartons: number
  readonly twoPerson: boolean
  readonly slot: { readonly from: Date; readonly to: Date } | null
  readonly remark: string
  /** Where the carrier tells how far it is, when this house can be reached. */
  readonly pushUrl: string | null
}

/** unknown: nobody can say whether it arrived there; the same number is sent again. `later`: refused for now. */
export type Ordered =
  | { readonly waybill: string | null; readonly reference?: string }
  | { readonly refused: string; readonly later?: boolean }
  | 'unknown'

/** A shipment as the carrier knows it. */
export interface Known {
  readonly number: string
  readonly waybill: string | null
  readonly reference: string | null
  /** Last four digits of a phone on it: some carriers ask for them. */
  readonly phone4: string
}

/** One thing a carrier tells. @property id the same for the same news told again */
export interface News {
  readonly id: string
  readonly waybill: string | null
  readonly number: string | null
  /** The carrier's own word for the order, where that is all it tells. */
  readonly reference?: string
  readonly at: Date
  /** null: on its way as before. */
  readonly event: NewsEvent | null
  readonly text: string
  readonly place: string
}

export interface PushRequest {
  readonly contentType: string
  /** The very bytes that came: what was signed. */
  readonly rawBody: Buffer
}
/** @property giveUp waybills that the carrier no longer follows though they may be right: asked again half an hour later */
export interface Pushed {
  readonly news: readonly News[]
  readonly giveUp?: readonly string[]
}

/** What a demo carrier will tell by itself: seconds after it took the order on. */
export interface Chapter {
  readonly seconds: number
  readonly event: NewsEvent
  readonly text: string
  readonly place: string
}

/** Called outside any transaction, perhaps several times with the same number. Never throws for what may have reached the carrier. */
export interface Carrier {
  readonly name: CarrierNameShape
  /** Absent: nobody is asked, people tell by hand. */
  order?(order: CarrierOrder): Promise<Ordered>
  cancel?(known: Known): Promise<'cancelled' | 'too-late' | 'unknown'>
  /** How far they are, asked by us. */
  track?(known: readonly Known[]): Promise<readonly News[] | 'unknown'>
  /** Asks to be told of it; twice is no harm. */
  follow?(known: Known, pushUrl: string): Promise<'followed' | 'unknown' | { readonly refused: string }>
  /** Reads what a carrier tells by itself; `forged`: not from him. */
  hear?(push: PushRequest): Pushed | 'forged'
  /** What is answered to a push that was heard, now or before. */
  readonly thanks?: { readonly type: string; readonly body: string }
  /** What follows by itself. */
  readonly story?: (number: string) => readonly Chapter[]
}

export interface CarrierField {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly secret?: boolean
  readonly optional?: boolean
}
export interface CarrierParts {
  /** Settings and opened secrets by name. */
  readonly given: Readonly<Record<string, string>>
  readonly now: () => Date
  readonly zone: string
}
export interface CarrierKind {
  readonly name: CarrierNameShape
  readonly fields: readonly CarrierField[]
  /** @throws RangeError with a sentence when the settings cannot work */
  open(parts: CarrierParts): Carrier
}
export type CarrierKinds = Readonly<Record<CarrierNameShape, CarrierKind>>
