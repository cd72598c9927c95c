/**
 * Does a text speak of what a question names? A high score can come from one shared common word; this asks for the rare ones.
 *
 * The question is cut into words (the runtime's own dictionary for Chinese, the speech's words before it), those that only ask or
 * link are left out, and each is weighed by how few texts hold it. A word that no text holds weighs most: what nobody wrote about
 * cannot be answered from here.
 */
import type { Index } from './bm25.ts'
import { isCommon, pairsOf, stem, wordsOf } from './terms.ts'

/** Words of a trade, and which of them mean the same: what customers say and what texts are written in. */
export interface Speech {
  /** Han words that are never cut, longest first. */
  readonly whole: readonly string[]
  readonly alike: ReadonlyMap<string, readonly string[]>
}

/**
 * @param rows each row's words mean one thing, whichever is said; a row of one only keeps its word whole
 * @param kinds what is said of the first word of a row holds for the others: of furniture, for sofas
 */
export function speech(
  rows: readonly (readonly string[])[],
  kinds: readonly (readonly [string, ...string[]])[] = [],
): Speech {
  const alike = new Map<string, readonly string[]>()
  const add = (word: string, others: readonly string[]) =>
    alike.set(stem(word), [...(alike.get(stem(word)) ?? []), ...others])
  for (const row of rows) for (const word of row) add(word, row)
  for (const [general, ...special] of kinds) for (const word of special) add(word, [general])
  const whole = [...rows.flat(), ...kinds.flat()].filter((word) => HAN_WORD.test(word))
  return { whole: whole.sort((a, b) => b.length - a.length), alike }
}

export interface Cover {
  /** Share of the question's weight that stands in the text, 0..1; 0 when the question names nothing. */
  readonly share: number
  /** Whether the rarest of its words, or another word for it, stands in the text. */
  readonly rarest: boolean
  /** Its words that the text does not hold, rarest first. */
  readonly missing: readonly string[]
}

/** A lone character is a word of its own less surely than a pair is. */
const LONE = 0.45
const HAN_WORD = /^\p{Script=Han}{2,}$/u
const NO_SPEECH: Speech = { whole: [], alike: new Map() }
const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a question that name something, each once; figures name nothing by themselves. */
export function namingWords(question: string, { whole }: Speech = NO_SPEECH): string[] {
  const plain = question.normalize('NFKC').toLowerCase()
  const han = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => cut(run, whole))
  return [...new Set([...han, ...wordsOf(plain)])].filter((word) => !isCommon(word))
}

function cut(run: string, whole: readonly string[]): string[] {
  const kept = whole.find((word) => run.includes(word))
  if (kept === undefined) return [...dictionary.segment(run)].map((part) => part.segment)
  const at = run.indexOf(kept)
  const [before, after] = [run.slice(0, at), run.slice(at + kept.length)]
  return [...(before ? cut(before, whole) : []), kept, ...(after ? cut(after, whole) : [])]
}

/** Documents that hold a word: its stem, its one character, or every pair of its characters. */
function holders(index: Index, word: string): Set<string> {
  const terms = HAN_WORD.test(word)
    ? pairsOf(word)
    : wordsOf(word).length > 0
      ? wordsOf(word).map(stem)
      : [word]
  const [first, ...rest] = terms.map((term) => index.postings.get(term))
  if (!first || rest.some((one) => one === undefined)) return new Set()
  return new Set([...first.keys()].filter((id) => rest.every((one) => one?.has(id))))
}

/** A question in the words of the texts: a word that none of them holds gives way to those of its row that some do. */
export function inTheirWords(index: Index, question: string, said: Speech): string {
  const strange = namingWords(question, said).filter((word) => holders(index, word).size === 0)
  return strange.reduce((text, word) => {
    const theirs = (said.alike.get(stem(word)) ?? []).filter((one) => holders(index, one).size > 0)
    return theirs.length > 0 ? text.replaceAll(word, ` ${theirs.join(' ')} `) : text
  }, question.normalize('NFKC').toLowerCase())
}

/**
 * How much of a question one document of the index speaks of.
 * @param named the question's naming words
 */
export function cover(index: Index, named: readonly string[], id: string, said: Speech = NO_SPEECH): Cover {
  const weighed = named.map((word) => {
    const held = [word, ...(said.alike.get(stem(word)) ?? [])].map((one) => holders(index, one))
    const df = new Set(held.flatMap((one) => [...one])).size
    const rarity = Math.log(1 + (index.documents.size - df + 0.5) / (df + 0.5))
    const weight = rarity * (/^\p{Script=Han}$/u.test(word) ? LONE : 1)
    return { word, weight, held: held.some((one) => one.has(id)) }
  })
  const rarestFirst = weighed.toSorted((a, b) => b.weight - a.weight)
  const all = weighed.reduce((sum, one) => sum + one.weight, 0)
  const there = weighed.reduce((sum, one) => sum + (one.held ? one.weight : 0), 0)
  return {
    share: all === 0 ? 0 : there / all,
    rarest: rarestFirst[0]?.held ?? false,
    missing: rarestFirst.filter((one) => !one.held).map((one) => one.word),
  }
}
