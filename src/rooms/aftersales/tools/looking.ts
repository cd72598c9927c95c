/** Tools that only look: what this customer can have for what he bought, and how his cases stand. */
import { z } from 'zod'
import type { Tool } from '../../assistant/index.ts'
import type { Building } from '../building.ts'
import type { Aftersales } from '../door.ts'
import { ABOUT, type About, followed } from './following.ts'
import { lineSentence } from './told.ts'

const MOST_ORDERS = 2

export function lookingTools(
  building: Building,
  door: Pick<Aftersales, 'possible' | 'mine'>,
): readonly [
  Tool<{ order?: string | undefined }, null>,
  Tool<{ order?: string | undefined; about?: About | undefined }, readonly string[]>,
] {
  return [
    {
      name: 'possible-remedies',
      purpose: {
        'zh-CN': '查这位客户的订单能退、换、修、补什么，到哪天，谁出运费，依据哪一条',
        en: "Reads what can be had for the customer's own orders: return, exchange, repair, parts; until when and at whose cost",
      },
      answers: ['return-policy', 'warranty'],
      input: z.object({ order: z.string().max(80).optional() }),
      permission: 'verified',
      confirmation: 'none',
      cost: 3,
      async run(ctx, { order }, { customerId, language }) {
        const { items } = await building.orders.ofCustomer(ctx, customerId)
        const asked = items.filter((one) => (order === undefined ? ARRIVED.has(one.state) : one.id === order))
        const sentences = []
        for (const one of asked.slice(0, MOST_ORDERS)) {
          const { lines } = await door.possible(ctx, one.id, customerId)
          sentences.push(...lines.map((line) => lineSentence(building, language, one, line)))
        }
        return { sentences, values: null }
      },
    },
    {
      name: 'follow-cases',
      purpose: {
        'zh-CN': '查这位客户的售后单走到哪一步、钱在哪里',
        en: "Reads how the customer's cases stand and where the money is",
      },
      answers: ['refund-status'],
      input: z.object({ order: z.string().max(80).optional(), about: z.enum(ABOUT).optional() }),
      permission: 'verified',
      confirmation: 'none',
      cost: 2,
      async run(ctx, { order, about }, asker) {
        const cases = await door.mine(ctx, asker.customerId, order)
        const sentences = await followed(building, ctx, asker, { cases, order, about })
        return { sentences, values: sentences.map(({ source }) => source.id) }
      },
    },
  ]
}

const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'installed', 'closed'])
