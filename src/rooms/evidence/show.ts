/** Evidence as its readers see it: staff with the signs, customers without. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { EvidenceShape, ReusedShape, UploadShape } from './contract.ts'
import type { Pictured } from './door.ts'
import { sayProof } from './proofs.ts'
import * as store from './store.ts'

export async function forStaff(ctx: Ctx, rows: readonly store.PieceRecord[]): Promise<EvidenceShape[]> {
  const twins = new Map<string, ReusedShape[]>()
  const pictured = rows.filter(({ kind }) => kind !== 'note').map(({ id }) => id)
  for (const { of, at, ...twin } of await store.twinsOf(ctx, pictured))
    twins.set(of, [...(twins.get(of) ?? []), { ...twin, at: at.toISOString() }])
  return rows.map((row) => ({ ...shown(ctx, row), reused: twins.get(row.id) ?? [] }))
}

/** Signs are for people of the shop to judge; nobody is accused by a machine. */
export const forCustomer = (ctx: Ctx, rows: readonly store.PieceRecord[]): EvidenceShape[] =>
  rows.map((row) => ({
    ...shown(ctx, row),
    by: { kind: row.by_kind, id: row.by_kind === 'customer' ? row.by_id : 'shop', name: row.by_name },
  }))

function shown(ctx: Ctx, row: store.PieceRecord): EvidenceShape {
  return {
    id: row.id,
    kind: row.kind,
    proof: row.proof,
    proofText: sayProof(row.proof, ctx.language),
    name: row.name,
    fileId: row.file_id,
    type: row.type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    sha256: row.sha256,
    takenAt: row.taken_at?.toISOString() ?? null,
    at: row.at.toISOString(),
    by: { kind: row.by_kind, id: row.by_id, name: row.by_name },
    orderId: row.order_id,
    caseId: row.case_id,
    place: row.place,
    text: row.text,
    gates: row.gates && { ...row.gates, say: row.gates.say[ctx.language === 'en' ? 'en' : 'zh'] },
    reused: [],
  }
}

export async function pictures(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Pictured>> {
  const wholes = await store.wholes(ctx, ids)
  return new Map(
    (await store.byIds(ctx, ids)).map((row) => [
      row.id,
      {
        customerId: row.customer_id,
        fileId: row.file_id,
        say: row.gates && !row.gates.ok ? row.gates.say : null,
        hashes: wholes.get(row.id) ?? null,
        colours: row.colours ?? [],
      },
    ]),
  )
}

export async function shownUpload(
  ctx: Ctx,
  row: store.UploadRecord,
  view: 'staff' | 'customer',
): Promise<UploadShape> {
  const piece = row.done_at ? await store.byId(ctx, row.id) : undefined
  const [evidence = null] = piece
    ? await (view === 'staff' ? forStaff(ctx, [piece]) : forCustomer(ctx, [piece]))
    : []
  return {
    id: row.id,
    state: row.done_at ? 'done' : 'open',
    offset: row.received,
    bytes: row.bytes,
    expiresAt: row.done_at ? null : row.expires_at.toISOString(),
    evidence,
  }
}
