/** What a tool of cases says: sentences with the case or the rule behind them, and times as a person says them. */
import { yuan } from '../../../kernel/money.ts'
import type { Sentence } from '../../assistant/index.ts'
import type { Building } from '../building.ts'
import type { CustomerCaseShape, PossibleLineShape, PossibleOptionShape } from '../contract.ts'

type Language = 'zh-CN' | 'en'

export const say = (
  { house }: Pick<Building, 'house'>,
  language: Language,
  code: string,
  facts: Readonly<Record<string, string>> = {},
): string => house.words.say(language, `aftersales.tool.${code}`, facts)

/** Where the customer follows it. */
export const pageOf = ({ house }: Pick<Building, 'house'>, caseId: string): string =>
  `${house.config.publicUrl}/c/cases/${caseId}`

/** One case: what it is, where it stands, what happens next and by when, and the money that is on its way. */
export function caseSentence(
  building: Pick<Building, 'house'>,
  language: Language,
  one: CustomerCaseShape,
  how: 'opened' | 'follows' = 'follows',
  more: readonly string[] = one.refunds.map(({ stateText }) => stateText),
): Sentence {
  const code = how === 'opened' ? 'opened' : one.final ? 'over' : 'stands'
  const text = say(building, language, code, {
    number: one.number,
    kind: one.kindText,
    goods: one.part?.name ?? one.productName,
    state: one.stateText,
    next: one.next.text,
    money: more.join(language === 'en' ? ' ' : ''),
  }).trim()
  return { text, source: sourceOf(building, language, one, text) }
}

export const sourceOf = (
  building: Pick<Building, 'house'>,
  language: Language,
  one: Pick<CustomerCaseShape, 'id' | 'number'>,
  quote: string,
): Sentence['source'] => ({
  kind: 'policy',
  id: one.id,
  title: say(building, language, 'source.case', { number: one.number }),
  quote,
  url: pageOf(building, one.id),
})

/** What can be had for a line of an order, as the order page says it. */
export function lineSentence(
  building: Pick<Building, 'house'>,
  language: Language,
  order: { readonly id: string; readonly number: string },
  line: PossibleLineShape,
): Sentence {
  const summary = line.summary.map(({ text }) => text).join(language === 'en' ? '; ' : '；')
  const text = say(building, language, 'possible', { goods: line.productName, summary })
  return {
    text,
    source: {
      kind: 'policy',
      id: order.id,
      title: say(building, language, 'source.possible', { number: order.number }),
      quote: text,
      url: `${building.house.config.publicUrl}/c`,
    },
  }
}

/** A sentence that stands on the after-sales rules of an order. */
export function orderSentence(
  building: Pick<Building, 'house'>,
  language: Language,
  order: { readonly id: string; readonly number: string },
  text: string,
): Sentence {
  const title = say(building, language, 'source.possible', { number: order.number })
  const url = `${building.house.config.publicUrl}/c/orders/${order.id}`
  return { text, source: { kind: 'policy', id: order.id, title, quote: text, url } }
}

interface About {
  readonly order: { readonly id: string; readonly number: string }
  readonly line: Pick<PossibleLineShape, 'left'>
  readonly quantity: number
}

/** What the remedy comes to, before he says yes: what it means, how many, who pays what, and the articles. */
export function termsSentence(
  building: Pick<Building, 'house'>,
  language: Language,
  { order, line, quantity }: About,
  option: PossibleOptionShape,
): Sentence {
  const { title, detail, payerText, feeFen, articles } = option
  const lead = say(building, language, 'terms', { title, detail: closed(detail, language) })
  const ids = articles.map(({ id }) => id).join(language === 'en' ? ', ' : '、')
  const parts = [
    lead,
    line.left > 1
      ? say(building, language, 'of-several', { quantity: `${quantity}`, left: `${line.left}` })
      : '',
    closed(payerText, language),
    feeFen ? say(building, language, 'fee', { sum: yuan(feeFen) }) : '',
    ids && say(building, language, 'articles', { articles: ids }),
  ]
  return orderSentence(building, language, order, joined(parts, language))
}

interface Refused {
  readonly option: PossibleOptionShape
  readonly exception: { readonly text: string } | null
  /** What can be had all the same. */
  readonly instead: readonly PossibleOptionShape[]
}

const MOST_ARTICLES = 2

/** Why it can't be had, by which article, and what can. */
export function refusalSentence(
  building: Pick<Building, 'house'>,
  language: Language,
  { order }: Pick<About, 'order'>,
  { option, exception, instead }: Refused,
): Sentence {
  const stop = language === 'en' ? ', ' : '、'
  const articles = option.articles.slice(0, MOST_ARTICLES).map(({ text }) => text)
  const others = instead.map(({ title }) => title)
  const parts = [
    say(building, language, 'refused', { title: option.title, why: closed(option.detail, language) }),
    closed(exception?.text ?? (option.until === null ? (option.because[0] ?? '') : ''), language),
    articles.length > 0 ? say(building, language, 'articles', { articles: articles.join(stop) }) : '',
    others.length > 0 ? say(building, language, 'instead', { others: others.join(stop) }) : '',
  ]
  return orderSentence(building, language, order, joined(parts, language))
}

const closed = (text: string, language: Language): string =>
  text === '' || /[。.!?？]$/.test(text) ? text : `${text}${language === 'en' ? '.' : '。'}`

const joined = (parts: readonly string[], language: Language): string =>
  parts.filter(Boolean).join(language === 'en' ? ' ' : '')
