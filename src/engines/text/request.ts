/** Requests of scripts, checked: what is not as it should be is refused with its place in the request. */

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

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws BadRequest when there is no list under that name, or one too long */
export function listOf(request: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const list = request[name]
  if (!Array.isArray(list)) throw new BadRequest(`${name}-expected`, name, `Expected ${name} as a list`)
  if (list.length > MOST_TEXTS)
    throw new BadRequest('too-many', name, `Expected at most ${MOST_TEXTS} under ${name}`)
  return list
}

/** A list of strings; `texts` unless another name is given. @throws BadRequest */
export function textsOf(request: Readonly<Record<string, unknown>>, name = 'texts'): string[] {
  return listOf(request, name).map((text, i) => {
    if (typeof text === 'string') return text
    throw new BadRequest(
      'text-expected',
      `${name}[${i}]`,
      `Expected a string, got ${text === null ? 'null' : typeof text}`,
    )
  })
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i

/** ISO 8601 with offset, of a day that the calendar has: 30 February is none, though Date makes 2 March of it. */
function instantOf(written: string): Date | undefined {
  const [, year, month, day] = INSTANT.exec(written.trim()) ?? []
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.getUTCDate() === Number(day)
  const at = new Date(written.trim().replace(' ', 'T').replace(',', '.'))
  return isDay && !Number.isNaN(at.getTime()) ? at : undefined
}

/**
 * The moment and place that 明天 is counted from. `zone` may be left out: it is then Asia/Shanghai, where our merchants
 * are; a zone that is no IANA name is refused.
 * @throws BadRequest
 */
export function momentOf(request: Readonly<Record<string, unknown>>): { now: Date; zone: string } {
  const { now, zone = 'Asia/Shanghai' } = request
  const at = typeof now === 'string' ? instantOf(now) : undefined
  if (!at)
    throw new BadRequest('now-expected', 'now', 'Expected now as ISO 8601 with offset, of a day that exists')
  if (typeof zone !== 'string' || !isZone(zone))
    throw new BadRequest('zone-expected', 'zone', 'Expected zone as an IANA name such as Asia/Shanghai')
  return { now: at, zone }
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
