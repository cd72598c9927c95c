// How long to wait before the next try: longer each time, never in step with everybody else.

const FIRST_MS = 600
const LONGEST_MS = 30_000

/** Wait in ms before try number `tries` (0 = first repeat). `chance` is 0..1 and spreads half of it. */
export function patience(tries: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries, 10))
  return Math.round(full * (0.5 + chance / 2))
}
