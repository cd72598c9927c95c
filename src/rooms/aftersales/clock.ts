/** The clock of a case strikes: a reminder, the end of a pause, or what happens by itself. A stroke for a version that has gone on finds nothing to do. */
import type { Ctx } from '../../kernel/ctx.ts'
import { advance, type Engine } from './advance.ts'
import { isFinal, nextStrike, reminded } from './case.ts'
import { goOn } from './pause.ts'
import type { CaseRecord } from './row.ts'
import * as store from './store.ts'
import { tell, wind, write } from './write.ts'

export interface Stroke {
  readonly caseId: string
  readonly version: number
  readonly reminders: number
}

export async function strike(
  engine: Engine,
  ctx: Ctx,
  { caseId, version, reminders }: Stroke,
): Promise<void> {
  const row = await store.byId(ctx, caseId, true)
  if (!row || row.version !== version || row.reminders !== reminders || isFinal(row)) return
  const due = nextStrike(row)
  if (!due) return
  // The timer's clock ran ahead of ours: nothing happens before its time.
  if (due.at > ctx.now) return wind(ctx, row)
  const key = `clock ${row.version} ${row.reminders}`
  if (due.does === 'resume') await goOn(ctx, row, key, 'timer')
  else if (due.does === 'remind') await remind(ctx, row, key)
  else await timeOver(engine, ctx, row, key)
}

async function remind(ctx: Ctx, row: CaseRecord, key: string): Promise<void> {
  const after = reminded(row, ctx.now)
  const deed = {
    event: 'remind',
    role: 'timer',
    by: 'clock',
    key,
    data: { reminder: after.reminders },
  } as const
  await write(ctx, [{ before: row, after, deed }])
}

async function timeOver(engine: Engine, ctx: Ctx, row: CaseRecord, key: string): Promise<void> {
  const event = row.dueEvent ?? ''
  const steps = await advance(engine, ctx, row, { event, role: 'timer', by: 'clock', key, data: {} })
  const after = await write(ctx, steps)
  if (after.lateAt && !row.lateAt) await tell(ctx, 'late', after, event)
}
