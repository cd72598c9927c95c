/** The order of the queue: a lane is a head start in minutes, so whoever waits long enough comes before everybody. */
import type { Lane, Settings } from './contract.ts'

const MINUTE = 60_000

/**
 * The instant by which the queue is ordered, earliest first. It stands still once given: a matter is overtaken only by
 * ones that come less than the greatest head start after it, hence by a bounded number, and never starves (I6).
 */
export function placeInQueue(
  { lane, rankAt }: { lane: Lane; rankAt: Date },
  { headStart }: Pick<Settings, 'headStart'>,
): Date {
  return new Date(rankAt.getTime() - headStart[lane] * MINUTE)
}

/** When team, skills and language are no longer asked for; null: never. */
export function widensAt(now: Date, { widenMinutes }: Pick<Settings, 'widenMinutes'>): Date | null {
  return widenMinutes > 0 ? new Date(now.getTime() + widenMinutes * MINUTE) : null
}
