/** The open matter: head with its acts, the story so far, and the place to write. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Thread } from '../../../../rooms/conversations/contract.ts'
import { listConversations, markConversationRead } from '../../../../rooms/conversations/contract.ts'
import { call } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Failed, Loading } from '../../../../ui/states.tsx'
import { useLive } from '../../live.tsx'
import { useStateWords } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { MatterActs, TagChips } from './acts.tsx'
import { Composer } from './composer.tsx'
import { threadKey, useMatter } from './matter.ts'
import { useOutbox } from './outbox.ts'
import { useChannelWord } from './row.tsx'
import { StoryView } from './story-view.tsx'
import { useWatching } from './watching.ts'

export function ThreadPane(props: { id: string; onAside: (id: string) => void }) {
  const { say } = useWords()
  const words = useStateWords()
  const matter = useMatter(props.id)
  useOwnEvents(props.id)
  return (
    <section className="pane thread" aria-label={say('thread.title')}>
      {matter.data ? (
        <Matter
          thread={matter.data}
          older={matter.older}
          fetchingOlder={matter.fetchingOlder}
          onAside={props.onAside}
        />
      ) : matter.error ? (
        <Failed fault={matter.error} words={words} retry={() => void matter.refetch()} />
      ) : (
        <Loading label={say('state.loading')} lines={6} />
      )}
    </section>
  )
}

/** Reads what is new the moment this matter changes; lists may wait a little, a conversation may not. */
function useOwnEvents(id: string) {
  const queries = useQueryClient()
  const { onEvent } = useLive()
  useEffect(
    () =>
      onEvent(({ name, data }) => {
        if (name.startsWith('conversations.') && data.conversationId === id)
          void queries.invalidateQueries({ queryKey: threadKey(id) })
      }),
    [onEvent, queries, id],
  )
}

interface MatterProps {
  thread: Thread
  older: () => Promise<void>
  fetchingOlder: boolean
  onAside: (id: string) => void
}

function Matter({ thread, older, fetchingOlder, onAside }: MatterProps) {
  const { may } = useSession()
  const { conversation } = thread
  const writes = may('conversations.write')
  const watching = useWatching(thread)
  const outbox = useOutbox(thread)
  useReadMark(thread)
  return (
    <>
      <Head thread={thread} onAside={onAside} />
      <TagChips row={conversation} />
      <StoryView
        thread={thread}
        older={older}
        fetchingOlder={fetchingOlder}
        typing={watching.customerTypes}
        pending={outbox.pending}
        onAgain={outbox.again}
        onDrop={outbox.drop}
      />
      {writes ? (
        <Composer thread={thread} others={watching.others} onWriting={watching.writing} outbox={outbox} />
      ) : null}
    </>
  )
}

/** Why a matter stands where it stands, as far as one word can tell. */
const BECAUSE = [
  'overdue',
  'mood-angry',
  'mood-anxious',
  'mood-sad',
  'mood-pleased',
  'mood-calm',
  'order-trouble',
  'wants-person',
  'tier',
  'waited',
] as const

function Head({ thread, onAside }: Pick<MatterProps, 'thread' | 'onAside'>) {
  const { say } = useWords()
  const channelWord = useChannelWord()
  const { conversation: row } = thread
  const because = BECAUSE.find((one) => one === row.priority.because[0]?.code)
  const pressing = row.priority.level === 'urgent' || row.priority.level === 'high'
  return (
    <div className="th">
      <div className="grow">
        <h2 className="cut" title={row.title}>
          {row.title}
        </h2>
        <div className="small ink3 cut">
          {because && pressing ? <span className="pressing">{say(`because.${because}`)} · </span> : null}
          {row.customer.name}
          {row.order ? (
            <>
              {' · '}
              <Link href={`/orders/${row.order.id}`}>
                {say('thread.order', { number: row.order.number })}
              </Link>
            </>
          ) : null}
          {` · ${channelWord(row.channel.kind)}`}
          {row.holder === 'assistant' ? ` · ${say('thread.assistant-holds')}` : ''}
          {row.assignee ? ` · ${say('thread.held-by', { name: row.assignee.name })}` : ''}
        </div>
      </div>
      <MatterActs row={row} />
      <button
        type="button"
        className="ic only-narrow"
        aria-label={say('aside.title')}
        onClick={() => onAside(row.id)}
      >
        <Icon name="customers" />
      </button>
    </div>
  )
}

/** Tells the house how far this person has read, while the page is in sight. */
function useReadMark(thread: Thread) {
  const queries = useQueryClient()
  const told = useRef(0)
  const { id, lastSeq } = thread.conversation
  const [visible, setVisible] = useState(() => !document.hidden)
  const heard = useCallback(() => setVisible(!document.hidden), [])
  useEffect(() => {
    document.addEventListener('visibilitychange', heard)
    return () => document.removeEventListener('visibilitychange', heard)
  }, [heard])
  useEffect(() => {
    if (!visible || lastSeq <= told.current) return
    told.current = lastSeq
    call(markConversationRead, { params: { id }, body: { seq: lastSeq } }).then(
      () => void queries.invalidateQueries({ queryKey: ['conversations', listConversations.path] }),
      () => {
        told.current = 0
      },
    )
  }, [id, lastSeq, visible, queries])
}
