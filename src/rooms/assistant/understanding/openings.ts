/** Doors, lifts, stairs and rooms that a customer measured: each length with the place and the side it belongs to, mm. */
import { inMm, plainMeasures } from './measures.ts'

export interface Sides {
  width?: number
  depth?: number
  height?: number
}
type Side = keyof Sides
type Place = 'door' | 'lift' | 'way' | 'room'

/** @property door of a flat or of a lift @property way stairs or a corridor */
export interface Openings {
  readonly door?: Sides
  readonly lift?: Sides
  readonly way?: Sides
  readonly room?: Sides
}

const PLACES: readonly (readonly [Place, string])[] = [
  ['door', '电梯门|门洞|房门|门|\\b(?:lift|elevator) door\\b|\\bdoor(?:way)?s?\\b'],
  ['lift', '轿厢|电梯|\\b(?:lift|elevator|car)\\b'],
  ['way', '楼梯|楼道|走廊|\\b(?:stairs?|staircase|stairwell|corridor|hallway|landing)\\b'],
  ['room', '房间|客厅|卧室|餐厅|书房|屋子|墙|\\b(?:room|living room|bedroom|wall)\\b'],
]
const SIDES: readonly (readonly [Side, string])[] = [
  ['width', '净宽|宽度?|\\b(?:wide|width)\\b'],
  ['height', '净高|高度?|\\b(?:high|height|tall)\\b'],
  ['depth', '进深|深度?|长度?|\\b(?:deep|depth|long|length)\\b'],
]
const UNIT = 'mm|毫米|cm|厘米|公分|m(?![a-z²])|米|英寸|inch(?:es)?|in(?=\\s|$|[.,?])|feet|foot|ft'
const TOKEN = new RegExp(
  [
    ...PLACES.map(([place, words]) => `(?<${place}>${words})`),
    ...SIDES.map(([side, words]) => `(?<${side}>${words})`),
    `(?<number>\\d+(?:\\.\\d+)?)\\s*(?<unit>${UNIT})?`,
    '(?<times>\\s*(?:x|×|\\*|乘以?|by)\\s*)',
    '(?<end>[。;；!！?？]|\\bthe product\\b)',
  ].join('|'),
  'g',
)

interface Length {
  value: number
  unit: string | undefined
  place: Place | null
  side: Side | null
  /** Stands after an x: one chain of sides. */
  chained: boolean
}

/** @param known lengths of the product's own name: they say which one is meant and measure no place */
export function openings(text: string, known: readonly number[] = []): Openings {
  const found = read(plainMeasures(text))
  const places: Record<Place, Length[]> = { door: [], lift: [], way: [], room: [] }
  for (const one of found) if (one.place && !known.includes(mm(one))) places[one.place].push(one)
  return Object.fromEntries(
    Object.entries(places).flatMap(([place, lengths]) =>
      lengths.length > 0 ? [[place, sidesOf(place, lengths)]] : [],
    ),
  )
}

interface Scan {
  readonly found: Length[]
  place: Place | null
  side: Side | null
  times: boolean
}
type Groups = Readonly<Record<string, string | undefined>>

function read(plain: string): Length[] {
  const scan: Scan = { found: [], place: null, side: null, times: false }
  for (const match of plain.matchAll(TOKEN)) {
    if (match.groups?.number === undefined) hearWord(scan, plain, match)
    else hearNumber(scan, plain, match)
  }
  return shareUnits(scan.found)
}

function hearWord(scan: Scan, plain: string, { groups = {}, index }: RegExpExecArray): void {
  const sided = named(SIDES, groups)
  scan.place = groups.end ? null : (named(PLACES, groups) ?? scan.place)
  if (sided) scan.side = lastUnsided(scan.found, plain, index) ? mark(scan.found, sided) : sided
  scan.times = groups.times !== undefined && scan.found.length > 0
}

function hearNumber(scan: Scan, plain: string, { groups = {}, 0: word, index }: RegExpExecArray): void {
  const { side, times } = scan
  const after = plain.slice(index + word.length)
  if (isMeant({ unit: groups.unit, side, times, after }, plain.slice(0, index)))
    scan.found.push({
      ...{ value: Number(groups.number), unit: groups.unit, side },
      ...{ place: scan.place ?? placeAfter(after), chained: times },
    })
  scan.side = null
  scan.times = false
}

const named = <Name extends string>(
  rows: readonly (readonly [Name, string])[],
  groups: Groups,
): Name | null => rows.find(([one]) => groups[one] !== undefined)?.[0] ?? null

/** "80 cm wide", "2.2米高": the side stands right behind its length. */
const lastUnsided = (found: readonly Length[], plain: string, at: number): boolean =>
  found.at(-1)?.side === null &&
  /\d\s*(?:[a-z]+|米|厘米|公分|毫米)?\s*的?$/.test(plain.slice(Math.max(0, at - 8), at))

function mark(found: Length[], side: Side): null {
  const last = found.at(-1)
  if (last) last.side = side
  return null
}

const PLACE_BEHIND = new RegExp(
  `^\\s*(?:宽|高)?\\s*(?:的|wide|high)?\\s*(?:${PLACES.map(([place, words]) => `(?<${place}>${words})`).join('|')})`,
)
function placeAfter(after: string): Place | null {
  const groups = PLACE_BEHIND.exec(after)?.groups ?? {}
  return named(PLACES, groups)
}

interface Beside {
  readonly unit: string | undefined
  readonly side: Side | null
  readonly times: boolean
  readonly after: string
}

/** A number alone is a length only beside a side, in a chain, or right behind its door or stairs. */
function isMeant({ unit, side, times, after }: Beside, before: string): boolean {
  if (/^\s*(?:元|块|楼|层|个|张|号|%|平|人)/.test(after)) return false
  if (unit || side || times || /^\s*(?:x|×|\*|乘)\s*\d/.test(after)) return true
  return (
    /(?:门|门洞|楼梯|楼道|door)\s*(?:是|有|为|只有|大概|约|is|:)?\s*$/.test(before) ||
    /^\s*(?:宽|高|深)/.test(after)
  )
}

/** "1.1 x 1.4 x 2.2 m": the last unit holds for the chain. */
function shareUnits(found: Length[]): Length[] {
  for (let i = found.length - 1; i > 0; i--) {
    const [here, before] = [found[i], found[i - 1]]
    if (here?.chained && before && before.unit === undefined) before.unit = here.unit
    if (here?.chained && before && here.place === null) here.place = before.place
  }
  return found
}

/** Without a unit a small number is metres, a middling one centimetres. */
function mm({ value, unit }: Length): number {
  if (unit) return inMm(value, unit)
  return Math.round(value < 10 ? value * 1000 : value < 400 ? value * 10 : value)
}

/** Higher than any door is wide. */
const HEAD = 1700

function sidesOf(place: string, lengths: readonly Length[]): Sides {
  const sides: Sides = {}
  for (const one of lengths) if (one.side) sides[one.side] ??= mm(one)
  const order: readonly Side[] =
    place === 'door' || place === 'way' ? ['width', 'height'] : ['width', 'depth', 'height']
  for (const one of lengths.filter(({ side }) => !side)) {
    const tall = (place === 'door' || place === 'way') && mm(one) >= HEAD
    const next = tall ? 'height' : order.find((side) => sides[side] === undefined)
    if (next) sides[next] ??= mm(one)
  }
  return sides
}
