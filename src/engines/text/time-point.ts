/** A point in time as it was said, a day, a part of it, an hour, and the intervals it may mean. */
import { spansOf } from './time-span.ts'
import type { ClockWord, DateWord } from './time-tokens.ts'
import type { DayPart } from './time-words.ts'
import { mondayOf, type Place } from './time-zone.ts'

/** Half open, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The moment everything is counted from. */
export interface Now {
  readonly at: number
  readonly place: Place
  readonly day: number
  readonly minute: number
}

export interface Point {
  readonly date?: DateWord | undefined
  readonly part?: DayPart | undefined
  readonly clock?: ClockWord | undefined
  readonly close?: 'day' | 'week' | 'work' | undefined
  readonly now?: boolean | undefined
}

/** @property day the day it lies on @property point a moment rather than a stretch of the day: an end stops where it begins @property edge where it ends or begins something else */
export interface Reading extends Stretch {
  readonly day: number
  readonly lastDay: number
  readonly point: boolean
  readonly edge?: number
}

const MINUTE = 60_000
/** Hours that a bare number may mean without more words: when people are awake. */
const EARLIEST = 7 * 60
const LATEST = 22 * 60
const CLOSING = 18 * 60

/** What a point may mean, the likeliest first; a range allows more readings of a bare hour than a point alone. */
export function readings(point: Point, now: Now): Reading[] {
  if (point.now) return [moment(now, now.day, now.minute, 1)]
  const spans = point.date ? spansOf(point.date, now.day) : undefined
  if (point.close) return closing(point, now, spans?.map((span) => span.from) ?? [now.day, now.day + 1])
  if (!spans) return [0, 1, 2].flatMap((later) => onDay(point, now, now.day + later))
  return spans.flatMap((span) =>
    point.part || point.clock
      ? onDay(point, now, span.from)
      : [
          {
            from: now.place.instant(span.from, 0),
            to: now.place.instant(span.to, 0),
            day: span.from,
            lastDay: span.to - 1,
            point: false,
          },
        ],
  )
}

/** A part or an hour on one day. */
function onDay(point: Point, now: Now, day: number): Reading[] {
  const { clock, part } = point
  if (clock)
    return hours(clock, part, point.date !== undefined).map((minute) =>
      moment(now, day, minute, clock.minute === null ? 60 * (clock.hours ?? 1) : 1),
    )
  if (!part) return []
  const from = now.place.instant(day, part.from)
  const sharp = part.sharp !== undefined && { edge: now.place.instant(day, part.sharp) }
  return [{ from, to: now.place.instant(day, part.to), day, lastDay: day, point: false, ...sharp }]
}

function moment(now: Now, day: number, minute: number, minutes: number): Reading {
  const from = now.place.instant(day, minute)
  return { from, to: from + minutes * MINUTE, day, lastDay: day, point: true }
}

function closing(point: Point, now: Now, on: readonly number[]): Reading[] {
  return on.map((day) => {
    const end = point.close === 'week' ? mondayOf(day) + 7 : day + 1
    const at = point.close === 'work' ? now.place.instant(day, CLOSING) : now.place.instant(end, 0)
    return { from: at, to: at + MINUTE, day, lastDay: day, point: true }
  })
}

/** Minutes of the day that an hour may mean, the likeliest first; past 1440 is the next day. */
export function hours(clock: ClockWord, part: DayPart | undefined, dated: boolean): number[] {
  const { hour, minute, reading } = clock
  const at = (h: number) => h * 60 + (minute ?? 0)
  if (reading === 'am') return [at(hour % 12)]
  if (reading === 'pm') return [at((hour % 12) + 12)]
  if (hour > 12) return [at(hour)]
  if (part) return [at(hourIn(hour, part))]
  if (reading === 'full') return [at(hour)]
  const sensible = [hour, hour + 12].map(at).filter((one) => one >= EARLIEST && one < LATEST)
  // With a day named, seven to twelve are the morning's; the evening only when the morning is over.
  return dated || sensible.length > 0 ? sensible : [at(hour)]
}

/** 下午三点 is 15, 晚上十二点 the next midnight, 中午一点 13. */
function hourIn(hour: number, part: DayPart): number {
  switch (part.name) {
    case 'dawn':
      return hour % 12
    case 'early':
    case 'morning':
      return hour
    case 'noon':
    case 'light':
      return hour < 7 ? hour + 12 : hour
    case 'evening':
      return hour === 12 || hour === 0 ? 24 : hour < 5 ? hour + 24 : hour + 12
    default:
      return hour < 12 ? hour + 12 : hour
  }
}
