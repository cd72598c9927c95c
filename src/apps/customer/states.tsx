// What a page says while it waits, when something is in the way, and when there is nothing.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from '../../ui/icon.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import type { Asked } from './asked.ts'
import { useWords } from './words.ts'

interface OwnWords {
  readonly title: string
  readonly why: string
}

/** Shows the answer when it is there; otherwise what is the matter and what one can do. */
export function Shown<T>(props: {
  asked: Asked<T>
  again: () => void
  /** What a missing or ended page means here. */
  gone: OwnWords
  children: (value: T, stale: boolean) => ReactNode
}) {
  const { asked, again, gone } = props
  const { say } = useWords()
  if (asked.is === 'waiting') return <Loading label={say('loading')} lines={6} />
  if (asked.is === 'there') return props.children(asked.value, asked.stale)
  if (asked.trouble === 'missing' || asked.trouble === 'over')
    return (
      <Empty title={gone.title} act={<AskUs />}>
        {gone.why}
      </Empty>
    )
  return <Trouble kind={asked.trouble === 'refused' ? 'broken' : asked.trouble} again={again} />
}

function Trouble(props: { kind: 'net' | 'busy' | 'broken'; again: () => void }) {
  const { say } = useWords()
  return (
    <div className="empty-state plain" role="alert">
      <Icon name={props.kind === 'net' ? 'offline' : 'warning'} size="l" />
      <b>{say(`${props.kind}Title`)}</b>
      <p className="small ink2">{say(`${props.kind}Why`)}</p>
      <div className="acts">
        <button type="button" className="btn lg" onClick={props.again}>
          {say('again')}
        </button>
        {props.kind === 'broken' ? <AskUs /> : null}
      </div>
    </div>
  )
}

/** The way to a person is on every page that could not help. */
export function AskUs(props: { href?: string; wide?: boolean }) {
  const { say } = useWords()
  return (
    <Link href={props.href ?? '/c'} className={`btn lg p${props.wide ? ' w' : ''}`}>
      {say('askUs')}
    </Link>
  )
}
