/** The place to write: reply or note, files with their progress, a suggested reply as a ghost, drafts kept. */
import { useEffect, useRef, useState } from 'react'
import { noteConversation, type Thread, type Watcher } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Kbd } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { useKeys } from '../../keys.ts'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'
import { PromiseChips, useDraftPromises } from '../promises/chip.tsx'
import { MacroMenu, slashOf } from '../rules/macro-menu.tsx'
import { askAsides } from './aside-asked.ts'
import { useByModel } from './by-model.ts'
import { Names, useCalling } from './calling.tsx'
import { Attach, Tools } from './composer-tools.tsx'
import { type Draft, EMPTY } from './draft.ts'
import { Elsewhere, Offered } from './draft-bars.tsx'
import { DraftHelp } from './draft-help.tsx'
import { useDraft } from './kept-draft.ts'
import { defaultVia, type Merged } from './merged.ts'
import type { Outbox } from './outbox.ts'
import { channelIcon } from './row.tsx'
import { useSuggestion } from './suggestion.ts'
import { UploadRow, useUploads } from './uploads.tsx'
import { useWordsOffered } from './words-offered.ts'

interface Props {
  thread: Thread
  /** What goes on here: each has a channel and an identity of its own. */
  merged: readonly Merged[]
  others: readonly Watcher[]
  onWriting: (now: boolean) => void
  outbox: Outbox
}

const isReady = (text: string, draft: Draft, busy: boolean) =>
  (text.trim() !== '' || draft.files.length > 0) && !busy

/** What a key does while one writes; undefined: it writes. */
function deedOf(event: React.KeyboardEvent, offers: { name: boolean; ghost: boolean }) {
  const command = event.ctrlKey || event.metaKey
  if (event.nativeEvent.isComposing) return undefined
  if (event.key === 'Escape') return 'leave'
  if (event.key === 'Enter' && command) return event.shiftKey ? 'send-solve' : 'send'
  if (offers.name && !command && (event.key === 'Enter' || event.key === 'Tab')) return 'call'
  return offers.ghost && event.key === 'Tab' && !event.shiftKey ? 'accept' : undefined
}

type Take = (files: readonly File[]) => void
const NOTHING: Take = () => undefined

/** A rehearsal is answered in words only: nothing of it reaches promises, macros, files or colleagues. */
function offersOf({ conversation }: Thread, mode: Draft['mode']) {
  const real = conversation.rehearsal !== true
  return {
    said: real && mode === 'reply',
    files: (take: Take): Take => (real ? take : NOTHING),
    attach: (take: Take) => (real ? <Attach onFiles={take} /> : null),
  }
}

