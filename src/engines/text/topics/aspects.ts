/** What a text says of what: its clauses, the matter each is about, and how it judges that matter (HUB-7). */
import { mood } from '../mood.ts'
import { normalise } from '../normalise.ts'
import type { Sentiment } from '../sentiment/said.ts'
import { longestAt, plant, type WordNode } from '../sentiment/word-tree.ts'
import { ASPECT_WORDS, ASPECTS, type AspectName } from './aspect-words.ts'

export interface Clause {
  /** As it stands in the text, marks and spaces at its ends left off. */
  readonly text: string
  /** UTF-16 units of the text, half open. */
  readonly from: number
  readonly to: number
}

export interface Aspect extends Clause {
  readonly aspect: AspectName
  /** The words by which the aspect was known, as they stand in the normalised clause. */
  readonly because: readonly string[]
  readonly sentiment: Sentiment
  /** Positive against negative, 0..1. */
  readonly pPositive: number
}

/** Ends of clauses: marks, line ends, spaces between Chinese letters, and words of contrast in running text. */
const CLAUSE_END =
  /[,，。.!！?？;；、~～…\n]+\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|(?=但是|不过|可是|然而|就是(?!说))|\s+(?=(?:but|however|although|though|and the|yet)\s)/gu

/** Cuts a text into the clauses that judge one thing each; 0.5 and 2.85 are not cut. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  const take = (from: number, to: number) => {
    const piece = text.slice(from, to)
    const plain = piece.trim()
    const begin = from + piece.length - piece.trimStart().length
    if (plain !== '') clauses.push({ text: plain, from: begin, to: begin + plain.length })
  }
  let from = 0
  for (const end of text.matchAll(CLAUSE_END)) {
    if (
      /^[.,]$/.test(end[0]) &&
      /\d$/.test(text.slice(0, end.index)) &&
      /^\d/.test(text.slice(end.index + 1))
    )
      continue
    take(from, end.index)
    from = end.index + end[0].length
  }
  take(from, text.length)
  return clauses
}

let tree: WordNode<readonly AspectName[]> | undefined

function grown(): WordNode<readonly AspectName[]> {
  const words = new Map<string, AspectName[]>()
  for (const aspect of ASPECTS) {
    const { zh, en } = ASPECT_WORDS[aspect]
    for (const word of [...zh.split(' '), ...en.split(', ')])
      words.set(word, [...(words.get(word) ?? []), aspect])
  }
  const root: WordNode<readonly AspectName[]> = { next: new Map() }
  for (const [word, aspects] of words) plant(root, word, aspects)
  return root
}

/** The matters of one clause with the words they were known by. */
function mattersOf(clause: string): Map<AspectName, string[]> {
  tree ??= grown()
  const plain = normalise(clause)
  const found = new Map<AspectName, string[]>()
  for (let at = 0; at < plain.length; ) {
    const match = longestAt(tree, plain, at)
    if (!match) {
      at++
      continue
    }
    const word = plain.slice(at, match.to)
    for (const aspect of match.value) found.set(aspect, [...(found.get(aspect) ?? []), word])
    at = match.to
  }
  return found
}

const NEAR_THE_MIDDLE = 0.12
/** So clear a judgement counts although the clause reads like no opinion, unless it asks. */
const CLEAR = 0.4
const ASKS = /[?？吗呢]|请问|多少|能不能|可以.{0,4}么|^(?:is|are|does|do|can|could|what|how|which)\b/i

interface Judged {
  readonly sentiment: Sentiment
  readonly pPositive: number
  /** Whether it judges at all; 安装师傅来了 does not. */
  readonly judges: boolean
}

function judgedOf(clause: string): Judged {
  const { sentiment, pPositive, because } = mood(clause)
  const lean = Math.abs(pPositive - 0.5)
  const opinion = sentiment !== 'neutral' ? lean > NEAR_THE_MIDDLE : lean > CLEAR && !ASKS.test(clause)
  const judges = because.length > 0 && opinion
  const side = pPositive >= 0.5 ? 'positive' : 'negative'
  return judges ? { sentiment: side, pPositive, judges } : { sentiment: 'neutral', pPositive: 0.5, judges }
}

/**
 * What a text says of which matter. A clause that judges but names no matter speaks of the clause straight before it,
 * if that one named a matter and did not judge: 安装师傅来了，特别仔细.
 */
export function aspects(text: string): Aspect[] {
  const found: Aspect[] = []
  let open: { clause: Clause; matters: Map<AspectName, string[]> } | undefined
  const tell = (clause: Clause, matters: Map<AspectName, string[]>, { sentiment, pPositive }: Judged) => {
    for (const [aspect, because] of matters) found.push({ aspect, ...clause, because, sentiment, pPositive })
  }
  const close = () => {
    if (open) tell(open.clause, open.matters, judgedOf(''))
    open = undefined
  }
  for (const clause of clausesOf(text)) {
    const matters = mattersOf(clause.text)
    const judged = judgedOf(clause.text)
    if (open && matters.size === 0 && judged.judges) {
      const { from } = open.clause
      tell({ text: text.slice(from, clause.to), from, to: clause.to }, open.matters, judged)
      open = undefined
      continue
    }
    close()
    if (matters.size > 0 && judged.judges) tell(clause, matters, judged)
    else if (matters.size > 0) open = { clause, matters }
  }
  close()
  return found
}
