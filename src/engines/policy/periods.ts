/** Periods of a case: from when they run, for what they stand still, and when they end. */
import { beginOf, type Days, dayAt, endOf, lengthOf, type Span } from './day.ts'
import { daysOf } from './facts.ts'
import type { Due, Then } from './rule.ts'
import { type Moment, startOf } from './starts.ts'

/** The end of a period. `at` null: not begun yet, or no limit at all when `length` is infinite. */
export interface Limit {
  readonly at: number | null
  /** Milliseconds, for putting periods in order that have not begun. */
  readonly length: number
  /** Of it, what the clock stood still. */
  readonly pausedMs?: number
}

/** How long a window is; undefined when it is a promise that was not made. */
export function spanOf({ window }: Then, { facts }: Moment): Span | undefined {
  if (!window || !('agreed' in window)) return window
  const agreed = facts.promised?.[window.agreed]
  if (agreed === undefined) return undefined
  return window.agreed === 'warrantyMonths' ? { months: agreed } : { days: agreed }
}

/** The window of a right. A promise that was not made has none: it ended before it began. */
export function limitOf(then: Then, moment: Moment): Limit {
  if (!then.window) return { at: null, length: Number.POSITIVE_INFINITY }
  const span = spanOf(then, moment)
  if (!span) return { at: Number.NEGATIVE_INFINITY, length: 0 }
  const length = lengthOf(span)
  const start = beganAt(then, moment)
  if (start === undefined) return { at: null, length }
  const how = { counting: then.counting ?? 'day-after', move: then.holidays === 'move' } as const
  const end = endOf(daysOf(moment.facts), start, span, how)
  const paused = then.pauseCauses?.includes('in-repair') ? pausedMs(moment, start, end) : 0
  return { at: end + paused, length: length + paused, pausedMs: paused }
}

/** With a replacement the period begins anew where the rule says so. */
export function beganAt(then: Pick<Then, 'start' | 'restart'>, moment: Moment): number | undefined {
  const start = then.start && startOf(then.start, moment)
  const { replacedAt } = moment.facts
  if (start === undefined || then.restart !== 'replacement' || replacedAt === undefined) return start
  return Math.max(start, replacedAt)
}

/**
 * Time in repair within a period, which every repair makes longer. Overlapping repairs count once; one that began after
 * the end does not count; one that goes on counts until now.
 */
function pausedMs({ facts, now }: Moment, start: number, end: number): number {
  let [paused, counted] = [0, start]
  for (const { from, to } of [...(facts.repairs ?? [])].sort((a, b) => a.from - b.from)) {
    if (from >= end + paused) break
    const [begin, finish] = [Math.max(from, counted), to ?? Math.max(from, now)]
    paused += Math.max(0, finish - begin)
    counted = Math.max(counted, finish)
  }
  return paused
}

const MINUTE_MS = 60_000

/** A time by which the merchant must act. */
export function dueOf(due: Due, moment: Moment): Limit {
  const { start, counting, within, ...span } = due
  const length = lengthOf(span)
  const days = daysOf(moment.facts)
  const asked = startOf(start, moment)
  if (asked === undefined) return { at: null, length }
  const begin = within ? firstWithin(days, asked, within) : asked
  return { at: endOf(days, begin, span, { counting: counting ?? 'day-after', move: false }), length }
}

/** The instant itself within those hours of the day; else the next time that they begin. */
function firstWithin(days: Days, at: number, within: { readonly from: number; readonly to: number }): number {
  const day = dayAt(days.zone, at)
  const [from, to] = [within.from, within.to].map((minutes) => beginOf(days.zone, day) + minutes * MINUTE_MS)
  if (from === undefined || to === undefined || (at >= from && at < to)) return at
  return at < from ? from : beginOf(days.zone, day + 1) + within.from * MINUTE_MS
}
