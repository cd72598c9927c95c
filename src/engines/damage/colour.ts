/** What colours a picture has, coarsely: shares of 27 boxes of red, green and blue, alike for photos of one thing. */
import { checked, type Raster } from './raster.ts'

const LEVELS = 3

/** @returns 27 shares that sum to 1; a gray picture fills the diagonal */
export function coloursOf(raster: Raster): readonly number[] {
  const { width, height, channels, pixels } = checked(raster)
  const counts = new Array<number>(LEVELS ** 3).fill(0)
  const step = (value: number) => Math.min(LEVELS - 1, Math.floor((value * LEVELS) / 256))
  for (let i = 0; i < width * height; i++) {
    const at = i * channels
    const red = step(pixels[at] ?? 0)
    const green = channels === 3 ? step(pixels[at + 1] ?? 0) : red
    const blue = channels === 3 ? step(pixels[at + 2] ?? 0) : red
    const box = (red * LEVELS + green) * LEVELS + blue
    counts[box] = (counts[box] ?? 0) + 1
  }
  return counts.map((count) => Math.round((count / (width * height)) * 1000) / 1000)
}

/** What two pictures share, 0..1. */
export const sharedColours = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, share, i) => sum + Math.min(share, b[i] ?? 0), 0)
