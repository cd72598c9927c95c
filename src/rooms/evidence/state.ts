/** What is stated in words, and what comes another way: a driver's note, a scan, a photo out of a conversation. */
import { readFile } from 'node:fs/promises'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import { giverOf } from './begin.ts'
import type { Building } from './building.ts'
import type { Giver, Links, Stated } from './door.ts'
import { keepUntil } from './expire.ts'
import { keptUntil, kindOf } from './kind.ts'
import { linksFor, told } from './links.ts'
import { keepPiece, sha256Of, type Taken, takePhoto } from './send.ts'
import * as store from './store.ts'

/** @throws Refusal orders.unknown, evidence.case-unknown, evidence.proof-unknown */
export async function state(
  building: Building,
  ctx: Ctx,
  stated: Stated,
  by: Giver = stated.by ?? giverOf(ctx),
): Promise<store.PieceRecord> {
  const links = await linksFor(building, ctx, stated, by)
  const { piece, fresh } = await store.addPiece(ctx, {
    tenant_id: ctx.tenant,
    id: make('evd', ctx.now),
    key: stated.key,
    kind: 'note',
    name: '',
    file_id: null,
    type: 'text/plain',
    bytes: Buffer.byteLength(stated.text),
    width: null,
    height: null,
    sha256: sha256Of(stated.text),
    taken_at: stated.at ?? null,
    at: ctx.now,
    by_kind: by.kind,
    by_id: by.id,
    by_name: by.name,
    ...links,
    place: null,
    text: stated.text,
    gates: null,
    colours: null,
    keep_until: keptUntil(ctx.now, links.case_id),
    file_gone_at: null,
  })
  if (!fresh) return piece
  await keepUntil(ctx, piece)
  await told(ctx, 'added', piece)
  return piece
}

/** @throws Refusal files.unknown, evidence.unsupported */
export async function adopt(
  building: Building,
  who: Who,
  given: Links & { readonly key: string; readonly fileId: string; readonly by?: Giver },
): Promise<store.PieceRecord> {
  const { house } = building
  const found = await house.transact(who, async (ctx) => ({
    file: await house.files.find(ctx, given.fileId),
    path: await house.files.pathOf(ctx, given.fileId),
    links: await linksFor(building, ctx, given, given.by ?? giverOf(ctx)),
  }))
  if (!found.file || !found.path) throw new Refusal('missing', 'files.unknown', { file: given.fileId })
  const kind = kindOf(found.file.type)
  if (!kind) throw new Refusal('unsupported', 'evidence.unsupported', { name: found.file.name })
  const raw = await readFile(found.path)
  const { file } = found
  const taken: Taken =
    kind === 'photo'
      ? await takePhoto(building, who, raw, file.name)
      : { kind, arrived: { ...file, path: found.path }, looked: null, camera: { taken: null, place: null } }
  return house.transact(who, (ctx) => {
    const by = given.by ?? giverOf(ctx)
    const row = {
      id: make('evd', ctx.now),
      key: given.key,
      by_kind: by.kind,
      by_id: by.id,
      by_name: by.name,
      name: file.name,
      sha256: sha256Of(raw),
      taken_at: null,
      keep_place: false,
      ...found.links,
    }
    return keepPiece(building, ctx, row, taken)
  })
}
