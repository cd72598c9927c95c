/** Which field each column is, with a confidence from its heading and from what stands below it. */
import { type Cell, type Field, shown } from './cell.ts'
import { columnContext, readCell } from './cell-reader.ts'
import { alike, headingKey, headingTokens } from './heading-words.ts'
import { NO_SIZE } from './size.ts'

export interface Column {
  readonly index: number
  /** The whole heading, upper rows first, joined by a space. */
  readonly title: string
  /** The lowest row of the heading alone. */
  readonly own: string
  readonly cells: readonly Cell[]
}

export interface Guess {
  readonly field: string
  /** 0..1; 0.9 and more: the heading says so and the cells agree; below 0.5: not proposed. */
  readonly confidence: number
}

export interface Proposal {
  readonly column: number
  readonly title: string
  /** The best field that no better column has taken; undefined: nothing fits well enough. */
  readonly field: string | undefined
  readonly confidence: number
  readonly because: readonly string[]
  readonly others: readonly Guess[]
}

/** 45x50x80, 140 cm * 80 */
const CROSSED = /\d\s*(?:[cm]?m|厘米|公分|毫米|米)?\s*[x×*✕╳]\s*\d/i
const ENOUGH = 0.5
const SAMPLE = 60
/** Shapes whose cells can be so particular that they tell the field without a heading: what is particular, and its worth. */
const TELLING: Partial<Record<Field['shape'], { readonly looks: RegExp; readonly worth: number }>> = {
  phone: { looks: /^\s*(?:\+\d|1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}\s*$|0\d{2,3}-\d{7})/, worth: 0.62 },
  email: { looks: /@/, worth: 0.7 },
  size: { looks: /\d\s*(?:[cm]?m|米|厘米)?\s*[x×*]\s*[\d宽深高长WDHL]/i, worth: 0.55 },
}

interface Known {
  readonly field: Field
  /** Words the room itself wrote for the field; a direct hit is worth more than the thesaurus. */
  readonly direct: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

export function learn(fields: readonly Field[]): readonly Known[] {
  return fields.map((field) => {
    const words = [field.name, field.title.zh, field.title.en, ...field.synonyms]
    return {
      field,
      direct: new Set(words.map(headingKey)),
      all: alike([field.title.zh, field.title.en], field.synonyms),
    }
  })
}

/** How much a heading sounds like a field, 0..1. */
export function headingScore(title: string, own: string, known: Known): number {
  return Math.max(
    scoreOf(headingKey(title), known),
    scoreOf(headingKey(own), known) * 0.96,
    lastWords(title, known),
  )
}

function scoreOf(key: string, { direct, all }: Known): number {
  if (key === '') return 0
  if (direct.has(key)) return 1
  if (all.has(key)) return 0.92
  let best = 0
  for (const word of all) best = Math.max(best, containment(key, word), spelling(key, word))
  return best
}

/** Lineitem sku ends in a word of the field: the last words say what it is. */
function lastWords(title: string, { all }: Known): number {
  const tokens = headingTokens(title)
  for (let from = 1; from < tokens.length; from++) {
    const rest = tokens.slice(from)
    if (all.has(rest.join(''))) return 0.6 + 0.3 * (rest.length / tokens.length)
  }
  return 0
}

/** 商品售价 is a 售价, 价格说明 is no 价格: in Chinese the last word says what it is. */
function containment(key: string, word: string): number {
  const [short, long] = key.length < word.length ? [key, word] : [word, key]
  const han = /\p{Script=Han}/u.test(short)
  if (short.length < (han ? 2 : 4) || !long.includes(short)) return 0
  const share = short.length / long.length
  if (long.endsWith(short)) return Math.min(0.85, 0.57 + 0.35 * share)
  return han ? 0.2 + 0.3 * share : 0.45 + 0.35 * share
}

/** Slips of the pen in Latin words: pairs of letters in common (Dice), the first letter right. */
function spelling(a: string, b: string): number {
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 3 || a.charAt(0) !== b.charAt(0))
    return 0
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2))
  const left = pairs(a)
  const right = new Set(pairs(b))
  const dice = (2 * left.filter((pair) => right.has(pair)).length) / (left.length + b.length - 1)
  return dice >= 0.72 ? dice * 0.8 : 0
}

