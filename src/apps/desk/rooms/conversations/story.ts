/** The thread as it is read: days, messages, notes, cards, and what the house did, folded where nobody spoke. */
import type { ConversationEvent, ConversationRow, Thread } from '../../../../rooms/conversations/contract.ts'

type Spoken = Extract<ConversationEvent, { kind: 'message' | 'note' | 'handover' }>
export type Change = Exclude<ConversationEvent, Spoken>
export type Item =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'spoken'; key: string; event: Spoken; from?: ConversationRow }
  | { kind: 'changes'; key: string; events: readonly Change[] }

const isSpoken = (event: ConversationEvent): event is Spoken =>
  event.kind === 'message' || event.kind === 'note' || event.kind === 'handover'

/** Joins two readings of a log; the later reading wins. */
export function join(
  old: readonly ConversationEvent[],
  more: readonly ConversationEvent[],
): ConversationEvent[] {
  const bySeq = new Map(old.map((event) => [event.seq, event]))
  for (const event of more) bySeq.set(event.seq, event)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

interface Told {
  event: ConversationEvent
  from?: ConversationRow
}

/**
 * Shown by (at, seq): a message that a channel delivered late still stands where it was said. Its own log, and the words of what was merged into it at
 * their times; pointers to those words are not shown twice.
 */
function together(events: readonly ConversationEvent[], merged: readonly Thread[]): Told[] {
  const known = new Set(merged.map((one) => one.conversation.id))
  const own = events
    .filter(
      (event) => !(event.kind === 'link' && ['heard', 'said'].includes(event.what) && known.has(event.other)),
    )
    .map((event): Told => ({ event }))
  const theirs = merged.flatMap(({ conversation, events: log }) =>
    log.filter(isSpoken).map((event): Told => ({ event, from: conversation })),
  )
  return [...own, ...theirs].sort(
    (a, b) => Date.parse(a.event.at) - Date.parse(b.event.at) || a.event.seq - b.event.seq,
  )
}

export function story(
  events: readonly ConversationEvent[],
  dayOf: (at: string) => string,
  merged: readonly Thread[] = [],
): Item[] {
  const items: Item[] = []
  let day = ''
  let changes: Change[] = []
  const fold = () => {
    const first = changes[0]
    if (first) items.push({ kind: 'changes', key: `c${first.seq}`, events: changes })
    changes = []
  }
  for (const { event, from } of together(events, merged)) {
    const its = dayOf(event.at)
    if (its !== day) {
      fold()
      items.push({ kind: 'day', key: `d${its}`, at: event.at })
      day = its
    }
    if (isSpoken(event)) {
      fold()
      items.push({ kind: 'spoken', key: `${from?.id ?? ''}e${event.seq}`, event, ...(from && { from }) })
    } else changes.push(event)
  }
  fold()
  return items
}
