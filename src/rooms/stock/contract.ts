/** What a browser may know about stock: spare parts and whole units on hand by place and grade, what is reserved, and every movement. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Code = z.string().trim().min(1).max(80)
const Both = z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(200) })
const Reason = z.string().trim().min(1).max(300)
const Count = z.number().int().min(0).max(1_000_000)

export const ITEM_KINDS = ['part', 'unit'] as const
export const ItemKind = z.enum(ITEM_KINDS)
/** A new; B like new; C refurbished; D only good for its parts. Only A may be sold as new. */
export const GRADES = ['A', 'B', 'C', 'D'] as const
export const Grade = z.enum(GRADES)
export const MOVES = ['received', 'corrected', 'reserved', 'released', 'shipped', 'scrapped'] as const

export const Place = z.object({ code: z.string(), name: Both, first: z.number().int() })

/** What stands on one shelf: one item, one place, one grade; anything but A carries a label that must be shown where it is offered. */
export const Shelf = z.object({
  id: Id,
  place: z.string(),
  placeText: z.string(),
  grade: Grade,
  onHand: z.number().int(),
  reserved: z.number().int(),
  available: z.number().int(),
  label: Both.nullable(),
  labelText: z.string().nullable().describe('in the reader’s language; shown wherever the goods are listed'),
  note: z.string(),
  caseId: z.string().nullable(),
  priceFen: z.number().int().nullable(),
  version: z.number().int(),
})
export const StockRow = z.object({
  id: Id,
  code: z.string().describe('part number, or SKU of a whole unit'),
  kind: ItemKind,
  name: Both,
  productCode: z.string().nullable(),
  supplier: z.string(),
  leadDays: z.number().int().nullable(),
  costFen: z.number().int().nullable(),
  reorderPoint: z.number().int().nullable(),
  onHand: z.number().int().describe('new ones, in all places'),
  reserved: z.number().int(),
  available: z.number().int(),
  labelled: z.number().int().describe('free ones that are not new and carry a label'),
  low: z.boolean(),
  version: z.number().int(),
})
export const Reservation = z.object({
  id: Id,
  key: z.string(),
  code: z.string(),
  place: z.string(),
  grade: Grade,
  label: Both.nullable(),
  quantity: z.number().int(),
  state: z.enum(['held', 'shipped', 'released']),
  caseId: z.string().nullable(),
  at: Instant,
  endedAt: Instant.nullable(),
})
export const Movement = z.object({
  id: Id,
  at: Instant,
  what: z.enum(MOVES),
  place: z.string(),
  placeText: z.string(),
  grade: Grade,
  quantity: z.number().int(),
  by: z.string(),
  reason: z.string(),
  caseId: z.string().nullable(),
})
export const StockItem = StockRow.extend({
  shelves: z.array(Shelf),
  held: z.array(Reservation),
  story: z.array(Movement),
})
/** Goods that are not new and may be sold, each with the words that must stand beside it. */
export const Labelled = z.object({
  shelfId: Id,
  code: z.string(),
  name: Both,
  productCode: z.string().nullable(),
  grade: z.enum(['B', 'C']),
  label: Both,
  labelText: z.string(),
  note: z.string(),
  place: z.string(),
  placeText: z.string(),
  available: z.number().int(),
  priceFen: z.number().int().nullable(),
})

