/** Keys of the desk: one key, one act; silent while somebody writes. */
import { useEffect, useRef } from 'react'

/** `j`, `Enter`, `Ctrl+k`, `?`; letters without regard to case. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>

const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

export function chord(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const shift = event.shiftKey && key.length > 1 ? 'Shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`
}

export function useKeys(map: KeyMap, active = true) {
  const held = useRef(map)
  held.current = map
  useEffect(() => {
    if (!active) return
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      const name = chord(event)
      // A letter typed into a field is a letter; only chords pass.
      if (writes(event.target) && !name.startsWith('Ctrl+')) return
      // An open dialogue owns the keyboard, but for its own chords.
      if (document.querySelector('dialog[open]') && !name.startsWith('Ctrl+')) return
      const run = held.current[name]
      if (!run) return
      event.preventDefault()
      run(event)
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [active])
}
