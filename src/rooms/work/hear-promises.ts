/** What a promise asks of the team: a broken one to mend, one that nobody keeps to be somebody's. Its amends are paid by payouts. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Building } from './building.ts'
import { open } from './open.ts'
import { done } from './step.ts'
import * as store from './store.ts'

type Told = { readonly [key: string]: Json }
const idOf = (value: Json): string | undefined => (typeof value === 'string' ? value : undefined)

const MENDED: readonly string[] = ['visit', 'delivery', 'dispatch', 'refund', 'repair', 'call-back']

/** Somebody was stood up: a person calls first, before the customer does. */
export async function mend(building: Building, ctx: Ctx, data: Told): Promise<void> {
  if (!MENDED.includes(String(data.kind))) return
  await openFor(building, ctx, data, {
    kind: 'keep-promise',
    key: `broken ${String(data.promise)}`,
    titleOf: (what) => building.house.words.say(ctx.language, 'work.title.broken', { what }),
  })
}

/** Due soon and nobody's: it becomes somebody's. */
export async function findKeeper(building: Building, ctx: Ctx, data: Told): Promise<void> {
  if (data.keeper) return
  await openFor(building, ctx, data, {
    kind: 'keep-promise',
    key: `soon ${String(data.promise)}`,
    titleOf: (what) => building.house.words.say(ctx.language, 'work.title.soon', { what }),
    ...(typeof data.due === 'string' && { due: new Date(data.due) }),
  })
}

interface Asked {
  readonly kind: string
  readonly key: string
  readonly titleOf: (what: string) => string
  readonly due?: Date
}

async function openFor(building: Building, ctx: Ctx, data: Told, asked: Asked): Promise<void> {
  const promise = await building.promises.read(ctx, String(data.promise)).catch((error: unknown) => {
    if (error instanceof Refusal && error.kind === 'missing') return undefined
    throw error
  })
  if (!promise) return
  const { kind, key, due } = asked
  // Amends are finance's; mending goes to whoever promised.
  const team = kind === 'keep-promise' ? (promise.teamId ?? undefined) : undefined
  await open(building, ctx, {
    ...{ kind, key, due, team },
    title: asked.titleOf(promise.what).slice(0, 200),
    promiseId: promise.id,
    customerId: idOf(data.customer),
    conversationId: promise.conversationId,
    orderId: promise.order?.id,
  })
}

/** It was kept, or done after all: what was opened to bring that about is done too. */
export async function settled(building: Building, ctx: Ctx, data: Told): Promise<void> {
  for (const row of await store.openOfPromise(ctx, String(data.promise)))
    if (row.kind === 'keep-promise') await done(building, ctx, row.id)
}
