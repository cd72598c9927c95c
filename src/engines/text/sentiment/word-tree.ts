/** A tree of words: the longest one that begins at a place of a text, found letter by letter. */

export interface WordNode<T> {
  readonly next: Map<number, WordNode<T>>
  value?: T
  /** The word may go on with more letters, as `disappoint*`. */
  open?: boolean
}

export interface Match<T> {
  readonly to: number
  readonly value: T
}

const isLatin = (code: number) => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f)

/** @param word with a trailing `*` the end is open */
export function plant<T>(root: WordNode<T>, word: string, value: T): void {
  const open = word.length > 1 && word.endsWith('*')
  const plain = open ? word.slice(0, -1) : word
  let node = root
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i)
    let next = node.next.get(code)
    if (!next) {
      next = { next: new Map() }
      node.next.set(code, next)
    }
    node = next
  }
  node.value = value
  if (open) node.open = true
}

/** A Latin word must not end within letters. */
function endOf<T>(text: string, to: number, node: WordNode<T>): number {
  if (!isLatin(text.charCodeAt(to - 1))) return to
  let end = to
  while (isLatin(text.charCodeAt(end))) end++
  return end === to || node.open ? end : -1
}

/** The longest word of the tree that begins at a place of a normalised text. */
export function longestAt<T>(root: WordNode<T>, text: string, from: number): Match<T> | undefined {
  if (from > 0 && isLatin(text.charCodeAt(from)) && isLatin(text.charCodeAt(from - 1))) return undefined
  let node: WordNode<T> | undefined = root
  let best: Match<T> | undefined
  for (let i = from; node && i <= text.length; i++) {
    if (node.value !== undefined) {
      const to = endOf(text, i, node)
      if (to > 0) best = { to, value: node.value }
    }
    node = node.next.get(text.charCodeAt(i))
  }
  return best
}
