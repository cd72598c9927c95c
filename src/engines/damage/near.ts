/** The nearest confirmed cases: by product, answers, words and pictures, as far as both sides know them. */
import { sharedColours } from './colour.ts'
import { apart, type Hashes } from './hash.ts'
import { gramsOf } from './words.ts'

/** What is known of a matter. @property answers question -> answer; what is not known is left out */
export interface Features {
  readonly category: string
  readonly part?: string | undefined
  readonly answers: Readonly<Record<string, string>>
  readonly text: string
  /** What somebody saw on a picture, and how sure he says he is. */
  readonly seen?: { readonly finding: string; readonly p: number } | undefined
  readonly pictures?: readonly { readonly hashes: Hashes; readonly colours: readonly number[] }[] | undefined
}

export interface ConfirmedCase extends Features {
  readonly id: string
  readonly finding: string
}

export interface Near {
  readonly id: string
  readonly finding: string
  /** 0..1 */
  readonly likeness: number
}

const WEIGHTS = { answers: 0.35, words: 0.5, part: 0.15, pictures: 0.15 } as const
/** A wardrobe's hinge tells little of a sofa. */
const OTHER_CATEGORY = 0.5

/** A case made ready to be compared with many. */
export interface Shelf {
  readonly cases: readonly { readonly one: ConfirmedCase; readonly grams: ReadonlySet<string> }[]
  readonly rarity: ReadonlyMap<string, number>
}

/** Rare grams tell more: each weighs ln(1 + N / n). */
export function shelve(cases: readonly ConfirmedCase[]): Shelf {
  const ready = cases.map((one) => ({ one, grams: gramsOf(one.text) }))
  const counts = new Map<string, number>()
  for (const { grams } of ready) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const rarity = new Map([...counts].map(([gram, n]) => [gram, Math.log(1 + ready.length / n)]))
  return { cases: ready, rarity }
}

/** The nearest first. @param but an id that is left out: itself */
export function near(shelf: Shelf, given: Features, limit: number, but?: string): Near[] {
  const grams = gramsOf(given.text)
  const found: Near[] = []
  for (const { one, grams: theirs } of shelf.cases) {
    if (one.id === but) continue
    const likeness = alike(given, one, cosine(grams, theirs, shelf.rarity))
    if (likeness > 0.05) found.push({ id: one.id, finding: one.finding, likeness: round(likeness) })
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, limit)
}

function alike(given: Features, one: ConfirmedCase, words: number | null): number {
  const parts: [number, number | null][] = [
    [WEIGHTS.answers, agreement(given.answers, one.answers)],
    [WEIGHTS.words, words],
    [WEIGHTS.part, given.part && one.part ? Number(given.part === one.part) : null],
    [WEIGHTS.pictures, pictured(given, one)],
  ]
  let [sum, weight] = [0, 0]
  for (const [w, value] of parts) {
    if (value === null) continue
    sum += w * value
    weight += w
  }
  if (weight === 0) return 0
  return (sum / weight) * (given.category === one.category ? 1 : OTHER_CATEGORY)
}

/** Share of common questions answered alike; null: none in common. */
function agreement(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): number | null {
  const common = Object.keys(a).filter((question) => b[question] !== undefined)
  if (common.length === 0) return null
  return common.filter((question) => a[question] === b[question]).length / common.length
}

function cosine(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
): number | null {
  if (a.size === 0 || b.size === 0) return null
  const norm = (set: ReadonlySet<string>) =>
    Math.sqrt([...set].reduce((sum, gram) => sum + (rarity.get(gram) ?? RARE) ** 2, 0))
  let dot = 0
  for (const gram of a) if (b.has(gram)) dot += (rarity.get(gram) ?? RARE) ** 2
  return dot / (norm(a) * norm(b))
}
/** A gram that no case has ever said. */
const RARE = 3

function pictured(a: Features, b: Features): number | null {
  let best: number | null = null
  for (const mine of a.pictures ?? []) {
    for (const theirs of b.pictures ?? []) {
      // Different things are about 64 of 128 bits apart.
      const form = Math.max(0, 1 - apart(mine.hashes, theirs.hashes) / 64)
      best = Math.max(best ?? 0, 0.5 * form + 0.5 * sharedColours(mine.colours, theirs.colours))
    }
  }
  return best
}

const round = (value: number) => Math.round(value * 1000) / 1000
