/** Work orders as people see them: rows, and one in full. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { WorkKindShape, WorkOrderShape, WorkRowShape } from './contract.ts'
import { kindsOf, nameOf } from './kinds.ts'
import * as store from './store.ts'
import { actsOf, isLate } from './work-order.ts'

export async function rows(
  { customers }: Pick<Building, 'customers'>,
  ctx: Ctx,
  records: readonly store.WorkRecord[],
): Promise<WorkRowShape[]> {
  const ids = [...new Set(records.flatMap((row) => row.customer_id ?? []))]
  const people = ids.length > 0 ? await customers.people(ctx, ids) : new Map<string, { name: string }>()
  const kinds = await kindsOf(ctx)
  return records.map((row) => rowOf(ctx, row, kinds, people.get(row.customer_id ?? '')?.name ?? ''))
}

function rowOf(
  ctx: Ctx,
  row: store.WorkRecord,
  kinds: readonly WorkKindShape[],
  customer: string,
): WorkRowShape {
  const iso = (at: Date | null) => at?.toISOString() ?? null
  const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null)
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    kindText: nameOf(kinds, row.kind, ctx.language),
    title: row.title,
    state: row.state,
    cause: row.cause,
    until: iso(row.until_at),
    teamId: row.team_id,
    assignee: named(row.assignee_id, row.assignee_name),
    customer: named(row.customer_id, customer),
    conversationId: row.conversation_id,
    order: row.order_id ? { id: row.order_id, number: row.order_number ?? '' } : null,
    promiseId: row.promise_id,
    due: iso(row.due_at),
    late: isLate({ state: row.state, due: row.due_at }, ctx.now),
    openedAt: row.opened_at.toISOString(),
    endedAt: iso(row.ended_at),
    itemsDone: row.items_done,
    items: row.items,
    blocked: row.blocked,
    version: row.version,
  }
}

export async function whole(
  building: Pick<Building, 'customers' | 'house'>,
  ctx: Ctx,
  record: store.WorkRecord,
): Promise<WorkOrderShape> {
  const [row] = await rows(building, ctx, [record])
  const items = await store.itemsOf(ctx, record.id)
  const comments = await store.commentsOf(ctx, record.id)
  const files = await store.filesOf(ctx, [record.id])
  const entries = await store.entriesOf(ctx, record.id)
  const { after, before } = await store.neighbours(ctx, record.id)
  const brief = ({ id, number, title, state }: store.WorkRecord) => ({ id, number, title, state })
  return {
    ...(row ?? rowOf(ctx, record, [], '')),
    facts: { ...record.facts },
    checklist: items.map((item) => ({
      id: item.id,
      text: ctx.language === 'en' ? item.en : item.zh,
      required: item.required,
      doneAt: item.done_at?.toISOString() ?? null,
      doneBy: item.done_by,
    })),
    comments: comments.map(({ id, at, by_id, by_name, text }) => ({
      id,
      at: at.toISOString(),
      by: { id: by_id || 'house', name: by_name },
      text,
    })),
    files: files.map(({ file_id: id, name, type, bytes, at, by_name: by }) => ({
      ...{ id, name, type, bytes: Number(bytes), by },
      at: at.toISOString(),
    })),
    story: entries.map(({ id, at, by_name: by, word, text }) => ({
      ...{ id, by, text },
      at: at.toISOString(),
      word: building.house.words.say(ctx.language, `work.story.${word}`),
    })),
    after: after.map(brief),
    before: before.map(brief),
    acts: actsOf({ state: record.state, blocked: record.blocked }),
  }
}