export function Composer(props: Props) {
  const { thread, merged, others, onWriting, outbox } = props
  const { say, language } = useWords()
  const { id } = thread.conversation
  const kept = useDraft(id)
  const { draft, change } = kept
  const { mode } = draft
  const text = draft[mode]
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [chosen, choose] = useState<string>()
  /** A kept draft may begin with a slash; only who types one asks for macros. */
  const [types, setTypes] = useState(false)
  const [translation, setTranslation] = useState<string>()
  const uploads = useUploads((file) => change({ files: [...readFiles.current, file] }))
  const readFiles = useRef(draft.files)
  readFiles.current = draft.files
  const calling = useCalling(text, caret, mode === 'note')
  const suggestion = useSuggestion(thread)
  const ghost = mode === 'reply' && text === '' ? suggestion.text : ''
  const ready = isReady(text, draft, uploads.busy)
  const offers = offersOf(thread, mode)
  const take = offers.files(uploads.take)
  const promises = useDraftPromises(text, { when: offers.said })
  const slash = types && offers.said ? slashOf(text) : null
  const via = chosen ?? defaultVia(thread, merged) ?? id

  const write = (next: string) => {
    change({ [mode]: next })
    onWriting(mode === 'reply' && next !== '')
  }
  /** Words of the house are put into the draft; the person goes on from there. */
  const taken = (words: string) => {
    change({ mode: 'reply', reply: words })
    field.current?.focus()
  }
  useWordsOffered(id, taken)
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

  const reply = (solve: boolean) => {
    const said = translation?.trim()
    outbox.send({
      text: text.trim(),
      files: draft.files,
      solve,
      extra: {
        ...(via !== id && { via }),
        ...(said && { translation: { language: thread.conversation.language, text: said } }),
      },
      after: (key) => promises.make({ conversationId: id, customerId: thread.conversation.customer.id, key }),
    })
    setTranslation(undefined)
    change({ ...EMPTY, note: draft.note })
    onWriting(false)
  }
  const note = useNoting(id, () => change({ note: '', files: [] }))
  const send = (solve: boolean) => {
    if (!ready) return
    if (mode === 'reply') reply(solve)
    else note.save(text.trim(), draft.files)
  }

  const keyed = (event: React.KeyboardEvent) => {
    const [name] = calling.found
    const deed = deedOf(event, { name: name !== undefined, ghost: ghost !== '' })
    if (!deed) return
    event.preventDefault()
    if (deed === 'leave') field.current?.blur()
    else if (deed === 'call') write(calling.put(name?.name ?? ''))
    else if (deed === 'accept') write(ghost)
    else send(deed === 'send-solve')
  }

  return (
    <div className="comp">
      <Tabs thread={thread} mode={mode} onMode={focus} hint={thread.reach.words[language]} />
      <Collision others={others} />
      <Elsewhere draft={kept.elsewhere} onAdopt={kept.adopt} onInsist={kept.insist} />
      <Offered conversationId={id} of={kept.offered} onTaken={kept.adopt} />
      <Box note={mode === 'note'} onFiles={take}>
        {ghost ? (
          <p className="ghost stitch" id="ghost">
            {ghost} <Kbd>Tab</Kbd>
          </p>
        ) : null}
        {slash !== null ? (
          <MacroMenu
            conversationId={id}
            slash={slash}
            heardSeq={thread.conversation.lastCustomerSeq}
            onText={(words) => {
              write(words)
              field.current?.focus()
            }}
            onDone={() => write('')}
            onClose={() => write('')}
          />
        ) : null}
        <Names of={calling.found} onPick={(name) => write(calling.put(name))} />
        <textarea
          ref={field}
          aria-label={say(`composer.${mode}`)}
          aria-describedby={ghost ? 'ghost' : undefined}
          placeholder={ghost ? '' : say(`composer.${mode}.place`)}
          value={text}
          maxLength={8000}
          onChange={(event) => {
            setCaret(event.target.selectionStart)
            setTypes(true)
            write(event.target.value)
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={keyed}
          onBlur={() => onWriting(false)}
          onPaste={(event) => {
            const files = [...event.clipboardData.files]
            if (files.length === 0) return
            event.preventDefault()
            take(files)
          }}
        />
        <Second
          thread={thread}
          text={text}
          value={mode === 'reply' ? translation : undefined}
          onChange={setTranslation}
          onKeyDown={keyed}
        />
        <DraftHelp
          thread={thread}
          text={mode === 'reply' ? text : null}
          ghost={ghost}
          suggested={suggestion.sources}
          onWords={taken}
        />
        <PromiseChips of={promises} />
        <UploadRow
          files={draft.files}
          uploads={uploads}
          onDrop={(file) => change({ files: draft.files.filter((one) => one.id !== file) })}
        />
        <div className="bar">
          {offers.attach(take)}
          <Tools
            thread={thread}
            merged={merged}
            mode={mode}
            offeredTo={text.trim() ? kept.offeredTo : undefined}
            translating={translation !== undefined}
            onTranslate={() => setTranslation((now) => (now === undefined ? '' : undefined))}
            via={via}
            onVia={choose}
          />
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
      </Box>
    </div>
  )
}

/** Saves a note, and says so. */
function useNoting(id: string, onSaved: () => void) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const note = useAct(noteConversation)
  return {
    busy: note.busy,
    save: (text: string, files: Draft['files']) =>
      note.start(
        { params: { id }, body: { text, files: files.map((file) => file.id) } },
        {
          onError: fail,
          onSuccess: () => {
            onSaved()
            tell(say('done.noted'))
          },
        },
      ),
  }
}

/** The same words in the customer's language, when they are wished for. */
function Second(props: {
  thread: Thread
  text: string
  value: string | undefined
  onChange: (words: string) => void
  onKeyDown: (event: React.KeyboardEvent) => void
}) {
  const { say } = useWords()
  const { id, language } = props.thread.conversation
  const byModel = useByModel(id)
  if (props.value === undefined) return null
  const label = say('composer.translation', { language })
  return (
    <>
      <textarea
        className="second"
        aria-label={label}
        placeholder={label}
        value={props.value}
        maxLength={8000}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
      />
      {byModel.may ? (
        <div className="help-line">
          <span className="grow" />
          <button
            type="button"
            className="btn q sm"
            disabled={byModel.busy || props.text.trim() === ''}
            onClick={() => byModel.put(props.text, language, props.onChange)}
          >
            {say('translation.by-model')}
          </button>
        </div>
      ) : null}
    </>
  )
}

function Tabs(props: {
  thread: Thread
  mode: Draft['mode']
  hint: string
  onMode: (mode: Draft['mode']) => void
}) {
  const { say } = useWords()
  const { conversation } = props.thread
  return (
    <div className="tabs" role="tablist" aria-label={say('composer.title')}>
      {(['reply', 'note'] as const).map((one) => (
        <button
          type="button"
          role="tab"
          key={one}
          aria-selected={props.mode === one}
          className={props.mode === one ? 'on' : ''}
          onClick={() => props.onMode(one)}
        >
          {say(`composer.${one}`)} <Kbd>{one === 'reply' ? 'R' : 'N'}</Kbd>
        </button>
      ))}
      {conversation.rehearsal ? null : (
        <button type="button" onClick={() => askAsides(conversation.id, true)}>
          {say('composer.outside')}
        </button>
      )}
      <span className="end tl row cut" style={{ gap: 6 }}>
        <Icon name={channelIcon(conversation.channel.kind)} size="s" />
        <span className="cut">{props.mode === 'note' ? say('composer.note-hint') : props.hint}</span>
      </span>
    </div>
  )
}

/** The frame of what is written; files may be dropped on it. */
function Box(props: { note: boolean; onFiles: (files: readonly File[]) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the button
    <div
      className={`box${props.note ? ' note-box' : ''}${over ? ' drop' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        props.onFiles([...event.dataTransfer.files])
      }}
    >
      {props.children}
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
