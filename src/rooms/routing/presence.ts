/** Who is at the desk: signs of life, the person's own switch, and what happens to the matters of somebody who left. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Status } from './contract.ts'
import { PRESENT_MS } from './give-store.ts'
import { pull, putBack } from './queue.ts'
import { makeSeat, type Room } from './room.ts'
import * as store from './store.ts'
import { settingsOf } from './wishes.ts'

const MINUTE = 60_000

export const present = (room: Room, ctx: Ctx, status: Status): Promise<void> => sign(room, ctx, { status })

export const choose = (room: Room, ctx: Ctx, wish: 'online' | 'away'): Promise<void> =>
  sign(room, ctx, { wish })

async function sign(
  room: Room,
  ctx: Ctx,
  given: { status: Status } | { wish: 'online' | 'away' },
): Promise<void> {
  const lookAt = new Date(ctx.now.getTime() + PRESENT_MS + (await graceMs(room, ctx)))
  let beat = await store.beat(ctx, given, lookAt)
  if (!beat) {
    await makeSeat(room, ctx, ctx.actor.id, 'gone')
    beat = await store.beat(ctx, given, lookAt)
  }
  if (!beat) throw new RangeError(`Expected a seat for ${ctx.actor.id}`)
  if (beat.turned) {
    const { id: staffId } = ctx.actor
    const status = beat.ready ? 'online' : 'status' in given ? given.status : 'away'
    ctx.afterCommit(() =>
      room.house.live.whisper({
        tenant: ctx.tenant,
        topic: 'desk',
        name: 'routing.presence',
        data: { staffId, status },
      }),
    )
    if (!beat.ready) await watch(ctx, staffId, new Date(ctx.now.getTime() + (await graceMs(room, ctx))))
  }
  if (beat.ready && beat.unwatched) await watch(ctx, ctx.actor.id, lookAt, true)
  if (beat.ready && beat.hasRoom) await pull(room, ctx, ctx.actor.id)
}

const graceMs = async (room: Room, ctx: Ctx): Promise<number> =>
  (await settingsOf(room.house, ctx)).graceMinutes * MINUTE

/** @param stays looks again and again while he is there; one such watch for each person */
const watch = (ctx: Ctx, staffId: string, at: Date, stays = false): Promise<void> =>
  ctx.later('routing.still-there', { staffId, stays }, { at })

/** Is he still there? A desk that died without a word is found out here too. */
export async function stillThere(room: Room, ctx: Ctx, staffId: string, stays: boolean): Promise<void> {
  const found = await store.absence(ctx, staffId)
  if (!found) return
  const grace = await graceMs(room, ctx)
  if (!found.absentSince) {
    if (!stays) return
    const at = new Date(found.seenAt.getTime() + PRESENT_MS + grace)
    await store.watchUntil(ctx, staffId, at)
    await watch(ctx, staffId, at, true)
    return
  }
  const until = new Date(found.absentSince.getTime() + grace)
  if (until > ctx.now) {
    await watch(ctx, staffId, until, stays)
    return
  }
  if (stays) await store.watchUntil(ctx, staffId, null)
  await putBack(ctx, staffId)
}
