/** Thinks one question through: looks things up on the leash and comes to an answer, a question back, or a hand-over; sends nothing. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Catalogue, FoundName } from '../catalogue/index.ts'
import type { PageContext } from '../conversations/contract.ts'
import type { Passage } from '../knowledge/index.ts'
import type { OrderShape } from '../orders/contract.ts'
import type { HandOverReason } from './contract.ts'
import type { Looking } from './looking.ts'
import { articleSource, type OwnTools, orderSentence, type Sheet, truthSource } from './own-tools.ts'
import type { Talk } from './talk.ts'
import { formFlow } from './tasks/form.ts'
import { formed, rejoin } from './tasks/formed.ts'
import { walk } from './tasks/walk.ts'
import type { Walked } from './tasks/walked.ts'
import type { Thought } from './thought.ts'
import type { Tool } from './tool.ts'
import { piecesIn } from './understanding/alike.ts'
import { type Heard, saysNothing } from './understanding/hearing.ts'
import { type Want, wants } from './understanding/intents.ts'
import { lengths, orderNumber } from './understanding/measures.ts'
import { needOf } from './understanding/need.ts'
import { type Hints, type Meant, meant, withoutName } from './understanding/product-name.ts'
import { askedAlready, askedTwice, needsPerson, type Past, unknownAgain } from './understanding/situation.ts'
import { spelt } from './understanding/spelling.ts'
import { shelfOf, shopWords } from './understanding/topic-words.ts'
import { topicsOf } from './understanding/topics.ts'
import { type Draft, plainDraft, type Say } from './wording/draft.ts'
import { ungrounded } from './wording/grounding.ts'
import { productAnswer } from './wording/product-answer.ts'

export interface Mind {
  readonly house: House
  readonly catalogue: Pick<Catalogue, 'find'>
  readonly tools: OwnTools
  /** Tools of rooms above, tried in their order for the wants that they answer. */
  readonly more: readonly Tool[]
}

/** The matter as the turn finds it. */
export interface Scene {
  readonly heard: Heard
  readonly past: readonly Past[]
  readonly page: PageContext | null
  /** Its forms; absent where only words are wanted, as in a draft for a person. */
  readonly talk?: Talk | undefined
}

/** @throws BudgetSpent, Cancelled from the leash */
export async function think(mind: Mind, looking: Looking, scene: Scene): Promise<Thought> {
  const say = speakerOf(mind.house, scene.heard.language)
  const must = needsPerson(scene.heard, scene.past, say('choice.person'))
  const walked = await stepOf(looking, scene, must, say)
  if (!walked) return leaving(await thinkWords(mind, looking, scene, must), scene)
  if (walked.go === 'aside') {
    const thought = await thinkWords(mind, looking, about(scene, walked.question), null)
    return rejoin(thought, walked, say)
  }
  if (walked.go === 'on') {
    const thought = await thinkWords(mind, looking, about(scene, asAsked(scene)), null)
    return { ...thought, formed: { form: walked.form } }
  }
  return formed(walked, say, scene.heard.wants[0]?.intent)
}

/** A form goes on, or begins, unless a person must have the matter for another reason than the wish itself. */
async function stepOf(
  looking: Looking,
  { heard, talk }: Scene,
  must: HandOverReason | null,
  say: Say,
): Promise<Walked | null> {
  if (!talk || (must && must !== 'no-right')) return null
  return walk({ ...talk, heard, looking, say })
}

/** Whoever gets the matter gets what the form holds; a form never outlives the hand-over. */
function leaving(thought: Thought, { talk }: Scene): Thought {
  if (thought.kind !== 'hand-over' || !talk?.form) return thought
  return { ...thought, formed: { form: { ...talk.form, stage: formFlow.step(talk.form.stage, 'hand') } } }
}

/** The same matter, asked only this. */
const about = (scene: Scene, question: string): Scene => ({
  ...scene,
  past: [],
  heard: {
    ...scene.heard,
    ...{ text: question, messages: [question], wants: wants(question, scene.heard.reads), files: 0 },
    ...{ orderNumber: orderNumber(question), lengths: lengths(question) },
  },
})

