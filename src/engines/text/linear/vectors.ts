/** Texts as sparse rows: each gram weighed by how often the text says it and by how few texts do, all rows of length 1. */
import { addGrams, type GramBuffer, gramBuffer, isIdea, type View } from './units.ts'

/** Rows one after the other: row r holds `columns[starts[r]..starts[r + 1])` with `values` beside them. */
export interface Rows {
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
  /** The share of each row's weight that fell away with dropped columns; absent where none did. */
  readonly dropped?: Float32Array
}

/** Which column a gram has; column i is gram `grams[i]` and weighs `idf[i]`. */
export interface Vocabulary {
  readonly view: View
  readonly grams: Uint32Array
  readonly idf: Float32Array
  /** What a gram nobody has seen would weigh. */
  readonly rarest: number
  /** Bits at the low end of a gram that are not kept: a packed vocabulary tells grams apart by 24 bits. */
  readonly shift: number
  /** Open addressing from grams to columns, -1 where free. */
  readonly slots: Int32Array
}

/** From so many texts on, a gram must be in two of them: memory stays bounded and nothing is lost. */
const MANY_TEXTS = 20_000

/** Ideas weigh less where Han characters say most of it themselves; found on writers that were left out. */
const IDEA_AMONG_HAN: number = 0.45

const placeOf = (gram: number, mask: number) => (Math.imul(gram, 0x9e3779b1) >>> 5) & mask

function slotsOf(grams: Uint32Array, count: number, size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size).fill(-1)
  for (let i = 0; i < count; i++) {
    let at = placeOf(grams[i] ?? 0, size - 1)
    while ((slots[at] ?? -1) >= 0) at = (at + 1) & (size - 1)
    slots[at] = i
  }
  return slots
}

function roomFor(count: number): number {
  let size = 16
  while (size < count * 2 + 2) size *= 2
  return size
}

export function openVocabulary(given: Omit<Vocabulary, 'slots'>): Vocabulary {
  return { ...given, slots: slotsOf(given.grams, given.grams.length, roomFor(given.grams.length)) }
}

function larger<T extends Uint32Array | Int32Array | Float32Array>(array: T, make: (length: number) => T): T {
  const grown = make(array.length * 2)
  grown.set(array)
  return grown
}

/** Gives every gram a number of its own, in order of first appearance. */
class Register {
  grams = new Uint32Array(1 << 12)
  /** In how many texts. */
  texts = new Uint32Array(1 << 12)
  /** The text that named it last, and where in the rows. */
  last = new Int32Array(1 << 12)
  place = new Uint32Array(1 << 12)
  count = 0
  slots = new Int32Array(1 << 14).fill(-1)

  numberOf(gram: number): number {
    const mask = this.slots.length - 1
    let at = placeOf(gram, mask)
    for (;;) {
      const number = this.slots[at] ?? -1
      if (number < 0) break
      if (this.grams[number] === gram) return number
      at = (at + 1) & mask
    }
    if (this.count === this.grams.length) this.grow()
    const number = this.count++
    this.grams[number] = gram
    this.last[number] = -1
    this.slots[at] = number
    if (this.count * 2 > this.slots.length)
      this.slots = slotsOf(this.grams, this.count, this.slots.length * 2)
    return number
  }

  private grow(): void {
    this.grams = larger(this.grams, (length) => new Uint32Array(length))
    this.texts = larger(this.texts, (length) => new Uint32Array(length))
    this.last = larger(this.last, (length) => new Int32Array(length))
    this.place = larger(this.place, (length) => new Uint32Array(length))
  }
}

/** Which grams occur more than once, by 24 bits of them: a filter before the register, 16 MiB however long the texts. */
function twiceSeen(texts: readonly string[], view: View, buffer: GramBuffer): Uint8Array {
  const seen = new Uint8Array(1 << 24)
  for (const text of texts) {
    addGrams(text, view, buffer)
    for (let i = 0; i < buffer.length; i++) {
      const at = (buffer.grams[i] ?? 0) >>> 8
      if ((seen[at] ?? 0) < 2) seen[at] = (seen[at] ?? 0) + 1
    }
  }
  return seen
}

