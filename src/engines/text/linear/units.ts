/** What a text is counted by: its units (a Han character, a word, a number, a mark) and the numbered grams they form. */
import { conceptsOf } from '../intent/concepts.ts'
import { normalise } from '../normalise.ts'

/** Grams of one text as 32-bit numbers, repeated as often as they occur; the buffer is used again for the next text. */
export interface GramBuffer {
  grams: Uint32Array
  length: number
  /** Whether most of the text is Han characters: there the characters themselves say more than the ideas we list. */
  han: boolean
}

export function gramBuffer(): GramBuffer {
  return { grams: new Uint32Array(1024), length: 0, han: false }
}

/** How a text is seen; the same one must be used for learning and for asking. */
export interface View {
  /** Longest run of Han characters and marks that counts as one gram, 1..3. */
  readonly han: number
  /** Letters of a word that count as one gram, from and to; [0, 0] for whole words only. */
  readonly letters: readonly [number, number]
  /** Words by the dictionary of the machine (Intl.Segmenter) too: for models that never leave the process. */
  readonly words?: boolean
  /** Ideas of the furniture trade too, alone and in pairs: what was said in one language helps with the other. */
  readonly concepts?: boolean
}

/** Grams of ideas carry the highest bit, all others don't. */
export const isIdea = (gram: number) => gram >>> 31 === 1
const idea = (hash: number) => (hash | 0x80000000) >>> 0
const plainGram = (hash: number) => hash & 0x7fffffff

const EDGE = 0x45d9f3b
/** A text of a book's length says no more than its beginning. */
const MOST_UNITS = 4000

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1)
  h ^= h >>> 15
  h = Math.imul(h, 0x85ebca77)
  return (h ^ (h >>> 13)) >>> 0
}

function push(into: GramBuffer, hash: number): void {
  pushGram(into, plainGram(hash))
}

function pushGram(into: GramBuffer, gram: number): void {
  if (into.length === into.grams.length) {
    const larger = new Uint32Array(into.grams.length * 2)
    larger.set(into.grams)
    into.grams = larger
  }
  into.grams[into.length++] = gram
}

const FIRST_HAN = 0x2e80
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code <= 0x2af && code !== 0xd7) ||
  (code >= 0x370 && code <= 0x52f)

/** A word, its letters held for the grams within it. */
interface Unit {
  hash: number
  from: number
  to: number
  word: boolean
}

/** Numbers are told apart by their length only, small ones by themselves: 1 and 2 mean something, 13812345678 does not. */
function numberHash(plain: string, from: number, to: number): number {
  if (to - from === 1) return mix(7, plain.charCodeAt(from))
  return mix(11, Math.min(to - from, 12))
}

function wordHash(plain: string, from: number, to: number): number {
  let hash = 5381
  for (let i = from; i < to; i++) hash = mix(hash, plain.charCodeAt(i))
  return hash
}

function endOf(plain: string, from: number, belongs: (code: number) => boolean): number {
  let to = from + 1
  while (to < plain.length && belongs(plain.charCodeAt(to))) to++
  return to
}

const inWord = (code: number) => isLetter(code) || code === 39

/** The unit that begins at a place of the text. */
function unitAt(plain: string, from: number, code: number): Unit {
  if (isLetter(code)) {
    const to = endOf(plain, from, inWord)
    return { hash: wordHash(plain, from, to), from, to, word: to - from > 1 }
  }
  if (isDigit(code)) {
    const to = endOf(plain, from, isDigit)
    return { hash: numberHash(plain, from, to), from, to, word: false }
  }
  return { hash: mix(3, code), from, to: from + (code > 0xffff ? 2 : 1), word: false }
}

/** Cuts a normalised text into units; white space only parts words. */
function unitsOf(plain: string): Unit[] {
  const units: Unit[] = []
  for (let i = 0; i < plain.length && units.length < MOST_UNITS; ) {
    const code = plain.codePointAt(i) ?? 0
    if (code === 32) {
      i++
      continue
    }
    const unit = unitAt(plain, i, code)
    units.push(unit)
    i = unit.to
  }
  return units
}

/** Grams of letters within one word, its ends marked. */
function addLetters(
  plain: string,
  unit: Unit,
  [least, most]: readonly [number, number],
  into: GramBuffer,
): void {
  const length = unit.to - unit.from + 2
  const letter = (at: number) => (at === 0 || at === length - 1 ? 32 : plain.charCodeAt(unit.from + at - 1))
  for (let from = 0; from < length; from++) {
    let hash = 101
    for (let to = from; to < length && to - from < most; to++) {
      hash = mix(hash, letter(to))
      if (to - from + 1 >= least && to - from + 1 < length) push(into, hash)
    }
  }
}

/** Runs of units that begin at one place; place -1 is before the first unit, and after the last stands one more edge. */
function addRunsFrom(units: readonly Unit[], from: number, most: number, into: GramBuffer): void {
  const last = Math.min(from + most - 1, units.length)
  let hash = 17
  for (let at = from; at <= last; at++) {
    const unit = units[at]
    hash = mix(hash, unit?.hash ?? EDGE)
    // An edge alone says nothing, three words in a row hardly ever return.
    if (at === from && !unit) continue
    if (at === from + 2 && unit?.word) continue
    push(into, hash)
  }
}

let segmenter: Intl.Segmenter | undefined

/** Words by the machine's dictionary, alone and in pairs. */
function addWords(plain: string, into: GramBuffer): void {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  let before = EDGE
  for (const { segment } of segmenter.segment(plain)) {
    if (segment === ' ') continue
    const hash = wordHash(segment, 0, segment.length)
    if (segment.length > 1) push(into, mix(211, hash))
    push(into, mix(mix(223, before), hash))
    before = hash
  }
}

const MOST_CONCEPTS = 24

/** Ideas alone, and in pairs wherever they stand. */
function addConcepts(plain: string, into: GramBuffer): void {
  const ideas = conceptsOf(plain).slice(0, MOST_CONCEPTS)
  for (const one of ideas) pushGram(into, idea(mix(307, one)))
  const distinct = [...new Set(ideas)].sort((a, b) => a - b)
  distinct.forEach((one, i) => {
    for (let k = i + 1; k < distinct.length; k++) pushGram(into, idea(mix(mix(313, one), distinct[k] ?? 0)))
  })
}

/** Writes the grams of a text into the buffer, replacing what was there. */
export function addGrams(text: string, view: View, into: GramBuffer): void {
  into.length = 0
  const plain = normalise(text)
  const units = unitsOf(plain)
  into.han = units.filter(({ from }) => plain.charCodeAt(from) >= FIRST_HAN).length * 2 > units.length
  for (let from = -1; from < units.length; from++) addRunsFrom(units, from, view.han, into)
  if (view.letters[1] > 0)
    for (const unit of units) if (unit.word) addLetters(plain, unit, view.letters, into)
  if (view.words) addWords(plain, into)
  if (view.concepts) addConcepts(plain, into)
}
