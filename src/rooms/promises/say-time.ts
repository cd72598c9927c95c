/** A due time as people say it: by 10:00 on Saturday, on Saturday, between 8 and 12. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Language } from '../../kernel/words.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, zone: string, what: 'day' | 'hour'): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${what}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(
    language === 'en' ? 'en-GB' : 'zh-CN',
    what === 'day'
      ? { timeZone: zone, weekday: 'short', month: language === 'en' ? 'short' : 'long', day: 'numeric' }
      : { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  )
  formats.set(key, made)
  return made
}

interface Saying {
  readonly from: Date | null
  readonly due: Date
  readonly zone: string
  readonly language: Language
}

/** A due at midnight is the day before, whole; a stretch of hours of one day is said as such. */
export function sayDue({ from, due, zone, language }: Saying): string {
  const day = (at: Date) => format(language, zone, 'day').format(at).replace(',', '')
  const hour = (at: Date) => format(language, zone, 'hour').format(at)
  const midnight = startOfDay(zone, dayIn(zone, due)).getTime() === due.getTime()
  const last = midnight ? new Date(due.getTime() - 1) : due
  const english = language === 'en'
  if (from && dayIn(zone, from) === dayIn(zone, last)) {
    if (midnight && startOfDay(zone, dayIn(zone, from)).getTime() === from.getTime()) return day(last)
    return `${day(last)} ${hour(from)}–${midnight ? '24:00' : hour(due)}`
  }
  if (midnight) return english ? `by the end of ${day(last)}` : `${day(last)}内`
  return english ? `by ${hour(due)} on ${day(due)}` : `${day(due)} ${hour(due)} 前`
}
