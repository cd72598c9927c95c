/** Evidence: what people show and state, taken over bad networks, looked at at once, and kept with hash, giver and time. */
import type { Proof } from '../../engines/policy/index.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { begin, giverOf, mine } from './begin.ts'
import type { Building } from './building.ts'
import type { EvidenceShape } from './contract.ts'
import type { Evidences } from './door.ts'
import { HALF_OVER, halfOver, KEPT_OVER, keptOver } from './expire.ts'
import { give } from './give.ts'
import { evidenceRoutes, found } from './http.ts'
import { link } from './links.ts'
import { personRoom } from './person.ts'
import { proofNamed } from './proofs.ts'
import { COMPLETE, complete, send } from './send.ts'
import { forCustomer, forStaff, pictures, shownUpload } from './show.ts'
import { adopt, state } from './state.ts'
import * as store from './store.ts'

export { type Shot, seedEvidence } from './cast.ts'
export type * from './door.ts'

export const evidenceTables: MigrationFolder = {
  schema: 'evidence',
  folder: new URL('./migrations/', import.meta.url),
}

export type EvidenceRooms = Omit<Building, 'house' | 'cases'>

export function openEvidence(house: House, rooms: EvidenceRooms): Evidences {
  house.words.add('evidence', new URL('./words/', import.meta.url))
  const building: Building = { house, ...rooms, cases: { ask: () => Promise.resolve(null) } }
  listen(building)
  const person = personRoom(building)
  rooms.customers.join(person)
  const view = (by: { readonly kind: string } | undefined) => (by?.kind === 'customer' ? 'customer' : 'staff')
  return {
    async begin(ctx, given, by = giverOf(ctx)) {
      return shownUpload(ctx, await begin(building, ctx, given, by), view(by))
    },
    async send(who, piece, by = { kind: who.actor.kind, id: who.actor.id, name: who.actor.name }) {
      await send(building, who, piece, by)
      return house.transact(who, async (ctx) => shownUpload(ctx, await mine(ctx, piece.id, by), view(by)))
    },
    async offsetOf(ctx, id, by = giverOf(ctx)) {
      return shownUpload(ctx, await mine(ctx, id, by), view(by))
    },
    state: async (ctx, stated) => first(await forStaff(ctx, [await state(building, ctx, stated)])),
    async adopt(who, given) {
      const row = await adopt(building, who, given)
      return house.transact(who, async (ctx) => first(await forStaff(ctx, [row])))
    },
    read: async (ctx, id) => first(await forStaff(ctx, [await found(ctx, id)])),
    list: async (ctx, of) => forStaff(ctx, await store.list(ctx, of)),
    listOf: async (ctx, customerId, of) => forCustomer(ctx, await store.list(ctx, { ...of, customerId })),
    async link(ctx, ids, to) {
      await link(ctx, ids, to)
    },
    async proofsOf(ctx, { orderId, caseId }) {
      const rows = await store.list(ctx, { orderId })
      const other = rows.filter((row) => row.case_id === null || row.case_id === caseId)
      return byProof(await forStaff(ctx, other))
    },
    pictures,
    give: (ctx, id) => give(building, ctx, id),
    casesBy(ask) {
      building.cases.ask = ask
    },
    person,
    routes: evidenceRoutes(building),
  }
}

function listen(building: Building): void {
  const { house } = building
  house.job(HALF_OVER, (ctx, data) => halfOver(building, ctx, String(data.upload)))
  house.job(KEPT_OVER, (ctx, data) => keptOver(building, ctx, String(data.evidence)))
  house.stagedJob(COMPLETE, async (who, data) => {
    try {
      await complete(building, who, String(data.upload))
    } catch (error) {
      // What is wrong with a file was told to whoever sent it, or will be when he asks how far it has come.
      if (!(error instanceof Refusal)) throw error
    }
  })
}

function byProof(pieces: readonly EvidenceShape[]): ReadonlyMap<Proof, readonly EvidenceShape[]> {
  const found = new Map<Proof, EvidenceShape[]>()
  for (const piece of pieces) {
    const proof = proofNamed(piece.proof)
    if (proof) found.set(proof, [...(found.get(proof) ?? []), piece])
  }
  return found
}

function first<T>(of: readonly T[]): T {
  const [one] = of
  if (one === undefined) throw new Refusal('missing', 'evidence.unknown', { evidence: '' })
  return one
}
