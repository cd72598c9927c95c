/** The demo shop's thousand orders over fourteen months, in every state, seeded; the named cast's orders by hand. */
import { dayIn } from '../../kernel/clock.ts'
import { type Dice, openDice } from '../../kernel/dice.ts'
import { seeded } from '../../kernel/ids.ts'
import type { HoldName, OrderStateName } from './contract.ts'
import type { PlacedOrder } from './place.ts'

/** A customer of the demo shop as orders need him. */
export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly region: string
  readonly street: string
}

export interface DemoWish {
  readonly now: Date
  readonly zone: string
  readonly people: readonly DemoPerson[]
  readonly skus: readonly string[]
  readonly count?: number
}

const DAY = 86_400_000
const WAY: readonly OrderStateName[] = ['placed', 'paid', 'ready', 'shipped', 'delivered']
const SOURCES = ['天猫旗舰店', '京东店', '门店', '官网', '小程序', '抖音店'] as const
const HOLDS: readonly HoldName[] = ['customer', 'stock', 'payment', 'address', 'quality']

/** Orders by hand: whom the tests and the tour name, with the pieces that their matters speak of. `daysAgo` when placed, `promise` in days from now. */
const NAMED: readonly {
  name: string
  number: string
  skus: readonly RegExp[]
  daysAgo: number
  promise: number
  state: OrderStateName
}[] = [
  {
    name: '林',
    number: '0417',
    skus: [/^CH-T140/, /^YQ-L285/],
    daysAgo: 18,
    promise: 4,
    state: 'shipped',
  },
  { name: '梁', number: '0521', skus: [/^BY-W160/], daysAgo: 12, promise: 0, state: 'shipped' },
  { name: '周', number: '0533', skus: [/^SJ-S80/], daysAgo: 40, promise: -20, state: 'cancelled' },
  { name: '何', number: '0546', skus: [/^ML-M1/], daysAgo: 46, promise: -31, state: 'delivered' },
  { name: '许', number: '0560', skus: [/^BY-S100/], daysAgo: 16, promise: -1, state: 'installed' },
  { name: '宋', number: '0571', skus: [/^BY-W120/], daysAgo: 60, promise: -38, state: 'closed' },
]

/** @returns orders oldest first; numbers 0418 and up are counted on, the named ones keep theirs */
export function demoOrders({ now, zone, people, skus, count = 1000 }: DemoWish): PlacedOrder[] {
  const dice = openDice(20261122)
  const named = NAMED.flatMap((one) => namedOrder(one, { now, zone, people, skus }))
  const taken = new Set(named.map((order) => order.number))
  const ages = Array.from({ length: count - named.length }, () => Math.floor(420 * dice.roll() ** 1.4)).sort(
    (a, b) => b - a,
  )
  let number = 1000
  const rest = ages.map((age) => {
    number += 1
    return anyOrder(dice, String(number), age, { now, zone, people, skus })
  })
  return [...rest.filter((order) => !taken.has(order.number)), ...named]
}

function namedOrder(one: (typeof NAMED)[number], { now, zone, people, skus }: DemoWish): PlacedOrder[] {
  const person = people.find((candidate) => candidate.name.startsWith(one.name))
  if (!person) return []
  const lines = one.skus.flatMap((wanted) => skus.find((sku) => wanted.test(sku)) ?? skus[0] ?? [])
  const placed = new Date(now.getTime() - one.daysAgo * DAY)
  return [
    {
      ...shell(person, one.number, placed, zone),
      promiseDay: dayIn(zone, new Date(now.getTime() + one.promise * DAY)),
      hold: null,
      lines: [...new Set(lines)].map((sku) => ({ sku, quantity: 1 })),
      history: historyTo(one.state, placed, now),
    },
  ]
}

function shell(person: DemoPerson, number: string, placed: Date, zone: string) {
  const { name, phone, region, street } = person
  return {
    id: seeded('ord', placed, `demo-order-${number}`),
    number,
    customerId: person.id,
    source: SOURCES[(Number(number) + dayIn(zone, placed).length) % SOURCES.length] ?? SOURCES[0],
    placedAt: placed.toISOString(),
    address: { name, phone, region, street },
    note: '',
  }
}

function anyOrder(
  dice: Dice,
  number: string,
  age: number,
  { now, zone, people, skus }: DemoWish,
): PlacedOrder {
  const placed = new Date(now.getTime() - age * DAY - dice.whole(0, 13) * 3600_000)
  const state = stateAt(dice, age)
  const promised = new Date(placed.getTime() + dice.whole(7, 18) * DAY)
  const wanted = Array.from({ length: dice.pick([1, 1, 1, 2, 2, 3]) }, () => dice.pick(skus))
  const held = ['placed', 'paid', 'ready'].includes(state) && dice.chance(0.15)
  return {
    ...shell(dice.pick(people), number, placed, zone),
    ...(state !== 'placed' || dice.chance(0.6) ? { promiseDay: dayIn(zone, promised) } : {}),
    hold: held ? dice.pick(HOLDS) : null,
    lines: [...new Set(wanted)].map((sku) => ({ sku, quantity: dice.chance(0.15) ? dice.whole(2, 6) : 1 })),
    history: historyTo(state, placed, now),
  }
}

/** Young orders are on their way, old ones done; some are cancelled, some wait for their maker. */
function stateAt(dice: Dice, age: number): OrderStateName {
  if (dice.chance(0.05)) return 'cancelled'
  if (age > 45) return dice.chance(0.85) ? 'closed' : 'installed'
  if (age > 18) return dice.pick(['delivered', 'installed', 'installed', 'closed', 'shipped'] as const)
  if (age > 9) return dice.pick(['ready', 'shipped', 'shipped', 'delivered', 'in-production'] as const)
  return dice.pick(['placed', 'paid', 'paid', 'in-production', 'ready'] as const)
}

/** The steps that led to a state, spread over the time since. */
function historyTo(state: OrderStateName, placed: Date, now: Date): { state: OrderStateName; at: Date }[] {
  const steps = stepsTo(state)
  const until = Math.min(now.getTime(), placed.getTime() + 16 * DAY)
  const pace = (until - placed.getTime()) / Math.max(1, steps.length)
  return steps.map((step, i) => ({ state: step, at: new Date(placed.getTime() + Math.floor(i * pace)) }))
}

function stepsTo(state: OrderStateName): OrderStateName[] {
  if (state === 'cancelled') return ['placed', 'cancelled']
  if (state === 'in-production') return ['placed', 'paid', 'in-production']
  const at = WAY.indexOf(state)
  if (at >= 0) return WAY.slice(0, at + 1)
  return state === 'installed' ? [...WAY, 'installed'] : [...WAY, 'installed', 'closed']
}