/** What he wanted before he was asked to prove who he is. */
const asAsked = ({ heard }: Scene): string =>
  [heard.text, ...heard.earlier].find((text) => wants(text).some((want) => want.way === 'order')) ??
  heard.text

async function thinkWords(
  mind: Mind,
  looking: Looking,
  scene: Scene,
  must: HandOverReason | null,
): Promise<Thought> {
  const { heard, past } = scene
  const say = speakerOf(mind.house, heard.language)
  const question = questionOf(scene)
  const job: Job = {
    mind,
    looking,
    scene,
    question,
    asked: wants(question, heard.reads),
    say,
    seen: { order: null },
  }
  const draft = await drafting(job, must)
  const intent = heard.wants[0]?.intent ?? 'other'
  const came = { intent, draft, order: job.seen.order }
  const knew = draft.kind !== 'unknown' && draft.kind !== 'gap'
  if (must) return { ...came, kind: 'hand-over', knew: true, reason: must }
  if (draft.kind === 'person') return { ...came, kind: 'hand-over', knew: true, reason: 'no-right' }
  // What the shop switched off is no gap in its knowledge.
  if (draft.kind === 'unknown' && looking.missed)
    return { ...came, kind: 'hand-over', knew: true, reason: 'switched-off' }
  if (draft.kind === 'unknown') return { ...came, kind: 'hand-over', knew, reason: 'unknown' }
  if (!knew && unknownAgain(past)) return { ...came, kind: 'hand-over', knew, reason: 'unknown-twice' }
  return { ...came, kind: draft.kind === 'ask' ? 'ask' : 'answer', knew }
}

export const speakerOf =
  (house: House, language: 'zh-CN' | 'en'): Say =>
  (code, facts = {}) =>
    house.words.say(language, `assistant.${code}`, facts)

/** A bare reply to our question belongs to the question before it; a call for a person to what was asked before. */
function questionOf({ heard, past }: Scene): string {
  const first = heard.wants[0]?.intent
  const belongs = (askedAlready(past) && first === 'other') || first === 'human'
  const before = heard.earlier[0]
  return belongs && before ? `${before}\n${heard.text}` : heard.text
}

interface Job {
  readonly mind: Mind
  readonly looking: Looking
  readonly scene: Scene
  readonly question: string
  readonly asked: ReturnType<typeof wants>
  readonly say: Say
  readonly seen: { order: OrderShape | null }
}

async function drafting(job: Job, must: HandOverReason | null): Promise<Draft> {
  const [first] = job.asked
  if (saysNothing(job.scene.heard) && !must) return whatIsMeant(job)
  if (first?.way === 'courtesy' && !must) return plainDraft('courtesy', job.say(`courtesy.${first.intent}`))
  const ways = waysFor(job, must)
  let best: Draft | null = null
  for (const way of ways) {
    const draft = job.question.trim() === '' ? null : await way(job)
    const final =
      draft && draft.kind !== 'unknown' && !(draft.kind === 'ask' && isSoft(job) && way === ofProduct)
    if (final) return grounded(draft, job.say)
    best ??= draft
  }
  return best ?? unknown(job.say)
}

/** 「？」 or "..." wants something, but does not say what: that is asked, twice at most, and no person is called for it. */
const whatIsMeant = ({ scene, say }: Job): Draft =>
  askedTwice(scene.past)
    ? plainDraft('person', say('farewell.no-right'))
    : plainDraft('ask', say('ask.meaning'), [say('choice.person')])

type Way = (job: Job) => Promise<Draft | null>

/** Rules that a truth sheet tells more exactly for its own product than an article does for all. */
const ON_SHEET = new Set(['warranty', 'delivery-time', 'stock', 'assembly-help'])

