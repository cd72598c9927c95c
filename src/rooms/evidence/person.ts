/** What evidence knows of a person, and how it forgets: files and words go, that a case had a proof stays. */
import type { PersonRoom } from '../customers/index.ts'
import type { Building } from './building.ts'
import { sayProof } from './proofs.ts'
import * as store from './store.ts'

const TOLD = 8

export const personRoom = ({ house }: Building): PersonRoom => ({
  room: 'evidence',
  async about(ctx, customerId) {
    const rows = (await store.list(ctx, { customerId })).slice(-TOLD)
    return rows.map((row) => ({
      label: house.words.say(ctx.language, `evidence.kind.${row.kind}`),
      value: sayProof(row.proof, ctx.language) ?? (row.text.slice(0, 80) || row.name),
      at: row.at,
      link: row.order_id && `/desk/orders/${row.order_id}`,
    }))
  },
  async exportOf(ctx, customerId) {
    const rows = await store.list(ctx, { customerId })
    return {
      evidence: rows.map(({ tenant_id: _, key: __, colours: ___, gates, ...row }) => ({
        ...row,
        gates: gates && { ok: gates.ok, faults: [...gates.faults] },
        place: row.place && { ...row.place },
      })),
    }
  },
  async forget(ctx, customerId) {
    for (const { id } of await store.uploadsOf(ctx, customerId))
      ctx.afterCommit(() => void house.files.half.remove(ctx.tenant, id))
    const { files, count } = await store.anonymise(ctx, customerId)
    for (const file of files) await house.files.remove(ctx, file)
    const kept = house.words.say(ctx.language, 'evidence.kept-counts', { count })
    return { removed: count, ...(count > 0 && { kept }) }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
