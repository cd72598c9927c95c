/** Festivals and shopping days: which days they are in a year, the lunar ones by the Chinese calendar. */
import { dayNumber } from './time-zone.ts'

/** A stretch of whole days `[from, to)`. */
export interface Days {
  readonly from: number
  readonly to: number
}

type Rule = (year: number) => Days | undefined

const fixed =
  (month: number, day: number, days = 1): Rule =>
  (year) => ({ from: dayNumber(year, month, day), to: dayNumber(year, month, day) + days })

const lunar =
  (month: number, day: number, { days = 1, shift = 0 } = {}): Rule =>
  (year) => {
    const found = lunarDay(year, month, day)
    return found === undefined ? undefined : { from: found + shift, to: found + shift + days }
  }

/** The day of 清明 in this century: the sun at 15 degrees. */
const clearBright: Rule = (year) => {
  const short = year % 100
  const from = dayNumber(year, 4, Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4))
  return { from, to: from + 1 }
}

const newYear = fixed(1, 1)
const national = fixed(10, 1, 7)
const labour = fixed(5, 1, 5)
const spring = lunar(1, 1, { days: 7 })
const midAutumn = lunar(8, 15)
const dragonBoat = lunar(5, 5)
const mothers: Rule = (year) => nthSunday(year, 5, 2)
const fathers: Rule = (year) => nthSunday(year, 6, 3)

const RULES: readonly (readonly [names: string, rule: Rule])[] = [
  ['国庆(?:节|长假|假期|黄金周)?|十一(?:假期|长假|黄金周|期间)|national day', national],
  ['五一(?:节|假期|长假|劳动节|期间)?(?![起定直般])|劳动节|labou?r day|may day', labour],
  ["元旦(?:节|假期)?|new year(?:'s day|s day)?", newYear],
  ['(?<![\\d-])618(?![\\d元块件])|六一八', fixed(6, 18)],
  ["双十一|双11|singles'? day|double (?:11|eleven)|11\\.11", fixed(11, 11)],
  ['双十二|双12|double (?:12|twelve)', fixed(12, 12)],
  ['圣诞(?:节)?(?!树|帽)|christmas(?: day)?(?! eve)|xmas', fixed(12, 25)],
  ['平安夜|christmas eve', fixed(12, 24)],
  ["情人节|valentine'?s day", fixed(2, 14)],
  ['三八(?:妇女)?节|妇女节|女神节', fixed(3, 8)],
  ['六一(?:儿童)?节|儿童节|六一', fixed(6, 1)],
  ['教师节', fixed(9, 10)],
  ["母亲节|mother's day", mothers],
  ["父亲节|father's day", fathers],
  ['春节(?:假期|期间)?|过年|大年初一|spring festival|chinese new year|lunar new year', spring],
  ['除夕|大年三十|年三十', lunar(1, 1, { shift: -1 })],
  ['元宵(?:节)?|正月十五|lantern festival', lunar(1, 15)],
  ['清明(?:节)?(?!上)', clearBright],
  ['端午(?:节)?|dragon boat(?: festival)?', dragonBoat],
  ['七夕(?:节)?', lunar(7, 7)],
  ['中秋(?:节)?|mid-?autumn(?: festival| day)?', midAutumn],
]

/** The words of all festivals; group 1 of a match is the name. */
export const FESTIVAL = `(${RULES.map(([names]) => names).join('|')})`
const compiled = RULES.map(([names, rule]) => [new RegExp(`^(?:${names})$`), rule] as const)

/** The days of a festival in a year; undefined when the words name none. */
export const festivalIn = (name: string, year: number): Days | undefined =>
  compiled.find(([names]) => names.test(name))?.[1](year)

function nthSunday(year: number, month: number, nth: number): Days {
  const first = dayNumber(year, month, 1)
  const weekday = (((first + 3) % 7) + 7) % 7
  const from = first + ((6 - weekday + 7) % 7) + (nth - 1) * 7
  return { from, to: from + 1 }
}

const found = new Map<string, number | undefined>()
let calendar: Intl.DateTimeFormat | undefined

/** A day of the Chinese calendar in the year that begins in January; leap months do not count. */
function lunarDay(year: number, month: number, day: number): number | undefined {
  const key = `${year} ${month} ${day}`
  if (found.has(key)) return found.get(key)
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const start = dayNumber(year, 1, 20) + Math.max(0, (month - 1) * 29 - 2)
  let answer: number | undefined
  for (let at = start; at < start + 75 && answer === undefined; at++) {
    const parts = calendar.formatToParts(at * 86_400_000)
    const part = (type: string) => parts.find((one) => one.type === type)?.value
    if (part('month') === String(month) && part('day') === String(day)) answer = at
  }
  found.set(key, answer)
  return answer
}