function waysFor({ asked }: Job, must: HandOverReason | null): readonly Way[] {
  const [first] = asked
  // On the card it would be a colleague's draft, and false in his mouth.
  if (first?.about === 'speaker' && !must) return [ofSpeaker]
  if (first?.about === 'hours') return [ofHours, ofArticles]
  // What only a person may do needs no truth sheet: its card wants the order and the rule.
  if (must === 'no-right') return [ofOrders, ofArticles]
  if (first?.narrow) return [ofOtherTools, ofArticles]
  if (first?.intent === 'recommend') return [ofOtherTools, ofNeed, ofArticles, ofProduct, ofNeedAtLeast]
  const sheetFirst = first?.way === 'product' || ON_SHEET.has(first?.intent ?? '')
  return sheetFirst
    ? [ofOrders, ofProduct, ofOtherTools, ofArticles]
    : [ofOrders, ofOtherTools, ofArticles, ofProduct]
}

/** What one product alone can answer; care, comfort or safety may stand in an article for all of them. */
const OF_ONE_PRODUCT = new Set(['size', 'price', 'colour', 'fit', 'customise'])
const isSoft = ({ asked, question, scene }: Job): boolean => {
  const [first] = asked
  if (!OF_ONE_PRODUCT.has(first?.intent ?? '')) return true
  // The patterns hear one thing and the model another, and neither is sure: an article may be what is meant.
  const { intent, p } = scene.heard.reads(question)
  return intent !== first?.intent && p < UNSURE
}
const UNSURE = 0.8

const unknown = (say: Say): Draft => plainDraft('unknown', say('farewell.unknown'))

/** Never a number that nothing stands behind: such an answer is not given at all. */
function grounded(draft: Draft, say: Say): Draft {
  return ungrounded(draft.text, draft.evidence).length === 0 ? draft : unknown(say)
}

const OWN = /我的|我买|我订|我们买|下了单|\bmy\b/i
const CLOSED = new Set(['closed', 'cancelled'])

/** Whether the words are about own orders, and whether they ask for a deed on one (its order then goes on the card). */
function aboutOrders({ asked, scene }: Job): { asks: boolean; acts: boolean } {
  const { text, orderNumber } = scene.heard
  const mine = OWN.test(text) && asked.some((want) => want.intent === 'delivery-time')
  const acts = asked[0]?.way === 'person'
  return { acts, asks: !acts && (mine || orderNumber !== null || asked.some((want) => want.way === 'order')) }
}

/** How to prove it, said once; who can't or won't is helped by a person. */
const proof = ({ scene, say }: Job): Draft =>
  askedAlready(scene.past)
    ? plainDraft('person', say('farewell.no-right'))
    : plainDraft('ask', say('order.prove'))

/** The customer's own orders, for who is proven to be he; others are shown how to prove it. */
async function ofOrders(job: Job): Promise<Draft | null> {
  const { mind, looking, scene, say } = job
  const { asks, acts } = aboutOrders(job)
  if (!asks && !acts) return null
  if (looking.skips(mind.tools.orderStatus)) return asks ? unknown(say) : null
  if (!looking.may(mind.tools.orderStatus)) return asks ? proof(job) : null
  const number = scene.heard.orderNumber
  const { sentences, values } = await looking.up(mind.tools.orderStatus, number === null ? {} : { number })
  const open = values.filter((order) => !CLOSED.has(order.state))
  const told = open.length > 0 && number === null ? open : values
  job.seen.order = told[0] ?? null
  if (acts) return null
  if (told.length === 0) return number ? plainDraft('ask', say('order.none')) : null
  const shown = sentences.filter((one) => told.some((order) => order.id === one.source.id)).slice(0, 2)
  return {
    ...plainDraft('answer', shown.map((one) => one.text).join('\n')),
    sources: shown.map((one) => one.source),
    evidence: values.map((order) => orderSentence(mind.house, order, scene.heard.language)),
  }
}

