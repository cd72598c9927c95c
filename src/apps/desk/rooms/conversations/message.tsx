/** What was said: the customer plain with the mood heard, the assistant stitched with its sources, ours on indigo. */

import { useState } from 'react'
import type { z } from 'zod'
import type { ConversationRow, MessageEvent, NoteEvent } from '../../../../rooms/conversations/contract.ts'
import { Chip, MoodThread, Stitch } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { DeliveryMark, FoldedQuote, MailMeta } from '../mail/letter.tsx'
import { Files } from './files.tsx'
import { MessageActs } from './message-acts.tsx'
import type { Pending } from './outbox.ts'
import { useChannelWord } from './row.tsx'
import { FactRule, Sources } from './sources.tsx'
import { Translations, useForeign } from './translations.tsx'

/** The name over a message; a customer's own is the one they go by now. */
function useAuthor({ author }: MessageEvent, conversation: ConversationRow) {
  const { say } = useWords()
  const { me } = useSession()
  if (author.kind === 'assistant')
    return author.name ? `${author.name} · ${say('author.assistant')}` : say('author.assistant')
  if (author.kind === 'customer') return conversation.customer.name
  return author.id === me.id ? say('author.me') : author.name || say('author.system')
}

/** The short answers that were offered under a word of the assistant. */
function Choices(props: { of: readonly string[] }) {
  if (props.of.length === 0) return null
  return (
    <div className="tags" style={{ marginTop: 6 }}>
      {props.of.map((choice) => (
        <Chip key={choice} tone="line">
          {choice}
        </Chip>
      ))}
    </div>
  )
}

/** @param props.elsewhere it stands in the log of a matter merged into this one */
export function Message(props: { event: MessageEvent; conversation: ConversationRow; elsewhere?: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { event } = props
  const { kind } = event.author
  const machine = kind === 'assistant' || kind === 'system'
  const side = machine ? ' bot' : kind === 'customer' ? '' : ' us'
  const name = useAuthor(event, props.conversation)
  const channelWord = useChannelWord()
  const foreign = useForeign(event)
  const [translating, translate] = useState(false)
  const inner = (
    <>
      <MailMeta mail={event.mail} />
      {event.forgotten ? say('message.forgotten') : event.text}
      {event.facts.map((fact) => (
        <FactRule key={fact.label} fact={fact} />
      ))}
      <Sources of={event.sources} />
      <Files of={event.attachments} conversationId={props.conversation.id} />
      <FoldedQuote mail={event.mail} />
      <Translations
        event={event}
        conversationId={props.conversation.id}
        writing={translating}
        onDone={() => translate(false)}
      />
      <Choices of={event.choices} />
    </>
  )
  return (
    <article className={`m${side}`}>
      <div className="by">
        <b className="ink2">{name}</b>
        <time dateTime={event.at}>{formats.time(event.at)}</time>
        {kind === 'assistant' && event.sources.length > 0 ? (
          <span>{say('message.checked', { n: event.sources.length })}</span>
        ) : null}
        {props.elsewhere ? (
          <span>{say('message.elsewhere', { channel: channelWord(props.conversation.channel.kind) })}</span>
        ) : (
          <MessageActs
            event={event}
            conversationId={props.conversation.id}
            onTranslate={foreign ? () => translate(true) : undefined}
          />
        )}
        {event.mood && event.mood !== 'calm' ? (
          <MoodThread mood={event.mood} word={say(`mood.${event.mood}`)} />
        ) : null}
      </div>
      {machine ? (
        <Stitch className="bb">{inner}</Stitch>
      ) : (
        <div className={`bb${event.forgotten ? ' gone' : ''}`}>{inner}</div>
      )}
      <DeliveryMark delivery={event.delivery} />
    </article>
  )
}

export function Note(props: { event: z.infer<typeof NoteEvent>; conversationId: string }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { event } = props
  return (
    <article className="m note">
      <div className="by">
        <b className="ink2">{say('note.by', { name: event.author.name })}</b>
        <time dateTime={event.at}>{formats.time(event.at)}</time>
      </div>
      <div className="bb">
        {event.text}
        <Files of={event.attachments} conversationId={props.conversationId} />
      </div>
    </article>
  )
}

export function PendingMessage(props: {
  one: Pending
  onAgain: (clientId: string) => void
  onDrop: (clientId: string) => void
}) {
  const { say } = useWords()
  const { one } = props
  return (
    <article className="m us" aria-busy={one.state === 'sending'}>
      <div className="bb">
        {one.text}
        {one.files.map((file) => (
          <div className="small ink2" key={file.id}>
            {file.name}
          </div>
        ))}
      </div>
      {one.state === 'sending' ? (
        <div className="receipt">{say('receipt.sending')}</div>
      ) : (
        <div className="receipt bad-text" role="alert">
          {say('receipt.failed', { why: one.why ?? '' })}{' '}
          <button type="button" className="btn q sm" onClick={() => props.onAgain(one.clientId)}>
            {say('state.retry')}
          </button>
          <button type="button" className="btn q sm" onClick={() => props.onDrop(one.clientId)}>
            {say('receipt.back')}
          </button>
        </div>
      )}
    </article>
  )
}

export function CustomerTypes(props: { name: string }) {
  const { say } = useWords()
  return (
    <div className="tl" role="status">
      {say('message.types', { name: props.name })}
    </div>
  )
}
