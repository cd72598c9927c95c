/** Whether it is open at this moment, and until when that stays so. */
import type { Hours } from '../../../../rooms/calendars/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'
import { useWhen } from './when.ts'

/** 现在开着，到 12:00 / Closed until tomorrow 09:00. */
export function OpenNow(props: { now: Hours['now'] }) {
  const { say } = useWords()
  const whenOf = useWhen()
  const { open, until } = props.now
  const when = until ? whenOf(until, props.now.at) : ''
  const word = open
    ? until
      ? say('hours.open.until', { when })
      : say('hours.open.always')
    : until
      ? say('hours.closed.until', { when })
      : say('hours.closed.always')
  return <Chip tone={open ? 'ok' : 'warn'}>{word}</Chip>
}
