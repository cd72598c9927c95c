/** What the ledger and a gateway's statement disagree on becomes a work order of finance, once, with both figures. */
import type { House } from '../kernel/house.ts'
import { yuan } from '../kernel/money.ts'
import type { Work } from '../rooms/work/index.ts'

const KIND = 'refund-check'

export interface DifferenceRooms {
  readonly work: Pick<Work, 'open'>
}

export function openDifferenceAsWork(house: House, { work }: DifferenceRooms): void {
  house.on('payouts.difference.found', 'flows.difference-as-work', async (ctx, { data }) => {
    const { differenceId, what, number, oursFen, theirsFen } = data
    const sum = yuan(Number(oursFen ?? theirsFen ?? 0))
    await work.open(ctx, {
      kind: KIND,
      title: house.words.say(ctx.language, `flows.difference.${String(what)}`, {
        number: String(number ?? ''),
        sum,
      }),
      ...(typeof data.orderId === 'string' && { orderId: data.orderId }),
      facts: {
        differenceId: String(differenceId),
        oursFen: Number(oursFen ?? 0),
        theirsFen: Number(theirsFen ?? 0),
      },
      key: `difference ${String(differenceId)}`,
    })
  })
}
