/** An answer from a truth sheet: the facts that were asked for, the sitter on the ruler, and what nobody measured (PRE-5). */
import { normalise } from '../../../engines/text/index.ts'
import { yuan } from '../../../kernel/money.ts'
import type { Fact, Source } from '../../conversations/contract.ts'
import type { Sheet } from '../own-tools.ts'
import type { Heard } from '../understanding/hearing.ts'
import { lengths } from '../understanding/measures.ts'
import type { Topic } from '../understanding/topics.ts'
import type { Draft, Say } from './draft.ts'
import { intoLift, roomInFront, TABLE_GAP, throughDoor, WALK } from './passage.ts'
import { type SeatReading, seatDepth, seatHeight } from './seat-rule.ts'

type Line = Sheet['sheet']['sections'][number]['lines'][number]

/** What one topic brought: lines to quote and gaps to own up to. */
interface Brought {
  readonly lines: readonly Line[]
  readonly gaps: readonly string[]
}

export interface Asked {
  readonly heard: Heard
  readonly topics: readonly Topic[]
  readonly sheet: Sheet
  readonly source: (quote: string) => Source
  readonly say: Say
}

/** Null when the sheet says nothing at all about what was asked, not even that it is missing. */
export function productAnswer(asked: Asked): Draft | null {
  const { heard, topics, sheet, say } = asked
  const seat = seatOf(asked)
  const fit = fitOf(asked)
  const brought = topics.map((topic) => bring(topic, asked))
  const lines = unique(brought.flatMap((one) => one.lines)).filter(
    (line) => !seat?.keys.has(line.key) && !fit?.keys.has(line.key),
  )
  const gaps = [...new Set(brought.flatMap((one) => one.gaps))]
  const price = topics.some((topic) => topic.topic === 'price') ? priceOf(sheet, say) : null
  const parts = [seat?.text, fit?.text, price, lines.length > 0 ? quoted(lines, asked) : null].filter(
    (one) => one,
  )
  const known = parts.length > 0
  if (!known && gaps.length === 0) return null
  const honest = gaps.map((gap) => say('product.gap', { gap: gap.replace(/[。.]$/, '') }))
  const text = [
    ...(known ? [] : [say('product.gap-lead', { product: sheet.sheet.title })]),
    ...parts,
    ...honest,
  ].join(heard.language === 'en' ? ' ' : '')
  const evidence = [...everyWord(sheet), heard.text, ...(seat?.evidence ?? []), ...(fit?.evidence ?? [])]
  return {
    kind: known ? 'answer' : 'gap',
    text,
    sources: [asked.source(text), ...(seat ? [seat.source] : [])],
    facts: [...(seat?.facts ?? []), ...(fit?.facts ?? []), ...(seat ? [] : rulers(lines))],
    choices: [],
    evidence,
  }
}

const everyWord = ({ sheet, product, unknown }: Sheet): string[] => [
  sheet.title,
  ...sheet.sections.flatMap((section) => [
    ...section.lines.flatMap((line) => [line.label, line.text]),
    ...section.gaps,
  ]),
  ...unknown.flatMap((gap) => [gap.label.zh, gap.label.en, gap.sentence.zh, gap.sentence.en]),
  ...product.variants.map((variant) => yuan(variant.priceFen)),
]

const unique = (lines: readonly Line[]): Line[] => [
  ...new Map(lines.map((line) => [line.key, line])).values(),
]

function bring(topic: Topic, { heard, sheet }: Asked): Brought {
  const all = sheet.sheet.sections.flatMap((section) => section.lines)
  const wanted = askedColours(sheet, heard)
  const found = topic.keys.flatMap((key) => all.filter((line) => key.test(line.key))).slice(0, topic.most)
  const at = heard.language === 'en' ? 'en' : 'zh'
  const lacking = sheet.unknown.filter((gap) => topic.keys.some((key) => key.test(gap.key)))
  const ofColour = lacking.filter((gap) => !gap.colour || wanted.length === 0 || wanted.includes(gap.colour))
  // Materials are many; a missing one matters only when nothing of the topic is known.
  const told =
    found.length > 0 ? ofColour.filter((gap) => gap.colour !== undefined || isMain(topic, gap.key)) : ofColour
  return { lines: found, gaps: told.slice(0, 2).map((gap) => gap.sentence[at]) }
}

