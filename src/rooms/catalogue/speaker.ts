// One language to speak in: sentences by their code, and the right half of words that stand in two languages.
import type { Facts } from '../../kernel/errors.ts'
import type { Language, Words } from '../../kernel/words.ts'
import type { Wording } from './contract.ts'

export interface Speaker {
  readonly language: Language
  /** The sentence for a code without the room's name, for instance size.seat-height. */
  say(code: string, facts?: Facts): string
  /** The half in this language; the other one where nobody wrote it. */
  pick(words: Wording): string
}

export function speaker(words: Words, language: Language): Speaker {
  return {
    language,
    say: (code, facts) => words.say(language, `catalogue.${code}`, facts),
    pick: ({ zh, en }) => (language === 'en' ? en || zh : zh || en),
  }
}

/** Says the same in both languages. */
export function both(words: Words, phrase: (sp: Speaker) => string): Wording {
  return { zh: phrase(speaker(words, 'zh-CN')), en: phrase(speaker(words, 'en')) }
}

/** A, B and C as the language joins them. */
export const list = (sp: Speaker, items: readonly string[]): string =>
  items.join(sp.language === 'en' ? ', ' : '、')
