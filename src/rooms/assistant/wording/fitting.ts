/** Whether a piece gets in and stands there: the customer's doors, lifts, stairs and rooms against its cartons and sizes. */
import type { Fact } from '../../conversations/contract.ts'
import type { Sheet } from '../own-tools.ts'
import { lengths } from '../understanding/measures.ts'
import { openings, type Sides } from '../understanding/openings.ts'
import type { Asked } from './asked.ts'
import type { Say } from './draft.ts'
import { intoLift, roomInFront, TABLE_GAP, throughDoor, WALK } from './passage.ts'

export interface Fit {
  readonly text: string
  /** Facts that it tells already. */
  readonly keys: ReadonlySet<string>
  readonly facts: readonly Fact[]
  readonly evidence: readonly string[]
}

/** The customer's own lengths against the product's: a door, a lift or stairs against the cartons, a room against the piece. */
export function fitOf(asked: Asked): Fit | null {
  const { heard, topics, sheet } = asked
  // "The table of 1.4 m" says which table, not how much room there is.
  const known = lengths(sheet.sheet.title)
  const given = heard.lengths.filter((length) => !known.includes(length) && length !== heard.bodyHeight)
  const wants =
    heard.wants.some((want) => want.intent === 'fit') || topics.some((topic) => topic.topic === 'door')
  if (!wants) return null
  const { door, lift, way, room } = openings(heard.text, known)
  if (lift) return liftFit(asked, lift, door)
  if (door?.width !== undefined) return doorFit(asked, door.width, door.height)
  if (way?.width !== undefined) return wayFit(asked, way.width)
  const [first] = given
  if (room?.width !== undefined && room.depth !== undefined)
    return roomFit(asked, room.width, room.depth) ?? widthFit(asked, Math.max(room.width, room.depth))
  if (first === undefined || /门|电梯|楼梯|楼道|door|lift|elevator|stairs/i.test(heard.text)) return null
  if (/茶几|过道|走道|通道|coffee table|walk/i.test(heard.text)) return frontFit(asked, room?.depth ?? first)
  return widthFit(asked, room?.width ?? first)
}

const line = ({ sheet }: Sheet, key: string) =>
  sheet.sections.flatMap((section) => section.lines).find((one) => one.key === key)?.value

const told = (...keys: readonly string[]): ReadonlySet<string> => new Set(keys)

interface Ruler {
  readonly place: 'door' | 'room' | 'way' | 'front'
  readonly given: number
  readonly need: number
  readonly fits: boolean
}

function fitFact({ place, given, need, fits }: Ruler, say: Say): Fact {
  return {
    label: say(`fit.${place}.label`),
    value: `${given} mm`,
    number: given,
    unit: 'mm',
    fits: { from: need, to: Math.max(need, given) + 200 },
    scale: { from: Math.max(0, Math.min(need, given) - 200), to: Math.max(need, given) + 200 },
    verdict: say(`fit.verdict.${fits ? 'fits' : 'not'}`),
  }
}

function widthFit({ sheet, say }: Asked, given: number): Fit | null {
  const need = line(sheet, 'size.width')
  if (need === undefined) return null
  const fits = given >= need
  const facts = { product: sheet.sheet.title, need, given, spare: Math.abs(given - need) }
  const text = say(`fit.room.${fits ? 'fits' : 'not'}`, facts)
  return {
    text,
    facts: [fitFact({ place: 'room', given, need, fits }, say)],
    evidence: [text],
    keys: told('size.width'),
  }
}

/** Along one wall, and as deep as the room is from there: the longer wall goes first. */
function roomFit({ sheet, say }: Asked, one: number, other: number): Fit | null {
  const [need, deep] = [line(sheet, 'size.width'), line(sheet, 'size.depth')]
  if (need === undefined || deep === undefined) return null
  const [long, short] = [Math.max(one, other), Math.min(one, other)]
  const wall = need <= long && deep <= short ? long : need <= short && deep <= long ? short : null
  const fits = wall !== null
  const along = wall ?? long
  const left = (along === long ? short : long) - deep
  const facts = { product: sheet.sheet.title, need, deep, one, other, wall: along, left, spare: along - need }
  const text = say(`fit.both.${fits ? 'fits' : 'not'}`, facts)
  return {
    text,
    facts: [fitFact({ place: 'room', given: along, need, fits }, say)],
    evidence: [text],
    keys: told('size.width', 'size.depth', 'size.height', 'door'),
  }
}

/** Nobody said how high: a door of a flat is about so high, a car of a lift too at least. */
const USUAL_HEIGHT = 2000

interface Through {
  readonly need: number
  readonly verdict: 'fits' | 'turned' | 'not'
}

