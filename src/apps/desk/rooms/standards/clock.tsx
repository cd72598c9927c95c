/** 光: a clock's light bar with its word: oak while there is time, dusk when it is short, hatched when over, dotted while it stands still. */
import type { Clock } from '../../../../rooms/standards/contract.ts'
import { Daylight } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useWhen } from '../calendars/when.ts'

/** What the bar shows: how much is left and in which manner. */
export function lightOf(clock: Pick<Clock, 'state' | 'share'>): {
  left: number
  state?: 'late' | 'kept' | 'pause' | 'soon'
} {
  if (clock.state === 'paused') return { left: Math.max(clock.share, 0.08), state: 'pause' }
  if (clock.state === 'met') return { left: clock.share, state: 'kept' }
  if (['late', 'escalated', 'broken'].includes(clock.state)) return { left: 0, state: 'late' }
  if (clock.state === 'warned') return { left: clock.share, state: 'soon' }
  return { left: clock.share }
}

/** 剩 12 分 / 超了 3 分 / 等零件，最晚到周三 10:00. */
export function useClockWord() {
  const { say } = useWords()
  const { formats } = useSession()
  const when = useWhen()
  return (clock: Clock): string => {
    if (clock.state === 'paused' && clock.cause && clock.capAt)
      return say('clock.paused', { cause: say(`cause.${clock.cause}`), when: when(clock.capAt) })
    if (clock.state === 'met') return say('clock.met')
    if (clock.state === 'broken') return say('clock.broken')
    if (clock.state === 'cancelled') return say('clock.cancelled')
    if (clock.left < 0) return say('clock.over', { span: formats.span(clock.left * 1000) })
    return clock.due
      ? say('clock.left', { span: formats.span(clock.left * 1000), when: when(clock.due) })
      : say('clock.never')
  }
}

/** @property bare only the bar; its word is its label */
export function ClockLight(props: { clock: Clock; bare?: boolean }) {
  const { say } = useWords()
  const word = useClockWord()
  const { clock } = props
  const text = `${say(`what.${clock.what}`)} ${word(clock)}`
  const light = <Daylight {...lightOf(clock)} {...(props.bare ? { label: text } : {})} />
  if (props.bare) return light
  return (
    <span className="clock">
      <span className={`tl${clock.state === 'warned' || clock.left < 0 ? ' pressing' : ''}`}>{text}</span>
      {light}
    </span>
  )
}
