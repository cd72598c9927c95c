/** Writing what became of a case: its events are chained, the next stroke of its clock is set, and the fact is told. */
import type { Ctx } from '../../kernel/ctx.ts'
import { secret } from '../../kernel/ids.ts'
import { changeOf, nextStrike } from './case.ts'
import { type Chained, chain } from './chain.ts'
import type { CaseRecord, Deed } from './row.ts'
import * as store from './store.ts'

export const CLOCK = 'aftersales.clock'

/** A step of a case: what it was before, what it is after, and what was done. */
export interface Step {
  readonly before: CaseRecord | null
  readonly after: CaseRecord
  readonly deed: Omit<Deed, 'from' | 'to' | 'at' | 'change'>
}

const deedOf = ({ before, after, deed }: Step): Deed => ({
  ...deed,
  from: before?.state ?? null,
  to: after.state,
  at: after.changedAt,
  change: changeOf(before, after),
})

/** Chains steps, the last of which is how the case stands. */
export function chained(steps: readonly Step[]): { row: CaseRecord; events: readonly Chained[] } {
  const [first] = steps
  const last = steps.at(-1)
  if (!first || !last) throw new RangeError('Expected a step')
  const from = first.before ?? { seq: 0, head: first.after.head }
  const { events, seq, head } = chain(last.after.id, from, steps.map(deedOf), secret)
  return { row: { ...last.after, seq, head }, events }
}

/** Writes a locked case and tells of it. */
export async function write(ctx: Ctx, steps: readonly Step[]): Promise<CaseRecord> {
  const { row, events } = chained(steps)
  await store.save(ctx, row, events)
  await follow(ctx, row, steps)
  return row
}

/** Sets the clock of a case for the version that it has now, and tells what happened. */
export async function follow(ctx: Ctx, row: CaseRecord, steps: readonly Step[]): Promise<void> {
  await wind(ctx, row)
  const name = steps.some(({ before }) => before === null) ? 'opened' : whatOf(steps)
  await tell(ctx, name, row, steps.at(-1)?.deed.event)
  if (row.closedAt) await tell(ctx, 'closed', row)
}

const QUIET: Readonly<Record<string, string>> = {
  pause: 'paused',
  resume: 'resumed',
  remind: 'reminded',
  note: 'noted',
  assign: 'assigned',
}
const whatOf = (steps: readonly Step[]): string => {
  const event = steps.length === 1 ? steps[0]?.deed.event : undefined
  return (event && QUIET[event]) ?? 'moved'
}

export async function wind(ctx: Ctx, row: CaseRecord): Promise<void> {
  const strike = nextStrike(row)
  if (!strike || row.closedAt) return
  const { id, version, reminders } = row
  await ctx.later(CLOCK, { case: id, version, reminders }, { at: strike.at })
}

export async function tell(ctx: Ctx, name: string, row: CaseRecord, event?: string): Promise<void> {
  const { id: caseId, kind, state, version, orderId, customerId, queue, assigneeId, conversationId } = row
  const about = { caseId, kind, state, version, orderId, customerId, queue, assigneeId, conversationId }
  await ctx.tell(
    `aftersales.case.${name}`,
    { ...about, ...(event && { event }) },
    { topic: `case:${caseId}` },
  )
}
