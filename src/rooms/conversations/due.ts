/** When the customer must hear from us next: asked of whoever keeps the shop's standards, else by our own minutes. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Matter } from './matter.ts'
import { type Due, dueAt, type Owed, type WhenDue } from './standard.ts'
import { handedAt, lock, save } from './store.ts'
import { type Room, standardOf, tell } from './voice.ts'

/** Asked at each message, so the common case must not cost a round trip: whoever answers remembers. */
export async function due(room: Room, ctx: Ctx, matter: Matter, owed: Owed): Promise<Due> {
  // A clock that runs is not wound again by a second message.
  if (matter.dueAt && matter.dueWhat === owed.what && matter.waitingSince?.getTime() === owed.since.getTime())
    return { ...owed, at: matter.dueAt }
  const { customerTier: tier, channelKind, language, teamId: team } = matter
  return { ...owed, at: await room.whenDue(ctx, { ...owed, tier, channelKind, language, team }) }
}

/** The same word is owed, by another team's hours: counted from where it was, so that nobody waits longer for being handed on. */
export async function dueAnew(room: Room, ctx: Ctx, matter: Matter): Promise<Due> {
  const { waitingSince, dueWhat } = matter
  const what = (waitingSince && dueWhat) || 'person'
  const handed = waitingSince && what === 'person' ? await handedAt(ctx, matter.id) : undefined
  const since = handed && handed > (waitingSince ?? handed) ? handed : (waitingSince ?? ctx.now)
  return due(room, ctx, { ...matter, dueAt: null }, { what, since })
}

/** The hours changed under a matter that waits: the same word is owed, by the hours as they are now. */
export async function dueAgain(room: Room, ctx: Ctx, id: string): Promise<void> {
  const before = await lock(ctx, id)
  if (!before?.waitingSince || !before.dueWhat) return
  const { at } = await dueAnew(room, ctx, before)
  if (at?.getTime() === before.dueAt?.getTime()) return
  await save(ctx, before, { ...before, dueAt: at }, [])
  await tell(ctx, 'changed', before)
}

/** Our own minutes, until somebody keeps standards for the shop. */
export const byOurStandard =
  (room: Pick<Room, 'house'>): WhenDue =>
  async (ctx, { what, since }) =>
    dueAt(what, since, await standardOf(room, ctx))
