/** What one does with one message: put it in one's own language, correct it, or make what follows a matter of its own. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import {
  isRehearsal,
  type MessageEvent,
  splitConversation,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Teach } from './teach.tsx'

export function MessageActs(props: {
  event: MessageEvent
  conversationId: string
  /** Absent where there is nothing to translate. */
  onTranslate: (() => void) | undefined
}) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const [, go] = useLocation()
  const split = useAct(splitConversation)
  const { conversationId: id, event, onTranslate } = props
  const parts = event.seq > 1 && !isRehearsal(id)
  const teaches = event.author.kind === 'assistant' && !isRehearsal(id)
  const [teaching, teach] = useState(false)
  if (!may('conversations.write') || !(parts || onTranslate || teaches)) return null
  const part = () =>
    split.start(
      { params: { id }, body: { seq: event.seq } },
      {
        onError: fail,
        onSuccess: (made) => {
          tell(say('done.split'))
          go(`/inbox/${made.id}${location.search}`)
        },
      },
    )
  return (
    <span className="m-acts">
      <Menu
        button={(open, toggle) => (
          <button
            type="button"
            className="ic"
            aria-expanded={open}
            aria-label={say('message.acts')}
            onClick={toggle}
          >
            <Icon name="more" size="s" />
          </button>
        )}
      >
        {(close) => {
          const choose = (run: () => void) => () => {
            close()
            run()
          }
          return (
            <>
              {onTranslate ? (
                <button type="button" onClick={choose(onTranslate)}>
                  <Icon name="edit" size="s" /> {say('act.translate')}
                </button>
              ) : null}
              {teaches ? (
                <button type="button" onClick={choose(() => teach(true))}>
                  <Icon name="edit" size="s" /> {say('teach.act')}
                </button>
              ) : null}
              {parts ? (
                <button type="button" disabled={split.busy} onClick={choose(part)}>
                  <Icon name="merge" size="s" /> {say('act.split')}
                </button>
              ) : null}
            </>
          )
        }}
      </Menu>
      {teaching ? <Teach conversationId={id} seq={event.seq} onClose={() => teach(false)} /> : null}
    </span>
  )
}
