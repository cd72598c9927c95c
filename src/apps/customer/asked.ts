// An answer of the house as a page lives with it: waiting, there, in trouble, asked again when the net is back.
import { useCallback, useEffect, useState } from 'react'
import type { Language } from '../../ui/words.tsx'
import { type Trouble, Unanswered } from './ask.ts'
import { useWords } from './words.ts'

export type Asked<T> =
  | { readonly is: 'waiting' }
  | { readonly is: 'there'; readonly value: T; readonly stale: boolean }
  | { readonly is: 'trouble'; readonly trouble: Trouble; readonly sentence: string }

const AGAIN_MS = 10_000

type Question<T> = (language: Language, signal: AbortSignal) => Promise<T>

/** @param about the question in words; asked again when it, the language or the net changes */
export function useAsked<T>(about: string, question: Question<T>): [Asked<T>, () => void] {
  const { language } = useWords()
  const [turn, setTurn] = useState(0)
  const [kept, setKept] = useState<{ about: string; asked: Asked<T> }>({
    about: '',
    asked: { is: 'waiting' },
  })
  const key = `${language} ${about}`
  const again = useCallback(() => setTurn((n) => n + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what `about` says; a new function is not a new question
  useEffect(() => {
    const leave = new AbortController()
    question(language, leave.signal)
      .then((value) => setKept({ about: key, asked: { is: 'there', value, stale: false } }))
      .catch((fault: unknown) => {
        if (!leave.signal.aborted)
          setKept((was) => ({
            about: key,
            asked: troubled(was.about === key ? was.asked : undefined, fault),
          }))
      })
    return () => leave.abort()
  }, [key, turn])

  useEffect(() => {
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [again])

  const asked: Asked<T> = kept.about === key ? kept.asked : { is: 'waiting' }
  const cut = (asked.is === 'trouble' && asked.trouble === 'net') || (asked.is === 'there' && asked.stale)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every failed turn waits anew
  useEffect(() => {
    if (!cut) return
    const timer = setTimeout(again, AGAIN_MS)
    return () => clearTimeout(timer)
  }, [cut, again, turn])

  return [asked, again]
}

/** Without net the last answer stays on the page, and the page says that it is old. */
function troubled<T>(was: Asked<T> | undefined, fault: unknown): Asked<T> {
  const trouble = fault instanceof Unanswered ? fault.trouble : 'broken'
  if (was?.is === 'there' && trouble === 'net') return { ...was, stale: true }
  return { is: 'trouble', trouble, sentence: fault instanceof Unanswered ? fault.message : '' }
}
