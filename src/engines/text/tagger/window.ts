/** What a tagger sees when it looks at one symbol: its neighbours two to each side, alone and together, and their shapes. */
import { mix, type Symbols } from './symbols.ts'

/** How many views a symbol has by itself, and how many more by hints; the same for every one, so that rows can lie in a line. */
const PLAIN_VIEWS = 20
const HINT_VIEWS = 19

export const viewCount = (hinted: boolean) => PLAIN_VIEWS + (hinted ? HINT_VIEWS : 0)

const OUTSIDE = 0x51ed27

/** What was known of each symbol before: small numbers from the grammar, from two channels of lists and of the clause, 0 for nothing. */
export type SymbolHints = readonly Uint8Array[]

/** Writes the views of every symbol, `viewCount` numbers each. */
export function viewsOf(symbols: Symbols, hints?: SymbolHints): Int32Array {
  const { what, shape, written } = symbols
  const width = viewCount(hints !== undefined)
  const views = new Int32Array(what.length * width)
  const at = (i: number) => what[i] ?? OUTSIDE + (i < 0 ? 0 : 1)
  const look = (i: number) => shape[i] ?? 9
  for (let i = 0; i < what.length; i++) {
    const [b3, b2, b, c, n, n2, n3] = [
      at(i - 3),
      at(i - 2),
      at(i - 1),
      at(i),
      at(i + 1),
      at(i + 2),
      at(i + 3),
    ]
    const shapes = look(i - 2) * 10_000 + look(i - 1) * 1000 + look(i) * 100 + look(i + 1) * 10 + look(i + 2)
    const here = written[i] ?? ''
    let k = i * width
    const see = (template: number, hash: number) => {
      views[k++] = mix(mix(0x2f0b, template), hash)
    }
    see(1, c)
    see(2, b)
    see(3, n)
    see(4, b2)
    see(5, n2)
    see(6, mix(b, c))
    see(7, mix(c, n))
    see(8, mix(b2, b))
    see(9, mix(n, n2))
    see(10, mix(b, n))
    see(11, mix(mix(b, c), n))
    see(12, mix(mix(b2, b), c))
    see(13, mix(mix(c, n), n2))
    see(14, shapes)
    see(15, mix(look(i), b))
    see(16, mix(look(i), n))
    see(17, ending(here, look(i)))
    see(18, beginning(here, look(i)))
    see(19, mix(mix(b3, b2), b))
    see(20, mix(mix(n, n2), n3))
  }
  if (hints) addHintViews(symbols, hints, views)
  return views
}

type Row = ArrayLike<number> | undefined

const kept = (row: Row, i: number) => row?.[i] ?? 0
const orOutside = (row: Row, i: number) => row?.[i] ?? 255
const around = (row: Row, i: number) => mix(mix(orOutside(row, i - 1), kept(row, i)), orOutside(row, i + 1))

/** Views of what grammar and lists said here and beside, alone and with the symbols themselves. */
function addHintViews({ what }: Symbols, hints: SymbolHints, views: Int32Array): void {
  const [grammar, goods, forms, clauses] = hints
  const all = (i: number) => (orOutside(grammar, i) * 256 + orOutside(goods, i)) * 256 + orOutside(forms, i)
  for (let i = 0; i < what.length; i++) {
    const here = all(i)
    const clause = kept(clauses, i)
    const seen = [
      kept(grammar, i),
      mix(kept(goods, i), 1),
      mix(kept(forms, i), 2),
      here,
      around(grammar, i),
      around(goods, i),
      around(forms, i),
      mix(here, kept(what, i)),
      mix(here, kept(what, i - 1)),
      mix(here, kept(what, i + 1)),
      mix(here, all(i - 1)),
      mix(here, all(i + 1)),
      mix(mix(kept(forms, i), kept(what, i - 1)), kept(what, i - 2)),
      clause,
      mix(clause, kept(what, i)),
      mix(clause, kept(what, i - 1)),
      mix(clause, orOutside(clauses, i + 1)),
      mix(clause, kept(grammar, i)),
      mix(mix(clause, kept(what, i)), kept(what, i + 1)),
    ]
    for (const [k, hash] of seen.entries())
      views[i * (PLAIN_VIEWS + HINT_VIEWS) + PLAIN_VIEWS + k] = mix(mix(0x2f0b, PLAIN_VIEWS + 1 + k), hash)
  }
}

function ending(written: string, shape: number): number {
  let hash = shape
  for (let i = Math.max(0, written.length - 3); i < written.length; i++)
    hash = mix(hash, written.charCodeAt(i))
  return hash
}

/** The first letters of a word; of a number its length and first digit. */
function beginning(written: string, shape: number): number {
  let hash = mix(shape, shape === 1 ? written.length : 0)
  for (let i = 0; i < Math.min(shape === 1 ? 1 : 3, written.length); i++)
    hash = mix(hash, written.charCodeAt(i))
  return hash
}
