/** Diagnosis: what is broken, which part, what to do and how sure, or a technician within the hour instead of a guess. */
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { askTechnician, hourOver, LATE, workDone } from './ask.ts'
import { add, answer, begin, locked } from './begin.ts'
import type { Building } from './building.ts'
import { confirm } from './confirm.ts'
import type { Diagnoses } from './door.ts'
import { diagnosisRoutes, read } from './http.ts'
import { judged } from './judged.ts'
import { personRoom } from './person.ts'
import { SEE, see } from './seeing.ts'
import { findings, shown } from './show.ts'
import * as store from './store.ts'

export { seedDiagnoses } from './cast.ts'
export type * from './door.ts'

export const diagnosisTables: MigrationFolder = {
  schema: 'diagnosis',
  folder: new URL('./migrations/', import.meta.url),
}

export type DiagnosisRooms = Omit<Building, 'house'>

export function openDiagnosis(house: House, rooms: DiagnosisRooms): Diagnoses {
  house.words.add('diagnosis', new URL('./words/', import.meta.url))
  const building: Building = { house, ...rooms }
  house.job(LATE, (ctx, data) => hourOver(ctx, String(data.diagnosis)))
  house.on(
    'work.done',
    'diagnosis.work-done',
    (ctx, { data }) => workDone(building, ctx, String(data.work)),
    ({ data }) => data.kind === 'quality-look',
  )
  house.stagedJob(SEE, (who, data) => see(building, who, String(data.diagnosis)))
  const person = personRoom(building)
  rooms.customers.join(person)
  return {
    begin: async (ctx, given) => shown(building, ctx, await begin(building, ctx, given)),
    answer: async (ctx, id, given) => shown(building, ctx, await answer(building, ctx, id, given)),
    judge: async (ctx, id) => shown(building, ctx, await judged(building, ctx, await locked(ctx, id), false)),
    add: async (ctx, id, more) => shown(building, ctx, await add(building, ctx, id, more)),
    askTechnician: async (ctx, id, note) =>
      shown(building, ctx, await askTechnician(building, ctx, await locked(ctx, id), note)),
    async confirm(ctx, of, what) {
      const [newest] = 'caseId' in of ? await store.list(ctx, of) : []
      const id = 'id' in of ? of.id : newest?.id
      if (id) await confirm(ctx, await locked(ctx, id), what)
    },
    read: async (ctx, id) => shown(building, ctx, await read(ctx, id)),
    async ofCase(ctx, caseId) {
      const [newest] = await store.list(ctx, { caseId })
      return newest ? shown(building, ctx, newest) : null
    },
    async link(ctx, id, caseId) {
      await store.change(ctx, (await locked(ctx, id)).id, { case_id: caseId })
    },
    findings,
    person,
    routes: diagnosisRoutes(building),
  }
}
