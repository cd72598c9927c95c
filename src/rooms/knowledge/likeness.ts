// Which questions ask the same: how much of their grams they share; and questions stripped of what names a person.
import { grams, normalise } from '../../engines/text/index.ts'

/** Two wordings of one question share at least this much (Dice over grams, 0..1). */
export const ALIKE = 0.5

/** Politeness and question words carry no matter; without them 请问床垫能退吗 and 床垫可以退货吗 meet. */
const EMPTY =
  /请问|你好|您好|麻烦|想问一下|问一下|我想问|可不可以|可以|能不能|能否|是不是|有没有|怎么|如何|什么|吗|呢|啊|吧|的|了|\b(?:please|hi|hello|can|could|do|does|is|are|the|a|an|i|you|my|your|to|of|how|what|it)\b/g

/** The grams by which a question is compared. */
export function gramsOf(question: string): string[] {
  const bare = normalise(question).replace(EMPTY, ' ')
  const found = grams(bare)
  return found.length > 0 ? found : grams(question)
}

/** 0 nothing in common, 1 the same grams. @param shared how many of them both hold */
export const likeness = (own: number, other: number, shared: number): number =>
  own + other === 0 ? 0 : (2 * shared) / (own + other)

const NUMBER = /\d[\d\s-]{5,}\d/g
const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g

/** Phone numbers, order numbers and addresses of mail are nobody's knowledge. */
export const masked = (question: string): string =>
  question.replace(MAIL, '•••').replace(NUMBER, '•••').trim().slice(0, 500)
