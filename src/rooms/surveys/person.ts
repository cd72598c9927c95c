/** What surveys hold about a person: marks and words; on forgetting the marks stay as figures without the person. */
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { PersonFact, PersonRoom } from '../customers/index.ts'
import { marksOf, type Room } from './room.ts'
import * as store from './store.ts'

const TOLD = 5

export function personRoom(room: Room): PersonRoom {
  const nameOf = async (ctx: Ctx, id: string) => (await room.customers.people(ctx, [id])).get(id)?.name ?? ''
  return {
    room: 'surveys',
    about: (ctx, id) => about(room, ctx, id),
    exportOf,
    async forget(ctx, id) {
      const removed = await store.forget(ctx, id)
      if (removed === 0) return { removed }
      return { removed, kept: room.house.words.say(ctx.language, 'surveys.kept-marks', { count: removed }) }
    },
    moveTo: async (ctx, { from, to }) => store.move(ctx, from, to, await nameOf(ctx, to)),
    moveBack: async (ctx, { ids, to }) => store.moveThese(ctx, ids, to, await nameOf(ctx, to)),
  }
}

async function about(room: Room, ctx: Ctx, customerId: string): Promise<PersonFact[]> {
  const { words } = room.house
  const rows = (await store.ofCustomer(ctx, customerId)).filter((row) => row.answeredAt)
  const facts = rows.slice(0, TOLD).map((row): PersonFact => {
    const said = Object.entries(marksOf(row)).map(([kind, mark]) =>
      words.say(ctx.language, `surveys.mark.${kind}`, {
        mark: mark ?? '',
        to: row.questions.find((one) => one.kind === kind)?.to ?? 5,
      }),
    )
    return {
      label: words.say(ctx.language, 'surveys.about'),
      value: [said.join(' · '), row.comment && `「${row.comment}」`].filter(Boolean).join(' '),
      at: row.answeredAt,
      link: `/desk/inbox/${row.conversationId}`,
    }
  })
  if (!(await store.hasOptedOut(ctx, customerId))) return facts
  const label = words.say(ctx.language, 'surveys.about')
  return [...facts, { label, value: words.say(ctx.language, 'surveys.opted-out'), at: null, link: null }]
}

async function exportOf(ctx: Ctx, customerId: string): Promise<Json> {
  const rows = await store.ofCustomer(ctx, customerId)
  return {
    optedOut: await store.hasOptedOut(ctx, customerId),
    surveys: rows.map((row) => ({
      conversation: row.conversationId,
      askedAt: row.askedAt?.toISOString() ?? null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      marks: marksOf(row),
      comment: row.comment,
    })),
  }
}
