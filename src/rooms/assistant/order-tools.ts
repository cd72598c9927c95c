/** Deeds on the customer's own order: another address, a later day, cancelling. The rules are the orders room's own. */
import { z } from 'zod'
import type { Ctx, Json } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import { yuan } from '../../kernel/money.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { Orders, OwnBefore, OwnDeed } from '../orders/index.ts'
import { dayWords, orderSource } from './own-tools.ts'
import type { Asker, Finding, Ruling, Sentence, Tool } from './tool.ts'

const Order = z.string().min(1).max(80)
const AddressWish = z.object({
  name: z.string().max(60).optional(),
  phone: z.string().max(30).optional(),
  region: z.string().max(80).optional(),
  street: z.string().max(200).optional(),
})
export type AddressWish = z.infer<typeof AddressWish>

const Address = z.object({ name: z.string(), phone: z.string(), region: z.string(), street: z.string() })
const Before: z.ZodType<{ order: string; before: OwnBefore }> = z.object({
  order: z.string(),
  before: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('address'), address: Address.nullable() }),
    z.object({ kind: z.literal('day'), day: z.string().nullable() }),
    z.object({ kind: z.literal('cancel'), paid: z.boolean() }),
  ]),
})

/** @property code names the sentence in words; the input becomes the deed */
interface Making<Input extends { order: string }> {
  readonly name: string
  readonly purpose: Tool['purpose']
  readonly input: z.ZodType<Input>
  readonly undoMinutes: number
  deed(ctx: Ctx, input: Input, asker: Asker): Promise<OwnDeed>
  moves?(ctx: Ctx, input: Input, asker: Asker): Promise<number>
}

export function orderTools(house: House, orders: Orders): Tool[] {
  const made = <Input extends { order: string }>(making: Making<Input>): Tool<Input, OrderShape> => ({
    ...{ name: making.name, purpose: making.purpose, answers: [], input: making.input },
    ...{ permission: 'verified', confirmation: 'customer', does: 'deed', cost: 5 },
    async policy(ctx, input, asker): Promise<Ruling> {
      const deed = await making.deed(ctx, input, asker)
      const ruling = await orders.ownRuling(ctx, asker.customerId, input.order, deed)
      if (ruling.may === 'yes') return ruling
      const order = await ownOrder(orders, ctx, asker, input.order)
      const facts = { ...ruling.facts, ...dayFacts(ruling.facts, asker) }
      const text = house.words.say(asker.language, `orders.${ruling.code}`, facts)
      const again = ruling.code === 'own.day-over' ? { again: 'day' } : {}
      return {
        may: ruling.may,
        ...again,
        because: [{ text, source: orderSource(house, order, asker.language) }],
      }
    },
    ...(making.moves && { moves: making.moves }),
    async run(ctx, input, asker): Promise<Finding<OrderShape>> {
      const deed = await making.deed(ctx, input, asker)
      const { order, before } = await orders.ownChange(ctx, asker.customerId, input.order, deed)
      return {
        sentences: [told(house, making.name, order, asker)],
        values: order,
        before: { order: input.order, before: jsonOf(before) },
      }
    },
    undo: {
      withinMinutes: making.undoMinutes,
      async run(ctx, kept, asker) {
        const { order: id, before } = Before.parse(kept)
        const order = await orders.ownUndo(ctx, asker.customerId, id, before)
        return { sentences: [told(house, `${making.name}-undone`, order, asker)], values: order }
      },
    },
  })
  return [
    made({
      name: 'change-address',
      purpose: {
        'zh-CN': '改还没出库的订单的收货地址和联系人',
        en: 'Changes address and contact of an order that has not left',
      },
      input: z.object({ order: Order, address: AddressWish }),
      undoMinutes: 30,
      async deed(ctx, { order, address }, asker) {
        const now = (await ownOrder(orders, ctx, asker, order)).address
        const known = now ?? { name: '', phone: '', region: '', street: '' }
        return { kind: 'address', address: { ...known, ...given(address) } }
      },
    }),
    made({
      name: 'change-delivery-day',
      purpose: { 'zh-CN': '把送货日往后改', en: 'Moves the delivery to a later day' },
      input: z.object({ order: Order, day: z.iso.date() }),
      undoMinutes: 30,
      deed: (_ctx, { day }) => Promise.resolve({ kind: 'day', day }),
    }),
    made({
      name: 'cancel-order',
      purpose: { 'zh-CN': '取消还没开始做的订单', en: 'Cancels an order that nobody has begun to make' },
      input: z.object({ order: Order }),
      undoMinutes: 30,
      deed: () => Promise.resolve({ kind: 'cancel' }),
      async moves(ctx, { order }, asker) {
        const { state, totalFen } = await ownOrder(orders, ctx, asker, order)
        return state === 'placed' ? 0 : totalFen
      },
    }),
  ]

  function told(at: House, code: string, order: OrderShape, { language }: Asker): Sentence {
    const text = at.words.say(language, `assistant.deed.${code}`, {
      number: order.number,
      goods: order.lineText,
      day: order.promiseDay ? dayWords(order.promiseDay, language) : '',
      sum: yuan(order.totalFen),
    })
    return { text, source: orderSource(at, order, language) }
  }
}

const given = (address: AddressWish): Partial<Record<keyof AddressWish, string>> =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value))

/** Only among his own. @throws RangeError when it is not his: the form never lets another in */
async function ownOrder(orders: Orders, ctx: Ctx, { customerId }: Asker, id: string): Promise<OrderShape> {
  const found = (await orders.ofCustomer(ctx, customerId)).items.find((one) => one.id === id)
  if (!found) throw new RangeError(`Expected one of the customer's own orders, got ${id}`)
  return found
}

/** Days in the words of the language; a ruling names them as they are stored. */
const dayFacts = (facts: Readonly<Record<string, string>>, { language }: Asker): Record<string, string> =>
  Object.fromEntries(
    ['day', 'promised'].flatMap((key) => (facts[key] ? [[key, dayWords(facts[key], language)]] : [])),
  )

const jsonOf = (before: OwnBefore): Json =>
  before.kind === 'address' ? { ...before, address: before.address && { ...before.address } } : { ...before }
