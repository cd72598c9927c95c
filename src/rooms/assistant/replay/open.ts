/** Opens the rehearsals: the try-out, and runs over stored turns or the shop's questions beside everything else. */
import type { Ctx, Who } from '../../../kernel/ctx.ts'
import type { House } from '../../../kernel/house.ts'
import { make } from '../../../kernel/ids.ts'
import { type Route, route, stagedRoute } from '../../../kernel/route.ts'
import type { HearingModels } from '../learning/hearing-model.ts'
import * as kept from '../learning/store.ts'
import type { Room } from '../turns.ts'
import * as shape from './contract.ts'
import { check, replay } from './replay.ts'
import { type Asking, tryOut } from './trial.ts'

export const RUN = 'assistant.run'

export interface Rehearsing {
  /** One question with all that led to its answer; nothing is kept. */
  tryOut(who: Who, asking: Asking): Promise<shape.Trial>
  /** Stored turns again, at once and for the caller alone: the command line. */
  replay(who: Who, wish: shape.ReplayWish): Promise<shape.ReplayResult>
  readonly routes: readonly Route[]
}

export function openRehearsing(house: House, room: Room, models: HearingModels): Rehearsing {
  house.stagedJob(RUN, (who, data) => runIt(room, models, who, String(data.run)))
  return {
    tryOut: (who, asking) => tryOut(room, models, who, asking),
    replay: (who, wish) => replay(room, models, who, wish),
    routes: [
      stagedRoute(shape.tryAssistant, 'assistant.read', (who, { body }) => tryOut(room, models, who, body)),
      route(shape.replayTurns, 'assistant.manage', (ctx, { body }) => begin(ctx, body)),
      route(shape.listRuns, 'assistant.read', async (ctx, { query }) => ({
        items: (await kept.runs(ctx, query.kind, 10)).map(shapeRun),
      })),
    ],
  }
}

async function begin(
  ctx: Ctx,
  { kind, ...wish }: shape.ReplayWish & { kind: shape.Run['kind'] },
): Promise<shape.Run> {
  const row = {
    ...{ id: make('run', ctx.now), kind, state: 'running' as const, done: 0, total: 0, result: null },
    ...{ by_name: ctx.actor.name, at: ctx.now, ended_at: null },
  }
  await kept.insertRun(ctx, { ...row, wish })
  await ctx.later(RUN, { run: row.id })
  return shapeRun({ ...row, wish })
}

async function runIt(room: Room, models: HearingModels, who: Who, id: string): Promise<void> {
  const { house } = room
  const row = await house.transact(who, (ctx) => kept.run(ctx, id))
  if (row?.state !== 'running') return
  const { kind, wish } = shapeRun(row)
  const tell = (change: Parameters<typeof kept.changeRun>[2]) =>
    house.transact(who, async (ctx) => {
      await kept.changeRun(ctx, id, { ...change, ...(change.state && { ended_at: ctx.now }) })
      await ctx.tell('assistant.run-moved', { run: id, state: change.state ?? 'running' })
    })
  const progress = (done: number, total: number) => tell({ done, total })
  try {
    const run = kind === 'replay' ? replay : check
    await tell({ state: 'done', result: await run(room, models, who, wish, progress) })
  } catch (error) {
    house.log.error({ err: error }, RUN)
    await tell({ state: 'failed' })
  }
}

/** What is kept as JSON is read by its shape, whoever wrote it. */
function shapeRun(
  row: Omit<kept.RunRow, 'wish' | 'result' | 'tenant_id'> & { wish: unknown; result: unknown },
): shape.Run {
  const wish = shape.ReplayWish.safeParse(row.wish)
  const replayed = shape.ReplayResult.safeParse(row.result)
  const checked = shape.CheckResult.safeParse(row.result)
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    wish: wish.success ? wish.data : { days: 30, sample: 200 },
    done: row.done,
    total: row.total,
    replay: row.kind === 'replay' && replayed.success ? replayed.data : null,
    check: row.kind === 'questions' && checked.success ? checked.data : null,
    by: row.by_name,
    at: row.at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}
