// What this phone sees of a photo at once, before anything is sent: too dark, too bright, blurred, too small. The shop looks again.
import type { Fault } from './piece.ts'

/** A picture in grey, as small as it takes to judge it. */
export interface Grey {
  readonly width: number
  readonly height: number
  /** 0 black .. 255 white, row by row. */
  readonly light: Uint8Array
  /** The shorter side of the picture as it was taken. */
  readonly shortSide: number
}

const DARK = 0.16
const BRIGHT = 0.94
/** Variance of the second differences below which no edge stands; our own photos of furniture lie above 60. */
const BLURRED = 18
const SMALL = 480

export function faultOf(grey: Grey): Fault | undefined {
  if (grey.shortSide < SMALL) return 'small'
  const mean = grey.light.reduce((sum, one) => sum + one, 0) / Math.max(1, grey.light.length) / 255
  if (mean < DARK) return 'dark'
  if (mean > BRIGHT) return 'bright'
  return sharpness(grey) < BLURRED ? 'blurred' : undefined
}

/** How strongly the light changes its change: edges of a focused picture do, a blur does not. */
export function sharpness({ width, height, light }: Grey): number {
  let [sum, squares, count] = [0, 0, 0]
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const bend =
        4 * (light[at] ?? 0) -
        (light[at - 1] ?? 0) -
        (light[at + 1] ?? 0) -
        (light[at - width] ?? 0) -
        (light[at + width] ?? 0)
      sum += bend
      squares += bend * bend
      count++
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}
