/** What a case grows into when it does not end where it began: a return, an exchange; granted at once. */

import type { RemedyName } from '../contract.ts'
import type { Core, Effect, Effected } from '../core.ts'

const grow =
  (wish: RemedyName): Effect =>
  async (core, what) => ({ facts: { childId: await open(core, what, wish) } })

async function open(core: Core, { ctx, row, key }: Effected, wish: RemedyName): Promise<string> {
  const { orderId, lineId, quantity, reason, id: parentId, customerId, conversationId } = row
  const sale = (await core.sales(ctx, orderId)).find((one) => one.lineId === lineId)
  const left = sale ? sale.delivered - sale.open - sale.accepted : 0
  // A part may be asked for more often than there are units; a unit that another case holds is in good hands there.
  if (left < 1) return ''
  const child = await core.open(ctx, {
    ...{
      orderId,
      lineId,
      quantity: Math.min(left, row.partNo === null ? quantity : 1),
      reason,
      wish,
      parentId,
      key,
    },
    ...(customerId && { customerId }),
    ...(conversationId && { conversationId }),
    facts: { granted: true, pickup: true },
  })
  return child.id
}

export const CHILDREN: Readonly<Record<string, Effect>> = {
  'open-return': grow('refund-return'),
  'open-exchange': grow('exchange'),
}

/** Repairs and their days are counted: two in vain or too many days give more than another repair. */
export const countRepair: Effect = async (_, { row, ctx }) => {
  const began =
    typeof row.facts.repairSince === 'string' ? Date.parse(row.facts.repairSince) : row.openedAt.getTime()
  const days = Math.ceil((ctx.now.getTime() - began) / 86_400_000)
  const { repairs = 0, repairDays = 0 } = row.facts
  return {
    facts: {
      repairs: Number(repairs) + 1,
      repairDays: Number(repairDays) + days,
      repairSince: ctx.now.toISOString(),
    },
  }
}
