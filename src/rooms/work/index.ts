/** Work: what agent, technician, warehouse, quality and finance do together on one record, each knowing what comes next. */
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { list, reading } from './browse.ts'
import type { Building } from './building.ts'
import type { Work } from './door.ts'
import { handOver, heardRouter } from './hand.ts'
import { findKeeper, mend, settled } from './hear-promises.ts'
import { workRoutes } from './http.ts'
import { kindExport } from './kind-sheet.ts'
import { kindsOf, saveKind } from './kinds.ts'
import { next } from './next.ts'
import { open } from './open.ts'
import { personRoom } from './person.ts'
import { exportKind, importKind } from './sheets.ts'
import { done, step } from './step.ts'
import * as store from './store.ts'
import type { CaseTaker } from './taken-down.ts'
import { comment } from './talk.ts'
import { workTools } from './tools.ts'
import { LATE, LOOK_AGAIN, timeOver, waitedEnough } from './watch.ts'

export { seedWork } from './cast.ts'
export type * from './door.ts'
export type { CaseTaker, TakenDown } from './taken-down.ts'

export const workTables: MigrationFolder = {
  schema: 'work',
  folder: new URL('./migrations/', import.meta.url),
}

export type WorkRooms = Omit<Building, 'house'>

export function openWork(house: House, rooms: WorkRooms): Work {
  house.words.add('work', new URL('./words/', import.meta.url))
  const building: Building = { house, ...rooms }
  const read = reading(building)
  listen(building)
  const person = personRoom(building)
  rooms.customers.join(person)
  let taker: CaseTaker | undefined
  const door: Omit<Work, 'tools'> = {
    casesBy(from) {
      taker = from
    },
    open: async (ctx, work) => read(ctx, (await open(building, ctx, work)).id),
    step: async (ctx, id, given) => read(ctx, (await step(building, ctx, id, given)).id),
    done: async (ctx, id, note) => read(ctx, (await done(building, ctx, id, note)).id),
    handOver: async (ctx, id, to) => read(ctx, (await handOver(building, ctx, id, to)).id),
    comment: async (ctx, id, text) => read(ctx, (await comment(ctx, id, text)).id),
    read,
    list: (ctx, query) => list(building, ctx, query),
    counts: store.counts,
    next: (ctx) => next(building, ctx),
    kinds: kindsOf,
    saveKind,
    person,
    importKinds: [importKind(building)],
    exportKinds: [exportKind(building), kindExport(building)],
    routes: workRoutes(building),
  }
  return { ...door, tools: workTools(building, door, () => taker) }
}

/** Timers of its own, the router's word, and what promises ask for. */
function listen(building: Building): void {
  const { house } = building
  house.job(LATE, (ctx, data) => timeOver(ctx, String(data.work), String(data.due)))
  house.job(LOOK_AGAIN, async (ctx, data) => {
    await waitedEnough(building, ctx, String(data.work), String(data.until))
  })
  for (const event of ['assigned', 'returned'])
    house.on(`routing.${event}`, `work.router-${event}`, async (ctx, { data }) => {
      if (data.kind === 'work') await heardRouter(building, ctx, String(data.id))
    })
  house.on('promises.broken', 'work.mend', (ctx, { data }) => mend(building, ctx, data))
  house.on('promises.due-soon', 'work.find-keeper', (ctx, { data }) => findKeeper(building, ctx, data))
  for (const event of ['kept', 'finished', 'released'])
    house.on(`promises.${event}`, `work.settled-${event}`, (ctx, { data }) => settled(building, ctx, data))
}