/** The carton that is hardest to bring in decides; one that does not go straight may go turned on its edge. */
function through({ sheet }: Asked, width: number, height: number): Through | null {
  const need = line(sheet, 'door')
  if (need === undefined) return null
  if (width >= need) return { need, verdict: 'fits' }
  const ways = sheet.product.cartons.map((carton) => throughDoor(carton, { width, height }).way)
  return { need, verdict: ways.length > 0 && !ways.includes('not') ? 'turned' : 'not' }
}

function doorFit(asked: Asked, width: number, height = USUAL_HEIGHT): Fit | null {
  const { sheet, say } = asked
  const came = through(asked, width, height)
  if (!came) return null
  const { need, verdict } = came
  const facts = { product: sheet.sheet.title, need, given: width, spare: Math.abs(width - need), height }
  const text = say(`fit.door.${verdict}`, facts)
  return {
    text,
    facts: [fitFact({ place: 'door', given: width, need, fits: verdict !== 'not' }, say)],
    evidence: [text],
    keys: told('door', 'size.width', 'size.depth', 'size.height'),
  }
}

/** Up the stairs or along a corridor the cartons go as they are; the corner is another matter and is said to be. */
function wayFit(asked: Asked, width: number): Fit | null {
  const { sheet, say } = asked
  const need = line(sheet, 'door')
  if (need === undefined) return null
  const fits = width >= need
  const facts = { product: sheet.sheet.title, need, given: width, spare: Math.abs(width - need) }
  const text = say(`fit.way.${fits ? 'fits' : 'not'}`, facts)
  return {
    text,
    facts: [fitFact({ place: 'way', given: width, need, fits }, say)],
    evidence: [text],
    keys: told('door', 'size.width', 'size.depth', 'size.height'),
  }
}

/** First through its door, then into the car; a car is at least as wide as its door. */
function liftFit(asked: Asked, lift: Sides, door: Sides | undefined): Fit | null {
  const at = door?.width === undefined ? null : doorFit(asked, door.width, door.height ?? lift.height)
  if (at && through(asked, door?.width ?? 0, door?.height ?? lift.height ?? USUAL_HEIGHT)?.verdict === 'not')
    return at
  const car = carFit(asked, lift, door?.width)
  if (!at || !car) return car ?? at
  return {
    text: joinedIn(asked, at.text, car.text),
    facts: [...at.facts, ...car.facts],
    evidence: [...at.evidence, ...car.evidence],
    keys: at.keys,
  }
}

const joinedIn = ({ heard }: Asked, ...texts: string[]): string =>
  texts.filter(Boolean).join(heard.language === 'en' ? ' ' : '')

function carFit(asked: Asked, lift: Sides, doorWidth: number | undefined): Fit | null {
  const { sheet, say } = asked
  const width = lift.width ?? doorWidth
  const { depth, height = USUAL_HEIGHT } = lift
  const keys = told('door', 'size.width', 'size.depth', 'size.height')
  if (sheet.product.cartons.length === 0) return null
  if (width === undefined || depth === undefined) {
    const text = say('fit.lift.more')
    return { text, facts: [], evidence: [text], keys: told() }
  }
  const passages = sheet.product.cartons.map((carton) => ({
    carton,
    ...intoLift(carton, { width, depth, height }),
  }))
  const worst = passages.toSorted((a, b) => a.spare - b.spare)[0]
  if (!worst) return null
  const { carton } = worst
  const size = `${carton.length} × ${carton.width} × ${carton.height}`
  const facts = { product: sheet.sheet.title, size, width, depth, height }
  const leaned = passages.some((one) => one.way === 'leaned')
  const not = lift.width === undefined ? 'unsure' : 'not'
  const verdict = worst.way === 'not' ? not : leaned ? 'leaned' : 'fits'
  const text = joinedIn(
    asked,
    say(`fit.lift.${verdict}`, facts),
    lift.width === undefined && verdict !== 'unsure' ? say('fit.lift.width-of-door') : '',
    lift.height === undefined ? say('fit.lift.usual-height', { height }) : '',
  )
  return { text, facts: [], evidence: [text], keys }
}

/** What is left in front of the piece for a table and a way. */
function frontFit({ sheet, say }: Asked, given: number): Fit | null {
  const depth = line(sheet, 'size.depth')
  if (depth === undefined) return null
  const { left, table, walks } = roomInFront(given, depth)
  const verdict = table > 0 ? 'table' : walks ? 'walk' : 'not'
  const facts = { product: sheet.sheet.title, depth, given, left, table, gap: TABLE_GAP, walk: WALK }
  const text = say(`fit.front.${verdict}`, facts)
  const need = depth + WALK
  return {
    text,
    facts: [fitFact({ place: 'front', given, need, fits: walks }, say)],
    evidence: [text],
    keys: told('size.depth'),
  }
}
