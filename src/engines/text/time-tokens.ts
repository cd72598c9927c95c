/**
 * Reads a text into the words that time is made of: days, parts of a day, hours, lengths and the small words between them.
 * Long, because it is the dictionary: one line a form, tried from the top at every place of the text.
 */
import { FESTIVAL } from './time-festival.ts'
import {
  type DayPart,
  EN_MONTH,
  EN_NUMBER,
  EN_ORDINAL,
  EN_WEEKDAY,
  monthOf,
  numberOf,
  ordinalOf,
  PARTS,
  weekdayNumber,
  ZH_NUMBER,
} from './time-words.ts'

/** A day as it was named. Relative counts are from today: week 1 is next week; null means nobody said which. */
export type DateWord =
  | { readonly is: 'days'; readonly offset: number; readonly days: number }
  | { readonly is: 'weekday'; readonly week: number | null; readonly day: number; readonly days: number }
  | { readonly is: 'week'; readonly week: number }
  | { readonly is: 'monthday'; readonly year: YearWord; readonly month: MonthWord; readonly day: number }
  | { readonly is: 'month'; readonly year: YearWord; readonly month: MonthWord; readonly part: MonthPart }
  | { readonly is: 'year'; readonly year: YearWord; readonly part: 'all' | 'early' | 'mid' | 'end' }
  | { readonly is: 'festival'; readonly name: string; readonly year: YearWord }
  | { readonly is: 'workday'; readonly count: number }

export type YearWord = { readonly offset: number } | { readonly year: number } | null
export type MonthWord = { readonly offset: number } | { readonly month: number } | null
export type MonthPart = 'all' | 'early' | 'mid' | 'end' | 'first' | 'second' | 'third'

/** @property minute null when only the hour was said @property reading how the twelve hours are meant */
export interface ClockWord {
  readonly hour: number
  /** 两三点: how many hours it may be; 1 unless said. */
  readonly hours?: number
  readonly minute: number | null
  readonly reading: 'bare' | 'am' | 'pm' | 'full'
}

export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year'
export interface LengthWord {
  readonly count: number
  readonly unit: Unit
}

export type Meaning =
  | { readonly kind: 'date'; readonly date: DateWord; readonly part?: DayPart; readonly own?: boolean }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'clock'; readonly clock: ClockWord }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'length'; readonly length: LengthWord }
  | { readonly kind: 'now' }
  | { readonly kind: 'close'; readonly of: 'day' | 'week' | 'work' }
  | {
      readonly kind:
        | 'impossible'
        | 'before'
        | 'until'
        | 'after'
        | 'inside'
        | 'latest'
        | 'range'
        | 'dash'
        | 'or'
        | 'from'
        | 'between'
        | 'and'
        | 'in'
        | 'within'
        | 'past'
        | 'ago'
        | 'later'
        | 'at'
        | 'fill'
        | 'every'
        | 'space'
    }

export type Token = Meaning & { readonly from: number; readonly to: number }

type Form = readonly [pattern: RegExp, read: (found: readonly (string | undefined)[]) => Meaning | null]

const N = ZH_NUMBER
const form = (pattern: string, read: (found: readonly (string | undefined)[]) => Meaning | null): Form => [
  new RegExp(pattern, 'y'),
  read,
]
const word = (
  pattern: string,
  kind: Exclude<Meaning['kind'], 'date' | 'part' | 'clock' | 'number' | 'length' | 'close'>,
): Form => form(pattern, () => ({ kind }) as Meaning)
const date = (given: DateWord, part?: DayPart): Meaning => ({
  kind: 'date',
  date: given,
  ...(part && { part }),
})
const num = (text: string | undefined): number => numberOf(text ?? '')
const partNamed = (text: string | undefined): DayPart | undefined =>
  PARTS.find(([words]) => new RegExp(`^(?:${words})$`).test(text ?? ''))?.[1]
const evening = partNamed('晚上')
const early = partNamed('早上')
const morning = partNamed('上午')
const PART_WORDS = PARTS.map(([words]) => words).join('|')

