/** An answer from a truth sheet: the facts that were asked for, the sitter on the ruler, and what nobody measured (PRE-5). */
import { normalise } from '../../../engines/text/index.ts'
import { yuan } from '../../../kernel/money.ts'
import type { Fact, Source } from '../../conversations/contract.ts'
import type { Sheet } from '../own-tools.ts'
import type { Heard } from '../understanding/hearing.ts'
import type { Topic } from '../understanding/topics.ts'
import type { Asked } from './asked.ts'
import type { Draft, Say } from './draft.ts'
import { fitOf } from './fitting.ts'
import { type SeatReading, seatDepth, seatHeight } from './seat-rule.ts'

type Line = Sheet['sheet']['sections'][number]['lines'][number]

/** What one topic brought: lines to quote and gaps to own up to. */
interface Brought {
  readonly lines: readonly Line[]
  readonly gaps: readonly string[]
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
