/** Open hours as rules ask for them; a shop that keeps no hours is always open. */
export interface Hours {
  isOpen(at: Date): boolean
  /** The instant that lies so many seconds of open hours after another. */
  add(from: Date, seconds: number): Date
  /** Seconds of open hours between two instants. */
  between(from: Date, to: Date): number
}

export const ALWAYS: Hours = {
  isOpen: () => true,
  add: (from, seconds) => new Date(from.getTime() + seconds * 1000),
  between: (from, to) => Math.max(0, (to.getTime() - from.getTime()) / 1000),
}
