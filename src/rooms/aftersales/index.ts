/** Aftersales: returns, exchanges, repairs, parts, complaints, price protection and claims; each a case that ends, on a clock, provable afterwards. */

import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import { found, locked, wasDone } from './act.ts'
import * as browse from './browse.ts'
import type { Building } from './building.ts'
import * as deeds from './desk-deeds.ts'
import type { Aftersales } from './door.ts'
import { openEngine } from './engine.ts'
import { caseRoutes } from './http.ts'
import { openRemedies } from './ladder/remedies.ts'
import { remedyRoutes } from './ladder/remedy-routes.ts'
import { lookAgain } from './look-again.ts'
import { customerView } from './mine.ts'
import { BEHIND } from './open.ts'
import { pause, resume } from './pause.ts'
import { handled } from './peak/handled.ts'
import { type AskPeak, remembered } from './peak/peak.ts'
import { personRoom } from './person.ts'
import { openProofs } from './recourse/proofs.ts'
import { recourseRoutes } from './recourse/routes.ts'
import type { CaseRecord } from './row.ts'
import { exportKind } from './sheets.ts'
import * as show from './show.ts'
import * as store from './store.ts'
import { tablesTold } from './told-tables.ts'
import { caseTools } from './tools/tools.ts'

export { seedCases } from './cast.ts'
export type * from './core.ts'
export type * from './door.ts'

export const aftersalesTables: MigrationFolder = {
  schema: 'aftersales',
  folder: new URL('./migrations/', import.meta.url),
}

export type AftersalesRooms = Omit<Building, 'house'>

export function openAftersales(house: House, rooms: AftersalesRooms): Aftersales {
  house.words.add('aftersales', new URL('./words/', import.meta.url))
  let askPeak: AskPeak = async () => null
  const peak = remembered((ctx) => askPeak(ctx))
  const { core, remedies, proofs } = openEngine({ house, ...rooms, peak }, (given) => ({
    remedies: openRemedies(given),
    proofs: openProofs(given),
  }))
  const person = personRoom(core)
  rooms.customers.join(person)
  rooms.policies.casesBy({ of: store.numbersOf, find: store.idOfNumber })
  const whole = (ctx: Ctx, row: CaseRecord) => show.whole(core, remedies, ctx, row)
  const view = (ctx: Ctx, row: CaseRecord) => customerView(core, remedies, ctx, row)
  /** A deed of a part on a case: under its lock, for the version that was seen, once for each key. */
  const once = async (
    ctx: Ctx,
    id: string,
    given: { expectedVersion: number; key: string },
    deed: (row: CaseRecord) => Promise<void>,
  ) => {
    const row = await locked(ctx, id)
    if (!(await wasDone(ctx, row, given))) await deed(row)
    return whole(ctx, await core.row(ctx, id))
  }
  const door: Omit<Aftersales, 'routes' | 'tools' | 'taker'> = {
    open: async (ctx, opening) => whole(ctx, await core.open(ctx, opening)),
    act: async (ctx, command) => whole(ctx, await core.act(ctx, command)),
    read: async (ctx, id) => whole(ctx, await found(ctx, id)),
    async readFor(ctx, customerId, id) {
      const row = await found(ctx, id)
      if (row.customerId !== customerId)
        throw new Refusal('missing', 'aftersales.unknown', { case: id.slice(0, 80) })
      return view(ctx, row)
    },
    list: (ctx, query) => browse.list(core, ctx, query),
    counts: browse.counts,
    ofOrder: async (ctx, id) => show.rows(core, ctx, await store.ofOrder(ctx, id)),
    ofCustomer: async (ctx, id) => show.rows(core, ctx, await store.ofCustomer(ctx, id)),
    async mine(ctx, customerId, orderId) {
      const all = await store.ofCustomer(ctx, customerId)
      const wanted = all.filter((row) => orderId === undefined || row.orderId === orderId)
      const views = []
      for (const row of wanted) if (!BEHIND.includes(row.kind)) views.push(await view(ctx, row))
      return views
    },
    async events(ctx, id) {
      const row = await found(ctx, id)
      return show.eventsOf(core, ctx, row, await store.events(ctx, id))
    },
    prove: browse.prove,
    pause: async (ctx, given) => whole(ctx, await pause(ctx, given)),
    resume: async (ctx, given) => whole(ctx, await resume(ctx, given)),
    assign: async (ctx, caseId, staffId, expectedVersion) =>
      whole(ctx, await deeds.assign(core, ctx, { caseId, staffId, expectedVersion })),
    note: async (ctx, id, text, key) => whole(ctx, await deeds.note(ctx, id, text, key)),
    async addEvidence(ctx, caseId, evidenceIds, key) {
      const { fresh } = await deeds.addEvidence(core, ctx, { caseId, evidenceIds, key })
      if (fresh) await lookAgain(core, remedies, ctx, { id: caseId, key })
      return whole(ctx, await core.row(ctx, caseId))
    },
    talk: (ctx, id, conversationId) => deeds.talk(core, ctx, id, conversationId),
    async possible(ctx, orderId, customerId) {
      if (customerId !== undefined) await rooms.orders.readFor(ctx, customerId, orderId)
      return remedies.possible(ctx, orderId)
    },
    async quote(ctx, orderId, ask, customerId) {
      if (customerId !== undefined) await rooms.orders.readFor(ctx, customerId, orderId)
      return remedies.quote(ctx, orderId, ask)
    },
    ladder: async (ctx, id) => remedies.ladder(ctx, await found(ctx, id)),
    offer: (ctx, id, offer) => once(ctx, id, offer, (row) => remedies.offer(ctx, row, offer)),
    withdrawOffer: (ctx, id, offerId, given) =>
      once(ctx, id, given, (row) => remedies.withdrawOffer(ctx, row, offerId, given.key)),
    answerOffer: (ctx, id, offerId, given) =>
      once(ctx, id, given, (row) => remedies.answerOffer(ctx, row, offerId, given)),
    standing: async (ctx, id) => proofs.standing(ctx, await found(ctx, id)),
    claims: (ctx, query) => proofs.claims(ctx, query),
    claim: async (ctx, id) => proofs.claim(ctx, await found(ctx, id)),
    async ownerOf(ctx, id) {
      const row = await store.byId(ctx, id)
      const hidden = ctx.actor.kind === 'customer' && row?.customerId !== ctx.actor.id
      return row && !hidden ? { customerId: row.customerId, orderId: row.orderId } : null
    },
    signals: async (ctx, id) => remedies.signals(ctx, await found(ctx, id)),
    surgeBy(ask) {
      askPeak = ask
    },
    handled,
    tables: tablesTold,
    person,
    exportKinds: [exportKind(core)],
  }
  const routed = {
    ...door,
    routes: [...caseRoutes(core, door, view), ...remedyRoutes(core), ...recourseRoutes(core)],
  }
  return { ...routed, ...caseTools(core.building, routed) }
}
