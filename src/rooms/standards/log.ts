/** What a conversation's log says to its clocks, line by line. */
import type { ConversationEvent } from '../conversations/contract.ts'
import type { Cause, What } from './contract.ts'

export type Deed =
  | { readonly do: 'begin'; readonly what: What; readonly at: Date }
  | {
      readonly do: 'answer' | 'drop'
      readonly what: readonly What[]
      readonly at: Date
      readonly by?: string | undefined
    }
  | { readonly do: 'pause'; readonly cause: Cause; readonly at: Date }
  /** Only the pause of this cause ends. */
  | { readonly do: 'resume'; readonly cause: Cause | null; readonly at: Date }

export const WORDS: readonly What[] = ['first-answer', 'next-answer']
export const ANSWERS: readonly What[] = [...WORDS, 'person']
const EVERYTHING: readonly What[] = [...ANSWERS, 'solved', 'done']

/**
 * @param answered whether we had answered before these lines
 * @param heardAt when a line came to us, where that is known: a channel's own time may be hours older
 */
export function deedsOf(
  events: readonly ConversationEvent[],
  answered: boolean,
  heardAt: (seq: number) => Date | undefined,
): { deeds: Deed[]; answered: boolean } {
  const deeds: Deed[] = []
  let has = answered
  events.forEach((event, index) => {
    const at = heardAt(event.seq) ?? new Date(event.at)
    const same = events.slice(index + 1).filter((next) => next.at === event.at)
    if (event.kind === 'message') {
      const said = saidBy(event.author.kind, event.author.id ?? undefined, at, has, same)
      has ||= said.some((deed) => deed.do === 'answer')
      deeds.push(...said)
    } else deeds.push(...movedBy(event, at, same))
  })
  return { deeds, answered: has }
}

function saidBy(
  who: string,
  id: string | undefined,
  at: Date,
  answered: boolean,
  same: readonly ConversationEvent[],
): Deed[] {
  if (who === 'customer')
    return [
      { do: 'resume', cause: 'customer', at },
      { do: 'begin', what: answered ? 'next-answer' : 'first-answer', at },
      { do: 'begin', what: 'solved', at },
    ]
  // The word that comes with a hand-over is no answer: the customer now waits for a person.
  const handsOver = same.some((event) => event.kind === 'handover')
  if (who === 'system' || handsOver) return []
  const what = who === 'staff' ? ANSWERS : WORDS
  return [
    { do: 'answer', what, at, by: who === 'staff' ? id : undefined },
    { do: 'pause', cause: 'customer', at },
  ]
}

function movedBy(event: ConversationEvent, at: Date, same: readonly ConversationEvent[]): Deed[] {
  switch (event.kind) {
    case 'handover':
      return [
        { do: 'drop', what: WORDS, at },
        { do: 'resume', cause: 'customer', at },
        { do: 'begin', what: 'person', at },
        { do: 'begin', what: 'solved', at },
      ]
    case 'team':
      // Somebody there owes a word, when nobody did before; a clock that runs goes on by that team's hours.
      return [
        { do: 'resume', cause: 'customer', at },
        { do: 'begin', what: 'person', at },
        { do: 'begin', what: 'solved', at },
      ]
    case 'state':
      return stateMoved(event, at, same)
    case 'holder':
      return event.because === 'given-back' ? [{ do: 'drop', what: ['person'], at }] : []
    case 'link':
      return event.what === 'merged-into' ? [{ do: 'drop', what: EVERYTHING, at }] : []
    default:
      return []
  }
}

function stateMoved(
  event: Extract<ConversationEvent, { kind: 'state' }>,
  at: Date,
  same: readonly ConversationEvent[],
): Deed[] {
  // Only taking a hand-over back leads here: the customer owes the next word again.
  if (event.state === 'waiting' && event.was === 'open')
    return [
      { do: 'drop', what: ANSWERS, at },
      { do: 'pause', cause: 'customer', at },
    ]
  if (event.state === 'solved')
    return [
      {
        do: 'answer',
        what: EVERYTHING,
        at,
        by: event.author.kind === 'staff' ? (event.author.id ?? undefined) : undefined,
      },
    ]
  // A person opened it again without a word: the customer is owed one.
  return event.was === 'solved' &&
    event.author.kind === 'staff' &&
    !same.some((one) => one.kind === 'message')
    ? [
        { do: 'begin', what: 'next-answer', at },
        { do: 'begin', what: 'solved', at },
      ]
    : []
}
