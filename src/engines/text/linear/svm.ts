/**
 * Linear support vector machines with squared hinge loss, by dual coordinate descent (Hsieh et al., ICML 2008): one
 * class against the rest at a time. Rows have length 1, so a class costs a few passes over them.
 */
import type { Rows } from './vectors.ts'

export interface SvmSettings {
  /** What an example on the wrong side costs. */
  readonly cost: number
  /** How much more an example of the class itself costs than one of the rest; 1 unless classes are very uneven. */
  readonly weight?: number
  readonly seed?: number
}

const MOST_PASSES = 60
const TOLERANCE = 0.05

/** The same numbers on every machine: a small generator of 32 bits. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

export interface Examples {
  /** Numbers of the rows that are learned from. */
  readonly chosen: Uint32Array
  /** Of each of them: 1 in the class, -1 not. */
  readonly sign: Int8Array
}

function shuffle(order: Uint32Array, count: number, roll: (below: number) => number): void {
  for (let i = count - 1; i > 0; i--) {
    const j = roll(i + 1)
    const held = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = held
  }
}

/**
 * Learns one class against the rest over the chosen rows.
 * @returns weights per column, the last one the constant
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one hot loop; cut up it is half as fast and no clearer
export function learnSide(
  { starts, columns, values }: Rows,
  width: number,
  { chosen, sign }: Examples,
  { cost, weight = 1, seed = 1 }: SvmSettings,
): Float64Array {
  const w = new Float64Array(width + 1)
  const alpha = new Float64Array(chosen.length)
  const order = Uint32Array.from(chosen, (_, i) => i)
  const roll = dice(seed)
  const soft = [0.5 / cost, 0.5 / (cost * weight)] as const
  let active = order.length
  let limit = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let most = Number.NEGATIVE_INFINITY
    let least = Number.POSITIVE_INFINITY
    shuffle(order, active, roll)
    for (let at = 0; at < active; at++) {
      const example = order[at] ?? 0
      const row = chosen[example] ?? 0
      const y = sign[example] ?? 1
      const from = starts[row] ?? 0
      const to = starts[row + 1] ?? 0
      let margin = w[width] ?? 0
      for (let i = from; i < to; i++) margin += (w[columns[i] ?? 0] ?? 0) * (values[i] ?? 0)
      const a = alpha[example] ?? 0
      const slack = y > 0 ? soft[1] : soft[0]
      const slope = y * margin - 1 + a * slack
      if (a === 0 && slope > limit) {
        // Far on the right side: it is not asked again until the end.
        active--
        const held = order[active] ?? 0
        order[active] = example
        order[at] = held
        at--
        continue
      }
      const projected = a === 0 ? Math.min(slope, 0) : slope
      if (projected > most) most = projected
      if (projected < least) least = projected
      if (Math.abs(projected) < 1e-12) continue
      // Rows have length 1 and the constant is 1.
      const next = Math.max(a - slope / ((to > from ? 2 : 1) + slack), 0)
      alpha[example] = next
      const step = (next - a) * y
      for (let i = from; i < to; i++) {
        const column = columns[i] ?? 0
        w[column] = (w[column] ?? 0) + step * (values[i] ?? 0)
      }
      w[width] = (w[width] ?? 0) + step
    }
    if (most - least <= TOLERANCE) {
      if (active === order.length) break
      active = order.length
      limit = Number.POSITIVE_INFINITY
    } else limit = most > 0 ? most : Number.POSITIVE_INFINITY
  }
  return w
}
