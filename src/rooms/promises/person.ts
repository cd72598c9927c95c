/** What the ledger knows of a person, and how it forgets: the count stays, every word goes. */
import type { PersonRoom } from '../customers/index.ts'
import { ofCustomer } from './browse.ts'
import type { Building } from './building.ts'
import { standingOf } from './contract.ts'
import { sayDue } from './say-time.ts'
import * as store from './store.ts'

const TOLD = 8

export const personRoom = (building: Building): PersonRoom => ({
  room: 'promises',
  async about(ctx, customerId) {
    const promised = await ofCustomer(building, ctx, customerId)
    const { words } = building.house
    return promised.slice(0, TOLD).map((row) => ({
      label: words.say(ctx.language, `promises.state.${standingOf(row)}`),
      value: `${row.what} · ${sayDue({ from: row.from ? new Date(row.from) : null, due: new Date(row.due), zone: ctx.zone, language: ctx.language })}`,
      at: new Date(row.due),
      link: row.version > 0 ? `/desk/promises/${row.id}` : `/desk/orders/${row.order?.id ?? ''}`,
    }))
  },
  async exportOf(ctx, customerId) {
    const records = await store.ofCustomer(ctx, customerId)
    const promises = []
    for (const { tenant_id: _, key: __, ...row } of records)
      promises.push({
        ...row,
        story: (await store.entriesOf(ctx, row.id)).map(({ at, word, text }) => ({ at, word, text })),
      })
    return { promises }
  },
  async forget(ctx, customerId) {
    const removed = await store.anonymise(ctx, customerId)
    const kept = building.house.words.say(ctx.language, 'promises.kept-counts', { count: removed })
    return { removed, ...(removed > 0 && { kept }) }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
