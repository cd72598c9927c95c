// A deed of the customer in a case: names the version it was seen at, and is done once however often it is sent.
import { useRef, useState } from 'react'
import { Unanswered } from '../../ask.ts'
import { useWords } from '../../words.ts'

export interface Doing {
  readonly busy: boolean
  /** Why it was not done, in words; empty when all is well. */
  readonly told: string
  run(deed: (key: string) => Promise<unknown>): Promise<boolean>
}

/** @param again reads the case anew, also after a refusal: it may have gone on meanwhile */
export function useDoing(again: () => void): Doing {
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const key = useRef('')
  return {
    busy,
    told,
    async run(deed) {
      // The same press sent twice keeps its key; once it was answered, the next press is another deed.
      key.current ||= `act-${crypto.randomUUID?.() ?? String(Math.random()).slice(2)}`
      setBusy(true)
      const fault: unknown = await deed(key.current).then(
        () => null,
        (why: unknown) => why,
      )
      setBusy(false)
      const net = fault instanceof Unanswered && fault.trouble === 'net'
      if (!net) key.current = ''
      setTold(fault === null ? '' : sentenceOf(fault, net ? say('netKept') : say('submitBroken')))
      again()
      return fault === null
    },
  }
}

const sentenceOf = (fault: unknown, otherwise: string): string =>
  (fault instanceof Unanswered && fault.message) || otherwise
