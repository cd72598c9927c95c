/** The assistant's own tools: facts of a product, passages of articles, and the customer's own orders. */
import { z } from 'zod'
import type { House } from '../../kernel/house.ts'
import type { Calendars } from '../calendars/index.ts'
import type { Product, TruthSheet } from '../catalogue/contract.ts'
import type { Catalogue, ProductFacts } from '../catalogue/index.ts'
import type { Source } from '../conversations/contract.ts'
import type { Knowledge, Passage } from '../knowledge/index.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { Orders } from '../orders/index.ts'
import { type Asked, type FoundPassages, openPassageSearch } from './passages.ts'
import { type Recommended, recommendation, type Wanted } from './recommending.ts'
import type { Tool } from './tool.ts'
import { excerpt } from './wording/excerpt.ts'

export interface Sheet {
  readonly product: Product
  readonly sheet: TruthSheet
  readonly facts: ProductFacts['facts']
  readonly unknown: ProductFacts['unknown']
  readonly url: string
}

export interface OwnTools {
  readonly productFacts: Tool<{ product: string }, Sheet | null>
  readonly searchArticles: Tool<Asked, FoundPassages>
  readonly orderStatus: Tool<{ number?: string | undefined }, readonly OrderShape[]>
  readonly recommend: Tool<Wanted, Recommended>
  /** Null in a house that keeps no hours. */
  readonly openingHours: Tool<Record<string, never>, string> | null
}

/** @property calendars what the shop says of its hours */
export interface OwnRooms {
  readonly catalogue: Catalogue
  readonly knowledge: Knowledge
  readonly orders: Orders
  readonly calendars?: Pick<Calendars, 'told'> | undefined
}

export function ownTools(house: House, rooms: OwnRooms): OwnTools {
  return {
    productFacts: productFacts(house, rooms.catalogue),
    searchArticles: searchArticles(house, rooms.knowledge),
    orderStatus: orderStatus(house, rooms.orders),
    recommend: recommendation(house, rooms.catalogue),
    openingHours: rooms.calendars ? openingHours(house, rooms.calendars) : null,
  }
}

const productFacts = (house: House, catalogue: Catalogue): OwnTools['productFacts'] => ({
  name: 'product-facts',
  purpose: { 'zh-CN': '看一件商品的真相单', en: "Reads a product's truth sheet" },
  answers: [],
  input: z.object({ product: z.string() }),
  permission: 'anyone',
  confirmation: 'none',
  cost: 2,
  async run(ctx, input, { language }) {
    const [product, sheet, facts] = [
      await catalogue.product(ctx, input.product),
      await catalogue.sheet(ctx, input.product),
      await catalogue.factsFor(ctx, input.product),
    ]
    if (!product || !sheet || !facts) return { sentences: [], values: null }
    const url = absolute(house, facts.product.url)
    const at = language === 'en' ? 'en' : 'zh'
    const sentences = facts.facts.map((fact) => ({
      text: fact.sentence[at],
      source: truthSource(
        house,
        { product, sheet, facts: [], unknown: [], url },
        language,
        fact.sentence[at],
      ),
    }))
    return { sentences, values: { product, sheet, facts: facts.facts, unknown: facts.unknown, url } }
  },
})

export const absolute = (house: House, url: string): string =>
  url.startsWith('/') ? `${house.config.publicUrl}${url}` : url

/** 云栖真相单，10月8日量 */
export function truthSource(
  house: House,
  { product, sheet, url }: Sheet,
  language: 'zh-CN' | 'en',
  quote: string,
): Source {
  const title = house.words.say(
    language,
    sheet.measuredOn ? 'assistant.source.truth-measured' : 'assistant.source.truth',
    {
      product: sheet.title,
      day: sheet.measuredOn ? dayWords(sheet.measuredOn, language) : '',
    },
  )
  return { kind: 'truth', id: product.id, title, version: product.revision, quote, url }
}

/** '2026-10-08' -> 10月8日, 8 October. */
export function dayWords(day: string, language: 'zh-CN' | 'en'): string {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  const shown = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', shown).format(at)
}

