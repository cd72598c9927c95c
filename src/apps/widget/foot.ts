// What stands under the thread and above it: who is there and how long it takes, and what is in the way.
import type { Picture } from './talk.ts'
import { waitWords } from './time.ts'
import type { Language, Say } from './words.ts'

export interface Foot {
  readonly text: string
  /** Whether one can still ask for a person. */
  readonly ask: boolean
}

type Seen = Pick<Picture, 'boot' | 'people' | 'conversation' | 'notice'>

export function footOf(seen: Seen, language: Language, say: Say): Foot {
  const { conversation } = seen
  const isOpen = conversation !== null && conversation.state !== 'solved'
  if (isOpen && conversation.holder === 'staff')
    return {
      text: conversation.person ? say('personHere', { name: conversation.person }) : say('personHereSomeone'),
      ask: false,
    }
  const queued = isOpen && conversation.holder === 'queue'
  return { text: waiting(seen, queued, language, say), ask: !queued }
}

/** How long until a person answers, or honestly that nobody is there. */
function waiting({ people, boot, notice }: Seen, queued: boolean, language: Language, say: Say): string {
  if (!boot || notice === 'unreachable') return say('peopleUnknown')
  if (people.online > 0) {
    const wait = people.waitSeconds === null ? null : waitWords(people.waitSeconds, say)
    if (queued) return wait ? say('queueWait', { wait }) : say('queueNoWait')
    return wait
      ? say('people', { count: people.online, wait })
      : say('peopleNoWait', { count: people.online })
  }
  const hours = boot.hoursText[language]
  return hours ? say('nobody', { when: hours }) : boot.offlineWords[language] || say('nobodyNoHours')
}

/** The one thing in the way that matters most, or ''. */
export function troubleOf({ line, notice }: Pick<Picture, 'line' | 'notice'>, say: Say): string {
  if (line.is === 'offline') return say('offline')
  if (notice === 'unreachable') return say('unreachable')
  if (line.is === 'joining' && line.seconds > 1) return say('joining', { seconds: line.seconds })
  return notice === 'expired' ? say('expired') : ''
}
