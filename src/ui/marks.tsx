/** The marks of the house, one meaning each: promise, time left, machine's work, now, proven, mood. */
import type { CSSProperties, ReactNode } from 'react'

/** How a promise stands: open, due soon, broken, kept. */
export type PromiseState = 'open' | 'soon' | 'broken' | 'kept'
const promiseClass = (state?: PromiseState) => (state && state !== 'open' ? ` ${state}` : '')

/** 榫: a promise in a line of text. */
export function Tenon(props: { state?: PromiseState; children: ReactNode; title?: string }) {
  return (
    <span className={`tenon${promiseClass(props.state)}`} title={props.title}>
      {props.children}
    </span>
  )
}

/** 榫: a promise with its hour on a line of its own. */
export function Pledge(props: {
  what: ReactNode
  when: ReactNode
  state?: PromiseState
  children?: ReactNode
}) {
  return (
    <div className={`pledge${promiseClass(props.state)}`}>
      <div className="l1">
        <span>{props.what}</span>
        <span className="when nowrap">{props.when}</span>
      </div>
      {props.children ? <div className="tl">{props.children}</div> : null}
    </div>
  )
}

/** 光: time left, 0..1, emptying to the left. */
export function Daylight(props: {
  left: number
  state?: 'late' | 'kept' | 'pause' | 'soon'
  label?: string
}) {
  const state = props.state ?? (props.left <= 0 ? 'late' : props.left < 0.2 ? 'soon' : '')
  const width = Math.round(Math.min(1, Math.max(0, props.left)) * 100)
  return (
    <span
      className={`light ${state}`}
      {...(props.label ? { role: 'img', 'aria-label': props.label } : { 'aria-hidden': true })}
    >
      <i style={{ width: `${width}%` }} />
    </span>
  )
}

/** 针脚: what stands inside was made by a machine. */
export function Stitch(props: {
  children: ReactNode
  small?: boolean
  className?: string
  style?: CSSProperties
}) {
  return (
    <div className={`stitch${props.small ? ' small' : ''} ${props.className ?? ''}`} style={props.style}>
      {props.children}
    </div>
  )
}

/** 窗: our sign, a four-pane window with one pane lit. */
export function LitWindow(props: { size?: number; label: string }) {
  const size = props.size ?? 28
  return (
    <svg
      viewBox="0 0 28 28"
      width={size}
      height={size}
      role="img"
      aria-label={props.label}
      aria-hidden={props.label === ''}
    >
      <path d="M4 4h8v9H4z" fill="var(--lamp)" />
      <path d="M3 3h22v22H3zM13 3v22M3 14h22" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}

export interface Peg {
  key: string
  state: 'past' | 'good' | 'bad' | 'now' | 'next'
  what: ReactNode
  when?: ReactNode
}

/** 木条: a time line running down; the present is a lit window. */
export function Plank(props: { pegs: readonly Peg[] }) {
  return (
    <ul className="plank">
      {props.pegs.map((peg) => (
        <li key={peg.key} className={peg.state === 'past' ? '' : peg.state}>
          {peg.when ? <span className="t">{peg.when}</span> : null}
          {peg.state === 'now' ? <b>{peg.what}</b> : peg.what}
        </li>
      ))}
    </ul>
  )
}

/** 刻度: measured. */
export function Ruler() {
  return <div className="ruler" aria-hidden />
}

/** 印: proven, and can be checked. */
export function Seal(props: { title: string; glyph?: string }) {
  return (
    <span className="seal" title={props.title} role="img" aria-label={props.title}>
      {props.glyph ?? '验'}
    </span>
  )
}

export type Mood = 'calm' | 'anxious' | 'angry' | 'sad' | 'pleased'
const threads: Record<Mood, string> = {
  calm: 'M1 7h16',
  anxious: 'M1 7c1.300-4 2.700-4 4 0s2.700 4 4 0 2.700-4 4 0 2.700 3 4 0',
  angry: 'M1 11h3l2-9 4 11 3-9 1.500 5H17',
  sad: 'M1 3.500c5 0 6 7.500 16 7.500',
  pleased: 'M1 9.500c4 3.500 12 3.500 16-6',
}

/** 情绪线: what was heard in a message, with its word (or the word as label when the word stands nearby). */
export function MoodThread(props: { mood: Mood; word: string; bare?: boolean }) {
  return (
    <span className={`mood ${props.mood}`} title={props.bare ? props.word : undefined}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: labelled when bare, hidden when its word stands beside it */}
      <svg
        viewBox="0 0 18 14"
        {...(props.bare ? { role: 'img', 'aria-label': props.word } : { 'aria-hidden': true })}
      >
        <path d={threads[props.mood]} />
      </svg>
      {props.bare ? null : props.word}
    </span>
  )
}

/** The letter of a person; given names read warmer, so a Chinese name of two shows its last character. */
export function Avatar(props: { name: string; large?: boolean; round?: boolean }) {
  const glyphs = [...props.name.trim()]
  const staff = /^[小阿老]/.test(props.name) ? glyphs[1] : glyphs[0]
  return (
    <span
      className={`av${props.round ? ' c' : ''}`}
      style={props.large ? { width: 40, height: 40, fontSize: 16 } : undefined}
      aria-hidden
    >
      {(staff ?? glyphs[0] ?? '·').toUpperCase()}
    </span>
  )
}

export type ChipTone = 'ok' | 'warn' | 'bad' | 'act' | 'line' | 'plain'

export function Chip(props: { tone?: ChipTone; children: ReactNode; title?: string }) {
  return (
    <span
      className={`chip${props.tone && props.tone !== 'plain' ? ` ${props.tone}` : ''}`}
      title={props.title}
    >
      {props.children}
    </span>
  )
}

export function Kbd(props: { children: ReactNode }) {
  return <kbd>{props.children}</kbd>
}
