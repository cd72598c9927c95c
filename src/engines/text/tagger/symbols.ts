/** A text as the symbols a tagger reads: a Han character, a word, a number, a mark, each with its place in the text. */
import { foldVariants } from '../variants.ts'

export interface Symbols {
  /** Places in UTF-16 units of the text as given. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** What it is, case and width folded; numbers by their length. */
  readonly what: Int32Array
  /** What kind of sign it is; see SHAPES. */
  readonly shape: Uint8Array
  /** The same letters as written, for the ends of words and for short numbers. */
  readonly written: readonly string[]
}

const DIGITS = 1
const LETTERS = 2
const HAN = 3
const SPACE = 4
const MARK = 5

export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1)
  h ^= h >>> 15
  h = Math.imul(h, 0x85ebca77)
  return h ^ (h >>> 13)
}

function shapeOf(char: string): number {
  if (/[0-9]/.test(char)) return DIGITS
  if (/\p{Script=Han}/u.test(char)) return HAN
  if (/[\p{L}\p{M}]/u.test(char)) return LETTERS
  return /\s/u.test(char) ? SPACE : MARK
}

/** Shapes of the characters that come every day; the others are looked up one by one. */
const known = new Map<number, readonly [shape: number, folded: string]>()

function look(code: number): readonly [shape: number, folded: string] {
  const seen = known.get(code)
  if (seen) return seen
  const char = String.fromCodePoint(code)
  const plain = char.normalize('NFKC').toLowerCase()
  // ㎡ or ½ would become several signs; they stay what they are.
  const folded = foldVariants(plain.length === char.length ? plain : char)
  const found = [shapeOf(folded), folded] as const
  if (known.size < 100_000) known.set(code, found)
  return found
}

function hashOf(written: string, shape: number): number {
  if (shape === DIGITS && written.length > 1) return mix(19, written.length)
  let hash = 23
  for (let i = 0; i < written.length; i++) hash = mix(hash, written.charCodeAt(i))
  return hash
}

/** Cuts a text; letters and digits run on, every other sign stands alone, white space is left out. */
export function symbolsOf(text: string): Symbols {
  const from: number[] = []
  const to: number[] = []
  const shape: number[] = []
  const written: string[] = []
  let open = 0
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) ?? 0
    const end = i + (code > 0xffff ? 2 : 1)
    const [kind, folded] = look(code)
    const last = written.length - 1
    if (open === kind && (kind === DIGITS || kind === LETTERS)) {
      written[last] += folded
      to[last] = end
    } else if (kind !== SPACE) {
      from.push(i)
      to.push(end)
      shape.push(kind)
      written.push(folded)
    }
    open = kind
    i = end
  }
  return {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    shape: Uint8Array.from(shape),
    what: Int32Array.from(written, (one, i) => hashOf(one, shape[i] ?? 0)),
    written,
  }
}