// ---- days ----
const NEAR: Readonly<Record<string, number>> = {
  今: 0,
  当: 0,
  本: 0,
  明: 1,
  次: 1,
  后: 2,
  大后: 3,
  昨: -1,
  前: -2,
  大前: -3,
}
const WEEK_SHIFT: Readonly<Record<string, number>> = {
  '': 0,
  这: 0,
  本: 0,
  这个: 0,
  本个: 0,
  这一: 0,
  下: 1,
  下个: 1,
  下一: 1,
  下一个: 1,
  下下: 2,
  下下个: 2,
  上: -1,
  上个: -1,
  上一个: -1,
  上一: -1,
  上上: -2,
  上上个: -2,
}
const SHIFT = '(下下个|下一个|下个|下下|下一|下|上上个|上一个|上个|上上|上一|上|这个|这一|这|本个|本)'
const WEEK = '(?:周|星期|礼拜)'
const YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  当年: 0,
  明年: 1,
  来年: 1,
  后年: 2,
  去年: -1,
  前年: -2,
}
const YEAR = `(?:(\\d{4}|[一二〇零三四五六七八九]{4})年|(今年|明年|来年|后年|去年|前年)(?:的)?)`

function yearWord(written: string | undefined, near: string | undefined): YearWord {
  if (written) return { year: numberOf(written) }
  return near ? { offset: YEARS[near] ?? 0 } : null
}
const MONTH_PART: Readonly<Record<string, MonthPart>> = {
  初: 'early',
  中: 'mid',
  中旬: 'second',
  上旬: 'first',
  下旬: 'third',
  底: 'end',
  末: 'end',
  尾: 'end',
}
const monthPart = (text: string | undefined): MonthPart => MONTH_PART[text ?? ''] ?? 'all'
const inYear = (month: number): boolean => month >= 1 && month <= 12
const inMonth = (day: number): boolean => day >= 1 && day <= 31
/** 三号楼, 3号线 and the like are places, not days. */
const NOT_PLACE = '(?!楼|线|柜|仓|门|店|房|院|厂|色|板|机|库|车|桌|客服|电池|单)'

/** 13月1日, 0月5号: a month that no year has, so nobody knows which day was meant. */
const NO_MONTH = '(?:0+|1[3-9]|[2-9]\\d|\\d{3,}|十[三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?)'

