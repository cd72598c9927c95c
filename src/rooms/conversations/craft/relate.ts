/** Matters that have to do with each other, shown at both. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { Refusal } from '../../../kernel/errors.ts'
import type { LinkedMatter } from '../contract.ts'
import { place, unreadBy } from '../matter.ts'
import { shapeRow } from '../shape.ts'
import * as store from '../store.ts'
import { held, seen, tell } from '../voice.ts'
import * as links from './link-store.ts'
import { linkLine } from './merge.ts'

export async function linksOf(ctx: Ctx, id: string): Promise<LinkedMatter[]> {
  await seen(ctx, id)
  return (await links.linked(ctx, id)).map((row) => ({
    kind: row.kind,
    conversation: shapeRow(row, unreadBy(row, row.hasRead), ctx.now),
    at: row.linkedAt.toISOString(),
  }))
}

/** Says it or takes it back, at both ends; twice changes nothing. @throws Refusal conversations.merge-itself */
export async function relate(ctx: Ctx, id: string, other: string, yes: boolean): Promise<void> {
  if (id === other) throw new Refusal('invalid', 'conversations.merge-itself')
  // In the order of their names, so that two who relate them at once do not wait for each other.
  const ends = [id, other].sort()
  const matters = []
  for (const end of ends) matters.push(await held(ctx, end))
  const changed = yes
    ? await links.put(ctx, { id, other, kind: 'related' })
    : await links.take(ctx, { id, other, kind: 'related' })
  if (!changed) return
  for (const before of matters) {
    const far = before.id === id ? other : id
    const { matter, entries } = place(before, [linkLine(ctx, yes ? 'related' : 'unrelated', far)])
    await store.save(ctx, before, matter, entries)
    await tell(ctx, 'changed', matter)
  }
}
