/**
 * Two-character grams: how a Chinese (or any) word is found in a million messages without a segmenter.
 *
 * The text is normalised and cut into runs of letters and digits of any script. A gram is every window of two
 * neighbouring characters of a run, and, where no Han character is in it, every window of three as well (Latin
 * pairs alone choose too little). Two laws follow, and both are tested:
 * 1. whatever contains the query contains all grams of the query (so AND over grams never loses a hit);
 * 2. a query of exactly two letters or digits has exactly one gram, and holding that gram is the same as
 *    `normalised LIKE '%xy%'` (so its count is exact without reading the texts).
 * Longer queries need the LIKE as a second look: `queryGrams(...).exact` says when.
 */
import { normalise } from './normalise.ts'

const RUN = /[\p{L}\p{N}\p{M}]+/gu
const HAN = /\p{Script=Han}/u

/** The runs of letters and digits of a text, each as its characters (code points). */
function runs(text: string): string[][] {
  return (normalise(text).match(RUN) ?? []).map((run) => Array.from(run))
}

function addWindows(run: string[], into: Set<string>): void {
  for (let i = 0; i + 1 < run.length; i++) {
    const pair = `${run[i]}${run[i + 1]}`
    into.add(pair)
    const third = run[i + 2]
    if (third !== undefined && !HAN.test(pair + third)) into.add(pair + third)
  }
}

/** The distinct grams of a text, in order of first appearance. A text without two neighbouring letters has none. */
export function grams(text: string): string[] {
  const found = new Set<string>()
  for (const run of runs(text)) addWindows(run, found)
  return [...found]
}

/**
 * What an index stores: the grams, and the last character of each run alone, so that a search for one character is a
 * prefix search (`床:*` in a tsquery) and misses nothing.
 */
export function storedGrams(text: string): string[] {
  const found = new Set<string>()
  for (const run of runs(text)) {
    addWindows(run, found)
    const last = run.at(-1)
    if (last !== undefined) found.add(last)
  }
  return [...found]
}

/** The least an index must be asked for. */
export interface QueryGrams {
  /** All of these must be there. Letters and digits only, so they need quoting but no escaping. */
  grams: string[]
  /** For a query of one character: a gram beginning with it must be there (works over `storedGrams`). */
  prefix?: string
  /** True when the grams alone decide; else the normalised text must be compared with `LIKE '%query%'`. */
  exact: boolean
}

/** The fewest grams that a query needs: no pair that a triple already says. */
export function queryGrams(query: string): QueryGrams {
  const all = runs(query)
  const [first] = all
  const plain = all.length === 1 && normalise(query) === first?.join('')
  if (all.length === 1 && first?.length === 1) return { grams: [], prefix: first.join(''), exact: plain }
  const wanted = grams(query)
  const triples = wanted.filter((gram) => Array.from(gram).length === 3)
  const said = (gram: string) => triples.some((triple) => triple !== gram && triple.includes(gram))
  const needed = wanted.filter((gram) => !said(gram))
  // 货货货 has the one gram 货货 but is more than it: one gram decides only when it is the whole query.
  return { grams: needed, exact: plain && needed.length === 1 && needed[0] === first?.join('') }
}
