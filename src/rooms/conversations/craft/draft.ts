/** Drafts survive the reload and the other device, and a colleague can be handed one; two writers never lose a word. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { KeptDraft } from '../contract.ts'
import { whisper } from '../presence.ts'
import { type Room, seen } from '../voice.ts'
import * as store from './draft-store.ts'

const isEmpty = (draft: store.Written) => draft.reply === '' && draft.note === '' && draft.files.length === 0

const shape = (row: store.DraftRow): KeptDraft => ({
  staff: { id: row.staffId, name: row.staffName },
  version: row.version,
  mode: row.mode,
  reply: row.reply,
  note: row.note,
  files: [...row.files],
  offeredTo: row.offeredTo,
  changedAt: row.changedAt.toISOString(),
})

export async function drafts(ctx: Ctx, id: string): Promise<{ own: KeptDraft | null; offered: KeptDraft[] }> {
  await seen(ctx, id)
  const rows = (await store.mineAndOffered(ctx, id)).map(shape)
  return {
    own: rows.find((row) => row.staff.id === ctx.actor.id) ?? null,
    offered: rows.filter((row) => row.staff.id !== ctx.actor.id),
  }
}

/**
 * Keeps what was written after `version`; nothing written removes it.
 * @throws Refusal conversations.draft-elsewhere when another device kept something newer; nothing is changed then
 */
export async function keep(
  ctx: Ctx,
  id: string,
  { version, ...written }: store.Written & { version: number },
): Promise<{ version: number }> {
  await seen(ctx, id)
  if (isEmpty(written)) {
    if (version === 0) return { version }
    if (await store.drop(ctx, id, ctx.actor.id, version)) return { version: 0 }
  } else {
    const kept = await store.save(ctx, id, version, written)
    if (kept !== undefined) return { version: kept }
  }
  throw new Refusal('conflict', 'conversations.draft-elsewhere')
}

/** Offers one's draft to a colleague: he is told at once and may take it. @throws Refusal conversations.no-draft */
export async function offer(room: Room, ctx: Ctx, id: string, to: string | null): Promise<KeptDraft> {
  const name = to && (await room.nameOfStaff(ctx, to))
  if (to && !name) throw new Refusal('missing', 'conversations.unknown-colleague', { staff: to })
  const own = await store.lock(ctx, id, ctx.actor.id)
  if (!own) throw new Refusal('missing', 'conversations.no-draft')
  await store.offer(ctx, id, to)
  const data = { conversationId: id, staffId: ctx.actor.id, name: ctx.actor.name, to: to ?? '' }
  whisper(room, ctx, { topic: 'desk', name: 'conversations.draft-offered', data })
  return shape({ ...own, offeredTo: to })
}

/**
 * What a colleague offered becomes one's own, behind what one had begun oneself; it is gone from his hands.
 * @throws Refusal conversations.no-draft | conversations.draft-elsewhere when he has written on since
 */
export async function take(
  room: Room,
  ctx: Ctx,
  id: string,
  from: { staff: string; version: number },
): Promise<KeptDraft> {
  await seen(ctx, id)
  // In the order of their names, so that two who take each other's do not wait for each other.
  const locked = new Map<string, store.DraftRow | undefined>()
  for (const staff of [ctx.actor.id, from.staff].sort()) locked.set(staff, await store.lock(ctx, id, staff))
  const theirs = locked.get(from.staff)
  const own = locked.get(ctx.actor.id)
  if (!theirs || theirs.offeredTo !== ctx.actor.id) throw new Refusal('missing', 'conversations.no-draft')
  if (theirs.version !== from.version) throw new Refusal('conflict', 'conversations.draft-elsewhere')
  const both = (mine: string | undefined, other: string) => [mine ?? '', other].filter(Boolean).join('\n')
  const written = {
    mode: theirs.reply ? ('reply' as const) : theirs.mode,
    reply: both(own?.reply, theirs.reply),
    note: both(own?.note, theirs.note),
    files: [...(own?.files ?? [])],
  }
  await store.save(ctx, id, own?.version ?? 0, written)
  await store.drop(ctx, id, from.staff, theirs.version)
  const data = { conversationId: id, staffId: from.staff, name: theirs.staffName, to: ctx.actor.id, taken: 1 }
  whisper(room, ctx, { topic: 'desk', name: 'conversations.draft-offered', data })
  const now = await store.lock(ctx, id, ctx.actor.id)
  if (!now) throw new Refusal('missing', 'conversations.no-draft')
  return shape(now)
}
