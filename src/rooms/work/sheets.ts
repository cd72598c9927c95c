/** Work orders out of and into spreadsheets. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type {
  Applied,
  ExportCell,
  ExportKind,
  ImportKind,
  ImportRefusal,
  ImportRow,
} from '../../kernel/sheets.ts'
import type { Building } from './building.ts'
import type { WorkRowShape } from './contract.ts'
import { kindsOf, USUAL_KINDS } from './kinds.ts'
import { subjectOf } from './lock.ts'
import { open } from './open.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const PAGE = 500

export const exportKind = (building: Building): ExportKind => ({
  kind: 'work',
  title: { zh: '工单', en: 'Work orders' },
  permission: 'work.read',
  columns: [
    { name: 'number', title: { zh: '工单号', en: 'Number' }, width: 10 },
    { name: 'kind', title: { zh: '种类', en: 'Kind' } },
    { name: 'title', title: { zh: '事由', en: 'Title' }, width: 36 },
    { name: 'state', title: { zh: '状态', en: 'State' } },
    { name: 'cause', title: { zh: '在等', en: 'Waits for' } },
    { name: 'assignee', title: { zh: '负责人', en: 'Assignee' } },
    { name: 'customer', title: { zh: '客户', en: 'Customer' } },
    { name: 'order', title: { zh: '订单号', en: 'Order number' } },
    { name: 'due', title: { zh: '最晚', en: 'Due' }, shape: 'instant', width: 18 },
    { name: 'openedAt', title: { zh: '开单时间', en: 'Opened' }, shape: 'instant', width: 18 },
    { name: 'endedAt', title: { zh: '了结时间', en: 'Ended' }, shape: 'instant', width: 18 },
  ],
  async *rows(ctx) {
    const { words } = building.house
    let after: { at: Date; id: string } | undefined
    for (;;) {
      const records = await store.list(ctx, { view: 'all' }, after, PAGE)
      const hidden = !ctx.actor.permissions.has('customers.read')
      yield (await rows(building, ctx, records)).map((row) => cells(words, ctx, row, hidden))
      const last = records.at(-1)
      if (!last || records.length < PAGE) return
      after = { at: last.opened_at, id: last.id }
    }
  },
})

/** Titles name people's troubles: they are for whoever may see customers. */
const cells = (
  words: Building['house']['words'],
  ctx: Ctx,
  row: WorkRowShape,
  hidden: boolean,
): Record<string, ExportCell> => ({
  number: row.number,
  kind: row.kindText,
  title: hidden ? '' : row.title,
  state: words.say(ctx.language, `work.state.${row.state}`),
  cause: row.cause && words.say(ctx.language, `work.cause.${row.cause}`),
  assignee: row.assignee?.name,
  customer: hidden ? '' : row.customer?.name,
  order: row.order?.number,
  due: row.due ? new Date(row.due) : null,
  openedAt: new Date(row.openedAt),
  endedAt: row.endedAt ? new Date(row.endedAt) : null,
})

export const importKind = (building: Building): ImportKind => ({
  kind: 'work',
  title: { zh: '工单', en: 'Work orders' },
  permission: 'work.manage',
  fields: [
    {
      name: 'kind',
      title: { zh: '种类', en: 'Kind' },
      required: true,
      shape: 'text',
      synonyms: ['工单类型', '类型', 'type', 'work type', '工单种类'],
    },
    {
      name: 'title',
      title: { zh: '事由', en: 'Title' },
      required: true,
      shape: 'text',
      synonyms: ['标题', '内容', '问题', '描述', 'subject', 'description', 'summary'],
    },
    {
      name: 'customer',
      title: { zh: '客户', en: 'Customer' },
      required: false,
      shape: 'text',
      synonyms: ['客户姓名', '姓名', 'name', 'customer name'],
    },
    {
      name: 'phone',
      title: { zh: '电话', en: 'Phone' },
      required: false,
      shape: 'phone',
      synonyms: ['手机', '手机号', '联系电话', 'mobile', 'tel'],
    },
    {
      name: 'order',
      title: { zh: '订单号', en: 'Order number' },
      required: false,
      shape: 'code',
      synonyms: ['单号', '订单', 'order', 'order no'],
    },
    {
      name: 'due',
      title: { zh: '最晚', en: 'Due' },
      required: false,
      shape: 'instant',
      synonyms: ['截止时间', '截止', '期限', '完成时间', 'due date', 'deadline'],
    },
    {
      name: 'note',
      title: { zh: '备注', en: 'Note' },
      required: false,
      shape: 'text',
      synonyms: ['留言', '说明', 'comment', 'remark'],
    },
  ],
  apply: (ctx, given) => apply(building, ctx, given),
  async undo(ctx, undo) {
    const ids = idsOf(undo)
    const known = await store.lockAll(ctx, ids)
    const touched = known.find((row) => row.version > (row.assignee_id ? 2 : 1))
    if (touched) throw new Refusal('conflict', 'work.used-since', { number: touched.number })
    for (const row of known) await building.routing.release(ctx, subjectOf(row))
    return { removed: await store.remove(ctx, ids), restored: 0 }
  },
})

const idsOf = (undo: Json): string[] =>
  Array.isArray(undo) ? undo.flatMap((id: Json) => (typeof id === 'string' ? [id] : [])) : []

const text = (row: ImportRow, name: string): string => {
  const value = row.values[name]
  return typeof value === 'string' ? value.trim() : ''
}

async function apply(building: Building, ctx: Ctx, given: readonly ImportRow[]): Promise<Applied> {
  const kinds = await kindsOf(ctx)
  const refused: ImportRefusal[] = []
  const created: string[] = []
  for (const row of given) {
    const asked = text(row, 'kind').toLowerCase()
    const kind = [...kinds, ...USUAL_KINDS].find(
      ({ code, name }) => code === asked || name.zh === text(row, 'kind') || name.en.toLowerCase() === asked,
    )
    if (!kind) {
      refused.push({
        row: row.row,
        field: 'kind',
        code: 'work.kind-unknown',
        facts: { kind: text(row, 'kind') },
      })
      continue
    }
    const number = text(row, 'order')
    const order = number ? await building.orders.byNumber(ctx, number) : null
    if (number && !order) {
      refused.push({ row: row.row, field: 'order', code: 'work.order-unknown', facts: { order: number } })
      continue
    }
    const due = text(row, 'due')
    const opened = await open(building, ctx, {
      kind: kind.code,
      title: text(row, 'title').slice(0, 200),
      customerId: order?.customerId ?? (await customerOf(building, ctx, row)),
      orderId: order?.id,
      ...(due && { due: new Date(due) }),
      ...(text(row, 'note') && { note: text(row, 'note') }),
    })
    created.push(opened.id)
  }
  return { created, updated: [], refused, undo: created }
}

async function customerOf({ customers }: Building, ctx: Ctx, row: ImportRow): Promise<string | undefined> {
  const phone = text(row, 'phone')
  if (!phone) return undefined
  const name = text(row, 'customer')
  return (
    await customers.recognise(ctx, { kind: 'phone', value: phone, channel: 'work', ...(name && { name }) })
  ).customerId
}
