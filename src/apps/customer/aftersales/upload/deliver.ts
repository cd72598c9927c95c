// Sends one file in pieces: begins or goes on where the shop says it stands, larger pieces on a good net, smaller after each tear.
import type { UploadShape } from '../../../../rooms/evidence/contract.ts'
import { arrived, type Piece } from './piece.ts'

/** The three questions to the shop; each throws when the net is gone. */
export interface Wire {
  /** The same key is the same upload: begun again, it tells how far it is. */
  begin(piece: Piece & { readonly sha256: string }): Promise<UploadShape>
  send(id: string, offset: number, bytes: Blob): Promise<UploadShape>
}

const LEAST = 64 * 1024
const MOST = 1024 * 1024
/** A piece that took longer than this was too large for the net. */
const LONG_MS = 4000
const SHORT_MS = 1200

/** How much is sent at once; shared by all files, as they share the net. */
export interface Stride {
  bytes: number
}
export const firstStride = (): Stride => ({ bytes: 4 * LEAST })

export const shorten = (stride: Stride): void => {
  stride.bytes = Math.max(LEAST, Math.floor(stride.bytes / 4))
}

interface Delivery {
  readonly wire: Wire
  readonly stride: Stride
  readonly clock: () => number
  note(change: Partial<Piece>): Promise<void>
  digest(file: Blob): Promise<string>
}

/** @throws whatever the wire throws; asked again, it goes on from what arrived */
export async function deliver(piece: Piece, { wire, stride, clock, note, digest }: Delivery): Promise<void> {
  const sha256 = piece.sha256 ?? (await digest(piece.file))
  await note({ sha256, state: 'sending' })
  let upload = await wire.begin({ ...piece, sha256 })
  while (upload.state === 'open' || !upload.evidence) {
    const before = upload.offset
    const begun = clock()
    upload = await wire.send(upload.id, before, piece.file.slice(before, before + stride.bytes))
    stride.bytes = strideAfter(stride.bytes, clock() - begun)
    if (upload.offset <= before && !upload.evidence) throw new Error(`Nothing of ${piece.name} arrived`)
    await note({ offset: upload.offset })
  }
  await note({ offset: piece.bytes, ...arrived(upload.evidence) })
}

function strideAfter(bytes: number, took: number): number {
  if (took > LONG_MS) return Math.max(LEAST, Math.floor(bytes / 2))
  return took < SHORT_MS ? Math.min(MOST, bytes * 2) : bytes
}
