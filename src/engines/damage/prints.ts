/** The prints of a picture: its hashes whole and slightly cut, and the keys by which an index finds those near to them. */
import { apart, type Hashes, hashesOf } from './hash.ts'
import { type Cut, checked, grayOf, type Raster, WHOLE } from './raster.ts'

/** A copy cut at one side looks like one of our own cuts of the whole, and the other way round. */
const CUTS: readonly Cut[] = [
  WHOLE,
  { left: 0.04, top: 0.04, right: 0.96, bottom: 0.96 },
  { left: 0.08, top: 0.08, right: 0.92, bottom: 0.92 },
  { left: 0.08, top: 0, right: 1, bottom: 1 },
  { left: 0, top: 0, right: 0.92, bottom: 1 },
  { left: 0, top: 0.08, right: 1, bottom: 1 },
  { left: 0, top: 0, right: 1, bottom: 0.92 },
]

/** The whole first. @param mirrored of the picture as a mirror shows it */
export function printsOf(raster: Raster, mirrored = false): readonly Hashes[] {
  const gray = grayOf(checked(raster))
  return CUTS.map((cut) => hashesOf(gray, cut, mirrored))
}

/** Below it two pictures are taken for the same one; of 128 bits. Measured in the evidence room on encoded pictures. */
export const SAME_PICTURE = 22

export interface Found {
  readonly distance: number
  readonly mirrored: boolean
}

/** How near a picture is to another by all their prints; null: it is a different one. */
export function sameness(
  mine: { readonly plain: readonly Hashes[]; readonly mirrored: readonly Hashes[] },
  theirs: readonly Hashes[],
): Found | null {
  const plain = nearest(mine.plain, theirs)
  const mirrored = nearest(mine.mirrored, theirs)
  const best = Math.min(plain, mirrored)
  return best > SAME_PICTURE ? null : { distance: best, mirrored: mirrored < plain }
}

/** Two cuts of different pictures come near by chance more often, so whole against something is asked. */
function nearest(mine: readonly Hashes[], theirs: readonly Hashes[]): number {
  const [whole] = mine
  const [other] = theirs
  if (!whole || !other) return 128
  return Math.min(...theirs.map((one) => apart(whole, one)), ...mine.map((one) => apart(one, other)))
}

const BANDS = 4

/**
 * The four keys under which a print is kept: a quarter of the low frequencies each, with its place.
 * Two prints whose words differ in at most 7 bits share a key of `keysNear`, for one quarter differs in at most one.
 */
export const keysOf = ({ phash }: Hashes): readonly number[] =>
  Array.from({ length: BANDS }, (_, band) => band * 65_536 + quarter(phash, band))

/** The keys under which prints near to this one are kept: 4 quarters, each itself and with any one bit turned. */
export const keysNear = ({ phash }: Hashes): readonly number[] =>
  Array.from({ length: BANDS }, (_, band) => {
    const value = quarter(phash, band)
    return [value, ...Array.from({ length: 16 }, (_, bit) => value ^ (1 << bit))].map(
      (one) => band * 65_536 + one,
    )
  }).flat()

const quarter = (hash: string, band: number): number =>
  Number.parseInt(hash.slice(band * 4, band * 4 + 4), 16)
