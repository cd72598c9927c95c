/** Which ideas of the trade a text names, in order: found by its words, whatever the language. */
import { CONCEPT_WORDS } from './concept-words.ts'

interface Node {
  readonly next: Map<number, Node>
  ideas: number[]
  /** A word that may go on: `deliver*`. */
  open: number[]
}

const node = (): Node => ({ next: new Map(), ideas: [], open: [] })

function plant(root: Node, word: string, idea: number): void {
  const open = word.endsWith('*')
  let at = root
  for (const char of open ? word.slice(0, -1) : word) {
    const code = char.codePointAt(0) ?? 0
    let next = at.next.get(code)
    if (!next) {
      next = node()
      at.next.set(code, next)
    }
    at = next
  }
  ;(open ? at.open : at.ideas).push(idea)
}

function grow(): Node {
  const root = node()
  const lines = CONCEPT_WORDS.trim().split('\n')
  lines.forEach((line, idea) => {
    const words = line.slice(line.indexOf(':') + 1).split(/[ |]+/)
    for (const word of words) if (word !== '') plant(root, word, idea)
  })
  return root
}

let root: Node | undefined

const LATIN = /[a-z0-9\u00c0-\u024f]/
const isLatin = (char: string | undefined) => char !== undefined && LATIN.test(char)

/** The longest word that begins at a place, and its ideas. */
function longest(
  plain: string,
  from: number,
  tree: Node,
): { to: number; ideas: readonly number[] } | undefined {
  let at: Node | undefined = tree
  let found: { to: number; ideas: readonly number[] } | undefined
  let open: readonly number[] = []
  for (let i = from; i < plain.length && at; i++) {
    at = at.next.get(plain.charCodeAt(i))
    if (!at) break
    if (at.open.length > 0) open = at.open
    const whole = !isLatin(plain[i]) || !isLatin(plain[i + 1])
    if (whole && at.ideas.length > 0) found = { to: i + 1, ideas: at.ideas }
  }
  if (found || open.length === 0) return found
  let to = from
  while (isLatin(plain[to])) to++
  return { to, ideas: open }
}

/** Numbers of the ideas in a normalised text, in order of appearance, repeated as they are named. */
export function conceptsOf(plain: string): number[] {
  root ??= grow()
  const ideas: number[] = []
  for (let i = 0; i < plain.length; ) {
    const begins = !isLatin(plain[i]) || !isLatin(plain[i - 1])
    const found = begins ? longest(plain, i, root) : undefined
    if (found) ideas.push(...found.ideas)
    // A Han word may share its letters with the next one: 还没 and 没发.
    i = found && isLatin(plain[i]) ? found.to : i + 1
  }
  return ideas
}
