/**
 * Does a sentence say only what stands written? Refused unless proven: every word of each clause must stand in one clause
 * of the evidence (or in the part of its sentence that names the thing), with the same figures, the same noes and bonds,
 * and with everything by which the evidence limits it. Swapped values, dropped conditions and turned noes all fail.
 */
import { figureKey, figuresIn, plain } from './figures.ts'
import { bearAlike, bearingOf, keepsLimits } from './polarity.ts'
import { clausesOf } from './sentences.ts'

/** Characters and words that carry nothing by themselves. Quantities, noes and leave are not among them. */
const HAN_EMPTY = new Set(
  '的了是在和与也就这那款它为呢吧啊呀哦把被给到对于而且并您你我们咱其该此本地得着过来去说',
)
const WORD_EMPTY = new Set(
  'a an the is are was were be been being it its this that these those of to in and with for our your you we us i at by as on from has have had there here which what so then also'.split(
    ' ',
  ),
)

interface Written {
  readonly text: string
  readonly figures: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

interface Source {
  readonly clauses: readonly Written[]
  /** Clauses without a figure, a no or a bond: they name what the sentence is about. */
  readonly heads: readonly Written[]
  readonly whole: string
}

const keysOf = (text: string): string[] => figuresIn(text).map(figureKey)
const latinOf = (text: string): string[] =>
  (text.match(/[a-z][a-z'-]*/g) ?? []).map(stem).filter((word) => !WORD_EMPTY.has(word))
const stem = (word: string): string => word.replace(/'s$/, '').replace(/(?<=\w{3})(?:ies|es|s|ing|ed)$/, '')

function written(clause: string): Written {
  const text = plain(clause)
  return { text, figures: new Set(keysOf(text)), words: new Set(latinOf(text)) }
}

export const sourceOf = (sentence: string): Source => {
  const clauses = clausesOf(sentence).map(written)
  const heads = clauses.filter(({ text, figures }) => {
    const { noes, binding } = bearingOf(text)
    return figures.size === 0 && noes === 0 && binding.size === 0
  })
  return { clauses, heads, whole: sentence }
}

/** @param sentence of the model, placeholders filled @param sources what may stand behind it, each a sentence */
export function traces(sentence: string, sources: readonly Source[]): boolean {
  const clauses = clausesOf(sentence)
  if (clauses.length === 0) return false
  return sources.some((source) => {
    if (!clauses.every((clause) => clauseTraces(clause, source))) return false
    const [said, behind] = [bearingOf(sentence), bearingOf(source.whole)]
    const told = new Set(keysOf(plain(sentence)))
    const all = keysOf(plain(source.whole))
    // A part of the figures may be told only where nothing limits them.
    const unlimited = behind.limits.size === 0 && behind.binding.size === 0 && behind.noes === 0
    return keepsLimits(said, behind) && (unlimited || all.every((key) => told.has(key)))
  })
}

function clauseTraces(clause: string, source: Source): boolean {
  const text = plain(clause)
  const figures = keysOf(text)
  const bearing = bearingOf(text)
  return source.clauses.some((one) => {
    if (!figures.every((key) => one.figures.has(key))) return false
    if (!bearAlike(bearing, bearingOf(one.text))) return false
    // Which of several figures belongs to which word only the order tells: then nothing may be moved.
    if (one.figures.size > 1 && canonical(text) !== canonical(one.text)) return false
    const near = [one, ...source.heads.filter((head) => head !== one)]
    const words = new Set(near.flatMap(({ words }) => [...words]))
    return (
      latinOf(withoutFigures(text)).every((word) => words.has(word)) &&
      hanCovered(
        withoutFigures(text),
        near.map((each) => each.text),
      )
    )
  })
}

/** 440 mm high and 56 cm deep -> ‹440 mm›high‹560 mm›deep */
const canonical = (text: string): string =>
  figuresIn(text)
    .reduceRight(
      (rest, figure) => `${rest.slice(0, figure.from)}‹${figureKey(figure)}›${rest.slice(figure.to)}`,
      text,
    )
    .split(/[^\p{L}\p{N}‹›]+/u)
    .filter((word) => !WORD_EMPTY.has(word))
    .join('')

/** Figures were compared by value: their writing needs no cover. */
const withoutFigures = (text: string): string =>
  figuresIn(text).reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text)

/** Every run of Chinese characters is made of pieces of at least two that stand in the evidence, and of empty ones. */
function hanCovered(text: string, evidence: readonly string[]): boolean {
  return (text.match(/\p{Script=Han}+/gu) ?? []).every((run) => {
    const letters = [...run]
    let at = 0
    while (at < letters.length) {
      let length = letters.length - at
      while (length > 1 && !evidence.some((one) => one.includes(letters.slice(at, at + length).join(''))))
        length -= 1
      if (length > 1) at += length
      else if (HAN_EMPTY.has(letters[at] ?? '')) at += 1
      else return false
    }
    return true
  })
}
