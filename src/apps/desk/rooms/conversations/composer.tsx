/** The place to write: reply or note, files with their progress, a suggested reply as a ghost, drafts kept. */
import { useEffect, useRef, useState } from 'react'
import { noteConversation, type Thread, type Watcher } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Kbd } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { useKeys } from '../../keys.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { type Draft, EMPTY, keepDraft, readDraft } from './draft.ts'
import type { Outbox } from './outbox.ts'
import { channelIcon } from './row.tsx'
import { useSuggestion } from './suggestion.ts'
import { UploadRow, useUploads } from './uploads.tsx'

interface Props {
  thread: Thread
  others: readonly Watcher[]
  onWriting: (now: boolean) => void
  outbox: Outbox
}

function useDraft(conversationId: string) {
  const { me } = useSession()
  const [draft, setDraft] = useState<Draft>(() => readDraft(me.id, conversationId))
  useEffect(() => keepDraft(me.id, conversationId, draft), [me.id, conversationId, draft])
  return { draft, change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })) }
}

export function Composer({ thread, others, onWriting, outbox }: Props) {
  const { say, language } = useWords()
  const { tell, fail } = useNotices()
  const { id } = thread.conversation
  const { draft, change } = useDraft(id)
  const { mode } = draft
  const text = draft[mode]
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const uploads = useUploads((file) => change({ files: [...readFiles.current, file] }))
  const readFiles = useRef(draft.files)
  readFiles.current = draft.files
  const note = useAct(noteConversation)
  const suggestion = useSuggestion(thread)
  const ghost = mode === 'reply' && text === '' ? suggestion : ''
  const ready = (text.trim() !== '' || draft.files.length > 0) && !uploads.busy

  const write = (next: string) => {
    change({ [mode]: next })
    onWriting(mode === 'reply' && next !== '')
  }
  const focus = (next: Draft['mode']) => {
    change({ mode: next })
    field.current?.focus()
  }
  useKeys({ r: () => focus('reply'), n: () => focus('note'), Enter: () => field.current?.focus() })

  // Words that could not be sent come back to the place where they were written.
  const { returned } = outbox
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something came back, not when the draft changes
  useEffect(() => {
    if (returned) change({ mode: 'reply', reply: returned.text, files: [...returned.files] })
  }, [returned])

  const send = (solve: boolean) => {
    if (!ready) return
    if (mode === 'reply') {
      outbox.send(text.trim(), draft.files, solve)
      change({ ...EMPTY, note: draft.note })
      onWriting(false)
      return
    }
    note.start(
      { params: { id }, body: { text: text.trim(), files: draft.files.map((file) => file.id) } },
      {
        onError: fail,
        onSuccess: () => {
          change({ note: '', files: [] })
          tell(say('done.noted'))
        },
      },
    )
  }

  const keyed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Tab' && !event.shiftKey && ghost) write(ghost)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event.shiftKey)
    else if (event.key === 'Escape') field.current?.blur()
    else return
    event.preventDefault()
  }

  return (
    <div className="comp">
      <div className="tabs" role="tablist" aria-label={say('composer.title')}>
        {(['reply', 'note'] as const).map((one) => (
          <button
            type="button"
            role="tab"
            key={one}
            aria-selected={mode === one}
            className={mode === one ? 'on' : ''}
            onClick={() => focus(one)}
          >
            {say(`composer.${one}`)} <Kbd>{one === 'reply' ? 'R' : 'N'}</Kbd>
          </button>
        ))}
        <span className="end tl row cut" style={{ gap: 6 }}>
          <Icon name={channelIcon(thread.conversation.channel.kind)} size="s" />
          <span className="cut">
            {mode === 'note' ? say('composer.note-hint') : thread.reach.words[language]}
          </span>
        </span>
      </div>
      <Collision others={others} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the button */}
      <div
        className={`box${mode === 'note' ? ' note-box' : ''}${over ? ' drop' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          uploads.take([...event.dataTransfer.files])
        }}
      >
        {ghost ? (
          <p className="ghost stitch" id="ghost">
            {ghost} <Kbd>Tab</Kbd>
          </p>
        ) : null}
        <textarea
          ref={field}
          aria-label={say(`composer.${mode}`)}
          aria-describedby={ghost ? 'ghost' : undefined}
          placeholder={ghost ? '' : say(`composer.${mode}.place`)}
          value={text}
          maxLength={8000}
          onChange={(event) => write(event.target.value)}
          onKeyDown={keyed}
          onBlur={() => onWriting(false)}
          onPaste={(event) => {
            const files = [...event.clipboardData.files]
            if (files.length === 0) return
            event.preventDefault()
            uploads.take(files)
          }}
        />
        <UploadRow
          files={draft.files}
          uploads={uploads}
          onDrop={(file) => change({ files: draft.files.filter((one) => one.id !== file) })}
        />
        <div className="bar">
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              uploads.take([...(event.target.files ?? [])])
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
          <span className="grow" />
          {mode === 'reply' ? (
            <button type="button" className="btn sm" disabled={!ready} onClick={() => send(true)}>
              {say('act.send-solve')}
            </button>
          ) : null}
          <button
            type="button"
            className="btn p sm"
            disabled={!ready || note.busy}
            onClick={() => send(false)}
          >
            {say(mode === 'reply' ? 'act.send' : 'act.note')} <Kbd>Ctrl ↵</Kbd>
          </button>
        </div>
      </div>
    </div>
  )
}

/** Says before anybody writes twice that a colleague is here. */
function Collision(props: { others: readonly Watcher[] }) {
  const { say } = useWords()
  if (props.others.length === 0) return null
  const replying = props.others.filter((one) => one.doing === 'replying')
  const names = (replying.length > 0 ? replying : props.others).map((one) => one.name).join('、')
  return (
    <div className="collide" role="status">
      <Icon name={replying.length > 0 ? 'warning' : 'eye'} size="s" />
      {say(replying.length > 0 ? 'collide.replying' : 'collide.viewing', { names })}
    </div>
  )
}
