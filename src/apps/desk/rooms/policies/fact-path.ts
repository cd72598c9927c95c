/** Facts of a case as a form writes them: a value at a path, and nothing where nothing is known. */

export type Facts = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

const isRecord = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function valueAt(facts: unknown, path: Path): unknown {
  const [head, ...rest] = path
  if (head === undefined) return facts
  if (Array.isArray(facts)) return typeof head === 'number' ? valueAt(facts[head], rest) : undefined
  return isRecord(facts) ? valueAt(facts[String(head)], rest) : undefined
}

/** What is set to undefined goes, and with it whatever is left empty above it. */
export function withValue(facts: unknown, path: Path, value: unknown): unknown {
  const [head, ...rest] = path
  if (head === undefined) return value
  const inner = withValue(valueAt(facts, [head]), rest, value)
  if (typeof head === 'number') {
    const list = Array.isArray(facts) ? facts : []
    const next = inner === undefined ? list.filter((_, index) => index !== head) : laid(list, head, inner)
    return next.length > 0 ? next : undefined
  }
  const { [head]: _gone, ...others } = isRecord(facts) ? facts : {}
  // That goods are made to order is known even while nothing more of it is.
  const kept = inner ?? (head === 'bespoke' && rest.length > 0 ? {} : undefined)
  const next = kept === undefined ? others : { ...others, [head]: kept }
  return Object.keys(next).length > 0 ? next : undefined
}

const laid = (list: readonly unknown[], at: number, value: unknown): unknown[] =>
  at < list.length ? list.map((one, index) => (index === at ? value : one)) : [...list, value]

export const factsWith = (facts: Facts, path: Path, value: unknown): Facts => {
  const next = withValue(facts, path, value)
  return isRecord(next) ? next : {}
}

/** `order.lines` + 2 + `bespoke.afterOrder` as one path. */
export const pathOf = (at: string, index: number | null, name: string): Path => [
  ...(at === '' ? [] : at.split('.')),
  ...(index === null ? [] : [index]),
  ...name.split('.'),
]
