/** Reads a request that somebody wrote, and says where it is wrong. */
import { checked, type Raster } from './raster.ts'

export class WrongRequest extends RangeError {
  readonly code: string
  readonly path: string

  constructor(code: string, path: string, message: string) {
    super(message)
    this.name = 'WrongRequest'
    this.code = code
    this.path = path
  }
}

export type Fields = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const wrong = (path: string, wanted: string): never => {
  throw new WrongRequest('field-wrong', path, `Expected ${wanted} at ${path || 'the top'}`)
}

export const record = (value: unknown, path: string): Fields =>
  isRecord(value) ? value : wrong(path, 'an object')

export const text = (value: unknown, path: string): string =>
  typeof value === 'string' && value.length <= 4000 ? value : wrong(path, 'a text')

export const list = (value: unknown, path: string, most = 20_000): readonly unknown[] =>
  Array.isArray(value) && value.length <= most ? value : wrong(path, `a list of at most ${most}`)

export function number(value: unknown, path: string, least = 0, most = 1e9): number {
  return typeof value === 'number' && value >= least && value <= most
    ? value
    : wrong(path, `a number from ${least} to ${most}`)
}

export function texts(value: unknown, path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record(value ?? {}, path)).map(([key, one]) => [key, text(one, `${path}.${key}`)]),
  )
}

const MOST_SIDE = 8192

/** `{width,height,channels?,pixels}`: numbers 0..255 row by row, or the same bytes in base64. */
export function rasterOf(value: unknown, path: string): Raster {
  const given = record(value, path)
  const width = number(given.width, `${path}.width`, 1, MOST_SIDE)
  const height = number(given.height, `${path}.height`, 1, MOST_SIDE)
  const channels = given.channels ?? 1
  if (channels !== 1 && channels !== 3) return wrong(`${path}.channels`, '1 or 3')
  const pixels =
    typeof given.pixels === 'string'
      ? bytesOf(given.pixels, `${path}.pixels`)
      : list(given.pixels, `${path}.pixels`, MOST_SIDE * MOST_SIDE * 3).map((one, i) =>
          number(one, `${path}.pixels[${i}]`, 0, 255),
        )
  if (pixels.length !== width * height * channels)
    return wrong(`${path}.pixels`, `${width * height * channels} values, not ${pixels.length}`)
  return checked({ width, height, channels, pixels })
}

function bytesOf(base64: string, path: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return wrong(path, 'base64')
  }
}
