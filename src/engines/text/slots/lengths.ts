/** Lengths in a text in mm: 两米五, 一米二十公分, 半米, 30cm, 2 ft, 5'10", half a metre. */
import { EN_NUMBER, numberSaid, ZH_CHARS, ZH_NUMBER } from './numerals.ts'

/** A length as it stands in the text, UTF-16 offsets. @property mm rounded to whole millimetres */
export interface FoundLength {
  readonly from: number
  readonly to: number
  readonly mm: number
}

const FOOT = 304.8
const INCH = 25.4
/** A Chinese foot is a third of a metre, its inch a tenth of that. */
const CHI = 1000 / 3

const ZH_UNITS: readonly (readonly [words: string, mm: number])[] = [
  ['毫米|公厘', 1],
  ['厘米|公分|釐米', 10],
  ['分米', 100],
  ['英尺|呎', FOOT],
  ['英寸|英吋|吋', INCH],
  ['米|公尺', 1000],
  ['尺', CHI],
  ['寸', CHI / 10],
]
const EN_UNITS: readonly (readonly [words: string, mm: number])[] = [
  ['millimet(?:er|re)s?|mms?', 1],
  ['centimet(?:er|re)s?|cms?', 10],
  ['met(?:er|re)s?|m', 1000],
  ["feet|foot|ft\\.?|'(?!s)", FOOT],
  [
    'inch(?:es)?|ins?(?=$|[\\s]*(?:[.,;!?x*)]|to |left|right|forward|back|up|down|wide|long|deep|tall|high|thick|away|clockwise))|"',
    INCH,
  ],
  ['yards?|yds?', 914.4],
]
const unitOf = (table: typeof ZH_UNITS, word: string): number =>
  table.find(([words]) => new RegExp(`^(?:${words})$`).test(word))?.[1] ??
  (/^in/.test(word) ? INCH : Number.NaN)

const zhUnits = ZH_UNITS.map(([words]) => words).join('|')
const enUnits = EN_UNITS.map(([words]) => words).join('|')
const TAIL = '[零〇一二三四五六七八九]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|\\d{1,2}'
/** What makes 两米五 another thing: 两米五张, 1米8次. */
const COUNTED = '(?![\\d张把个块件次条只套楼层.%])'

const METRES = new RegExp(
  `(${ZH_NUMBER})(?:来|多|几)? ?(?:米|公尺|m)(?:(${ZH_NUMBER}) ?(?:厘米|公分|cm)|(半)(?!径)|(${TAIL})${COUNTED})`,
  'y',
)
/** 5尺2, 五尺二寸: the tail of a Chinese foot is in tenths of it. */
const CHINESE_FEET = new RegExp(
  `(${ZH_NUMBER}) ?尺(?:(${ZH_NUMBER}) ?寸|([1-9一二三四五六七八九])${COUNTED}(?![${ZH_CHARS}]))`,
  'y',
)
const CHINESE = new RegExp(`(${ZH_NUMBER})(?:来|多|几)?(?:个)? ?(${zhUnits})(半|来长)?`, 'y')
const FEET = new RegExp(
  `(?<![a-z\\d.])(${EN_NUMBER})[ -]?(?:feet|foot|ft\\.?|') ?(?:and )?(${EN_NUMBER})(?: ?(?:inch(?:es)?|ins?|"|''))?(?![a-z\\d.]| ?(?:cm|mm|m|x))`,
  'y',
)
const ENGLISH = new RegExp(
  `(?<![a-z\\d.])(${EN_NUMBER})[ -]?(?:of an? )?(${enUnits})(?![a-z])( and a half)?`,
  'y',
)
const START = new RegExp(`[\\d半${ZH_CHARS}a-z]`)

/** Every length in a text, in order; the text must be spelt as `plain` spells it. */
export function lengthsIn(text: string): FoundLength[] {
  const found: FoundLength[] = []
  for (let at = 0; at < text.length; ) {
    const one = lengthAt(text, at)
    if (one) found.push(one)
    at = one?.to ?? at + 1
  }
  return found
}

/** The length that begins at a place of the text. */
export function lengthAt(text: string, at: number): FoundLength | undefined {
  if (!START.test(text.charAt(at)) || /[\d.]/.test(at > 0 ? text.charAt(at - 1) : '')) return undefined
  return metres(text, at) ?? chineseFeet(text, at) ?? feet(text, at) ?? chinese(text, at) ?? english(text, at)
}

const done = (from: number, matched: string, mm: number): FoundLength | undefined =>
  Number.isFinite(mm) ? { from, to: from + matched.length, mm: Math.round(mm) } : undefined

function metres(text: string, at: number): FoundLength | undefined {
  METRES.lastIndex = at
  const match = METRES.exec(text)
  if (!match) return undefined
  const [whole, head = '', centimetres, half, tail] = match
  const metre = numberSaid(head)
  if (centimetres) return done(at, whole, metre * 1000 + numberSaid(centimetres) * 10)
  if (half) return done(at, whole, (metre + 0.5) * 1000)
  return done(at, whole, (metre + fraction(tail ?? '')) * 1000)
}

/** 五 is half a metre, 八五 0.85, 零五 0.05, 五十 0.5. */
function fraction(tail: string): number {
  if (tail.includes('十')) return numberSaid(tail) / 100
  const digits = [...tail].map((char) => (/\d/.test(char) ? char : String(numberSaid(char)))).join('')
  return Number(`0.${digits}`)
}

function chineseFeet(text: string, at: number): FoundLength | undefined {
  CHINESE_FEET.lastIndex = at
  const match = CHINESE_FEET.exec(text)
  if (!match) return undefined
  return done(at, match[0], (numberSaid(match[1] ?? '') + numberSaid(match[2] ?? match[3] ?? '') / 10) * CHI)
}

function feet(text: string, at: number): FoundLength | undefined {
  FEET.lastIndex = at
  const match = FEET.exec(text)
  if (!match) return undefined
  const inches = numberSaid(match[2] ?? '')
  if (!(inches < 12) || match[2] === 'a') return undefined
  return done(at, match[0], numberSaid(match[1] ?? '') * FOOT + inches * INCH)
}

function chinese(text: string, at: number): FoundLength | undefined {
  CHINESE.lastIndex = at
  const match = CHINESE.exec(text)
  if (!match) return undefined
  const [whole, number = '', unit = '', half] = match
  const one = unitOf(ZH_UNITS, unit)
  return done(at, whole, (numberSaid(number) + (half === '半' ? 0.5 : 0)) * one)
}

function english(text: string, at: number): FoundLength | undefined {
  ENGLISH.lastIndex = at
  const match = ENGLISH.exec(text)
  if (!match) return undefined
  const [whole, number = '', unit = '', half] = match
  return done(at, whole, (numberSaid(number) + (half ? 0.5 : 0)) * unitOf(EN_UNITS, unit))
}
