/** What every part of the measurements of the text engine is handed. */

export type Figures = Record<string, number>

export interface Bench {
  /** For trying the bench itself. */
  readonly small: boolean
  /** One line of the table. */
  say(figure: string, value: string, aim?: string): void
}

export const share = (x: number | null) => (x === null ? '-' : x.toFixed(3))

/** Runs once to warm up, then says how long one run takes. @returns ms */
export function timed(run: () => void): number {
  run()
  const began = performance.now()
  run()
  return performance.now() - began
}
