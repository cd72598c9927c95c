/** The op `classify`: labels learned from the request's own examples. */
import { BadRequest, isRecord, listOf, textsOf } from '../request.ts'
import { type LearningSettings, learnClassifier, openClassifier } from './classifier.ts'
import type { View } from './units.ts'

interface Example {
  readonly text: string
  readonly label: string
}

function exampleOf(given: unknown, i: number): Example {
  if (!isRecord(given) || typeof given.text !== 'string')
    throw new BadRequest('example-expected', `train[${i}]`, 'Expected an example with text and label')
  const { text, label } = given
  if (typeof label !== 'string' && typeof label !== 'number')
    throw new BadRequest('label-expected', `train[${i}].label`, 'Expected a label as a string')
  return { text, label: String(label) }
}

/** Chinese and Latin script are told apart letter by letter; the hint only spares work. */
function viewOf(lang: unknown): View {
  if (lang !== undefined && lang !== null && typeof lang !== 'string')
    throw new BadRequest('lang-expected', 'lang', 'Expected lang as a string such as zh or en')
  return { han: 2, letters: [2, 4] }
}

/** From so many letters on, longer runs of characters say what words would, and cost less. */
const MUCH_TEXT = 500_000

/** Few texts are seen twice, by characters and by words; many by longer runs of characters. */
function waysToSee(texts: readonly string[], view: View): Pick<LearningSettings, 'view' | 'also'> {
  const letters = texts.reduce((sum, text) => sum + text.length, 0)
  if (letters > MUCH_TEXT) return { view: { ...view, han: 3 } }
  return { view, also: { han: 1, letters: [0, 0], words: true } }
}

/**
 * `{train: [{text, label}], test, lang?}` -> `{predictions: [{label, p, outOfScope}], trainMs, predictMs}`.
 * @throws BadRequest
 */
export function answerClassify(request: Readonly<Record<string, unknown>>): unknown {
  const train = listOf(request, 'train').map(exampleOf)
  const test = textsOf(request, 'test')
  const view = viewOf(request.lang)
  if (train.length === 0) throw new BadRequest('train-empty', 'train', 'Expected at least one example')
  const began = performance.now()
  const texts = train.map(({ text }) => text)
  const classifier = learnClassifier(
    texts,
    train.map(({ label }) => label),
    { ...waysToSee(texts, view), cost: 1, costs: [0.25, 1, 3] },
  )
  const ask = openClassifier(classifier)
  const trained = performance.now()
  const predictions = test.map((text) => ask(text))
  return { predictions, trainMs: trained - began, predictMs: performance.now() - trained }
}