/** From the truth sheet; one good question when it is unclear which product is meant. */
async function ofProduct(job: Job): Promise<Draft | null> {
  const { mind, looking, scene, question, asked, say } = job
  const topics = topicsOf(
    question,
    asked.map((want) => want.intent),
  )
  if (topics.length === 0 || looking.skips(mind.tools.productFacts)) return null
  const which = await whichProduct(job)
  if (which.kind === 'one') {
    const { values } = await looking.up(mind.tools.productFacts, { product: which.product.id })
    return values && fromSheet(values, job, ofItself(job, which.product) ?? topics)
  }
  const needed = asked[0]?.way === 'product'
  if (!needed) return null
  if (askedTwice(scene.past)) return plainDraft('person', say('farewell.no-right'))
  const choices =
    which.kind === 'several' ? which.products.map((one) => nameIn(one, scene.heard.language)) : []
  return plainDraft('ask', say(choices.length > 0 ? 'ask.which' : 'ask.product'), choices)
}

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

const nameIn = (one: FoundName, language: 'zh-CN' | 'en'): string =>
  language === 'en' ? one.name.en || one.name.zh : one.name.zh

/** Earlier messages that are searched for a product. */
const BACK = 3

function whichProduct({ mind, looking, scene, question }: Job): Promise<Meant<FoundName>> {
  return looking.know('recognise-product', async (ctx) => {
    const found = await mind.catalogue.find(ctx, question, 12)
    const earlier: FoundName[][] = []
    for (const text of scene.heard.earlier.slice(0, BACK)) earlier.push(await namedIn(mind, ctx, text))
    const page = await onPage(mind, ctx, scene.page)
    const hints: Hints<FoundName> = { earlier, page, ordered: [] }
    return meant(question, found, hints)
  })
}

const NOTHING = { earlier: [], page: null, ordered: [] }

async function namedIn(mind: Mind, ctx: Ctx, text: string): Promise<FoundName[]> {
  const result = meant(text, await mind.catalogue.find(ctx, text, 4), NOTHING)
  return result.kind === 'none' ? [] : result.kind === 'one' ? [result.product] : [...result.products]
}

/** The product of the page on which the customer is: a hint of what he looks at, never proof of anything. */
async function onPage(mind: Mind, ctx: Ctx, page: PageContext | null): Promise<FoundName | null> {
  if (!page?.productId) return null
  const asker = { customerId: '', verified: false, language: ctx.language }
  const { values } = await mind.tools.productFacts.run(ctx, { product: page.productId }, asker)
  if (!values) return null
  const { product, url } = values
  const { id, code, name, category } = product
  return { id, code, name, category, url, words: [], score: 1 }
}

async function ofOtherTools({ mind, looking, asked }: Job): Promise<Draft | null> {
  for (const tool of mind.more) {
    const fitting = asked.some((want) => tool.answers.includes(want.intent))
    if (!fitting || !tool.input.safeParse({}).success) continue
    if (looking.skips(tool) || !looking.may(tool)) continue
    const { sentences } = await looking.up(tool, {})
    if (sentences.length === 0) continue
    const shown = sentences.slice(0, 3)
    return {
      ...plainDraft('answer', shown.map((one) => one.text).join('\n')),
      sources: shown.map((one) => one.source),
    }
  }
  return null
}

/** Told a purse or asked outright, the catalogue itself answers; else the article for everybody goes first. */
const OUTRIGHT = /推荐|介绍(?:一|几)款|recommend|suggest/i
const ofNeed: Way = async (job) => {
  const particular = needOf(job.question).budgetFen !== null || OUTRIGHT.test(job.question)
  if (!particular) return null
  // Who names a piece asks about that one.
  const named = await job.looking.know('named', (ctx) => namedIn(job.mind, ctx, job.question))
  return named.length === 1 ? null : ofNeedAtLeast(job)
}

async function ofNeedAtLeast({ mind, looking, question, say }: Job): Promise<Draft | null> {
  const need = needOf(question)
  if (need.categories.length === 0) return null
  const wanted = { ...need, categories: [...need.categories], who: [...need.who] }
  const found = await looking.upIfOn(mind.tools.recommend, wanted)
  if (!found) return null
  const { sentences } = found
  if (sentences.length === 0) return plainDraft('gap', say('recommend.none'), [say('choice.person')])
  const text = [say('recommend.lead'), ...sentences.map((one) => one.text)].join('\n')
  return { ...plainDraft('answer', text), sources: sentences.map((one) => one.source) }
}

