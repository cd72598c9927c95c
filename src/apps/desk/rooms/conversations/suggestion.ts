/** A reply proposed by the machine: the card's own when it is fresh, else drafted from the evidence. */
import { suggestReply } from '../../../../rooms/assistant/contract.ts'
import type { Source, Thread } from '../../../../rooms/conversations/contract.ts'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'

const NONE: Suggested = { text: '', sources: [] }

export interface Suggested {
  readonly text: string
  readonly sources: readonly Source[]
}

export function useSuggestion(thread: Thread): Suggested {
  const { may } = useSession()
  const { conversation, events } = thread
  const lastWord = events.findLast(
    (event) =>
      event.kind === 'message' && (event.author.kind === 'customer' || event.author.kind === 'staff'),
  )
  const customerWaits = lastWord?.author.kind === 'customer' && conversation.state === 'open'
  const card = events.findLast((event) => event.kind === 'handover')
  // A card older than the newest question answers another question.
  const onCard = card && card.seq > conversation.lastCustomerSeq ? card.card?.suggestedReply : undefined
  const wanted =
    customerWaits &&
    conversation.holder !== 'assistant' &&
    !onCard &&
    !conversation.rehearsal &&
    may('conversations.write')
  const drafted = useRead(suggestReply, { query: { conversation: conversation.id } }, { when: wanted })
  if (!customerWaits) return NONE
  if (onCard)
    return {
      text: onCard,
      sources: (card?.card?.checked ?? []).flatMap(({ source }) => (source ? [source] : [])),
    }
  const suggestion = drafted.data
  // A question with choices to tap is the assistant's own; a person has nothing to tap.
  return suggestion?.basis === 'answer' && suggestion.heardSeq >= conversation.lastCustomerSeq
    ? suggestion
    : NONE
}
