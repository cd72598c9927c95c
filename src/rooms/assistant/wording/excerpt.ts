/** The sentences of a passage that answer a question, word for word. */
import { language } from '../../../engines/text/index.ts'

/** A bubble holds so much; Latin text takes twice the letters for the same words. */
const ROOM = { 'zh-CN': 160, en: 340 } as const

const ENDS = /(?<=[。！？]|[.!?](?=\s|$))\s*/

/** A table tells the opposite when its first rows are missing, so it may take more room before it is left out. */
const TABLE_ROOM = 2.5

/** What is told whole or not at all: a sentence, or all rows of a table with what introduces them. */
interface Piece {
  readonly text: string
  /** The line of the passage in which it ends: a new line stays one. */
  readonly line: number
  readonly rows: boolean
}

const bare = (text: string): string => text.replace(/^[\s\-*•>#|，,]+/, '').trim()
/** Rows of a table and bare points of a list end without a full stop. */
const isRow = (line: string): boolean => !/[。！？.!?…]["”’」）)]*$/.test(line.trim())

/** Cuts a text into what is told whole, list marks taken off. */
function piecesOf(text: string): Piece[] {
  const lines = text.split('\n')
  const found: Piece[] = []
  for (let at = 0; at < lines.length; at++) {
    const rows = run(lines, at)
    if (rows.length > 1) {
      at += rows.length - 1
      found.push({ text: rows.map(bare).join('\n'), line: at, rows: true })
    } else
      for (const sentence of (lines[at] ?? '').split(ENDS).map(bare))
        if (sentence.length > 1) found.push({ text: sentence, line: at, rows: false })
  }
  return found
}

function run(lines: readonly string[], from: number): string[] {
  const end = lines.findIndex((line, i) => i >= from && (!isRow(line) || line.trim() === ''))
  return lines.slice(from, end === -1 ? lines.length : end)
}

const termsOf = (text: string): Set<string> => {
  const plain = text.normalize('NFKC').toLowerCase()
  const han = [...plain.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) =>
    [...run].slice(1).map((char, i) => `${[...run][i]}${char}`),
  )
  const words = plain.match(/[a-z0-9]{3,}/g) ?? []
  return new Set([...han, ...words.map((word) => word.slice(0, 6))])
}

/**
 * The best sentence and its neighbours in reading order, as much as a bubble holds; from the beginning where that reaches the best.
 * @returns empty when it stands in a table that is too long to be told and nothing else is there
 */
export function excerpt(text: string, question: string): string {
  const room = ROOM[language(text)]
  const whole = piecesOf(text).filter((piece) => !piece.rows || piece.text.length <= room * TABLE_ROOM)
  const asked = termsOf(question)
  const worth = whole.map((piece) => [...termsOf(piece.text)].filter((term) => asked.has(term)).length)
  const best = worth.indexOf(Math.max(0, ...worth))
  const length = (from: number, to: number, rows: boolean) =>
    whole.slice(from, to + 1).reduce((sum, one) => sum + (one.rows === rows ? one.text.length : 0), 0)
  const most = Math.max(room, whole[best]?.rows ? 0 : (whole[best]?.text.length ?? 0))
  const holds = (from: number, to: number) =>
    length(from, to, false) <= most && length(from, to, true) <= room * TABLE_ROOM
  let from = holds(0, best) ? 0 : best
  let to = best
  for (;;) {
    // What follows explains more often than what goes before.
    if (to + 1 < whole.length && holds(from, to + 1)) to++
    else if (from > 0 && holds(from - 1, to)) from--
    else break
  }
  const gap = language(text) === 'en' ? ' ' : ''
  return whole
    .slice(from, to + 1)
    .map((one, i, all) => (i === 0 ? '' : all[i - 1]?.line === one.line ? gap : '\n') + one.text)
    .join('')
}
