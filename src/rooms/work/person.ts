/** What work knows of a person, and how it forgets: that there was work stays, every word of it goes. */
import type { PersonRoom } from '../customers/index.ts'
import type { Building } from './building.ts'
import { subjectOf } from './lock.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const TOLD = 8

export const personRoom = (building: Building): PersonRoom => ({
  room: 'work',
  async about(ctx, customerId) {
    const records = (await store.ofCustomer(ctx, customerId)).slice(0, TOLD)
    return (await rows(building, ctx, records)).map((row) => ({
      label: `${row.kindText} ${row.number}`,
      value: `${row.title} · ${building.house.words.say(ctx.language, `work.state.${row.state}`)}`,
      at: new Date(row.due ?? row.openedAt),
      link: `/desk/work/${row.id}`,
    }))
  },
  async exportOf(ctx, customerId) {
    const work = []
    for (const { tenant_id: _, key: __, ...row } of await store.ofCustomer(ctx, customerId)) {
      const comments = (await store.commentsOf(ctx, row.id)).map(({ at, by_name, text }) => ({
        at,
        by: by_name,
        text,
      }))
      const files = (await store.filesOf(ctx, [row.id])).map(({ name, type, at }) => ({ name, type, at }))
      work.push({ ...row, comments, files })
    }
    return { work }
  },
  async forget(ctx, customerId) {
    for (const row of await store.ofCustomer(ctx, customerId))
      if (!row.ended_at) await building.routing.release(ctx, subjectOf(row))
    const { ids, files } = await store.anonymise(ctx, customerId)
    for (const file of files) await building.house.files.remove(ctx, file)
    const kept = building.house.words.say(ctx.language, 'work.kept-counts', { count: ids.length })
    return { removed: ids.length, ...(ids.length > 0 && { kept }) }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
