/** Holidays as a spreadsheet: the yearly notice, a row for each holiday with its swap days, and the list as it stands (PLAT-11). */
import { z } from 'zod'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type {
  Applied,
  ExportCell,
  ExportKind,
  ImportField,
  ImportKind,
  ImportRefusal,
  ImportRow,
} from '../../kernel/sheets.ts'
import { type ExceptionDraft, ExceptionKind, Intervals } from './contract.ts'
import type { OpenHours } from './hours.ts'
import { swapName } from './notice.ts'
import * as store from './store.ts'
import { checkDay, daysFrom, timesFrom, timesText } from './week.ts'

const title = { zh: '节假日', en: 'Holidays' }

const field = (
  name: string,
  zh: string,
  en: string,
  shape: ImportField['shape'],
  synonyms: readonly string[],
): ImportField => ({ name, title: { zh, en }, shape, synonyms, required: false })

const FIELDS: readonly ImportField[] = [
  {
    ...field('name', '名称', 'Holiday', 'text', ['节日', '节假日', '假日', '假期', 'name', 'title']),
    required: true,
  },
  field('nameEn', '英文名', 'English name', 'text', ['english', 'name (en)']),
  {
    ...field('from', '开始', 'From', 'day', [
      '开始日期',
      '放假开始',
      '起',
      '日期',
      'start',
      'start date',
      'date',
      'day',
    ]),
    required: true,
  },
  field('to', '结束', 'To', 'day', ['结束日期', '放假结束', '止', '至', 'end', 'end date', 'until']),
  field('worked', '调休上班日', 'Swap days', 'text', [
    '调休',
    '补班',
    '补班日',
    '上班日',
    '调休日',
    'worked days',
    'make-up days',
    'working days',
  ]),
  {
    ...field('kind', '类型', 'Kind', 'choice', ['性质', '种类', 'type']),
    choices: [
      { value: 'holiday', says: ['holiday', '放假', '休息', '休', 'closed', 'off'] },
      { value: 'worked', says: ['worked', '上班', '补班', '班', '调休上班', 'working', 'swap'] },
      { value: 'special', says: ['special', '特殊时间', '特殊', '临时', 'hours'] },
    ],
  },
  field('hours', '营业时间', 'Hours', 'text', ['时间', '时段', 'opening hours', 'times']),
]

interface Writing extends ExceptionDraft {
  readonly day: string
  readonly row: number
}

export const importKind = (hours: OpenHours): ImportKind => ({
  kind: 'holidays',
  title,
  permission: 'calendars.write',
  fields: FIELDS,
  apply: (ctx, rows) => apply(hours, ctx, rows),
  undo: (ctx, kept) => undo(hours, ctx, kept),
})

const word = (row: ImportRow, key: string): string => {
  const value = row.values[key]
  return typeof value === 'string' ? value.trim() : ''
}

async function apply(hours: OpenHours, ctx: Ctx, rows: readonly ImportRow[]): Promise<Applied> {
  const refused: ImportRefusal[] = []
  const old = await shopDays(ctx)
  const changes = gathered(rows, refused).filter((one) => {
    const was = old.get(one.day)
    return !was || !same(was, one)
  })
  const [created, updated] = [
    changes.filter((one) => !old.has(one.day)).map((one) => one.day),
    changes.filter((one) => old.has(one.day)).map((one) => one.day),
  ]
  if (refused.length === 0 && changes.length > 0) {
    for (const { row: _, ...one } of changes)
      await store.saveException(ctx, { ...one, team: '', source: old.get(one.day)?.source ?? '' })
    await hours.changed(ctx, null)
  }
  const versions = await shopDays(ctx)
  const undo = {
    days: changes.map(({ day }) => ({ day, version: versions.get(day)?.version ?? 1 })),
    before: updated.flatMap((day) => old.get(day) ?? []).map((one) => ({ ...one })),
  }
  return { created, updated, refused, undo }
}

function gathered(rows: readonly ImportRow[], refused: ImportRefusal[]): Writing[] {
  const writings = new Map<string, Writing>()
  for (const one of rows.flatMap((row) => readRow(row, refused))) {
    if (writings.has(one.day))
      refused.push({ row: one.row, code: 'calendars.day-twice', facts: { day: one.day } })
    writings.set(one.day, one)
  }
  return [...writings.values()]
}

const same = (a: ExceptionDraft, b: ExceptionDraft): boolean =>
  a.kind === b.kind &&
  a.name.zh === b.name.zh &&
  a.name.en === b.name.en &&
  timesText(a.intervals ?? []) === timesText(b.intervals ?? []) &&
  a.like === b.like

const shopDays = async (ctx: Ctx) =>
  new Map((await store.exceptions(ctx)).filter((one) => one.team === '').map((one) => [one.day, one]))

