/** What every part of the measurements of the text engine is handed. */

export type { Bench, Figures } from '../tell.ts'

export const share = (x: number | null) => (x === null ? '-' : x.toFixed(3))

/** Runs once to warm up, then says how long one run takes. @returns ms */
export function timed(run: () => void): number {
  run()
  const began = performance.now()
  run()
  return performance.now() - began
}
