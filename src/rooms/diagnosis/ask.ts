/** Asking the nearest certified technician, who has one hour; told when it is over; the answer comes back into the case. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import { FINDINGS, findingOf } from './knowledge/known.ts'
import { chosen } from './nearest-technician.ts'
import * as store from './store.ts'
import { told } from './told.ts'

export const LATE = 'diagnosis.late'
const HOUR_MS = 3_600_000
const WORK_KIND = 'quality-look'

/** Asked twice, there is one work order. @throws Refusal diagnosis.ended */
export async function askTechnician(
  building: Building,
  ctx: Ctx,
  row: store.Matter,
  note = '',
): Promise<store.Matter> {
  if (row.work_id) return row
  if (row.confirmed_at) throw new Refusal('conflict', 'diagnosis.ended')
  const { house, work } = building
  const technician = await chosen(building, ctx, row)
  const due = new Date(ctx.now.getTime() + HOUR_MS)
  const say = (code: string, facts = {}) => house.words.say('zh-CN', `diagnosis.${code}`, facts)
  const order = await work.open(ctx, {
    kind: WORK_KIND,
    title: say('work.title', { product: row.product || say('work.something') }).slice(0, 200),
    customerId: row.customer_id,
    orderId: row.order_id,
    ...(technician && { assigneeId: technician.id }),
    due,
    checklist: [say('work.look'), say('work.answer')],
    facts: { diagnosis: row.id, ...(row.case_id && { case: row.case_id }) },
    note: [row.text, note].filter(Boolean).join('\n').slice(0, 2000),
    key: `diagnosis ${row.id}`,
  })
  const after = await store.change(ctx, row.id, {
    work_id: order.id,
    work_number: order.number,
    technician_id: order.assignee?.id ?? null,
    technician_name: order.assignee?.name ?? null,
    due_at: due,
    question: null,
    state: 'with-technician',
  })
  await ctx.later(LATE, { diagnosis: row.id }, { at: due, key: `${row.id} late` })
  await ctx.audit('diagnosis.technician-asked', row.id, {
    work: order.id,
    technician: order.assignee?.id ?? null,
  })
  await told(ctx, 'asked', after)
  return after
}

export async function hourOver(ctx: Ctx, id: string): Promise<void> {
  const row = await store.byId(ctx, id, true)
  if (!row?.due_at || row.answered_at || row.late_at || row.confirmed_at) return
  if (row.due_at > ctx.now)
    return ctx.later(
      LATE,
      { diagnosis: id },
      { at: row.due_at, key: `${id} late again ${ctx.now.getTime()}` },
    )
  await told(ctx, 'late', await store.change(ctx, id, { late_at: ctx.now }))
}

export interface TechnicianAnswer {
  readonly finding: string
  readonly part: string | null
  readonly remedy?: string | undefined
  readonly text: string
}

/** @throws Refusal diagnosis.finding-unknown, diagnosis.ended */
export async function technicianAnswers(
  { work }: Building,
  ctx: Ctx,
  row: store.Matter,
  given: TechnicianAnswer,
): Promise<store.Matter> {
  if (row.answered_at || row.confirmed_at) throw new Refusal('conflict', 'diagnosis.ended')
  const known = findingOf(given.finding)
  if (!known && given.finding !== OTHER)
    throw new Refusal('invalid', 'diagnosis.finding-unknown', {
      finding: given.finding,
      count: FINDINGS.length,
    })
  const before = row.judged
  const after = await store.change(ctx, row.id, {
    answered_at: ctx.now,
    answer: given.text,
    technician_id: ctx.actor.id,
    technician_name: ctx.actor.name,
    question: null,
    state: 'judged',
    judged: {
      best: known?.id ?? OTHER,
      part: given.part ?? known?.part ?? null,
      remedy: given.remedy ?? known?.remedy ?? null,
      p: 1,
      abstains: false,
      because: [],
      nearest: before?.nearest ?? [],
      others: [],
      by: 'technician',
    },
  })
  if (row.work_id) await work.done(ctx, row.work_id, given.text)
  await ctx.audit('diagnosis.answered', row.id, { finding: given.finding, late: row.late_at !== null })
  await told(ctx, 'answered', after)
  return after
}

/** What the list does not name. */
export const OTHER = 'other'

/** A technician who only finished the work order said it there. */
export async function workDone(building: Building, ctx: Ctx, workId: string): Promise<void> {
  const row = await store.byWork(ctx, workId)
  if (!row || row.answered_at || row.confirmed_at) return
  const text = (await building.work.read(ctx, workId)).comments.at(-1)?.text
  if (text) await technicianAnswers(building, ctx, row, { finding: OTHER, part: null, text })
}
