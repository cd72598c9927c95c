/** What a browser may know about opening hours: a week, the days that differ, the yearly notice, and whether it is open now. */
import { z } from 'zod'
import { endpoint } from '../../kernel/contract.ts'

const Instant = z.iso.datetime()
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const TeamId = z.string().min(1).max(80)
const ofTeam = z.object({ team: TeamId.optional().describe('left out: the shop itself') })

/** Minutes of the local day; `to` may pass 1440: 1320 to 1560 is 22:00 to 02:00 of the next day. */
export const Interval = z.object({
  from: z.number().int().min(0).max(1439),
  to: z.number().int().min(1).max(2879),
})
export type Interval = z.infer<typeof Interval>
export const Intervals = z.array(Interval).max(8)
/** Monday first. */
export const Week = z.array(Intervals).length(7)
export type Week = z.infer<typeof Week>

export const Both = z.object({ zh: z.string().trim().max(80), en: z.string().trim().max(80) })

/**
 * holiday: closed the whole day; worked: a swap day (调休), open like a weekday; special: open at the hours that are given.
 */
export const EXCEPTION_KINDS = ['holiday', 'worked', 'special'] as const
export const ExceptionKind = z.enum(EXCEPTION_KINDS)
export type ExceptionKind = z.infer<typeof ExceptionKind>
const exception = {
  name: Both,
  kind: ExceptionKind,
  intervals: Intervals.nullable().describe('hours of a special day, or of a swap day that differs'),
  like: z.number().int().min(0).max(6).nullable().describe('the weekday a swap day is like; 0 is Monday'),
}
export const ExceptionDraft = z.object(exception)
export type ExceptionDraft = z.infer<typeof ExceptionDraft>
export const Exception = z.object({
  day: Day,
  ...exception,
  source: z.string().describe('where it was read: a notice, a table, or empty when it was typed in'),
  from: z.enum(['shop', 'team']),
  open: Intervals.describe('the hours of that day as they come out'),
})
export type Exception = z.infer<typeof Exception>

export const Now = z.object({
  at: Instant,
  open: z.boolean(),
  until: Instant.nullable().describe('null: nothing changes any more'),
})
export const Hours = z.object({
  team: z.string().nullable(),
  zone: z.string(),
  own: z
    .boolean()
    .describe('false: nobody wrote hours here; a team follows the shop, a shop is open day and night'),
  week: Week,
  exceptions: z.array(Exception),
  version: z.number().int(),
  changedAt: Instant.nullable(),
  changedBy: z.string().nullable(),
  now: Now,
})
export type Hours = z.infer<typeof Hours>

export const NoticeDay = z.object({ day: Day, name: Both, kind: z.enum(['holiday', 'worked']) })
export const Notice = z.object({
  year: z.number().int(),
  source: z.string(),
  taken: z.boolean().describe('every day of it stands in the shop’s exceptions'),
  days: z.array(NoticeDay),
})
export type Notice = z.infer<typeof Notice>

export const readHours = endpoint({
  method: 'GET',
  path: '/api/calendars/hours',
  summary: 'Opening hours of the shop or a team, with the days that differ and whether it is open now',
  query: ofTeam,
  answer: Hours,
})
export const listHours = endpoint({
  method: 'GET',
  path: '/api/calendars',
  summary: 'Who has hours of his own: the shop, and the teams that differ from it',
  answer: z.object({ items: z.array(Hours) }),
})
export const saveWeek = endpoint({
  method: 'PUT',
  path: '/api/calendars/hours',
  summary: 'Write the week; running clocks are wound anew by it',
  query: ofTeam,
  body: z.object({
    version: z.number().int(),
    week: Week,
    zone: z.string().max(60).nullable().optional().describe('null: the shop’s zone'),
  }),
  answer: Hours,
})
export const followShop = endpoint({
  method: 'DELETE',
  path: '/api/calendars/hours',
  summary: 'A team gives up its own hours and exceptions and follows the shop again',
  query: z.object({ team: TeamId }),
})
export const previewWeek = endpoint({
  method: 'POST',
  path: '/api/calendars/preview',
  summary:
    'What unsaved hours would mean: open now or closed until, and when an hour’s work begun now is done',
  query: ofTeam,
  body: z.object({ week: Week }),
  answer: Now.extend({ hour: Instant.nullable() }),
})
export const saveException = endpoint({
  method: 'PUT',
  path: '/api/calendars/exceptions/:day',
  summary: 'A day that differs: a holiday, a swap day, or hours of its own',
  params: z.object({ day: Day }),
  query: ofTeam,
  body: ExceptionDraft.extend({
    to: Day.optional().describe('the last day of it; left out: one day'),
  }),
  answer: z.object({ days: z.number().int() }),
})
export const removeException = endpoint({
  method: 'DELETE',
  path: '/api/calendars/exceptions/:day',
  summary: 'That day is like its weekday again',
  params: z.object({ day: Day }),
  query: ofTeam,
})
export const listNotices = endpoint({
  method: 'GET',
  path: '/api/calendars/notices',
  summary: 'Holiday notices that come with the program, each with its source',
  answer: z.object({ items: z.array(Notice) }),
})
export const takeNotice = endpoint({
  method: 'POST',
  path: '/api/calendars/notices/:year',
  summary: 'Write the days of a notice that are not written yet into the shop’s exceptions',
  params: z.object({ year: z.coerce.number().int() }),
  answer: z.object({ days: z.number().int() }),
})
