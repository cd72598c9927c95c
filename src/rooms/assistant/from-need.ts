/** An answer from the catalogue: what suits a need, and what costs less than the piece that is looked at. */
import { namedIn, nameIn, whichProduct } from './from-product.ts'
import type { Job, Way } from './job.ts'
import type { Wanted } from './recommending.ts'
import { type Need, needOf } from './understanding/need.ts'
import { askedTwice } from './understanding/situation.ts'
import { type Draft, plainDraft } from './wording/draft.ts'

/** Told what it must hold to or asked outright, the catalogue itself answers; else the article for everybody goes first. */
const OUTRIGHT = /推荐|介绍(?:一|几)款|recommend|suggest/i
const isParticular = ({ budgetFen, leastFen, colour, ...need }: Need): boolean =>
  [budgetFen, leastFen, colour, need.leastWidthMm].some((one) => one !== null)

export const ofNeed: Way = async (job) => {
  if (!isParticular(needOf(job.question)) && !OUTRIGHT.test(job.question)) return null
  // Who names a piece asks about that one.
  const named = await job.looking.know('named', (ctx) => namedIn(job.mind, ctx, job.question))
  return named.length === 1 ? null : ofNeedAtLeast(job)
}

export const ofNeedAtLeast: Way = (job) => suiting(job, needOf(job.question))

async function suiting(job: Job, need: Need & { readonly cheapest?: boolean }): Promise<Draft | null> {
  const { mind, looking, say } = job
  if (need.categories.length === 0) return null
  const wanted: Wanted = { ...need, categories: [...need.categories], who: [...need.who] }
  const found = await looking.upIfOn(mind.tools.recommend, wanted)
  if (!found) return null
  const { sentences, values } = found
  if (sentences.length === 0) return plainDraft('gap', say('recommend.none'), [say('choice.person')])
  const unmet = values.unmet && say(`recommend.unmet-${values.unmet}`)
  const lead = unmet
    ? say('recommend.but', { unmet })
    : say(need.cheapest ? 'recommend.cheapest' : 'recommend.lead')
  const text = [lead, ...sentences.map((one) => one.text)].join('\n')
  return { ...plainDraft('answer', text), sources: sentences.map((one) => one.source) }
}

/** Cheaper than the piece that is spoken of; without one, the cheapest of the kind; without a kind, one question. */
export async function ofCheaper(job: Job): Promise<Draft | null> {
  const { mind, looking, scene, question, say } = job
  const need = { ...needOf(question), cheapest: true }
  const which = await whichProduct(job)
  if (which.kind === 'one') {
    const found = await looking.upIfOn(mind.tools.productFacts, { product: which.product.id })
    if (!found) return null
    const prices = found.values?.product.variants.filter((one) => one.active).map((one) => one.priceFen) ?? []
    const facts = { product: nameIn(which.product, scene.heard.language) }
    const least = Math.min(...prices) - 1
    if (!Number.isFinite(least) || least < 1) return null
    const { category } = which.product
    const draft = await suiting(job, { ...need, categories: [category], budgetFen: least })
    return draft?.kind === 'gap'
      ? plainDraft('gap', say('recommend.is-cheapest', facts), [say('choice.person')])
      : draft
  }
  if (need.categories.length > 0) return suiting(job, need)
  if (askedTwice(scene.past)) return plainDraft('person', say('farewell.no-right'))
  return plainDraft('ask', say('ask.kind'), say('ask.kinds').split('|'))
}
