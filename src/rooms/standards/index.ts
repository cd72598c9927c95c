/** The door of standards: by when we answer, solve and do, measured in open time, warned before it breaks and raised after. */
import type { Ctx, Told } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { adopt } from './adopt.ts'
import type { Room, Standards, StandardsRooms } from './door.ts'
import { followConversation, followWork, rang } from './follow.ts'
import { standardsRoutes } from './http.ts'
import { RING } from './keep.ts'
import * as policies from './policies.ts'
import { REWIND, rewind, rewindLater } from './rewind.ts'
import { exportKinds, importKind } from './sheets.ts'
import * as watch from './watch.ts'

export { seedStandards } from './cast.ts'
export type { Standards, StandardsRooms } from './door.ts'

export const standardsTables: MigrationFolder = {
  schema: 'standards',
  folder: new URL('./migrations/', import.meta.url),
}

/** What moves a conversation's clocks. A matter's log is read from where it was left, so an event more or less is no harm. */
const CONVERSATION_MOVES = [
  'message.received',
  'message.sent',
  'handed-over',
  'handed-on',
  'given-back',
  'solved',
  'reopened',
]
const WORK_MOVES = ['opened', 'assigned', 'changed', 'handed-over', 'done', 'cancelled']

export function openStandards(house: House, rooms: StandardsRooms): Standards {
  house.words.add('standards', new URL('./words/', import.meta.url))
  const room: Room = { house, rooms, ...policies.rememberPolicies(rooms) }
  rooms.conversations.askWhenDue(policies.whenDue(room))
  for (const name of CONVERSATION_MOVES) {
    house.on(`conversations.${name}`, `standards.${name}`, (ctx, event) => moved(room, ctx, event))
  }
  for (const name of rooms.work ? WORK_MOVES : []) {
    house.on(`work.${name}`, `standards.work-${name}`, (ctx, { data, at }) =>
      followWork(room, ctx, String(data.work), at),
    )
  }
  house.on('calendars.changed', 'standards.hours-changed', (ctx) => rewindLater(ctx))
  house.stagedJob(REWIND, (who) => rewind(room, who))
  house.job(RING, (ctx, { clock, version }) => rang(room, ctx, String(clock), Number(version)))
  return {
    policies: (ctx) => policies.policies(room, ctx),
    createPolicy: (ctx, draft) => policies.createPolicy(room, ctx, draft),
    changePolicy: (ctx, id, given) => policies.changePolicy(room, ctx, id, given),
    stretch: (ctx, percent) => policies.stretch(room, ctx, percent),
    clocks: (ctx, kind, id) => watch.clocks(room, ctx, kind, id),
    running: (ctx, kind, ids) => watch.running(room, ctx, kind, ids),
    aboutToBreak: (ctx, limit = 60) => watch.board(room, ctx, { show: 'soon', limit }),
    pause: (ctx, kind, id, given) => watch.pause(room, ctx, { kind, id }, given),
    resume: (ctx, kind, id) => watch.resume(room, ctx, kind, id),
    figures: watch.figures,
    adopt: (who) => adopt(room, who),
    routes: standardsRoutes(room),
    importKinds: [importKind(room)],
    exportKinds: exportKinds(room),
  }
}

async function moved(room: Room, ctx: Ctx, { data, at }: Told): Promise<void> {
  const heardAt = (seq: number) => (seq === data.seq ? at : undefined)
  await followConversation(room, ctx, String(data.conversationId), { heardAt })
}
