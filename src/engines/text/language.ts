/** Which of our two languages somebody writes in. */

export type Language = 'zh-CN' | 'en'

/**
 * The language of a text by its words: a Han character counts as one word, a Latin word as one, and a draw is
 * Chinese (its writers mix English in, not the other way round). Codes such as SF-0417 and links do not count.
 * @param fallback what a text without words (a number, a picture) is taken for
 */
export function language(text: string, fallback: Language = 'zh-CN'): Language {
  const words = text.normalize('NFKC').replace(/https?:\S+|\S+@\S+|\b[\w-]*\d[\w-]*\b/g, ' ')
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = words.match(/\p{Script=Latin}[\p{Script=Latin}'’]*/gu)?.length ?? 0
  if (han === 0 && latin === 0) return fallback
  return han >= latin ? 'zh-CN' : 'en'
}
