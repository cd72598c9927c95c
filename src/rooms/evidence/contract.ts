/** What a browser may know about evidence: uploads that go on after a broken line, and what they became. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Id = z.string().min(1).max(80)
const Instant = z.iso.datetime()
const byId = z.object({ id: Id })
const Token = z.string().max(400)

export const EVIDENCE_KINDS = ['photo', 'video', 'voice', 'document', 'note'] as const
export const EvidenceKind = z.enum(EVIDENCE_KINDS)

/** One piece of a file on its way. */
export const CHUNK_BYTES = 1024 * 1024
/** The largest file of each kind that is taken. */
export const MOST_BYTES = { photo: 30, video: 200, voice: 30, document: 30 } as const
const MEGABYTE = 1024 * 1024

/** What a photo lacks; each has its sentence in `say`. */
export const GATE_FAULTS = ['blurred', 'dark', 'bright', 'small', 'flat'] as const
export const Gates = z.object({
  ok: z.boolean(),
  blur: z.number().describe('sharpness; the larger the sharper'),
  light: z.number().describe('mean light, 0 black .. 1 white'),
  contrast: z.number().describe('0 none .. 1'),
  size: z.number().int().describe('the shorter side in pixels'),
  faults: z.array(z.enum(GATE_FAULTS)),
  say: z.string().describe('what to do, in words; empty when all is well'),
})
/** A picture that was handed in before, with another case or order. A sign for people, never a ground by itself. */
export const Reused = z.object({
  evidenceId: Id,
  caseId: z.string().nullable(),
  orderId: z.string().nullable(),
  distance: z.number().int().describe('bits of 128 that differ'),
  mirrored: z.boolean(),
  at: Instant,
})
export const Evidence = z.object({
  id: Id,
  kind: EvidenceKind,
  proof: z.string().nullable().describe('which proof of the responsibility matrix it is'),
  proofText: z.string().nullable(),
  name: z.string(),
  fileId: z.string().nullable().describe('null: a note, or its file is gone with its time'),
  type: z.string(),
  bytes: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  sha256: z.string().describe('of what the person sent, before it was re-encoded'),
  takenAt: Instant.nullable().describe('as the camera wrote it'),
  at: Instant,
  by: z.object({ kind: z.string(), id: Id, name: z.string() }),
  orderId: z.string().nullable(),
  caseId: z.string().nullable(),
  place: z.object({ lat: z.number(), lng: z.number() }).nullable().describe('only by the person’s own yes'),
  text: z.string(),
  gates: Gates.nullable(),
  reused: z.array(Reused).describe('for staff; always empty for customers'),
})
/** A file on its way. `offset` is how many bytes have arrived: send on from there. */
export const Upload = z.object({
  id: Id,
  state: z.enum(['open', 'done']),
  offset: z.number().int(),
  bytes: z.number().int(),
  expiresAt: Instant.nullable(),
  evidence: Evidence.nullable().describe('once it is done'),
})

const About = {
  orderId: Id.optional(),
  caseId: Id.optional(),
  proof: z.string().max(40).optional().describe('a proof of the responsibility matrix, such as door-photos'),
}
const Begin = z.object({
  key: z.string().min(8).max(120).describe('the same key is the same upload: begun twice, there is one'),
  name: z.string().min(1).max(200),
  bytes: z
    .number()
    .int()
    .min(1)
    .max(MOST_BYTES.video * MEGABYTE),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  takenAt: Instant.optional().describe('what the device says, where the file itself says nothing'),
  keepPlace: z.boolean().default(false).describe('the person agrees that the place of the photo is kept'),
  ...About,
})
const Note = z.object({
  key: z.string().min(8).max(120),
  text: z.string().trim().min(1).max(4000),
  ...About,
})
const Offset = z.object({ offset: z.coerce.number().int().min(0) })
const Wanted = z.object({ order: Id.optional(), case: Id.optional() })
const Found = z.object({ items: z.array(Evidence) })
const raw = { maxBytes: CHUNK_BYTES }

