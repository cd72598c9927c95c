/** The open matter: head with its acts, the story so far, and the place to write. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Thread } from '../../../../rooms/conversations/contract.ts'
import {
  isRehearsal,
  listConversations,
  listMentions,
  markConversationRead,
  markMentionsRead,
  readThread,
} from '../../../../rooms/conversations/contract.ts'
import { call } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Failed, Loading } from '../../../../ui/states.tsx'
import { useLive } from '../../live.tsx'
import { useStateWords } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { RehearsalBar } from '../advisors/rehearsal-bar.tsx'
import { useWhen } from '../calendars/when.ts'
import { MatterActs, RehearsalActs, TagChips } from './acts.tsx'
import { Composer } from './composer.tsx'
import { threadKey, useMatter } from './matter.ts'
import { useMerged } from './merged.ts'
import { useOutbox } from './outbox.ts'
import { useChannelWord } from './row.tsx'
import { join } from './story.ts'
import { StoryView } from './story-view.tsx'
import { useTeamWord } from './teams.tsx'
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
        if (data.conversationId !== id) return
        if (name === 'conversations.translated') void again(queries, id, Number(data.seq))
        else if (name.startsWith('conversations.'))
          void queries.invalidateQueries({ queryKey: threadKey(id) })
      }),
    [onEvent, queries, id],
  )
}

/** Reads one event anew: a translation was put under a message that is here already. */
async function again(queries: QueryClient, id: string, seq: number) {
  const { events } = await call(readThread, { params: { id }, query: { since: seq - 1, limit: 1 } })
  queries.setQueryData<Thread>(threadKey(id), (now) => now && { ...now, events: join(now.events, events) })
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
  const merged = useMerged(thread)
  useReadMark(thread)
  return (
    <>
      <Head thread={thread} onAside={onAside} />
      {conversation.rehearsal ? <RehearsalBar id={conversation.id} /> : <TagChips row={conversation} />}
      <StoryView
        thread={thread}
        merged={merged}
        older={older}
        fetchingOlder={fetchingOlder}
        typing={watching.customerTypes}
        pending={outbox.pending}
        onAgain={outbox.again}
        onDrop={outbox.drop}
      />
      {conversation.mergedInto ? (
        <GoesOn into={conversation.mergedInto} />
      ) : writes && !(conversation.rehearsal && conversation.state === 'solved') ? (
        <Composer
          thread={thread}
          merged={merged}
          others={watching.others}
          onWriting={watching.writing}
          outbox={outbox}
        />
      ) : null}
    </>
  )
}

/** A merged matter is read here and answered there. */
function GoesOn(props: { into: string }) {
  const { say } = useWords()
  return (
    <div className="comp row">
      <Icon name="merge" />
      <span className="grow">{say('merged.here')}</span>
      <Link href={`/inbox/${props.into}${location.search}`} className="btn sm">
        {say('merged.open')}
      </Link>
    </div>
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
  const teamWord = useTeamWord()
  const when = useWhen()
  const [, go] = useLocation()
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
          {row.rehearsal ? ` · ${say('rehearsal.word')}` : <AboutOrder row={row} />}
          {` · ${channelWord(row.channel.kind)}`}
          {row.snoozedUntil ? ` · ${say('thread.snoozed', { time: when(row.snoozedUntil) })}` : ''}
          {row.holder === 'assistant' ? ` · ${say('thread.assistant-holds')}` : ''}
          {row.assignee ? ` · ${say('thread.held-by', { name: row.assignee.name })}` : ''}
          {row.team && row.state !== 'solved' ? ` · ${teamWord(row.team)}` : ''}
        </div>
      </div>
      {row.rehearsal ? (
        <RehearsalActs row={row} />
      ) : (
        <MatterActs row={row} onOpen={(id) => go(`/inbox/${id}${location.search}`)} />
      )}
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

function AboutOrder({ row }: { row: Thread['conversation'] }) {
  const { say } = useWords()
  if (!row.order) return null
  return (
    <>
      {' · '}
      <Link href={`/orders/${row.order.id}`}>{say('thread.order', { number: row.order.number })}</Link>
    </>
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
      () => {
        void queries.invalidateQueries({ queryKey: ['conversations', listConversations.path] })
        if (isRehearsal(id)) return
        // Whoever reads the matter has seen the notes that name him.
        call(markMentionsRead, { params: { id } }).then(
          () => void queries.invalidateQueries({ queryKey: ['conversations', listMentions.path] }),
          () => undefined,
        )
      },
      () => {
        told.current = 0
      },
    )
  }, [id, lastSeq, visible, queries])
}
