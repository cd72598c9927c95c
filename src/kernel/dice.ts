/** Seeded dice: the same seed rolls the same numbers, for demo data and tests. */

export interface Dice {
  /** 0 <= x < 1. */
  roll(): number
  /** A whole number from..to, both included. */
  whole(from: number, to: number): number
  /** @throws RangeError on an empty list */
  pick<T>(list: readonly T[]): T
  chance(p: number): boolean
}

/** The mulberry32 generator. */
export function openDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    roll,
    whole: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    pick(list) {
      const one = list[Math.floor(roll() * list.length)]
      if (one === undefined) throw new RangeError('Expected something to pick from')
      return one
    },
    chance: (p) => roll() < p,
  }
}
