/** Beginning an upload: announced with its name, length and hash, so that it can go on after any break. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { make } from '../../kernel/ids.ts'
import type { Building } from './building.ts'
import type { BeginShape } from './contract.ts'
import type { Giver } from './door.ts'
import { expireAt } from './expire.ts'
import { HALF_MS } from './kind.ts'
import { linksFor } from './links.ts'
import * as store from './store.ts'

export const giverOf = ({ actor }: Ctx): Giver => ({ kind: actor.kind, id: actor.id, name: actor.name })

export async function begin(
  building: Building,
  ctx: Ctx,
  given: BeginShape,
  by: Giver = giverOf(ctx),
): Promise<store.UploadRecord> {
  const links = await linksFor(building, ctx, given, by)
  const expires = new Date(ctx.now.getTime() + HALF_MS)
  const row = await store.addUpload(ctx, {
    tenant_id: ctx.tenant,
    id: make('evd', ctx.now),
    key: given.key,
    by_kind: by.kind,
    by_id: by.id,
    by_name: by.name,
    name: given.name,
    bytes: given.bytes,
    sha256: given.sha256,
    received: 0,
    taken_at: given.takenAt ? new Date(given.takenAt) : null,
    keep_place: given.keepPlace,
    ...links,
    begun_at: ctx.now,
    expires_at: expires,
    done_at: null,
  })
  // A key stands for one file: another file under it is a mistake of the caller, not a repetition.
  if (row.sha256 !== given.sha256 || row.bytes !== given.bytes)
    throw new Refusal('conflict', 'evidence.key-taken')
  if (!row.done_at) await expireAt(ctx, row.id, row.expires_at)
  return row
}

/** The upload of this giver; somebody else's and none look the same. @throws Refusal evidence.unknown */
export async function mine(ctx: Ctx, id: string, by: Giver, lock = false): Promise<store.UploadRecord> {
  const row = await store.upload(ctx, id, lock)
  if (!row || row.by_kind !== by.kind || row.by_id !== by.id)
    throw new Refusal('missing', 'evidence.unknown', { evidence: id })
  return row
}
