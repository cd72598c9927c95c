/** Tags of a person with what each rests on, how sure it is, and whether the person agreed. */
import { useState } from 'react'
import {
  addTag,
  type CustomerShape,
  changeTag,
  removeTag,
  type TagShape,
} from '../../../../rooms/customers/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Stitch } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function TagList(props: { person: CustomerShape; wide: boolean }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { person } = props
  return (
    <>
      {person.tags.length === 0 ? <p className="tl">{say('tags.none')}</p> : null}
      {props.wide ? (
        <div className="lines small">
          {person.tags.map((tag) => (
            <TagLine key={tag.id} tag={tag} customerId={person.id} />
          ))}
        </div>
      ) : (
        <div className="tags">
          {person.tags.map((tag) => (
            <Chip
              key={tag.id}
              tone={tag.guessed ? 'line' : 'plain'}
              title={tag.evidence.map((one) => one.quote).join('\n')}
            >
              {tag.text}
              {tag.guessed ? ` · ${say('tags.guess', { sure: formats.percent(tag.confidence) })}` : ''}
            </Chip>
          ))}
        </div>
      )}
      {may('customers.write') ? <NewTag customerId={person.id} /> : null}
    </>
  )
}

function TagLine(props: { tag: TagShape; customerId: string }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail } = useNotices()
  const { tag } = props
  const change = useAct(changeTag)
  const remove = useAct(removeTag)
  const params = { id: props.customerId, tagId: tag.id }
  const body = (
    <div className="grow">
      <div className="row wrap">
        <b>{tag.text}</b>
        <span className="tl">
          {say(`tagkind.${tag.kind}`)} ·{' '}
          {tag.guessed ? say('tags.guess', { sure: formats.percent(tag.confidence) }) : say('tags.said')}
        </span>
      </div>
      {tag.evidence.map((one) => (
        <div className="tl" key={`${one.source}-${one.at}-${one.quote}`}>
          「{one.quote}」 {say(`evidence.${one.source}`)} · {formats.day(one.at)}
        </div>
      ))}
      {may('customers.write') ? (
        <div className="row wrap" style={{ marginTop: 4 }}>
          <label className="row small" style={{ gap: 4 }}>
            {say('tags.consent')}
            <select
              className="in"
              style={{ height: 26, width: 'auto' }}
              value={tag.consent}
              onChange={(event) => {
                const consent = (['given', 'not-asked', 'refused'] as const).find(
                  (one) => one === event.target.value,
                )
                if (consent) change.start({ params, body: { consent } }, { onError: fail })
              }}
            >
              <option value="given">{say('consent.given')}</option>
              <option value="not-asked">{say('consent.not-asked')}</option>
              <option value="refused">{say('consent.refused')}</option>
            </select>
          </label>
          {tag.guessed ? (
            <button
              type="button"
              className="btn q sm"
              onClick={() => change.start({ params, body: { confirmed: true } }, { onError: fail })}
            >
              {say('tags.confirm')}
            </button>
          ) : null}
          <button
            type="button"
            className="btn q sm"
            onClick={() => remove.start({ params }, { onError: fail })}
          >
            {say('tags.remove')}
          </button>
        </div>
      ) : (
        <div className="tl">
          {say('tags.consent')}：{say(`consent.${tag.consent}`)}
        </div>
      )}
    </div>
  )
  return <div>{tag.guessed ? <Stitch small>{body}</Stitch> : body}</div>
}

function NewTag(props: { customerId: string }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const add = useAct(addTag)
  const [text, setText] = useState('')
  const put = () => {
    if (text.trim() === '') return
    add.start(
      { params: { id: props.customerId }, body: { text: text.trim() } },
      { onError: fail, onSuccess: () => setText('') },
    )
  }
  return (
    <div className="row" style={{ marginTop: 8 }}>
      <input
        className="in"
        style={{ height: 28 }}
        maxLength={40}
        aria-label={say('tags.new')}
        placeholder={say('tags.new')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) put()
        }}
      />
      <button
        type="button"
        className="ic"
        aria-label={say('tag.put')}
        disabled={text.trim() === '' || add.busy}
        onClick={put}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}
