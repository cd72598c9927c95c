/** Details that a grammar reads without having learned: numbers, measures, money, times, places, names, closed lists. */
import { addressesIn } from '../address.ts'
import type { FoundSlot, SlotKind } from '../intent/intents.ts'
import { findTimes } from '../time.ts'
import { plain } from '../time-words.ts'
import type { Candidate, Moment } from './candidate.ts'
import { COLOUR_WORDS, MATERIAL_WORDS, ROOM_WORDS } from './closed-words.ts'
import { listed } from './listed.ts'
import { bodyHeights, sizes } from './measures.ts'
import { money } from './money.ts'
import { orderNumbers, phones } from './numbers.ts'
import { persons } from './persons.ts'
import { streets } from './places.ts'
import { floors, quantities } from './quantities.ts'

type Finder = (plainText: string, moment: Moment, text: string) => readonly Candidate[]

const times: Finder = (_plain, { now, zone }, text) =>
  findTimes(text, now, zone).map(({ from, to, interval }) => ({
    from,
    to,
    value: { from: interval.from.toISOString(), to: interval.to.toISOString() },
  }))

const addresses: Finder = (_plain, _moment, text) =>
  [...addressesIn(text), ...streets(text)].map(({ from, to }) => ({ from, to, value: text.slice(from, to) }))

/** In the order in which they win where two lie over each other; a longer one of the same rank comes first. */
const FINDERS: readonly (readonly [kind: SlotKind, find: Finder])[] = [
  ['phone', phones],
  ['order-number', orderNumbers],
  ['address', addresses],
  ['body-height', bodyHeights],
  ['size', sizes],
  ['time', times],
  ['money', money],
  ['floor', floors],
  ['quantity', quantities],
  ['person', (_plain, _moment, text) => persons(text)],
  ['room', (text) => listed(text, ROOM_WORDS, 'room')],
  ['material', (text) => listed(text, MATERIAL_WORDS, 'material')],
  ['colour', (text) => listed(text, COLOUR_WORDS, 'colour')],
]

/**
 * The details of a message that stand in it by their form, in the order of the text and never over each other. It says
 * nothing rather than something doubtful; what a learned tagger finds besides may be joined to it.
 */
export function grammarSlots(text: string, moment: Moment): FoundSlot[] {
  const spelt = plain(text)
  const taken: FoundSlot[] = []
  for (const [kind, find] of FINDERS)
    for (const { from, to, value } of find(spelt, moment, text))
      if (taken.every((one) => to <= one.from || from >= one.to))
        taken.push({ kind, value, text: text.slice(from, to), from, to })
  return taken.sort((a, b) => a.from - b.from)
}

/** The kinds whose value is counted rather than copied, and how each reads a text that is known to be one. */
const VALUES: Readonly<Partial<Record<SlotKind, Finder>>> = {
  phone: phones,
  'order-number': (text, moment, written) => orderNumbers(`单号${text}`, moment, `单号${written}`),
  size: (text, moment) => sizes(text, moment, text, true),
  'body-height': (text, moment) => bodyHeights(text, moment, text, true),
  money: (text, moment) => money(text, moment, text, true),
  floor: (text, moment) => floors(text, moment, text, true),
  quantity: (text, moment) => quantities(text, moment, text, true),
  time: times,
}

/**
 * What a stretch of text comes to when it is known to be a detail of this kind: mm, fen, an interval, a count, a name of
 * a closed list. @returns undefined when it comes to nothing; its own words are all that is known of it then
 */
export function slotValue(kind: SlotKind, text: string, moment: Moment): unknown {
  const spelt = plain(text).trim()
  if (kind === 'colour') return named(spelt, COLOUR_WORDS)
  if (kind === 'material') return named(spelt, MATERIAL_WORDS)
  if (kind === 'room') return named(spelt, ROOM_WORDS)
  if (kind === 'person' || kind === 'address') return text.trim()
  return VALUES[kind]?.(spelt, moment, text.trim())[0]?.value
}

function named(word: string, list: ReadonlyMap<string, string>): string | undefined {
  const bare = word.replace(/(?:颜色|色系|色|调|的|材质|面料|款)+$/, '')
  return list.get(word) ?? list.get(bare) ?? list.get(`${bare}木`)
}
