/** Sizes hidden in text, read to mm with their side: 140x80 cm, 长2850*宽1700*高820, W140 D80 H75. */
import { type Cell, EMPTY, isNothing, plain, type Read, read, refuse, type Size } from './cell.ts'
import {
  inMm,
  type LengthContext,
  NUMBER_PATTERN,
  possible,
  readLength,
  UNIT_PATTERN,
  type Unit,
  unitOf,
} from './length.ts'
import { readNumber } from './number.ts'

export type Side = 'width' | 'depth' | 'height' | 'length' | 'diameter'

export interface SizeContext extends LengthContext {
  /** The sides in the order in which a heading such as 尺寸（长*宽*高） names them. */
  readonly order?: readonly Side[]
}

interface Measured {
  readonly n: number
  readonly unit: Unit | undefined
  readonly side: Side | undefined
  readonly from: number
  readonly to: number
}

const SIDES: readonly [RegExp, Side][] = [
  [/^(?:l|length|长度?|总长|全长|länge|longueur)$/i, 'length'],
  [/^(?:w|width|宽度?|总宽|全宽|breite|b|largeur)$/i, 'width'],
  [/^(?:d|depth|深度?|进深|总深|tiefe|t|profondeur)$/i, 'depth'],
  [/^(?:h|height|高度?|总高|全高|厚度?|höhe|hauteur|th)$/i, 'height'],
  [/^(?:直径|dia\.?|diameter|φ|ø|⌀|∅)$/i, 'diameter'],
]
const SIDE_WORD =
  '(?:总长|全长|总宽|全宽|总深|总高|全高|长度|宽度|深度|高度|进深|厚度|直径|diameter|length|width|depth|height|dia\\.?|[长宽深高厚φø⌀∅]|[lwdhbt])'
/** A side, a number, a unit, a side: the sides and the unit may be missing. A letter counts only next to its number. */
const PIECE = new RegExp(
  `(?:(?<![a-z])(${SIDE_WORD})\\s*[:=为是]?\\s*)?(?<![\\d.,])(${NUMBER_PATTERN})\\s*(${UNIT_PATTERN}(?![a-wyz]))?\\s*(?:\\(?(${SIDE_WORD})\\)?(?![a-z\\u4e00-\\u9fff\\d:=]|\\s*[:=]?\\s*\\d))?`,
  'gi',
)
/** Words that stand where a size ought to and say that there is none. */
export const NO_SIZE = /见图|定制|定做|见详情|详见|均码|custom|bespoke|see detail/i
/** Longer texts are descriptions; somebody else's size may be in them. */
const MOST_LETTERS = 600
const BETWEEN = /^\s*(?:[x×*✕╳]|[,;、]|\s|by|和|及)*\s*$/i
const CROSS = /[x×*✕╳]|\bby\b/i

function sideOf(word: string): Side | undefined {
  return SIDES.find(([pattern]) => pattern.test(word))?.[1]
}

/** The sides that a heading names in order, when it names two or more: 长*宽*高, W x D x H, (L*W*H). */
export function orderInHeading(title: string): readonly Side[] | undefined {
  const letters = /(?<![a-z])([lwdhb])\s*[x×*/]\s*([lwdht])(?:\s*[x×*/]\s*([lwdht]))?(?![a-z])/i.exec(
    plain(title),
  )
  const han = /([长宽深高厚])度?\s*[x×*/、]?\s*([长宽深高厚])度?(?:\s*[x×*/、]?\s*([长宽深高厚])度?)?/.exec(
    plain(title),
  )
  const sides = (letters ?? han)?.slice(1).flatMap((word) => sideOf(word ?? '') ?? [])
  return sides && sides.length >= 2 ? sides : undefined
}

function pieces(text: string, context: SizeContext): Measured[] {
  return [...text.matchAll(PIECE)].flatMap((match) => {
    const n = readNumber(match[2] ?? '', context.decimal ?? '.')
    if (n === undefined) return []
    const side = sideOf(match[1] ?? '') ?? sideOf(match[4] ?? '')
    return [{ n, unit: unitOf(match[3] ?? ''), side, from: match.index, to: match.index + match[0].length }]
  })
}

/** Neighbouring numbers that a cross or nothing but spaces joins, or that each name their side. */
function groups(text: string, all: readonly Measured[]): Measured[][] {
  const found: Measured[][] = []
  let before: Measured | undefined
  for (const piece of all) {
    const between = before ? text.slice(before.to, piece.from) : ''
    const joined = before && BETWEEN.test(between) && (CROSS.test(between) || (before.side && piece.side))
    if (joined) found.at(-1)?.push(piece)
    else found.push([piece])
    before = piece
  }
  return found
}

