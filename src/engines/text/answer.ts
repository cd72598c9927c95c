/** The door for scripts: one JSON request, one JSON answer, as `anju engine text` gives it. */
import { grams, queryGrams, storedGrams } from './grams.ts'
import { language } from './language.ts'
import { mood } from './mood.ts'
import { redact } from './redact.ts'
import { readTime } from './time.ts'

/** What a caller did wrong: its place in the request as a path such as `texts[2]`. */
export class BadRequest extends RangeError {
  readonly code: string
  readonly path: string

  constructor(code: string, path: string, message: string) {
    super(message)
    this.name = 'BadRequest'
    this.code = code
    this.path = path
  }
}

export type Op = (request: Readonly<Record<string, unknown>>) => unknown

const MOST_TEXTS = 100_000

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textsOf(request: Readonly<Record<string, unknown>>): string[] {
  const { texts } = request
  if (!Array.isArray(texts))
    throw new BadRequest('texts-expected', 'texts', 'Expected texts as a list of strings')
  if (texts.length > MOST_TEXTS)
    throw new BadRequest('too-many', 'texts', `Expected at most ${MOST_TEXTS} texts`)
  return texts.map((text: unknown, i) => {
    if (typeof text === 'string') return text
    throw new BadRequest(
      'text-expected',
      `texts[${i}]`,
      `Expected a string, got ${text === null ? 'null' : typeof text}`,
    )
  })
}

/** `{now, zone, texts}` -> `{intervals}`: half-open, or null where no time is named. */
function times(request: Readonly<Record<string, unknown>>): unknown {
  const { now, zone = 'Asia/Shanghai' } = request
  const at =
    typeof now === 'string' && /[T ]\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(now) ? new Date(now) : undefined
  if (!at || Number.isNaN(at.getTime()))
    throw new BadRequest('now-expected', 'now', 'Expected now as ISO 8601 with offset')
  if (typeof zone !== 'string' || !isZone(zone))
    throw new BadRequest('zone-expected', 'zone', 'Expected zone as an IANA name such as Asia/Shanghai')
  return {
    intervals: textsOf(request).map((text) => {
      const found = readTime(text, at, zone)
      return found && { from: found.from.toISOString(), to: found.to.toISOString() }
    }),
  }
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const OPS: Readonly<Record<string, Op>> = {
  mood: (request) => ({ results: textsOf(request).map(mood) }),
  language: (request) => ({ results: textsOf(request).map((text) => language(text)) }),
  redact: (request) => redact(textsOf(request)),
  time: times,
  grams: (request) => ({
    results: textsOf(request).map((text) => ({
      grams: grams(text),
      stored: storedGrams(text),
      query: queryGrams(text),
    })),
  }),
}

/**
 * Answers `{op, ...}`; ops: mood, language, redact, grams, time (each with `texts`), and those handed in.
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
