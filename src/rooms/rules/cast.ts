/** Macros, rules and peak days of the demo shop, and the journal of its last weeks read out of its conversations. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { seeded } from '../../kernel/ids.ts'
import type { History } from '../conversations/index.ts'
import { DEMO_MACROS } from './cast-macros.ts'
import { peakHistories } from './cast-peak.ts'
import { DEMO_RULES } from './cast-rules.ts'
import type { SurgeDraft } from './contract.ts'
import type { Rules } from './door.ts'
import { journalOf, type PastAnswer } from './past.ts'
import { recordPast } from './surge.ts'

const DAY_MS = 86_400_000
const LONG_PAST_DAYS = 40

/** @param histories the conversations as they were written, and what their customers answered afterwards */
export async function seedRules(
  house: Ctx,
  rules: Rules,
  past: {
    /** Who wrote it all down. */
    readonly by: { readonly id: string; readonly name: string }
    readonly histories: readonly History[]
    readonly answers: readonly PastAnswer[]
  },
): Promise<void> {
  const ctx: Ctx = { ...house, actor: { ...house.actor, kind: 'staff', ...past.by } }
  await rules.recordJournal(ctx, journalOf(past.histories, past.answers))
  const macroIds: string[] = []
  for (const draft of DEMO_MACROS) macroIds.push((await rules.writeMacro(ctx, draft)).id)
  const ruleIds: string[] = []
  for (const { enabled, ...draft } of DEMO_RULES)
    ruleIds.push((await rules.writeRule(ctx, draft, { enabled })).id)
  const surging = DEMO_RULES.flatMap((rule, i) => (rule.when === 'surge' ? [ruleIds[i] ?? ''] : []))
  const shared = { ruleIds: surging, macroIds: macroIds.slice(0, 3) }
  const gone = peakDay(ctx, '-11-11', -1)
  await recordPast(ctx, seeded('srg', new Date(gone.from), 'demo-surge-past'), {
    ...ELEVEN,
    ...shared,
    ...gone,
  })
  await rules.planSurge(ctx, { ...TWELVE, ...shared, ...peakDay(ctx, '-12-12', 1) })
}

/** What came in on the last 11.11, as conversations. */
export function demoPeak(
  ctx: Ctx,
  given: Omit<Parameters<typeof peakHistories>[0], 'from' | 'to'>,
): History[] {
  const { from, to } = peakDay(ctx, '-11-11', -1)
  return peakHistories({ ...given, from: new Date(from), to: new Date(to) })
}

/** The nearest such day before or after today; a past one older than the journal is moved to three weeks ago. */
function peakDay(ctx: Ctx, day: string, side: -1 | 1): { from: string; to: string } {
  const year = Number(dayIn(ctx.zone, ctx.now).slice(0, 4))
  const starts = [year - 1, year, year + 1].map((one) => startOfDay(ctx.zone, `${one}${day}`))
  const span = { before: 4 * 3600_000, length: 28 * 3600_000 }
  const ahead = starts.find((one) => one.getTime() - span.before > ctx.now.getTime())
  const behind = starts.findLast((one) => one.getTime() + DAY_MS < ctx.now.getTime())
  const fresh = behind && ctx.now.getTime() - behind.getTime() < LONG_PAST_DAYS * DAY_MS
  const threeWeeksAgo = startOfDay(ctx.zone, dayIn(ctx.zone, new Date(ctx.now.getTime() - 21 * DAY_MS)))
  const start = (side === 1 ? ahead : fresh ? behind : threeWeeksAgo) ?? threeWeeksAgo
  const from = start.getTime() - span.before
  return { from: new Date(from).toISOString(), to: new Date(from + span.length).toISOString() }
}

const ELEVEN: Omit<SurgeDraft, 'from' | 'to' | 'ruleIds' | 'macroIds'> = {
  name: '双11',
  notice: {
    'zh-CN': '双11 期间咨询较多，助手照常马上答；要人答的，我们按先后回，最晚当天 22:00 前。',
    en: 'Many people ask today. The assistant answers at once; who needs a person is answered in turn, before 22:00 today.',
  },
  staffing: '晚班 20:00–24:00 加小满、阿程；仓库 10 号晚上留一人核地址。',
  standardPercent: 150,
}

const TWELVE: typeof ELEVEN = {
  name: '双12',
  notice: {
    'zh-CN': '双12 下单的现货 48 小时内发出；定做的按约定日子送，晚了赔 100 元。',
    en: 'Pieces in stock leave within 48 hours; made-to-order ones come on the promised day, or ¥100 from us.',
  },
  staffing: '11 号 20:00 起双人晚班；11.11 时 21–23 点等得最久，这两小时多排一人。',
  standardPercent: 130,
  cases: {
    autoApproveFen: 3_000_000,
    flashAtOnceFen: 50_000,
    flashCaseFen: 400_000,
    flashDayFen: 10_000_000,
    pickupExtraDays: 2,
    order: ['safety', 'deadline', 'members'],
    reviewerIds: ['stf_duheng'],
  },
}
