/** The words of a face: one table per language, switched without reload, Chinese first. */
import { createContext, type ReactNode, use, useMemo } from 'react'
import { type Facts, fill } from './fill.ts'

export type Language = 'zh-CN' | 'en'
export type Say<Key extends string> = (key: Key, facts?: Facts) => string

/** Makes the provider and the hook of one face; `Key` is the union of its keys. */
export function openWords<Key extends string>() {
  const Context = createContext<{ language: Language; say: Say<Key>; has(key: string): key is Key } | null>(
    null,
  )

  function WordsProvider(props: { language: Language; table: Record<Key, string>; children: ReactNode }) {
    const { language, table } = props
    const value = useMemo(
      () => ({
        language,
        say: (key: Key, facts: Facts = {}) => fill(table[key] ?? key, facts),
        /** For names that come from outside and may have no word yet. */
        has: (key: string): key is Key => Object.hasOwn(table, key),
      }),
      [language, table],
    )
    return <Context value={value}>{props.children}</Context>
  }

  function useWords() {
    const words = use(Context)
    if (!words) throw new Error('Expected a WordsProvider above, got none')
    return words
  }

  return { WordsProvider, useWords }
}
