/** What the customer hands in later is looked at like what came with the opening: it may complete what policy waited for. */
import type { Ctx } from '../../kernel/ctx.ts'
import { locked, scribe } from './act.ts'
import type { Core, Remedies } from './core.ts'
import { asHouse } from './prepare/write.ts'
import { againstIn } from './recourse/party.ts'
import type { CaseRecord } from './row.ts'
import * as store from './store.ts'
import { rowFor, TABLES } from './tables/all.ts'

/** States in which nobody has said yes or no yet. */
const WAITING: readonly string[] = ['requested', 'under-review', 'reported', 'opened', 'acknowledged']

export async function lookAgain(
  core: Core,
  remedies: Remedies,
  ctx: Ctx,
  { id, key }: { readonly id: string; readonly key: string },
): Promise<void> {
  const row = await locked(ctx, id)
  if (!WAITING.includes(row.state) || againstIn(row)) return
  if (ctx.actor.kind !== 'customer' && ctx.actor.kind !== 'assistant') return
  const sale = (await core.sales(ctx, row.orderId)).find(({ lineId }) => lineId === row.lineId)
  if (!sale) return
  // The wish is as old as it is: a window that ended since takes nothing from it.
  const then = { ...ctx, now: row.openedAt }
  const { decision, amountFen, facts, event } = await remedies.review(then, row, sale)
  if (!decision) return
  // A sum that a person named stands; where policy finds none now, what it found before does.
  const { amountFen: sum, facts: known } = row
  const first = known.workedFen ?? known.policyFen
  const worked = Boolean(amountFen) && (sum === null || sum === first)
  const kept = !worked && known.workedFen !== undefined ? { workedFen: known.workedFen } : {}
  const after = await scribe(ctx, row, {
    event: 'review',
    key: `${key} review`,
    data: { outcome: facts?.outcome ?? null },
    change: {
      decision,
      facts: { ...known, ...facts, ...kept },
      ...(worked && { amountFen }),
    },
  })
  if (event && (await isOpen(ctx, after, event)))
    await core.act(asHouse(core, ctx), { caseId: id, event, key: `${key} by-policy`, as: 'system' })
}

/** Policy goes on by itself only where no colleague has taken the case in hand. */
async function isOpen(ctx: Ctx, row: CaseRecord, event: string): Promise<boolean> {
  if (!rowFor(TABLES[row.kind], { state: row.state, event, role: 'system' }, row, {}).row) return false
  const moves = (await store.events(ctx, row.id)).filter(({ from, to }) => from !== to)
  return moves.every(({ by }) => !by.startsWith('stf_'))
}
