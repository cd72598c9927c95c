/** Opening hours as customers are told them: the week in one sentence, what is different today, and when somebody is back. */
import { dayIn } from '../../kernel/clock.ts'
import { LANGUAGES, type Language, type Words } from '../../kernel/words.ts'
import type { Hours, Interval } from './contract.ts'

export type Told = Readonly<Record<Language, string>>

const NOTHING: Told = { 'zh-CN': '', en: '' }
const DAY_MS = 86_400_000
/** 1970-01-05 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5)

/** Nothing while nobody wrote hours down: what is not known is not told. */
export function told(hours: Hours, now: Date, words: Pick<Words, 'say'>): Told {
  if (!hours.own) return NOTHING
  const [zh, en] = LANGUAGES.map((language) => sentence(hours, now, teller(words, language)))
  return { 'zh-CN': zh ?? '', en: en ?? '' }
}

interface Teller {
  readonly language: Language
  say(key: string, facts?: Readonly<Record<string, string>>): string
}

const teller = (words: Pick<Words, 'say'>, language: Language): Teller => ({
  language,
  say: (key, facts) => words.say(language, `calendars.told.${key}`, facts),
})

function sentence(hours: Hours, now: Date, by: Teller): string {
  const parts = [weekTold(hours.week, by), todayTold(hours, now, by), backTold(hours, now, by)]
  const all = parts.filter((part) => part !== '').join(by.say('then'))
  const city = hours.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? hours.zone
  return by.say('where', { hours: all, city })
}

/** Days in a row that have the same hours are said once; days that are closed are said when others are open. */
function weekTold(week: Hours['week'], by: Teller): string {
  const runs: { from: number; to: number; times: string }[] = []
  week.forEach((day, index) => {
    const times = timesTold(day, by)
    const last = runs.at(-1)
    if (last && last.times === times) runs[runs.length - 1] = { ...last, to: index }
    else runs.push({ from: index, to: index, times })
  })
  return runs
    .map(({ from, to, times }) => by.say('days', { days: daysTold(from, to, by), times }))
    .join(by.say('then'))
}

function daysTold(from: number, to: number, by: Teller): string {
  if (to - from === 6) return by.say('every-day')
  const names = [from, to].map((index) => weekdayTold(new Date(MONDAY + index * DAY_MS), by))
  return from === to ? (names[0] ?? '') : by.say('span', { from: names[0] ?? '', to: names[1] ?? '' })
}

const weekdayTold = (day: Date, { language }: Teller): string =>
  day.toLocaleDateString(language === 'en' ? 'en-GB' : language, { weekday: 'short', timeZone: 'UTC' })

function timesTold(day: readonly Interval[], by: Teller): string {
  if (day.length === 0) return by.say('closed')
  const whole = day.length === 1 && day[0]?.from === 0 && day[0].to === 1440
  if (whole) return by.say('all-day')
  return day
    .toSorted((a, b) => a.from - b.from)
    .map(
      ({ from, to }) => `${clock(from)}–${to > 1440 ? by.say('next-day', { time: clock(to) }) : clock(to)}`,
    )
    .join(by.say('and'))
}

const clock = (minutes: number): string => {
  const shown = minutes > 1440 ? minutes - 1440 : minutes
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`
}

/** A holiday or a swap day is named; a day like any other is not said again. */
function todayTold(hours: Hours, now: Date, by: Teller): string {
  const today = dayIn(hours.zone, now)
  const differs = hours.exceptions.find((one) => one.day === today)
  const usual = hours.week[(new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7] ?? []
  if (!differs || timesTold(differs.open, by) === timesTold(usual, by)) return ''
  const { zh, en } = differs.name
  const name = by.language === 'en' ? en || zh : zh || en
  return differs.open.length === 0
    ? by.say('today-closed', { name })
    : by.say('today', { times: timesTold(differs.open, by) })
}

function backTold({ zone, now: { open, until } }: Hours, now: Date, by: Teller): string {
  if (open || !until) return ''
  const at = new Date(until)
  const day = dayIn(zone, at)
  const far = Math.round((Date.parse(day) - Date.parse(dayIn(zone, now))) / DAY_MS)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  if (far === 0) return by.say('back-today', { time })
  if (far === 1) return by.say('back-tomorrow', { time })
  const date = new Date(`${day}T00:00:00Z`)
  const words = date.toLocaleDateString(by.language === 'en' ? 'en-GB' : by.language, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return by.say('back-on', { day: words, weekday: weekdayTold(date, by), time })
}
