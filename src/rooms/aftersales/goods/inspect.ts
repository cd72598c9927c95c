/** What was found on goods that came back, or at the customer's home: a grade with photos, and what becomes of the piece. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { Core } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import type { DispositionName, GradeOfGoods, InspectionShape } from './contract.ts'
import { mayBecome, shelfGrade } from './grade.ts'
import * as store from './store.ts'

export interface Finding {
  readonly place: 'warehouse' | 'home'
  readonly grade: GradeOfGoods
  readonly disposition: DispositionName
  readonly quantity: number
  readonly complete: boolean
  readonly words: string
  readonly evidenceIds: readonly string[]
}

/** States in which the move that ends the check puts the piece on its shelf. */
const BEFORE_SHELF: readonly string[] = ['received', 'inspecting']

/** @throws Refusal aftersales.goods.grade-forbids, aftersales.goods.photo-missing, aftersales.goods.too-many */
export async function inspect(
  core: Core,
  ctx: Ctx,
  caseId: string,
  finding: Finding,
): Promise<InspectionShape> {
  const row = await core.row(ctx, caseId, true)
  const { grade, disposition, evidenceIds, quantity } = finding
  if (!mayBecome(grade, disposition))
    throw new Refusal('invalid', 'aftersales.goods.grade-forbids', { grade, disposition })
  if (grade !== 'A' && evidenceIds.length === 0)
    throw new Refusal('invalid', 'aftersales.goods.photo-missing', { grade })
  const before = await store.inspectionsOf(ctx, caseId)
  const seen = before.filter(({ place }) => place === 'warehouse').reduce((sum, one) => sum + one.quantity, 0)
  if (finding.place === 'warehouse' && seen + quantity > row.quantity)
    throw new Refusal('invalid', 'aftersales.goods.too-many', { quantity: row.quantity })
  if (evidenceIds.length > 0)
    await core.building.evidence.link(ctx, evidenceIds, { caseId, orderId: row.orderId })
  const id = make('ins', ctx.now)
  const shelved =
    finding.place === 'warehouse' && !BEFORE_SHELF.includes(row.state)
      ? await shelve(core, ctx, row, { id, ...finding })
      : null
  const record = drafted(ctx, row.id, { id, finding, shelved })
  await store.addInspection(ctx, record)
  await core.write(ctx, caseId, {
    event: 'inspected',
    key: id,
    data: { grade, disposition, quantity, place: finding.place, complete: finding.complete },
    ...(finding.words ? { said: finding.words } : {}),
  })
  await ctx.audit('aftersales.inspected', caseId, { grade, disposition, quantity })
  return inspectionShown(record)
}

type Shelved = Awaited<ReturnType<Core['building']['stock']['receive']>> | null

function drafted(
  ctx: Ctx,
  caseId: string,
  { id, finding, shelved }: { id: string; finding: Finding; shelved: Shelved },
): store.InspectionRecord {
  return {
    tenant_id: ctx.tenant,
    id,
    case_id: caseId,
    place: finding.place,
    grade: finding.grade,
    disposition: finding.disposition,
    quantity: finding.quantity,
    complete: finding.complete,
    shelf_id: shelved?.shelfId ?? null,
    label: shelved?.label ?? null,
    words: finding.words,
    evidence_ids: finding.evidenceIds,
    by_name: ctx.actor.name,
    at: ctx.now,
  }
}

interface Piece extends Pick<Finding, 'grade' | 'disposition' | 'quantity' | 'words'> {
  readonly id: string
}

/** On a shelf under its true grade; the label stands wherever it is offered. Same piece, once. */
export async function shelve(core: Core, ctx: Ctx, row: CaseRecord, piece: Piece): Promise<Shelved> {
  const grade = shelfGrade(piece.grade, piece.disposition)
  if (!grade) return null
  return core.building.stock.receive(ctx, {
    key: `${piece.id} shelf`,
    item: row.sku,
    quantity: piece.quantity,
    grade,
    note: piece.words,
    reason: row.number,
    caseId: row.id,
  })
}

export const inspectionShown = (one: store.InspectionRecord): InspectionShape => ({
  id: one.id,
  caseId: one.case_id,
  place: one.place,
  grade: one.grade,
  disposition: one.disposition,
  quantity: one.quantity,
  complete: one.complete,
  label: one.label,
  words: one.words,
  evidenceIds: [...one.evidence_ids],
  by: one.by_name,
  at: one.at.toISOString(),
})
