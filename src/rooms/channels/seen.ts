/** Where the widget was seen: noted once in a while per page, not at every visit. */
import type { Ctx } from '../../kernel/ctx.ts'
import * as store from './store.ts'

/** A page is noted again after this long. */
const AGAIN_MS = 10 * 60_000
const MOST_PAGES = 10_000
/** A shop has few pages of its own; who asks from more is not it. */
export const MOST_NOTED = 50

export interface Seen {
  note(ctx: Ctx, channelId: string, origin: string | undefined, host: string): Promise<void>
}

export function openSeen(): Seen {
  const noted = new Map<string, number>()
  return {
    async note(ctx, channelId, origin, host) {
      if (!origin || !URL.canParse(origin) || new URL(origin).host === host) return
      const key = `${ctx.tenant} ${channelId} ${origin}`
      if (ctx.now.getTime() - (noted.get(key) ?? 0) < AGAIN_MS) return
      await store.noteSeen(ctx, { channelId, origin: new URL(origin).origin, most: MOST_NOTED })
      if (noted.size >= MOST_PAGES) noted.clear()
      ctx.afterCommit(() => noted.set(key, ctx.now.getTime()))
    },
  }
}
