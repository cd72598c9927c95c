/** A simulated customer as data: what he writes first, what he tells when asked, what must be answered, and what may not be promised. */
import type { Language, Skill, Words } from './contract.ts'

/** Patterns of regular expressions by language, matched without regard to case. */
export type Patterns = Words

export interface Fact {
  readonly id: string
  readonly label: Words
  /** How somebody asks for it. */
  readonly asked: Patterns
  readonly told: Words
  /** A good adviser asks for it. */
  readonly needed?: true
}

/** Something the customer came for. */
export interface Want {
  readonly id: string
  readonly label: Words
  /** How he presses for it when it was passed over. */
  readonly ask: Words
  /** What a right answer says, every pattern of it. */
  readonly right: readonly Patterns[]
  /** What a wrong answer says; it counts as answered, and wrongly. */
  readonly wrong?: Patterns
  /** The policy it rests on. */
  readonly policy?: string
}

export interface Persona {
  readonly id: string
  readonly version: number
  readonly title: Words
  readonly teaches: Words
  readonly customer: Words
  readonly goal: Words
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
  readonly level: 1 | 2 | 3
  /** 0 content .. 100 gone. */
  readonly mood: number
  readonly minutes: number
  readonly opening: Words
  readonly order?: { readonly number: string; readonly state: string; readonly product: Words }
  /** What the shop's records say. */
  readonly file: readonly { readonly label: Words; readonly value: Words }[]
  /** Facts of the account that nobody is told before it is clear who asks. */
  readonly account?: Patterns
  readonly facts: readonly Fact[]
  readonly wants: readonly Want[]
  /** Pushes for more than the shop may give, one after another. */
  readonly pressure: readonly Words[]
  readonly limits: {
    /** Money that may be named at most; left out: what an agent may give. */
    readonly moneyFen?: number
    /** No delivery, visit or repair sooner than in so many days. */
    readonly soonestDays?: number
    /** Words that promise what nobody knows. */
    readonly never?: Patterns
  }
  /** Policies whose figures may be named here. */
  readonly policies: readonly string[]
  /** Articles that answer it. */
  readonly articles: readonly string[]
}

export const wordsIn = (words: Words, language: Language): string => (language === 'en' ? words.en : words.zh)

/** @returns null where a persona has no such pattern in that language */
export function pattern(words: Patterns | undefined, language: Language): RegExp | null {
  const source = words && wordsIn(words, language)
  return source ? new RegExp(source, 'iu') : null
}

export const matches = (words: Patterns | undefined, language: Language, text: string): boolean =>
  pattern(words, language)?.test(text) ?? false
