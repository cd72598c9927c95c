/** The op `tag`: spans learned from the request's own sentences. */
import { BadRequest, isRecord, listOf, textsOf } from '../request.ts'
import { openTagger, type TaggedSpan, type TaggedText, trainTagger } from './tagger.ts'

function spanOf(given: unknown, text: string, path: string): TaggedSpan {
  const [from, to, label] = Array.isArray(given) ? given : []
  const good = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= text.length
  if (!good || typeof label !== 'string' || label === '')
    throw new BadRequest('span-expected', path, 'Expected [from, to, label] within the text, in UTF-16 units')
  return [from, to, label]
}

function taggedOf(given: unknown, i: number): TaggedText {
  if (!isRecord(given) || typeof given.text !== 'string' || !Array.isArray(given.spans))
    throw new BadRequest('example-expected', `train[${i}]`, 'Expected an example with text and spans')
  const { text, spans } = given
  const read = spans
    .map((span, k) => spanOf(span, text, `train[${i}].spans[${k}]`))
    .sort((a, b) => a[0] - b[0])
  read.forEach((span, k) => {
    if (k > 0 && span[0] < (read[k - 1]?.[1] ?? 0))
      throw new BadRequest('spans-overlap', `train[${i}].spans`, 'Expected spans that do not overlap')
  })
  return { text, spans: read }
}

/**
 * `{train: [{text, spans}], test}` -> `{spans, trainMs, predictMs}`, one list of spans per text.
 * @throws BadRequest
 */
export function answerTag(request: Readonly<Record<string, unknown>>): unknown {
  const train = listOf(request, 'train').map(taggedOf)
  const test = textsOf(request, 'test')
  if (train.length === 0) throw new BadRequest('train-empty', 'train', 'Expected at least one example')
  const began = performance.now()
  const tag = openTagger(trainTagger(train))
  const trained = performance.now()
  const spans = test.map((text) => tag(text))
  return { spans, trainMs: trained - began, predictMs: performance.now() - trained }
}
