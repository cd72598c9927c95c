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
  /** It is about one piece of the order, so that is asked with it. */
  readonly pieces?: boolean
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

interface Piece {
  readonly order: OrderShape
  readonly line: OrderShape['lines'][number]
}

/** So many can be told apart at a glance; of more the order is asked first. */
const MOST_PIECES = 6
const MOST_LINES = 12

/** Every piece of his that such a wish can be about: one tap then tells order and piece at once. */
function piecesOf({ orders }: Reading, which: Which): Piece[] {
  if (!which.pieces) return []
  const pieces = orders.filter(which.of).flatMap((order) => order.lines.map((line) => ({ order, line })))
  return pieces.length <= MOST_PIECES ? pieces : []
}

const pieceName = ({ order, line }: Piece): string => `${line.name}（${order.number}）`

/** Tapped, or the only one of all his pieces that is called by this name. */
function pieceNamed(reading: Reading, which: Which): Piece | undefined {
  const pieces = piecesOf(reading, which)
  const text = reading.text.trim()
  const tapped = pieces.find((one) => pieceName(one) === text)
  if (tapped) return tapped
  const called = pieces.filter(({ line }) => text.includes(line.name))
  return called.length === 1 ? called[0] : undefined
}

const namedOrder = (value: Json): string =>
  [shown(record(value).number), shown(record(value).goods)].filter(Boolean).join(' ')

const NONE = /没有|不知道|找不到|忘了|不记得|don'?t (?:know|have)|no (?:order|number)|can'?t find/i

function ownChosen(reading: Reading, which: Which): Json | undefined {
  const piece = pieceNamed(reading, which)
  if (piece) return chosenOf(piece.order, piece.line)
  const order = chosen(reading, which)
  return order && chosenOf(order)
}

/** Whoever is not known says a number, and nobody has checked it. */
function saidNumber({ text, asked, orders }: Reading): Json | undefined {
  const number = numberIn(text) ?? (asked ? (/[a-z]{0,4}-?[\d-]{4,}/i.exec(text)?.[0] ?? null) : null)
  return number && orders.length === 0 ? { id: null, number: number.toUpperCase(), goods: '' } : undefined
}

/** His own when proven, else as said: a case is taken down for anybody, and whose it is a person looks up. */
export const saidOrderPlace = (which: Which): Place => ({
  name: 'order',
  ask: 'place.order.ask-said',
  read(reading) {
    const none = reading.asked && NONE.test(reading.text)
    const nothing = { id: null, number: '', goods: '' }
    return none ? nothing : (ownChosen(reading, which) ?? saidNumber(reading))
  },
  asks: (reading) => {
    if (reading.mayProve && which.pieces) return 'place.order.ask-proof'
    return piecesOf(reading, which).length > 0 ? 'place.order.ask-piece' : undefined
  },
  choices: (reading) => {
    const pieces = piecesOf(reading, which).map(pieceName)
    return [...(pieces.length > 0 ? pieces : choicesOf(reading, which)), reading.say('place.order.none')]
  },
  same: sameOrder,
  show: (value, say) => {
    const { id, number } = record(value)
    if (!number) return say('place.order.unknown')
    return id ? namedOrder(value) : say('place.order.said', { number: shown(number) })
  },
})

const chosenOf = (order: OrderShape, line?: OrderShape['lines'][number]) => ({
  id: order.id,
  number: order.number,
  goods: line?.name ?? order.lineText,
  ...(line && { line: line.id }),
  lines: order.lines.slice(0, MOST_LINES).map(({ id, name }) => ({ id, name })),
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
  pieces: true,
}
export const ANY: Which = { of: ({ state }) => state !== 'cancelled' }
