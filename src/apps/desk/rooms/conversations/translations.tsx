/** Under a message: its translation on wish, by a person or, stitched, by a machine; and a place to write one. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type MessageEvent,
  readTranslator,
  type Thread,
  translateMessage,
} from '../../../../rooms/conversations/contract.ts'
import { Stitch } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'
import { useByModel } from './by-model.ts'
import { threadKey } from './matter.ts'
import { join } from './story.ts'

const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const
const nameOf = (language: string) =>
  Object.entries(LANGUAGES).find(([key]) => key === language)?.[1] ?? language

/** Whether somebody here would read it better in the language of his desk. */
export function useForeign(event: MessageEvent): boolean {
  const { language } = useWords()
  const made = event.translations ?? []
  return (
    event.language !== null &&
    event.language !== language &&
    event.text !== '' &&
    !made.some((one) => one.language === language)
  )
}

export function Translations(props: {
  event: MessageEvent
  conversationId: string
  writing: boolean
  onDone: () => void
}) {
  const { say, language } = useWords()
  const { event, writing } = props
  const made = event.translations ?? []
  if (made.length === 0 && !writing) return null
  return (
    <div className="translations">
      {made.map((one) => {
        const body = (
          <>
            {one.text}
            <div className="tl">
              {say(one.by.kind === 'machine' ? 'translation.machine' : 'translation.person', {
                name: one.by.name,
                language: nameOf(one.language),
              })}
            </div>
          </>
        )
        return (
          <details key={one.language}>
            <summary className="tl">{say('translation.show', { language: nameOf(one.language) })}</summary>
            {one.by.kind === 'machine' ? <Stitch>{body}</Stitch> : <div>{body}</div>}
          </details>
        )
      })}
      {writing ? <Writing {...props} language={language} /> : null}
    </div>
  )
}

function Writing(props: {
  event: MessageEvent
  conversationId: string
  language: string
  onDone: () => void
}) {
  const { say } = useWords()
  const { fail } = useNotices()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const machine = useRead(readTranslator, {})
  const translate = useAct(translateMessage)
  const { conversationId: id, event, language } = props
  const byModel = useByModel(id)
  const put = (words?: string) =>
    translate.start(
      { params: { id, seq: event.seq }, body: { language, ...(words ? { text: words } : {}) } },
      {
        onError: fail,
        onSuccess: (done) => {
          queries.setQueryData<Thread>(
            threadKey(id),
            (now) => now && { ...now, events: join(now.events, [done]) },
          )
          props.onDone()
        },
      },
    )
  return (
    <div className="translation-new">
      <textarea
        className="in"
        rows={2}
        aria-label={say('translation.add', { language: nameOf(language) })}
        placeholder={machine.data?.name || byModel.may ? '' : say('translation.none')}
        value={text}
        onChange={(change) => setText(change.target.value)}
      />
      <div className="row">
        {machine.data?.name ? (
          <button type="button" className="btn q sm" disabled={translate.busy} onClick={() => put()}>
            {say('translation.by-machine', { name: machine.data.name })}
          </button>
        ) : null}
        {byModel.may ? (
          <button
            type="button"
            className="btn q sm"
            disabled={byModel.busy}
            onClick={() => byModel.put(event.text, language, setText)}
          >
            {say('translation.by-model')}
          </button>
        ) : null}
        <span className="grow" />
        <button type="button" className="btn q sm" onClick={props.onDone}>
          {say('act.cancel')}
        </button>
        <button
          type="button"
          className="btn sm"
          disabled={!text.trim() || translate.busy}
          onClick={() => put(text.trim())}
        >
          {say('act.save')}
        </button>
      </div>
    </div>
  )
}
