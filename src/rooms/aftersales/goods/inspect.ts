/** What was found on goods that came back, or at the customer's home: a grade with photos, and what becomes of the piece. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import { make } from '../../../kernel/ids.ts'
import type { Core } from '../core.ts'
import type { CaseRecord } from '../row.ts'
import { type DispositionName, GoodsGrade, type GradeOfGoods, type InspectionShape } from './contract.ts'
import { mayBecome, shelfGrade, usual } from './grade.ts'
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

const COMES_BACK: readonly string[] = ['return', 'exchange']
const inWarehouse = (seen: readonly store.InspectionRecord[]) =>
  seen.filter(({ place }) => place === 'warehouse')
export const gradedOf = (seen: readonly store.InspectionRecord[]): number =>
  inWarehouse(seen).reduce((sum, one) => sum + one.quantity, 0)

/** Goods are graded when they are here, and once: what went on a shelf after the check is not shelved a second time. */
function mayGrade({ kind, facts }: CaseRecord): void {
  if (!COMES_BACK.includes(kind)) return
  if (facts.shelved !== undefined) throw new Refusal('conflict', 'aftersales.goods.checked')
  // Paid before they came: whoever opens the carton grades them, whether or not the arrival was written down.
  if (facts.received !== true && facts.units !== 'accepted')
    throw new Refusal('conflict', 'aftersales.goods.not-here')
}

/**
 * The grade that a person's decision rests on: recorded before for every piece, or carried by the decision and recorded
 * now. @throws Refusal aftersales.goods.not-graded, aftersales.goods.photo-missing
 */
export async function recordGrade(
  core: Core,
  ctx: Ctx,
  row: CaseRecord,
  data: { readonly [name: string]: unknown },
): Promise<void> {
  const seen = inWarehouse(await store.inspectionsOf(ctx, row.id))
  const left = row.quantity - gradedOf(seen)
  const { data: grade } = GoodsGrade.safeParse(data.grade)
  if (!grade) {
    if (left > 0) throw new Refusal('conflict', 'aftersales.goods.not-graded', { quantity: left })
    return
  }
  if (left <= 0 && seen.some((one) => one.grade === grade)) return
  const known = seen.filter((one) => one.grade === grade).flatMap((one) => [...one.evidence_ids])
  const given = typeof data.evidenceId === 'string' ? [data.evidenceId] : []
  const evidenceIds = given.length > 0 ? given : known
  if (grade !== 'A' && evidenceIds.length === 0)
    throw new Refusal('invalid', 'aftersales.goods.photo-missing', { grade })
  await core.building.evidence.link(ctx, given, { caseId: row.id, orderId: row.orderId })
  const words = typeof data.text === 'string' ? data.text.slice(0, MOST_WORDS) : ''
  const finding = { place: 'warehouse' as const, grade, disposition: usual(grade, true), words, evidenceIds }
  if (left > 0) {
    const id = make('ins', ctx.now)
    const whole = { ...finding, quantity: left, complete: true }
    await store.addInspection(ctx, drafted(ctx, row.id, { id, finding: whole, shelved: null }))
  } else {
    const { disposition } = finding
    const by = { evidence_ids: evidenceIds, by_name: ctx.actor.name, at: ctx.now }
    await store.regrade(ctx, row.id, { grade, disposition, words, ...by })
  }
  await ctx.audit('aftersales.inspected', row.id, { grade, quantity: left > 0 ? left : row.quantity })
}

const MOST_WORDS = 500

/** The warehouse grades what it unpacks, quality what it is asked to look at. */
const GRADERS = ['aftersales.goods', 'aftersales.judge']
function mustBeGrader({ actor }: Ctx): void {
  if (actor.kind === 'staff' && !GRADERS.some((name) => actor.permissions.has(name)))
    throw new Refusal('forbidden', 'aftersales.goods.who-grades')
}

/** @throws Refusal aftersales.goods.who-grades, aftersales.goods.grade-forbids, aftersales.goods.photo-missing, aftersales.goods.too-many, aftersales.goods.checked, aftersales.goods.not-here */
export async function inspect(
  core: Core,
  ctx: Ctx,
  caseId: string,
  finding: Finding,
): Promise<InspectionShape> {
  mustBeGrader(ctx)
  const row = await core.row(ctx, caseId, true)
  const { grade, disposition, evidenceIds, quantity } = finding
  if (!mayBecome(grade, disposition))
    throw new Refusal('invalid', 'aftersales.goods.grade-forbids', { grade, disposition })
  if (grade !== 'A' && evidenceIds.length === 0)
    throw new Refusal('invalid', 'aftersales.goods.photo-missing', { grade })
  if (finding.place === 'warehouse') mayGrade(row)
  const seen = gradedOf(await store.inspectionsOf(ctx, caseId))
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
