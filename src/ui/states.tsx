/** What a list or page says when it has nothing to show yet: empty, loading, error, offline, no permission. */
import { type ReactNode, useEffect, useState } from 'react'
import { ClientRefusal } from './client.ts'
import { Icon } from './icon.tsx'

/** True once `wait` ms went by: what is quick shows no waiting at all. */
function useLate(wait: number) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), wait)
    return () => clearTimeout(timer)
  }, [wait])
  return late
}

/** Pegs and lines in sunken, nothing under 400 ms. */
export function Loading(props: { label: string; lines?: number }) {
  const late = useLate(400)
  if (!late) return <div className="waiting" aria-busy="true" />
  return (
    <div className="waiting" aria-busy="true" role="status" aria-label={props.label}>
      {Array.from({ length: props.lines ?? 5 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same and never move
        <div className="waiting-line" key={i}>
          <i />
          <span style={{ width: `${[62, 84, 46, 71, 55][i % 5]}%` }} />
        </div>
      ))}
    </div>
  )
}

/** Why it is empty, what fills it, one act. */
export function Empty(props: { title: string; children?: ReactNode; act?: ReactNode; plain?: boolean }) {
  return (
    <div className={`empty-state${props.plain ? ' plain' : ' daylight'}`}>
      {props.plain ? null : <Stool />}
      <b>{props.title}</b>
      {props.children ? <p className="small ink2">{props.children}</p> : null}
      {props.act ?? null}
    </div>
  )
}

/** A stool in window light: our picture for a quiet room. */
function Stool() {
  return (
    <svg viewBox="0 0 120 84" width="120" height="84" aria-hidden="true">
      <path d="M14 74h92" stroke="var(--line-strong)" strokeWidth="1.5" />
      <path d="M36 30h48v8H36z" fill="var(--wood)" stroke="var(--wood-edge)" strokeWidth="1.5" />
      <path
        d="M42 38l-6 36M78 38l6 36M60 38v36M39 58h42"
        fill="none"
        stroke="var(--wood-edge)"
        strokeWidth="3"
      />
    </svg>
  )
}

export interface StateWords {
  offline: string
  forbidden: string
  missing: string
  failed: string
  retry: string
}

/** What happened, what is safe, what to do. */
export function Failed(props: { fault: unknown; words: StateWords; retry?: () => void }) {
  const { fault, words } = props
  const kind = fault instanceof ClientRefusal ? fault.kind : 'broken'
  const titles: Partial<Record<typeof kind, string>> = {
    offline: words.offline,
    forbidden: words.forbidden,
    missing: words.missing,
  }
  const icon = kind === 'offline' ? 'offline' : kind === 'forbidden' ? 'lock' : 'warning'
  return (
    <div className="empty-state plain" role="alert">
      <Icon name={icon} size="l" />
      <b>{titles[kind] ?? words.failed}</b>
      <p className="small ink2">{fault instanceof Error ? fault.message : String(fault)}</p>
      {props.retry && kind !== 'forbidden' && kind !== 'missing' ? (
        <button type="button" className="btn sm" onClick={props.retry}>
          {words.retry}
        </button>
      ) : null}
    </div>
  )
}
