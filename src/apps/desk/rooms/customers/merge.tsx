/** Two rows that may be one person: a person decides, chooses the direction, and can take it back. */
import { useState } from 'react'
import { Link } from 'wouter'
import {
  type CustomerRowShape,
  dismissSuggestion,
  listCustomers,
  mergeCustomers,
  type SuggestionShape,
} from '../../../../rooms/customers/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Avatar, Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Suggestions(props: { of: readonly SuggestionShape[] }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [open, setOpen] = useState<SuggestionShape | null>(null)
  const dismiss = useAct(dismissSuggestion)
  return (
    <Section title={say('merge.maybe', { n: props.of.length })} side={say('merge.never-alone')}>
      <div className="lines">
        {props.of.map((one) => (
          <div key={one.id}>
            <Icon name="merge" size="s" />
            <span className="grow">
              <Link href={`/customers/${one.one.id}`}>{one.one.name}</Link> ·{' '}
              <Link href={`/customers/${one.other.id}`}>{one.other.name}</Link>{' '}
              <span className="small ink2">{one.reasons.map((reason) => reason.text).join('；')}</span>{' '}
              {one.warning ? <Chip tone="warn">{one.warning}</Chip> : null}
            </span>
            <button type="button" className="btn sm" onClick={() => setOpen(one)}>
              {say('merge.look')}
            </button>
            <button
              type="button"
              className="btn sm"
              disabled={dismiss.busy}
              onClick={() => dismiss.start({ params: { id: one.id } }, { onError: fail })}
            >
              {say('merge.two')}
            </button>
          </div>
        ))}
      </div>
      {open ? (
        <MergeQuestion
          one={open.one}
          other={open.other}
          warning={open.warning}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  )
}

function MergeQuestion(props: {
  one: CustomerRowShape
  other: CustomerRowShape
  warning: string | null
  onClose: () => void
}) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const [keep, setKeep] = useState(props.one.id)
  const [note, setNote] = useState('')
  const merge = useAct(mergeCustomers, ['orders', 'conversations'])
  const both = [props.one, props.other]
  const kept = both.find((one) => one.id === keep) ?? props.one
  const absorbed = both.find((one) => one.id !== keep) ?? props.other
  const go = () =>
    merge.start(
      { body: { keep: kept.id, absorb: absorbed.id, note } },
      {
        onError: fail,
        onSuccess: () => {
          props.onClose()
          tell(say('merge.done', { keep: kept.name }))
        },
      },
    )
  return (
    <Question
      title={say('merge.title')}
      onClose={props.onClose}
      acts={
        <button type="button" className="btn p" disabled={merge.busy} onClick={go}>
          {say('merge.go', { keep: kept.name })}
        </button>
      }
    >
      <div className="form">
        <p className="small ink2">{say('merge.text')}</p>
        {both.map((one) => (
          <label key={one.id} className="check card section">
            <input type="radio" name="keep" checked={keep === one.id} onChange={() => setKeep(one.id)} />
            <PersonLine one={one} />
          </label>
        ))}
        {props.warning ? <Chip tone="warn">{props.warning}</Chip> : null}
        <label className="field">
          <span>{say('merge.note')}</span>
          <input
            className="in"
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      </div>
    </Question>
  )
}

function PersonLine(props: { one: CustomerRowShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { one } = props
  return (
    <span className="row">
      <Avatar name={one.name} />
      <span>
        <b>{one.name}</b>
        <span className="small ink2">
          {' '}
          {[
            one.area,
            one.phoneLast4 ? `···· ${one.phoneLast4}` : null,
            one.verified ? say('identity.verified') : null,
            say('aside.since', { day: formats.day(one.since) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </span>
  )
}

/** Finds the other person by hand when the house did not propose it. */
export function MergeByHand(props: { one: CustomerRowShape; onClose: () => void }) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState<CustomerRowShape | null>(null)
  const q = useRested(typed.trim())
  const found = useRead(listCustomers, { query: { q, known: 'all', limit: 8 } }, { when: q.length >= 2 })
  if (other) return <MergeQuestion one={props.one} other={other} warning={null} onClose={props.onClose} />
  return (
    <Question title={say('merge.find')} onClose={props.onClose}>
      <input
        className="in"
        aria-label={say('customers.find')}
        placeholder={say('customers.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="lines" style={{ marginTop: 8 }}>
        {(found.data?.items ?? [])
          .filter((one) => one.id !== props.one.id)
          .map((one) => (
            <div key={one.id}>
              <PersonLine one={one} />
              <button type="button" className="btn sm end" onClick={() => setOther(one)}>
                {say('merge.this')}
              </button>
            </div>
          ))}
      </div>
    </Question>
  )
}
