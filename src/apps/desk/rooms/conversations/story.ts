/** The thread as it is read: days, messages, notes, cards, and what the house did, folded where nobody spoke. */
import type { ConversationEvent } from '../../../../rooms/conversations/contract.ts'

type Spoken = Extract<ConversationEvent, { kind: 'message' | 'note' | 'handover' }>
export type Change = Exclude<ConversationEvent, Spoken>
export type Item =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'spoken'; key: string; event: Spoken }
  | { kind: 'changes'; key: string; events: readonly Change[] }

const isSpoken = (event: ConversationEvent): event is Spoken =>
  event.kind === 'message' || event.kind === 'note' || event.kind === 'handover'

/** Shown by (at, seq): a message that a channel delivered late still stands where it was said. */
const inOrder = (events: readonly ConversationEvent[]) =>
  [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq)

/** Joins two readings of a log; the later reading wins. */
export function join(
  old: readonly ConversationEvent[],
  more: readonly ConversationEvent[],
): ConversationEvent[] {
  const bySeq = new Map(old.map((event) => [event.seq, event]))
  for (const event of more) bySeq.set(event.seq, event)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

export function story(events: readonly ConversationEvent[], dayOf: (at: string) => string): Item[] {
  const items: Item[] = []
  let day = ''
  let changes: Change[] = []
  const fold = () => {
    const first = changes[0]
    if (first) items.push({ kind: 'changes', key: `c${first.seq}`, events: changes })
    changes = []
  }
  for (const event of inOrder(events)) {
    const its = dayOf(event.at)
    if (its !== day) {
      fold()
      items.push({ kind: 'day', key: `d${its}`, at: event.at })
      day = its
    }
    if (isSpoken(event)) {
      fold()
      items.push({ kind: 'spoken', key: `e${event.seq}`, event })
    } else changes.push(event)
  }
  fold()
  return items
}