/** The same seven for the customer, for whoever holds the order's signed link, and for staff. */
export const beginMine = endpoint({
  method: 'POST',
  path: '/api/visitor/evidence',
  summary: 'Begin to send a photo, video, voice or document',
  body: Begin,
  answer: Upload,
})
export const sendMine = endpoint({
  method: 'PATCH',
  path: '/api/visitor/evidence/:id',
  summary: 'Send a piece (raw body, at most 1 MB) at an offset; the last piece completes it',
  params: byId,
  query: Offset,
  upload: raw,
  answer: Upload,
})
export const offsetOfMine = endpoint({
  method: 'GET',
  path: '/api/visitor/evidence/:id',
  summary: 'How much has arrived, to go on from there; what it became when it is done',
  params: byId,
  answer: Upload,
})
export const noteMine = endpoint({
  method: 'POST',
  path: '/api/visitor/evidence/notes',
  summary: 'State something in words',
  body: Note,
  answer: Evidence,
})
export const listMine = endpoint({
  method: 'GET',
  path: '/api/visitor/evidence',
  summary: 'What I handed in, for an order or a case',
  query: Wanted,
  answer: Found,
})
export const fileOfMine = endpoint({
  method: 'GET',
  path: '/api/visitor/evidence/:id/file',
  summary: 'A file that I handed in',
  params: byId,
  download: true,
})
export const takeBackMine = endpoint({
  method: 'DELETE',
  path: '/api/visitor/evidence/:id',
  summary: 'Take back what belongs to no case yet, or stop sending it',
  params: byId,
  answer: z.object({ removed: z.boolean() }),
})

const pageId = z.object({ token: Token, id: Id })
export const beginOnPage = endpoint({
  method: 'POST',
  path: '/api/order-pages/:token/evidence',
  summary: 'Begin to send evidence for the order behind a signed link',
  params: z.object({ token: Token }),
  body: Begin,
  answer: Upload,
})
export const sendOnPage = endpoint({
  method: 'PATCH',
  path: '/api/order-pages/:token/evidence/:id',
  summary: 'Send a piece at an offset, behind a signed link',
  params: pageId,
  query: Offset,
  upload: raw,
  answer: Upload,
})
export const offsetOnPage = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token/evidence/:id',
  summary: 'How much has arrived, behind a signed link',
  params: pageId,
  answer: Upload,
})
export const noteOnPage = endpoint({
  method: 'POST',
  path: '/api/order-pages/:token/evidence/notes',
  summary: 'State something in words, behind a signed link',
  params: z.object({ token: Token }),
  body: Note,
  answer: Evidence,
})
export const listOnPage = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token/evidence',
  summary: 'What the customer handed in for the order behind a signed link',
  params: z.object({ token: Token }),
  answer: Found,
})
export const fileOnPage = endpoint({
  method: 'GET',
  path: '/api/order-pages/:token/evidence/:id/file',
  summary: 'A file that the customer handed in, behind a signed link',
  params: pageId,
  download: true,
})

export const beginEvidence = endpoint({
  method: 'POST',
  path: '/api/evidence',
  summary: 'Begin to send evidence: photos at the door, before the work, at inspection',
  body: Begin,
  answer: Upload,
})
export const sendEvidence = endpoint({
  method: 'PATCH',
  path: '/api/evidence/:id',
  summary: 'Send a piece (raw body, at most 1 MB) at an offset; the last piece completes it',
  params: byId,
  query: Offset,
  upload: raw,
  answer: Upload,
})
export const offsetOfEvidence = endpoint({
  method: 'GET',
  path: '/api/evidence/:id/offset',
  summary: 'How much has arrived, to go on from there',
  params: byId,
  answer: Upload,
})
export const noteEvidence = endpoint({
  method: 'POST',
  path: '/api/evidence/notes',
  summary: 'State something in words: a driver’s note, a call',
  body: Note,
  answer: Evidence,
})
export const listEvidence = endpoint({
  method: 'GET',
  path: '/api/evidence',
  summary: 'Evidence of an order or a case, oldest first',
  query: Wanted,
  answer: Found,
})
export const readEvidence = endpoint({
  method: 'GET',
  path: '/api/evidence/:id',
  summary: 'One piece of evidence with its gates and where the picture was seen before',
  params: byId,
  answer: Evidence,
})
export const evidenceFile = endpoint({
  method: 'GET',
  path: '/api/evidence/:id/file',
  summary: 'The file of a piece of evidence',
  params: byId,
  download: true,
})
export const linkEvidence = endpoint({
  method: 'PUT',
  path: '/api/evidence/:id/links',
  summary: 'Say to which order and case it belongs and which proof it is',
  params: byId,
  body: z.object(About),
  answer: Evidence,
})

export type EvidenceKindName = z.infer<typeof EvidenceKind>
export type GatesShape = z.infer<typeof Gates>
export type ReusedShape = z.infer<typeof Reused>
export type EvidenceShape = z.infer<typeof Evidence>
export type UploadShape = z.infer<typeof Upload>
export type BeginShape = z.infer<typeof Begin>
export type NoteShape = z.infer<typeof Note>
