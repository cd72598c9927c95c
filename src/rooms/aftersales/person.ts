/** What cases know of a person, and how they forget: words and names go, figures and the chain stay (R4). */
import type { PersonRoom } from '../customers/index.ts'
import { brokenAt } from './chain.ts'
import type { Core } from './core.ts'
import { exportBeside, forgetBeside } from './prepare/forget.ts'
import { rows } from './show.ts'
import * as store from './store.ts'

const TOLD = 8

export const personRoom = (core: Core): PersonRoom => ({
  room: 'aftersales',
  async about(ctx, customerId) {
    const found = (await store.ofCustomer(ctx, customerId)).slice(0, TOLD)
    return (await rows(core, ctx, found)).map((row) => ({
      label: `${row.kindText} · ${row.stateText}`,
      value: `${row.number} ${row.productName} · ${row.next.text}`,
      at: new Date(row.openedAt),
      link: `/desk/cases/${row.id}`,
    }))
  },
  async exportOf(ctx, customerId) {
    const cases = []
    for (const row of await store.ofCustomer(ctx, customerId)) {
      const { key: _, head: __, decision, ...told } = row
      const story = await store.events(ctx, row.id)
      cases.push({
        ...told,
        decision: decision && { articles: decision.articles, reasons: decision.reasons },
        whole: brokenAt(row.id, row.head, story) === null,
        story: story.map(({ at, event, role, to, said }) => ({ at, event, role, to, said })),
      })
    }
    return { cases, ...(await exportBeside(ctx, customerId)) }
  },
  async forget(ctx, customerId) {
    await forgetBeside(ctx, customerId)
    const removed = await store.anonymise(ctx, customerId)
    const kept = core.building.house.words.say(ctx.language, 'aftersales.kept-counts', { count: removed })
    return { removed, ...(removed > 0 && { kept }) }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
