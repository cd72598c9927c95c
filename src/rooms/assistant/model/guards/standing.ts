/** May a model's own sentence go to a customer? Only as courtesy, or as a plain fact that traces; rules, prices and days only the code says. */
import { figuresIn, plain } from './figures.ts'
import { bearingOf } from './polarity.ts'
import { sourceOf, traces } from './tracing.ts'

const MONEY = new Set(['yuan', 'dollar'])
const PRICE_WORDS = /价|元|块|钱|费|折|price|cost|fee|charge|yuan|rmb|[¥￥$€£]/

/** A sentence that binds the shop, denies, prices or dates something is said in the code's own words only. */
function onlyByCode(sentence: string): boolean {
  const { noes, binding } = bearingOf(sentence)
  const words = plain(sentence)
  return (
    noes > 0 ||
    binding.size > 0 ||
    PRICE_WORDS.test(words) ||
    figuresIn(words).some(({ unit }) => MONEY.has(unit))
  )
}

/** @param evidence the given sentences @param sentence without marks, personal data put back */
export function stands(sentence: string, evidence: readonly string[]): boolean {
  return !onlyByCode(sentence) && traces(sentence, evidence.map(sourceOf))
}