export const listStock = endpoint({
  method: 'GET',
  path: '/api/stock',
  summary: 'Spare parts and whole units with what is free, by code',
  query: z.object({
    q: z.string().trim().max(60).optional().describe('code, name, product or supplier'),
    kind: ItemKind.optional(),
    low: z.stringbool().default(false).describe('only what is at or below its reorder point'),
    place: z.string().max(40).optional(),
    product: z.string().max(80).optional(),
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ items: z.array(StockRow), next: z.string().optional() }),
})
export const countStock = endpoint({
  method: 'GET',
  path: '/api/stock/counts',
  summary: 'How many items there are, how many are low, how many goods carry a label',
  answer: z.object({ items: z.number().int(), low: z.number().int(), labelled: z.number().int() }),
})
export const listPlaces = endpoint({
  method: 'GET',
  path: '/api/stock/places',
  summary: 'Places where goods stand, the one that sends first on top',
  answer: z.object({ items: z.array(Place) }),
})
export const savePlace = endpoint({
  method: 'PUT',
  path: '/api/stock/places/:code',
  summary: 'Make or rename a place',
  params: z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/) }),
  body: z.object({ name: Both, first: z.number().int().min(0).max(99).default(10) }),
  answer: Place,
})
export const listLabelled = endpoint({
  method: 'GET',
  path: '/api/stock/labelled',
  summary: 'Goods that are not new and may be sold, each with the label that must be shown',
  query: z.object({ product: z.string().max(80).optional() }),
  answer: z.object({ items: z.array(Labelled) }),
})
export const readStock = endpoint({
  method: 'GET',
  path: '/api/stock/items/:id',
  summary: 'One item by id or code: shelves, what is held for whom, movements',
  params: z.object({ id: Id }),
  answer: StockItem,
})
export const NewItem = z.object({
  code: Code,
  kind: ItemKind.default('part'),
  name: Both.optional().describe('left out: the name in the catalogue'),
  productCode: z.string().max(80).optional(),
  supplier: z.string().trim().max(120).default(''),
  leadDays: z.number().int().min(0).max(400).nullable().default(null),
  costFen: z.number().int().min(0).nullable().default(null),
  reorderPoint: Count.nullable().default(null),
})
export const makeItem = endpoint({
  method: 'POST',
  path: '/api/stock/items',
  summary: 'Keep stock of a part or a SKU',
  creates: true,
  body: NewItem,
  answer: StockItem,
})
export const changeItem = endpoint({
  method: 'PATCH',
  path: '/api/stock/items/:id',
  summary: 'Change reorder point, supplier, lead time, cost',
  params: z.object({ id: Id }),
  body: z.object({
    supplier: z.string().trim().max(120).optional(),
    leadDays: z.number().int().min(0).max(400).nullable().optional(),
    costFen: z.number().int().min(0).nullable().optional(),
    reorderPoint: Count.nullable().optional(),
    version: z.number().int().optional(),
  }),
  answer: StockItem,
})
export const Receipt = z.object({
  code: Code,
  quantity: z.number().int().min(1).max(100_000),
  grade: Grade.default('A'),
  place: z.string().max(40).optional().describe('left out: the place that sends first'),
  label: Both.optional().describe('left out: the usual words of the grade'),
  note: z
    .string()
    .trim()
    .max(500)
    .default('')
    .describe('what was found, what was mended; stands in the label'),
  priceFen: z.number().int().min(0).nullable().optional(),
  reason: Reason,
  caseId: z.string().max(80).optional(),
})
export const receiveStock = endpoint({
  method: 'POST',
  path: '/api/stock/receipts',
  summary: 'Goods came: new from a supplier, or back from a customer with their grade',
  creates: true,
  body: Receipt,
  answer: StockItem,
})
export const correctShelf = endpoint({
  method: 'PUT',
  path: '/api/stock/shelves/:id/count',
  summary: 'Put down what was counted, with the reason; never below what is held',
  params: z.object({ id: Id }),
  body: z.object({ onHand: Count, reason: Reason, version: z.number().int() }),
  answer: StockItem,
})
export const releaseHeld = endpoint({
  method: 'POST',
  path: '/api/stock/reservations/:id/release',
  summary: 'Give back what is held for somebody, with the reason',
  params: z.object({ id: Id }),
  body: z.object({ reason: Reason }),
  answer: StockItem,
})

export type GradeName = z.infer<typeof Grade>
export type ItemKindName = z.infer<typeof ItemKind>
export type MoveName = (typeof MOVES)[number]
export type PlaceShape = z.infer<typeof Place>
export type ShelfShape = z.infer<typeof Shelf>
export type StockRowShape = z.infer<typeof StockRow>
export type StockItemShape = z.infer<typeof StockItem>
export type ReservationShape = z.infer<typeof Reservation>
export type MovementShape = z.infer<typeof Movement>
export type LabelledShape = z.infer<typeof Labelled>