const ZH_DATES: readonly Form[] = [
  word(`(?:${YEAR})?(?<![\\d.])${NO_MONTH}月份?的?(?:\\d+|[一二三四五六七八九十]+)(?:日|号)`, 'impossible'),
  form(`(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:日|号)?(?!\\d)`, ([, year, month, day]) =>
    inYear(num(month)) && inMonth(num(day))
      ? date({ is: 'monthday', year: { year: num(year) }, month: { month: num(month) }, day: num(day) })
      : null,
  ),
  form(`今明(?:两天|两日|天|这两天)?`, () => date({ is: 'days', offset: 0, days: 2 })),
  form(`这(?:一)?两天`, () => date({ is: 'days', offset: 0, days: 2 })),
  form(`明后(?:两天|两日|天)`, () => date({ is: 'days', offset: 1, days: 2 })),
  form(`(大后|大前|今|明|昨|后|前|当|次)(?:天|日|儿)(?!期)`, ([, near = '']) =>
    date({ is: 'days', offset: NEAR[near] ?? 0, days: 1 }),
  ),
  form(`(今|明|昨|后|当)(?:个)?(?:儿)?(早上?|晨|晚上?|夜里?|午)`, ([, near = '', when = '']) => {
    const part = /^[早晨]/.test(when) ? early : when === '午' ? partNamed('中午') : evening
    return date({ is: 'days', offset: NEAR[near] ?? 0, days: 1 }, part)
  }),
  // 周一三五 are days of every week, 周三四 two that lie side by side.
  word(`${WEEK}[一二三四五六](?:[二三四五六日]{2,}|(?:[、，,和][二三四五六日]){2,})`, 'impossible'),
  form(`(?:周|星期|礼拜)(?:六日|六周日|六、周日|六和周日|六跟周日)`, () =>
    date({ is: 'weekday', week: null, day: 6, days: 2 }),
  ),
  form(`${SHIFT}?(?:的)?(?:周末|礼拜末|双休日)`, ([, shift]) =>
    date({
      is: 'weekday',
      week: shift === undefined ? null : (WEEK_SHIFT[shift] ?? 0),
      day: 6,
      days: 2,
    }),
  ),
  form(
    `(?:${SHIFT})?(?<![一二两三四五六七八九十几每单半\\d])${WEEK}(?:的)?([一二三四五六日天]|[1-7](?![\\d.]|次|天|个|年|号|点|:))(?!个)`,
    ([, shift, day]) =>
      date({
        is: 'weekday',
        week: shift === undefined ? null : (WEEK_SHIFT[shift] ?? 0),
        day: weekdayNumber(day ?? ''),
        days: 1,
      }),
  ),
  form(`${SHIFT}个?${WEEK}(?:([一二三四五六日天]))?`, ([, shift = '', day]) =>
    day
      ? date({ is: 'weekday', week: WEEK_SHIFT[shift] ?? 0, day: weekdayNumber(day), days: 1 })
      : date({ is: 'week', week: WEEK_SHIFT[shift] ?? 0 }),
  ),
  form(`(?:${YEAR})?(?:的)?${FESTIVAL}`, ([, written, near, name]) =>
    date({ is: 'festival', name: name ?? '', year: yearWord(written, near) }),
  ),
  form(
    `(?:${YEAR})?(${N})月份?(?:的)?(?:(初|底|末|尾|中旬|上旬|下旬|中)|(${N})(?:日|号)?${NOT_PLACE}(?![个\\d点:]))?`,
    ([, written, near, month, part, day]) => {
      if (!inYear(num(month)) || (day && !inMonth(num(day)))) return null
      const year = yearWord(written, near)
      return day
        ? date({ is: 'monthday', year, month: { month: num(month) }, day: num(day) })
        : date({ is: 'month', year, month: { month: num(month) }, part: monthPart(part) })
    },
  ),
  form(
    `(下下个|下个|下下|下|上上个|上个|上|这个|本|当)月(?:份)?(?:的)?(?:月)?(?:(初|底|末|尾|中旬|上旬|下旬|中)|(${N})(?:日|号)${NOT_PLACE})?`,
    ([, shift = '', part, day]) => {
      const month = { offset: WEEK_SHIFT[shift] ?? 0 }
      if (day && !inMonth(num(day))) return null
      return day
        ? date({ is: 'monthday', year: null, month, day: num(day) })
        : date({ is: 'month', year: null, month, part: monthPart(part) })
    },
  ),
  form(`(?:这|本)?月(初|底|末|尾|中旬|上旬|下旬|中)|(上旬|中旬|下旬)`, ([, part, third]) =>
    date({ is: 'month', year: null, month: null, part: monthPart(part ?? third) }),
  ),
  form(`(?:${YEAR}年?|(今|明|后|去)?年)(初|中|底|末|尾)`, ([, written, near, single, part = '']) => {
    const year = yearWord(written, near ?? (single ? `${single}年` : undefined))
    const which = part === '初' ? 'early' : part === '中' ? 'mid' : 'end'
    return date({ is: 'year', year, part: which })
  }),
  form(YEAR, ([, written, near]) => date({ is: 'year', year: yearWord(written, near), part: 'all' })),
  form(`(?:本|今)年`, () => date({ is: 'year', year: { offset: 0 }, part: 'all' })),
  form(`(?:这个?|本)月`, () => date({ is: 'month', year: null, month: { offset: 0 }, part: 'all' })),
  form(`[月周年](?=(?:之|以)?内(?!容|部))`, ([unit]) =>
    unit === '周'
      ? date({ is: 'week', week: 0 })
      : unit === '月'
        ? date({ is: 'month', year: null, month: { offset: 0 }, part: 'all' })
        : date({ is: 'year', year: { offset: 0 }, part: 'all' }),
  ),
  form(`(?:下一?个?|第二个)工作日`, () => date({ is: 'workday', count: 1 })),
  form(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})(?:日|号)`, ([, month, day]) =>
    inYear(num(month)) && inMonth(num(day))
      ? date({ is: 'monthday', year: null, month: { month: num(month) }, day: num(day) })
      : null,
  ),
  form(`(?<!\\d|第)(${N})(?:号|日)${NOT_PLACE}`, ([, day]) =>
    inMonth(num(day)) ? date({ is: 'monthday', year: null, month: null, day: num(day) }) : null,
  ),
  form(`(?<![\\d.:/-])(\\d{1,2})[/](\\d{1,2})(?![\\d/.%])`, ([, month, day]) =>
    inYear(num(month)) && inMonth(num(day))
      ? date({ is: 'monthday', year: null, month: { month: num(month) }, day: num(day) })
      : null,
  ),
]

// ---- days in English ----
const EN_SHIFT: Readonly<Record<string, number>> = {
  this: 0,
  next: 1,
  last: -1,
  coming: 0,
  previous: -1,
  past: -1,
}
const shiftOf = (text: string | undefined): number | null =>
  text === undefined ? null : (EN_SHIFT[text] ?? 0)
const B = '(?<![a-z])'
const E = '(?![a-z])'
const EN_PART = `(?:early |late )?(morning|afternoon|evening|night|noon)`
const enPart = (text: string | undefined): DayPart | undefined =>
  text === undefined ? undefined : partNamed(text)
const MONTH_EDGE: Readonly<Record<string, MonthPart>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'third',
  end: 'end',
}
const EDGE = `(?:the )?(?:very )?(early|mid|late|beginning|start|middle|end)(?: of|-| in)?(?: the)? ?`
const EN_YEAR = '(?:,? ?(\\d{4})(?![\\d:]))?'

const EN_DATES: readonly Form[] = [
  form(`${B}the day after tomorrow${E}`, () => date({ is: 'days', offset: 2, days: 1 })),
  form(`${B}day after tomorrow${E}`, () => date({ is: 'days', offset: 2, days: 1 })),
  form(`${B}(?:the )?day before yesterday${E}`, () => date({ is: 'days', offset: -2, days: 1 })),
  form(`${B}(?:today|this very day|same day)${E}`, () => date({ is: 'days', offset: 0, days: 1 })),
  form(`${B}(?:tomorrow|tmrw|tmr|tomorow)${E}`, () => date({ is: 'days', offset: 1, days: 1 })),
  form(`${B}yesterday${E}`, () => date({ is: 'days', offset: -1, days: 1 })),
  form(`${B}(?:tonight|this night)${E}`, () => date({ is: 'days', offset: 0, days: 1 }, evening)),
  form(`${B}last night${E}`, () => date({ is: 'days', offset: -1, days: 1 }, evening)),
  form(`${B}this ${EN_PART}${E}`, ([, part]) => date({ is: 'days', offset: 0, days: 1 }, enPart(part))),
  form(`${B}(this|next|last|coming|previous)? ?(?:coming )?weekend${E}`, ([, shift]) =>
    date({ is: 'weekday', week: shiftOf(shift), day: 6, days: 2 }),
  ),
  form(`${B}the week after next${E}|${B}week after next${E}`, () => date({ is: 'week', week: 2 })),
  form(`${B}(this|next|last|coming|previous|the coming) week${E}`, ([, shift]) =>
    date({ is: 'week', week: shift === 'the coming' ? 1 : (shiftOf(shift) ?? 0) }),
  ),
  form(`${B}(?:(this|next|last|coming|previous) )?(?:coming )?(${EN_WEEKDAY})`, ([, shift, day]) =>
    date({ is: 'weekday', week: shiftOf(shift), day: weekdayNumber(day ?? ''), days: 1 }),
  ),
  form(`${B}(?:next|the next|the following) (?:business|working) day${E}`, () =>
    date({ is: 'workday', count: 1 }),
  ),
  form(`${B}(?:the )?(?:next|following) day${E}`, () => date({ is: 'days', offset: 1, days: 1 })),
  form(`${B}${FESTIVAL}${E}`, ([, name = '']) =>
    /[a-z]|11\.11/.test(name) ? date({ is: 'festival', name, year: null }) : null,
  ),
  form(`${B}${EDGE}(this|next|last) month${E}`, ([, edge = '', shift]) =>
    date({
      is: 'month',
      year: null,
      month: { offset: shiftOf(shift) ?? 0 },
      part: MONTH_EDGE[edge] ?? 'all',
    }),
  ),
  form(
    `${B}(?:(?:the )?(end|beginning|start|middle) of (?:the |this )?|(?:the )?(mid)-?|the (end) )month${E}|${B}month ?-?(end)${E}`,
    ([, a, b, c, d]) =>
      date({ is: 'month', year: null, month: null, part: MONTH_EDGE[a ?? b ?? c ?? d ?? ''] ?? 'end' }),
  ),
  form(`${B}${EDGE}(?:the |this )?(next |last )?year${E}|${B}year ?-?end${E}`, ([, edge, shift]) =>
    date({
      is: 'year',
      year: { offset: shift ? (shiftOf(shift.trim()) ?? 0) : 0 },
      part:
        edge === 'early' || edge === 'beginning' || edge === 'start'
          ? 'early'
          : edge?.startsWith('mid')
            ? 'mid'
            : 'end',
    }),
  ),
  form(`${B}(this|next|last) month${E}`, ([, shift]) =>
    date({ is: 'month', year: null, month: { offset: shiftOf(shift) ?? 0 }, part: 'all' }),
  ),
  form(`${B}in (20\\d{2})${E}(?![:.]\\d)`, ([, year]) =>
    date({ is: 'year', year: { year: Number(year) }, part: 'all' }),
  ),
  form(`${B}(this|next|last) year${E}`, ([, shift]) =>
    date({ is: 'year', year: { offset: shiftOf(shift) ?? 0 }, part: 'all' }),
  ),
  form(
    `${B}(?:the )?(${EN_ORDINAL}|\\d{1,2}) (?:day )?(?:of )?(${EN_MONTH})${E}${EN_YEAR}`,
    ([, day, month, year]) =>
      inMonth(ordinalOf(day ?? ''))
        ? date({
            is: 'monthday',
            year: year ? { year: Number(year) } : null,
            month: { month: monthOf(month ?? '') },
            day: ordinalOf(day ?? ''),
          })
        : null,
  ),
  form(
    `${B}(${EN_MONTH}) ?(?:the )?(${EN_ORDINAL}|\\d{1,2})(?![\\d:a-z]| ?(?:am|pm|a\\.m|p\\.m))${EN_YEAR}`,
    ([, month, day, year]) =>
      inMonth(ordinalOf(day ?? ''))
        ? date({
            is: 'monthday',
            year: year ? { year: Number(year) } : null,
            month: { month: monthOf(month ?? '') },
            day: ordinalOf(day ?? ''),
          })
        : null,
  ),
  form(`${B}${EDGE}(${EN_MONTH})${E}${EN_YEAR}`, ([, edge = '', month, year]) =>
    date({
      is: 'month',
      year: year ? { year: Number(year) } : null,
      month: { month: monthOf(month ?? '') },
      part: MONTH_EDGE[edge] ?? 'all',
    }),
  ),
  // Next March is the one to come: the bare name says as much.
  form(`${B}(this|next|last) (${EN_MONTH})${E}`, ([, shift, month = '']) =>
    date({
      is: 'month',
      year: shift === 'last' ? { offset: -1 } : null,
      month: { month: monthOf(month) },
      part: 'all',
    }),
  ),
  // May alone is more often the other word.
  form(
    `${B}(?:(?<=(?:in|by|before|until) )may|(?!may${E})(?:${EN_MONTH}))${E}${EN_YEAR}`,
    ([whole = '', year]) =>
      date({
        is: 'month',
        year: year ? { year: Number(year) } : null,
        month: { month: monthOf(whole) },
        part: 'all',
      }),
  ),
  form(
    `${B}the (\\d{1,2}(?:st|nd|rd|th)|${EN_ORDINAL}) (?:of )?(this|next|last) month${E}`,
    ([, day, shift]) =>
      date({ is: 'monthday', year: null, month: { offset: shiftOf(shift) ?? 0 }, day: ordinalOf(day ?? '') }),
  ),
  form(`${B}(?:the )?(\\d{1,2}(?:st|nd|rd|th))${E}`, ([, day]) =>
    inMonth(ordinalOf(day ?? ''))
      ? date({ is: 'monthday', year: null, month: null, day: ordinalOf(day ?? '') })
      : null,
  ),
  form(`${B}(?:the )?(?:end of (?:the |this )?day|close of business|eod|cob|day's end)${E}`, () => ({
    kind: 'close',
    of: 'day',
  })),
  form(`${B}(?:the )?end of (?:the |this )?(?:business |working )?week${E}|${B}eow${E}`, () => ({
    kind: 'close',
    of: 'week',
  })),
  form(`下班`, () => ({ kind: 'close', of: 'work' })),
]

