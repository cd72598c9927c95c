/** What one does from one message on: make what follows a matter of its own. */
import { useLocation } from 'wouter'
import { type MessageEvent, splitConversation } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function MessageActs(props: { event: MessageEvent; conversationId: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const [, go] = useLocation()
  const split = useAct(splitConversation)
  const { conversationId: id, event } = props
  if (!may('conversations.write') || event.seq < 2) return null
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
        {(close) => (
          <button
            type="button"
            disabled={split.busy}
            onClick={() => {
              close()
              part()
            }}
          >
            <Icon name="merge" size="s" /> {say('act.split')}
          </button>
        )}
      </Menu>
    </span>
  )
}
