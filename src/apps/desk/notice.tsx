/** Short notices at the foot of the desk: what was done, and the way back where there is one. */
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from './words.ts'

interface Notice {
  id: number
  text: string
  bad: boolean
  undo?: { label: string; run: () => void }
}
interface Notices {
  tell(text: string, undo?: Notice['undo']): void
  /** A fault told in its own sentence; stays until it is read. */
  fail(fault: unknown): void
}
const Context = createContext<Notices | null>(null)
let last = 0

export function NoticeProvider(props: { children: ReactNode }) {
  const { say } = useWords()
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const value = useMemo<Notices>(() => {
    const drop = (id: number) => setNotices((now) => now.filter((one) => one.id !== id))
    const show = (notice: Omit<Notice, 'id'>, stay: number) => {
      const id = ++last
      setNotices((now) => [...now.slice(-2), { id, ...notice }])
      setTimeout(() => drop(id), stay)
    }
    return {
      tell: (text, undo) => show({ text, bad: false, ...(undo ? { undo } : {}) }, undo ? 8000 : 4000),
      fail: (fault) =>
        show({ text: fault instanceof Error ? fault.message : String(fault), bad: true }, 10_000),
    }
  }, [])
  const close = (id: number) => setNotices((now) => now.filter((one) => one.id !== id))
  return (
    <Context value={value}>
      {props.children}
      <div className="notices" role="status" aria-live="polite">
        {notices.map((notice) => (
          <div key={notice.id} className={`notice${notice.bad ? ' bad' : ''}`}>
            <Icon name={notice.bad ? 'warning' : 'check'} size="s" />
            <span className="grow">{notice.text}</span>
            {notice.undo ? (
              <button
                type="button"
                className="btn q sm"
                onClick={() => {
                  notice.undo?.run()
                  close(notice.id)
                }}
              >
                {notice.undo.label}
              </button>
            ) : null}
            <button
              type="button"
              className="ic"
              aria-label={say('act.close')}
              onClick={() => close(notice.id)}
            >
              <Icon name="close" size="s" />
            </button>
          </div>
        ))}
      </div>
    </Context>
  )
}

export function useNotices(): Notices {
  const notices = use(Context)
  if (!notices) throw new Error('Expected a NoticeProvider above, got none')
  return notices
}
