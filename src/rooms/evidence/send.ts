/** Taking a piece of a file, and making evidence of the whole when the last one has come. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Arrived } from '../../kernel/files.ts'
import { sniff } from '../../kernel/sniff.ts'
import { mine } from './begin.ts'
import type { Building } from './building.ts'
import { CHUNK_BYTES, type EvidenceKindName } from './contract.ts'
import type { Giver } from './door.ts'
import type { Camera } from './exif.ts'
import { placeInRecording } from './exif.ts'
import { keepUntil } from './expire.ts'
import { HALF_MS, keptUntil, kindOf, mostBytes } from './kind.ts'
import { told } from './links.ts'
import { type Looked, look, remember, rememberBytes } from './look.ts'
import * as store from './store.ts'
import { instantOf } from './taken.ts'

export const COMPLETE = 'evidence.complete'

/**
 * @throws Refusal evidence.gap when bytes before this piece are missing, evidence.broken when the whole is not what was
 * announced, evidence.too-large, files.unsupported, files.broken-picture
 */
export async function send(
  building: Building,
  who: Who,
  piece: { readonly id: string; readonly offset: number; readonly stream: Readable | undefined },
  by: Giver,
): Promise<void> {
  const { house } = building
  const before = await house.transact(who, (ctx) => mine(ctx, piece.id, by))
  if (before.done_at) return
  if (piece.offset > before.received)
    throw new Refusal('conflict', 'evidence.gap', { offset: before.received })
  const most = Math.min(CHUNK_BYTES, before.bytes - piece.offset)
  const written = piece.stream
    ? await house.files.half.write(who.tenant, piece.id, { offset: piece.offset, stream: piece.stream, most })
    : 0
  const whole = await house.transact(who, (ctx) => arrived(ctx, piece.id, piece.offset + written))
  if (whole) await complete(building, who, piece.id)
}

/** So long whoever sent the last piece has to finish it himself. */
const LEFT_MS = 60_000

/** How far it has come is said only after the bytes stand on the disk. @returns whether all of it has */
async function arrived(ctx: Ctx, id: string, until: number): Promise<boolean> {
  const row = await store.upload(ctx, id, true)
  if (!row) throw new Refusal('missing', 'evidence.unknown', { evidence: id })
  if (row.done_at) return false
  const received = Math.max(row.received, Math.min(row.bytes, until))
  const expires = new Date(ctx.now.getTime() + HALF_MS)
  await store.changeUpload(ctx, id, { received, expires_at: expires })
  // Whoever is killed between here and the end is finished by this job.
  if (received === row.bytes) {
    const at = new Date(ctx.now.getTime() + LEFT_MS)
    await ctx.later(COMPLETE, { upload: id }, { at, key: `${id} complete ${ctx.now.getTime()}` })
  }
  return received === row.bytes
}

/** Done twice it is done once: who comes second finds it finished, or its bytes gone from under his hands. */
export async function complete(building: Building, who: Who, id: string): Promise<void> {
  const { house } = building
  const row = await house.transact(who, (ctx) => store.upload(ctx, id))
  if (!row || row.done_at || row.received < row.bytes) return
  try {
    await finish(building, who, row)
  } catch (error) {
    const now = await house.transact(who, (ctx) => store.upload(ctx, id))
    if (!now?.done_at) throw error
  }
}

async function finish({ house }: Building, who: Who, row: store.UploadRecord): Promise<void> {
  const { id } = row
  if ((await house.files.half.sha256(who.tenant, id)) !== row.sha256) {
    await house.transact(who, (ctx) => store.startAgain(ctx, id))
    throw new Refusal('conflict', 'evidence.broken', { offset: 0 })
  }
  try {
    const taken = await takeIn({ house }, who, row)
    await house.transact(who, (ctx) => settle({ house }, ctx, row, taken))
  } catch (error) {
    // What is no evidence is not kept, and sending it again would not help.
    if (error instanceof Refusal) {
      await house.transact(who, (ctx) => store.removeUpload(ctx, id))
      await house.files.half.remove(who.tenant, id)
    }
    throw error
  }
  await house.files.half.remove(who.tenant, id)
}

type Home = Pick<Building, 'house'>

export interface Taken {
  readonly kind: EvidenceKindName
  readonly arrived: Arrived
  readonly looked: Looked | null
  readonly camera: Camera
}

const HEAD_BYTES = 65_536

