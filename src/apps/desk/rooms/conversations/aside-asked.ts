/** Whether a question to somebody outside is being written: asked for from the composer, shown beside the thread. */
import { useEffect, useRef, useSyncExternalStore } from 'react'

let asked: string | null = null
const listeners = new Set<() => void>()

export function askAsides(conversationId: string, yes: boolean) {
  asked = yes ? conversationId : null
  for (const one of listeners) one()
}

const listen = (run: () => void) => {
  listeners.add(run)
  return () => listeners.delete(run)
}

export const useAsideAsked = (conversationId: string): boolean =>
  useSyncExternalStore(listen, () => asked) === conversationId

/** Runs once for each new number above 0: what is in sight now counts as seen. */
export function useSeen(seq: number, run: () => void) {
  const told = useRef(0)
  useEffect(() => {
    if (seq <= told.current) return
    told.current = seq
    run()
  })
}
