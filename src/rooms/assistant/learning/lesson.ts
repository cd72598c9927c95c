/** One lesson: a model from our examples and the corrections, proved beside ours alone and the one that hears. */
import {
  evaluateIntents,
  type IntentModel,
  predictIntent,
  trainIntents,
} from '../../../engines/text/index.ts'
import type { Score, VersionFigures } from './contract.ts'
import { type Example, printOf, shippedSets } from './sets.ts'

export interface Taught extends Example {
  readonly held: boolean
}

export interface Learned {
  readonly model: IntentModel
  readonly examples: number
  readonly figures: VersionFigures
}

/** A correction weighs as much as several of ours: the shop knows its customers. */
const WEIGHT = 3
const MOST_SHOWN = 40

/** The shop's own version that hears, if one does. */
export interface Hearing {
  readonly version: string
  readonly model: IntentModel
}

function partsOf(corrections: readonly Taught[]) {
  const { lesson, validation } = shippedSets()
  const proof = new Set(validation.map(({ text }) => printOf(text)))
  const taught = corrections.filter(({ held, text }) => !held && !proof.has(printOf(text)))
  const held = corrections.filter((one) => one.held)
  return { lesson, validation, taught, held, frozen: [...validation, ...held].map(plain) }
}

/**
 * @param corrections the newest of each text only; held ones are not learned from
 * @param hears judged beside this; without one beside ours
 */
export function learn(corrections: readonly Taught[], hears: Hearing | null = null): Learned {
  const { lesson, validation, taught, held, frozen } = partsOf(corrections)
  const known = new Set(taught.map(({ text }) => printOf(text)))
  // Where the shop says otherwise, ours goes.
  const ours = lesson.filter(({ text }) => !known.has(printOf(text)))
  const given = taught.flatMap((one) => Array.from({ length: WEIGHT }, () => plain(one)))
  const base = trainIntents(lesson.map(plain))
  const model = taught.length === 0 ? base : trainIntents([...ours.map(plain), ...given])
  const by = { model, base, live: hears?.model }
  const figures = { frozen: score(by, frozen), held: score(by, held), taught: score(by, taught) }
  return {
    model,
    examples: ours.length + taught.length,
    figures: {
      ...figures,
      beside: hears?.version ?? null,
      verdict: verdictOf(figures),
      // Only words of ours are kept with the figures: a customer's must go when he is forgotten.
      confusions: evaluateIntents(model, validation.map(plain)).confusions.map((one, i) => ({
        ...one,
        texts: i < MOST_SHOWN ? [...one.texts] : [],
      })),
      changed: changedOf(model, base, validation),
    },
  }
}

const plain = ({ text, intent }: Example): Example => ({ text, intent })

/** Judges a version that was learned before, beside the one that hears now; null: nothing of the shop's own hears. */
export function judge(
  corrections: readonly Taught[],
  model: IntentModel,
  hears: IntentModel | null,
): VersionFigures['verdict'] {
  const { lesson, frozen, held, taught } = partsOf(corrections)
  const by = { model, base: hears ?? trainIntents(lesson.map(plain)), live: undefined }
  return verdictOf({ frozen: score(by, frozen), held: score(by, held), taught: score(by, taught) })
}

interface Judged {
  readonly model: IntentModel
  readonly base: IntentModel
  readonly live: IntentModel | undefined
}

function score({ model, base, live }: Judged, of: readonly Example[]): Score {
  const right = (by: IntentModel) =>
    of.filter(({ text, intent }) => predictIntent(by, text).intent === intent).length
  return { of: of.length, right: right(model), shipped: right(base), ...(live && { live: right(live) }) }
}

/** What it must not fall behind: the version that heard, else what we ship. */
const before = ({ shipped, live }: Score): number => live ?? shipped

/** With another lesson a few of many flip by chance; a loss up to this share of the frozen set is no loss. */
const BY_CHANCE = 0.005

/** Not worse where nobody taught it, and better where somebody did. */
export function verdictOf({
  frozen,
  held,
  taught,
}: Pick<VersionFigures, 'frozen' | 'held' | 'taught'>): VersionFigures['verdict'] {
  const allowed = Math.floor(frozen.of * BY_CHANCE)
  if (frozen.right < before(frozen) - allowed || held.right < before(held)) return 'worse'
  return held.right > before(held) || taught.right > before(taught) ? 'better' : 'same'
}

function changedOf(model: IntentModel, base: IntentModel, of: readonly Example[]): VersionFigures['changed'] {
  const changed = of.flatMap(({ text, intent: meant }) => {
    const [shipped, heard] = [predictIntent(base, text).intent, predictIntent(model, text).intent]
    return shipped === heard ? [] : [{ words: text, meant, shipped, heard }]
  })
  return changed.slice(0, MOST_SHOWN)
}
