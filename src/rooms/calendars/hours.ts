/** Hours are read and written: the calendar of a shop or team, remembered for some seconds, and every change told. */
import {
  addBusiness,
  type Calendar,
  checked,
  nextOpen,
  openAt,
  openUntil,
  WrongCalendar,
} from '../../engines/hours/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Exception, ExceptionDraft, Hours, Week } from './contract.ts'
import * as store from './store.ts'
import { ALWAYS, calendarFrom, checkDay, checkWeek, daysFrom, hoursOf } from './week.ts'

/** Each message asks for a calendar; another node's change is heard this much later, one's own at the commit. */
const REMEMBERED_MS = 5000

/** Everything a shop has written, in two reads. */
interface Book {
  readonly calendars: ReadonlyMap<string, store.CalendarRead>
  readonly exceptions: readonly store.ExceptionRead[]
}

interface Shelf {
  readonly until: number
  readonly book: Book
  /** One value for each team, so that what the engine has read of it stays with it. */
  readonly calendars: Map<string, Calendar>
}

export interface OpenHours {
  calendarOf(ctx: Ctx, team?: string | null): Promise<Calendar>
  hours(ctx: Ctx, team?: string | null): Promise<Hours>
  list(ctx: Ctx): Promise<Hours[]>
  preview(ctx: Ctx, team: string | null, week: Week): Promise<Hours['now'] & { hour: string | null }>
  saveWeek(ctx: Ctx, team: string | null, given: SavingWeek): Promise<Hours>
  followShop(ctx: Ctx, team: string): Promise<void>
  saveException(ctx: Ctx, given: SavingException): Promise<number>
  removeException(ctx: Ctx, team: string | null, day: string): Promise<void>
  /** Something was written past these verbs in this transaction. */
  changed(ctx: Ctx, team: string | null): Promise<void>
}

export interface SavingWeek {
  readonly version: number
  readonly week: Week
  readonly zone?: string | null | undefined
}

export interface SavingException extends ExceptionDraft {
  readonly team: string | null
  readonly day: string
  readonly to?: string | undefined
  readonly source?: string
}

export function openHours(): OpenHours {
  const shelves = new Map<string, Shelf>()
  /** Transactions that wrote: they read what they wrote, and leave nothing behind that might be rolled back. */
  const wrote = new WeakSet<Ctx>()

  async function shelf(ctx: Ctx): Promise<Shelf> {
    const known = shelves.get(ctx.tenant)
    if (known && known.until > ctx.now.getTime() && !wrote.has(ctx)) return known
    const fresh = { until: ctx.now.getTime() + REMEMBERED_MS, book: await read(ctx), calendars: new Map() }
    if (!wrote.has(ctx)) shelves.set(ctx.tenant, fresh)
    return fresh
  }

  async function calendarOf(ctx: Ctx, team: string | null = null): Promise<Calendar> {
    const { book, calendars } = await shelf(ctx)
    const key = `${ctx.zone} ${team ?? ''}`
    const known = calendars.get(key) ?? composed(ctx, book, team ?? '')
    calendars.set(key, known)
    return known
  }

  async function changed(ctx: Ctx, team: string | null): Promise<void> {
    wrote.add(ctx)
    ctx.afterCommit(() => shelves.delete(ctx.tenant))
    await ctx.tell('calendars.changed', { team })
  }

  const shown = async (ctx: Ctx, team: string | null) => {
    const { book } = await shelf(ctx)
    return shape(ctx, book, await calendarOf(ctx, team), team)
  }

  return {
    calendarOf,
    hours: (ctx, team = null) => shown(ctx, team),
    async list(ctx) {
      const { book } = await shelf(ctx)
      const teams = [...new Set([...book.calendars.keys(), ...book.exceptions.map((one) => one.team)])].sort()
      return Promise.all(['', ...teams.filter((team) => team !== '')].map((team) => shown(ctx, team || null)))
    },
    async preview(ctx, team, week) {
      const { book } = await shelf(ctx)
      const calendar = composed(ctx, book, team ?? '', checkWeek(week))
      return { ...state(calendar, ctx.now), hour: iso(addBusiness(calendar, ctx.now, 3600)) }
    },
    async saveWeek(ctx, team, { version, week, zone }) {
      const old = await store.locked(ctx, team ?? '')
      if ((old?.version ?? 0) !== version) throw new Refusal('conflict', 'calendars.changed-meanwhile')
      const next = {
        team: team ?? '',
        zone: zone === undefined ? (old?.zone ?? null) : zone,
        week: checkWeek(week),
        version: version + 1,
      }
      checkZone(next.zone ?? ctx.zone, next.week)
      await store.saveCalendar(ctx, next)
      await ctx.audit('calendars.week-changed', team ?? 'shop', { version: next.version })
      await changed(ctx, team)
      return shown(ctx, team)
    },
    async followShop(ctx, team) {
      if (!(await store.removeTeam(ctx, team))) throw new Refusal('missing', 'calendars.no-own-hours')
      await ctx.audit('calendars.follows-shop', team)
      await changed(ctx, team)
    },
    async saveException(ctx, { day, to = day, team, source = '', ...draft }) {
      if (!draft.name.zh && !draft.name.en) throw new Refusal('invalid', 'calendars.name-missing')
      if (draft.kind === 'special' && !draft.intervals?.length)
        throw new Refusal('invalid', 'calendars.hours-missing', { day })
      if (draft.intervals) checkDay(draft.intervals, 0)
      const days = daysFrom(day, to)
      for (const one of days) await store.saveException(ctx, { ...draft, team: team ?? '', day: one, source })
      await ctx.audit('calendars.exception-saved', team ?? 'shop', { day, to, kind: draft.kind })
      await changed(ctx, team)
      return days.length
    },
    async removeException(ctx, team, day) {
      if (!(await store.removeException(ctx, team ?? '', day)))
        throw new Refusal('missing', 'calendars.no-exception', { day })
      await ctx.audit('calendars.exception-removed', team ?? 'shop', { day })
      await changed(ctx, team)
    },
    changed,
  }
}

