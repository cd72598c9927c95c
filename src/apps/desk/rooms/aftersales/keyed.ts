/** One key for one press, kept over its retries; and what happens when somebody moved the case in between. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { actKey, ClientRefusal } from '../../../../ui/client.ts'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

/** The same deed pressed again carries the same key, so the house does it once; another deed gets its own. */
export function useKeyed() {
  const held = useRef<{ said: string; key: string } | null>(null)
  return {
    of(deed: unknown): string {
      const said = JSON.stringify(deed)
      if (held.current?.said !== said) held.current = { said, key: actKey() }
      return held.current.key
    },
    done() {
      held.current = null
    },
  }
}

export const isGoneOn = (fault: unknown): boolean =>
  fault instanceof ClientRefusal && fault.code === 'aftersales.gone-on'

/** Somebody was faster: the case is read anew, what was typed stays where it is, and one may press again. */
export function useGoneOn() {
  const queries = useQueryClient()
  const { fail, tell } = useNotices()
  const { say } = useWords()
  return (fault: unknown) => {
    if (!isGoneOn(fault)) return fail(fault)
    void queries.invalidateQueries({ queryKey: ['aftersales'] })
    tell(say('cases.gone-on'))
  }
}