// ---- hours ----
const clock = (hour: number, minute: number | null, reading: ClockWord['reading']): Meaning =>
  hour <= 24 && (minute === null || minute < 60)
    ? { kind: 'clock', clock: { hour, minute, reading } }
    : { kind: 'impossible' }
const written = (hour: string | undefined): ClockWord['reading'] =>
  num(hour) > 12 || num(hour) === 0 || /^0\d/.test(hour ?? '') ? 'full' : 'bare'
/** 一点 is also "a little": it is an hour only where its company says so. */
const NOT_LITTLE =
  '(?!积分|[零一二三四五六七八九\\d]+(?:米|厘米|公分|折|万|倍|斤|寸)|儿|也|都|不|没|点|建议|意见|要求|问题|小|关系|心意)'
const AMPM = '(a\\.?m\\.?|p\\.?m\\.?)(?![a-z])'
const half = (text: string | undefined): 'am' | 'pm' => (text?.startsWith('a') ? 'am' : 'pm')

const CLOCKS: readonly Form[] = [
  form(`(?<![\\d.:])(\\d{1,2}):(\\d{2})(?::\\d{2})? ?${AMPM}`, ([, hour, minute, mer]) =>
    clock(num(hour), num(minute), half(mer)),
  ),
  form(`(?<![\\d.:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])`, ([, hour, minute]) =>
    clock(num(hour), num(minute), written(hour)),
  ),
  form(`(?<![\\d.:])(\\d{1,2}) ?${AMPM}`, ([, hour, mer]) => clock(num(hour), null, half(mer))),
  form(`([一二两三四五六七八九])([二三四五六七八九十])点钟?${NOT_LITTLE}`, ([, low, high]) =>
    num(high) === num(low) + 1
      ? { kind: 'clock', clock: { hour: num(low), hours: 2, minute: null, reading: 'bare' } }
      : null,
  ),
  form(
    `(?<![\\d.])(${N})(?:点钟?|时(?!间|候|期|效|尚|常|刻))(?:(半)|([一三1-3])刻|过?(\\d{2}|[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)分?(?![\\d号天日个月年件单元块点])|(${N})分(?!钟)|(整))?${NOT_LITTLE}`,
    ([, hour, half, quarter, minute, single, sharp]) => {
      const minutes = half
        ? 30
        : quarter
          ? num(quarter) * 15
          : (minute ?? single)
            ? num(minute ?? single)
            : sharp
              ? 0
              : null
      return clock(num(hour), minutes, written(hour))
    },
  ),
  form(`${B}half (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)${E}`, ([, hour]) =>
    clock(num(hour), 30, 'bare'),
  ),
  form(`${B}half past (${EN_NUMBER})${E}`, ([, hour]) => clock(num(hour), 30, 'bare')),
  form(`${B}(?:a )?quarter past (${EN_NUMBER})${E}`, ([, hour]) => clock(num(hour), 15, 'bare')),
  form(`${B}(?:a )?quarter to (${EN_NUMBER})${E}`, ([, hour]) =>
    clock((num(hour) + 11) % 12 || 12, 45, 'bare'),
  ),
  form(`${B}(${EN_NUMBER}) (?:minutes )?past (${EN_NUMBER})${E}`, ([, minute, hour]) =>
    clock(num(hour), num(minute), 'bare'),
  ),
  form(`${B}(${EN_NUMBER}) ?o'?clock${E}`, ([, hour]) => clock(num(hour), null, 'bare')),
  form(`${B}(?:12 )?midnight${E}`, () => clock(24, null, 'full')),
]

