/** Dialogues over the desk: a sheet from the right, a question in the middle, a menu under a button. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from './words.ts'

function useShown(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (!dialog.open) dialog.showModal()
    const closed = () => close.current()
    const outside = (event: MouseEvent) => {
      if (event.target === dialog) dialog.close()
    }
    dialog.addEventListener('close', closed)
    dialog.addEventListener('mousedown', outside)
    return () => {
      dialog.removeEventListener('close', closed)
      dialog.removeEventListener('mousedown', outside)
    }
  }, [])
  return ref
}

/** Slides in from the right: an article, a truth sheet, the right pane on a narrow screen. */
export function Sheet(props: { title: ReactNode; onClose: () => void; children: ReactNode; wide?: boolean }) {
  const { say } = useWords()
  const ref = useShown(props.onClose)
  const title = useId()
  return (
    <dialog ref={ref} className={`sheet-over${props.wide ? ' wide' : ''}`} aria-labelledby={title}>
      <div className="sheet-body">
        <header className="row">
          <h2 id={title} className="grow">
            {props.title}
          </h2>
          <button
            type="button"
            className="ic"
            aria-label={say('act.close')}
            onClick={() => ref.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div className="sheet-scroll">{props.children}</div>
      </div>
    </dialog>
  )
}

/** A question in the middle: a form or a confirmation that names what will happen. */
export function Question(props: {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  wide?: boolean
  /** the acts at the foot; a close button always stands before them */
  acts?: ReactNode
}) {
  const { say } = useWords()
  const ref = useShown(props.onClose)
  const title = useId()
  return (
    <dialog ref={ref} className={`question${props.wide ? ' wide' : ''}`} aria-labelledby={title}>
      <div className="question-body">
        <h2 id={title}>{props.title}</h2>
        <div className="question-scroll">{props.children}</div>
        <footer className="row">
          <span className="grow" />
          <button type="button" className="btn" onClick={() => ref.current?.close()}>
            {say(props.acts ? 'act.cancel' : 'act.close')}
          </button>
          {props.acts}
        </footer>
      </div>
    </dialog>
  )
}

/** Asks before what cannot be taken back. */
export function Confirm(props: {
  title: string
  children?: ReactNode
  act: string
  danger?: boolean
  busy?: boolean
  onDo: () => void
  onClose: () => void
}) {
  return (
    <Question
      title={props.title}
      onClose={props.onClose}
      acts={
        <button
          type="button"
          className={`btn ${props.danger ? 'danger' : 'p'}`}
          disabled={props.busy}
          onClick={props.onDo}
        >
          {props.act}
        </button>
      }
    >
      {props.children ? <div className="ink2">{props.children}</div> : null}
    </Question>
  )
}

/** A list that hangs under its button; closes by Escape, by choosing and by pressing elsewhere. */
export function Menu(props: {
  button: (open: boolean, toggle: () => void) => ReactNode
  children: (close: () => void) => ReactNode
  end?: boolean
  /** counts up from outside to open it by key */
  openBy?: number
}) {
  const [open, setOpen] = useState(false)
  const ref = useRef<HTMLSpanElement>(null)
  const asked = props.openBy ?? 0
  useEffect(() => {
    if (asked > 0) setOpen(true)
  }, [asked])
  useEffect(() => {
    if (!open) return
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) setOpen(false)
    }
    const byEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false)
    }
    addEventListener('mousedown', away)
    addEventListener('keydown', byEscape)
    ref.current?.querySelector<HTMLElement>('.menu input, .menu button')?.focus()
    return () => {
      removeEventListener('mousedown', away)
      removeEventListener('keydown', byEscape)
    }
  }, [open])
  return (
    <span className="menu-at" ref={ref}>
      {props.button(open, () => setOpen((now) => !now))}
      {open ? (
        <div className={`menu${props.end ? ' right' : ''}`}>{props.children(() => setOpen(false))}</div>
      ) : null}
    </span>
  )
}
