/** The door's words: every verb of calendars in one sentence. */
import type { Calendar } from '../../engines/hours/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import type { Hours } from './contract.ts'
import type { SavingException, SavingWeek } from './hours.ts'
import type { Told } from './told.ts'

export interface Calendars {
  /** The hours of a team, or of the shop; the same value for some seconds, so the common case costs no read. Never written: open day and night. */
  calendarOf(ctx: Ctx, team?: string | null): Promise<Calendar>
  /** Whether it is open at an instant, now unless told otherwise. */
  isOpen(ctx: Ctx, team?: string | null, at?: Date): Promise<boolean>
  /** The next opening when it is closed now; null when it is open, or never opens again. */
  closedUntil(ctx: Ctx, team?: string | null): Promise<Date | null>
  /** Hours as a page shows them, with the days that differ and whether it is open now. */
  hours(ctx: Ctx, team?: string | null): Promise<Hours>
  /** The shop's hours as a customer is told them now, in both languages; empty while nobody wrote them. */
  told(ctx: Ctx): Promise<Told>
  /** @throws Refusal calendars.changed-meanwhile | calendars.interval-wrong | calendars.intervals-overlap | calendars.zone-unknown */
  saveWeek(ctx: Ctx, team: string | null, given: SavingWeek): Promise<Hours>
  /** Writes a day that differs, or a span of up to 60 of them; answers how many. @throws Refusal calendars.days-wrong | calendars.hours-missing */
  saveException(ctx: Ctx, given: SavingException): Promise<number>
  /** Takes a holiday notice that comes with the program; days already written stay. @throws Refusal calendars.no-notice */
  takeNotice(ctx: Ctx, year: number): Promise<number>
  readonly routes: readonly Route[]
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
}