// ---- lengths ----
const ZH_UNITS: Readonly<Record<string, Unit>> = {
  分钟: 'minute',
  分: 'minute',
  刻钟: 'minute',
  小时: 'hour',
  个小时: 'hour',
  钟头: 'hour',
  个钟头: 'hour',
  个钟: 'hour',
  天: 'day',
  日: 'day',
  个自然日: 'day',
  自然日: 'day',
  工作日: 'workday',
  个工作日: 'workday',
  周: 'week',
  个星期: 'week',
  星期: 'week',
  个礼拜: 'week',
  礼拜: 'week',
  个月: 'month',
  年: 'year',
}
const ZH_UNIT = `(分钟|刻钟|个小时|小时|个钟头|钟头|个钟|个自然日|自然日|个工作日|工作日|个星期|星期|个礼拜|礼拜|个月|天|周(?![一二三四五六日末])|年(?!底|初|末|中))`
const EN_UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:business|working|work) days?$/, 'workday'],
  [/^min/, 'minute'],
  [/^h/, 'hour'],
  [/^d/, 'day'],
  [/^w/, 'week'],
  [/^mo/, 'month'],
  [/^y/, 'year'],
]
const EN_UNIT =
  '(business days?|working days?|work days?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|years?)(?![a-z])'
/** Nobody means a length of more than a hundred years, and no calendar holds it. */
const MOST: Readonly<Record<Unit, number>> = {
  minute: 52_560_000,
  hour: 876_000,
  day: 36_500,
  workday: 26_000,
  week: 5200,
  month: 1200,
  year: 100,
}
const length = (count: number, unit: Unit): Meaning =>
  count <= MOST[unit] ? { kind: 'length', length: { count, unit } } : { kind: 'impossible' }
