/** The rows of a view as a spreadsheet: one moment of the shop, at most 20,000 rows. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import type { House } from '../../../kernel/house.ts'
import type { Download } from '../../../kernel/route.ts'
import { type ExportColumn, type SheetRows, writeCsv, writeXlsx } from '../../../kernel/sheets.ts'
import type { Field } from '../contract.ts'
import type { Matter } from '../matter.ts'
import { fieldsOf } from './field.ts'
import { type Asked, filterOf, LOOKS } from './view.ts'
import { look, type Mark } from './view-store.ts'

const MOST = 20_000

const COLUMNS: readonly ExportColumn[] = [
  { name: 'customer', title: { zh: '客户', en: 'Customer' }, width: 16 },
  { name: 'title', title: { zh: '事', en: 'Matter' }, width: 40 },
  { name: 'state', title: { zh: '状态', en: 'State' }, width: 10 },
  { name: 'assignee', title: { zh: '谁在办', en: 'Assignee' }, width: 12 },
  { name: 'team', title: { zh: '分组', en: 'Team' }, width: 12 },
  { name: 'channel', title: { zh: '渠道', en: 'Channel' }, width: 10 },
  { name: 'tier', title: { zh: '会员', en: 'Tier' }, width: 12 },
  { name: 'mood', title: { zh: '情绪', en: 'Mood' }, width: 10 },
  { name: 'language', title: { zh: '语言', en: 'Language' }, width: 8 },
  { name: 'tags', title: { zh: '标签', en: 'Tags' }, width: 24 },
  { name: 'order', title: { zh: '订单', en: 'Order' }, width: 14 },
  { name: 'began', title: { zh: '开始', en: 'Began' }, shape: 'instant', width: 18 },
  { name: 'waits', title: { zh: '等答复起', en: 'Waits since' }, shape: 'instant', width: 18 },
  { name: 'due', title: { zh: '应答复', en: 'Due' }, shape: 'instant', width: 18 },
  { name: 'solved', title: { zh: '办结', en: 'Solved' }, shape: 'instant', width: 18 },
  { name: 'heard', title: { zh: '客户最后一句', en: "Customer's last words" }, width: 50 },
]

/** Kinds of channels and languages as people say them; another kind keeps its own name. */
const CHANNELS: Record<Ctx['language'], Readonly<Record<string, string>>> = {
  'zh-CN': { mail: '邮件', phone: '电话', sms: '短信', web: '网页', wechat: '微信' },
  en: { mail: 'mail', phone: 'phone', sms: 'SMS', web: 'web', wechat: 'WeChat' },
}
const LANGUAGES: Record<Ctx['language'], Readonly<Record<string, string>>> = {
  'zh-CN': { 'zh-CN': '中文', en: '英文' },
  en: { 'zh-CN': 'Chinese', en: 'English' },
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export function sheetOf(
  house: House,
  who: Who,
  asked: Asked & { format: 'xlsx' | 'csv' },
): Promise<Download> {
  return house.transact(who, async (ctx) => {
    const fields = (await fieldsOf(ctx)).filter((field) => !field.retired)
    const title = house.words.say(ctx.language, 'conversations.sheet')
    let count = 0
    async function* rows(): SheetRows {
      for await (const batch of batches(ctx, asked)) {
        count += batch.length
        yield batch.map((matter) => cells(house, ctx, matter, fields))
      }
    }
    const columns = [...COLUMNS, ...fields.map(columnOf)]
    const writing = { title, columns, rows: rows(), language: ctx.language, zone: ctx.zone }
    const body = asked.format === 'xlsx' ? await writeXlsx(writing) : await whole(writeCsv(writing))
    await ctx.audit('conversations.exported', asked.view ?? 'filter', { format: asked.format, rows: count })
    const name = `${title}.${asked.format}`
    return { name, type: TYPES[asked.format], body, bytes: body.length, cache: 'none' }
  })
}

async function* batches(ctx: Ctx, asked: Asked): AsyncGenerator<readonly Matter[]> {
  const filter = await filterOf(ctx, asked)
  let after: Mark | undefined
  let left = MOST
  do {
    const found = await look(ctx, { filter, after, limit: Math.min(500, left), most: LOOKS })
    left -= found.rows.length
    if (found.rows.length > 0) yield found.rows
    after = found.end
  } while (after && left > 0)
}

function cells(house: House, ctx: Ctx, matter: Matter, fields: readonly Field[]) {
  const word = (code: string) => house.words.say(ctx.language, `conversations.${code}`)
  return {
    customer: matter.customerName,
    title: matter.title,
    state: word(`state-${matter.snoozedUntil ? 'snoozed' : matter.state}`),
    assignee: matter.assigneeName,
    team: teamWord(matter, ctx.language),
    channel: CHANNELS[ctx.language][matter.channelKind] ?? matter.channelKind,
    tier: matter.customerTier,
    mood: word(`mood-${matter.mood}`),
    language: LANGUAGES[ctx.language][matter.language] ?? matter.language,
    tags: matter.tags.join(' '),
    order: matter.orderNumber,
    began: matter.beganAt,
    waits: matter.waitingSince,
    due: matter.dueAt,
    solved: matter.solvedAt,
    heard: matter.heardText,
    ...Object.fromEntries(fields.map((field) => [field.id, matter.fields[field.id] ?? null])),
  }
}

const teamWord = ({ teamName }: Matter, language: Ctx['language']): string | null =>
  teamName && ((language === 'en' && teamName.en) || teamName.zh)

const columnOf = (field: Field): ExportColumn => ({
  name: field.id,
  title: { zh: field.label.zh, en: field.label.en || field.label.zh },
  ...(field.kind === 'number' && { shape: 'number' as const }),
  ...(field.kind === 'date' && { shape: 'day' as const }),
})

async function whole(parts: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const part of parts) all.push(Buffer.from(part))
  return Buffer.concat(all)
}
