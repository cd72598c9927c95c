/** Keys of the desk: one key, one act; silent while somebody writes. */
import { useEffect, useRef } from 'react'

/** `j`, `Enter`, `Ctrl+k`, `?`; letters without regard to case. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>

const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

function chord(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const shift = event.shiftKey && key.length > 1 ? 'Shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`
}

/** Whether a key is the page's: not while words are composed, not a letter in a field, not under an open dialogue. */
function isOurs(event: KeyboardEvent, name: string): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  if (name.startsWith('Ctrl+')) return true
  if (writes(event.target) || document.querySelector('dialog[open]')) return false
  // Enter presses what has the focus, arrows scroll it; only where nothing has it they are keys of the page.
  return event.target === document.body || !(name === 'Enter' || name.startsWith('Arrow'))
}

export function useKeys(map: KeyMap, active = true) {
  const held = useRef(map)
  held.current = map
  useEffect(() => {
    if (!active) return
    const heard = (event: KeyboardEvent) => {
      const name = chord(event)
      if (!isOurs(event, name)) return
      const run = held.current[name]
      if (!run) return
      event.preventDefault()
      run(event)
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [active])
}
