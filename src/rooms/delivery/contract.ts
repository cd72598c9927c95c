/** What a browser may know about delivery: pick-ups of returns at the door, parts and replacements on their way, and the carriers behind them. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Fen = z.number().int().min(0)
const byId = z.object({ id: Id })

export const SHIPMENT_STATES = ['booked', 'collected', 'moving', 'arrived', 'failed', 'cancelled'] as const
export const ShipmentState = z.enum(SHIPMENT_STATES)
/** back: from the customer's door to us; out: a part or replacement to the customer. */
export const Direction = z.enum(['back', 'out'])
export const CARRIERS = ['sf', 'kuaidi100', 'own', 'demo'] as const
export const CarrierName = z.enum(CARRIERS)

export const Goods = z.object({
  name: z.string().trim().min(1).max(120),
  quantity: z.number().int().min(1).max(9999),
  sku: z.string().max(60).optional(),
})
export const Slot = z.object({ from: Instant, to: Instant })
/** Name, phone and street are left out for whoever may not see customers. */
export const Place = z.object({
  name: z.string().trim().max(60).default(''),
  phone: z.string().trim().max(30).default(''),
  region: z.string().trim().max(80).default(''),
  street: z.string().trim().max(200).default(''),
})
/** One step on the way, as the carrier or a person told it. */
export const Track = z.object({
  at: Instant,
  state: ShipmentState.nullable().describe('null: news that moves nothing'),
  text: z.string(),
  place: z.string(),
  by: z.string(),
})

export const ShipmentRow = z.object({
  id: Id,
  direction: Direction,
  carrier: CarrierName,
  carrierText: z.string(),
  waybill: z.string().nullable().describe('null: not taken on by the carrier yet, or our own truck'),
  state: ShipmentState,
  stateText: z.string(),
  caseId: Id.nullable(),
  orderId: Id,
  orderNumber: z.string(),
  customerId: Id.nullable(),
  customerName: z.string(),
  goodsText: z.string(),
  cartons: z.number().int().positive(),
  twoPerson: z.boolean(),
  floor: z.number().int().nullable(),
  lift: z.boolean().nullable(),
  floorFeeFen: Fen,
  feeFen: Fen.describe('what the customer pays for it; 0 where the merchant pays'),
  costFen: Fen.describe('what it costs the merchant by his tariff'),
  slot: Slot.nullable(),
  due: Instant.nullable().describe('when somebody or the clock acts again; null once it has ended'),
  attempt: z.number().int().describe('1, 2, … : how many times a carrier was asked to come'),
  trouble: z.string().nullable().describe('why somebody should look'),
  bookedAt: Instant,
  collectedAt: Instant.nullable(),
  arrivedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  version: z.number().int(),
})
export const DEEDS = ['collect', 'move', 'arrive', 'fail', 'rebook', 'cancel'] as const
export const Deed = z.enum(DEEDS)
export const Shipment = ShipmentRow.extend({
  goods: z.array(Goods),
  from: Place,
  to: Place,
  tracks: z.array(Track),
  deeds: z.array(Deed).describe('what may be done by hand now'),
})
/** The same shipment for its customer. */
export const CustomerShipment = ShipmentRow.pick({
  id: true,
  direction: true,
  carrierText: true,
  waybill: true,
  state: true,
  stateText: true,
  caseId: true,
  goodsText: true,
  cartons: true,
  twoPerson: true,
  feeFen: true,
  slot: true,
  arrivedAt: true,
}).extend({
  next: z.string().describe('what happens next and by when'),
  tracks: z.array(Track.omit({ by: true })),
  mayChooseSlot: z.boolean(),
})

