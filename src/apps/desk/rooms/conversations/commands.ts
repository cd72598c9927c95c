/** What the command bar can do in the inbox: each act of the open matter by its key, and every saved view. */
import { useLocation } from 'wouter'
import { listSavedViews } from '../../../../rooms/conversations/contract.ts'
import type { IconName } from '../../../../ui/icon.tsx'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'
import { askAsides } from './aside-asked.ts'
import { addressOfShown } from './shown.ts'

const ACTS: readonly (readonly [key: string, icon: IconName, word: WordKey])[] = [
  ['r', 'send', 'keys.reply'],
  ['n', 'note', 'keys.note'],
  ['a', 'people', 'keys.assign'],
  ['g', 'people', 'keys.move'],
  ['m', 'pin', 'keys.mine'],
  ['l', 'tag', 'keys.tag'],
  ['s', 'clock', 'keys.snooze'],
  ['e', 'check', 'keys.solve'],
  ['x', 'filter', 'keys.choose'],
  ['j', 'next', 'keys.next'],
  ['k', 'back', 'keys.before'],
]

/** An act is its key, pressed by the bar: there is one way to do it, and it is the one that people learn. */
const press = (key: string) => dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

export function useInboxCommands() {
  const { say } = useWords()
  const { may } = useSession()
  const [place, go] = useLocation()
  const reads = may('conversations.read')
  const saved = useRead(listSavedViews, {}, { when: reads })
  const open = /^\/inbox\/([^/?]+)/.exec(place)?.[1]
  const acts =
    open && may('conversations.write')
      ? [
          ...ACTS.map(([key, icon, word]) => ({
            key: `act-${key}`,
            icon,
            text: say(word),
            side: key.toUpperCase(),
            run: () => press(key),
          })),
          {
            key: 'act-aside',
            icon: 'chats' as const,
            text: say('asides.ask'),
            side: say('palette.act'),
            run: () => askAsides(open, true),
          },
        ]
      : []
  const views = (saved.data?.items ?? []).map((view) => ({
    key: `saved-${view.id}`,
    icon: 'filter' as const,
    text: `${say('rail.inbox')} · ${view.name}`,
    side: say('palette.page'),
    run: () => go(`/inbox?${addressOfShown({ kind: 'filtered', saved: view.id })}`),
  }))
  return { acts, views }
}