/** The first key of a topic is the thing itself; that it is missing is said even when its neighbours are known. */
const isMain = (topic: Topic, key: string): boolean => topic.keys[0]?.test(key) ?? false

/** Colours of this product that the customer named. */
function askedColours({ product }: Sheet, heard: Heard): string[] {
  const plain = normalise(heard.text)
  return product.colours
    .filter((colour) =>
      [colour.name.zh, colour.name.en].some((name) => name !== '' && plain.includes(normalise(name))),
    )
    .map((colour) => colour.id)
}

/** 云栖转角沙发：坐高 440 mm；抓痕：2,000 次轻微起毛（只测了燕麦）。 */
function quoted(lines: readonly Line[], { sheet, heard, say }: Asked): string {
  const said = lines.map((line) => {
    if (line.key.startsWith('colour.')) return line.text
    const text = line.text.replace(/[。.]$/, '')
    return say(line.unit === 'mm' && line.key.startsWith('size.') ? 'product.size' : 'product.fact', {
      label: line.label,
      text,
    })
  })
  const list = lines.every((line) => line.key.startsWith('colour.'))
    ? say('product.colours', { colours: said.join(heard.language === 'en' ? ', ' : '、') })
    : said.join(heard.language === 'en' ? '; ' : '；')
  return say('product.says', { product: sheet.sheet.title, facts: capital(list, heard) })
}

const capital = (text: string, heard: Heard): string =>
  heard.language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text

function priceOf({ product, sheet }: Sheet, say: Say): string | null {
  const prices = product.variants.filter((variant) => variant.active).map((variant) => variant.priceFen)
  if (prices.length === 0) return null
  const [from, to] = [Math.min(...prices), Math.max(...prices)]
  return from === to
    ? say('product.price', { product: sheet.title, price: yuan(from) })
    : say('product.prices', { product: sheet.title, from: yuan(from), to: yuan(to) })
}

/** Sizes and measured tests as rows of the little table under the answer. */
function rulers(lines: readonly Line[]): Fact[] {
  return lines
    .filter((line) => line.value !== undefined && line.unit === 'mm')
    .map(
      (line) => ({ label: line.label, value: `${line.value} mm`, number: line.value, unit: 'mm' }) as const,
    )
    .map((fact) => ({ ...fact, number: fact.number ?? 0 }))
    .slice(0, 5)
}

interface Seat {
  readonly text: string
  readonly facts: readonly Fact[]
  readonly keys: ReadonlySet<string>
  readonly source: Source
  readonly evidence: readonly string[]
}

const SEATED = new Set(['seat-height', 'seat-depth', 'comfort', 'elderly'])

/** The sitter's body against seat height and depth, when both are known and the question is about sitting. */
function seatOf({ heard, topics, sheet, say }: Asked): Seat | null {
  const body = heard.bodyHeight
  if (body === null || !topics.some((topic) => SEATED.has(topic.topic))) return null
  const sizes = new Map(sheet.product.sizes.map((size) => [size.key, size.mm]))
  const height = sizes.get('seat-height')
  const depth = sizes.get('seat-depth')
  const readings: readonly (readonly [string, SeatReading])[] = [
    ...(height === undefined ? [] : [['seat-height', seatHeight(body, height)] as const]),
    ...(depth === undefined ? [] : [['seat-depth', seatDepth(body, depth)] as const]),
  ]
  if (readings.length === 0) return null
  const said = readings.map(([key, one]) =>
    say(`seat.${key}.${one.verdict}`, { mm: one.mm, cm: cm(one.over) }),
  )
  const text = say('seat.lead', { cm: body / 10, said: said.join(heard.language === 'en' ? '; ' : '；') })
  return {
    text,
    facts: readings.map(([key, one]) => seatFact(key, one, say)),
    keys: new Set(readings.map(([key]) => `size.${key}`)),
    source: {
      kind: 'policy',
      id: 'rule.seat',
      title: say('seat.source'),
      quote: say('seat.rule'),
      url: '/help',
    },
    evidence: [text, say('seat.rule')],
  }
}

