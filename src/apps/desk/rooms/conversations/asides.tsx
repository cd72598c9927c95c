/** Side conversations of a matter: whom we asked, what came back, and a new question to factory, courier or technician. */
import { useState } from 'react'
import {
  type Aside,
  type AsideParty,
  closeAside,
  linkAside,
  listAsides,
  markAsideRead,
  openAside,
  readAside,
  readAsideFile,
  reopenAside,
  writeAside,
} from '../../../../rooms/conversations/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question, Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { askAsides, useAsideAsked, useSeen } from './aside-asked.ts'

export function Asides({ conversationId }: { conversationId: string }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const [open, setOpen] = useState<string | null>(null)
  const asking = useAsideAsked(conversationId)
  const asides = useRead(listAsides, { params: { id: conversationId } })
  const items = asides.data?.items ?? []
  const writes = may('conversations.write')
  return (
    <section className="sec">
      <h3 className="row">
        <span className="grow">{say('asides.title')}</span>
        {writes ? (
          <button type="button" className="btn q sm" onClick={() => askAsides(conversationId, true)}>
            {say('asides.ask')}
          </button>
        ) : null}
      </h3>
      {items.length === 0 ? <p className="tl">{say('asides.none')}</p> : null}
      {items.map((one) => (
        <button type="button" key={one.id} className="line-2 plain" onClick={() => setOpen(one.id)}>
          <span className="grow">
            <span className="row" style={{ gap: 6 }}>
              <b className="cut">{one.party.name}</b>
              <span className="tl nowrap">{say(`party.${one.party.kind}`)}</span>
              {one.unread > 0 ? (
                <span className="unread" role="img" aria-label={say('row.unread', { n: one.unread })} />
              ) : null}
            </span>
            <span className="tl cut block">
              {one.state === 'closed' ? `${say('asides.closed')} · ` : ''}
              {one.last.outside ? one.last.text : say('asides.we', { text: one.last.text })}
            </span>
          </span>
          <span className="tl nowrap">{formats.short(one.last.at)}</span>
        </button>
      ))}
      {asking ? (
        <AskOutside
          conversationId={conversationId}
          byMail={asides.data?.byMail ?? false}
          onClose={() => askAsides(conversationId, false)}
          onOpened={(id) => {
            askAsides(conversationId, false)
            setOpen(id)
          }}
        />
      ) : null}
      {open ? <AsideSheet id={open} onClose={() => setOpen(null)} /> : null}
    </section>
  )
}

const KINDS = ['factory', 'courier', 'technician', 'warehouse', 'other'] as const

