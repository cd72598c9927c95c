/** Peak days: the limits of the machine for now, what stands first in a queue, and what is told of pick-ups (HUB-10). */
import type { Ctx } from '../../../kernel/ctx.ts'
import type { RemedyLimitsShape } from '../review/contract.ts'
import type { CaseRecord } from '../row.ts'

/** What a peak day changes for cases; told by the room above that plans such days. Null: as usual. */
export interface PeakRules {
  readonly autoApproveFen: number | null
  readonly flashAtOnceFen: number | null
  readonly flashCaseFen: number | null
  readonly flashCustomerFen: number | null
  readonly flashDayFen: number | null
  readonly pickupText: { readonly 'zh-CN': string; readonly en: string } | null
  readonly order: readonly Ahead[]
  /** Who may review beside the usual people. */
  readonly reviewerIds: readonly string[]
}
export type Ahead = 'safety' | 'deadline' | 'members' | 'parts' | 'small'
export type AskPeak = (ctx: Ctx) => Promise<PeakRules | null>

/** Each case asks; a day switched by hand is heard this much later. */
const REMEMBERED_MS = 5_000

/** One question of a shop for some seconds. */
export function remembered(ask: AskPeak): AskPeak {
  const known = new Map<string, { readonly until: number; readonly rules: PeakRules | null }>()
  return async (ctx) => {
    const before = known.get(ctx.tenant)
    if (before && before.until > ctx.now.getTime()) return before.rules
    const rules = await ask(ctx)
    known.set(ctx.tenant, { until: ctx.now.getTime() + REMEMBERED_MS, rules })
    return rules
  }
}

const RAISED = [
  'autoApproveFen',
  'flashAtOnceFen',
  'flashCaseFen',
  'flashCustomerFen',
  'flashDayFen',
] as const

/** The day's limits in place of the usual ones; the law's rights depend on neither. */
export function peakLimits(limits: RemedyLimitsShape, peak: PeakRules | null | undefined): RemedyLimitsShape {
  if (!peak) return limits
  const raised = RAISED.flatMap((name) => (peak[name] === null ? [] : [[name, peak[name]] as const]))
  return { ...limits, ...Object.fromEntries(raised) }
}

type Ranked = Pick<CaseRecord, 'kind' | 'reason' | 'dueAt' | 'amountFen' | 'facts'>

const SOON_MS = 4 * 3_600_000
const SMALL_FEN = 30_000

const AHEAD: Readonly<Record<Ahead, (row: Ranked, now: Date) => boolean>> = {
  safety: ({ reason }) => reason === 'injury',
  deadline: ({ dueAt }, now) => dueAt !== null && dueAt.getTime() - now.getTime() < SOON_MS,
  members: ({ facts }) => facts.member === true,
  parts: ({ kind }) => kind === 'part',
  small: ({ amountFen }) => amountFen !== null && amountFen > 0 && amountFen <= SMALL_FEN,
}

/** By the day's order, and within each by what is due first, as they came. */
export function inPeakOrder<Row extends Ranked>(
  rows: readonly Row[],
  order: readonly Ahead[],
  now: Date,
): Row[] {
  const rank = (row: Row) => {
    const place = order.findIndex((one) => AHEAD[one](row, now))
    return place < 0 ? order.length : place
  }
  return rows
    .map((row, index) => ({ row, index, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ row }) => row)
}

/** A customer who waits for somebody to fetch the goods reads beforehand that it takes longer these days. */
export async function pickupWord(
  ask: AskPeak | undefined,
  ctx: Ctx,
  { state, facts }: Pick<CaseRecord, 'state' | 'facts'>,
): Promise<string> {
  if (state !== 'awaiting-goods' || facts.pickup !== true) return ''
  return (await ask?.(ctx))?.pickupText?.[ctx.language] ?? ''
}
