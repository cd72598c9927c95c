/** Photos of the demo shop's cases, sent as a phone would send them, and what a diagnosis made of three of them. */
import type { Who } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { seedDiagnoses } from '../../rooms/diagnosis/index.ts'
import { type Shot, seedEvidence } from '../../rooms/evidence/index.ts'
import type { Rooms } from './house.ts'

/** What is to be seen for a reason; the second is another customer's. */
const SEEN: Readonly<Record<string, readonly Pick<Shot, 'what' | 'proof'>[]>> = {
  damage: [
    { what: 'cracked-table', proof: 'fault-photos' },
    { what: 'crushed-carton', proof: 'door-photos' },
  ],
  colour: [{ what: 'wrong-colour', proof: 'colour-photo' }],
  mismatch: [{ what: 'wrong-colour', proof: 'fault-photos' }],
  quality: [{ what: 'broken-hinge', proof: 'fault-photos' }],
  missing: [{ what: 'broken-hinge', proof: 'fault-photos' }],
}
const MOST = 6

/** Each in a transaction of its own, as uploads are; sent again it is the same evidence. */
export async function photographCases(house: House, rooms: Rooms, who: Who): Promise<void> {
  const { items } = await house.transact(who, (ctx) => rooms.aftersales.list(ctx, { view: 'all', limit: 60 }))
  const shown = items.filter(({ reason, parentId }) => parentId === null && SEEN[reason]).slice(0, MOST)
  for (const [n, { id: caseId, orderId, customerId, reason }] of shown.entries()) {
    const shots = (SEEN[reason] ?? []).map((one) => ({
      ...{ ...one, seed: n + 1, orderId, caseId },
      ...(customerId && { customerId }),
    }))
    const ids = await seedEvidence(house, rooms.evidence, who, shots)
    await house.transact(who, (ctx) =>
      rooms.aftersales.addEvidence(ctx, caseId, ids, `demo photos ${caseId}`),
    )
  }
  const asked = shown.map(({ id, orderId, lineId }) => ({ id: orderId, lineId, caseId: id }))
  await house.transact(who, (ctx) => seedDiagnoses(ctx, rooms.diagnosis, asked))
}
