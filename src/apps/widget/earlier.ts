// The customer's matters as a short list: what about, from when, whether settled; one tap opens one.
import type { CustomerConversation } from '../../rooms/conversations/contract.ts'
import { el } from './dom.ts'
import { dayName } from './time.ts'
import type { Language, Say } from './words.ts'

export function earlierList(
  matters: readonly CustomerConversation[],
  words: { say: Say; language: Language },
  turnTo: (id: string | null) => void,
): HTMLElement {
  const { say, language } = words
  const line = ({ id, title, state, beganAt }: CustomerConversation) =>
    el(
      'button',
      { type: 'button', class: 'matter', click: () => turnTo(id) },
      el('span', { class: 'grow cut' }, title),
      el(
        'span',
        { class: 'small ink3' },
        `${dayName(beganAt, language, say)} · ${say(state === 'solved' ? 'earlierSolved' : 'earlierOpen')}`,
      ),
    )
  const fresh = { type: 'button', class: 'btn', click: () => turnTo(null) }
  return el(
    'form',
    {},
    el('h3', {}, say('earlier')),
    ...matters.map(line),
    el('button', fresh, say('earlierNew')),
  )
}
