/** Lists leave the house as spreadsheets, and empty ones as templates. */
import type { Who } from '../../kernel/ctx.ts'
import type { Download } from '../../kernel/route.ts'
import { type ExportColumn, type SheetRows, type Writing, writeCsv, writeXlsx } from '../../kernel/sheets.ts'
import { bytesOf, titleOf } from './history.ts'
import { allowed, type Room } from './room.ts'

type Format = 'xlsx' | 'csv'
const TYPES: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

async function fileOf(writing: Writing, format: Format, name: string): Promise<Download> {
  const body = format === 'xlsx' ? await writeXlsx(writing) : await bytesOf(writeCsv(writing))
  return { name: `${name}.${format}`, type: TYPES[format], body, bytes: body.length, cache: 'none' }
}

/** Written within one transaction, so that it is one moment of the shop. */
export function exportOf(
  room: Room,
  who: Who,
  { kind, format }: { kind: string; format: Format },
): Promise<Download> {
  const found = allowed(room.exports, kind, who)
  return room.house.transact(who, async (ctx) => {
    const title = titleOf(found.title, ctx.language)
    let count = 0
    async function* counted(): SheetRows {
      for await (const batch of found.rows(ctx)) {
        count += batch.length
        yield batch
      }
    }
    const writing = { title, columns: found.columns, rows: counted(), language: ctx.language, zone: ctx.zone }
    const file = await fileOf(writing, format, `${title} ${dayOf(ctx.now, ctx.zone)}`)
    await ctx.audit('imports.exported', kind, { format, rows: count })
    return file
  })
}

const dayOf = (at: Date, zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)

/** The headings that an import of this kind understands best. */
export function templateOf(
  room: Room,
  who: Who,
  { kind, format }: { kind: string; format: Format },
): Promise<Download> {
  const found = allowed(room.kinds, kind, who)
  const language = who.language ?? 'zh-CN'
  const columns = found.fields.map(({ name, title }): ExportColumn => ({ name, title }))
  const title = titleOf(found.title, language)
  async function* none(): SheetRows {}
  return fileOf({ title, columns, rows: none(), language, zone: 'UTC' }, format, title)
}
