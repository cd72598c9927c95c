/** A picture as plain numbers: rows of gray or colour values 0..255, made smaller, cut and mirrored. */

/** @property channels 1 gray, 3 red green blue @property pixels row by row, `width * height * channels` values 0..255 */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly pixels: ArrayLike<number>
}

/** One value 0..255 a pixel. */
export interface Gray {
  readonly width: number
  readonly height: number
  readonly values: Float64Array
}

/** @throws RangeError when the numbers do not make a picture */
export function checked(raster: Raster): Raster {
  const { width, height, channels, pixels } = raster
  const wanted = width * height * channels
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
    throw new RangeError(`Expected whole positive sides, got ${width} x ${height}`)
  if (channels !== 1 && channels !== 3) throw new RangeError(`Expected 1 or 3 channels, got ${channels}`)
  if (pixels.length !== wanted) throw new RangeError(`Expected ${wanted} values, got ${pixels.length}`)
  return raster
}

/** Light as the eye weighs it (ITU-R BT.601). */
export function grayOf({ width, height, channels, pixels }: Raster): Gray {
  const values = new Float64Array(width * height)
  for (let i = 0; i < values.length; i++) {
    values[i] =
      channels === 1
        ? (pixels[i] ?? 0)
        : 0.299 * (pixels[3 * i] ?? 0) + 0.587 * (pixels[3 * i + 1] ?? 0) + 0.114 * (pixels[3 * i + 2] ?? 0)
  }
  return { width, height, values }
}

/** A part of a picture in shares of its sides, 0..1. */
export interface Cut {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const WHOLE: Cut = { left: 0, top: 0, right: 1, bottom: 1 }

/**
 * The mean of the area under each new pixel, so that size and re-encoding change it little.
 * @param cut only this part of the picture @param mirrored left and right exchanged
 */
export function shrunk(gray: Gray, width: number, height: number, cut = WHOLE, mirrored = false): Gray {
  const columns = spans(gray.width, width, cut.left, cut.right)
  const rows = spans(gray.height, height, cut.top, cut.bottom)
  // Rows first: each source row is read once for all the new columns.
  const values = new Float64Array(width * height)
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      let sum = 0
      let weight = 0
      for (let i = row.first; i <= row.last; i++) {
        const wy = share(row, i)
        const at = i * gray.width
        for (let j = column.first; j <= column.last; j++) {
          const w = wy * share(column, j)
          sum += w * (gray.values[at + j] ?? 0)
          weight += w
        }
      }
      values[y * width + (mirrored ? width - 1 - x : x)] = weight > 0 ? sum / weight : 0
    })
  })
  return { width, height, values }
}

interface Span {
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

function spans(size: number, count: number, begin: number, end: number): Span[] {
  const [from, to] = [begin * size, end * size]
  const step = (to - from) / count
  return Array.from({ length: count }, (_, i) => {
    const [low, high] = [from + i * step, from + (i + 1) * step]
    const first = Math.min(size - 1, Math.floor(low))
    return { from: low, to: high, first, last: Math.max(first, Math.min(size - 1, Math.ceil(high) - 1)) }
  })
}

/** How much of source pixel `i` lies in the span; enlarged pictures take the nearest. */
const share = ({ from, to, first, last }: Span, i: number): number =>
  first === last ? 1 : Math.max(1e-9, Math.min(to, i + 1) - Math.max(from, i))
