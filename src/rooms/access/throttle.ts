/** How long someone must wait who keeps failing: nothing for the first tries, then twice as long each time. */

export interface Tries {
  readonly failures: number
  readonly lastAt: Date
}

/** @property free failures without waiting @property longest seconds @property forget minutes of peace after which all is forgotten */
export interface Patience {
  readonly free: number
  readonly longest: number
  readonly forget: number
}

/**
 * One account from one address: tight. The account from anywhere: loose and short, so that a stranger can't lock its
 * owner out. One address over all accounts: in between, since a whole shop may sit behind it.
 */
export const PATIENCE = {
  pair: { free: 5, longest: 900, forget: 60 },
  login: { free: 50, longest: 30, forget: 15 },
  address: { free: 40, longest: 300, forget: 30 },
} as const satisfies Readonly<Record<string, Patience>>

/** Seconds to wait still before the next try counts. */
export function waitSeconds(tries: Tries | undefined, patience: Patience, now: Date): number {
  if (!tries || isOver(tries, patience, now)) return 0
  const over = tries.failures - patience.free
  if (over < 0) return 0
  const wait = Math.min(patience.longest, 2 ** Math.min(over, 20))
  return Math.max(0, Math.ceil(wait - (now.getTime() - tries.lastAt.getTime()) / 1000))
}

export function isOver(tries: Tries, patience: Patience, now: Date): boolean {
  return now.getTime() - tries.lastAt.getTime() > patience.forget * 60_000
}
