// Messages on their way out: each keeps its place and its id until the shop has acknowledged it.

import type { PageContext } from '../../rooms/conversations/contract.ts'

/** A file that goes with a message; its bytes wait beside it until they are up. */
interface Enclosure {
  readonly name: string
  readonly type: string
  readonly size: number
  /** Set once the bytes are up. */
  readonly fileId?: string
}

export interface Letter {
  /** Made once on this device; also the Idempotency-Key of every try. */
  readonly id: string
  readonly conversation: string | null
  readonly place: number
  readonly text: string
  readonly at: string
  readonly tries: number
  readonly enclosure?: Enclosure
  /** What begins the conversation with it, if there is none yet; every try must say the same. */
  readonly opening?: { readonly key?: string; readonly context: PageContext }
  /** The wish for a person: asked for as soon as the words are there. */
  readonly asksPerson?: true
  /** Set when the shop will never take it as it is: the sentence to show. */
  readonly refused?: string
}

export type Outbox = readonly Letter[]

/** How a try ended: `taken`, `again` (net or server in trouble), or a sentence of refusal. */
export type Outcome = 'taken' | 'again' | { readonly refused: string }

export const inOrder = (letters: Iterable<Letter>): Outbox =>
  [...letters].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))

/** The only letter that may travel now: the first one not refused. Later ones wait, so order is kept. */
export const nextOut = (outbox: Outbox): Letter | undefined =>
  outbox.find((letter) => letter.refused === undefined)

export const post = (outbox: Outbox, letter: Letter): Outbox => inOrder([...outbox, letter])

export const nextPlace = (outbox: Outbox, now: number): number =>
  Math.max(now, (outbox.at(-1)?.place ?? 0) + 1)

/** The queue after one try of one letter. */
export function settle(outbox: Outbox, id: string, outcome: Outcome): Outbox {
  if (outcome === 'taken') return outbox.filter((letter) => letter.id !== id)
  return outbox.map((letter) => {
    if (letter.id !== id) return letter
    return outcome === 'again'
      ? { ...letter, tries: letter.tries + 1 }
      : { ...letter, refused: outcome.refused }
  })
}

/** What came back in the log has arrived, even if its acknowledgement was lost on the way. */
export function arrived(outbox: Outbox, ids: ReadonlySet<string>): Outbox {
  return outbox.some((letter) => ids.has(letter.id)) ? outbox.filter((letter) => !ids.has(letter.id)) : outbox
}
