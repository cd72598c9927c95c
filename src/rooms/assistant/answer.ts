/** Thinks one question through: looks things up on the leash and comes to an answer, a question back, or a hand-over; sends nothing. */
import type { House } from '../../kernel/house.ts'
import type { OrderShape } from '../orders/contract.ts'
import { compares, ofComparison } from './comparing.ts'
import type { HandOverReason } from './contract.ts'
import { ofArticles } from './from-articles.ts'
import { ofCases, ofDisputed, ofVisits, withCases } from './from-cases.ts'
import { ofCheaper, ofNeed, ofNeedAtLeast } from './from-need.ts'
import { asksForBody, ofProduct, pointsAtOne } from './from-product.ts'
import { type Job, type Mind, type Scene, unknown, type Way } from './job.ts'
import type { Looking } from './looking.ts'
import { orderSentence } from './own-tools.ts'
import { formFlow } from './tasks/form.ts'
import { formed, rejoin } from './tasks/formed.ts'
import { walk } from './tasks/walk.ts'
import type { Walked } from './tasks/walked.ts'
import type { Thought } from './thought.ts'
import type { Finding } from './tool.ts'
import { wordAfterEnd } from './understanding/afterwords.ts'
import { saysNothing } from './understanding/hearing.ts'
import { type Want, wants } from './understanding/intents.ts'
import { lengths, orderNumber } from './understanding/measures.ts'
import { askedAlready, askedTwice, needsPerson, unknownAgain } from './understanding/situation.ts'
import { type Draft, plainDraft, type Say } from './wording/draft.ts'
import { ungrounded } from './wording/grounding.ts'

/** @throws BudgetSpent, Cancelled from the leash */
export async function think(mind: Mind, looking: Looking, scene: Scene): Promise<Thought> {
  return withCases(await thinkThrough(mind, looking, scene), mind, looking)
}

async function thinkThrough(mind: Mind, looking: Looking, scene: Scene): Promise<Thought> {
  const say = speakerOf(mind.house, scene.heard.language)
  const must = needsPerson(scene.heard, scene.past, say('choice.person'))
  const word = must || scene.talk?.form ? null : wordAfterEnd(scene.heard)
  if (word) return afterword(say(`after.${word}`))
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

/** Nothing is asked: it is taken kindly, and no person is called for it. */
const afterword = (text: string): Thought => ({
  ...{ kind: 'answer', intent: 'goodbye', knew: true, order: null },
  draft: plainDraft('courtesy', text),
})

/** A form goes on, or begins, unless a person must have the matter for another reason than the wish itself. */
async function stepOf(
  looking: Looking,
  { heard, talk }: Scene,
  must: HandOverReason | null,
  say: Say,
): Promise<Walked | null> {
  // Who complains or disputes a no is not asked on.
  if (!talk || (must && must !== 'no-right') || heard.wants[0]?.intent === 'complaint') return null
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
  const intent = heard.wants[0]?.intent ?? 'other'
  const visit = must === 'no-right' && intent === 'install-progress' ? await ofVisits(job) : null
  if (visit) return { intent, draft: visit, order: null, kind: 'answer', knew: true }
  const draft = await drafting(job, must)
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

/** Rules that a truth sheet tells more exactly for its own product than an article does for all. */
const ON_SHEET = new Set(['warranty', 'delivery-time', 'stock', 'assembly-help'])

function waysFor(job: Job, must: HandOverReason | null): readonly Way[] {
  const { asked, question } = job
  const [first] = asked
  if (must) return waysBeside(job, must)
  if (first?.about === 'speaker') return [ofSpeaker]
  if (first?.about === 'hours') return [ofHours, ofArticles]
  if (first?.about === 'case') return [ofCases]
  if (compares(question)) return [ofComparison, ofProduct, ofArticles]
  if (asksForBody(question)) return [ofProduct, ofArticles]
  return waysOfWant(first)
}

/** A person gets it: what the card wants found. */
function waysBeside({ asked }: Job, must: HandOverReason): readonly Way[] {
  const [first] = asked
  if (first?.about === 'hours') return [ofHours, ofArticles]
  if (first?.about === 'cheaper') return [ofCheaper]
  // No article answers a complaint.
  if (first?.intent === 'complaint') return [ofDisputed, ofOrders]
  // What only a person may do needs no truth sheet: its card wants the order and the rule.
  return must === 'no-right' ? [ofOrders, ofArticles] : waysOfWant(first)
}

function waysOfWant(first: Want | undefined): readonly Way[] {
  if (first?.about === 'cheaper') return [ofCheaper]
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
  if (pointsAtOne(question) || asksForBody(question)) return false
  if (!OF_ONE_PRODUCT.has(first?.intent ?? '')) return true
  // The patterns hear one thing and the model another, and neither is sure: an article may be what is meant.
  const { intent, p } = scene.heard.reads(question)
  return intent !== first?.intent && p < UNSURE
}
const UNSURE = 0.8

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
  return toldOrders(job, acts, { sentences, values })
}

type FoundOrders = Finding<readonly OrderShape[]>

/** Those under way before those that are over; an order that is acted on goes on the card and is not told. */
function toldOrders(
  { mind, scene, say, seen }: Job,
  acts: boolean,
  { sentences, values }: FoundOrders,
): Draft | null {
  const number = scene.heard.orderNumber
  const open = values.filter((order) => !CLOSED.has(order.state))
  const told = open.length > 0 && number === null ? open : values
  seen.order = told[0] ?? null
  if (acts) return null
  if (told.length === 0) return number ? plainDraft('ask', say('order.none')) : null
  const shown = sentences.filter((one) => told.some((order) => order.id === one.source.id)).slice(0, 2)
  return {
    ...plainDraft('answer', shown.map((one) => one.text).join('\n')),
    sources: shown.map((one) => one.source),
    evidence: values.map((order) => orderSentence(mind.house, order, scene.heard.language)),
  }
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
