/** What mail hands in, so that a side conversation can leave by it. */
import type { Ctx } from '../../../kernel/ctx.ts'

/** How a side conversation leaves by mail. Mail stands above this room and fills it; without it there are links. */
export interface AsideMail {
  /** Whether a box is there to send from. */
  canSend(ctx: Ctx): Promise<boolean>
  /** Sends one message of a side conversation; its answers come back by `hearAside`. */
  sendAside(
    ctx: Ctx,
    letter: {
      asideId: string
      conversationId: string
      seq: number
      to: { name: string; address: string }
      topic: string
      text: string
      fileIds: readonly string[]
      /** By which he may answer without mail; a path of ours. */
      path: string
    },
  ): Promise<void>
}
