/** A hand-over card from the log alone, for when the customer called for a person before the assistant could write one. */
import type { ConversationEvent, HandOverCard, MessageEvent, Source } from './contract.ts'
import { excerpt, type Matter } from './matter.ts'

const isMessage = (event: ConversationEvent): event is MessageEvent => event.kind === 'message'

/** What the log says and no more: what was asked, what the assistant said and from where, what is still open. */
export function cardFromLog(matter: Matter, log: readonly ConversationEvent[], reason: string): HandOverCard {
  const messages = log.filter(isMessage)
  const asked = messages
    .filter((event) => event.author.kind === 'customer')
    .map((event) => excerpt(event.text))
  const answers = messages.filter((event) => event.author.kind === 'assistant')
  const last = asked.at(-1) ?? matter.title
  return {
    customer: { id: matter.customerId, name: matter.customerName },
    ...(matter.orderId && {
      order: { id: matter.orderId, number: matter.orderNumber ?? '', state: matter.orderState ?? '' },
    }),
    wants: last,
    asked: asked.slice(-5),
    checked: answers.flatMap((event) => event.sources).map(checked),
    said: answers.map((event) => excerpt(event.text)).slice(-3),
    promised: [],
    mood: matter.mood,
    open: last,
    suggestedReply: '',
    reason,
  }
}

const checked = (source: Source) => ({ what: source.title, found: source.quote, source })
