/** Utterances as our writers mark them: one a line, details inline as `{slot|text}`. */
import { type Intent, isIntent, isSlotKind, type SlotKind } from './intents.ts'

export interface Span {
  readonly kind: SlotKind
  readonly from: number
  readonly to: number
}

export interface Utterance {
  readonly text: string
  readonly intent: Intent
  readonly spans: readonly Span[]
  /** Who wrote it; we measure on voices that were not learned from. */
  readonly voice: string
}

/** Several tables of one writer: intent -> lines. */
export type Table = Readonly<Record<string, string>>

const MARK = /\{([a-z-]+)\|([^{}|]*)\}/g

/** @throws RangeError where a mark names no slot or is not closed */
export function parseMarked(line: string): { text: string; spans: Span[] } {
  let text = ''
  let at = 0
  const spans: Span[] = []
  for (const match of line.matchAll(MARK)) {
    const [whole, kind = '', said = ''] = match
    if (!isSlotKind(kind)) throw new RangeError(`Expected a slot, got ${kind} in: ${line}`)
    text += line.slice(at, match.index)
    spans.push({ kind, from: text.length, to: text.length + said.length })
    text += said
    at = match.index + whole.length
  }
  text += line.slice(at)
  if (/[{}|]/.test(text)) throw new RangeError(`Expected closed marks in: ${line}`)
  return { text, spans }
}

/** @throws RangeError where a key is no intent */
export function parseTable(table: Table, voice: string): Utterance[] {
  return Object.entries(table).flatMap(([intent, lines]) => {
    if (!isIntent(intent)) throw new RangeError(`Expected an intent, got ${intent}`)
    return lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ ...parseMarked(line), intent, voice }))
  })
}

const CHOICE = /\[([^[\]]*)\]/g

/**
 * A pattern such as `[我要/我想]退货` said in as many ways as its longest bracket has choices; each choice is heard at
 * least once, and neighbours are mixed.
 */
export function sayPattern(pattern: string): string[] {
  const brackets = [...pattern.matchAll(CHOICE)].map(([, choices = '']) => choices.split('/'))
  const ways = brackets.reduce((most, choices) => Math.max(most, choices.length), 1)
  return Array.from({ length: ways }, (_, way) => {
    let turn = 0
    const said = pattern.replace(CHOICE, () => {
      const choices = brackets[turn] ?? []
      const shift = Math.floor(way / choices.length) + turn
      turn++
      return choices[(way + shift) % choices.length] ?? ''
    })
    return said
      .replace(/ +/g, ' ')
      .replace(/ ([,.?:])/g, '$1')
      .trim()
  })
}

/** A table of patterns, each said in all its ways; they carry no marks. */
export function sayTable(table: Table, voice: string): Utterance[] {
  return Object.entries(table).flatMap(([intent, lines]) => {
    if (!isIntent(intent)) throw new RangeError(`Expected an intent, got ${intent}`)
    const said = lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap(sayPattern)
    return [...new Set(said)].map((text) => ({ text, intent, spans: [], voice }))
  })
}
