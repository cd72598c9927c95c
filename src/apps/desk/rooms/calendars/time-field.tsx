/** A time of the day as one types it, always shown in 24 hours; what is no time goes back to what stood there, and that is said. */
import { useEffect, useId, useState } from 'react'
import { useWords } from '../../words.ts'
import { clockOf, minutesOf } from './times.ts'

export function TimeField(props: {
  label: string
  /** Minutes of the day; null: nothing yet. */
  value: number | null
  onChange: (minutes: number) => void
  required?: boolean
}) {
  const { say } = useWords()
  const id = useId()
  const shown = props.value === null ? '' : props.value === 1440 ? '24:00' : clockOf(props.value)
  const [typed, setTyped] = useState(shown)
  const [refused, setRefused] = useState('')
  useEffect(() => setTyped(shown), [shown])
  const settle = () => {
    const minutes = minutesOf(typed)
    setRefused(minutes === undefined ? typed.trim() : '')
    if (minutes === undefined) setTyped(shown)
    else if (minutes === props.value) setTyped(shown)
    else props.onChange(minutes)
  }
  return (
    <span className="time-field">
      <input
        className="in"
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        placeholder="09:00"
        aria-label={props.label}
        aria-invalid={refused !== ''}
        aria-describedby={refused ? id : undefined}
        required={props.required}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setRefused('')
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle()
        }}
      />
      {refused ? (
        <span className="bad-text" role="alert" id={id}>
          {say(shown ? 'hours.no-time' : 'hours.no-time.yet', { typed: refused, shown })}
        </span>
      ) : null}
    </span>
  )
}
