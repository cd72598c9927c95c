/** All SQL of inspections, and of where parts come from. */
import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { soon } from '../../../kernel/line.ts'
import type { DispositionName, GradeOfGoods, PartSource } from './contract.ts'

type InspectionTable = {
  tenant_id: string
  id: string
  case_id: string
  place: 'warehouse' | 'home'
  grade: GradeOfGoods
  disposition: DispositionName
  quantity: number
  complete: boolean
  shelf_id: string | null
  label: { readonly zh: string; readonly en: string } | null
  words: string
  evidence_ids: readonly string[]
  by_name: string
  at: Date
}
type AllocationTable = {
  tenant_id: string
  id: string
  case_id: string
  key: string
  item: string
  quantity: number
  source: PartSource
  state: 'held' | 'ordered' | 'shipped' | 'given-up'
  ready_by: Date | null
  at: Date
}
type Tables = {
  'aftersales.inspection': InspectionTable
  'aftersales.allocation': AllocationTable
}
export type InspectionRecord = Selectable<InspectionTable>
export type AllocationRecord = Selectable<AllocationTable>

const open = (ctx: Ctx) => ctx.db.$extendTables<Tables>()

export async function addInspection(ctx: Ctx, row: InspectionRecord): Promise<void> {
  const added = open(ctx)
    .insertInto('aftersales.inspection')
    .values({
      ...row,
      label: sql<never>`${JSON.stringify(row.label)}::jsonb`,
      evidence_ids: sql<never>`${JSON.stringify(row.evidence_ids)}::jsonb`,
    })
  await soon(ctx.db, added.compile())
}

export const inspectionsOf = (ctx: Ctx, caseId: string): Promise<InspectionRecord[]> =>
  open(ctx)
    .selectFrom('aftersales.inspection')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()

/** A grade is put right while the piece stands on no shelf yet. */
export async function regrade(
  ctx: Ctx,
  caseId: string,
  to: Pick<InspectionRecord, 'grade' | 'disposition' | 'words' | 'evidence_ids' | 'by_name' | 'at'>,
): Promise<void> {
  await open(ctx)
    .updateTable('aftersales.inspection')
    .set({ ...to, evidence_ids: sql<never>`${JSON.stringify(to.evidence_ids)}::jsonb` })
    .where('tenant_id', '=', ctx.tenant)
    .where('case_id', '=', caseId)
    .where('place', '=', 'warehouse')
    .where('shelf_id', 'is', null)
    .execute()
}

/** Where it stands now, and with which label. */
export async function shelved(
  ctx: Ctx,
  id: string,
  on: { shelfId: string; label: InspectionRecord['label'] },
): Promise<void> {
  const stands = open(ctx)
    .updateTable('aftersales.inspection')
    .set({ shelf_id: on.shelfId, label: sql<never>`${JSON.stringify(on.label)}::jsonb` })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
  await soon(ctx.db, stands.compile())
}

/** @returns false when this try was written down before */
export async function allocate(ctx: Ctx, row: AllocationRecord): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await open(ctx)
    .insertInto('aftersales.allocation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const allocationsOf = (ctx: Ctx, caseId: string): Promise<AllocationRecord[]> =>
  open(ctx)
    .selectFrom('aftersales.allocation')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()

/** The one that still counts: neither gone out nor given up. */
export const liveOf = async (ctx: Ctx, caseId: string): Promise<AllocationRecord | undefined> =>
  (await allocationsOf(ctx, caseId)).findLast(({ state }) => state === 'held' || state === 'ordered')

export async function endAllocation(ctx: Ctx, id: string, state: AllocationRecord['state']): Promise<void> {
  await open(ctx)
    .updateTable('aftersales.allocation')
    .set({ state })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
