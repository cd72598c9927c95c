/** One's own presence: signs of life while one works, away when nothing is touched for long, and a switch of one's own. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answer } from '../../kernel/contract.ts'
import { chooseStatus, tellPresence } from '../../rooms/routing/contract.ts'
import { call } from '../../ui/client.ts'
import { Icon } from '../../ui/icon.tsx'
import { useNotices } from './notice.tsx'
import { useSession } from './session.tsx'
import { useWords } from './words.ts'

const BEAT_MS = 40_000
/** A page left alone in the background is still somebody at work; a desk that nobody touches is not. */
const IDLE_MS = 15 * 60_000
/** All open pages of a person are one person. */
const TOUCHED = 'anju.touched'

const MINE = ['mine', 'presence'] as const
type Mine = Answer<typeof tellPresence>['mine']

function keep(queries: QueryClient, answer: Answer<typeof tellPresence>): void {
  queries.setQueryData<Mine>(MINE, answer.mine)
}

function touch(): void {
  try {
    localStorage.setItem(TOUCHED, String(Date.now()))
  } catch {
    // without a store each page counts for itself: beats go on as online
  }
}

function idle(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(TOUCHED) ?? Date.now()) > IDLE_MS
  } catch {
    return false
  }
}

/** Says every 40 s that this person is at the desk. */
export function usePresence() {
  const { may } = useSession()
  const queries = useQueryClient()
  const works = may('conversations.write') && may('routing.read')
  useEffect(() => {
    if (!works) return
    const tell = (status: 'online' | 'away' | 'gone') => {
      call(tellPresence, { body: { status } }).then(
        (answer) => keep(queries, answer),
        () => undefined,
      )
    }
    let wasIdle = false
    const beat = () => {
      wasIdle = idle()
      tell(wasIdle ? 'away' : 'online')
    }
    const touched = () => {
      touch()
      if (wasIdle) beat()
    }
    const leave = () => tell('gone')
    touch()
    beat()
    const timer = setInterval(beat, BEAT_MS)
    document.addEventListener('pointerdown', touched, { passive: true })
    document.addEventListener('keydown', touched, { passive: true })
    addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      document.removeEventListener('pointerdown', touched)
      document.removeEventListener('keydown', touched)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [works, queries])
}

/** At the desk, or away for a while: nothing new comes, what is in hand goes back after the shop's grace. */
export function StatusSwitch() {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const queries = useQueryClient()
  const { data: mine } = useQuery<Mine | null>({ queryKey: MINE, queryFn: () => null, enabled: false })
  if (!mine || mine.status === 'gone') return null
  const away = mine.status === 'away'
  const turn = () =>
    call(chooseStatus, { body: { wish: away ? 'online' : 'away' } }).then((answer) => {
      keep(queries, answer)
      tell(say(away ? 'status.back' : 'status.left'))
    }, fail)
  return (
    <button
      type="button"
      className={`btn sm status${away ? '' : ' on'}`}
      aria-pressed={!away}
      title={say(away ? 'status.away.text' : 'status.online.text')}
      onClick={() => void turn()}
    >
      <Icon name={away ? 'clock' : 'check'} size="s" />
      {say(away ? 'status.away' : 'status.online')}
    </button>
  )
}
