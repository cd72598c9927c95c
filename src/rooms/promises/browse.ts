/** Reading the ledger: lists, counts, kept shares, and what one person was promised. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import { KEPT_SAMPLE, type KeptShareShape, PROMISE_KINDS, type PromiseRowShape } from './contract.ts'
import { endOfDay, shownFromOrder } from './follow-order.ts'
import { policyOf } from './policy.ts'
import { shareOf } from './promise.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

export interface Query extends Omit<store.Wanted, 'words' | 'view'> {
  readonly view?: store.Wanted['view'] | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

export async function list(
  building: Building,
  ctx: Ctx,
  { q, cursor, limit = 50, view = 'open', ...rest }: Query,
): Promise<{ items: PromiseRowShape[]; next?: string }> {
  const words = q ? { text: q, customers: await building.customers.find(ctx, q) } : undefined
  const found = await store.list(ctx, { view, ...rest, words }, readCursor(cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await rows(building, ctx, page),
    ...(found.length > limit && last && { next: cursorOf(last, view) }),
  }
}

function cursorOf(row: store.PromiseRecord, view: store.Wanted['view']): string {
  const at = view === 'open' || view === 'due-soon' ? row.due_at : view === 'all' ? row.made_at : row.ended_at
  return Buffer.from(JSON.stringify([at?.toISOString(), row.id])).toString('base64url')
}

function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (!cursor) return undefined
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const date = new Date(String(at))
    if (typeof id === 'string' && !Number.isNaN(date.getTime())) return { at: date, id }
  } catch {
    // Falls through to the refusal: a cursor that is not ours.
  }
  throw new Refusal('invalid', 'promises.cursor-wrong')
}

const DAYS_BACK = 90

/** Shares are told from a sample of 30 on; fewer are only counted. */
export async function kept(
  building: Building,
  ctx: Ctx,
  span: { from?: string | undefined; to?: string | undefined },
) {
  const to = span.to ?? dayIn(ctx.zone, ctx.now)
  const from = span.from ?? dayIn(ctx.zone, new Date(ctx.now.getTime() - DAYS_BACK * 86_400_000))
  const counted = await store.tally(ctx, startOfDay(ctx.zone, from), endOfDay(ctx.zone, to))
  const names = new Map(
    (await building.routing.teams(ctx)).map(({ id, name }) => [
      id,
      ctx.language === 'en' ? name.en || name.zh : name.zh,
    ]),
  )
  const people = new Map((await building.access.colleagues(ctx)).map(({ id, name }) => [id, name]))
  const say = (code: string) => building.house.words.say(ctx.language, `promises.${code}`)
  const named = (by: store.Tally['by'], nameOf: (one: store.Tally) => string): KeptShareShape[] =>
    counted
      .filter((one) => one.by === by && one.kept + one.broken + one.open > 0)
      .map((one) => shareRow(one, nameOf(one)))
      .sort((a, b) => b.sample - a.sample)
  // Others' figures are for whoever coaches them.
  const coaches = ['wall.coach', 'promises.manage'].some((one) => ctx.actor.permissions.has(one))
  const [all] = named('all', () => say('everybody'))
  return {
    all:
      all ??
      shareRow(
        { by: 'all', id: null, name: '', kept: 0, broken: 0, open: 0, amendsFen: 0 },
        say('everybody'),
      ),
    teams: named('team', ({ id }) => (id ? (names.get(id) ?? id) : say('no-team'))),
    people: named('person', ({ id, name }) => people.get(id ?? '') ?? (name || makerName(say, id))).filter(
      ({ id }) => coaches || id === ctx.actor.id,
    ),
    kinds: named('kind', ({ id }) => say(`kind.${PROMISE_KINDS.find((kind) => kind === id) ?? 'other'}`)),
    target: (await policyOf(ctx)).target,
    from,
    to,
  }
}

const makerName = (say: (code: string) => string, id: string | null): string =>
  id === 'assistant' ? say('by.assistant') : id === 'orders' ? say('by.orders') : say('by.flow')

function shareRow(one: store.Tally, name: string): KeptShareShape {
  const sample = one.kept + one.broken
  const share = sample >= KEPT_SAMPLE ? shareOf(one.kept, one.broken) : undefined
  return {
    id: one.id,
    name,
    kept: one.kept,
    broken: one.broken,
    open: one.open,
    sample,
    share: share?.share ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
    amendsFen: one.amendsFen,
  }
}

/** Everything promised to a person: the ledger, and promised days of orders that the ledger does not hold. */
export async function ofCustomer(
  building: Building,
  ctx: Ctx,
  customerId: string,
): Promise<PromiseRowShape[]> {
  const ledger = await rows(building, ctx, await store.ofCustomer(ctx, customerId))
  const held = new Set(ledger.filter((row) => row.kind === 'delivery').map((row) => row.order?.id))
  const { items } = await building.orders.ofCustomer(ctx, customerId)
  const name = ledger[0]?.customer.name ?? ''
  const days = items
    .filter((order) => !held.has(order.id))
    .flatMap((order) => shownFromOrder(ctx.zone, name, order) ?? [])
  return [...ledger, ...days].sort(byPressing)
}

/** Open ones soonest first, then the ended newest first. */
function byPressing(a: PromiseRowShape, b: PromiseRowShape): number {
  if ((a.endedAt === null) !== (b.endedAt === null)) return a.endedAt === null ? -1 : 1
  return a.endedAt === null ? a.due.localeCompare(b.due) : b.due.localeCompare(a.due)
}
