/** The honest measure as a spreadsheet: a row for each intent of the last 90 days, counts beside shares (PLAT-11). */
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { House } from '../../../kernel/house.ts'
import type { ExportCell, ExportKind } from '../../../kernel/sheets.ts'
import type { MeasureLine } from './contract.ts'
import { measure } from './read.ts'

const DAYS = 90

const number = (name: string, zh: string, en: string) => ({
  name,
  title: { zh, en },
  shape: 'number' as const,
})

export const measureExport = (house: Pick<House, 'words'>): ExportKind => ({
  kind: 'assistant-measure',
  title: { zh: '助手实绩', en: "The assistant's measure" },
  permission: 'assistant.read',
  columns: [
    { name: 'intent', title: { zh: '问的是', en: 'Asked for' }, width: 22 },
    number('contacts', '来访', 'Contacts'),
    number('involved', '助手参与', 'Assistant took part'),
    number('handled', '助手独自办妥', 'Settled alone'),
    number('share', '办妥率', 'Settled share'),
    number('from', '区间下限', 'Interval from'),
    number('to', '区间上限', 'Interval to'),
    number('person', '转人或人接手', 'Went to a person'),
    number('repeat', '72 小时内又来', 'Came back in 72 h'),
    number('disliked', '客户说没用', 'Thumb down'),
    number('ungrounded', '有话没出处', 'Claim without source'),
    number('unanswered', '只问没答', 'Asked, not answered'),
    number('pending', '还没满 72 小时', 'Window still open'),
    number('handed', '交接', 'Handed over'),
    number('complete', '交接卡完整', 'Card whole'),
    number('askedAgain', '又问了卡上有的', 'Asked again'),
    number('medianWithin', '人首句中位（秒内）', 'Median first word within (s)'),
  ],
  rows: (ctx) => rows(house, ctx),
})

async function* rows(
  house: Pick<House, 'words'>,
  ctx: Ctx,
): AsyncIterable<readonly Readonly<Record<string, ExportCell>>[]> {
  const from = dayIn(ctx.zone, new Date(ctx.now.getTime() - DAYS * 86_400_000))
  const { all, byIntent } = await measure(ctx, { from })
  const name = (intent: string | null) => {
    if (intent === null) return house.words.say(ctx.language, 'assistant.measure.all')
    const key = `assistant.intent.${intent}`
    return house.words.has(ctx.language, key) ? house.words.say(ctx.language, key) : intent
  }
  yield [all, ...byIntent].map((line) => cells(line, name(line.intent)))
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000

function cells(line: MeasureLine, intent: string): Record<string, ExportCell> {
  const { verdicts, handing, handled } = line
  return {
    intent,
    contacts: line.contacts,
    involved: line.involved.part,
    share: rounded(handled.share),
    from: rounded(handled.from),
    to: rounded(handled.to),
    ...verdicts,
    handled: handled.part,
    handed: handing.handed,
    complete: handing.complete.part,
    askedAgain: handing.askedAgain.part,
    medianWithin: handing.medianWithin,
  }
}
