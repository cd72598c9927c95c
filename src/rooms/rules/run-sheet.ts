/** What rules did as a spreadsheet, newest first: events, deeds and what stopped them in words. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { ExportKind } from '../../kernel/sheets.ts'
import type { Room } from './room.ts'
import { runs } from './shown.ts'

const PAGE = 500
const MOST = 20_000
/** What a clock set off, e.g. rules.due.waiting. */
const DUE = 'rules.due.'

export const runExport = (room: Room): ExportKind => ({
  kind: 'rule-runs',
  title: { zh: '规则做过的事', en: 'What rules did' },
  permission: 'rules.read',
  columns: [
    { name: 'at', title: { zh: '时间', en: 'At' }, shape: 'instant', width: 18 },
    { name: 'rule', title: { zh: '规则', en: 'Rule' }, width: 24 },
    { name: 'version', title: { zh: '版本', en: 'Version' }, shape: 'number' },
    { name: 'event', title: { zh: '因为', en: 'Because' }, width: 20 },
    { name: 'outcome', title: { zh: '结果', en: 'Outcome' } },
    { name: 'deeds', title: { zh: '做了什么', en: 'Deeds' }, width: 24 },
    { name: 'reason', title: { zh: '原因', en: 'Reason' }, width: 40 },
    { name: 'conversation', title: { zh: '对话', en: 'Conversation' }, width: 32 },
  ],
  rows: (ctx) => rows(room, ctx),
})

async function* rows(room: Room, ctx: Ctx) {
  const word = (code: string) => room.house.words.say(ctx.language, `rules.${code}`)
  let cursor: string | undefined
  let left = MOST
  do {
    const page = await runs(room, ctx, { limit: Math.min(PAGE, left), ...(cursor && { cursor }) })
    yield page.items.map((run) => ({
      at: new Date(run.at),
      rule: run.rule.name,
      version: run.rule.version,
      event: word(run.event.startsWith(DUE) ? run.event.slice('rules.'.length) : `event.${run.event}`),
      outcome: word(`outcome.${run.outcome}`),
      deeds: run.deeds.map((deed) => word(`deed.${deed}`)).join(ctx.language === 'en' ? ', ' : '、'),
      reason: run.reason,
      conversation: run.conversationId,
    }))
    left -= page.items.length
    cursor = page.next
  } while (cursor && left > 0)
}
