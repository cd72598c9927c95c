/** Spans learned from marked sentences: an averaged structured perceptron (Collins, EMNLP 2002) over tags of symbols. */
import { dice } from '../linear/svm.ts'
import { beginOf, isInside, Path } from './path.ts'
import { type Symbols, symbolsOf } from './symbols.ts'
import { type SymbolHints, viewCount, viewsOf } from './window.ts'

export type TaggedSpan = readonly [from: number, to: number, label: string]

export interface TaggedText {
  readonly text: string
  readonly spans: readonly TaggedSpan[]
}

/** Spans that something else proposes for a text; a tagger that learned with them wants them when asked, too. */
export type HintGiver = (text: string) => readonly (readonly TaggedSpan[])[]

/** What was learned: a row of weights per view that was seen, one for each tag; and how tags follow each other. */
export interface Tagger {
  readonly labels: readonly string[]
  /** From a view to its row. */
  readonly rows: ReadonlyMap<number, number>
  /** Bits at the low end of a view that are not kept: a packed tagger tells views apart by 24 bits. */
  readonly shift: number
  /** `weights[row * tags + tag]`. */
  readonly weights: Float32Array
  readonly moves: Float64Array
}

const hintNumbers = new Map<string, number>()

/** A number for each kind of hint: by its name alone, so that it is the same in every process; ours all differ. */
function hintNumber(kind: string): number {
  let number = hintNumbers.get(kind)
  if (number === undefined) {
    number = 1
    for (const char of kind) number = (number * 37 + (char.codePointAt(0) ?? 0)) % 122
    hintNumbers.set(kind, number)
  }
  return number
}

/** A hint on symbols: its number, doubled and one more where it begins. */
function spread({ from, to }: Symbols, spans: readonly TaggedSpan[]): Uint8Array {
  const hints = new Uint8Array(from.length)
  for (const [begin, end, kind] of spans) {
    const number = 2 + 2 * hintNumber(kind)
    let first = 1
    for (let i = 0; i < from.length; i++) {
      if ((to[i] ?? 0) <= begin || (from[i] ?? 0) >= end) continue
      hints[i] = number + first
      first = 0
    }
  }
  return hints
}

function hintsFor(symbols: Symbols, text: string, give: HintGiver | undefined): SymbolHints | undefined {
  return give?.(text).map((spans) => spread(symbols, spans))
}

export const tagsOf = (labels: readonly string[]) => 1 + 2 * labels.length

interface Sentence {
  readonly rows: Int32Array
  readonly tags: Uint16Array
}

/** A span that begins or ends within a word takes the whole word in. */
function goldTags({ from, to }: Symbols, spans: readonly TaggedSpan[], kinds: ReadonlyMap<string, number>) {
  const tags = new Uint16Array(from.length)
  for (const [begin, end, label] of spans) {
    const tag = beginOf(kinds.get(label) ?? 0)
    let first = true
    for (let i = 0; i < from.length; i++) {
      if ((to[i] ?? 0) <= begin || (from[i] ?? 0) >= end) continue
      tags[i] = first ? tag : tag + 1
      first = false
    }
  }
  return tags
}

/** The weights while they are learned; averages are kept by what each change will still count for. */
class Learning {
  readonly tags: number
  readonly width: number
  readonly rows = new Map<number, number>()
  weights: Float32Array
  private later: Float64Array
  readonly moves: Float64Array
  private readonly movesLater: Float64Array
  private clock = 1

  constructor(tags: number, rows: number, width: number) {
    this.tags = tags
    this.width = width
    this.weights = new Float32Array(rows * tags)
    this.later = new Float64Array(rows * tags)
    this.moves = new Float64Array(tags * tags)
    this.movesLater = new Float64Array(tags * tags)
  }

  private change(row: number, tag: number, by: number): void {
    if (row < 0) return
    const at = row * this.tags + tag
    this.weights[at] = (this.weights[at] ?? 0) + by
    this.later[at] = (this.later[at] ?? 0) + by * this.clock
  }

  private changeMove(from: number, to: number, by: number): void {
    const at = from * this.tags + to
    this.moves[at] = (this.moves[at] ?? 0) + by
    this.movesLater[at] = (this.movesLater[at] ?? 0) + by * this.clock
  }

  private changeViews(rows: Int32Array, symbol: number, tag: number, by: number): void {
    for (let k = symbol * this.width; k < (symbol + 1) * this.width; k++) this.change(rows[k] ?? -1, tag, by)
  }

  /** Hears what was right where something else was said. */
  correct({ rows, tags }: Sentence, said: Uint16Array): void {
    for (let i = 0; i < tags.length; i++) {
      const [right, wrong] = [tags[i] ?? 0, said[i] ?? 0]
      if (right !== wrong) {
        this.changeViews(rows, i, right, 1)
        this.changeViews(rows, i, wrong, -1)
      }
      if (i === 0) continue
      this.changeMove(tags[i - 1] ?? 0, right, 1)
      this.changeMove(said[i - 1] ?? 0, wrong, -1)
    }
  }

