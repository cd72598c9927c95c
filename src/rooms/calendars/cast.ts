/** The hours of 青禾木居: lunch at noon, evenings, one team that starts earlier, and national holidays. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Calendars } from './door.ts'

const day = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 21 * 60 },
]

/** The notice for 2027 is the demo's own guess, marked so; 2026 is the published one. */
const NEW_YEAR_2027 = {
  day: '2027-01-01',
  to: '2027-01-03',
  name: { zh: '元旦（演示）', en: 'New Year (demo)' },
  kind: 'holiday' as const,
  intervals: null,
  like: null,
}

export async function seedCalendars(ctx: Ctx, calendars: Calendars): Promise<void> {
  await calendars.saveWeek(ctx, null, { version: 0, week: Array.from({ length: 7 }, () => day) })
  await calendars.takeNotice(ctx, 2026)
  await calendars.saveException(ctx, { ...NEW_YEAR_2027, team: null, source: '演示数据 demo' })
}
