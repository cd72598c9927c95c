// Somebody outside the shop is asked something: he reads, answers and sends pictures by his link, without an account.
import { useEffect, useRef, useState } from 'react'
import type {
  AsideMessage,
  Attachment,
  OutsideAside,
  readOutsideAside,
  uploadOutsideFile,
  writeOutsideAside,
} from '../../../rooms/conversations/contract.ts'
import { type Formats, openFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ask, Unanswered } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { Shown } from '../states.tsx'
import { Top } from '../top.tsx'
import { useWords } from '../words.ts'
import { keepWords, keptWords, pressKey, sendUp } from './write.ts'

const LOOK_MS = 10_000

export function AsidePage(props: { token: string }) {
  const { say } = useWords()
  const path = `/api/asides/${encodeURIComponent(props.token)}`
  const [aside, again] = useAsked(path, (language, signal) =>
    ask<typeof readOutsideAside>(path, { language, signal }),
  )
  useEffect(() => {
    const timer = setInterval(() => document.hidden || again(), LOOK_MS)
    return () => clearInterval(timer)
  }, [again])
  return (
    <div className="phone">
      {aside.is === 'there' ? null : <Top title={say('asideTitle')} />}
      <Shown asked={aside} again={again} gone={{ title: say('asideOverTitle'), why: say('asideOverWhy') }}>
        {(value, stale) => <Asked aside={value} stale={stale} path={path} again={again} />}
      </Shown>
    </div>
  )
}

function Asked(props: { aside: OutsideAside; stale: boolean; path: string; again: () => void }) {
  const { say, language } = useWords()
  const { aside, stale, path, again } = props
  const format = openFormats(language, 'Asia/Shanghai')
  const foot = useRef<HTMLDivElement>(null)
  const count = aside.messages.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a word was added
  useEffect(() => {
    foot.current?.scrollIntoView({ block: 'end' })
  }, [count])
  return (
    <>
      <Top title={aside.shop} aside={<span className="tl nowrap">{aside.you}</span>} />
      <section className="hero">
        <p className="k">{say('asideAsks', { shop: aside.shop, you: aside.you })}</p>
        <h1>{aside.topic}</h1>
      </section>
      {stale ? (
        <p className="told small warn" role="status">
          <Icon name="offline" size="s" />
          {say('netTitle')}
        </p>
      ) : null}
      <main>
        <ol className="sheet sec aside-words">
          {aside.messages.map((one) => (
            <Word key={one.seq} one={one} format={format} path={path} />
          ))}
        </ol>
        <p className="tl aside-small">{say('asideOnly', { day: format.day(aside.expiresAt) })}</p>
        <div ref={foot} />
      </main>
      {aside.state === 'closed' ? (
        <div className="foot one">
          <p className="small ink2">{say('asideClosed')}</p>
        </div>
      ) : (
        <Answer path={path} again={again} />
      )}
    </>
  )
}

function Word(props: { one: AsideMessage; format: Formats; path: string }) {
  const { say } = useWords()
  const { one, format, path } = props
  return (
    <li className={one.outside ? 'mine' : ''}>
      <div className="tl">
        {one.outside ? say('asideYou') : one.name} · {format.full(one.at)}
      </div>
      {one.text ? <p className="line2">{one.text}</p> : null}
      {one.attachments.map((file) => {
        const address = `${path}/files/${encodeURIComponent(file.id)}`
        return (
          <a key={file.id} href={address} target="_blank" rel="noreferrer" className="aside-file">
            {file.type.startsWith('image/') ? (
              <img src={address} alt={file.name} loading="lazy" />
            ) : (
              say('openDocument', { name: file.name })
            )}
          </a>
        )
      })}
    </li>
  )
}

function Answer(props: { path: string; again: () => void }) {
  const { say, language } = useWords()
  const { path, again } = props
  const [text, setText] = useState(() => keptWords(path))
  const [files, setFiles] = useState<readonly Attachment[]>([])
  const [state, setState] = useState<'' | 'busy' | string>('')
  const key = useRef(pressKey())
  const picker = useRef<HTMLInputElement>(null)
  const write = (next: string) => {
    setText(next)
    keepWords(path, next)
  }
  const tried = (fault: unknown) =>
    setState((fault instanceof Unanswered && fault.message) || say('asideNotSent'))
  const send = () => {
    setState('busy')
    const body = { text: text.trim(), files: files.map((file) => file.id), clientId: key.current }
    ask<typeof writeOutsideAside>(`${path}/messages`, { method: 'POST', body, language }).then(() => {
      key.current = pressKey()
      write('')
      setFiles([])
      setState('')
      again()
    }, tried)
  }
  const raise = (chosen: readonly File[]) => {
    setState('busy')
    Promise.all(
      chosen.slice(0, 5).map((file) => sendUp<typeof uploadOutsideFile>(path, file, language)),
    ).then((arrived) => {
      setFiles((now) => [...now, ...arrived])
      setState('')
    }, tried)
  }
  const busy = state === 'busy'
  return (
    <div className="foot aside-answer">
      {state && !busy ? (
        <p className="told small warn" role="alert">
          {state}
        </p>
      ) : null}
      {files.map((file) => (
        <span className="tl" key={file.id}>
          {file.name}
        </span>
      ))}
      <textarea
        rows={2}
        aria-label={say('asideAnswer')}
        placeholder={say('asideAnswer')}
        maxLength={4000}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <div className="row">
        <input
          ref={picker}
          type="file"
          accept="image/*,application/pdf"
          multiple
          hidden
          onChange={(event) => {
            raise([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <button type="button" className="btn lg" disabled={busy} onClick={() => picker.current?.click()}>
          <Icon name="camera" /> {say('asidePicture')}
        </button>
        <button
          type="button"
          className="btn lg p grow"
          disabled={busy || (!text.trim() && files.length === 0)}
          onClick={send}
        >
          {say(busy ? 'asideSending' : 'asideSend')}
        </button>
      </div>
    </div>
  )
}
