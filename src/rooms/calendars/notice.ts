/** The State Council's yearly notice: holidays with their swap days, shipped where it is known and taken by one press. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Notice } from './contract.ts'
import type { OpenHours } from './hours.ts'
import { NOTICE_2026 } from './notices/2026.ts'
import type { NoticeRows } from './notices/rows.ts'
import * as store from './store.ts'
import { daysFrom } from './week.ts'

const NOTICES: readonly NoticeRows[] = [NOTICE_2026]

/** A swap day is named after its holiday, as people say it. */
export const swapName = (name: { zh: string; en: string }) => ({
  zh: `${name.zh}调休上班`,
  en: `Worked for ${name.en}`,
})

function daysOf({ rows }: NoticeRows): Notice['days'] {
  const days = rows.flatMap(({ zh, en, from, to, worked }) => [
    ...daysFrom(from, to).map((day) => ({ day, name: { zh, en }, kind: 'holiday' as const })),
    ...worked.map((day) => ({ day, name: swapName({ zh, en }), kind: 'worked' as const })),
  ])
  return days.sort((a, b) => a.day.localeCompare(b.day))
}

export async function notices(ctx: Ctx): Promise<Notice[]> {
  const written = await writtenDays(ctx)
  return NOTICES.map((notice) => {
    const days = daysOf(notice)
    return {
      year: notice.year,
      source: notice.source,
      taken: days.every(({ day }) => written.has(day)),
      days,
    }
  })
}

/** Days that the shop has written itself stay as they are. @throws Refusal calendars.no-notice */
export async function takeNotice(hours: OpenHours, ctx: Ctx, year: number): Promise<number> {
  const notice = NOTICES.find((one) => one.year === year)
  if (!notice) throw new Refusal('missing', 'calendars.no-notice', { year })
  const written = await writtenDays(ctx)
  const days = daysOf(notice).filter(({ day }) => !written.has(day))
  for (const { day, name, kind } of days) {
    await store.saveException(ctx, {
      team: '',
      day,
      name,
      kind,
      intervals: null,
      like: null,
      source: notice.source,
    })
  }
  if (days.length > 0) {
    await ctx.audit('calendars.notice-taken', 'shop', { year, days: days.length })
    await hours.changed(ctx, null)
  }
  return days.length
}

const writtenDays = async (ctx: Ctx) =>
  new Set((await store.exceptions(ctx)).filter((one) => one.team === '').map((one) => one.day))
