/** A case stands on the time line of its order: when it began, and how it ended. */
import type { House } from '../kernel/house.ts'
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
      const found = (await aftersales.ofOrder(ctx, orderId)).find(({ id }) => id === data.caseId)
      // A claim among businesses is no matter of the customer's.
      if (!found || found.parentId !== null) return
      const { number, kindText, stateText } = found
      await orders.note(ctx, orderId, {
        text: house.words.say(ctx.language, `flows.case.${word}`, {
          number,
          kind: kindText,
          state: stateText,
        }),
        visible: true,
      })
    })
}