export const SHIPMENT_VIEWS = ['fetch', 'send', 'under-way', 'arrived', 'trouble', 'ended', 'all'] as const
export const listShipments = endpoint({
  method: 'GET',
  path: '/api/shipments',
  summary: 'Shipments: unfinished ones by what is due first, ended ones newest first',
  query: z.object({
    view: z.enum(SHIPMENT_VIEWS).default('under-way'),
    direction: Direction.optional(),
    carrier: CarrierName.optional(),
    order: Id.optional(),
    case: Id.optional(),
    q: z.string().trim().max(60).optional().describe('waybill, order number'),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(ShipmentRow), next: z.string().optional() }),
})
export const countShipments = endpoint({
  method: 'GET',
  path: '/api/shipments/counts',
  summary:
    'The queue of the warehouse: to fetch, to send, under way, arrived in the last seven days, in trouble',
  answer: z.object({
    fetch: z.number().int(),
    send: z.number().int(),
    underWay: z.number().int(),
    arrived: z.number().int(),
    trouble: z.number().int(),
  }),
})
export const readShipment = endpoint({
  method: 'GET',
  path: '/api/shipments/:id',
  summary: 'One shipment with its goods, places and every step',
  params: byId,
  answer: Shipment,
})
export const deedOnShipment = endpoint({
  method: 'POST',
  path: '/api/shipments/:id/deeds',
  summary: 'By hand: collected, on its way, arrived, failed, booked again, cancelled',
  params: byId,
  body: z.object({
    deed: Deed,
    reason: z.string().trim().max(300).default(''),
    waybill: z.string().trim().max(40).optional(),
    slot: Slot.optional().describe('for rebook'),
    carrier: CarrierName.optional().describe('for rebook: another carrier'),
    version: z.number().int().optional(),
  }),
  answer: Shipment,
})

const Asked = {
  direction: Direction,
  cartons: z.number().int().min(1).max(200),
  twoPerson: z.boolean().default(false),
  floor: z.number().int().min(-3).max(99).optional(),
  lift: z.boolean().optional(),
  dismantle: z.number().int().min(0).max(50).default(0).describe('pieces to take apart first'),
  merchantPays: z.boolean().default(false),
}
export const QuoteLine = z.object({
  what: z.enum(['base', 'cartons', 'two-person', 'floor', 'dismantle', 'merchant-pays']),
  fen: z.number().int(),
  text: z.string(),
})
export const Quote = z.object({
  fen: Fen.describe('what the customer pays'),
  costFen: Fen.describe('what it costs by the tariff, whoever pays'),
  floorFeeFen: Fen,
  lines: z.array(QuoteLine).describe('they add up to fen'),
})
export const quoteShipment = endpoint({
  method: 'POST',
  path: '/api/shipments/quote',
  summary: 'What a pick-up or a parcel costs, line by line',
  body: z.object(Asked),
  answer: Quote,
})
export const bookShipment = endpoint({
  method: 'POST',
  path: '/api/shipments',
  summary: 'Book a pick-up or a parcel for an order by hand',
  creates: true,
  body: z.object({
    ...Asked,
    key: z.string().trim().min(8).max(120).describe('the same key books once'),
    orderId: Id,
    caseId: Id.optional(),
    goods: z.array(Goods).min(1).max(50),
    place: Place.optional().describe("the customer's door; left out: the address of the order"),
    slot: Slot.optional(),
    carrier: CarrierName.optional(),
  }),
  answer: Shipment,
})
const Slots = z.object({ items: z.array(Slot.extend({ left: z.number().int() })) })
export const listSlots = endpoint({
  method: 'GET',
  path: '/api/shipments/slots',
  summary: 'Times in which a pick-up or a hand-over can be booked',
  answer: Slots,
})

