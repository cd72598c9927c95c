/** Looking at a photo as it comes in: its gates, its prints, and where the same picture was handed in before. */
import {
  coloursOf,
  type Gates,
  gatesOf,
  type Hashes,
  keysNear,
  keysOf,
  printsOf,
  sameness,
} from '../../engines/damage/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { pixelsOf } from '../../kernel/pixels.ts'
import { type Camera, cameraOf } from './exif.ts'
import * as store from './store.ts'

const SIDE = 640

export interface Looked {
  readonly camera: Camera
  readonly gates: Gates
  readonly colours: readonly number[]
  /** Empty where there is too little in the picture to know it again: an even wall is everybody's. */
  readonly plain: readonly Hashes[]
  readonly mirrored: readonly Hashes[]
}

/** @throws Refusal files.broken-picture */
export async function look(picture: Buffer): Promise<Looked> {
  const { data, exif, fullWidth, fullHeight, ...rest } = await pixelsOf(picture, SIDE)
  const raster = { ...rest, pixels: data }
  const gates = gatesOf(raster, Math.min(fullWidth, fullHeight))
  const telling = !gates.faults.includes('flat') && !gates.faults.includes('dark')
  return {
    camera: cameraOf(exif),
    gates,
    colours: coloursOf(raster),
    plain: telling ? printsOf(raster) : [],
    mirrored: telling ? printsOf(raster, true) : [],
  }
}

/** Writes the prints down and ties the picture to those it equals. */
export async function remember(ctx: Ctx, id: string, { plain, mirrored }: Looked): Promise<void> {
  if (plain.length === 0) return
  const near = [...plain, ...mirrored].flatMap(keysNear)
  for (const [other, prints] of await store.candidates(ctx, near)) {
    const same = sameness({ plain, mirrored }, prints)
    if (same) await store.addTwin(ctx, [id, other], same)
  }
  await store.addPrints(ctx, id, plain, plain.flatMap(keysOf))
}

/** Films, recordings and documents are known again by their bytes. */
export async function rememberBytes(ctx: Ctx, id: string, sha256: string): Promise<void> {
  for (const other of await store.sameBytes(ctx, sha256, id))
    await store.addTwin(ctx, [id, other.id], { distance: 0, mirrored: false })
}
