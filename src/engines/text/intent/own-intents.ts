/** Intents learned from examples: by us from our own utterances, by a merchant from ours and his corrections. */
import {
  type Classifier,
  learnClassifierInSteps,
  openClassifier,
  type Prediction,
} from '../linear/classifier.ts'
import { finish } from '../linear/linear.ts'
import { type Model, packModel, unpackModel } from '../linear/model.ts'

export interface IntentExample {
  readonly text: string
  readonly intent: string
}

export interface IntentGuess {
  readonly intent: string
  readonly p: number
  readonly outOfScope: number
}

const SETTINGS = {
  view: { han: 2, letters: [2, 4], concepts: true },
  cost: 2,
  columns: 45_000,
  none: 'other',
} as const

/**
 * The same as {@link trainIntents} in small steps: run it from a job, a few hundred milliseconds at a time at most,
 * or in a worker.
 */
export function* trainIntentsInSteps(examples: readonly IntentExample[]): Generator<number, Model> {
  const classifier = yield* learnClassifierInSteps(
    examples.map(({ text }) => text),
    examples.map(({ intent }) => intent),
    SETTINGS,
  )
  return packModel(classifier)
}

/** Learns from examples; a few seconds for some thousands. The same examples give the same model. */
export function trainIntents(examples: readonly IntentExample[]): Model {
  return finish(trainIntentsInSteps(examples))
}

const opened = new WeakMap<Model, (text: string) => Prediction>()

/** Which intent a model hears; the model is opened once and kept while you hold it. */
export function predictIntent(model: Model, text: string): IntentGuess {
  let ask = opened.get(model)
  if (!ask) {
    const classifier: Classifier = unpackModel(model)
    ask = openClassifier(classifier, SETTINGS.none)
    opened.set(model, ask)
  }
  const { label, p, outOfScope } = ask(text)
  return { intent: label, p, outOfScope }
}

export interface IntentFigures {
  readonly examples: number
  /** Share answered right, 0..1. */
  readonly accuracy: number
  /** Mean over the intents of their F1, 0..1. */
  readonly macroF1: number
  /** How well `outOfScope` parts `other` from the rest, 0..1; null when one of them is missing. */
  readonly outOfScopeAuroc: number | null
  readonly byIntent: Readonly<Record<string, { examples: number; right: number; heard: number }>>
  /** What was taken for what, most often first. */
  readonly confusions: readonly {
    readonly meant: string
    readonly heard: string
    readonly times: number
    readonly texts: readonly string[]
  }[]
}

/** How often a score of the true ones is above one of the others; ties count half. */
export function auroc(scores: readonly number[], truth: readonly boolean[]): number | null {
  const order = scores
    .map((score, i) => ({ score, yes: truth[i] === true }))
    .sort((a, b) => a.score - b.score)
  const yes = order.filter((one) => one.yes).length
  if (yes === 0 || yes === order.length) return null
  let ranks = 0
  for (let i = 0; i < order.length; ) {
    let end = i
    while (end < order.length && order[end]?.score === order[i]?.score) end++
    for (let at = i; at < end; at++) if (order[at]?.yes) ranks += (i + end + 1) / 2
    i = end
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (order.length - yes))
}

/** Figures of a model over examples it has not learned from. */
export function evaluateIntents(model: Model, examples: readonly IntentExample[]): IntentFigures {
  const byIntent: Record<string, { examples: number; right: number; heard: number }> = {}
  const confusions = new Map<string, { meant: string; heard: string; times: number; texts: string[] }>()
  const scores: number[] = []
  const of = (intent: string) => {
    byIntent[intent] ??= { examples: 0, right: 0, heard: 0 }
    return byIntent[intent]
  }
  for (const { text, intent: meant } of examples) {
    const { intent: heard, outOfScope } = predictIntent(model, text)
    scores.push(outOfScope)
    of(meant).examples++
    of(heard).heard++
    if (heard === meant) {
      of(meant).right++
      continue
    }
    const key = `${meant} ${heard}`
    const seen = confusions.get(key) ?? { meant, heard, times: 0, texts: [] }
    seen.times++
    if (seen.texts.length < 5) seen.texts.push(text)
    confusions.set(key, seen)
  }
  const asked = Object.values(byIntent).filter((one) => one.examples > 0)
  const right = asked.reduce((sum, one) => sum + one.right, 0)
  const f1 = asked.reduce((sum, one) => sum + (2 * one.right) / (one.examples + one.heard), 0)
  return {
    examples: examples.length,
    accuracy: examples.length === 0 ? 0 : right / examples.length,
    macroF1: asked.length === 0 ? 0 : f1 / asked.length,
    outOfScopeAuroc: auroc(
      scores,
      examples.map(({ intent }) => intent === SETTINGS.none),
    ),
    byIntent,
    confusions: [...confusions.values()].sort((a, b) => b.times - a.times || (a.meant < b.meant ? -1 : 1)),
  }
}
