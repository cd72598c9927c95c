/** What this room holds about a person: told, given to take away, moved when two turn out to be one, and forgotten. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { PersonFact, PersonRoom } from '../customers/index.ts'
import { erase } from './craft/aside-store.ts'
import { partMerged } from './craft/merge.ts'
import { moveDedicated, undedicate } from './dedicated.ts'
import { list } from './inbox-store.ts'
import type { Matter } from './matter.ts'
import * as person from './person-store.ts'
import { seat } from './seating.ts'
import { shapeEvent } from './shape.ts'
import * as store from './store.ts'
import type { Room } from './voice.ts'

const TOLD = 5
const ALL = 10_000

const conversationsOf = (ctx: Ctx, customerId: string, limit: number): Promise<Matter[]> =>
  list(ctx, { view: 'customer', readerId: ctx.actor.id, customerId, limit })

export async function about(room: Room, ctx: Ctx, customerId: string): Promise<readonly PersonFact[]> {
  const newest = await conversationsOf(ctx, customerId, TOLD)
  return newest.map((matter) => ({
    label: room.house.words.say(ctx.language, `conversations.about-${matter.state}`),
    value: matter.title,
    at: matter.changedAt,
    link: `/desk/inbox/${matter.id}`,
  }))
}

export async function exportOf(ctx: Ctx, customerId: string): Promise<Json> {
  const conversations: { [key: string]: Json }[] = []
  for (const matter of await conversationsOf(ctx, customerId, ALL)) {
    const log = await person.wholeLog(ctx, matter.id)
    conversations.push({
      id: matter.id,
      title: matter.title,
      state: matter.state,
      channel: matter.channelKind,
      beganAt: matter.beganAt,
      tags: matter.tags,
      fields: matter.fields,
      events: log.map(shapeEvent),
    })
  }
  return { conversations }
}

/** The conversations stay as shells, so that counts and reports of the past stay true; every word of them goes. */
export async function forget(
  room: Room,
  ctx: Ctx,
  customerId: string,
): Promise<{ removed: number; kept?: string }> {
  const matters = await conversationsOf(ctx, customerId, ALL)
  let removed = 0
  for (const { id } of matters) {
    const before = await store.lock(ctx, id)
    if (!before) continue
    const aside = await erase(ctx, id)
    for (const file of [...aside.files, ...(await person.filesOf(ctx, id))])
      await room.house.files.remove(ctx, file)
    removed += aside.words
    removed += await person.eraseWords(ctx, id)
    const after = shell(before, ctx.now)
    await store.save(ctx, before, after, [])
    await seat(room, ctx, before, after)
  }
  await room.house.files.forget(ctx, customerId)
  removed += await undedicate(ctx, customerId)
  if (matters.length === 0) return { removed }
  return {
    removed,
    kept: room.house.words.say(ctx.language, 'conversations.kept-shells', { count: matters.length }),
  }
}

/** A conversation without its person. An unfinished one is closed: nobody is left to answer. */
function shell(matter: Matter, now: Date): Matter {
  return {
    ...matter,
    customerId: 'forgotten',
    identityId: null,
    customerName: '',
    customerTier: null,
    title: '',
    lastText: '',
    tags: [],
    orderId: null,
    orderNumber: null,
    orderState: null,
    context: null,
    mood: 'calm',
    wantsPerson: false,
    heardText: '',
    snoozedUntil: null,
    mergedInto: null,
    fields: {},
    state: 'solved',
    assigneeId: matter.state === 'solved' ? matter.assigneeId : null,
    assigneeName: matter.state === 'solved' ? matter.assigneeName : null,
    waitingSince: null,
    dueAt: null,
    dueWhat: null,
    solvedAt: matter.solvedAt ?? now,
  }
}

/** As customers asks every room; rows follow a merge and come back when it is undone (I10, I11). */
export function personRoom(
  room: Room,
  nameOf: (ctx: Ctx, customerId: string) => Promise<string>,
): PersonRoom {
  return {
    room: 'conversations',
    about: (ctx, id) => about(room, ctx, id),
    exportOf,
    forget: (ctx, id) => forget(room, ctx, id),
    async moveTo(ctx, { from, to }) {
      await moveDedicated(ctx, from, to)
      return person.move(ctx, { from, to, name: await nameOf(ctx, to) })
    },
    async moveBack(ctx, { ids, identities, from, to }) {
      const moved = await person.move(ctx, {
        from,
        to,
        name: await nameOf(ctx, to),
        only: { ids, identities },
      })
      await partMerged(room, ctx, moved)
    },
  }
}
