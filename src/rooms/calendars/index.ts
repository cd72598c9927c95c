/** The door of calendars: when the shop and its teams are there, with lunch, nights, holidays and swap days. */
import { closedUntil, openAt } from '../../engines/hours/index.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Calendars } from './door.ts'
import { openHours } from './hours.ts'
import { calendarRoutes } from './http.ts'
import { takeNotice } from './notice.ts'
import { exportKind, importKind } from './sheets.ts'
import { told } from './told.ts'

export { seedCalendars } from './cast.ts'
export type { Calendars } from './door.ts'

export const calendarsTables: MigrationFolder = {
  schema: 'calendars',
  folder: new URL('./migrations/', import.meta.url),
}

export function openCalendars(house: House): Calendars {
  house.words.add('calendars', new URL('./words/', import.meta.url))
  const hours = openHours()
  return {
    calendarOf: hours.calendarOf,
    isOpen: async (ctx, team, at = ctx.now) => openAt(await hours.calendarOf(ctx, team), at),
    closedUntil: async (ctx, team) => closedUntil(await hours.calendarOf(ctx, team), ctx.now),
    hours: hours.hours,
    told: async (ctx) => told(await hours.hours(ctx), ctx.now, house.words),
    saveWeek: hours.saveWeek,
    saveException: hours.saveException,
    takeNotice: (ctx, year) => takeNotice(hours, ctx, year),
    routes: calendarRoutes(hours),
    importKinds: [importKind(hours)],
    exportKinds: [exportKind],
  }
}