const enUnit = (text: string | undefined): Unit =>
  EN_UNITS.find(([form]) => form.test(text ?? ''))?.[1] ?? 'day'

const LENGTHS: readonly Form[] = [
  form(`(?<=within )the hour${E}`, () => length(1, 'hour')),
  form(`(?<!第)(${N})个半(小时|钟头|月|星期|礼拜)`, ([, count, unit = '']) =>
    unit === '月' ? length(num(count) * 30 + 15, 'day') : length(num(count) * 60 + 30, 'minute'),
  ),
  form(`(${N})(?:小时|天)半`, ([whole = '', count]) =>
    whole.includes('天') ? length(num(count) * 24 + 12, 'hour') : length(num(count) * 60 + 30, 'minute'),
  ),
  form(`(\\d+\\.\\d+)个?(?:小时|钟头)`, ([, count]) => length(Math.round(num(count) * 60), 'minute')),
  form(`(${N})日(?=(?:之|以)?内|里)`, ([, count]) => length(num(count), 'day')),
  form(`(?<![\\d月])([一二两三四五六七八九十]|\\d)日(?=(?:之|以)?后)`, ([, count]) =>
    length(num(count), 'day'),
  ),
  form(
    `(?<![第\\d.])${N}[到至-](${N})个?(?=小时|天|周|星期|分钟|月|工作日)${ZH_UNIT.replace('个月', '个月|月')}`,
    ([, high, unit = '']) => length(num(high), unit === '月' ? 'month' : (ZH_UNITS[unit] ?? 'day')),
  ),
  form(`半个?(?:小时|钟头|钟)`, () => length(30, 'minute')),
  form(`半个月`, () => length(15, 'day')),
  form(`半天`, () => length(12, 'hour')),
  form(`半年`, () => length(6, 'month')),
  form(`一两个?(?=小时|天|周|星期|分钟|月|工作日)${ZH_UNIT}`, ([, unit = '']) =>
    length(2, ZH_UNITS[unit] ?? 'day'),
  ),
  form(
    `(?<!第)([一二两三四五六七八九])[、,]?([二三四五六七八九十])个?(?=小时|天|周|星期|分钟|月|工作日)(分钟|小时|天|周|星期|月|工作日)`,
    ([, , high, unit = '']) => length(num(high), unit === '月' ? 'month' : (ZH_UNITS[unit] ?? 'day')),
  ),
  form(`(?<![第\\d.])(${N})多?${ZH_UNIT}`, ([, count, unit = '']) =>
    unit === '年' && num(count) >= 100
      ? null
      : unit === '刻钟'
        ? length(num(count) * 15, 'minute')
        : length(num(count), ZH_UNITS[unit] ?? 'day'),
  ),
  form(`${B}(?:half an hour|half-hour|half hour)${E}`, () => length(30, 'minute')),
  form(`${B}half a day${E}`, () => length(12, 'hour')),
  form(`${B}(an|one) hour and a half${E}`, () => length(90, 'minute')),
  form(`${B}(${EN_NUMBER}) and a half hours${E}`, ([, count]) => length(num(count) * 60 + 30, 'minute')),
  form(`${B}a fortnight${E}`, () => length(14, 'day')),
  form(
    `(?<![a-z\\d.])(?:(${EN_NUMBER})(?: ?(?:to|or|-) ?(${EN_NUMBER}))?)[ -]?${EN_UNIT}`,
    ([, low, high, unit]) => length(num((high ?? low)?.replace(/ of$/, '')), enUnit(unit)),
  ),
]

