/** A person: how one speaks to them, which letters find them, and what each side of a merge brings. */
import { normalise } from '../../engines/text/index.ts'

/** 林女士 -> 林, 何婆婆的女儿 -> 何, Ms Lin -> L. */
export function initialOf(name: string): string {
  const bare = name.trim().replace(/^(mr|mrs|ms|miss|dr)\.?\s+/i, '')
  return ([...bare][0] ?? '?').toUpperCase()
}

/** Letters and pairs of letters of every name: two characters find a person, one does too. */
export function gramsOf(...names: readonly string[]): string[] {
  const found = new Set<string>()
  for (const run of names.flatMap((name) => normalise(name).match(/[\p{L}\p{N}]+/gu) ?? [])) {
    const letters = [...run]
    for (const [at, letter] of letters.entries()) {
      found.add(letter)
      const next = letters[at + 1]
      if (next !== undefined) found.add(letter + next)
    }
  }
  return [...found]
}

/** What must all be there: the pairs, or the one letter. Empty when there is nothing to look for. */
export function soughtGrams(text: string): string[] {
  const all = gramsOf(text)
  const pairs = all.filter((gram) => [...gram].length === 2)
  return pairs.length > 0 ? pairs : all
}

/** The fields that a merge may fill in. */
export interface Filled {
  readonly name: string
  readonly full_name: string
  readonly known: boolean
  readonly tier: string | null
  readonly area: string | null
  readonly note: string
  readonly marketing: 'yes' | 'no' | 'not-asked'
}

/**
 * What the kept person takes over: only what it lacks itself, and the more careful answer about marketing.
 * @returns just the fields that change
 */
export function takeOver(keep: Filled, absorbed: Filled): Partial<Filled> {
  const change: { -readonly [key in keyof Filled]?: Filled[key] } = {}
  if (!keep.known && absorbed.known) {
    change.name = absorbed.name
    change.known = true
  }
  if (!keep.full_name && absorbed.full_name) change.full_name = absorbed.full_name
  if (!keep.tier && absorbed.tier) change.tier = absorbed.tier
  if (!keep.area && absorbed.area) change.area = absorbed.area
  if (!keep.note && absorbed.note) change.note = absorbed.note
  const marketing = careful(keep.marketing, absorbed.marketing)
  if (marketing !== keep.marketing) change.marketing = marketing
  return change
}

function careful(one: Filled['marketing'], other: Filled['marketing']): Filled['marketing'] {
  if (one === 'no' || other === 'no') return 'no'
  return one === 'not-asked' ? other : one
}

/** What an undo gives back: the fields that still stand as the merge left them; later changes stay. */
export function giveBack(now: Filled, before: Partial<Filled>, after: Partial<Filled>): Partial<Filled> {
  const back: Record<string, Filled[keyof Filled]> = {}
  for (const key of keysOf(before)) {
    const was = before[key]
    if (was !== undefined && now[key] === after[key]) back[key] = was
  }
  return back
}

const KEYS = ['name', 'full_name', 'known', 'tier', 'area', 'note', 'marketing'] as const
export const keysOf = (part: Partial<Filled>): (keyof Filled)[] =>
  KEYS.filter((key) => part[key] !== undefined)

/** Two persons of a pair in one order, so that a pair is suggested once. */
export const pairOf = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one]
