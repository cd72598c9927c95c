/** Training people: simulated customers answered in the real desk, marks with reasons, certificates, skills for routing, the handbook, reviews. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { Rehearsal, TeamMatrix } from './contract.ts'
import { advisorsRoutes } from './http.ts'
import { personRoom } from './person.ts'
import * as rehearse from './rehearse.ts'
import * as review from './review.ts'
import type { AdvisorsRooms, Room } from './room.ts'
import * as shown from './shown.ts'

export { seedAdvisors } from './cast.ts'
export type { AdvisorsRooms } from './room.ts'

export const advisorsTables: MigrationFolder = {
  schema: 'advisors',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Advisors {
  /** A simulated customer writes to the actor in the desk. @throws Refusal advisors.unknown-persona | advisors.one-at-a-time */
  begin(ctx: Ctx, wish: rehearse.Wish): Promise<Rehearsal>
  /** One rehearsal: its case file, and its marks when it is over. @throws Refusal advisors.unknown-rehearsal */
  rehearsal(ctx: Ctx, id: string): Promise<Rehearsal>
  /** Everybody's results and weak skills. */
  team(ctx: Ctx): Promise<TeamMatrix>
  /** Draws solved conversations for review. @returns how many are new */
  sample(ctx: Ctx, drawing: review.Drawing): Promise<number>
  /** What a reviewer wrote for the colleague, for the coaching notes above. */
  noteOf(ctx: Ctx, review: string): Promise<{ staffId: string; conversationId: string; note: string } | null>
  /** For the demo shop. */
  readonly room: Room
  readonly routes: readonly Route[]
}

export function openAdvisors(house: House, rooms: AdvisorsRooms): Advisors {
  house.words.add('advisors', new URL('./words/', import.meta.url))
  const room: Room = { house, ...rooms }
  rooms.customers.join(personRoom(house))
  house.on('conversations.rehearsal.message.sent', 'advisors.heard', (ctx, { data }) =>
    rehearse.heard(ctx, String(data.conversationId), Number(data.seq)),
  )
  house.on('conversations.rehearsal.solved', 'advisors.closed', (ctx, { data }) =>
    rehearse.closed(room, ctx, String(data.conversationId)),
  )
  house.job(rehearse.SPEAK, (ctx, data) => rehearse.speak(room, ctx, String(data.rehearsal)))
  house.job(rehearse.SILENCE, (ctx, data) =>
    rehearse.silence(room, ctx, String(data.rehearsal), Number(data.seq)),
  )
  house.job(rehearse.TIME_UP, (ctx, data) => rehearse.timeUp(room, ctx, String(data.rehearsal)))
  return {
    begin: async (ctx, wish) => shown.rehearsal(room, ctx, (await rehearse.begin(room, ctx, wish)).id),
    rehearsal: (ctx, id) => shown.rehearsal(room, ctx, id),
    team: (ctx) => shown.team(room, ctx),
    sample: (ctx, drawing) => review.sample(room, ctx, drawing),
    noteOf: review.noteOf,
    room,
    routes: advisorsRoutes(room),
  }
}