/** A row of the notice: the days off, and its swap days, which are like a weekday or have the hours that stand beside. */
function readRow(row: ImportRow, refused: ImportRefusal[]): Writing[] {
  const wrong = (field: string, code: string, facts: ImportRefusal['facts'] = {}): Writing[] => {
    refused.push({ row: row.row, field, code: `calendars.${code}`, facts })
    return []
  }
  const from = word(row, 'from')
  const name = { zh: word(row, 'name'), en: word(row, 'nameEn') || word(row, 'name') }
  const kind = ExceptionKind.catch('holiday').parse(row.values.kind)
  const written = word(row, 'hours')
  const times = timesFrom(written)
  if (!times || !fits(times)) return wrong('hours', 'times-unreadable', { hours: written })
  const intervals = times.length > 0 ? times : null
  if (kind === 'special' && !intervals) return wrong('hours', 'hours-missing', { day: from })
  const days = spanOf(from, word(row, 'to') || from)
  if (!days) return wrong('to', 'days-wrong', { from, to: word(row, 'to') })
  const swaps = swapDays(word(row, 'worked'), from)
  if (!swaps) return wrong('worked', 'swap-days-unreadable', { days: word(row, 'worked') })
  const off = kind === 'holiday' ? null : intervals
  return [
    ...days.map((day) => ({ day, row: row.row, name, kind, intervals: off, like: null })),
    ...swaps.map((day) => ({
      day,
      row: row.row,
      name: swapName(name),
      kind: 'worked' as const,
      intervals,
      like: null,
    })),
  ]
}

function spanOf(from: string, to: string): string[] | undefined {
  try {
    return daysFrom(from, to)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

function fits(times: Parameters<typeof checkDay>[0]): boolean {
  try {
    checkDay(times, 0)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** "2月14日（周六）、2月28日（周六）", "2026-02-14, 2026-02-28": without a year the one nearest to the holiday. */
export function swapDays(text: string, holiday: string): string[] | undefined {
  const plain = text.replace(/[（(][^）)]*[）)]/g, '').replace(/上班|补班/g, '')
  const parts = plain.split(/[、，,;；\n]|\s+(?=\d)/).filter((part) => part.trim() !== '')
  const days = parts.map((part) => dayFrom(part.trim(), holiday))
  return days.every((day) => day !== undefined) ? days : undefined
}

function dayFrom(part: string, holiday: string): string | undefined {
  const [, year, month, day] =
    /^(?:(\d{4})\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(part) ?? []
  if (month === undefined || day === undefined) return undefined
  const at = Date.parse(`${holiday}T00:00:00Z`)
  const years = year === undefined ? [-1, 0, 1].map((n) => new Date(at).getUTCFullYear() + n) : [Number(year)]
  const found = years
    .map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((one) => !Number.isNaN(Date.parse(`${one}T00:00:00Z`)))
    .filter((one) => new Date(`${one}T00:00:00Z`).toISOString().slice(0, 10) === one)
  const distance = (one: string) => Math.abs(Date.parse(`${one}T00:00:00Z`) - at)
  return found.sort((a, b) => distance(a) - distance(b))[0]
}

const Kept = z.object({
  days: z.array(z.object({ day: z.string(), version: z.number() })),
  before: z.array(
    z.object({
      day: z.string(),
      kind: ExceptionKind,
      name: z.object({ zh: z.string(), en: z.string() }),
      intervals: Intervals.nullable(),
      like: z.number().nullable(),
      source: z.string(),
    }),
  ),
})

async function undo(hours: OpenHours, ctx: Ctx, kept: Json): Promise<{ removed: number; restored: number }> {
  const { days, before } = Kept.parse(kept)
  const now = await shopDays(ctx)
  for (const { day, version } of days) {
    if (now.get(day)?.version !== version) throw new Refusal('conflict', 'calendars.used-since', { day })
  }
  const old = new Map(before.map((one) => [one.day, one]))
  for (const { day } of days) {
    const was = old.get(day)
    if (was) await store.saveException(ctx, { ...was, team: '' })
    else await store.removeException(ctx, '', day)
  }
  await hours.changed(ctx, null)
  return { removed: days.length - before.length, restored: before.length }
}

const COLUMNS = FIELDS.filter(({ name }) => name !== 'worked')

export const exportKind: ExportKind = {
  kind: 'holidays',
  title,
  permission: 'calendars.read',
  columns: [
    ...COLUMNS.map(({ name, title: heading, shape }) => ({
      name,
      title: heading,
      shape: shape === 'day' ? ('day' as const) : ('text' as const),
    })),
    { name: 'source', title: { zh: '出处', en: 'Source' } },
  ],
  rows: exported,
}

/** Days in a row of one name, kind and hours are one row again. */
async function* exported(ctx: Ctx): AsyncGenerator<Record<string, ExportCell>[]> {
  const rows: (Record<string, ExportCell> & { to: string; same: string })[] = []
  for (const one of await store.exceptions(ctx)) {
    if (one.team !== '') continue
    const hours = timesText(one.intervals ?? [])
    const same = JSON.stringify([one.name, one.kind, hours, one.source])
    const last = rows.at(-1)
    const next = last ? dayAfter(last.to) : ''
    if (last && last.same === same && next === one.day) last.to = one.day
    else
      rows.push({
        name: one.name.zh,
        nameEn: one.name.en,
        from: one.day,
        to: one.day,
        kind: KIND_WORDS[one.kind],
        hours,
        source: one.source,
        same,
      })
  }
  yield rows.map(({ same: _, ...row }) => row)
}

const KIND_WORDS = { holiday: '放假', worked: '上班', special: '特殊时间' }

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
