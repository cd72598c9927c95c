/** A time of the day as one types it, always shown in 24 hours; what is no time goes back to what stood there. */
import { useEffect, useState } from 'react'
import { clockOf, minutesOf } from './times.ts'

export function TimeField(props: {
  label: string
  /** Minutes of the day; null: nothing yet. */
  value: number | null
  onChange: (minutes: number) => void
  required?: boolean
}) {
  const shown = props.value === null ? '' : props.value === 1440 ? '24:00' : clockOf(props.value)
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const settle = () => {
    const minutes = minutesOf(typed)
    if (minutes === undefined) setTyped(shown)
    else if (minutes === props.value) setTyped(shown)
    else props.onChange(minutes)
  }
  return (
    <input
      className="in"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="09:00"
      aria-label={props.label}
      required={props.required}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
