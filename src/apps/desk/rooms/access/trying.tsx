/** Trying something at the door: busy, refused with its sentence, and the field for a code. */
import { useState } from 'react'

/** Runs an act of this page and keeps the sentence when it is refused. */
export function useTry() {
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState('')
  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setWhy('')
    try {
      await act()
    } catch (fault) {
      setWhy(fault instanceof Error ? fault.message : String(fault))
    } finally {
      setBusy(false)
    }
  }
  return { busy, why, run }
}

export function Refused(props: { why: string }) {
  return props.why ? (
    <p className="bad-text" role="alert">
      {props.why}
    </p>
  ) : null
}

export function CodeField(props: { label: string }) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in num"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        required
        // biome-ignore lint/a11y/noAutofocus: the step asks for nothing else
        autoFocus
      />
    </label>
  )
}