/** Share of the filled cells that can be read as the field; undefined when there are none. */
function shapeFit(column: Column, field: Field): number | undefined {
  const filled = column.cells
    .filter((cell) => shown(cell).trim() !== '' && !(field.shape === 'size' && NO_SIZE.test(shown(cell))))
    .slice(0, SAMPLE)
  if (filled.length === 0) return undefined
  const context = columnContext(field, column.title, filled)
  // 25x8x5 is a size although its unit must be asked for, and so are two sizes in one cell: a cross between numbers tells.
  const sized = (cell: Cell) => field.shape === 'size' && CROSSED.test(shown(cell))
  const reads = (cell: Cell) => sized(cell) || readCell(cell, field, context).is !== 'refused'
  // Two products in one row put two prices into one cell, one a line.
  const fits = (cell: Cell) =>
    reads(cell) || (typeof cell === 'string' && cell.includes('\n') && cell.split('\n').every(reads))
  const fit = filled.filter(fits).length / filled.length
  return field.shape === 'text' ? textFit(filled) : field.shape === 'code' ? fit * codeFit(filled) : fit
}

/** A name is rarely a number, and rarely 1400x800x750. */
function textFit(cells: readonly Cell[]): number {
  const measured = (text: string) => /^[\d.,\s%¥]+$/.test(text) || CROSSED.test(text)
  const numbers = cells.filter((cell) => typeof cell === 'number' || measured(shown(cell))).length
  return 1 - (0.7 * numbers) / cells.length
}

/** A code is short and mostly without spaces. */
function codeFit(cells: readonly Cell[]): number {
  return (
    cells.filter((cell) => shown(cell).length <= 40 && !/\s\S+\s/.test(shown(cell))).length / cells.length
  )
}

function tellingOf(column: Column, field: Field): number {
  const telling = TELLING[field.shape]
  const filled = column.cells.filter((cell) => shown(cell).trim() !== '').slice(0, SAMPLE)
  return telling && filled.every((cell) => telling.looks.test(shown(cell))) ? telling.worth : 0
}

interface Rated extends Guess {
  readonly column: number
  readonly because: readonly string[]
}

/** A sheet with 长, 宽 and no 深 calls the depth 宽: the longer side is what the front of furniture measures. */
const DEPTH_BESIDE_LENGTH = 0.85
const LENGTH_WORDS = new Set(['长', '长度', '总长', 'length', 'l'])
const WIDTH_WORDS = new Set(['宽', '宽度', '总宽', 'width', 'w'])
const DEPTH_WORDS = new Set(['深', '深度', '总深', '进深', 'depth', 'd'])

interface Heard {
  readonly title: string
  readonly own: string
  readonly sure: number
}

/** What each heading says; a column without one is only called by its letter, and D is no depth then. */
function hear(columns: readonly Column[]): (column: Column) => Heard {
  const keys = columns.map(({ own }) => headingKey(own))
  const has = (words: ReadonlySet<string>) => keys.filter((key) => words.has(key)).length === 1
  const widthIsDepth = has(LENGTH_WORDS) && has(WIDTH_WORDS) && !keys.some((key) => DEPTH_WORDS.has(key))
  return ({ title, own }) => {
    if (widthIsDepth && WIDTH_WORDS.has(headingKey(own)))
      return { title: '深', own: '深', sure: DEPTH_BESIDE_LENGTH }
    return { title: own === '' ? '' : title, own, sure: 1 }
  }
}

function rate(column: Column, heard: Heard, known: Known): Rated {
  const heading = headingScore(heard.title, heard.own, known) * heard.sure
  const fit = shapeFit(column, known.field)
  const telling = heading < 0.3 && fit !== undefined && fit >= 0.9 ? tellingOf(column, known.field) * fit : 0
  const byHeading = heading * (fit === undefined ? 0.85 : 0.35 + 0.65 * fit)
  const confidence = Math.round(Math.max(byHeading, telling) * 1000) / 1000
  const because = [
    ...(heading > 0 ? [`heading ${heading.toFixed(2)}`] : []),
    ...(fit === undefined ? [] : [`cells ${fit.toFixed(2)}`]),
  ]
  return { column: column.index, field: known.field.name, confidence, because }
}

/** Proposes a field for every column; each field is given once, the surest pair first. */
export function proposeColumns(columns: readonly Column[], fields: readonly Field[]): Proposal[] {
  const known = learn(fields)
  const heard = hear(columns)
  const rated = columns.flatMap((column) => known.map((one) => rate(column, heard(column), one)))
  const chosen = new Map<number, Rated>()
  const taken = new Set<string>()
  for (const one of rated.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    if (one.confidence < ENOUGH || chosen.has(one.column) || taken.has(one.field)) continue
    chosen.set(one.column, one)
    taken.add(one.field)
  }
  return columns.map((column) => {
    const best = chosen.get(column.index)
    const others = rated
      .filter((one) => one.column === column.index && one.field !== best?.field && one.confidence >= 0.2)
      .toSorted((a, b) => b.confidence - a.confidence)
      .slice(0, 3)
      .map(({ field, confidence }) => ({ field, confidence }))
    return {
      column: column.index,
      title: column.title,
      field: best?.field,
      confidence: best?.confidence ?? 0,
      because: best?.because ?? [],
      others,
    }
  })
}
