/** Turns named days into whole days: which ones they may be, the likeliest first. */
import { type Days, festivalIn } from './time-festival.ts'
import type { DateWord, MonthPart, MonthWord, YearWord } from './time-tokens.ts'
import { dateOf, dayNumber, daysInMonth, mondayOf, weekdayOf } from './time-zone.ts'

const days = (from: number, count = 1): Days => ({ from, to: from + count })

/**
 * The days a name may mean, soonest first. A name that says which one (今天, 下周三, 2027年) has one answer; a bare one
 * (周三, 15号, 月底) has several, beginning with the one that today belongs to.
 * @param today days since 1970
 */
export function spansOf(word: DateWord, today: number): Days[] {
  switch (word.is) {
    case 'days':
      return [days(today + word.offset, word.days)]
    case 'week':
      return [days(mondayOf(today) + word.week * 7, 7)]
    case 'weekday':
      return weekdays(word, today)
    case 'workday':
      return [days(workday(today, word.count))]
    case 'year':
      return years(word.year, today, 1).map((year) => yearPart(year, word.part))
    case 'festival':
      return years(word.year, today, 2).flatMap((year) => festivalIn(word.name, year) ?? [])
    case 'month':
      return months(word, today).map(([year, month]) => monthPart(year, month, word.part))
    case 'monthday':
      return months(word, today, 14).flatMap(([year, month]) =>
        word.day <= daysInMonth(year, month) ? days(dayNumber(year, month, word.day)) : [],
      )
  }
}

function weekdays(word: Extract<DateWord, { is: 'weekday' }>, today: number): Days[] {
  const inThisWeek = mondayOf(today) + word.day - 1
  if (word.week !== null) return [days(inThisWeek + word.week * 7, word.days)]
  const over = inThisWeek + word.days <= today
  return [0, 7, 14].map((later) => days(inThisWeek + (over ? 7 : 0) + later, word.days))
}

/** The n-th Monday to Friday after a day; holidays are not known here. */
export function workday(today: number, count: number): number {
  let day = today
  for (let left = count; left > 0; ) {
    day += 1
    if (weekdayOf(day) <= 5) left -= 1
  }
  return day
}

function years(word: YearWord, today: number, ahead: number): number[] {
  const { year } = dateOf(today)
  if (word === null) return Array.from({ length: ahead + 1 }, (_, i) => year + i)
  return ['year' in word ? word.year : year + word.offset]
}

/** Year and month of every reading; a bare month begins with this one and goes on month by month. */
function months(
  { year, month }: { year: YearWord; month: MonthWord },
  today: number,
  ahead = 3,
): [year: number, month: number][] {
  const now = dateOf(today)
  if (month !== null && 'month' in month) return years(year, today, 1).map((one) => [one, month.month])
  const offsets = month === null ? Array.from({ length: ahead }, (_, i) => i) : [month.offset]
  return offsets.map((offset) => {
    const first = dateOf(dayNumber(now.year, now.month + offset, 1))
    return [first.year, first.month]
  })
}

/** 月初 days 1-5, 月中 11-20, 月底 the last five days, 上旬 1-10, 下旬 from 21. */
function monthPart(year: number, month: number, part: MonthPart): Days {
  const count = daysInMonth(year, month)
  const first = dayNumber(year, month, 1)
  const stretch: Readonly<Record<MonthPart, Days>> = {
    all: { from: 0, to: count },
    early: { from: 0, to: 5 },
    mid: { from: 10, to: 20 },
    end: { from: count - 5, to: count },
    first: { from: 0, to: 10 },
    second: { from: 10, to: 20 },
    third: { from: 20, to: count },
  }
  return { from: first + stretch[part].from, to: first + stretch[part].to }
}

/** 年底 is December; 年初 January and 年中 June. */
function yearPart(year: number, part: 'all' | 'early' | 'mid' | 'end'): Days {
  if (part === 'all') return { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 1, 1) }
  const month = part === 'early' ? 1 : part === 'mid' ? 6 : 12
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) }
}
