/** Reading cases: lists, the board by deadline, counts, and the proof that nothing was changed afterwards. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { brokenAt, standsAs } from './chain.ts'
import {
  BOARD_COLUMNS,
  CASE_KINDS,
  type CaseCountsShape,
  type CaseKindName,
  type CaseRowShape,
  QUEUES,
  type QueueName,
} from './contract.ts'
import type { Core } from './core.ts'
import type { CaseQuery } from './door.ts'
import { wordsIn } from './overdue.ts'
import { inPeakOrder } from './peak/peak.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const DAY_MS = 86_400_000

/** The first instant of the day that begins so many days after today, by the shop's calendar. */
function dayAfter(ctx: Ctx, days: number): Date {
  const noon = startOfDay(ctx.zone, dayIn(ctx.zone, ctx.now)).getTime() + DAY_MS / 2
  return startOfDay(ctx.zone, dayIn(ctx.zone, new Date(noon + days * DAY_MS)))
}

export async function list(
  core: Core,
  ctx: Ctx,
  { q, kind, overdue, sort, cursor, limit = 20, from, to, view = 'open', ...rest }: CaseQuery,
): Promise<{ items: CaseRowShape[]; next?: string }> {
  const { text, overdue: typed } = wordsIn(q)
  const words = text ? { text, customers: await core.building.customers.find(ctx, text) } : undefined
  const order: store.Sort = sort ?? (view === 'closed' ? 'closed' : view === 'all' ? 'newest' : 'due')
  const found = await store.list(
    ctx,
    {
      ...{ view, ...rest, words, now: ctx.now, today: dayAfter(ctx, 1), me: ctx.actor.id },
      overdue: typed || overdue !== undefined,
      kinds: kind === undefined ? undefined : [kind].flat(),
      from: from === undefined ? undefined : startOfDay(ctx.zone, from),
      to: to === undefined ? undefined : new Date(startOfDay(ctx.zone, to).getTime() + DAY_MS),
    },
    { sort: order, after: readCursor(cursor), limit: limit + 1 },
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = found.length > limit && last && { next: cursorOf(store.placeOf(last, order), last.id) }
  // While a peak day is on its order stands within each page of what is due.
  const peak = order === 'due' ? await core.building.peak?.(ctx) : null
  const shown = peak ? inPeakOrder(page, peak.order, ctx.now) : page
  return { items: await rows(core, ctx, shown), ...next }
}

export const cursorOf = (at: Date, id: string): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')

export function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (!cursor) return undefined
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const date = new Date(String(at))
    if (typeof id === 'string' && !Number.isNaN(date.getTime())) return { at: date, id }
  } catch {
    // Falls through to the refusal: a cursor that is not ours.
  }
  throw new Refusal('invalid', 'aftersales.cursor-wrong')
}

export async function board(
  core: Core,
  ctx: Ctx,
  want: {
    queue?: QueueName | undefined
    kind?: CaseKindName | undefined
    overdue?: 'yes' | undefined
    limit: number
  },
) {
  const [tomorrow, after, week] = [dayAfter(ctx, 1), dayAfter(ctx, 2), dayAfter(ctx, 7)]
  const edges = [null, ctx.now, tomorrow, after, week, null]
  const stretches = BOARD_COLUMNS.map((column, i) => ({
    column,
    from: edges[i] ?? null,
    to: edges[i + 1] ?? null,
  }))
  const found = await store.board(ctx, stretches, { ...want, overdue: want.overdue !== undefined })
  const shown = await rows(
    core,
    ctx,
    found.flatMap(({ items }) => items),
  )
  const byId = new Map(shown.map((row) => [row.id, row]))
  return {
    columns: BOARD_COLUMNS.map((column) => {
      const one = found.find((each) => each.column === column)
      return {
        column,
        count: one?.count ?? 0,
        items: (one?.items ?? []).flatMap(({ id }) => byId.get(id) ?? []),
      }
    }),
  }
}

/** Of `grouping sets ((), (queue), (kind))`: which of the two a row does not group by, as bits. */
const ALL = 3
const BY_QUEUE = 1
const BY_KIND = 2

export async function counts(ctx: Ctx): Promise<CaseCountsShape> {
  const found = await store.counts(ctx, { now: ctx.now, today: dayAfter(ctx, 1), me: ctx.actor.id })
  const all = found.find(({ by }) => by === ALL)
  const queues = QUEUES.map((queue) => {
    const one = found.find((row) => row.by === BY_QUEUE && row.queue === queue)
    return [
      queue,
      { open: one?.open ?? 0, late: one?.late ?? 0, soonest: one?.soonest?.toISOString() ?? null },
    ] as const
  })
  const kinds = CASE_KINDS.map(
    (kind) => [kind, found.find((row) => row.by === BY_KIND && row.kind === kind)?.open ?? 0] as const,
  )
  const { open = 0, late = 0, today = 0, paused = 0, flash = 0, mine = 0 } = all ?? {}
  return {
    ...{ open, late, today, paused, flash, mine },
    queues: Object.fromEntries(queues) as CaseCountsShape['queues'],
    kinds: Object.fromEntries(kinds) as CaseCountsShape['kinds'],
  }
}

export async function prove(ctx: Ctx, id: string) {
  const row = await store.byId(ctx, id)
  if (!row) throw new Refusal('missing', 'aftersales.unknown', { case: id.slice(0, 80) })
  const chain = await store.events(ctx, id)
  return {
    events: chain.length,
    brokenAt: brokenAt(id, row.head, chain),
    rebuilt: standsAs(row, chain),
    head: row.head,
  }
}