// ---- the small words ----
const SMALL: readonly Form[] = [
  word('每(?:个|逢)?|天天', 'every'),
  word(`${B}every${E}|${B}each${E}`, 'every'),
  word('左右|上下|前后|大概|大约|约(?!定)|差不多|那天|那个?时候|当天|期间|那会儿?|这天|的时候|就', 'fill'),
  word(`${B}(?:later|from now|from today)${E}`, 'later'),
  word('最迟|最晚|至迟|至晚|不迟于|不晚于|赶在', 'latest'),
  word('截至|截止到?', 'until'),
  word(`${B}(?:no|not) later than${E}|${B}at (?:the )?latest(?: by)?${E}`, 'latest'),
  word('(?:之|以)前(?!后|面)|前(?!后|面|台|几|排|脸|厅|期|提|往|来|去)|为止|截止|到期', 'before'),
  word(`${B}(?:by|before|until|till|til|prior to|ahead of|no later than)${E}`, 'before'),
  word('之内|以内|内(?!部|侧|容|衬|置|存|心)|里(?!面|程)|里面(?=[把给送到])', 'inside'),
  word('(?:之|以)后(?!来)|后(?!面|台|续|期|悔|边|排|院|厅|果|来)|过后|开始|起(?!来|码|床)', 'after'),
  word(`${B}(?:after|since|starting|as of|from)${E}(?= )`, 'after'),
  word('未来|接下来|往后|今后|最多|不超过|不到', 'within'),
  word(
    `${B}(?:within|in the next|in under|in less than|over the next|during the next|for the next|inside)(?: the next)?${E}|${B}the next(?= (?:\\d+|two|three|four|five|six|seven|few) )`,
    'within',
  ),
  word('过去|最近|近(?=[一二两三四五六七八九十\\d])', 'past'),
  word(`${B}in the (?:last|past)${E}|${B}(?:over|during) the (?:last|past)${E}`, 'past'),
  word('再?过(?!去|来|了|年|期|期)|再等', 'in'),
  word(`${B}in${E}(?= )`, 'in'),
  word(`${B}ago${E}|${B}earlier${E}`, 'ago'),
  word('从|自从?|由', 'from'),
  word(`${B}between${E}|介于`, 'between'),
  word('到|至(?!少|今|于)', 'range'),
  word(`${B}(?:to|through|thru|up to)${E}`, 'range'),
  word(' ?- ?', 'dash'),
  word('或者?是?|或|、|和|跟|及|还是', 'or'),
  word(`${B}or${E}`, 'or'),
  word(`${B}and${E}|&`, 'and'),
  word(`${B}(?:around|about|at around|at about|approximately) (?=\\d)`, 'at'),
  word(`${B}at${E}|@`, 'at'),
  word(
    `${B}(?:on|of|the|around|about|approximately|sometime|some time|roughly|during|exactly|sharp)${E}`,
    'fill',
  ),
  word('之间|之内?(?=前|后)|的|在|于|,(?= )', 'fill'),
  word('现在|此刻|right now|just now(?=$)|as of now', 'now'),
  word(`${B}now${E}`, 'now'),
  word(' +', 'space'),
]

