/** Policies: the law as packs, the shop's own promises as versions, and one answer on every case with its articles. */
import { termsLint } from '../../engines/policy/index.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { openRecall } from '../../kernel/recall.ts'
import { ShopTerms } from './contract.ts'
import { decide, explain, inForce, packsFor } from './decide.ts'
import type { CaseNumbers, Policies } from './door.ts'
import { policyRoutes } from './http.ts'
import { promisesOf } from './promises.ts'
import type { Room } from './room.ts'
import { decisionExport, ruleExport } from './sheets.ts'
import * as versions from './versions.ts'

export { seedPolicies } from './cast.ts'
export type * from './door.ts'

export const policiesTables: MigrationFolder = {
  schema: 'policies',
  folder: new URL('./migrations/', import.meta.url),
}

export function openPolicies(house: House, rooms: Pick<Room, 'calendars'>): Policies {
  house.words.add('policies', new URL('./words/', import.meta.url))
  let numbers: CaseNumbers = { of: async () => new Map(), find: async () => null }
  const room: Room = {
    house,
    ...rooms,
    numbers: {
      of: (ctx, ids) => numbers.of(ctx, ids),
      find: (ctx, number) => numbers.find(ctx, number),
    },
    compiled: new Map(),
    published: openRecall(),
    daysOff: new Map(),
    stored: new Set(),
    readings: new Map(),
  }
  const promised: Policies['promised'] = async (ctx, at) => {
    const row = await inForce(room, ctx, at)
    return row ? { terms: ShopTerms.parse(row.terms), clauses: row.clauses, version: row.number } : null
  }
  return {
    packsFor: (ctx, at) => packsFor(room, ctx, at),
    decide: (ctx, facts, at, about) => decide(room, ctx, facts, at, about),
    explain,
    promised,
    async sentences(ctx, at) {
      const now = await promised(ctx, at)
      return now ? promisesOf(now.terms).map(({ id, because }) => ({ id, ...because })) : []
    },
    lint: async (_ctx, text) => termsLint(text),
    saveDraft: (ctx, draft) => versions.saveDraft(room, ctx, draft),
    publish: (ctx, wish) => versions.publish(room, ctx, wish),
    record: (ctx, past) => versions.record(room, ctx, past),
    casesBy(told) {
      numbers = told
    },
    importKinds: [],
    exportKinds: [ruleExport(room), decisionExport(room)],
    routes: policyRoutes(room),
  }
}
