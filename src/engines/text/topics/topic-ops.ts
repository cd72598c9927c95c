/** The ops `aspects` and `topics`: what texts are about and how they judge it. */
import { BadRequest, textsOf } from '../request.ts'
import { aspects } from './aspects.ts'
import { topics } from './topics.ts'

/**
 * `{texts}` -> `{aspects: [[{aspect, text, from, to, because, sentiment, pPositive}]]}`, one list per text; aspects are
 * logistics, installation, size, colour, smell, workmanship, material, comfort, price, service, after-sales, packaging,
 * look, noise, stability, function.
 * @throws BadRequest
 */
export function answerAspects(request: Readonly<Record<string, unknown>>): unknown {
  return { aspects: textsOf(request).map(aspects) }
}

/**
 * `{texts, before?, most?}` -> `{texts, aspects: [{aspect, texts, positive, negative, neutral, quotes}], terms: [{term,
 * texts, before, surprise, sure, beside, aspect}]}`; `before` are the texts of the time before, that new terms are told by.
 * @throws BadRequest
 */
export function answerTopics(request: Readonly<Record<string, unknown>>): unknown {
  const { before, most = 20 } = request
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 1 || most > 500)
    throw new BadRequest('most-expected', 'most', 'Expected most as a whole number from 1 to 500')
  return topics(textsOf(request), {
    most,
    ...(before !== undefined && { before: textsOf(request, 'before') }),
  })
}