/** Counts of grams per text, as they come. */
class Counts {
  readonly starts: Uint32Array
  readonly han: Uint8Array
  columns = new Uint32Array(1 << 14)
  values = new Float32Array(1 << 14)
  length = 0

  constructor(texts: number) {
    this.starts = new Uint32Array(texts + 1)
    this.han = new Uint8Array(texts)
  }

  add(column: number): number {
    if (this.length === this.columns.length) {
      this.columns = larger(this.columns, (length) => new Uint32Array(length))
      this.values = larger(this.values, (length) => new Float32Array(length))
    }
    this.columns[this.length] = column
    this.values[this.length] = 1
    return this.length++
  }
}

/** Counts one gram of one row. */
function countGram(gram: number, row: number, register: Register, counts: Counts): void {
  const number = register.numberOf(gram)
  if (register.last[number] === row) {
    const place = register.place[number] ?? 0
    counts.values[place] = (counts.values[place] ?? 0) + 1
    return
  }
  register.last[number] = row
  register.texts[number] = (register.texts[number] ?? 0) + 1
  register.place[number] = counts.add(number)
}

function count(texts: readonly string[], view: View, register: Register): Counts {
  const buffer = gramBuffer()
  const filter = texts.length >= MANY_TEXTS ? twiceSeen(texts, view, buffer) : undefined
  const counts = new Counts(texts.length)
  for (const [row, text] of texts.entries()) {
    addGrams(text, view, buffer)
    for (let i = 0; i < buffer.length; i++) {
      const gram = buffer.grams[i] ?? 0
      if (!filter || (filter[gram >>> 8] ?? 0) >= 2) countGram(gram, row, register, counts)
    }
    counts.starts[row + 1] = counts.length
    counts.han[row] = buffer.han ? 1 : 0
  }
  return counts
}

/** Brings what stands from `from` to `to` to length 1. */
function toLengthOne(values: Float32Array, from: number, to: number, square: number): void {
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0
  for (let i = from; i < to; i++) values[i] = (values[i] ?? 0) * scale
}

const weightOf = (times: number, idf: number, quiet: boolean) =>
  (1 + Math.log(times)) * idf * (quiet ? IDEA_AMONG_HAN : 1)

/** Weighs and drops what is too rare; in place, since the counts may be large. */
function weigh(counts: Counts, columnOf: Int32Array, { grams, idf }: Vocabulary): Rows {
  const { starts, columns, values, han } = counts
  const kept = new Uint32Array(starts.length)
  let end = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    const begin = end
    let square = 0
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const column = columnOf[columns[i] ?? 0] ?? -1
      if (column < 0) continue
      const value = weightOf(values[i] ?? 1, idf[column] ?? 0, han[row] === 1 && isIdea(grams[column] ?? 0))
      columns[end] = column
      values[end++] = value
      square += value * value
    }
    toLengthOne(values, begin, end, square)
    kept[row + 1] = end
  }
  return { starts: kept, columns: columns.slice(0, end), values: values.slice(0, end) }
}

/** Learns which grams there are, and gives the texts as rows over them. */
export function learnVocabulary(
  texts: readonly string[],
  view: View,
): { vocabulary: Vocabulary; rows: Rows } {
  const register = new Register()
  const counts = count(texts, view, register)
  const least = texts.length >= MANY_TEXTS ? 2 : 1
  const columnOf = new Int32Array(register.count).fill(-1)
  const grams = new Uint32Array(register.count)
  const idf = new Float32Array(register.count)
  let columns = 0
  for (let i = 0; i < register.count; i++) {
    const inTexts = register.texts[i] ?? 0
    if (inTexts < least) continue
    grams[columns] = register.grams[i] ?? 0
    idf[columns] = Math.log((texts.length + 1) / (inTexts + 1)) + 1
    columnOf[i] = columns++
  }
  const rarest = Math.log(texts.length + 1) + 1
  const vocabulary = openVocabulary({
    view,
    grams: grams.slice(0, columns),
    idf: idf.slice(0, columns),
    rarest,
    shift: 0,
  })
  return { vocabulary, rows: weigh(counts, columnOf, vocabulary) }
}

const KEPT_BITS = 24

