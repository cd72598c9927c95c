/** The door for scripts: one JSON request, one JSON answer, as `anju engine text` gives it. */
import { answerCommand } from './commands/command-op.ts'
import { grams, queryGrams, storedGrams } from './grams.ts'
import { answerIntent } from './intent/intent-op.ts'
import { language } from './language.ts'
import { answerClassify } from './linear/classify-op.ts'
import { redact } from './redact.ts'
import { BadRequest, isRecord, momentOf, type Op, textsOf } from './request.ts'
import { answerLearn, answerMood } from './sentiment/feeling-ops.ts'
import { answerTag } from './tagger/tag-op.ts'
import { readTime } from './time.ts'
import { answerAspects, answerTopics } from './topics/topic-ops.ts'

export { BadRequest, type Op } from './request.ts'

/** `{now, zone?, texts}` -> `{intervals}`: half-open, or null where no time is named; the zone is Asia/Shanghai unless said. */
function times(request: Readonly<Record<string, unknown>>): unknown {
  const { now, zone } = momentOf(request)
  return {
    intervals: textsOf(request).map((text) => {
      const found = readTime(text, now, zone)
      return found && { from: found.from.toISOString(), to: found.to.toISOString() }
    }),
  }
}

const OPS: Readonly<Record<string, Op>> = {
  classify: answerClassify,
  tag: answerTag,
  intent: answerIntent,
  mood: answerMood,
  learn: answerLearn,
  aspects: answerAspects,
  topics: answerTopics,
  language: (request) => ({ results: textsOf(request).map((text) => language(text)) }),
  redact: (request) => redact(textsOf(request)),
  time: times,
  command: answerCommand,
  grams: (request) => ({
    results: textsOf(request).map((text) => ({
      grams: grams(text),
      stored: storedGrams(text),
      query: queryGrams(text),
    })),
  }),
}

/**
 * Answers `{op, ...}`; ops: classify and tag (learned from the request), intent, mood, learn (sentiment after
 * listening to `unlabelled`), aspects, topics, time, redact, language, grams (over `texts`), and those handed in.
 * @param more ops of other engines that belong to the same door, such as `retrieve` from rank
 * @throws BadRequest with code, message and path
 */
export function answer(request: unknown, more: Readonly<Record<string, Op>> = {}): unknown {
  if (!isRecord(request)) throw new BadRequest('object-expected', '', 'Expected a JSON object')
  const { op } = request
  if (typeof op !== 'string') throw new BadRequest('op-expected', 'op', 'Expected op as a string')
  const ops = new Map([...Object.entries(OPS), ...Object.entries(more)])
  const run = ops.get(op)
  if (!run)
    throw new BadRequest('op-unknown', 'op', `Expected one of ${[...ops.keys()].join(', ')}, got ${op}`)
  return run(request)
}
