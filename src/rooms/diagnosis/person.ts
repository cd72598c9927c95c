/** What diagnosis knows of a person, and how it forgets: words go, what was broken stays. */
import type { PersonRoom } from '../customers/index.ts'
import type { Building } from './building.ts'
import { findingOf } from './knowledge/known.ts'
import * as store from './store.ts'

const TOLD = 5

export const personRoom = ({ house }: Building): PersonRoom => ({
  room: 'diagnosis',
  async about(ctx, customerId) {
    const rows = (await store.list(ctx, { customerId })).slice(0, TOLD)
    return rows.map((row) => {
      const found = findingOf(
        row.confirmed_finding ?? (row.judged?.abstains === false ? row.judged.best : null),
      )
      const name = found && (ctx.language === 'en' ? found.name.en : found.name.zh)
      return {
        label: house.words.say(ctx.language, 'diagnosis.label'),
        value: [row.product, name ?? house.words.say(ctx.language, 'diagnosis.not-sure')]
          .filter(Boolean)
          .join(' · '),
        at: row.at,
        link: row.order_id && `/desk/orders/${row.order_id}`,
      }
    })
  },
  async exportOf(ctx, customerId) {
    const rows = await store.list(ctx, { customerId })
    return {
      diagnoses: rows.map((row) => ({
        at: row.at,
        product: row.product,
        text: row.text,
        answers: { ...row.answers },
        finding: row.confirmed_finding ?? row.judged?.best ?? null,
        technician: row.answer,
      })),
    }
  },
  async forget(ctx, customerId) {
    const count = await store.anonymise(ctx, customerId)
    const kept = house.words.say(ctx.language, 'diagnosis.kept-counts', { count })
    return { removed: count, ...(count > 0 && { kept }) }
  },
  moveTo: (ctx, { from, to }) => store.moveTo(ctx, from, to),
  moveBack: (ctx, { ids, to }) => store.moveBack(ctx, ids, to),
})
