/** A case stands on the time line of its order: when it began, and how it ended. */
import type { Ctx } from '../kernel/ctx.ts'
import type { House } from '../kernel/house.ts'
import type { Language } from '../kernel/words.ts'
import type { Aftersales } from '../rooms/aftersales/index.ts'
import type { Orders } from '../rooms/orders/index.ts'

export interface TimelineRooms {
  readonly orders: Pick<Orders, 'note'>
  readonly aftersales: Pick<Aftersales, 'ofOrder'>
}

export function openOrderTellsCase(house: House, { orders, aftersales }: TimelineRooms): void {
  for (const word of ['opened', 'closed'] as const)
    house.on(`aftersales.case.${word}`, `flows.order-case-${word}`, async (ctx, { data }) => {
      const orderId = String(data.orderId)
      const told = (language: Language) => tell({ ...ctx, language }, orderId, data.caseId)
      const [text, textEn] = [await told('zh-CN'), await told('en')]
      if (text && textEn) await orders.note(ctx, orderId, { text, textEn, visible: true })

      async function tell(reading: Ctx, order: string, caseId: unknown): Promise<string | null> {
        const found = (await aftersales.ofOrder(reading, order)).find(({ id }) => id === caseId)
        // A claim among businesses is no matter of the customer's.
        if (!found || found.parentId !== null) return null
        const { number, kindText: kind, stateText: state } = found
        return house.words.say(reading.language, `flows.case.${word}`, { number, kind, state })
      }
    })
}