function AskOutside(props: {
  conversationId: string
  byMail: boolean
  onClose: () => void
  onOpened: (id: string) => void
}) {
  const { say } = useWords()
  const { fail } = useNotices()
  const open = useAct(openAside)
  const [kind, setKind] = useState<AsideParty['kind']>('factory')
  const [name, setName] = useState('')
  const [mail, setMail] = useState('')
  const [topic, setTopic] = useState('')
  const [text, setText] = useState('')
  const by = props.byMail && mail.trim() !== '' ? 'mail' : 'link'
  const ready = name.trim() !== '' && topic.trim() !== '' && text.trim() !== ''
  const send = () =>
    open.start(
      {
        params: { id: props.conversationId },
        body: {
          topic: topic.trim(),
          party: { kind, name: name.trim(), ...(mail.trim() ? { mail: mail.trim() } : {}) },
          by,
          text: text.trim(),
        },
      },
      { onError: fail, onSuccess: (thread) => props.onOpened(thread.aside.id) },
    )
  return (
    <Question
      title={say('asides.new')}
      onClose={props.onClose}
      acts={
        <button type="button" className="btn p" disabled={!ready || open.busy} onClick={send}>
          {say(by === 'mail' ? 'asides.send-mail' : 'asides.make-link')}
        </button>
      }
    >
      <p className="small ink2">{say('asides.new.text')}</p>
      <div className="form-2">
        <label>
          <span className="tl">{say('asides.who')}</span>
          <select
            className="in"
            value={kind}
            onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'other')}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {say(`party.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="tl">{say('asides.name')}</span>
          <input
            className="in"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      </div>
      {props.byMail ? (
        <label className="form-1">
          <span className="tl">{say('asides.mail')}</span>
          <input className="in" type="email" value={mail} onChange={(event) => setMail(event.target.value)} />
        </label>
      ) : (
        <p className="small ink2">{say('asides.mail-none')}</p>
      )}
      <label className="form-1">
        <span className="tl">{say('asides.topic')}</span>
        <input
          className="in"
          maxLength={100}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
      </label>
      <label className="form-1">
        <span className="tl">{say('asides.text')}</span>
        <textarea
          className="in"
          rows={4}
          maxLength={8000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </Question>
  )
}

function AsideSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { say } = useWords()
  const thread = useRead(readAside, { params: { aside: id } })
  return (
    <Sheet title={thread.data?.aside.topic ?? say('asides.title')} onClose={onClose}>
      <Reading of={thread}>
        {({ aside, messages }) => (
          <>
            <AsideHead aside={aside} />
            <AsideWords id={id} lastSeq={aside.unread > 0 ? aside.lastSeq : 0} messages={messages} />
            {aside.state === 'open' ? <AsideWrite aside={aside} /> : null}
          </>
        )}
      </Reading>
    </Sheet>
  )
}

function AsideHead({ aside }: { aside: Aside }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const close = useAct(closeAside)
  const again = useAct(reopenAside)
  const link = useAct(linkAside)
  const given = { params: { aside: aside.id } }
  const copy = () =>
    link.start(given, {
      onError: fail,
      onSuccess: ({ path }) => {
        const address = `${location.origin}${path}`
        navigator.clipboard.writeText(address).then(
          () => tell(say('asides.copied')),
          () => tell(address),
        )
      },
    })
  return (
    <div className="row wrap" style={{ gap: 8, marginBottom: 12 }}>
      <Chip tone="line">{say(`party.${aside.party.kind}`)}</Chip>
      <b>{aside.party.name}</b>
      <span className="tl grow">
        {say(aside.outsideRead >= aside.lastSeq ? 'asides.seen' : 'asides.unseen')}
      </span>
      {may('conversations.write') ? (
        <>
          <button type="button" className="btn sm" disabled={link.busy} onClick={copy}>
            <Icon name="copy" size="s" /> {say('asides.copy')}
          </button>
          <button
            type="button"
            className="btn q sm"
            onClick={() => (aside.state === 'open' ? close : again).start(given, { onError: fail })}
          >
            {say(aside.state === 'open' ? 'asides.close' : 'asides.reopen')}
          </button>
        </>
      ) : null}
    </div>
  )
}

function AsideWords(props: {
  id: string
  lastSeq: number
  messages: readonly {
    seq: number
    at: string
    outside: boolean
    name: string
    text: string
    attachments: readonly { id: string; name: string }[]
  }[]
}) {
  const { formats } = useSession()
  const read = useAct(markAsideRead)
  const { id, lastSeq } = props
  useSeen(lastSeq, () => read.start({ params: { aside: id }, body: { seq: lastSeq } }))
  return (
    <div className="aside-log" role="log">
      {props.messages.map((one) => (
        <article key={one.seq} className={`m${one.outside ? '' : ' us'}`}>
          <div className="by">
            <b className="ink2">{one.name}</b>
            <time dateTime={one.at}>{formats.short(one.at)}</time>
          </div>
          <div className="bb">
            {one.text}
            {one.attachments.map((file) => (
              <a
                key={file.id}
                className="file"
                href={addressOf(readAsideFile, { params: { aside: id, file: file.id } })}
                target="_blank"
                rel="noreferrer"
              >
                <Icon name="attach" size="s" /> {file.name}
              </a>
            ))}
          </div>
        </article>
      ))}
    </div>
  )
}

function AsideWrite({ aside }: { aside: Aside }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const [text, setText] = useState('')
  const write = useAct(writeAside)
  if (!may('conversations.write')) return null
  const send = () => {
    if (!text.trim()) return
    write.start(
      { params: { aside: aside.id }, body: { text: text.trim() } },
      { onError: fail, onSuccess: () => setText('') },
    )
  }
  return (
    <div className="aside-write">
      <textarea
        className="in"
        rows={3}
        aria-label={say('asides.text')}
        placeholder={say('asides.write', { name: aside.party.name })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      <button type="button" className="btn p sm" disabled={!text.trim() || write.busy} onClick={send}>
        {say('act.send')}
      </button>
    </div>
  )
}
