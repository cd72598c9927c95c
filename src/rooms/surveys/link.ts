/** A signed link to one survey: it opens that survey and nothing else, so a forwarded mail gives nobody's conversation away. */
import type { Ctx, Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { answer, own } from './answer.ts'
import { linkPath } from './ask.ts'
import type { Answering, OwnSurvey } from './contract.ts'
import type { Room } from './room.ts'
import * as store from './store.ts'

/** In the shop of the link, whatever the address. @throws Refusal surveys.link-wrong, customers.link-over */
async function within<T>(
  room: Room,
  who: Who,
  token: string,
  run: (ctx: Ctx, customerId: string, surveyId: string) => Promise<T>,
): Promise<T> {
  const tenant = room.customers.tenantOfLink(token)
  if (!tenant) throw new Refusal('invalid', 'surveys.link-wrong')
  return room.house.transact({ ...who, tenant }, async (ctx) => {
    const { customerId, purpose, subject } = await room.customers.openLink(ctx, token)
    if (purpose !== 'survey') throw new Refusal('invalid', 'surveys.link-wrong')
    return run(ctx, customerId, subject)
  })
}

export function open(
  room: Room,
  who: Who,
  token: string,
): Promise<{ survey: OwnSurvey; shop: string; ask: boolean }> {
  return within(room, who, token, async (ctx, customerId, id) => ({
    survey: await own(room, ctx, customerId, id),
    shop: (await room.shop(ctx.tenant)).name,
    ask: !(await store.hasOptedOut(ctx, customerId)),
  }))
}

export const answerBy = (room: Room, who: Who, token: string, given: Answering): Promise<OwnSurvey> =>
  within(room, who, token, (ctx, customerId, id) => answer(room, ctx, customerId, id, given))

export const wishBy = (room: Room, who: Who, token: string, ask: boolean): Promise<{ ask: boolean }> =>
  within(room, who, token, async (ctx, customerId) => {
    await store.setWish(ctx, customerId, ask)
    return { ask }
  })

/** @throws Refusal surveys.unknown, surveys.over */
export async function issue(room: Room, ctx: Ctx, id: string): Promise<{ path: string }> {
  const row = await store.lock(ctx, id)
  if (!row) throw new Refusal('missing', 'surveys.unknown')
  if (row.state !== 'asked') throw new Refusal('gone', 'surveys.over')
  await ctx.audit('surveys.link-issued', id)
  return { path: await linkPath(room, ctx, row) }
}
