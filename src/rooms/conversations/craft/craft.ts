/** Opens the craft of conversations: its verbs over the room, and the routes that lead to them. */
import type { Route } from '../../../kernel/route.ts'
import type { Conversations } from '../door.ts'
import type { Room } from '../voice.ts'
import * as aside from './aside.ts'
import { openBulk } from './bulk.ts'
import type { Craft } from './door.ts'
import { fieldsOf, fill } from './field.ts'
import { craftRoutes } from './http.ts'
import { mentions } from './mention.ts'
import { merge, unmerge } from './merge.ts'
import { linksOf, relate } from './relate.ts'
import { snooze, wake, wakeByTimer } from './snooze.ts'
import { snoozePicks } from './snooze-picks.ts'
import { split } from './split.ts'
import { type Translator, translate } from './translation.ts'
import { filtered, savedViews, saveView } from './view.ts'

/** @param hands what mail hands in, kept where the room looks for it */
export function openCraft(
  room: Room,
  door: Conversations,
  hands: { carryAsidesBy: Craft['carryAsidesBy'] },
): { craft: Craft; routes: readonly Route[] } {
  let machine: Translator | undefined
  wakeByTimer(room)
  const bulk = openBulk(room.house, room, {
    ...door,
    snooze: (ctx, id, until) => snooze(room, ctx, id, until),
  })
  const craft: Craft = {
    snooze: (ctx, id, until) => snooze(room, ctx, id, until),
    wake: (ctx, id) => wake(room, ctx, id),
    snoozePicks: async (ctx) => snoozePicks(await room.calendarOf(ctx), ctx.now),
    merge: (ctx, id, into) => merge(room, ctx, id, into),
    unmerge: (ctx, id) => unmerge(room, ctx, id),
    split: (ctx, id, seq) => split(room, ctx, id, seq),
    relate,
    links: linksOf,
    carryAsidesBy: hands.carryAsidesBy,
    hearAside: aside.hearAside,
    asides: aside.asidesOf,
    aside: aside.read,
    mentions,
    fields: fieldsOf,
    fill,
    views: savedViews,
    saveView,
    filtered,
    bulk: bulk.start,
    bulkSoFar: bulk.read,
    undoBulk: bulk.undo,
    translateBy(translator) {
      machine = translator
    },
    translate: (ctx, given) => translate(ctx, machine, given),
  }
  return { craft, routes: craftRoutes(room, door, craft, () => machine?.name ?? null) }
}
