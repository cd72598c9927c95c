/** What a browser may know about goods of a case: cartons that arrive, the way back with its fees, what inspection found, parts and where they come from. */
import { z } from 'zod'
import { endpoint } from '../../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const Both = z.object({ zh: z.string(), en: z.string() })
/** One carton of a line: which piece, what it holds, whether it was signed for. */
export const CartonSeen = z.object({
  id: Id,
  lineId: Id,
  piece: z.number().int(),
  no: z.number().int(),
  holds: z.string(),
  grams: z.number().int(),
  state: z.enum(['expected', 'signed', 'refused', 'missing']),
  stateText: z.string(),
  signedAt: Instant.nullable(),
  note: z.string(),
})
export const WayBack = z.object({
  fen: z.number().int().nullable().describe('what the customer pays; null for who may not see money'),
  costFen: z.number().int().nullable().describe('by the tariff, whoever pays; null likewise'),
  payer: z.enum(['merchant', 'customer']),
  cartons: z.number().int(),
  twoPerson: z.boolean(),
  lines: z.array(z.object({ text: z.string(), fen: z.number().int() })),
})
export const GoodsGrade = z.enum(['A', 'B', 'C', 'D'])
export const DISPOSITIONS = ['restock', 'refurbish', 'parts', 'scrap', 'to-supplier', 'stays'] as const
export const Disposition = z.enum(DISPOSITIONS)

export const Inspection = z.object({
  id: Id,
  caseId: Id,
  place: z.enum(['warehouse', 'home']),
  grade: GoodsGrade,
  disposition: Disposition,
  quantity: z.number().int(),
  complete: z.boolean(),
  label: Both.nullable().describe('what stands beside it wherever it is sold again'),
  words: z.string(),
  evidenceIds: z.array(Id),
  by: z.string(),
  at: Instant,
})
export const PART_SOURCES = ['spare', 'cannibalise', 'supplier'] as const
export const Allocation = z.object({
  id: Id,
  caseId: Id,
  item: z.string(),
  quantity: z.number().int(),
  source: z.enum(PART_SOURCES),
  state: z.enum(['held', 'ordered', 'shipped', 'given-up']),
  text: z.string(),
  readyBy: Instant.nullable(),
  at: Instant,
})
export const Goods = z.object({
  caseId: Id,
  cartons: z.array(CartonSeen),
  arrived: z.enum(['none', 'partial', 'complete']),
  wayBack: WayBack.nullable(),
  inspections: z.array(Inspection),
  allocations: z.array(Allocation),
  dispositions: z.record(GoodsGrade, z.array(Disposition)).describe('what each grade allows'),
})

const byCase = z.object({ id: Id })
export const readGoods = endpoint({
  method: 'GET',
  path: '/api/cases/:id/goods',
  summary: 'Cartons, way back, inspections and parts of a case',
  params: byCase,
  answer: Goods,
})
export const inspectGoods = endpoint({
  method: 'POST',
  path: '/api/cases/:id/inspections',
  summary: 'What was found: grade, photos and what becomes of it; only grade A goes back on the shelf as new',
  params: byCase,
  creates: true,
  body: z.object({
    place: z.enum(['warehouse', 'home']),
    grade: GoodsGrade,
    disposition: Disposition,
    quantity: z.number().int().min(1).max(9999).default(1),
    complete: z.boolean().default(true),
    words: z.string().trim().max(500).default(''),
    evidenceIds: z.array(Id).max(20).default([]),
  }),
  answer: Inspection,
})
export const allocatePart = endpoint({
  method: 'POST',
  path: '/api/cases/:id/allocations',
  summary:
    'Find the part: from the shelf, from a piece that is only good for its parts, or from the supplier',
  params: byCase,
  creates: true,
  body: z.object({ source: z.enum(PART_SOURCES).optional().describe('left out: the quickest') }),
  answer: Allocation,
})
export const listCartons = endpoint({
  method: 'GET',
  path: '/api/orders/:id/cartons',
  summary: 'Cartons of an order, which are signed for',
  params: byCase,
  answer: z.object({ items: z.array(CartonSeen) }),
})
export const receiveCarton = endpoint({
  method: 'POST',
  path: '/api/orders/:id/cartons/:cartonId/receipt',
  summary: 'A carton was signed for, refused at the door, or did not come',
  params: z.object({ id: Id, cartonId: Id }),
  body: z.object({
    state: z.enum(['signed', 'refused', 'missing']),
    signedAs: z.enum(['unchecked', 'checked', 'noted']).default('unchecked'),
    at: z.iso.datetime().optional(),
    note: z.string().trim().max(300).default(''),
  }),
  answer: z.object({ items: z.array(CartonSeen) }),
})

export type CartonSeenShape = z.infer<typeof CartonSeen>
export type WayBackShape = z.infer<typeof WayBack>
export type GradeOfGoods = z.infer<typeof GoodsGrade>
export type DispositionName = z.infer<typeof Disposition>
export type InspectionShape = z.infer<typeof Inspection>
export type AllocationShape = z.infer<typeof Allocation>
export type PartSource = (typeof PART_SOURCES)[number]
export type GoodsShape = z.infer<typeof Goods>
