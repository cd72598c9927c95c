/** What is overdue: an open case whose time ran out while it was ours, now or before; asked for by a word in the search. */

const WORD = /(?:^|\s)(?:is:overdue|已超时)(?=\s|$)/giu

/** Words typed into the search, with what they ask for beside a name or a number. */
export function wordsIn(q: string | undefined): { text: string | undefined; overdue: boolean } {
  const text = q?.replaceAll(WORD, ' ').trim()
  return { text: text || undefined, overdue: q !== undefined && text !== q.trim() }
}
