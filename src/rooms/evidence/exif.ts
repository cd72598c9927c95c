/** When and where a photo was taken, as its camera wrote it: read out before everything but the pixels is dropped. */

export interface Place {
  readonly lat: number
  readonly lng: number
}

/** @property taken wall clock, and its distance to UTC in minutes where the camera says it */
export interface Camera {
  readonly taken: { readonly wall: string; readonly offset: number | null } | null
  readonly place: Place | null
}

const NOTHING: Camera = { taken: null, place: null }

/** @param exif a block as libraries hand it out: "Exif\0\0" and a TIFF. Whatever is broken in it counts as not said. */
export function cameraOf(exif: Buffer | null): Camera {
  if (!exif) return NOTHING
  const tiff = exif.subarray(0, 4).toString('latin1') === 'Exif' ? exif.subarray(6) : exif
  try {
    return read(tiff)
  } catch (error) {
    // Reading past the end: a broken or a lying block.
    if (error instanceof RangeError) return NOTHING
    throw error
  }
}

function read(tiff: Buffer): Camera {
  const reader = readerOf(tiff)
  const main = reader.folder(reader.long(4))
  const detail = main.get(0x8769)
  const gps = main.get(0x8825)
  const exif = detail ? reader.folder(reader.value(detail)) : new Map<number, Entry>()
  return {
    taken: takenOf(
      textOf(reader, exif.get(0x9003)) ?? textOf(reader, main.get(0x0132)),
      textOf(reader, exif.get(0x9011)),
    ),
    place: gps ? placeOf(reader, reader.folder(reader.value(gps))) : null,
  }
}

interface Entry {
  readonly type: number
  readonly count: number
  readonly at: number
}
type Reader = ReturnType<typeof readerOf>

function readerOf(tiff: Buffer) {
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  return {
    tiff,
    long,
    value: ({ at }: Entry) => long(at),
    folder(at: number): Map<number, Entry> {
      const entries = new Map<number, Entry>()
      for (let i = 0; i < Math.min(short(at), 200); i++) {
        const entry = at + 2 + 12 * i
        entries.set(short(entry), { type: short(entry + 2), count: long(entry + 4), at: entry + 8 })
      }
      return entries
    },
  }
}

function textOf({ tiff, long }: Reader, entry: Entry | undefined): string | undefined {
  if (entry?.type !== 2 || entry.count > 64) return undefined
  const at = entry.count <= 4 ? entry.at : long(entry.at)
  return tiff
    .subarray(at, at + entry.count)
    .toString('latin1')
    .replace(/\0.*$/, '')
}

function takenOf(wall: string | undefined, offset: string | undefined): Camera['taken'] {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(wall ?? '')
  if (!parts || parts[1] === '0000') return null
  const [, year, month, day, hour, minute, second] = parts
  const away = /^([+-])(\d\d):(\d\d)$/.exec(offset ?? '')
  const minutes = away ? (away[1] === '-' ? -1 : 1) * (Number(away[2]) * 60 + Number(away[3])) : null
  return { wall: `${year}-${month}-${day}T${hour}:${minute}:${second}`, offset: minutes }
}

function placeOf(reader: Reader, gps: ReadonlyMap<number, Entry>): Place | null {
  const lat = degrees(reader, gps.get(2))
  const lng = degrees(reader, gps.get(4))
  if (lat === null || lng === null || lat > 90 || lng > 180) return null
  const south = textOf(reader, gps.get(1)) === 'S'
  const west = textOf(reader, gps.get(3)) === 'W'
  const round = (value: number) => Math.round(value * 1e5) / 1e5
  return { lat: round(south ? -lat : lat), lng: round(west ? -lng : lng) }
}

/** Three fractions: degrees, minutes, seconds. */
function degrees({ long }: Reader, entry: Entry | undefined): number | null {
  if (entry?.type !== 5 || entry.count !== 3) return null
  const at = long(entry.at)
  const part = (i: number) => long(at + 8 * i) / (long(at + 8 * i + 4) || 1)
  return part(0) + part(1) / 60 + part(2) / 3600
}

/** Where a film was made, as phones write it into its head (ISO 6709): its place in the text, and what it says. */
export function placeInRecording(bytes: Buffer): { at: number; length: number; place: Place } | null {
  const found = /([+-]\d{2}\.\d{2,8})([+-]\d{3}\.\d{2,8})(?:[+-]\d+(?:\.\d+)?)?\//.exec(
    bytes.toString('latin1'),
  )
  if (!found) return null
  const place = { lat: Number(found[1]), lng: Number(found[2]) }
  return { at: found.index, length: found[0].length, place }
}
