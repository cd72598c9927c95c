/** Two pieces side by side: prices and sizes in which they differ, each from its own truth sheet. */
import { yuan } from '../../kernel/money.ts'
import type { FoundName } from '../catalogue/index.ts'
import { nameIn, pointsAtOne, whichProduct } from './from-product.ts'
import type { Job } from './job.ts'
import { type Sheet, truthSource } from './own-tools.ts'
import { lengths } from './understanding/measures.ts'
import { named } from './understanding/product-name.ts'
import { type Draft, plainDraft, type Say } from './wording/draft.ts'

const COMPARES =
  /区别|差别|有什么不(?:同|一样)|哪里不(?:同|一样)|(?:对比|比较)一下|相比|\b(?:differences?|differ|compare[ds]?|comparison|versus|vs)\b/i
export const compares = (question: string): boolean => COMPARES.test(question)

const KEYS = ['width', 'depth', 'height', 'seat-height', 'seat-depth', 'lie-width', 'lie-length', 'thickness']

/** @returns null when not two pieces can be told from the words and from what is looked at */
export async function ofComparison(job: Job): Promise<Draft | null> {
  const { mind, looking, scene, say } = job
  const pair = await pairIn(job)
  if (!pair) return null
  if ('sisters' in pair) return plainDraft('ask', say('compare.ask'), pair.sisters)
  const sheets: Sheet[] = []
  for (const { id } of pair) {
    const found = await looking.upIfOn(mind.tools.productFacts, { product: id })
    if (found?.values) sheets.push(found.values)
  }
  const [a, b] = sheets
  if (!a || !b) return null
  const lines = [priceLine(a, b, say), ...KEYS.map((key) => sizeLine(`size.${key}`, a, b, say))].filter(
    Boolean,
  )
  const facts = { a: a.sheet.title, b: b.sheet.title }
  const text =
    lines.length === 0
      ? say('compare.same', facts)
      : [say('compare.lead', facts), ...lines, say('compare.rest')].join('\n')
  return {
    ...plainDraft('answer', text),
    sources: [a, b].map((one) => truthSource(mind.house, one, scene.heard.language, text)),
  }
}

type Pair = readonly [FoundName, FoundName] | { readonly sisters: readonly string[] }

/** Named both; or the one that is looked at and its sister whose length was said. */
async function pairIn(job: Job): Promise<Pair | null> {
  const { mind, looking, scene, question } = job
  const said = lengths(question)
  const hasLength = (one: FoundName) => lengths(one.name.zh).some((mm) => said.includes(mm))
  const found = await looking.know('compared', (ctx) => mind.catalogue.find(ctx, question, 12))
  const both = named(question, found).filter((one) => said.length === 0 || hasLength(one))
  if (both[0] && both[1] && both.length === 2) return [both[0], both[1]]
  const which = await whichProduct({
    ...job,
    question: question.replace(/\d+(?:\.\d+)?\s*(?:米|m\b)/gi, ' '),
  })
  if (which.kind !== 'one') return null
  const { product } = which
  const sisters = await looking.know('sisters', (ctx) => mind.catalogue.find(ctx, bare(product.name.zh), 12))
  const others = sisters.filter(
    (one) =>
      one.id !== product.id &&
      one.category === product.category &&
      bare(one.name.zh) === bare(product.name.zh),
  )
  const other = both.length === 1 && both[0]?.id !== product.id ? both[0] : others.find(hasLength)
  if (other) return [product, other]
  // The length that was said is its own: with which other it is to be compared, he says.
  const choices = others.slice(0, 4).map((one) => nameIn(one, scene.heard.language))
  return pointsAtOne(question) && choices.length > 0 ? { sisters: choices } : null
}

const bare = (name: string): string => name.replace(/\d+(?:\.\d+)?\s*(?:米|m(?![a-z]))/gi, '').trim()

const lineOf = ({ sheet }: Sheet, key: string) =>
  sheet.sections.flatMap((section) => section.lines).find((one) => one.key === key)

function sizeLine(key: string, a: Sheet, b: Sheet, say: Say): string {
  const [one, other] = [lineOf(a, key), lineOf(b, key)]
  if (one?.value === undefined || other?.value === undefined || one.value === other.value) return ''
  return say('compare.size', { label: one.label, one: one.value, other: other.value })
}

const least = ({ product }: Sheet): number =>
  Math.min(...product.variants.filter((one) => one.active).map((one) => one.priceFen))

function priceLine(a: Sheet, b: Sheet, say: Say): string {
  const [one, other] = [least(a), least(b)]
  if (!Number.isFinite(one) || !Number.isFinite(other) || one === other) return ''
  return say('compare.price', { one: yuan(one), other: yuan(other) })
}