const cm = (mm: number): number => Math.max(1, Math.round(mm / 10))

function seatFact(key: string, one: SeatReading, say: Say): Fact {
  const width = one.fits.to - one.fits.from
  return {
    label: say(`seat.${key}.label`),
    value: `${one.mm} mm`,
    number: one.mm,
    unit: 'mm',
    fits: one.fits,
    scale: {
      from: Math.floor(Math.min(one.fits.from - width, one.mm - 20) / 10) * 10,
      to: Math.ceil(Math.max(one.fits.to + width, one.mm + 20) / 10) * 10,
    },
    verdict: say(`seat.verdict.${one.verdict}`),
  }
}

interface Fit {
  readonly text: string
  /** Facts that it tells already. */
  readonly keys: ReadonlySet<string>
  readonly facts: readonly Fact[]
  readonly evidence: readonly string[]
}

/** The customer's own lengths against the product's: a door or a lift against the cartons, a room against the piece. */
function fitOf(asked: Asked): Fit | null {
  const { heard, topics, sheet } = asked
  // "The table of 1.4 m" says which table, not how much room there is.
  const given = heard.lengths.filter(
    (length) => !lengths(sheet.sheet.title).includes(length) && length !== heard.bodyHeight,
  )
  const wants =
    heard.wants.some((want) => want.intent === 'fit') || topics.some((topic) => topic.topic === 'door')
  const [first] = given
  if (!wants || first === undefined) return null
  const words = heard.text
  if (/电梯|\b(?:lift|elevator)\b/i.test(words) && given.length >= 3) return liftFit(asked, given)
  if (/门|电梯|door|lift|elevator/i.test(words)) return doorFit(asked, given)
  if (/茶几|过道|走道|通道|coffee table|walk/i.test(words)) return frontFit(asked, first)
  return widthFit(asked, first)
}

const line = ({ sheet }: Sheet, key: string) =>
  sheet.sections.flatMap((section) => section.lines).find((one) => one.key === key)?.value

const told = (...keys: readonly string[]): ReadonlySet<string> => new Set(keys)

interface Ruler {
  readonly place: 'door' | 'room' | 'lift' | 'front'
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

/** Nobody said how high: a door of a flat is about so high. */
const USUAL_DOOR = 2000
/** Shorter than this is no height of a door, but another width. */
const LEAST_DOOR = 1700

/** The carton that is hardest to bring in decides; one that does not go straight may go turned on its edge. */
function doorFit({ sheet, say }: Asked, given: readonly number[]): Fit | null {
  const need = line(sheet, 'door')
  const width = given.find((one) => one < LEAST_DOOR) ?? given[0]
  if (need === undefined || width === undefined) return null
  const height = given.find((one) => one >= LEAST_DOOR) ?? USUAL_DOOR
  const ways = sheet.product.cartons.map((carton) => throughDoor(carton, { width, height }).way)
  const turned = width < need && ways.length > 0 && !ways.includes('not')
  const fits = width >= need || turned
  const verdict = turned ? 'turned' : fits ? 'fits' : 'not'
  const facts = { product: sheet.sheet.title, need, given: width, spare: Math.abs(width - need), height }
  const text = say(`fit.door.${verdict}`, facts)
  return {
    text,
    facts: [fitFact({ place: 'door', given: width, need, fits }, say)],
    evidence: [text],
    keys: told('door'),
  }
}

function liftFit({ sheet, say }: Asked, given: readonly number[]): Fit | null {
  const [width = 0, depth = 0, height = 0] = given
  const { cartons } = sheet.product
  const passages = cartons.map((carton) => ({ carton, ...intoLift(carton, { width, depth, height }) }))
  const worst = passages.toSorted((a, b) => a.spare - b.spare)[0]
  if (!worst) return null
  const fits = worst.way !== 'not'
  const { carton } = worst
  const size = `${carton.length} × ${carton.width} × ${carton.height}`
  const facts = { product: sheet.sheet.title, size, width, depth, height }
  const leaned = passages.some((one) => one.way === 'leaned')
  const text = say(`fit.lift.${fits ? (leaned ? 'leaned' : 'fits') : 'not'}`, facts)
  return { text, facts: [], evidence: [text], keys: told('door') }
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
