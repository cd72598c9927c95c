// Asks the house what is on sale; the shapes come from the contract as types only.
import { useEffect, useState } from 'react'
import type { Answer, Endpoint } from '../../kernel/contract.ts'
import { useWords } from './words.ts'

export type Asked<T> =
  | { readonly is: 'waiting' }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'missing' | 'net' | 'broken' }

const AGAIN_MS = 10_000

/** Asked again when the address, the language or the net changes; `undefined` asks nothing. */
export function useAsked<E extends Endpoint>(path: string | undefined): [Asked<Answer<E>>, () => void] {
  const { language } = useWords()
  const [turn, setTurn] = useState(0)
  const [kept, setKept] = useState<{ about: string; asked: Asked<Answer<E>> }>({
    about: '',
    asked: { is: 'waiting' },
  })
  const about = `${language} ${path ?? ''}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks the same once more
  useEffect(() => {
    if (!path) return
    const leave = new AbortController()
    void fetch(path, { headers: { 'accept-language': language }, signal: leave.signal, credentials: 'omit' })
      .then(async (response): Promise<Asked<Answer<E>>> => {
        if (response.ok) return { is: 'there', value: await response.json() }
        return { is: response.status === 404 ? 'missing' : 'broken' }
      })
      .catch((): Asked<Answer<E>> => ({ is: 'net' }))
      .then((asked) => {
        if (!leave.signal.aborted) setKept({ about, asked })
      })
    return () => leave.abort()
  }, [about, path, turn])

  useEffect(() => {
    const again = () => setTurn((n) => n + 1)
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [])

  const cut = kept.about === about && kept.asked.is === 'net'
  // biome-ignore lint/correctness/useExhaustiveDependencies: every failed turn waits anew
  useEffect(() => {
    if (!cut) return
    const timer = setTimeout(() => setTurn((n) => n + 1), AGAIN_MS)
    return () => clearTimeout(timer)
  }, [cut, turn])

  return [kept.about === about ? kept.asked : { is: 'waiting' }, () => setTurn(turn + 1)]
}
