/** How far our words have got outside: a mark beside them in the log, set by the room that carries them. */
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Delivery } from './contract.ts'
import * as store from './store.ts'
import { tell } from './voice.ts'

/** Words that are gone get no mark: who was forgotten has no address here either. */
export async function markDelivery(
  ctx: Ctx,
  conversationId: string,
  seq: number,
  delivery: Delivery,
): Promise<void> {
  const { rows } = await sql`update conversations.event
    set body = coalesce(body, '{}'::jsonb) || jsonb_build_object('delivery', ${JSON.stringify(delivery)}::jsonb)
    where tenant_id = ${ctx.tenant} and conversation_id = ${conversationId} and seq = ${seq} and kind = 'message'
      and not coalesce(body ? 'forgotten', false) returning 1`.execute(ctx.db)
  const matter = rows.length > 0 ? await store.find(ctx, conversationId) : undefined
  if (matter) await tell(ctx, 'changed', matter, seq)
}
