/** Reads documents that others wrote, field by field, and says exactly where one is wrong. */

/** What is wrong with facts or a pack: its place as a path such as `packs[0].rules[2].when.all[1].eq[0]`. */
export class WrongPolicy extends RangeError {
  readonly code: string
  readonly path: string

  constructor(code: string, path: string, message: string) {
    super(message)
    this.name = 'WrongPolicy'
    this.code = code
    this.path = path
  }
}

export type Reader<T> = (value: unknown, path: string) => T
type Readers = Readonly<Record<string, Reader<unknown>>>
type Read<R extends Readers> = { readonly [K in keyof R]: ReturnType<R[K]> }
export type Fields = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a value looks like, for a message. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

export const wrong = (path: string, wanted: string, value: unknown, code = 'field-wrong'): never => {
  throw new WrongPolicy(code, path, `Expected ${wanted} at ${path || 'the top'}, got ${shown(value)}`)
}

export function record(value: unknown, path: string): Fields {
  return isRecord(value) ? value : wrong(path, 'an object', value, 'object-expected')
}

/**
 * An object of exactly these fields: those of `must` have to be there, those of `may` need not; any other is a slip of
 * the pen and refused, as a misspelt fact would silently change what the law says.
 */
export function shape<M extends Readers, O extends Readers>(
  must: M,
  may: O,
): Reader<Read<M> & Partial<Read<O>>> {
  const known = new Set([...Object.keys(must), ...Object.keys(may)])
  return (value, path) => {
    const given = record(value, path)
    const at = (name: string) => (path ? `${path}.${name}` : name)
    refuseUnknown(given, known, at)
    const found: Record<string, unknown> = {}
    for (const [name, read] of Object.entries(must)) {
      if (isAbsent(given[name])) wrong(at(name), 'a value', undefined, 'field-missing')
      found[name] = read(given[name], at(name))
    }
    for (const [name, read] of Object.entries(may)) {
      if (!isAbsent(given[name])) found[name] = read(given[name], at(name))
    }
    // Every field was just read by its own reader: this is the one place where the compiler takes our word.
    return found as Read<M> & Partial<Read<O>>
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null

function refuseUnknown(given: Fields, known: ReadonlySet<string>, at: (name: string) => string): void {
  for (const name of Object.keys(given)) {
    if (!known.has(name)) {
      const wanted = `Expected one of ${[...known].join(', ')}, got ${name}`
      throw new WrongPolicy('field-unknown', at(name), wanted)
    }
  }
}

export const text: Reader<string> = (value, path) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 2000
    ? value
    : wrong(path, 'a text', value)

export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : wrong(path, 'true or false', value)

export const whole =
  (least: number, most: number): Reader<number> =>
  (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? value
      : wrong(path, `a whole number from ${least} to ${most}`, value)

/** Up to ten thousand million yuan: sums of a hundred lines stay exact. */
export const fen = whole(0, 1_000_000_000_000)

export const oneOf =
  <const T extends string>(words: readonly T[]): Reader<T> =>
  (value, path) =>
    words.find((word) => word === value) ?? wrong(path, `one of ${words.join(', ')}`, value)

export const list =
  <T>(read: Reader<T>, least = 0, most = 1000): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return wrong(path, 'a list', value, 'list-expected')
    if (value.length < least || value.length > most) {
      return wrong(path, `${least} to ${most} entries`, value.length, 'list-length')
    }
    return value.map((one: unknown, index) => read(one, `${path}[${index}]`))
  }

/** Milliseconds since 1970. Without an offset the machine's own zone would answer, so one must be written. */
export const instant: Reader<number> = (value, path) => {
  const stated = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value)
  const at = stated ? Date.parse(value) : Number.NaN
  return Number.isNaN(at)
    ? wrong(path, 'an instant such as 2026-11-20T16:30:00+08:00', value, 'instant-wrong')
    : at
}

/** 'YYYY-MM-DD' of a day that exists. */
export const day: Reader<string> = (value, path) => {
  const known =
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    new Date(Date.parse(`${value}T00:00:00Z`) || 0).toISOString().slice(0, 10) === value
  return known ? value : wrong(path, 'a day as YYYY-MM-DD', value, 'day-wrong')
}
