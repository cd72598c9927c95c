/** The demo shop's delivery: its own place, the carrier that lives in this program, and shipments in every state. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Orders } from '../orders/index.ts'
import type { DeedName } from './contract.ts'
import type { Booking, Delivery } from './door.ts'

const STORE = {
  name: '青禾木居售后仓',
  phone: '057186661800',
  region: '浙江省杭州市余杭区',
  street: '仓前街道绿汀路 88 号 2 号库',
}

interface Line {
  readonly direction: Booking['direction']
  readonly goods: Booking['goods']
  readonly cartons: number
  readonly twoPerson?: boolean
  readonly floor?: number
  readonly lift?: boolean
  readonly deeds?: readonly DeedName[]
}
const LINES: readonly Line[] = [
  {
    direction: 'back',
    goods: [{ name: '白榆衣柜', quantity: 1 }],
    cartons: 5,
    twoPerson: true,
    floor: 6,
    lift: true,
  },
  { direction: 'out', goods: [{ name: '铰链', quantity: 2 }], cartons: 1, deeds: ['collect', 'move'] },
  { direction: 'out', goods: [{ name: '初禾餐桌桌腿', quantity: 1 }], cartons: 1, deeds: ['collect'] },
  {
    direction: 'back',
    goods: [{ name: '初禾实木餐桌 1.4 m 白橡', quantity: 1 }],
    cartons: 2,
    twoPerson: true,
    floor: 3,
    lift: false,
    deeds: ['collect', 'move', 'arrive'],
  },
  { direction: 'back', goods: [{ name: '床头柜', quantity: 1 }], cartons: 1, deeds: ['fail'] },
]

/** Carried by the shop's own truck, so that they stay as the story has them; what is booked later goes by the demo carrier. */
export async function seedDelivery(
  ctx: Ctx,
  { delivery, orders }: { readonly delivery: Delivery; readonly orders: Pick<Orders, 'ofCustomer'> },
  { people }: { readonly people: readonly { readonly id: string }[] },
): Promise<void> {
  await delivery.connect(ctx, 'demo', { on: true, settings: { pace: '12' } })
  await delivery.changeSettings(ctx, {
    store: STORE,
    usual: { back: 'demo', out: 'demo', large: 'demo' },
  })
  let next = 0
  for (const { id } of people) {
    const line = LINES[next]
    if (!line) return
    const { items } = await orders.ofCustomer(ctx, id)
    const order = items.find(
      ({ state, address }) => state === 'delivered' && address?.phone && address.street,
    )
    if (!order) continue
    await seedLine(ctx, delivery, { line, orderId: order.id, place: next })
    next += 1
  }
}

async function seedLine(
  ctx: Ctx,
  delivery: Delivery,
  { line, orderId, place }: { line: Line; orderId: string; place: number },
): Promise<void> {
  const { deeds = [], ...asked } = line
  const slot =
    line.direction === 'back' && deeds.length === 0 ? (await delivery.slots(ctx))[place] : undefined
  const { id } = await delivery.book(ctx, {
    ...asked,
    key: `demo shipment ${place}`,
    orderId,
    carrier: 'own',
    slot,
    merchantPays: true,
  })
  for (const deed of deeds)
    await delivery.byHand(ctx, id, { deed, reason: deed === 'fail' ? '两次上门都没有人在家' : '' })
}
