/** What differs between two versions of a rule or macro, path by path, in the words that were written. */
import type { Difference } from './contract.ts'

/** @returns one line for each part that was added, taken away or changed; an empty text stands for "not there" */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = flat(before)
  const now = flat(after)
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort()
  return paths
    .map((what) => ({ what, before: old.get(what) ?? '', after: now.get(what) ?? '' }))
    .filter((one) => one.before !== one.after)
}

/** Lists of plain values are one value: "VIP, 银杏" reads better than two lines. */
function flat(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null))
    into.set(path, value.map(String).join(', '))
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) flat(part, path === '' ? key : `${path}.${key}`, into)
  else if (value !== undefined && value !== null) into.set(path, String(value))
  return into
}
