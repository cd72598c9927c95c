/** What a tool of cases says: sentences with the case or the rule behind them, and times as a person says them. */
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
): Sentence {
  const money = one.refunds.map(({ stateText, tender }) => [tender, stateText].filter(Boolean).join(' '))
  const code = how === 'opened' ? 'opened' : one.final ? 'over' : 'stands'
  const text = say(building, language, code, {
    number: one.number,
    kind: one.kindText,
    goods: one.part?.name ?? one.productName,
    state: one.stateText,
    next: one.next.text,
    money: money.join(language === 'en' ? '; ' : '；'),
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

/** What the wished remedy comes to, before he says yes: what it means, who pays, and the articles. */
export function optionSentence(
  building: Pick<Building, 'house'>,
  language: Language,
  order: { readonly id: string; readonly number: string },
  option: PossibleOptionShape,
): Sentence {
  const articles = option.articles.map(({ id }) => id).join(language === 'en' ? ', ' : '、')
  const parts = [option.detail, option.payerText, ...(option.allowed ? [] : option.because.slice(0, 2))]
  const text = [...parts, articles && say(building, language, 'articles', { articles })]
    .filter(Boolean)
    .join(' ')
  return {
    text,
    source: {
      kind: 'policy',
      id: order.id,
      title: say(building, language, 'source.possible', { number: order.number }),
      quote: text,
      url: `${building.house.config.publicUrl}/c/orders/${order.id}`,
    },
  }
}
