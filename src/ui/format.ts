/** Dates, money and sizes as people of either language read them, always in the merchant's zone. */
import type { Language } from './words.tsx'

type Instant = string | Date
const instant = (value: Instant) => (typeof value === 'string' ? new Date(value) : value)
const NBSP = '\u00a0'

export type Formats = ReturnType<typeof openFormats>

/** @param zone IANA zone of the merchant, e.g. Asia/Shanghai */
export function openFormats(language: Language, zone: string) {
  const zh = language === 'zh-CN'
  const locale = zh ? 'zh-CN' : 'en-GB'
  const made = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options })
  const clock = made({ hour: '2-digit', minute: '2-digit' })
  const monthDay = made(zh ? { month: 'numeric', day: 'numeric' } : { month: 'short', day: 'numeric' })
  const weekday = made({ weekday: 'short' })
  const year = made({ year: 'numeric' })
  const isoDay = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })

  const dayKey = (at: Instant) => isoDay.format(instant(at))
  const monthDayOf = (at: Instant) => {
    if (!zh) return monthDay.format(instant(at))
    const [, month = '', day = ''] = dayKey(at).split('-')
    return `${Number(month)}月${Number(day)}日`
  }
  const sameYear = (at: Instant, now: Instant) => year.format(instant(at)) === year.format(instant(now))
  const daysBetween = (from: Instant, to: Instant) =>
    Math.round((Date.parse(dayKey(to)) - Date.parse(dayKey(from))) / 86_400_000)

  const time = (at: Instant) => clock.format(instant(at))
  const day = (at: Instant, now: Instant = new Date()) => {
    if (sameYear(at, now)) return monthDayOf(at)
    return zh
      ? `${year.format(instant(at)).replace('年', '')}年${monthDayOf(at)}`
      : `${monthDayOf(at)} ${year.format(instant(at))}`
  }
  /** A day without an hour, 'YYYY-MM-DD' in the merchant's zone: noon in UTC falls on it from UTC-12 to UTC+11. */
  const calendarDay = (iso: string, now: Instant = new Date()) => day(`${iso.slice(0, 10)}T12:00:00Z`, now)
  /** 今天 / 昨天 / 明天, else the day. */
  const nearDay = (at: Instant, now: Instant = new Date()) => {
    const days = daysBetween(now, at)
    const near = zh ? ['昨天', '今天', '明天'] : ['Yesterday', 'Today', 'Tomorrow']
    return near[days + 1] ?? day(at, now)
  }
  /** The hour today, the day otherwise: what a list has room for. */
  const short = (at: Instant, now: Instant = new Date()) =>
    daysBetween(now, at) === 0 ? time(at) : day(at, now)
  const full = (at: Instant, now: Instant = new Date()) => `${nearDay(at, now)} ${time(at)}`
  const header = (at: Instant) =>
    zh
      ? `${monthDayOf(at)} ${weekday.format(instant(at))} ${time(at)}`
      : `${weekday.format(instant(at))} ${monthDayOf(at)} ${time(at)}`

  /** A length of time in its largest whole unit. */
  const span = (milliseconds: number) => {
    const minutes = Math.max(1, Math.floor(Math.abs(milliseconds) / 60_000))
    if (minutes < 60) return zh ? `${minutes} 分` : `${minutes} min`
    const hours = Math.floor(minutes / 60)
    if (hours < 24) return zh ? `${hours} 小时` : `${hours} h`
    const days = Math.floor(hours / 24)
    return zh ? `${days} 天` : `${days} ${days === 1 ? 'day' : 'days'}`
  }

  const money = (fen: number) => {
    const whole = fen % 100 === 0
    const text = new Intl.NumberFormat(locale, {
      minimumFractionDigits: whole ? 0 : 2,
      maximumFractionDigits: 2,
    })
    return `${fen < 0 ? '−' : ''}¥${text.format(Math.abs(fen) / 100)}`
  }
  const mm = (...lengths: number[]) => `${lengths.map((l) => number.format(l)).join(' × ')}${NBSP}mm`
  const kilograms = (grams: number) => `${number.format(grams / 1000)}${NBSP}kg`
  const bytes = (count: number) =>
    count < 1024
      ? `${count}${NBSP}B`
      : count < 1024 ** 2
        ? `${number.format(Math.round(count / 102.4) / 10)}${NBSP}KB`
        : `${number.format(Math.round(count / 1024 / 102.4) / 10)}${NBSP}MB`
  const count = (value: number) => number.format(value)
  const percent = (share: number) => `${Math.round(share * 100)}%`

  return {
    time,
    day,
    calendarDay,
    nearDay,
    short,
    full,
    header,
    dayKey,
    daysBetween,
    span,
    money,
    mm,
    kilograms,
    bytes,
    count,
    percent,
  }
}