async function takeIn({ house }: Home, who: Who, row: store.UploadRecord): Promise<Taken> {
  const { half } = house.files
  const type = sniff(await half.head(who.tenant, row.id, HEAD_BYTES), row.name)
  const kind = kindOf(type)
  if (!kind) throw new Refusal('unsupported', 'evidence.unsupported', { name: row.name })
  if (row.bytes > mostBytes(kind))
    throw new Refusal('too-large', 'evidence.too-large', { most: mostBytes(kind) / 1024 / 1024 })
  if (kind === 'photo')
    return takePhoto({ house }, who, await buffered(half.read(who.tenant, row.id)), row.name)
  let place: Camera['place'] = null
  const film = half.read(who.tenant, row.id)
  const bytes = kind === 'video' ? withoutPlace(film, (found) => (place ??= found)) : film
  const given = { name: row.name, type, maxBytes: mostBytes(kind) }
  const arrived = await house.files.arriveAsIs(who.tenant, bytes, given)
  return { kind, arrived, looked: null, camera: { taken: null, place } }
}

const buffered = async (stream: Readable): Promise<Buffer> => Buffer.concat(await stream.toArray())

export async function takePhoto({ house }: Home, who: Who, raw: Buffer, name: string): Promise<Taken> {
  const looked = await look(raw)
  const limits = { maxBytes: raw.length, takes: ['image'] }
  const arrived = await house.files.arrive(who.tenant, Readable.from([raw]), name, limits)
  return { kind: 'photo', arrived, looked, camera: looked.camera }
}

/** Phones write the place into a film; it passes by with zeros instead, and the half file stays as it was sent. */
async function* withoutPlace(film: Readable, found: (place: NonNullable<Camera['place']>) => void) {
  let tail = Buffer.alloc(0)
  for await (const part of film) {
    const bytes = Buffer.concat([tail, part])
    const place = placeInRecording(bytes)
    if (place) {
      bytes.fill(0, place.at, place.at + place.length)
      found(place.place)
    }
    // A place may begin in one part and end in the next.
    const kept = Math.max(0, bytes.length - LONGEST_PLACE)
    yield bytes.subarray(0, kept)
    tail = bytes.subarray(kept)
  }
  yield tail
}
const LONGEST_PLACE = 64

async function settle({ house }: Home, ctx: Ctx, given: store.UploadRecord, taken: Taken): Promise<void> {
  const row = await store.upload(ctx, given.id, true)
  if (!row || row.done_at) return
  await keepPiece({ house }, ctx, row, taken)
  await store.changeUpload(ctx, row.id, { done_at: ctx.now })
}

/** @property key of the deed; the piece is the one that stands under it */
export type Given = Pick<
  store.UploadRecord,
  | 'id'
  | 'key'
  | 'by_kind'
  | 'by_id'
  | 'by_name'
  | 'name'
  | 'sha256'
  | 'taken_at'
  | 'keep_place'
  | 'order_id'
  | 'case_id'
  | 'proof'
  | 'customer_id'
>

export async function keepPiece(
  { house }: Home,
  ctx: Ctx,
  row: Given,
  { kind, arrived, looked, camera }: Taken,
): Promise<store.PieceRecord> {
  const file = await house.files.keep(ctx, arrived, row.id)
  const { piece, fresh } = await store.addPiece(ctx, {
    tenant_id: ctx.tenant,
    id: row.id,
    key: row.key,
    kind,
    proof: row.proof,
    name: arrived.name,
    file_id: file.id,
    type: arrived.type,
    bytes: arrived.bytes,
    width: arrived.width,
    height: arrived.height,
    sha256: row.sha256,
    taken_at: instantOf(camera.taken, ctx.zone) ?? row.taken_at,
    at: ctx.now,
    by_kind: row.by_kind,
    by_id: row.by_id,
    by_name: row.by_name,
    order_id: row.order_id,
    case_id: row.case_id,
    customer_id: row.customer_id,
    place: row.keep_place ? camera.place : null,
    text: '',
    gates: looked ? { ...looked.gates, faults: [...looked.gates.faults] } : null,
    colours: looked?.colours ?? null,
    keep_until: keptUntil(ctx.now, row.case_id),
    file_gone_at: null,
  })
  if (!fresh) {
    await house.files.remove(ctx, file.id)
    return piece
  }
  if (looked) await remember(ctx, row.id, looked)
  else await rememberBytes(ctx, row.id, row.sha256)
  await keepUntil(ctx, piece)
  await told(ctx, 'added', piece)
  return piece
}

export const sha256Of = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')
