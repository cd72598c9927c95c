/** Views that people save for themselves or their team: what they let through, in pages and in numbers. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import { type ConversationRow, type SavedView, ViewFilter } from '../contract.ts'
import { unreadBy } from '../matter.ts'
import { shapeRow } from '../shape.ts'
import * as store from './view-store.ts'

/** Rows that one question looks at, however many the shop has (I14). */
export const LOOKS = 2000
const MOST_VIEWS = 40

export interface Asked {
  readonly view?: string | undefined
  /** As an address carries it: JSON. */
  readonly filter?: string | ViewFilter | undefined
}

/** What is asked for. @throws Refusal conversations.unknown-view | conversations.filter */
export async function filterOf(ctx: Ctx, asked: Asked): Promise<ViewFilter> {
  if (asked.view) {
    const view = (await store.views(ctx)).find((one) => one.id === asked.view)
    if (!view) throw new Refusal('missing', 'conversations.unknown-view')
    return ViewFilter.parse(view.filter)
  }
  if (typeof asked.filter === 'object') return asked.filter
  const read = ViewFilter.safeParse(jsonIn(asked.filter ?? '{}'))
  if (!read.success) throw new Refusal('invalid', 'conversations.filter')
  return read.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid', 'conversations.filter')
  }
}

export async function filtered(
  ctx: Ctx,
  query: Asked & { cursor?: string | undefined; limit: number },
): Promise<{ items: ConversationRow[]; looked: number; next?: string }> {
  const filter = await filterOf(ctx, query)
  const { rows, looked, end } = await store.look(ctx, {
    filter,
    after: readMark(query.cursor),
    limit: query.limit,
    most: LOOKS,
  })
  const items = rows.map((row) => shapeRow(row, unreadBy(row, row.hasRead), ctx.now))
  return { items, looked, ...(end && { next: `${end.at} ${end.id}` }) }
}

export function readMark(cursor: string | undefined): store.Mark | undefined {
  if (!cursor) return undefined
  const [at = '', id = ''] = cursor.split(' ')
  if (Number.isNaN(Date.parse(at)) || !id) throw new Refusal('invalid', 'conversations.cursor')
  return { at, id }
}

export const savedViews = (ctx: Ctx): Promise<SavedView[]> => store.views(ctx)

export async function viewCounts(ctx: Ctx): Promise<{ view: string; n: number; exact: boolean }[]> {
  const counts = []
  for (const view of await store.views(ctx)) {
    counts.push({ view: view.id, ...(await store.count(ctx, ViewFilter.parse(view.filter), LOOKS)) })
  }
  return counts
}

/** @throws Refusal http.not-allowed | conversations.too-many-views | conversations.unknown-view */
export async function saveView(
  ctx: Ctx,
  given: Pick<SavedView, 'name' | 'whose' | 'filter'> & { id?: string; place?: number },
): Promise<SavedView> {
  const all = await store.views(ctx)
  const before = all.find((one) => one.id === given.id)
  if (given.id && !before) throw new Refusal('missing', 'conversations.unknown-view')
  if (given.whose === 'team' || before?.whose === 'team') mayShape(ctx)
  if (!before && all.length >= MOST_VIEWS)
    throw new Refusal('conflict', 'conversations.too-many-views', { most: MOST_VIEWS })
  const view: SavedView = {
    id: given.id ?? make('vie', ctx.now),
    name: given.name,
    whose: given.whose,
    filter: given.filter,
    place: given.place ?? Math.max(0, ...all.map((one) => one.place)) + 1,
  }
  await store.save(ctx, view)
  if (view.whose === 'team') await ctx.audit('conversations.view-changed', view.id, { name: view.name })
  return view
}

export async function dropView(ctx: Ctx, id: string): Promise<SavedView[]> {
  const view = (await store.views(ctx)).find((one) => one.id === id)
  if (!view) throw new Refusal('missing', 'conversations.unknown-view')
  if (view.whose === 'team') mayShape(ctx)
  await store.drop(ctx, id)
  return store.views(ctx)
}

/** What everybody sees is the supervisors' to change. */
function mayShape(ctx: Ctx): void {
  if (!ctx.actor.permissions.has('conversations.assign'))
    throw new Refusal('forbidden', 'http.not-allowed', { permission: 'conversations.assign' })
}