async function read(ctx: Ctx): Promise<Book> {
  const rows = await store.calendars(ctx)
  return { calendars: new Map(rows.map((row) => [row.team, row])), exceptions: await store.exceptions(ctx) }
}

/** A team without hours of its own has the shop's, and always the shop's holidays unless it says otherwise. */
function composed(ctx: Ctx, { calendars, exceptions }: Book, team: string, draft?: Week): Calendar {
  const [own, shop] = [calendars.get(team), calendars.get('')]
  return calendarFrom({
    zone: own?.zone ?? shop?.zone ?? ctx.zone,
    week: draft ?? own?.week ?? shop?.week ?? ALWAYS,
    shop: exceptions.filter((one) => one.team === ''),
    team: exceptions.filter((one) => one.team === team),
  })
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

function state(calendar: Calendar, at: Date): Hours['now'] {
  const open = openAt(calendar, at)
  return { at: at.toISOString(), open, until: iso(open ? openUntil(calendar, at) : nextOpen(calendar, at)) }
}

function shape(ctx: Ctx, { calendars, exceptions }: Book, calendar: Calendar, team: string | null): Hours {
  const own = calendars.get(team ?? '')
  const days = new Map<string, Exception>()
  const mine = exceptions.filter((one) => one.team === '' || one.team === (team ?? ''))
  for (const one of mine.toSorted((a, b) => a.team.localeCompare(b.team))) {
    const { team: of, version: _, ...rest } = one
    const open = hoursOf(
      [...calendar.week].map((day) => [...day]),
      one,
    )
    days.set(one.day, { ...rest, from: of === '' ? 'shop' : 'team', open })
  }
  return {
    team,
    zone: calendar.zone,
    own: own !== undefined,
    week: calendar.week.map((day) => [...day]),
    exceptions: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)),
    version: own?.version ?? 0,
    changedAt: own?.at.toISOString() ?? null,
    changedBy: own?.byName ?? null,
    now: state(calendar, ctx.now),
  }
}

/** @throws Refusal calendars.zone-unknown */
function checkZone(zone: string, week: Week): void {
  try {
    checked({ zone, week, exceptions: [] })
  } catch (error) {
    if (error instanceof WrongCalendar) throw new Refusal('invalid', `calendars.${error.code}`, { zone })
    throw error
  }
}
