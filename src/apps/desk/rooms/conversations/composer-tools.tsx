/** The small acts at the foot of the place to write: files, handing the draft on, a translation, by which channel it leaves. */
import { useRef } from 'react'
import type { Thread } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../words.ts'
import { OfferMenu } from './draft-bars.tsx'
import type { Merged } from './merged.ts'
import { useChannelWord } from './row.tsx'

export function Attach(props: { onFiles: (files: readonly File[]) => void }) {
  const { say } = useWords()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <button
        type="button"
        className="ic"
        aria-label={say('composer.attach')}
        onClick={() => picker.current?.click()}
      >
        <Icon name="attach" />
      </button>
    </>
  )
}

export function Tools(props: {
  thread: Thread
  merged: readonly Merged[]
  mode: 'reply' | 'note'
  /** To whom the draft is offered; undefined: there is nothing to offer. */
  offeredTo: string | null | undefined
  translating: boolean
  onTranslate: () => void
  via: string
  onVia: (id: string) => void
}) {
  const { say, language } = useWords()
  const { conversation } = props.thread
  return (
    <>
      {props.offeredTo === undefined || conversation.rehearsal ? null : (
        <OfferMenu conversationId={conversation.id} to={props.offeredTo} />
      )}
      {props.mode === 'reply' && conversation.language !== language && !conversation.rehearsal ? (
        <button
          type="button"
          className="btn q sm"
          aria-pressed={props.translating}
          onClick={props.onTranslate}
        >
          {say('composer.translate')}
        </button>
      ) : null}
      {props.mode === 'reply' && props.merged.length > 0 ? <Via {...props} /> : null}
    </>
  )
}

/** By which conversation's channel the reply leaves (I10). */
function Via(props: { thread: Thread; merged: readonly Merged[]; via: string; onVia: (id: string) => void }) {
  const { say } = useWords()
  const channelWord = useChannelWord()
  return (
    <label className="row tl nowrap" style={{ gap: 4 }}>
      {say('composer.via')}
      <select className="in sm" value={props.via} onChange={(event) => props.onVia(event.target.value)}>
        {[props.thread.conversation, ...props.merged.map((one) => one.conversation)].map((one) => (
          <option key={one.id} value={one.id}>
            {`${channelWord(one.channel.kind)} · ${one.title.slice(0, 12)}`}
          </option>
        ))}
      </select>
    </label>
  )
}
