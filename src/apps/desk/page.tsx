/** What every page of the desk is made of: a head, sections, and the states a reading can be in. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed, Loading, type StateWords } from '../../ui/states.tsx'
import { useWords } from './words.ts'

export function useStateWords(): StateWords {
  const { say } = useWords()
  return {
    offline: say('state.offline'),
    forbidden: say('state.forbidden'),
    missing: say('state.missing'),
    failed: say('state.failed'),
    retry: say('state.retry'),
  }
}

type Readable<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending'> & { refetch: () => unknown }

/** Shows what was read; what was read before stays in sight while a later reading fails. */
export function Reading<T>(props: { of: Readable<T>; lines?: number; children: (found: T) => ReactNode }) {
  const { say } = useWords()
  const words = useStateWords()
  const { of } = props
  if (of.data !== undefined) return <>{props.children(of.data)}</>
  if (of.error) return <Failed fault={of.error} words={words} retry={() => void of.refetch()} />
  return <Loading label={say('state.loading')} lines={props.lines ?? 5} />
}

export function Page(props: {
  title: ReactNode
  above?: ReactNode
  below?: ReactNode
  acts?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="page">
      <header className="page-head">
        <div className="grow">
          {props.above ? <div className="tl">{props.above}</div> : null}
          <h1>{props.title}</h1>
          {props.below ? <div className="small ink2 row wrap">{props.below}</div> : null}
        </div>
        {props.acts ? <div className="row">{props.acts}</div> : null}
      </header>
      {props.children}
    </div>
  )
}

export function Section(props: { title: ReactNode; side?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className="card section" id={props.id}>
      <h2>
        <span className="grow">{props.title}</span>
        {props.side ? <span className="tl">{props.side}</span> : null}
      </h2>
      {props.children}
    </section>
  )
}

/** A name and its value, one below the other. */
export function Facts(props: { of: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {props.of.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Views(props: {
  of: readonly { key: string; label: string; count?: number | undefined }[]
  now: string
  onChoose: (key: string) => void
  label: string
}) {
  return (
    <div className="views" role="tablist" aria-label={props.label}>
      {props.of.map((view) => (
        <button
          type="button"
          role="tab"
          key={view.key}
          aria-selected={view.key === props.now}
          className={view.key === props.now ? 'on' : ''}
          onClick={() => props.onChoose(view.key)}
        >
          {view.label}
          {view.count === undefined ? null : (
            <span className="num"> {view.count.toLocaleString('en-US')}</span>
          )}
        </button>
      ))}
    </div>
  )
}
