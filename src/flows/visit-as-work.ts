/** A visit that a case asks for is a technician's work order, once for each visit; called off in the case, it is called off here. */
import type { House } from '../kernel/house.ts'
import type { Aftersales } from '../rooms/aftersales/index.ts'
import type { Work } from '../rooms/work/index.ts'

export interface VisitRooms {
  readonly aftersales: Pick<Aftersales, 'read'>
  readonly work: Pick<Work, 'open' | 'list' | 'step'>
}

const KIND = 'repair-visit'
/** Begun work is its technician's to end. */
const NOT_BEGUN: ReadonlySet<string> = new Set(['open', 'assigned', 'waiting'])

export function openVisitAsWork(house: House, { aftersales, work }: VisitRooms): void {
  house.on('aftersales.visit.wanted', 'flows.visit-wanted', async (ctx, { id, data }) => {
    const { number, productName, reasonText, orderId, customerId, conversationId } = await aftersales.read(
      ctx,
      String(data.caseId),
    )
    await work.open(ctx, {
      ...{ kind: KIND, orderId, customerId, conversationId },
      title: house.words.say(ctx.language, 'flows.visit.title', { number, goods: productName }),
      note: reasonText,
      facts: { case: number },
      key: `visit ${id}`,
    })
  })
  house.on('aftersales.visit.off', 'flows.visit-off', async (ctx, { data }) => {
    const { number, customerId } = await aftersales.read(ctx, String(data.caseId))
    if (customerId === null) return
    const { items } = await work.list(ctx, { customer: customerId, view: 'open', limit: 100 })
    const reason = house.words.say(ctx.language, 'flows.visit.off', { number })
    for (const one of items)
      if (one.kind === KIND && NOT_BEGUN.has(one.state) && one.title.startsWith(number))
        await work.step(ctx, one.id, { act: 'cancel', reason })
  })
}
