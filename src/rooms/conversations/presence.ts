/** Who is at the desk, and who is looking at or answering the same matter: short-lived, told by whispers. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Colleague, Watcher } from './contract.ts'
import * as desk from './presence-store.ts'
import { usualWait } from './store.ts'
import { type Room, seen, topicOf } from './voice.ts'

/** A desk repeats itself every 30 s; after two missed beats it counts as gone. */
const PRESENT_MS = 75_000
const WATCHING_MS = 25_000

export interface AtDesk {
  online: number
  /** Seconds until a person usually came, lately; null when nobody is there or nothing was measured. */
  waitSeconds: number | null
}

const since = (ctx: Ctx) => new Date(ctx.now.getTime() - PRESENT_MS)

export async function peopleAtDesk(ctx: Ctx): Promise<AtDesk> {
  const online = await desk.countOnline(ctx, since(ctx))
  return { online, waitSeconds: online > 0 ? await usualWait(ctx) : null }
}

export async function present(
  room: Room,
  ctx: Ctx,
  status: 'online' | 'away' | 'gone',
): Promise<Colleague[]> {
  const was = (await desk.atDesk(ctx, since(ctx))).find((one) => one.id === ctx.actor.id)?.status
  if (status === 'gone') await desk.leave(ctx, ctx.actor.id)
  else await desk.sitDown(ctx, status)
  if ((was ?? 'gone') !== status) {
    whisper(room, ctx, {
      topic: 'desk',
      name: 'conversations.presence',
      data: { staffId: ctx.actor.id, status },
    })
  }
  return colleagues(ctx)
}

export async function colleagues(ctx: Ctx): Promise<Colleague[]> {
  return desk.atDesk(ctx, since(ctx))
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
