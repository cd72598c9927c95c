/** The engine by one JSON document: the same questions as its functions, for a merchant's own scripts. */
import { type Calendar, checked, type Interval, WrongCalendar } from './calendar.ts'
import { addBusiness, businessBetween, nextOpen, openAt, openUntil } from './hours.ts'

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * `{"op":"add","calendar",...,"from","seconds"}`, `between` from and to, `open` at, `next` at. Instants are ISO 8601 with
 * an offset; intervals are `{"from","to"}` in minutes or as "09:00" and "26:00".
 * @throws WrongCalendar with code, message and path
 */
export function answer(request: unknown): Fields {
  if (!isRecord(request)) throw new WrongCalendar('object-expected', '', 'Expected a JSON object')
  const op = typeof request.op === 'string' ? request.op : ''
  const run = Object.hasOwn(OPS, op) ? OPS[op] : undefined
  if (!run) {
    const message = `Expected one of ${Object.keys(OPS).join(', ')}, got ${op || 'nothing'}`
    throw new WrongCalendar('op-unknown', 'op', message)
  }
  return run(readCalendar(request.calendar), request)
}

const OPS: Readonly<Record<string, (calendar: Calendar, request: Fields) => Fields>> = {
  add: (calendar, request) => {
    const { seconds } = request
    if (typeof seconds !== 'number' || !(seconds >= 0) || seconds > 1e10) {
      throw new WrongCalendar('seconds-wrong', 'seconds', 'Expected 0 to 10,000,000,000 seconds')
    }
    return { at: shown(addBusiness(calendar, instant(request, 'from'), seconds)) }
  },
  between: (calendar, request) => ({
    seconds: businessBetween(calendar, instant(request, 'from'), instant(request, 'to')),
  }),
  open: (calendar, request) => {
    const at = instant(request, 'at')
    const open = openAt(calendar, at)
    return { open, until: shown(open ? openUntil(calendar, at) : nextOpen(calendar, at)) }
  },
  next: (calendar, request) => ({ at: shown(nextOpen(calendar, instant(request, 'at'))) }),
}

const shown = (at: Date | null): string | null => at?.toISOString() ?? null

function instant(request: Fields, name: string): Date {
  const said = request[name]
  // Without an offset the machine's own zone would answer.
  const stated = typeof said === 'string' && /T.*(Z|[+-]\d{2}:?\d{2})$/.test(said)
  const at = new Date(stated ? said : Number.NaN)
  if (Number.isNaN(at.getTime())) {
    throw new WrongCalendar('instant-wrong', name, 'Expected an instant such as 2026-11-20T16:30:00+08:00')
  }
  return at
}

function readCalendar(given: unknown): Calendar {
  if (!isRecord(given)) throw new WrongCalendar('calendar-missing', 'calendar', 'Expected a calendar')
  const { zone, week, exceptions = [] } = given
  if (typeof zone !== 'string') throw new WrongCalendar('zone-unknown', 'zone', 'Expected an IANA zone')
  return checked({
    zone,
    week: list(week, 'week').map((day, index) => readIntervals(day, `week[${index}]`)),
    exceptions: list(exceptions, 'exceptions').map((one, index) => {
      const { day = '', intervals = [] } = isRecord(one) ? one : {}
      return { day: String(day), intervals: readIntervals(intervals, `exceptions[${index}].intervals`) }
    }),
  })
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new WrongCalendar('list-expected', path, 'Expected a list')
  return value
}

const readIntervals = (given: unknown, path: string): Interval[] =>
  list(given, path).map((one, index) => {
    const { from, to } = isRecord(one) ? one : {}
    return { from: minutes(from, `${path}[${index}].from`), to: minutes(to, `${path}[${index}].to`) }
  })

function minutes(value: unknown, path: string): number {
  if (typeof value === 'number') return value
  const [, hours, rest] = (typeof value === 'string' && /^(\d{1,2}):([0-5]\d)$/.exec(value)) || []
  if (hours === undefined || rest === undefined)
    throw new WrongCalendar('time-wrong', path, 'Expected minutes of the day or a time such as 09:00')
  return Number(hours) * 60 + Number(rest)
}