  tick(): void {
    this.clock++
  }

  average(): void {
    for (let i = 0; i < this.weights.length; i++)
      this.weights[i] = (this.weights[i] ?? 0) - (this.later[i] ?? 0) / this.clock
    for (let i = 0; i < this.moves.length; i++)
      this.moves[i] = (this.moves[i] ?? 0) - (this.movesLater[i] ?? 0) / this.clock
  }
}

function fillScores(
  scores: Float64Array,
  rows: Int32Array,
  { weights, tags, width }: { weights: Float32Array; tags: number; width: number },
): void {
  const symbols = rows.length / width
  for (let i = 0; i < symbols; i++) {
    const place = i * tags
    for (let k = i * width; k < (i + 1) * width; k++) {
      const row = rows[k] ?? -1
      if (row < 0) continue
      const from = row * tags
      for (let tag = 0; tag < tags; tag++)
        scores[place + tag] = (scores[place + tag] ?? 0) + (weights[from + tag] ?? 0)
    }
  }
}

const PASSES = 10

export interface TaggerSettings {
  readonly passes?: number
  readonly seed?: number
  /** Looks only at these views, told apart by 24 bits: what a small tagger keeps should be learned with nothing else. */
  readonly only?: ReadonlySet<number>
  readonly hints?: HintGiver
}

/** Bits of a view that a small tagger leaves out. */
export const SMALL_SHIFT = 8

/** Learns to mark spans; the same sentences and seed give the same tagger. */
export function trainTagger(
  texts: readonly TaggedText[],
  { passes = PASSES, seed = 1, only, hints }: TaggerSettings = {},
): Tagger {
  const labels = [...new Set(texts.flatMap(({ spans }) => spans.map(([, , label]) => label)))].sort()
  const kinds = new Map(labels.map((label, i) => [label, i]))
  const tags = tagsOf(labels)
  const rows = new Map<number, number>()
  const numberOf = (view: number) => {
    if (only && !only.has(view)) return -1
    const row = rows.get(view) ?? rows.size
    if (row === rows.size) rows.set(view, row)
    return row
  }
  const sentences = texts.map(({ text, spans }): Sentence => {
    const symbols = symbolsOf(text)
    const views = viewsOf(symbols, hintsFor(symbols, text, hints))
    const numbers = views.map((view) => numberOf(only ? view >>> SMALL_SHIFT : view))
    return { rows: numbers, tags: goldTags(symbols, spans, kinds) }
  })
  const learning = new Learning(tags, rows.size, viewCount(hints !== undefined))
  const path = new Path(tags)
  const order = Uint32Array.from(sentences, (_, i) => i)
  const roll = dice(seed)
  const longest = sentences.reduce((most, one) => Math.max(most, one.tags.length), 0)
  const said = new Uint16Array(longest)
  for (let pass = 0; pass < passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = roll(i + 1)
      const held = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = held
    }
    for (const at of order) {
      const sentence = sentences[at]
      if (!sentence) continue
      const length = sentence.tags.length
      fillScores(path.open(length), sentence.rows, learning)
      path.walk(length, learning.moves, said)
      learning.correct(sentence, said)
      learning.tick()
    }
  }
  learning.average()
  return { labels, rows, shift: only ? SMALL_SHIFT : 0, weights: learning.weights, moves: learning.moves }
}

/** A text of a book's length is marked at its beginning only. */
const MOST_LETTERS = 20_000

/** Opens a tagger: a function from a text to its spans, in order, none overlapping. */
export function openTagger(
  { labels, rows, shift, weights, moves }: Tagger,
  hints?: HintGiver,
): (text: string) => TaggedSpan[] {
  const width = viewCount(hints !== undefined)
  const tags = tagsOf(labels)
  const path = new Path(tags)
  let said = new Uint16Array(64)
  return (text) => {
    const symbols = symbolsOf(text.slice(0, MOST_LETTERS))
    const length = symbols.from.length
    if (length === 0) return []
    if (said.length < length) said = new Uint16Array(length * 2)
    const views = viewsOf(symbols, hintsFor(symbols, text, hints))
    const numbers = views.map((view) => rows.get(shift === 0 ? view : view >>> shift) ?? -1)
    fillScores(path.open(length), numbers, { weights, tags, width })
    path.walk(length, moves, said)
    return spansOf(symbols, said, labels)
  }
}

function spansOf({ from, to }: Symbols, said: Uint16Array, labels: readonly string[]): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  for (let i = 0; i < from.length; i++) {
    const tag = said[i] ?? 0
    if (tag === 0 || isInside(tag)) continue
    let end = i
    while (end + 1 < from.length && said[end + 1] === tag + 1) end++
    spans.push([from[i] ?? 0, to[end] ?? 0, labels[(tag - 1) / 2] ?? ''])
  }
  return spans
}
