/** The times in which somebody can come: the shop's hours over the next days, less what is taken. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'

export interface Slot {
  readonly from: Date
  readonly to: Date
}
const HOUR_MS = 3600_000
const DAY_MS = 24 * HOUR_MS
export const DAYS = 7
export const USUAL_HOURS: readonly (readonly [number, number])[] = [
  [9, 12],
  [13, 17],
  [18, 20],
]

/** From tomorrow on, in the shop's own zone. */
export function slotsOf(zone: string, now: Date, hours: readonly (readonly [number, number])[]): Slot[] {
  const found: Slot[] = []
  for (let day = 1; day <= DAYS; day++) {
    const begins = startOfDay(zone, dayIn(zone, new Date(now.getTime() + day * DAY_MS))).getTime()
    for (const [from, to] of hours)
      if (to > from)
        found.push({ from: new Date(begins + from * HOUR_MS), to: new Date(begins + to * HOUR_MS) })
  }
  return found
}

/** The first time after a missed one at the same hours, else the first there is. */
export function slotAgain(slots: readonly Slot[], missed: Slot | null): Slot | null {
  if (!missed) return null
  const span = missed.to.getTime() - missed.from.getTime()
  const same = slots.find(
    ({ from, to }) =>
      (from.getTime() - missed.from.getTime()) % DAY_MS === 0 && to.getTime() - from.getTime() === span,
  )
  return same ?? slots[0] ?? null
}
