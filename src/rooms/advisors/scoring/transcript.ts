/** A conversation as it is marked: who said what and when, and what the marks may rest on. */
import type { Language } from '../contract.ts'
import type { Persona } from '../persona.ts'

export interface Turn {
  readonly seq: number
  readonly at: Date
  readonly by: 'customer' | 'agent' | 'other'
  readonly text: string
  readonly mood?: 'calm' | 'anxious' | 'angry' | 'sad' | 'pleased' | undefined
}

/** A figure that the shop has written down. */
export interface PolicyFigure {
  readonly policy: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly value: number
  readonly unit: 'day' | 'hour' | 'month' | 'year' | 'fen' | 'percent' | 'floor' | 'piece'
}

export interface Case {
  readonly turns: readonly Turn[]
  readonly language: Language
  readonly zone: string
  /** Every figure of the shop's policies. */
  readonly figures: readonly PolicyFigure[]
  /** By letters, not in a chat: seconds say nothing. */
  readonly letters?: boolean | undefined
  /** Left out: a real conversation, marked by what every conversation needs. */
  readonly persona?: Persona | undefined
}

export const agentTurns = ({ turns }: Case): readonly Turn[] => turns.filter((turn) => turn.by === 'agent')

export const quoteOf = ({ seq, text }: Turn, most = 60): { seq: number; quote: string } => {
  const line = Array.from(text.replace(/\s+/g, ' ').trim())
  return { seq, quote: line.length <= most ? line.join('') : `${line.slice(0, most - 1).join('')}…` }
}

/** Each message once, three at most. */
export function quotesOf(turns: readonly (Turn | undefined)[]): { seq: number; quote: string }[] {
  const bySeq = new Map(turns.flatMap((turn) => (turn ? [[turn.seq, turn] as const] : [])))
  return [...bySeq.values()].slice(0, 3).map((turn) => quoteOf(turn))
}
