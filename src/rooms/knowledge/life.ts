// The life of an article: draft, published, withdrawn; what may be done next, and which languages are still missing.
import type { Language, Mention, Texts } from './contract.ts'

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

export const languagesOf = (texts: Texts): Language[] =>
  LANGUAGES.filter((language) => texts[language] !== undefined)

export const missingLanguages = (texts: Texts): Language[] =>
  LANGUAGES.filter((language) => texts[language] === undefined)

/** The text in the wanted language, or in the other one with its name, so that a reader can be told. */
export function readIn(
  texts: Texts,
  wanted: Language,
): { language: Language; title: string; body: string } | undefined {
  const language = texts[wanted] ? wanted : languagesOf(texts)[0]
  const text = language && texts[language]
  return language && text ? { language, ...text } : undefined
}

/** Same words in the same languages: publishing it would be a version that nobody can tell from the last. */
export const sameTexts = (a: Texts, b: Texts): boolean =>
  LANGUAGES.every(
    (language) => a[language]?.title === b[language]?.title && a[language]?.body === b[language]?.body,
  )

/** Whether a changed fact is one that the mention depends on: size means every size, size.seat-depth just this one. */
export function dependsOn(mention: Extract<Mention, { kind: 'product' }>, fact: string): boolean {
  const facts = mention.facts ?? []
  return (
    facts.length === 0 ||
    facts.some((wanted) => fact === wanted || fact.startsWith(`${wanted}.`) || fact.startsWith(`${wanted}@`))
  )
}
