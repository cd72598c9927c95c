/** Notes that name me, newest first; what I have not seen has a mark. */
import { listMentions } from '../../../../rooms/conversations/contract.ts'
import { Empty, Failed, Loading } from '../../../../ui/states.tsx'
import { usePages } from '../../ask.ts'
import { useStateWords } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Mentions(props: { openId: string | undefined; onOpen: (id: string) => void }) {
  const { say } = useWords()
  const words = useStateWords()
  const { formats } = useSession()
  const pages = usePages(
    listMentions,
    (cursor) => ({ query: { limit: 30, ...(cursor ? { cursor } : {}) } }),
    (answer) => answer,
  )
  if (!pages.first && pages.error)
    return <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
  if (!pages.first) return <Loading label={say('state.loading')} lines={6} />
  if (pages.items.length === 0)
    return <Empty title={say('list.empty.mentions')}>{say('list.empty.mentions.text')}</Empty>
  return (
    <div className="list-scroll">
      {pages.items.map((one) => (
        <button
          type="button"
          key={`${one.conversationId}-${one.seq}`}
          className={`found${one.conversationId === props.openId ? ' on' : ''}`}
          onClick={() => props.onOpen(one.conversationId)}
        >
          <span className="row">
            {one.unread ? (
              <span className="unread" role="img" aria-label={say('row.unread', { n: 1 })} />
            ) : null}
            <b className="cut">{one.by.name}</b>
            <span className="tl end nowrap">{formats.short(one.at)}</span>
          </span>
          <span className="small ink2">{one.text}</span>
          <span className="tl cut">{`${one.conversation.customer.name} · ${one.conversation.title}`}</span>
        </button>
      ))}
      {pages.hasNextPage ? (
        <div className="older">
          <button type="button" className="btn q sm" onClick={() => void pages.fetchNextPage()}>
            {say('list.more')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
