/** Photos for stories, drawn: a patched board with a crack that a camera would see, and one that is too dark to see anything. */
import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 900
const HEIGHT = 680
const PATCHES = 9

/** A file as a phone would hand it in. */
export interface Photo {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Each photo another one: the same picture handed in twice is a sign of its own. */
export function photoOf(what: 'crack' | 'dark'): Photo {
  const patches = randomBytes(PATCHES * PATCHES)
  const light = (x: number, y: number): number => {
    const grain = ((x * 7 + y * 13) ^ (x * y)) % 23
    if (what === 'dark') return 6 + (grain % 9)
    const crack = Math.abs(x - 420 - 90 * Math.sin(y / 70)) < 6
    const at = Math.floor((y * PATCHES) / HEIGHT) * PATCHES + Math.floor((x * PATCHES) / WIDTH)
    return crack ? 20 : 80 + ((patches[at] ?? 0) % 120) + grain
  }
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const at = y * (WIDTH * 3 + 1) + 1 + x * 3
      const one = light(x, y)
      rows[at] = Math.min(255, one + 12)
      rows[at + 1] = one
      rows[at + 2] = Math.max(0, one - 25)
    }
  return { name: `${what}.png`, mimeType: 'image/png', buffer: png(rows) }
}

function png(rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH)
  head.writeUInt32BE(HEIGHT, 4)
  head[8] = 8
  head[9] = 2
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    start,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