/** Keeps only the columns of most worth, grams told apart by 24 bits, and the rows over them at length 1 again. */
export function prune(
  vocabulary: Vocabulary,
  rows: Rows,
  worth: ArrayLike<number>,
  most: number,
): { vocabulary: Vocabulary; rows: Rows } {
  const best = Uint32Array.from(vocabulary.grams, (_, column) => column)
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
    .slice(0, most)
  const shift = 32 - KEPT_BITS
  const taken = new Map<number, number>()
  for (const column of best) {
    const gram = (vocabulary.grams[column] ?? 0) >>> shift
    if (!taken.has(gram)) taken.set(gram, column)
  }
  const grams = Uint32Array.from(taken.keys()).sort()
  const columnOf = new Int32Array(vocabulary.grams.length).fill(-1)
  const idf = new Float32Array(grams.length)
  grams.forEach((gram, i) => {
    const column = taken.get(gram) ?? 0
    columnOf[column] = i
    idf[i] = vocabulary.idf[column] ?? 1
  })
  const pruned = openVocabulary({ ...vocabulary, grams, idf, shift })
  return { vocabulary: pruned, rows: pruneRows(rows, columnOf) }
}

function pruneRows({ starts, columns, values }: Rows, columnOf: Int32Array): Rows {
  const kept = { columns: columns.slice(), values: values.slice() }
  const newStarts = new Uint32Array(starts.length)
  const dropped = new Float32Array(starts.length - 1)
  let end = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    const begin = end
    let square = 0
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const column = columnOf[columns[i] ?? 0] ?? -1
      if (column < 0) continue
      const value = values[i] ?? 0
      kept.columns[end] = column
      kept.values[end++] = value
      square += value * value
    }
    dropped[row] = 1 - square
    toLengthOne(kept.values, begin, end, square)
    newStarts[row + 1] = end
  }
  return {
    starts: newStarts,
    columns: kept.columns.slice(0, end),
    values: kept.values.slice(0, end),
    dropped,
  }
}

/** Reads one text after the other over a vocabulary; what it gives is good until the next text. */
export interface Reader {
  readonly columns: Uint32Array
  readonly values: Float32Array
  /** How many columns the text has. */
  length: number
  /** The share of the text's weight that the vocabulary knows, 0..1. */
  known: number
  read(text: string): void
}

export function openReader(vocabulary: Vocabulary): Reader {
  const { grams, idf, slots, rarest, view, shift } = vocabulary
  const buffer = gramBuffer()
  const last = new Int32Array(grams.length).fill(-1)
  const place = new Uint32Array(grams.length)
  const ideas = Uint8Array.from(grams, (gram) => (isIdea(gram << shift) ? 1 : 0))
  const mask = slots.length - 1
  let texts = -1
  const columnOf = (gram: number) => {
    let at = placeOf(gram, mask)
    for (;;) {
      const column = slots[at] ?? -1
      if (column < 0 || grams[column] === gram) return column
      at = (at + 1) & mask
    }
  }
  /** Gathers the columns and their counts. @returns how many grams are unknown */
  const gather = (reader: Reader): number => {
    let unknown = 0
    for (let i = 0; i < buffer.length; i++) {
      const column = columnOf((buffer.grams[i] ?? 0) >>> shift)
      if (column < 0) unknown++
      else if (last[column] === texts) {
        const at = place[column] ?? 0
        reader.values[at] = (reader.values[at] ?? 0) + 1
      } else {
        last[column] = texts
        place[column] = reader.length
        reader.columns[reader.length] = column
        reader.values[reader.length++] = 1
      }
    }
    return unknown
  }
  return {
    columns: new Uint32Array(grams.length),
    values: new Float32Array(grams.length),
    length: 0,
    known: 0,
    read(text) {
      texts++
      this.length = 0
      addGrams(text, view, buffer)
      const unknown = gather(this)
      let square = 0
      for (let i = 0; i < this.length; i++) {
        const column = this.columns[i] ?? 0
        const value = weightOf(this.values[i] ?? 1, idf[column] ?? 0, buffer.han && ideas[column] === 1)
        this.values[i] = value
        square += value * value
      }
      toLengthOne(this.values, 0, this.length, square)
      const all = square + unknown * rarest * rarest
      this.known = all > 0 ? square / all : 0
    },
  }
}
