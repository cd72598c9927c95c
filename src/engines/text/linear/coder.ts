/**
 * Bits written in less than a bit each: an arithmetic coder whose odds learn as they go, one set of odds per context
 * (after Mahoney's fpaq). What one side writes the other reads back with the same questions in the same order.
 */

const RATE = 5

/** Odds of a 1 in 65,536ths, for each context. */
function evenOdds(contexts: number): Uint16Array {
  return new Uint16Array(contexts).fill(32_768)
}

const learned = (odds: number, bit: number) =>
  bit === 1 ? odds + ((65_535 - odds) >>> RATE) : odds - (odds >>> RATE)

/** The interval has 31 bits: such numbers are small integers to the machine, larger ones cost it four times as much. */
const WHOLE = 0x7fffffff
const TOP = 0x7f800000
const TOP_SHIFT = 23

/** Where the interval is cut. */
const cut = (low: number, high: number, odds: number) => {
  const range = high - low
  return low + (range >>> 16) * odds + (((range & 0xffff) * odds) >>> 16)
}

export interface BitWriter {
  /** Writes a bit under a context. */
  put(bit: number, context: number): void
  end(): Uint8Array
}

export function bitWriter(contexts: number): BitWriter {
  const odds = evenOdds(contexts)
  const bytes: number[] = []
  let low = 0
  let high = WHOLE
  return {
    put(bit, context) {
      const now = odds[context] ?? 0
      const middle = cut(low, high, now)
      if (bit === 1) high = middle
      else low = middle + 1
      odds[context] = learned(now, bit)
      while (((low ^ high) & TOP) === 0) {
        bytes.push(high >>> TOP_SHIFT)
        low = (low << 8) & WHOLE
        high = ((high << 8) | 255) & WHOLE
      }
    },
    end() {
      bytes.push(low >>> 23, (low >>> 15) & 255, (low >>> 7) & 255, (low << 1) & 255)
      return Uint8Array.from(bytes)
    },
  }
}

/** Reads a bit under a context. */
export type BitReader = (context: number) => number

export function bitReader(bytes: Uint8Array, contexts: number): BitReader {
  const odds = evenOdds(contexts)
  let low = 0
  let high = WHOLE
  let at = 4
  let value =
    (((bytes[0] ?? 0) << 23) | ((bytes[1] ?? 0) << 15) | ((bytes[2] ?? 0) << 7) | ((bytes[3] ?? 0) >>> 1)) &
    WHOLE
  // A value has 31 bits and bytes have 8: each byte is spread over two steps.
  const spill = (next: number) => (((bytes[next - 1] ?? 0) << 7) | ((bytes[next] ?? 0) >>> 1)) & 255
  return (context) => {
    const now = odds[context] ?? 0
    const middle = cut(low, high, now)
    const bit = value <= middle ? 1 : 0
    if (bit === 1) high = middle
    else low = middle + 1
    odds[context] = learned(now, bit)
    while (((low ^ high) & TOP) === 0) {
      low = (low << 8) & WHOLE
      high = ((high << 8) | 255) & WHOLE
      value = ((value << 8) | spill(at++)) & WHOLE
    }
    return bit
  }
}
