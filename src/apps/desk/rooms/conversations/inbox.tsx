/** The inbox: what waits, the matter that is open, and whose matter it is, side by side. */
import { useCallback, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { isRehearsal } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { Sheet } from '../../dialog.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { RehearsalAside } from '../advisors/rehearsal-aside.tsx'
import { CustomerAside } from '../customers/aside.tsx'
import { Beside } from './beside.tsx'
import { ConversationList } from './list.tsx'
import { addressOfShown, useShown } from './shown.ts'
import { ThreadPane } from './thread.tsx'

export function Inbox() {
  const { say } = useWords()
  const { may } = useSession()
  const { id } = useParams<{ id?: string }>()
  const [, go] = useLocation()
  const [aside, setAside] = useState<string | null>(null)
  const { shown, show } = useShown()
  const place = addressOfShown(shown)
  const open = useCallback(
    (next: string | undefined) => go(`/inbox${next ? `/${next}` : ''}?${place}`, { replace: true }),
    [go, place],
  )
  return (
    <div className="main">
      <ConversationList shown={shown} openId={id} onOpen={open} onShow={show} />
      {id ? (
        <ThreadPane key={id} id={id} onAside={setAside} />
      ) : (
        <section className="pane thread" aria-label={say('thread.title')}>
          <Empty title={say('thread.none')}>{say('thread.none.text')}</Empty>
        </section>
      )}
      <aside className="pane ctx" aria-label={say('aside.title')}>
        {id && isRehearsal(id) ? <RehearsalAside id={id} /> : null}
        {id && !isRehearsal(id) && may('customers.read') ? <CustomerAside conversationId={id} /> : null}
        {id && !isRehearsal(id) ? <Beside conversationId={id} /> : null}
        {id && !isRehearsal(id) && !may('customers.read') ? (
          <div className="empty-state plain">
            <Icon name="lock" size="l" />
            <b>{say('state.forbidden')}</b>
          </div>
        ) : null}
      </aside>
      {aside ? (
        <Sheet title={say('aside.title')} onClose={() => setAside(null)}>
          <div className="ctx-in">
            {isRehearsal(aside) ? (
              <RehearsalAside id={aside} />
            ) : (
              <>
                <CustomerAside conversationId={aside} />
                <Beside conversationId={aside} />
              </>
            )}
          </div>
        </Sheet>
      ) : null}
    </div>
  )
}
