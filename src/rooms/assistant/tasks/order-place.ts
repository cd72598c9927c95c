/** Which order: one of his own when it is proven who he is, else the number as he says it, marked as said. */
import type { Json } from '../../../kernel/ctx.ts'
import type { OrderShape } from '../../orders/contract.ts'
import { orderNumber } from '../understanding/measures.ts'
import { type Place, type Reading, record, shown } from './place.ts'

/** A telephone is no order. */
const PHONE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g
const numberIn = (text: string): string | null => orderNumber(text.replace(PHONE, ' '))

const bare = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Goods of an order named in the words: 「沙发那单」, "the table". */
const namesGoods = (order: OrderShape, words: string): boolean =>
  order.lines.some(({ name }) =>
    [...name.matchAll(/\p{Script=Han}{2}|[a-z]{4,}/giu)].some(([part]) =>
      words.toLowerCase().includes(part.toLowerCase()),
    ),
  ) ||
  KINDS.some(
    ([zh, en]) =>
      (words.includes(zh) || words.toLowerCase().includes(en)) &&
      new RegExp(`${zh}|${en}`, 'i').test(order.lineText),
  )

const KINDS = [
  ['沙发', 'sofa'],
  ['餐桌', 'table'],
  ['桌', 'desk'],
  ['床', 'bed'],
  ['衣柜', 'wardrobe'],
  ['椅', 'chair'],
  ['柜', 'cabinet'],
  ['茶几', 'coffee table'],
] as const

/** @property of the orders that such a wish can be about */
export interface Which {
  of(order: OrderShape): boolean
}

function chosen({ text, orders, near, asked }: Reading, { of }: Which): OrderShape | undefined {
  const number = numberIn(text) ?? (asked ? (/[a-z0-9-]{4,}/i.exec(text)?.[0] ?? null) : null)
  if (number !== null && /\d/.test(number)) {
    const said = orders.filter((one) => bare(one.number).endsWith(bare(number)))
    if (said.length > 0 || numberIn(text)) return said.length === 1 ? said[0] : undefined
  }
  const fitting = fittingOf(orders, of)
  const named = fitting.filter((one) => namesGoods(one, text))
  if (named.length === 1) return named[0]
  if (fitting.length === 1) return fitting[0]
  return fitting.find((one) => one.id === near)
}

/** Where none fits, all are meant: the rule then says why it can't be. */
function fittingOf(orders: readonly OrderShape[], of: Which['of']): readonly OrderShape[] {
  const fitting = orders.filter(of)
  return fitting.length > 0 ? fitting : orders
}

const choicesOf = ({ orders }: Reading, { of }: Which): string[] =>
  fittingOf(orders, of)
    .slice(0, 4)
    .map((one) => `${one.number} ${one.lineText}`)

/** One of his own, and nothing else: for deeds on the order itself. */
export const ownOrderPlace = (which: Which): Place => ({
  name: 'order',
  ask: 'place.order.ask',
  read(reading) {
    const order = chosen(reading, which)
    return order && ownOf(order)
  },
  choices: (reading) => choicesOf(reading, which),
  same: sameOrder,
  show: (value) => namedOrder(value),
})

const namedOrder = (value: Json): string =>
  [shown(record(value).number), shown(record(value).goods)].filter(Boolean).join(' ')

const NONE = /没有|不知道|找不到|忘了|不记得|don'?t (?:know|have)|no (?:order|number)|can'?t find/i

/** His own when proven, else as said: a case is taken down for anybody, and whose it is a person looks up. */
export const saidOrderPlace = (which: Which): Place => ({
  name: 'order',
  ask: 'place.order.ask-said',
  read(reading) {
    const none = reading.asked && NONE.test(reading.text)
    const order = none ? undefined : chosen(reading, which)
    if (order) return chosenOf(order)
    const number =
      numberIn(reading.text) ??
      (reading.asked ? (/[a-z]{0,4}-?[\d-]{4,}/i.exec(reading.text)?.[0] ?? null) : null)
    if (number && reading.orders.length === 0) return { id: null, number: number.toUpperCase(), goods: '' }
    return none ? { id: null, number: '', goods: '' } : undefined
  },
  choices: (reading) => [...choicesOf(reading, which), reading.say('place.order.none')],
  same: sameOrder,
  show: (value, say) => {
    const { id, number } = record(value)
    if (!number) return say('place.order.unknown')
    return id ? namedOrder(value) : say('place.order.said', { number: shown(number) })
  },
})

const chosenOf = (order: OrderShape) => ({
  id: order.id,
  number: order.number,
  goods: order.lineText,
  pieces: [...new Set(order.lines.map((one) => one.name))].slice(0, 6),
  state: order.state,
  stateText: order.stateText,
  promiseDay: order.promiseDay,
  totalFen: order.totalFen,
})

/** Where it goes now, for who may change it: what is agreed is then written whole. */
const ownOf = (order: OrderShape) => ({ ...chosenOf(order), address: order.address && { ...order.address } })

/** The same order, however it stands by now. */
const sameOrder = (one: Json, other: Json): boolean =>
  record(one).id === record(other).id && record(one).number === record(other).number

export const IN_HOUSE: Which = {
  of: ({ state }) => ['placed', 'paid', 'in-production', 'ready', 'shipped'].includes(state),
}
export const ARRIVED: Which = {
  of: ({ state }) => ['shipped', 'delivered', 'installed', 'closed'].includes(state),
}
export const ANY: Which = { of: ({ state }) => state !== 'cancelled' }
