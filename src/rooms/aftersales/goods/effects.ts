/** What the moves of a case do with goods: fetched, received, put on the shelf, replaced, parts found and posted. */
import { Refusal } from '../../../kernel/errors.ts'
import type { Effect } from '../core.ts'
import { MONEY } from '../effects/money.ts'
import { rungsOf } from '../ladder/rungs.ts'
import { groundOf } from '../ladder/situation.ts'
import { creditOf, priceDrop } from '../possible/price.ts'
import { creditedFor } from '../prepare/past.ts'
import type { CaseRecord } from '../row.ts'
import { recordGrade } from './inspect.ts'
import { allocate, giveUp, reserved, shipPart } from './part.ts'
import { restock } from './restock.ts'
import { bookPickup, cancelPickup, send } from './way.ts'

const newKey = (caseId: string): string => `${caseId} new`

const feeKey = (caseId: string): string => `way back ${caseId}`

export const GOODS_EFFECTS: Readonly<Record<string, Effect>> = {
  'book-pickup': async (core, { ctx, row, data }) => {
    const { pickup, feeFen } = await bookPickup(core, ctx, row, { slot: slotIn(data) })
    // The way back that he pays was shown before he asked; it is asked for apart, never kept back from the refund.
    if (feeFen > 0)
      await core.building.payouts.askToPay(ctx, {
        ...{ key: feeKey(row.id), orderId: row.orderId, caseId: row.id, fen: feeFen },
        reason: core.building.house.words.say(ctx.language, 'aftersales.goods.pickup-fee', {
          number: row.number,
        }),
      })
    return { facts: { pickup, pickupFeeFen: feeFen } }
  },
  'cancel-pickup': async (core, { ctx, row, event }) => {
    await cancelPickup(core, ctx, row, event)
    if (Number(row.facts.pickupFeeFen ?? 0) > 0)
      await core.building.payouts.withdrawRequest(ctx, feeKey(row.id), event)
    return undefined
  },
  'receive-goods': async (_core, { ctx }) => ({ facts: { goodsAt: ctx.now.toISOString() } }),
  'record-grade': async (core, { ctx, row, data }) => {
    // The clock decides for the customer without a grade; a person names what he saw.
    if (ctx.actor.kind === 'staff') await recordGrade(core, ctx, row, data)
    return undefined
  },
  restock: async (core, { ctx, row, event, key }) => {
    // After the refund they are graded when somebody opens the carton.
    if (event === 'goods-in') return undefined
    return { facts: { shelved: await restock(core, ctx, row, key) } }
  },
  'send-back': async (core, { ctx, row, key }) => {
    const sent = await send(core, ctx, row, {
      ...{ key, name: row.productName, quantity: row.quantity, sku: row.sku, whole: true },
    })
    return { facts: { sentBack: sent } }
  },
  'reserve-replacement': async (core, { ctx, row, data }) => {
    const item = [data.sku, row.facts.newSku].find((sku) => typeof sku === 'string') ?? row.sku
    const there = await core.building.stock.onHand(ctx, item)
    const wish = { key: newKey(row.id), item, quantity: row.quantity, caseId: row.id }
    if (await core.building.stock.reservation(ctx, wish.key))
      return { facts: { reserved: true, newSku: item } }
    const held = there.known && (await reserved(core, ctx, wish))
    // What nobody counts is made or looked for; what is counted and gone is told to the customer.
    return { facts: { reserved: held, noStock: there.known && !held, newSku: item } }
  },
  'ship-replacement': async (core, { ctx, row, key }) => {
    const held = await core.building.stock.reservation(ctx, newKey(row.id))
    if (held?.state === 'held') await core.building.stock.ship(ctx, newKey(row.id))
    const sku = typeof row.facts.newSku === 'string' ? row.facts.newSku : row.sku
    const out = { key, name: row.productName, quantity: row.quantity, sku, whole: true }
    return { facts: { newSent: await send(core, ctx, row, out) } }
  },
  'release-replacement': async (core, { ctx, row }) => {
    const held = await core.building.stock.reservation(ctx, newKey(row.id))
    if (held?.state === 'held') await core.building.stock.release(ctx, newKey(row.id))
    return { facts: { reserved: false } }
  },
  'allocate-part': async (core, { ctx, row, event, data, key }) => {
    const item = typeof data.part === 'string' ? data.part : row.partNo
    if (!item) return { facts: { allocated: false } }
    const { source, readyBy } = await allocate(core, ctx, row, { key, item })
    // Whoever says that he puts it aside has it in his hands; of what is counted the count must agree.
    if (event === 'put-aside' && source === 'supplier' && (await core.building.stock.onHand(ctx, item)).known)
      throw new Refusal('conflict', 'aftersales.goods.not-there', { item })
    return { facts: { allocated: source !== 'supplier', source, readyBy: readyBy.toISOString() } }
  },
  'ship-part': async (core, { ctx, row, key }) => {
    await shipPart(core, ctx, row)
    const name = row.partName ?? row.productName
    return {
      facts: { partSent: await send(core, ctx, row, { key, name, quantity: row.quantity, whole: false }) },
    }
  },
  'release-part': async (core, { ctx, row }) => {
    await giveUp(core, ctx, row.id)
    return { facts: { allocated: false } }
  },
  'offer-remaining': async (core, { ctx, row }) => {
    if (row.kind === 'exchange') return { facts: { choices: ['wait', 'other', 'refund'] } }
    const ground = await groundOf(core, ctx, row)
    const rungs = ground ? rungsOf(ground.situation).filter(({ available }) => available) : []
    const partial = rungs.find(({ rung }) => rung === 'partial-refund')?.amountFen ?? null
    return {
      facts: { choices: ['wait', ...rungs.flatMap(({ rung }) => CHOICES[rung] ?? [])] },
      ...(partial === null ? {} : { amountFen: partial }),
    }
  },
  'book-visit': async (_core, { ctx, row, data }) => {
    const { caseId, orderId, customerId } = about(row)
    const slot = slotIn(data)
    const at = slot?.from.toISOString() ?? null
    await ctx.tell(
      'aftersales.visit.wanted',
      { caseId, orderId, customerId, at },
      { topic: `case:${caseId}` },
    )
    return { facts: { visitAt: at } }
  },
  'cancel-visit': async (_core, { ctx, row }) => {
    const { caseId, orderId, customerId } = about(row)
    await ctx.tell('aftersales.visit.off', { caseId, orderId, customerId }, { topic: `case:${caseId}` })
    return { facts: { visitAt: null } }
  },
  'restart-warranty': async (_core, { ctx }) => ({ facts: { warrantyFrom: ctx.now.toISOString() } }),
  'oblige-credit': async (core, what) => {
    const { ctx, row } = what
    // Another case may have been credited since the price was fetched: what is left is asked again, under the line's lock.
    const drop = {
      paidFen: Number(row.facts.paidFen ?? 0),
      nowFen: Number(row.facts.nowFen ?? 0),
      creditedFen: await creditedFor(ctx, row.lineId, row.id),
    }
    const left =
      row.facts.paidFen === undefined ? row.amountFen : creditOf({ ...drop, quantity: row.quantity })
    const amountFen = Math.min(row.amountFen ?? 0, left ?? 0)
    return MONEY['oblige-credit']?.(core, { ...what, row: { ...row, amountFen } })
  },
  'grant-drop': async (_core, { row }) => ({ amountFen: Number(row.facts.dropFen ?? 0) }),
  'fetch-price': async (core, { ctx, row, data }) => {
    const claimed = Number.isSafeInteger(data.nowFen) ? Number(data.nowFen) : undefined
    const drop = await priceDrop(core, ctx, row, claimed)
    return { amountFen: drop.creditFen, facts: drop.facts }
  },
}

const about = ({ id: caseId, orderId, customerId }: CaseRecord) => ({ caseId, orderId, customerId })

const CHOICES: Readonly<Record<string, string>> = {
  'partial-refund': 'partial',
  exchange: 'exchange',
  return: 'return',
}

function slotIn({
  slot,
  slotTo,
}: {
  readonly [name: string]: unknown
}): { from: Date; to: Date } | undefined {
  const [from, to] = [slot, slotTo].map((one) => new Date(typeof one === 'string' ? one : Number.NaN))
  return from && to && from < to ? { from, to } : undefined
}