/** @property settings what anybody may read; secrets are only told to be there */
export const CarrierShape = z.object({
  name: CarrierName,
  title: z.string(),
  on: z.boolean(),
  settings: z.record(z.string(), z.string()),
  secrets: z.array(z.object({ name: z.string(), set: z.boolean() })),
  pushUrl: z.string().nullable().describe('the address to give to the carrier'),
  fields: z.array(
    z.object({ name: z.string(), title: z.string(), secret: z.boolean(), required: z.boolean() }),
  ),
})
/** Fees in fen. `floorFen` for each carton and floor above the first without a lift, `liftFen` for each carton with one. */
export const Tariff = z.object({
  baseFen: Fen.max(10_000_000),
  cartonFen: Fen.max(10_000_000).describe('each carton after the first'),
  twoPersonFen: Fen.max(10_000_000),
  floorFen: Fen.max(10_000_000),
  liftFen: Fen.max(10_000_000),
  dismantleFen: Fen.max(10_000_000).describe('each piece'),
})
export const DeliverySettings = z.object({
  carriers: z.array(CarrierShape),
  usual: z.object({
    back: CarrierName,
    out: CarrierName,
    large: CarrierName.describe('two-person shipments'),
  }),
  tariff: z.object({ back: Tariff, out: Tariff }),
  store: Place.describe('our own place: where returns come to and parts leave from'),
  slotHours: z.array(z.tuple([z.number().int().min(0).max(23), z.number().int().min(1).max(24)])).max(6),
  slotCapacity: z.number().int().min(1).max(500),
  version: z.number().int(),
})
export const readDeliverySettings = endpoint({
  method: 'GET',
  path: '/api/delivery/settings',
  summary: 'Carriers, tariff, our own place and times',
  answer: DeliverySettings,
})
export const changeDeliverySettings = endpoint({
  method: 'PUT',
  path: '/api/delivery/settings',
  summary: 'Change tariff, usual carriers, our own place and times',
  body: DeliverySettings.omit({ carriers: true }).partial(),
  answer: DeliverySettings,
})
export const changeCarrier = endpoint({
  method: 'PUT',
  path: '/api/delivery/carriers/:name',
  summary: 'Connect a carrier: its account, sealed secrets, on or off',
  params: z.object({ name: CarrierName }),
  body: z.object({
    on: z.boolean(),
    settings: z.record(z.string().max(40), z.string().trim().max(300)).default({}),
    secrets: z
      .record(z.string().max(40), z.string().trim().max(500))
      .default({})
      .describe('left out: as it was'),
  }),
  answer: DeliverySettings,
})

export const myShipments = endpoint({
  method: 'GET',
  path: '/api/visitor/shipments',
  summary: 'My shipments of one case, or all of mine',
  query: z.object({ case: Id.optional(), order: Id.optional() }),
  answer: z.object({ items: z.array(CustomerShipment) }),
})
export const mySlots = endpoint({
  method: 'GET',
  path: '/api/visitor/shipments/slots',
  summary: 'Times in which somebody can come',
  answer: Slots,
})
export const chooseMySlot = endpoint({
  method: 'PUT',
  path: '/api/visitor/shipments/:id/slot',
  summary: 'Choose another time, while nobody has come yet',
  params: byId,
  body: Slot,
  answer: CustomerShipment,
})
/** A carrier's word: the raw body is what is signed. */
export const hearCarrier = endpoint({
  method: 'POST',
  path: '/api/carriers/:carrier/:tenant/:token',
  summary: 'A carrier tells how far a shipment is; signed, told again without harm',
  params: z.object({ carrier: CarrierName, tenant: Id, token: z.string().min(8).max(100) }),
  upload: { maxBytes: 512 * 1024 },
  download: true,
})

export type ShipmentStateName = z.infer<typeof ShipmentState>
export type DirectionName = z.infer<typeof Direction>
export type CarrierNameShape = z.infer<typeof CarrierName>
export type DeedName = z.infer<typeof Deed>
export type GoodsShape = z.infer<typeof Goods>
export type PlaceShape = z.infer<typeof Place>
export type TrackShape = z.infer<typeof Track>
export type ShipmentRowShape = z.infer<typeof ShipmentRow>
export type ShipmentShape = z.infer<typeof Shipment>
export type CustomerShipmentShape = z.infer<typeof CustomerShipment>
export type QuoteShape = z.infer<typeof Quote>
export type TariffShape = z.infer<typeof Tariff>
export type DeliverySettingsShape = z.infer<typeof DeliverySettings>