/** What most cells of a column without a unit are measured in, when all that leave no doubt agree. */
export function unitOfSizes(cells: readonly Cell[], context: SizeContext): Unit | undefined {
  const guessed = cells.flatMap((cell) => {
    const found = typeof cell === 'string' ? pieces(plain(cell), context) : []
    if (found.length < 2 || found.some((piece) => piece.unit !== undefined)) return []
    return guessedUnit(found.map((piece) => piece.n)) ?? []
  })
  return new Set(guessed).size === 1 ? guessed[0] : undefined
}

const isSize = (group: readonly Measured[]) => group.length >= 2 || group[0]?.side !== undefined

/** What unmarked numbers are measured in when their sizes leave no doubt: 140x80 cm, 2850x1700 mm, 1.8x2 m. */
function guessedUnit(numbers: readonly number[]): Unit | undefined {
  const most = Math.max(...numbers)
  if (most >= 500) return 'mm'
  // No piece of furniture is 25 mm or 25 m in its largest measure.
  if (most >= 12 && most < 400) return 'cm'
  return most < 5 ? 'm' : undefined
}

/** Reads a cell that ought to hold a size. */
export function readSize(cell: Cell, context: SizeContext = {}): Read<Size> {
  if (cell === null) return EMPTY
  if (typeof cell === 'number') return single(readLength(cell, context))
  if (typeof cell !== 'string') return refuse('not-a-size')
  const text = plain(cell)
  if (isNothing(text)) return EMPTY
  const range = /\d\s*(?:mm|cm|m|米|厘米)?\s*[-~–—至到]\s*\d/i
  if (range.test(text)) return refuse('size-range')
  const found = groups(text, pieces(text, context))
  const sized = found.filter(isSize)
  const [one] = sized
  if (one && sized.length === 1) return fromGroup(one, context)
  if (sized.length > 1) return refuse('several-sizes')
  if (found.length > 1) return refuse('several-sizes')
  const alone = readLength(text.replace(/^(?:尺寸|规格|size)[::]?\s*/i, ''), context)
  if (alone.is === 'refused' && NO_SIZE.test(text)) return refuse('no-size')
  return single(alone)
}

/** The one size that a longer text names (a product's name, a description); undefined when it names none or several. */
export function findSize(text: string): Size | undefined {
  if (text.length > MOST_LETTERS || !/\d/.test(text)) return undefined
  const clear = plain(text)
  const sized = groups(clear, pieces(clear, {})).filter(isSize)
  const [one] = sized
  if (!one || sized.length > 1 || !one.some((piece) => piece.unit !== undefined)) return undefined
  const found = fromGroup(one, {})
  return found.is === 'value' ? found.value : undefined
}

function single(length: Read<number>): Read<Size> {
  if (length.is === 'value') return read({ widthMm: length.value }, ...(length.notes ?? []), 'side-guessed')
  return length.is === 'refused' && length.code === 'not-a-length' ? refuse('not-a-size') : length
}

function fromGroup(group: readonly Measured[], context: SizeContext): Read<Size> {
  if (group.length > 3) return refuse('too-many-numbers')
  const last = group.findLast((piece) => piece.unit !== undefined)?.unit
  const written = last ?? (context.unitGuessed ? undefined : context.unit)
  const unit = written ?? context.unit ?? guessedUnit(group.map((piece) => piece.n))
  if (unit === undefined) return refuse('unit-unclear')
  const sides = sidesOf(group, context.order)
  if (!sides || new Set(sides).size < group.length) return refuse('several-sizes')
  const size: Partial<Record<`${Side}Mm`, number>> = {}
  for (const [i, piece] of group.entries()) {
    const mm = inMm(piece.n, piece.unit ?? unit)
    if (!possible(mm)) return refuse('length-impossible')
    size[`${sides[i] ?? 'width'}Mm`] = mm
  }
  const named = group.every((piece) => piece.side !== undefined) || context.order !== undefined
  return read(size, ...(written === undefined ? ['unit-guessed'] : []), ...(named ? [] : ['side-guessed']))
}

/** Named sides as named; unnamed ones in the heading's order, else width, depth, height. A lone D beside H is round. */
function sidesOf(group: readonly Measured[], order: readonly Side[] | undefined): Side[] | undefined {
  const named = group.flatMap((piece) => piece.side ?? [])
  if (named.length === 0) return group.map((_, i) => (order ?? USUAL)[i] ?? USUAL[i] ?? 'height')
  const round =
    named.includes('depth') && !named.includes('width') && !named.includes('length') && group.length === 2
  const free = USUAL.filter((side) => !named.includes(side))
  return group.map((piece) => {
    if (piece.side === 'depth' && round) return 'diameter'
    return piece.side ?? free.shift() ?? 'height'
  })
}

const USUAL: readonly Side[] = ['width', 'depth', 'height']
