/** How many could answer now, and who is looking at or answering the same matter: short-lived, told by whispers. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Watcher } from './contract.ts'
import * as desk from './presence-store.ts'
import { usualWait } from './store.ts'
import { type Room, seen, topicOf } from './voice.ts'

const WATCHING_MS = 25_000

export interface AtDesk {
  online: number
  /** Seconds until a person usually came, lately; null when nobody is there or nothing was measured. */
  waitSeconds: number | null
}

export async function peopleAtDesk({ routing }: Pick<Room, 'routing'>, ctx: Ctx): Promise<AtDesk> {
  const online = (await routing?.online(ctx)) ?? 0
  return { online, waitSeconds: online > 0 ? await usualWait(ctx) : null }
}

export async function watch(
  room: Room,
  ctx: Ctx,
  id: string,
  doing: 'viewing' | 'replying' | 'left',
): Promise<Watcher[]> {
  await seen(ctx, id)
  if (doing === 'left') await desk.lookAway(ctx, id)
  else await desk.look(ctx, id, doing, new Date(ctx.now.getTime() + WATCHING_MS))
  const data = { conversationId: id, staffId: ctx.actor.id, name: ctx.actor.name, doing }
  whisper(room, ctx, { topic: topicOf(id), name: 'conversations.watching', data })
  if (doing === 'replying') await typing(room, ctx, id)
  return watchers(ctx, id)
}

/** Who else is there; the actor himself is left out. */
export async function watchers(ctx: Ctx, id: string): Promise<Watcher[]> {
  const all = await desk.watching(ctx, id)
  return all.filter((one) => one.id !== ctx.actor.id)
}

/** Somebody types: passed on to the other side, kept nowhere. */
export async function typing(room: Room, ctx: Ctx, id: string): Promise<void> {
  await seen(ctx, id)
  whisper(room, ctx, {
    topic: topicOf(id),
    name: 'conversations.typing',
    data: { conversationId: id, by: ctx.actor.kind, name: ctx.actor.name },
  })
}

interface Whispered {
  readonly topic: string
  readonly name: string
  readonly data: Readonly<Record<string, string | number>>
}

/** After the commit, so that whoever looks at once sees what was whispered about. */
export function whisper(room: Room, ctx: Ctx, said: Whispered): void {
  ctx.afterCommit(() => room.house.live.whisper({ tenant: ctx.tenant, ...said }))
}