/** That a machine speaks here is told whoever wrote what; the shop's own article goes with it where there is one. */
async function ofSpeaker({ mind, looking, scene, say }: Job): Promise<Draft> {
  const words = say('speaker.words')
  const wanted = { words, question: words, language: scene.heard.language }
  const found = await looking.upIfOn(mind.tools.searchArticles, wanted)
  const at = found?.values.best.findIndex(({ passage }) =>
    /机器|助手|machine|robot|assistant/i.test(passage.title),
  )
  const own = found?.sentences[at ?? -1]
  const told = say('speaker.machine')
  if (!own) return plainDraft('answer', told)
  const text = `${told}\n${own.text}`
  return { ...plainDraft('answer', text), sources: [own.source] }
}

/** The week is no answer to what holds on a holiday. */
const HOLIDAY = /节|国庆|元旦|放假|\b(?:holidays?|christmas|new year)/i

async function ofHours({ mind, looking, question }: Job): Promise<Draft | null> {
  if (HOLIDAY.test(question)) return null
  const tool = mind.tools.openingHours
  const [hours] = (tool && (await looking.upIfOn(tool, {}))?.sentences) ?? []
  return hours ? { ...plainDraft('answer', hours.text), sources: [hours.source] } : null
}

/** First in the customer's words, then with the shop's own words for what he wants. */
async function ofArticles(job: Job): Promise<Draft | null> {
  const { scene, question, asked } = job
  const words = spelt(question.replaceAll('\n', ' ').toLowerCase())
  const intent = asked[0]?.intent ?? 'other'
  const first = await searched(job, words)
  const ours = shopWords(intent, scene.heard.language)
  if (!ours || (first?.draft.kind === 'answer' && first.shelf === shelfOf(intent)))
    return first?.draft ?? null
  for (const other of [`${ours} ${words}`, ours]) {
    const found = await searched(job, other)
    if (found?.draft.kind === 'answer') return found.draft
  }
  return first?.draft ?? null
}

interface Searched {
  readonly draft: Draft
  readonly shelf: string
}

const speaksOf = ({ title, text }: Passage, { narrow, speaks }: Partial<Want> = {}): boolean =>
  [narrow, speaks].every((words) => words === undefined || words.test(title) || words.test(text))

const MONEY = /款|钱|账|refund|money/i
/** Until when goods may go back is another matter than when the money comes; only who speaks of money is told of it. */
const besideMoney = ({ title }: Passage, question: string, want: Want | undefined): boolean =>
  want?.intent === 'return-policy' && !MONEY.test(question) && /退款|到账|refund/i.test(title)

/** The rule for returns holds for every piece of furniture, so none of them needs to be named in it. */
const understoodIn = (question: string, want: Want | undefined): string | undefined =>
  want?.intent === 'return-policy' ? `${want.by ?? ''} ${piecesIn(question).join(' ')}` : want?.by

async function searched(job: Job, words: string): Promise<Searched | null> {
  const { mind, looking, scene, say, asked } = job
  const shelf = shelfOf(asked[0]?.intent ?? 'other')
  const question = spelt(job.question.replaceAll('\n', ' ').toLowerCase())
  const understood = understoodIn(question, asked[0])
  const wanted = { words, question, understood, language: scene.heard.language, shelf }
  const found = await looking.upIfOn(mind.tools.searchArticles, wanted)
  if (!found) return null
  const at = found.values.best.findIndex(
    ({ passage }) => speaksOf(passage, asked[0]) && !besideMoney(passage, question, asked[0]),
  )
  const [best, hit] = [found.sentences[at], found.values.best[at]]
  if (best && hit) {
    const text = hit.passage.stale ? `${best.text}${say('article.stale')}` : best.text
    const evidence = [hit.passage.text, text]
    return {
      draft: { ...plainDraft('answer', text), sources: [best.source], evidence },
      shelf: hit.passage.shelf,
    }
  }
  const near = found.values.nearest
  if (!near) return null
  return {
    draft: { ...unknown(say), sources: [articleSource(near, near.text.slice(0, 120))] },
    shelf: near.shelf,
  }
}