const PART_FORMS: readonly Form[] = [
  form(`(?:${PART_WORDS})(?![a-z]|茶|场)`, ([found]) => {
    const part = partNamed(found)
    return part ? { kind: 'part', part } : null
  }),
  form(`早(?=${N}点)`, () => (morning ? { kind: 'part', part: morning } : null)),
  form(`晚(?=${N}点)`, () => (evening ? { kind: 'part', part: evening } : null)),
]
const NUMBERS: readonly Form[] = [
  form(`(?<![\\w.])(\\d{1,2})(?![\\w.%]|:)`, ([, value]) => ({ kind: 'number', value: num(value) })),
  form(`([一二两三四五六七八九十]{1,3})(?=[到至-])`, ([, value]) => ({ kind: 'number', value: num(value) })),
  form(`${B}(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)${E}`, ([, value]) => ({
    kind: 'number',
    value: num(value),
  })),
]

const FORMS: readonly Form[] = [
  ...LENGTHS,
  ...ZH_DATES,
  ...EN_DATES,
  ...PART_FORMS,
  ...CLOCKS,
  ...SMALL,
  ...NUMBERS,
]

/** The time words of a text in their order; what lies between two that do not touch is no time. @param text as `plain` writes it */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    if (token) found.push(token)
    at = token?.to ?? at + 1
  }
  return found
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [pattern, read] of formsFor(text, at)) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const meaning = match && match[0].length > 0 ? read(match) : null
    if (match && meaning) return { ...meaning, from: at, to: at + match[0].length }
  }
  return undefined
}

/** The forms that may begin with what stands at a place: those in whose pattern it is written. */
const byBeginning = new Map<string, readonly Form[]>()

function formsFor(text: string, at: number): readonly Form[] {
  const two = text.slice(at, at + 2)
  const beginning = /^[a-z]{2}/.test(two) ? two : text.charAt(at)
  const known = byBeginning.get(beginning)
  if (known) return known
  const forms = FORMS.filter(([{ source }]) => mayBegin(source, beginning))
  byBeginning.set(beginning, forms)
  return forms
}

function mayBegin(source: string, beginning: string): boolean {
  if (/\d/.test(beginning)) return /\d|\\d/.test(source)
  if (/[\p{L}]/u.test(beginning)) return source.includes(beginning)
  // A sign begins a form only at the start of one of its alternatives.
  return ['', ' ?'].some((before) => ['', '|', '('].some((open) => begins(source, open + before + beginning)))
}

const begins = (source: string, piece: string): boolean =>
  /^[|(]/.test(piece) ? source.includes(piece) : source.startsWith(piece)
