/** The one list of what to do next: my work, customers who wait for me, promises I must keep, by the time they are due. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Building } from './building.ts'
import type { NextThingShape } from './contract.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const MOST = 100

export async function next(
  building: Building,
  ctx: Ctx,
): Promise<{ items: NextThingShape[]; total: number }> {
  const things = [
    ...(await myWork(building, ctx)),
    ...(await whoWaits(building, ctx)),
    ...(await myPromises(building, ctx)),
  ]
  things.sort(bySooner)
  return { items: things.slice(0, MOST), total: things.length }
}

/** What waits for somebody else is not next; what hangs on other work neither. */
async function myWork(building: Building, ctx: Ctx): Promise<NextThingShape[]> {
  const records = await store.list(ctx, { view: 'mine' }, undefined, MOST)
  const turn = records.filter((row) => row.state !== 'waiting' && !row.blocked)
  return (await rows(building, ctx, turn)).map((row) => ({
    what: 'work',
    id: row.id,
    title: row.title,
    kindText: row.kindText,
    customer: row.customer?.name ?? '',
    due: row.due,
    late: row.late,
    state: row.state,
    link: `/work/${row.id}`,
  }))
}

async function whoWaits({ conversations, house }: Building, ctx: Ctx): Promise<NextThingShape[]> {
  const { items } = await conversations.list(ctx, { view: 'mine', limit: 50 })
  return items
    .filter((row) => row.state === 'open')
    .map((row) => ({
      what: 'conversation',
      id: row.id,
      title: row.title,
      kindText: house.words.say(ctx.language, 'work.next.conversation'),
      customer: row.customer.name,
      due: row.due?.at ?? null,
      late: row.due !== null && new Date(row.due.at) <= ctx.now,
      state: row.mood,
      link: `/inbox/${row.id}`,
    }))
}

async function myPromises({ promises, house }: Building, ctx: Ctx): Promise<NextThingShape[]> {
  return (await promises.openOf(ctx, ctx.actor.id, MOST)).map((row) => ({
    what: 'promise',
    id: row.id,
    title: row.what,
    kindText: house.words.say(ctx.language, 'work.next.promise'),
    customer: row.customer.name,
    due: row.due,
    late: new Date(row.due) <= ctx.now,
    state: row.state,
    link: `/promises/${row.id}`,
  }))
}

/** Soonest first; what has no time comes last. */
const bySooner = (a: NextThingShape, b: NextThingShape): number =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || a.id.localeCompare(b.id)
