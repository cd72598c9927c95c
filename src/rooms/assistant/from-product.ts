/** An answer from a truth sheet: which product is meant, what is asked of it, or the one question that is needed first. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { FoundName } from '../catalogue/index.ts'
import type { PageContext } from '../conversations/contract.ts'
import type { Job, Mind } from './job.ts'
import { type Sheet, truthSource } from './own-tools.ts'
import type { Heard } from './understanding/hearing.ts'
import { wants } from './understanding/intents.ts'
import { bodyHeight } from './understanding/measures.ts'
import { needOf } from './understanding/need.ts'
import { type Hints, type Meant, meant, withoutName } from './understanding/product-name.ts'
import { askedTwice } from './understanding/situation.ts'
import { topicsOf } from './understanding/topics.ts'
import { type Draft, plainDraft } from './wording/draft.ts'
import { productAnswer } from './wording/product-answer.ts'

/** From the truth sheet; one good question when it is unclear which product is meant. */
export async function ofProduct(job: Job): Promise<Draft | null> {
  const { mind, looking, scene, question, asked, say } = job
  const body = asksForBody(question)
  const topics = body
    ? topicsOf('', ['comfort'])
    : topicsOf(
        question,
        asked.map((want) => want.intent),
      )
  if (topics.length === 0 || looking.skips(mind.tools.productFacts)) return null
  const which = await whichProduct(job)
  if (which.kind === 'one') {
    const { values } = await looking.up(mind.tools.productFacts, { product: which.product.id })
    return values && fromSheet(values, job, (!body && ofItself(job, which.product)) || topics)
  }
  const needed = body || asked[0]?.way === 'product'
  if (!needed) return null
  if (askedTwice(scene.past)) return plainDraft('person', say('farewell.no-right'))
  const choices =
    which.kind === 'several' ? which.products.map((one) => nameIn(one, scene.heard.language)) : []
  return plainDraft('ask', say(choices.length > 0 ? 'ask.which' : 'ask.product'), choices)
}

/** "我1米58，这款适合我吗": the sitter's height is said, and the question is whether it suits him. */
export const asksForBody = (question: string): boolean =>
  bodyHeight(question) !== null && SUITS_ME.test(question) && !ELSE.test(question)
const SUITS_ME =
  /合适|适合|[坐行]吗|好坐|\b(?:good|right|suitable|comfortable|ok(?:ay)?) for (?:me|my|him|her|us)\b|suits? (?:me|him|her)\b|\bfit me\b/i
const ELSE = /推荐|哪[款个种]|门|电梯|楼|客厅|房间|recommend|which/i

/** "这个沙发", "the sofa": one piece is meant, though it was never named; no article for all pieces will do. */
export const pointsAtOne = (question: string): boolean =>
  /[这那](?:个|款|张|件|套|把|组)|\b(?:this|that|the) (?:sofa|couch|bed|table|chair|wardrobe|mattress|desk|one)\b/i.test(
    question,
  )

/** What is asked besides the name; undefined when the name was all that told. */
function ofItself({ question, asked }: Job, { name }: FoundName): ReturnType<typeof topicsOf> | undefined {
  const rest = withoutName(question, [name.zh, name.en])
  const intents = asked.map((want) => want.intent).filter((intent) => hears(rest, intent))
  const topics = topicsOf(rest, intents)
  return topics.length > 0 ? topics : undefined
}

const hears = (text: string, intent: string): boolean => wants(text).some((want) => want.intent === intent)

function fromSheet(sheet: Sheet, job: Job, topics: ReturnType<typeof topicsOf>): Draft | null {
  const { mind, scene, asked, say } = job
  const heard: Heard = { ...scene.heard, text: job.question, wants: asked }
  const source = (quote: string) => truthSource(mind.house, sheet, heard.language, quote)
  const draft = productAnswer({ heard, topics, sheet, source, say })
  return draft?.kind === 'gap' ? { ...draft, choices: [say('choice.person')] } : draft
}

export const nameIn = (one: FoundName, language: 'zh-CN' | 'en'): string =>
  language === 'en' ? one.name.en || one.name.zh : one.name.zh

/** Earlier messages that are searched for a product. */
const BACK = 3

export async function whichProduct({ mind, looking, scene, question }: Job): Promise<Meant<FoundName>> {
  const ordered = await boughtBy(looking, scene)
  return looking.know('recognise-product', async (ctx) => {
    const found = await mind.catalogue.find(ctx, question, 12)
    const earlier: FoundName[][] = []
    for (const text of scene.heard.earlier.slice(0, BACK)) earlier.push(await namedIn(mind, ctx, text))
    const page = await onPage(mind, ctx, scene.page)
    const bought: FoundName[] = []
    for (const id of ordered) bought.push(...((await productAt(mind, ctx, id)) ?? []))
    const kinds = needOf(question).categories
    const ofKind = bought.filter(({ category }) => kinds.length === 0 || kinds.includes(category))
    const hints: Hints<FoundName> = { earlier, page, ordered: ofKind }
    return meant(question, found, hints)
  })
}

const NOTHING = { earlier: [], page: null, ordered: [] }

export async function namedIn(mind: Mind, ctx: Ctx, text: string): Promise<FoundName[]> {
  const result = meant(text, await mind.catalogue.find(ctx, text, 4), NOTHING)
  return result.kind === 'none' ? [] : result.kind === 'one' ? [result.product] : [...result.products]
}

/** Goods of his orders still open are what he most likely speaks of; a form's own order alone, while there is one. */
async function boughtBy(looking: Job['looking'], { talk }: Job['scene']): Promise<string[]> {
  if (!talk || !looking.asker.verified) return []
  const orders = (await talk.orders()).filter(({ state }) => state !== 'closed' && state !== 'cancelled')
  const meant = talk.form?.filled.order
  const own = orders.filter(({ id }) => JSON.stringify(meant ?? null).includes(id))
  const goods = (own.length > 0 ? own : orders).flatMap(({ lines }) => lines.map((one) => one.productId))
  return [...new Set(goods)].filter((id) => id !== null).slice(0, MOST_BOUGHT)
}
const MOST_BOUGHT = 6

/** The product of the page on which the customer is: a hint of what he looks at, never proof of anything. */
async function onPage(mind: Mind, ctx: Ctx, page: PageContext | null): Promise<FoundName | null> {
  return page?.productId ? ((await productAt(mind, ctx, page.productId))?.[0] ?? null) : null
}

async function productAt(mind: Mind, ctx: Ctx, id: string): Promise<FoundName[] | null> {
  const asker = { customerId: '', verified: false, language: ctx.language }
  const { values } = await mind.tools.productFacts.run(ctx, { product: id }, asker)
  if (!values) return null
  const { product, url } = values
  return [
    {
      id: product.id,
      code: product.code,
      name: product.name,
      category: product.category,
      url,
      words: [],
      score: 1,
    },
  ]
}
