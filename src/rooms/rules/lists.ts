/** What the editor offers to choose from, gathered from the rooms as they are now. */
import type { Answer } from '../../kernel/contract.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { readLists } from './contract.ts'
import { valuesSeen } from './journal-store.ts'
import type { Room } from './room.ts'

const MOST = 60

export async function lists(room: Room, ctx: Ctx): Promise<Answer<typeof readLists>> {
  const people = await room.access.colleagues(ctx)
  return {
    tiers: await valuesSeen(ctx, 'customer.tier', MOST),
    tags: await valuesSeen(ctx, 'tags', MOST),
    channels: [...new Set(['web', 'mail', ...(await valuesSeen(ctx, 'channel', MOST))])],
    teams: ((await room.joins.teams?.(ctx)) ?? []).map(({ id, name }) => ({ id, name })),
    people: people.filter((one) => one.active).map(({ id, name }) => ({ id, name })),
    workKinds: [...((await room.joins.workKinds?.(ctx)) ?? [])],
  }
}
