/** What is known of a text before it is tagged: details read by grammar, and names of goods and parts. */
import { grammarSlots, type Moment } from '../slots/grammar-slots.ts'
import { GOODS_WORDS } from './goods-words.ts'
import type { TaggedSpan } from './tagger.ts'

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/-/g, '[ -]?')

function pattern(words: string): RegExp {
  const all = words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const han = all.filter((word) => !/[a-z]/.test(word)).map(escaped)
  const latin = all.filter((word) => /[a-z]/.test(word)).map(escaped)
  return new RegExp(`${han.join('|')}|(?<![a-z])(?:${latin.join('|')})(?![a-z])`, 'gi')
}

const GOODS = Object.entries(GOODS_WORDS).map(([kind, words]) => ({ kind, words: pattern(words) }))

/** Hints of two sorts, which may lie over each other: goods by their names, the rest by grammar. */
export interface Hints {
  readonly grammar: readonly TaggedSpan[]
  readonly goods: readonly TaggedSpan[]
}

const SOME_DAY: Moment = { now: new Date('2026-01-05T01:00:00Z'), zone: 'Asia/Shanghai' }

export function hintsOf(text: string, moment: Moment = SOME_DAY): Hints {
  const goods: TaggedSpan[] = []
  for (const { kind, words } of GOODS)
    for (const match of text.matchAll(words)) goods.push([match.index, match.index + match[0].length, kind])
  return {
    grammar: grammarSlots(text, moment).map(({ from, to, kind }) => [from, to, kind]),
    goods,
  }
}
