// What stands in the thread from top to bottom: days, words of both sides, turns of the matter, letters on their way.
import type { CustomerEvent, MessageEvent } from '../../rooms/conversations/contract.ts'
import type { Letter, Outbox } from './outbox.ts'
import type { Key } from './words.ts'

export type Item =
  | { readonly is: 'day'; readonly key: string; readonly at: string }
  | { readonly is: 'mine'; readonly key: string; readonly event: MessageEvent }
  | { readonly is: 'letter'; readonly key: string; readonly letter: Letter }
  | { readonly is: 'theirs'; readonly key: string; readonly event: MessageEvent }
  | { readonly is: 'turn'; readonly key: string; readonly says: Key; readonly name: string }

/** @param dayOf the local day of an instant, so that days break where the reader's do */
export function itemsOf(
  events: readonly CustomerEvent[],
  letters: Outbox,
  dayOf: (at: string) => string,
): Item[] {
  const items: Item[] = []
  let day = ''
  for (const event of inReadingOrder(events)) {
    const item = itemOf(event)
    if (!item || (saysQueued(item) && saysItself(items.at(-1)))) continue
    if (dayOf(event.at) !== day) {
      day = dayOf(event.at)
      items.push({ is: 'day', key: `day ${day}`, at: event.at })
    }
    items.push(item)
  }
  const known = new Set(events.map((event) => (event.kind === 'message' ? event.clientId : null)))
  for (const letter of letters)
    if (!known.has(letter.id)) items.push({ is: 'letter', key: letter.id, letter })
  return items
}

const saysQueued = (item: Item): boolean => item.is === 'turn' && item.says === 'queued'

/** The assistant's or the shop's own words about the hand-over make the line below them idle. */
const saysItself = (item: Item | undefined): boolean =>
  item?.is === 'theirs' && item.event.author.kind !== 'staff'

/** A message that waited for the net stands where it was written, not where it arrived. */
function inReadingOrder(events: readonly CustomerEvent[]): CustomerEvent[] {
  return [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
}

function itemOf(event: CustomerEvent): Item | undefined {
  if (event.kind === 'message') {
    const mine = event.author.kind === 'customer'
    return { is: mine ? 'mine' : 'theirs', key: (mine && event.clientId) || `e${event.seq}`, event }
  }
  const says = turnOf(event)
  return says && { is: 'turn', key: `e${event.seq}`, says, name: event.author.name }
}

function turnOf(event: Exclude<CustomerEvent, { kind: 'message' }>): Key | undefined {
  if (event.kind === 'state') {
    if (event.state === 'solved') return 'solved'
    return event.was === 'solved' ? 'reopened' : undefined
  }
  if (/^(taken-over|assigned)$/.test(event.because) && event.author.kind === 'staff')
    return event.author.name ? 'handedOver' : 'handedOverSomeone'
  return event.holder === 'queue' && event.because !== 'begun' && event.because !== 'reopened'
    ? 'queued'
    : undefined
}