const searchArticles = (house: House, knowledge: Knowledge): OwnTools['searchArticles'] => {
  const passages = openPassageSearch(knowledge)
  return {
    name: 'search-articles',
    purpose: { 'zh-CN': '查知识库里写着什么', en: 'Searches the published articles' },
    answers: [],
    input: z.object({
      words: z.string(),
      question: z.string(),
      understood: z.string().optional(),
      language: z.enum(['zh-CN', 'en']),
      shelf: z.string().optional(),
    }),
    permission: 'anyone',
    confirmation: 'none',
    cost: 3,
    async run(ctx, input) {
      const values = await passages.find(ctx, input)
      return {
        sentences: values.best.map(({ passage }) => {
          const { title } = passage
          const text =
            excerpt(passage.text, input.words) ||
            house.words.say(input.language, 'assistant.article.table', { title })
          return { text, source: articleSource(passage, text) }
        }),
        values,
      }
    },
  }
}

export const articleSource = (passage: Passage, quote: string): Source => ({
  kind: 'article',
  id: passage.article,
  title: passage.title,
  version: passage.version,
  quote,
  url: passage.url,
})

const orderStatus = (house: House, orders: Orders): OwnTools['orderStatus'] => ({
  name: 'order-status',
  purpose: { 'zh-CN': '看客户自己的订单到哪一步了', en: "Reads how far the customer's own order is" },
  answers: [],
  input: z.object({ number: z.string().optional() }),
  permission: 'verified',
  confirmation: 'none',
  cost: 2,
  async run(ctx, { number }, { customerId, language }) {
    const { items } = await orders.ofCustomer(ctx, customerId)
    // Only among his own: a number of somebody else's order finds nothing and tells nothing.
    const meant = number ? items.filter((one) => alikeNumbers(one.number, number)) : items
    return {
      sentences: meant.slice(0, 3).map((order) => ({
        text: orderSentence(house, order, language),
        source: orderSource(house, order, language),
      })),
      values: meant,
    }
  },
})

const bare = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '')
/** "0417" means QH-20261103-0417; fewer than four characters mean nothing. */
const alikeNumbers = (known: string, said: string): boolean =>
  bare(said).length >= 4 && bare(known).endsWith(bare(said))

export function orderSentence(house: House, order: OrderShape, language: 'zh-CN' | 'en'): string {
  const say = (code: string, facts: Record<string, string> = {}) =>
    house.words.say(language, `assistant.${code}`, facts)
  const last = order.timeline.filter((entry) => entry.visible && entry.when !== 'future').at(-1)
  const lines = [say('order.state', { number: order.number, goods: order.lineText, state: order.stateText })]
  if (last && last.text !== order.stateText) lines.push(say('order.last', { text: last.text }))
  if (order.promiseDay && order.risk.level !== 'none')
    lines.push(say('order.promise', { day: dayWords(order.promiseDay, language), risk: order.risk.text }))
  return lines.join(language === 'en' ? ' ' : '')
}

export const orderSource = (house: House, order: OrderShape, language: 'zh-CN' | 'en'): Source => ({
  kind: 'order',
  id: order.id,
  title: house.words.say(language, 'assistant.source.order', { number: order.number }),
  quote: order.stateText,
  url: absolute(house, '/c'),
})

const openingHours = (house: House, calendars: Pick<Calendars, 'told'>): OwnTools['openingHours'] => ({
  name: 'opening-hours',
  purpose: { 'zh-CN': '看店里几点有人', en: "Reads the shop's opening hours" },
  answers: [],
  input: z.object({}),
  permission: 'anyone',
  confirmation: 'none',
  cost: 1,
  async run(ctx, _input, { language }) {
    const hours = (await calendars.told(ctx))[language]
    if (hours === '') return { sentences: [], values: '' }
    const say = (code: string) => house.words.say(language, `assistant.${code}`, { hours })
    const source: Source = {
      kind: 'policy',
      id: 'opening-hours',
      title: say('hours.source'),
      quote: hours,
      url: absolute(house, '/help'),
    }
    return { sentences: [{ text: say('hours.told'), source }], values: hours }
  },
})
