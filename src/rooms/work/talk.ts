/** Around a work order: points ticked, words said, files put to it, its title and time changed. */
import type { Readable } from 'node:stream'
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { FileLimits } from '../../kernel/files.ts'
import type { Download } from '../../kernel/route.ts'
import type { Building } from './building.ts'
import { locked, tell } from './lock.ts'
import * as store from './store.ts'
import { watch } from './watch.ts'
import { ACTIVE } from './work-order.ts'

export async function tick(ctx: Ctx, id: string, item: string, done: boolean): Promise<store.WorkRecord> {
  const row = await locked(ctx, id)
  if (!ACTIVE.includes(row.state)) throw new Refusal('conflict', 'work.ended')
  const changed = await store.tick(ctx, id, item, done)
  if (changed === 0) {
    if (!(await store.itemsOf(ctx, id)).some((one) => one.id === item))
      throw new Refusal('missing', 'work.item-unknown')
    return row
  }
  const after = await store.change(ctx, id, { items_done: row.items_done + (done ? 1 : -1) })
  await tell(ctx, 'changed', after)
  return after
}

export async function comment(ctx: Ctx, id: string, text: string): Promise<store.WorkRecord> {
  const row = await locked(ctx, id)
  await store.addComment(ctx, id, text.trim())
  const after = await store.change(ctx, id, {})
  await tell(ctx, 'commented', after)
  return row.version === after.version ? row : after
}

const LIMITS: FileLimits = {
  maxBytes: 20 * 1024 * 1024,
  takes: ['image', 'application/pdf', 'video/mp4', 'text/plain', 'text/csv'],
}
const MOST_FILES = 50

export async function attach(
  { house }: Building,
  who: Who,
  { id, name, stream }: { id: string; name: string; stream: Readable | undefined },
): Promise<void> {
  if (!stream) throw new Refusal('invalid', 'files.empty')
  const arrived = await house.files.arrive(who.tenant, stream, name, LIMITS)
  await house.transact(who, async (ctx) => {
    const row = await locked(ctx, id)
    if ((await store.filesOf(ctx, [id])).length >= MOST_FILES)
      throw new Refusal('too-many', 'work.files-full', { most: MOST_FILES })
    const kept = await house.files.keep(ctx, arrived, id)
    await store.addFile(ctx, {
      work_id: id,
      file_id: kept.id,
      name: kept.name,
      type: kept.type,
      bytes: kept.bytes,
      at: ctx.now,
      by_name: ctx.actor.name,
    })
    await store.addEntry(ctx, id, { word: 'attached', text: kept.name })
    await tell(ctx, 'changed', await store.change(ctx, row.id, {}))
  })
}

/** @throws Refusal work.file-unknown when it does not belong to this work */
export async function give({ house }: Building, ctx: Ctx, id: string, fileId: string): Promise<Download> {
  const mine = (await store.filesOf(ctx, [id])).some((file) => file.file_id === fileId)
  if (!mine) throw new Refusal('missing', 'work.file-unknown')
  const { file, body } = await house.files.read(ctx, fileId)
  return { name: file.name, type: file.type, body, bytes: file.bytes, inline: true, cache: 'private' }
}

export interface Changing {
  readonly title?: string | undefined
  readonly due?: Date | null | undefined
  readonly facts?: store.Facts | undefined
  readonly after?: readonly string[] | undefined
  readonly version?: number | undefined
}

/** @throws Refusal work.after-unknown, work.circle when it would come after itself */
export async function change(ctx: Ctx, id: string, given: Changing): Promise<store.WorkRecord> {
  const row = await locked(ctx, id, given.version)
  if (!ACTIVE.includes(row.state)) throw new Refusal('conflict', 'work.ended')
  const blocked = given.after ? await tie(ctx, id, given.after) : undefined
  const after = await store.change(ctx, id, {
    ...(given.title && { title: given.title }),
    ...(given.due !== undefined && { due_at: given.due, late_at: null }),
    ...(given.facts && { facts: { ...row.facts, ...given.facts } }),
    ...(blocked !== undefined && { blocked }),
  })
  if (given.due !== undefined) await watch(ctx, after)
  await store.addEntry(ctx, id, { word: given.due !== undefined ? 'due-changed' : 'changed' })
  await tell(ctx, 'changed', after)
  return after
}

async function tie(ctx: Ctx, id: string, wanted: readonly string[]): Promise<boolean> {
  const after = [...new Set(wanted)]
  const before = await store.lockAll(ctx, after)
  if (before.length !== after.length) throw new Refusal('invalid', 'work.after-unknown')
  if (after.includes(id) || (await store.circles(ctx, id, after))) throw new Refusal('invalid', 'work.circle')
  await store.tieAfter(ctx, id, after)
  return before.some((one) => ACTIVE.includes(one.state))
}
